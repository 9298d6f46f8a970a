"""DOCX: the body in reading order, as lines (tệp Word)."""

from collections.abc import Iterator

from conglap.documents.garble import is_garbled
from conglap.documents.limits import Limits
from conglap.documents.old_codes import OldCode, recognise
from conglap.documents.package import Package
from conglap.documents.records import Cell, Line
from conglap.documents.refusals import refusal
from conglap.documents.word_numbering import Numbering
from conglap.documents.word_paragraph import ParagraphReader
from conglap.documents.word_styles import Styles
from conglap.documents.word_xml import Element, attribute, child, local, number, parse

_OFFICE_DOCUMENT = "/officeDocument"
_WRAPPERS = {"sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo"}
_DEEPEST = 60


def read_word(data: bytes, name: str, limits: Limits) -> list[Line]:
    """Return the lines of a DOCX: paragraphs and table cells in order, tracked deletions and footnotes left out.

    Raises ``UnreadableFile`` with ``damaged``, ``bomb``, ``unsafe`` or ``password``.
    """
    package = Package(data, name, limits)
    package.refuse_doctypes()
    main = _main_part(package, name)
    document = package.part(main)
    if document is None:
        raise refusal("damaged", name)
    folder = main.rpartition("/")[0]
    body = child(parse(document, name), "body")
    if body is None:
        raise refusal("damaged", name)
    styles, numbering = _optional(package, f"{folder}/styles.xml", name), f"{folder}/numbering.xml"
    described = _optional(package, numbering, name)
    lines = _BodyReader(Styles(styles), Numbering(described)).read(body)
    if not is_garbled("".join(line.text for line in lines)):
        return lines
    # Letters of an old code in fonts whose names do not tell it: the words must.
    code = recognise("\n".join(_texts(body)))
    return lines if code is None else _BodyReader(Styles(styles), Numbering(described), code).read(body)


def _main_part(package: Package, name: str) -> str:
    relations = package.part("_rels/.rels")
    if relations is not None:
        for relation in parse(relations, name):
            if (attribute(relation, "Type") or "").endswith(_OFFICE_DOCUMENT):
                return (attribute(relation, "Target") or "").lstrip("/")
    return "word/document.xml"


def _optional(package: Package, path: str, name: str) -> Element | None:
    content = package.part(path)
    return None if content is None else parse(content, name)


def _texts(body: Element) -> Iterator[str]:
    for paragraph in body.iter():
        if local(paragraph) == "p":
            yield "".join(text.text or "" for text in paragraph.iter() if local(text) == "t")


class _BodyReader:
    """Walks the body once; tables are numbered in the order they open."""

    def __init__(self, styles: Styles, numbering: Numbering, code: OldCode | None = None) -> None:
        self._paragraphs = ParagraphReader(styles, numbering, code)
        self._tables = 0
        self._lines: list[Line] = []

    def read(self, body: Element) -> list[Line]:
        self._blocks(body, None, 0)
        return self._lines

    def _blocks(self, container: Element, cell: Cell | None, depth: int) -> None:
        if depth > _DEEPEST:
            return
        carried: list[Element] = []  # paragraphs whose mark was deleted under track changes run on in the next
        for block in container:
            kind = local(block)
            if kind == "p":
                carried.append(block)
                if not _mark_deleted(block):
                    self._paragraph(carried, cell, depth)
                    carried = []
            elif kind == "tbl":
                self._table(block, depth)
            elif kind in _WRAPPERS:
                self._blocks(block, cell, depth + 1)
        if carried:
            self._paragraph(carried, cell, depth)

    def _paragraph(self, parts: list[Element], cell: Cell | None, depth: int) -> None:
        boxes: list[Element] = []
        for text, bold, italic in self._paragraphs.lines(parts, boxes, in_table=cell is not None):
            self._lines.append(Line(text, whole=True, cell=cell, bold=bold, italic=italic))
        for box in boxes:
            self._blocks(box, cell, depth + 1)

    def _table(self, table: Element, depth: int) -> None:
        index = self._tables
        self._tables += 1
        for row, cells in enumerate(_rows(table)):
            column = number(child(cells, "trPr"), "gridBefore") or 0
            for entry in _cells(cells):
                properties = child(entry, "tcPr")
                if not _continues_merge(properties):
                    self._blocks(entry, Cell(index, row, column), depth + 1)
                column += number(properties, "gridSpan") or 1


def _rows(table: Element) -> Iterator[Element]:
    for entry in table:
        if local(entry) == "tr":
            if child(entry, "trPr", "del") is None:
                yield entry
        elif local(entry) in _WRAPPERS:
            yield from _rows(entry)


def _cells(row: Element) -> Iterator[Element]:
    for entry in row:
        if local(entry) == "tc":
            yield entry
        elif local(entry) in _WRAPPERS:
            yield from _cells(entry)


def _continues_merge(properties: Element | None) -> bool:
    merge = child(properties, "vMerge")
    return merge is not None and (attribute(merge, "val") or "continue") == "continue"


def _mark_deleted(paragraph: Element) -> bool:
    return child(paragraph, "pPr", "rPr", "del") is not None
