"""Lines of a file to text: NFC, one logical paragraph a line, each knowing the part it stands in."""

from dataclasses import dataclass

from conglap.directives.paragraphs.attributes import without_attributes
from conglap.directives.paragraphs.columns import split_closing, split_letterhead
from conglap.directives.paragraphs.contents import without_contents
from conglap.directives.paragraphs.joining import continues, join_lines
from conglap.directives.paragraphs.mending import mend
from conglap.directives.paragraphs.page_numbers import without_page_numbers
from conglap.directives.paragraphs.pieces import Piece, pieces_of
from conglap.directives.paragraphs.shapes import Shape, shape_of
from conglap.directives.paragraphs.stamps import without_stamps
from conglap.directives.paragraphs.titles import (
    addressees_end,
    is_title,
    subject_end,
    subject_without_title,
    title_at,
    title_in_small_letters,
)
from conglap.directives.paragraphs.zones import find_zones
from conglap.directives.records import Paragraph, Part, Span
from conglap.directives.words import marks
from conglap.documents.records import Line


@dataclass(frozen=True, slots=True)
class LaidOut:
    """The text, its paragraphs, the lines that were set aside (page numbers), and all that was given.

    ``contents`` counts the lines set aside that were a table of contents.
    """

    text: str
    paragraphs: tuple[Paragraph, ...]
    set_aside: tuple[str, ...]
    given: str
    contents: int = 0


@dataclass(slots=True)
class _Block:
    texts: list[str]
    first: Piece
    part: Part

    @property
    def text(self) -> str:
        return self.texts[0] if len(self.texts) == 1 else join_lines(self.texts)


def lay_out(lines: tuple[Line, ...]) -> LaidOut:
    """Return the logical paragraphs of a file's lines (đoạn văn)."""
    all_pieces = pieces_of(lines)
    given = "".join(piece.text for piece in all_pieces)
    pieces, stamps = without_stamps(all_pieces, given)
    pieces, page_numbers = without_page_numbers(pieces)
    pieces, contents = without_contents(pieces, given)
    pieces, attributes = without_attributes(pieces, given)
    set_aside = stamps + page_numbers + contents + attributes
    pieces = mend(pieces)
    shape = shape_of(pieces)
    zones = find_zones(pieces)
    head = split_letterhead(pieces[: zones.letterhead])
    closing = split_closing(pieces[zones.closing : zones.after])
    blocks = _letterhead_blocks(head)
    blocks += _body_blocks(pieces[zones.letterhead : zones.closing], shape, Part.BODY, opening=zones.letterhead == 0)
    blocks += _closing_blocks(closing)
    blocks += _body_blocks(pieces[zones.after : zones.last], shape, Part.ANNEX)
    blocks += _closing_blocks(split_closing(pieces[zones.last :]))
    text, paragraphs = _assemble(blocks)
    return LaidOut(text, paragraphs, tuple(set_aside), given, len(contents))


def _assemble(blocks: list[_Block]) -> tuple[str, tuple[Paragraph, ...]]:
    texts: list[str] = []
    paragraphs: list[Paragraph] = []
    place = 0
    for block in blocks:
        text = block.text
        if not text:
            continue
        paragraphs.append(_paragraph(block, (place, place + len(text))))
        texts.append(text)
        place += len(text) + 1
    return "\n".join(texts), tuple(paragraphs)


def _paragraph(block: _Block, span: Span) -> Paragraph:
    first = block.first
    if first.cell is None:
        return Paragraph(span, block.part, first.bold, first.italic)
    table, row, column = first.cell.table, first.cell.row, first.cell.column
    return Paragraph(span, block.part, first.bold, first.italic, table, row, column)


def _letterhead_blocks(pieces: list[Piece]) -> list[_Block]:
    blocks: list[_Block] = []
    about: _Block | None = None
    for piece in pieces:
        text = piece.line
        if not text:
            continue
        sign = marks.is_national(text) or marks.is_number_line(text) or marks.is_rule(text) or piece.column == 1
        if about is not None and not sign and not marks.is_addressed_to(text):
            about.texts.append(text)
            continue
        block = _Block([text], piece, Part.LETTERHEAD)
        blocks.append(block)
        if marks.is_about(text):
            about = block
        elif piece.column == 1 or marks.is_number_line(text):
            about = None
    return blocks


def _closing_blocks(pieces: list[Piece]) -> list[_Block]:
    blocks: list[_Block] = []
    for piece in pieces:
        text = piece.line
        if not text:
            continue
        last = blocks[-1] if blocks else None
        if last is not None and _same_recipient(last, piece, text):
            last.texts.append(text)
        else:
            blocks.append(_Block([text], piece, Part.CLOSING))
    return blocks


def _same_recipient(last: _Block, piece: Piece, text: str) -> bool:
    if piece.column == 1 or last.first.column == 1 or marks.is_item(text) or marks.is_recipients(text):
        return False
    if marks.is_post(text) or marks.is_person(text):
        return False
    return marks.is_item(last.texts[0]) and not last.texts[-1].rstrip().endswith((";", "."))


def _body_blocks(pieces: list[Piece], shape: Shape, part: Part, *, opening: bool = False) -> list[_Block]:
    blocks, start = _title_blocks(pieces, shape, opening=opening) if part is Part.BODY else ([], 0)
    previous: Piece | None = None
    blank = False
    for piece in pieces[start:]:
        if not piece.line:
            blank = previous is not None
            continue
        if previous is not None and continues(previous, piece, blank, shape):
            blocks[-1].texts.append(piece.line)
        else:
            blocks.append(_Block([piece.line], piece, part))
        previous, blank = piece, False
    return blocks


def _title_blocks(pieces: list[Piece], shape: Shape, *, opening: bool) -> tuple[list[_Block], int]:
    """Kind, subject (one paragraph) and Kính gửi still belong to the letterhead."""
    blocks: list[_Block] = []
    start = 0
    title = title_at(pieces, 0)
    if title is None and opening:
        title = title_in_small_letters(pieces)
    if title is None and not opening and (untitled := subject_without_title(pieces)) is not None:
        start = subject_end(pieces, untitled - 1, spaced=shape.spaced)
        lines = [piece.line for piece in pieces[untitled:start] if not piece.blank]
        blocks.append(_Block(lines, pieces[untitled], Part.LETTERHEAD))
    if title is not None:
        start = subject_end(pieces, title, spaced=shape.spaced) if is_title(pieces[title].line) else title + 1
        blocks += [_Block([piece.line], piece, Part.LETTERHEAD) for piece in pieces[: title + 1] if not piece.blank]
        subject = [piece for piece in pieces[title + 1 : start] if not piece.blank]
        if subject:
            blocks.append(_Block([piece.line for piece in subject], subject[0], Part.LETTERHEAD))
    end = addressees_end(pieces, start, spaced=shape.spaced)
    return blocks + _addressee_blocks(pieces[start:end]), end


def _addressee_blocks(pieces: list[Piece]) -> list[_Block]:
    blocks: list[_Block] = []
    for piece in pieces:
        text = piece.line
        if not text:
            continue
        if blocks and not marks.is_item(text) and not _ended(blocks[-1]) and not marks.is_addressed_to(text):
            blocks[-1].texts.append(text)
        else:
            blocks.append(_Block([text], piece, Part.LETTERHEAD))
    return blocks


def _ended(block: _Block) -> bool:
    return block.texts[-1].endswith((";", ".", ":"))
