"""The body of a Word file in reading order: each line with the paragraph and the characters that it comes from."""

from collections.abc import Iterator
from dataclasses import dataclass

from conglap.documents.limits import Limits
from conglap.documents.old_codes import OldCode
from conglap.documents.package import Package
from conglap.documents.records import Cell, Line
from conglap.documents.refusals import refusal
from conglap.documents.word_numbering import Numbering
from conglap.documents.word_paragraph import ParagraphReader, Piece
from conglap.documents.word_styles import Styles
from conglap.documents.word_xml import Element, attribute, child, children, local, number, parse

_OFFICE_DOCUMENT = "/officeDocument"
_WRAPPERS = {"sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo"}
_DEEPEST = 60
_COLUMNS = 63  # Word's own limit


@dataclass(frozen=True, slots=True)
class Place:
    """Where a paragraph stands: its cell, the tables around it from the outermost, and whether in a text box."""

    cell: Cell | None = None
    tables: tuple[Element, ...] = ()
    in_box: bool = False
    depth: int = 0


@dataclass(frozen=True, slots=True)
class Written:
    """One line with its paragraph; ``line.text`` is empty for a paragraph that shows none."""

    line: Line
    paragraph: Element
    pieces: tuple[Piece, ...]
    place: Place


class WordFile:
    """The parts of a DOCX that say what is written and how it looks (các phần của tệp Word).

    Raises ``UnreadableFile`` with ``damaged``, ``bomb``, ``unsafe`` or ``password``.
    """

    def __init__(self, data: bytes, name: str, limits: Limits) -> None:
        self.package = Package(data, name, limits)
        self.package.refuse_doctypes()
        self._name = name
        self.main = _main_part(self.package, name)
        self.folder = self.main.rpartition("/")[0]
        document = self.package.part(self.main)
        if document is None:
            raise refusal("damaged", name)
        self.root = parse(document, name)
        body = child(self.root, "body")
        if body is None:
            raise refusal("damaged", name)
        self.body = body
        self.styles = self.part("styles.xml")
        self.numbering = self.part("numbering.xml")

    def part(self, path: str) -> Element | None:
        """Return the root of another part by its path beside the main part, ``None`` where there is none."""
        content = self.package.part(f"{self.folder}/{path}")
        return None if content is None else parse(content, self._name)

    def lines(self, code: OldCode | None = None) -> list[Written]:
        """Return all lines in reading order; ``code`` is the old code of letters whose fonts do not tell it."""
        return BodyReader(Styles(self.styles), Numbering(self.numbering), code).read(self.body)


def _main_part(package: Package, name: str) -> str:
    relations = package.part("_rels/.rels")
    if relations is not None:
        for relation in parse(relations, name):
            if (attribute(relation, "Type") or "").endswith(_OFFICE_DOCUMENT):
                return (attribute(relation, "Target") or "").lstrip("/")
    return "word/document.xml"


class BodyReader:
    """Walks the body once; tables are numbered in the order they open."""

    def __init__(self, styles: Styles, numbering: Numbering, code: OldCode | None = None) -> None:
        self._paragraphs = ParagraphReader(styles, numbering, code)
        self._tables = 0
        self._lines: list[Written] = []

    def read(self, body: Element) -> list[Written]:
        """Return the lines of a body in order."""
        self._blocks(body, Place())
        return self._lines

    def _blocks(self, container: Element, place: Place) -> None:
        if place.depth > _DEEPEST:
            raise RecursionError  # what lies deeper must not be left out silently
        deeper = Place(place.cell, place.tables, place.in_box, place.depth + 1)
        carried: list[Element] = []  # paragraphs whose mark was deleted under track changes run on in the next
        for block in container:
            kind = local(block)
            if kind == "p":
                carried.append(block)
                if not _mark_deleted(block):
                    self._paragraph(carried, place)
                    carried = []
            elif kind == "tbl":
                self._table(block, place)
            elif kind in _WRAPPERS:
                self._blocks(block, deeper)
            elif (
                kind == "AlternateContent" and (choice := next(children(block, "Choice", "Fallback"), None)) is not None
            ):
                self._blocks(choice, deeper)
        if carried:
            self._paragraph(carried, place)

    def _paragraph(self, parts: list[Element], place: Place) -> None:
        boxes: list[Element] = []
        shown = False
        for line in self._paragraphs.lines(parts, boxes, in_table=place.cell is not None):
            said = Line(line.text, whole=True, cell=place.cell, bold=line.bold, italic=line.italic)
            self._lines.append(Written(said, parts[-1], line.pieces, place))
            shown = True
        if not shown:
            self._lines.append(Written(Line("", whole=True, cell=place.cell), parts[-1], (), place))
        for box in boxes:
            self._blocks(box, Place(place.cell, place.tables, True, place.depth + 1))

    def _table(self, table: Element, place: Place) -> None:
        index = self._tables
        self._tables += 1
        tables = (*place.tables, table)
        for row, cells in enumerate(_rows(table)):
            column = _span(child(cells, "trPr"), "gridBefore", least=0)
            for entry in _cells(cells):
                properties = child(entry, "tcPr")
                if not _continues_merge(properties):
                    self._blocks(entry, Place(Cell(index, row, column), tables, place.in_box, place.depth + 1))
                column += _span(properties, "gridSpan", least=1)


def _span(properties: Element | None, name: str, *, least: int) -> int:
    return min(max(number(properties, name) or least, least), _COLUMNS)


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
