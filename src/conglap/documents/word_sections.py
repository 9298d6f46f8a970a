"""Paper, margins and page numbers of a Word file's sections (trang giấy, lề trang, số trang)."""

import re
from collections.abc import Iterator

from conglap.documents.layout import PageNumber, Section
from conglap.documents.word_body import WordFile
from conglap.documents.word_looks import Looks, length
from conglap.documents.word_xml import Element, attribute, child, children, local, switch

_PAGE = re.compile(r"^\s*PAGE\b")
_REFERENCES = {"headerReference": "header", "footerReference": "footer"}

Placed = dict[tuple[str, str], str]  # ("header", "first") -> relation


def section_properties(body: Element) -> list[Element]:
    """Return the ``sectPr`` of every section in order; the last is the body's own, if it has one."""
    paragraphs = (block for block in body.iter() if local(block) == "p")
    inside = [found for block in paragraphs if (found := child(block, "pPr", "sectPr")) is not None]
    last = child(body, "sectPr")
    return inside if last is None else [*inside, last]


def sections_of(word: WordFile, looks: Looks) -> list[Section]:
    """Return all sections; a header that a section does not name is that of the section before."""
    targets = _targets(word)
    placed: Placed = {}
    sections: list[Section] = []
    for properties in section_properties(word.body):
        placed = {**placed, **dict(_references(properties))}
        numbers = [
            number
            for (place, pages), relation in sorted(placed.items())
            if (root := _part(word, targets.get(relation, ""))) is not None
            for number in _page_numbers(root, place, pages, looks)
        ]
        sections.append(_section(properties, tuple(numbers)))
    return sections


def _section(properties: Element, numbers: tuple[PageNumber, ...]) -> Section:
    paper, margins = child(properties, "pgSz"), child(properties, "pgMar")
    gutter = length(margins, "gutter")
    return Section(
        length(paper, "w", 12240),
        length(paper, "h", 15840),
        abs(length(margins, "top", 1440)),
        abs(length(margins, "bottom", 1440)),
        length(margins, "left", 1440) + gutter,
        length(margins, "right", 1440),
        bool(switch(properties, "titlePg")),
        numbers,
    )


def _references(properties: Element) -> Iterator[tuple[tuple[str, str], str]]:
    for reference in children(properties, *_REFERENCES):
        pages = attribute(reference, "type") or "default"
        yield (_REFERENCES[local(reference)], pages), attribute(reference, "id") or ""


def _targets(word: WordFile) -> dict[str, str]:
    relations = word.part(f"_rels/{word.main.rpartition('/')[2]}.rels")
    if relations is None:
        return {}
    return {attribute(one, "Id") or "": attribute(one, "Target") or "" for one in relations}


def _part(word: WordFile, target: str) -> Element | None:
    """Return a header or footer; absolute targets begin with a slash."""
    if not target or ".." in target:
        return None
    folder = f"/{word.folder}/"
    return word.part(target.removeprefix(folder).lstrip("/"))


def _page_numbers(root: Element, place: str, pages: str, looks: Looks) -> Iterator[PageNumber]:
    run = _run_of_page(root)
    # The paragraph that holds it, not one around a box in which that stands.
    paragraph = next((above for above in run.iterancestors() if local(above) == "p"), None) if run is not None else None
    if paragraph is not None:
        style = looks.paragraph_style(paragraph)
        yield PageNumber(place, pages, _alignment(paragraph, looks), looks.run(run, style, ()).size / 2)


def _run_of_page(root: Element) -> Element | None:
    """Return the run that shows the page number, for its size: of a field in parts the one after the instruction."""
    asked: Element | None = None
    for element in root.iter():
        kind = local(element)
        if kind == "instrText" and _PAGE.match(element.text or ""):
            asked = element.getparent()
        elif kind == "fldSimple" and _PAGE.match(attribute(element, "instr") or ""):
            return next(children(element, "r"), element)
        elif kind == "pgNum" or (kind == "t" and asked is not None):
            return element.getparent()
    return asked


def _alignment(paragraph: Element, looks: Looks) -> str:
    """Return where the number stands: by its frame, by tabs to the middle, or as the paragraph is aligned.

    Of a drawn box only the file's own word counts; ``""`` where it has none.
    """
    boxes = [above for above in paragraph.iterancestors() if local(above) in ("anchor", "txbxContent")]
    if boxes:
        aligned = child(boxes[-1], "positionH", "align")
        return (aligned.text or "") if aligned is not None else ""
    frame = attribute(child(paragraph, "pPr", "framePr"), "xAlign")
    if frame in ("center", "right", "left"):
        return frame
    tabs = 0
    for element in paragraph.iter():
        kind = local(element)
        if kind == "ptab":
            return attribute(element, "alignment") or "left"
        above = element.getparent()
        if kind == "tab" and above is not None and local(above) == "r":
            tabs += 1
        if kind in ("instrText", "fldSimple"):
            break
    return {1: "center", 2: "right"}.get(tabs, looks.paragraph(paragraph, ()).alignment)
