"""The fields of a template (trường trong Word): page numbers and nothing that runs, fetches or changes by itself.

A field such as DDEAUTO or INCLUDETEXT would act when a recipient opens the issued document.
"""

from collections.abc import Iterator

from lxml import etree

from conglap.drafting.refusals import refused

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_ALLOWED = {"PAGE", "NUMPAGES", "SECTIONPAGES"}


def judge_fields(root: etree._Element) -> None:
    """Raise ``TemplateRefused`` for a part of a Word file with a field other than page numbers."""
    for instruction in _instructions(root):
        words = instruction.split()
        if words and words[0].upper() not in _ALLOWED:
            raise refused("active", what=f"trường {words[0][:30]}")


def _instructions(root: etree._Element) -> Iterator[str]:
    """Yield what each field says, though it may be spread over many runs, hold other fields, or never end."""
    begun: list[str] = []
    for element in root.iter(f"{_W}fldSimple", f"{_W}fldChar", f"{_W}instrText", f"{_W}delInstrText"):
        if element.tag == f"{_W}fldSimple":
            yield element.get(f"{_W}instr") or ""
        elif element.tag != f"{_W}fldChar":
            begun.append((begun.pop() if begun else "") + (element.text or ""))
        elif element.get(f"{_W}fldCharType") == "begin":
            begun.append("")
        elif element.get(f"{_W}fldCharType") == "separate" and begun:
            yield begun.pop()
            begun.append("")
        elif begun:
            yield begun.pop()
    yield from begun
