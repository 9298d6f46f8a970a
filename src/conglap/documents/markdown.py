"""Markdown: its marks are taken out and told by bold and italic; lines and numbering stay as written."""

import re
from collections.abc import Iterator

from markdown_it import MarkdownIt
from markdown_it.token import Token

from conglap.documents.cleaning import clean
from conglap.documents.records import Cell, Line

_HEADING = re.compile(r"^ {0,3}#{1,6}(?:[ \t]++|$)(?P<text>.*+)$")
_RULE = re.compile(r"^ {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$")
_FENCE = re.compile(r"^ {0,3}(?:`{3,}|~{3,})")
# "*+" gives nothing back: a long row of blanks is looked at once.
_TABLE_RULE = re.compile(r"^[ \t]*+\|?+[ \t]*+:?-++:?[ \t]*+(?:\|[ \t]*+:?-++:?[ \t]*+)*+\|?[ \t]*+$")
_CELL_BORDER = re.compile(r"(?<!\\)\|")
_BREAK_TAG = re.compile(r"<br\s*/?>", re.IGNORECASE)
_MOSTLY = 0.8

Piece = tuple[str, bool, bool]
_inline = MarkdownIt("commonmark", {"html": True}).enable("strikethrough")


def read_markdown(text: str) -> list[Line]:
    """Return the physical lines of a Markdown text, an empty line between blocks; table cells carry their place."""
    lines: list[Line] = []
    tables = 0
    for block in _blocks(text.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n").split("\n")):
        if lines and lines[-1].text:
            lines.append(Line(""))
        if _is_table(block):
            lines += _table(block, tables)
            tables += 1
        elif heading := _HEADING.match(block[0]):
            lines += [Line(line.text, bold=True, italic=line.italic) for line in _paragraph(_closed(heading["text"]))]
        else:
            lines += _paragraph("\n".join(block))
    return lines


def _closed(heading: str) -> str:
    """Return a heading's words without the "##" that may close it."""
    words = heading.rstrip(" \t")
    opened = words.rstrip("#")
    return opened.rstrip(" \t") if not opened or opened[-1] in " \t" else words


def _blocks(physical: list[str]) -> Iterator[list[str]]:
    """Yield what stands together between empty lines, headings and rules."""
    block: list[str] = []
    for line in physical:
        stripped = re.sub(r"^ {0,3}(?:> ?)+", "", line)
        is_rule = _RULE.match(stripped) and not _is_table([*block, stripped])
        ends = not stripped.strip() or _FENCE.match(stripped) or is_rule
        alone = _HEADING.match(stripped)
        # Looser than GFM, where prose right after a table is a row and a table right after prose is none:
        # texts converted from Word leave no empty line there.
        if not ends and _is_table(block) and "|" not in stripped:
            yield block
            block = []
        elif len(block) > 1 and not _is_table(block) and _is_table([block[-1], stripped]):
            yield block[:-1]
            block = block[-1:]
        if (ends or alone) and block:
            yield block
            block = []
        if alone and not ends:
            yield [stripped]
        elif not ends:
            block.append(stripped)
    if block:
        yield block


def _is_table(block: list[str]) -> bool:
    return len(block) >= 2 and "|" in block[0] and bool(_TABLE_RULE.match(block[1])) and "-" in block[1]


def _table(block: list[str], table: int) -> Iterator[Line]:
    for row, written in enumerate([block[0], *block[2:]]):
        border = written.strip()
        border = border[1:] if border.startswith("|") else border
        border = border[:-1] if border.endswith("|") and not border.endswith("\\|") else border
        for column, content in enumerate(_CELL_BORDER.split(border)):
            for line in _paragraph(_BREAK_TAG.sub("\n", content.strip())):
                yield Line(line.text, whole=True, cell=Cell(table, row, column), bold=line.bold, italic=line.italic)


def _paragraph(written: str) -> Iterator[Line]:
    # CommonMark strips blanks at line starts; a lone "+" or "-" label must not be taken for anything else.
    tokens = _inline.parseInline(written)[0].children or []
    line: list[Piece] = []
    for piece in _pieces(tokens):
        if piece[0] == "\n":
            yield from _finish(line)
            line = []
        else:
            line.append(piece)
    yield from _finish(line)


def _pieces(tokens: list[Token]) -> Iterator[Piece]:
    strong = emphasis = 0
    for token in tokens:
        if token.type in ("strong_open", "strong_close"):
            strong += token.nesting
        elif token.type in ("em_open", "em_close"):
            emphasis += token.nesting
        elif token.type in ("softbreak", "hardbreak") or _BREAK_TAG.fullmatch(token.content):
            yield "\n", False, False
        elif token.type in ("text", "code_inline", "text_special"):
            yield token.content, strong > 0, emphasis > 0


def _finish(line: list[Piece]) -> Iterator[Line]:
    text = clean("".join(content for content, _, _ in line))
    if text:
        yield Line(text, bold=_mostly(line, 1), italic=_mostly(line, 2))


def _mostly(line: list[Piece], mark: int) -> bool:
    total = sum(map(str.isalnum, "".join(piece[0] for piece in line)))
    marked = sum(map(str.isalnum, "".join(piece[0] for piece in line if piece[mark])))
    return total > 0 and marked >= _MOSTLY * total
