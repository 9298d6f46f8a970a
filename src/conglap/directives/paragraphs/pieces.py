"""Lines of a file as pieces: table rows written in plain text are taken apart into their cells."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from conglap.base.text import nfc
from conglap.documents.records import Cell, Line

_RULE_ROW = re.compile(r"^\|?(?:\s*:?-{2,}:?\s*\|)+(?:\s*:?-{2,}:?\s*)?$")
_MARKUP = re.compile(r"\\(?=[-.*_#()\[\]+!>])|\*\*\*?|(?<!\w)\*(?=\S)|(?<=\S)\*(?!\w)|^#{1,6}\s+|<br\s*/?>")
_ROW = re.compile(r"^\|[^|]*\|")
_MAY_BE_MARKUP = re.compile(r"[*\\#<]")
_BREAK = re.compile(r"(?<=\s)//(?=\s)|<br\s*/?>")
_HEADING_MARK = re.compile(r"^(?:#{1,6}\s|\*\*)")


@dataclass(frozen=True, slots=True)
class Piece:
    """A line, or the part of a line that stands in one column; ``text`` keeps runs of blanks until it is joined."""

    text: str
    whole: bool = False
    page: int | None = None
    cell: Cell | None = None
    bold: bool = False
    italic: bool = False
    column: int | None = None  # 0 left, 1 right, in the letterhead and in the closing
    line: str = field(init=False)  # the text with single blanks

    def __post_init__(self) -> None:
        object.__setattr__(self, "line", " ".join(self.text.split()))

    @property
    def blank(self) -> bool:
        """Say whether it is an empty line."""
        return not self.line

    def split(self, *texts: str) -> list["Piece"]:
        """Return one piece a text, numbered as columns."""
        return [replace(self, text=text.strip(), column=column) for column, text in enumerate(texts)]


def _is_row(line: Line) -> bool:
    return line.cell is None and (
        " | " in line.text
        or line.text.startswith("| ")
        or line.text.endswith(" |")
        or _ROW.match(line.text) is not None
    )


def _cells(line: Line, table: int, row: int) -> Iterator[Piece]:
    text = line.text.strip()
    if text.startswith("|") and text.endswith("|") and len(text) > 1:
        text = text[1:-1]
    for column, content in enumerate(text.split("|")):
        for part in _BREAK.split(f" {content} "):
            yield Piece(_plain(part).strip(), True, line.page, Cell(table, row, column), line.bold, line.italic)


def _plain(text: str) -> str:
    """Return the text without Markdown marks that a reader of plain text left in it."""
    text = nfc(text).replace("\u00a0", " ").replace("\u200b", "").replace("\ufeff", "")
    return _MARKUP.sub("", text) if _MAY_BE_MARKUP.search(text) else text


def pieces_of(lines: Iterable[Line]) -> list[Piece]:
    """Return the pieces of all lines, in order; rows such as ``a | b // c`` become cells."""
    pieces: list[Piece] = []
    table, row = -1, 0
    inside = False
    highest = -1
    for line in lines:
        if line.cell is not None:
            highest = max(highest, line.cell.table)
            inside = False
            pieces.append(_piece(line))
        elif _RULE_ROW.match(line.text) and inside:
            continue
        elif line.text.strip() == "|":
            inside = False
            pieces.append(replace(_piece(line), text=""))  # web pages leave this where a cell ended
        elif _is_row(line):
            if not inside:
                table, row, inside = highest + 1, 0, True
                highest = table
            else:
                row += 1
            pieces.extend(_cells(line, table, row))
        else:
            inside = False
            pieces.extend(_broken(line))
    return pieces


def _broken(line: Line) -> Iterator[Piece]:
    """Line breaks inside a paragraph, written " // " as in cells."""
    if " // " not in line.text:
        yield _piece(line)
        return
    for part in _BREAK.split(f" {line.text} "):
        yield _piece(replace(line, text=part.strip(), whole=True))


def _piece(line: Line) -> Piece:
    bold = line.bold or bool(_HEADING_MARK.match(line.text))
    return Piece(_plain(line.text).rstrip(), line.whole, line.page, line.cell, bold, line.italic)
