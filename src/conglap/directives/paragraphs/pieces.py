"""Lines of a file as pieces: table rows written in plain text are taken apart into their cells."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from conglap.base.text import squeeze
from conglap.directives.paragraphs.run_together import RUN_TOGETHER, is_run_together, parted
from conglap.documents.records import Cell, Line

_RULE_ROW = re.compile(r"^\|?(?:\s*:?-{2,}:?\s*\|)+(?:\s*:?-{2,}:?\s*)?$")
_MARKUP = re.compile(r"\\(?=[-.*_#()\[\]+!>])|\*\*\*?|(?<!\w)\*(?=\S)|(?<=\S)\*(?!\w)|^#{1,6}\s+|<br\s*/?>")
_ROW = re.compile(r"^\|[^|]*\|")
_BREAK = re.compile(r"(?<=\s)//(?=\s)|<br\s*/?>")
_HEADING_MARK = re.compile(r"^(?:#{1,6}\s|\*\*)")


@dataclass(slots=True)  # not frozen: one is made of every line, and freezing doubles the time
class Piece:
    """A line, or the part of a line that stands in one column; ``text`` keeps runs of blanks until it is joined."""

    text: str
    line: str  # the text with single blanks
    whole: bool = False
    page: int | None = None
    cell: Cell | None = None
    bold: bool = False
    italic: bool = False
    column: int | None = None  # 0 left, 1 right, in the letterhead and in the closing

    @property
    def blank(self) -> bool:
        """Say whether it is an empty line."""
        return not self.line

    def with_text(self, text: str, column: int | None = None) -> "Piece":
        """Return a piece of the same place with another text."""
        return Piece(text, squeeze(text), self.whole, self.page, self.cell, self.bold, self.italic, column)

    def in_column(self, column: int | None) -> "Piece":
        """Return the piece as one of a column."""
        if column == self.column:
            return self
        return Piece(self.text, self.line, self.whole, self.page, self.cell, self.bold, self.italic, column)

    def split(self, *texts: str) -> list["Piece"]:
        """Return one piece a text, numbered as columns."""
        return [self.with_text(text.strip(), column) for column, text in enumerate(texts)]


def pieces_of(lines: Sequence[Line]) -> list[Piece]:
    """Return the pieces of all lines, in order; rows such as ``a | b // c`` become cells."""
    pieces: list[Piece] = []
    rows = _Rows()
    marked = _may_be_markup("\n".join([line.text for line in lines]))  # most documents have no mark in any line
    for line in lines:
        text = line.text
        cell = line.cell
        if cell is None and "|" in text:
            pieces.extend(rows.pieces(line))
            continue
        rows.inside = False
        if cell is not None and cell.table > rows.highest:
            rows.highest = cell.table
        if len(text) >= RUN_TOGETHER and cell is None and is_run_together(text):
            pieces.extend(_marked(replace(line, text=part, whole=True)) for part in parted(text))
        elif cell is None and " // " in text:
            pieces.extend(_broken(line))
        elif marked and _may_be_markup(text):
            pieces.append(_marked(line))
        else:
            written = squeeze(text) if "  " in text else text
            pieces.append(Piece(text, written, line.whole, line.page, cell, line.bold, line.italic))
    return pieces


class _Rows:
    """Tables drawn with bars in plain text: which table and row a line is."""

    def __init__(self) -> None:
        self.highest = -1  # the number of the last table
        self.inside = False
        self._row = 0

    def pieces(self, line: Line) -> Iterable[Piece]:
        """Return the pieces of a line that has a bar."""
        if self.inside and _RULE_ROW.match(line.text):
            return ()
        if line.text.strip() == "|":
            self.inside = False
            return (_marked(line).with_text(""),)  # web pages leave this where a cell ended
        if not self.inside and line.text.find("|") == len(line.text) - 1:
            ended = _marked(line)
            return (ended.with_text(ended.text[:-1].rstrip()), ended.with_text(""))  # a cell of one or more lines
        if not _is_row(line.text):
            self.inside = False
            return _broken(line)
        self._row = self._row + 1 if self.inside else 0
        self.highest += not self.inside
        self.inside = True
        return _cells(line, self.highest, self._row)


def _is_row(text: str) -> bool:
    return " | " in text or text.startswith("| ") or text.endswith(" |") or _ROW.match(text) is not None


def _cells(line: Line, table: int, row: int) -> Iterator[Piece]:
    text = line.text.strip()
    if text.startswith("|") and text.endswith("|") and len(text) > 1:
        text = text[1:-1]
    for column, content in enumerate(text.split("|")):
        cell = Cell(table, row, column)
        for part in _lines_within(content):
            written = _plain(part).strip()
            yield Piece(written, squeeze(written), True, line.page, cell, line.bold, line.italic)


def _lines_within(text: str) -> list[str]:
    """Part a text at its line breaks, written " // " or as a tag."""
    return _BREAK.split(f" {text} ") if "//" in text or "<" in text else [text]


def _broken(line: Line) -> Iterator[Piece]:
    """Line breaks inside a paragraph, written " // " as in cells."""
    if " // " not in line.text:
        yield _marked(line)
        return
    for part in _lines_within(line.text):
        yield _marked(replace(line, text=part.strip(), whole=True))


def _marked(line: Line) -> Piece:
    bold = line.bold or bool(_HEADING_MARK.match(line.text))
    text = _plain(line.text).rstrip()
    return Piece(text, squeeze(text), line.whole, line.page, line.cell, bold, line.italic)


def _plain(text: str) -> str:
    """Return the text without Markdown marks that a reader of plain text left in it."""
    return _MARKUP.sub("", text) if _may_be_markup(text) else text


def _may_be_markup(text: str) -> bool:
    return "*" in text or "#" in text or "\\" in text or "<" in text
