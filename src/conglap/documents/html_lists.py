"""The numbers and dashes that a browser puts before the items of a list (đánh số danh sách HTML)."""

import re
from itertools import islice

from lxml import etree

from conglap.documents.word_numbering import format_number

_FORMATS = {"1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
_STYLES = {
    "decimal": "decimal",
    "lower-alpha": "lowerLetter",
    "lower-latin": "lowerLetter",
    "upper-alpha": "upperLetter",
    "upper-latin": "upperLetter",
    "lower-roman": "lowerRoman",
    "upper-roman": "upperRoman",
}
_STYLE = re.compile(r"list-style(?:-type)?\s*:\s*([\w-]+)", re.IGNORECASE)
_WRITTEN = re.compile(r"(?:[-–+•*]\s|\(?(?:\d{1,3}(?:\.\d{1,3})*|[a-zđ]|[IVX]{1,5})\s?[.)/])")


class ListNumbers:
    """Counts the items of lists; it must see them in the order of the page."""

    def __init__(self) -> None:
        self._last: dict[etree._Element, int] = {}

    def label(self, item: etree._Element) -> str:
        """Return what stands before an item, with a blank; ``""`` where the page hides it or the words have one."""
        parent = item.getparent()
        if parent is None or parent.tag not in ("ol", "ul"):
            return ""
        count = _whole(item.get("value"), self._last.get(parent, _whole(parent.get("start"), 1) - 1) + 1)
        self._last[parent] = count
        found = _STYLE.search(f"{item.get('style') or ''};{parent.get('style') or ''}")
        style = found[1].lower() if found else ""
        if style == "none" or _WRITTEN.match("".join(map(str, islice(item.itertext(), 8))).lstrip()[:40]):
            return ""
        written = _STYLES.get(style) or _FORMATS.get(parent.get("type") or "", "decimal")
        return "- " if parent.tag == "ul" else f"{format_number(count, written)}. "


def _whole(written: str | None, otherwise: int) -> int:
    return int(written) if written and written.isascii() and written.isdecimal() and len(written) < 5 else otherwise
