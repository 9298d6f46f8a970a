"""Columns that a file ran together: the letterhead's two halves, and Nơi nhận beside the signature."""

import re

from conglap.base.text import squeeze
from conglap.directives.paragraphs.pieces import Piece
from conglap.directives.words import marks
from conglap.directives.words.dateline import find_dateline
from conglap.directives.words.signature_line import signature_parts

_NAME_AFTER_ITEM = re.compile(r"[;.]\s+((?:[^\W\d_]+\s*){2,5})$")
_ABOUT_AFTER_NUMBER = re.compile(r"\s+(?=[Vv]/[Vv]\s)")
_GAP = re.compile(r"(?<=\S)\s{3,}(?=\S)")


def split_letterhead(pieces: list[Piece]) -> list[Piece]:
    """Return the pieces of the letterhead, left half first, where lines or cells hold two columns."""
    parted = [part for piece in pieces for part in _letterhead_parts(piece)]
    return _left_first(parted)


def split_closing(pieces: list[Piece]) -> list[Piece]:
    """Return the pieces of the closing, Nơi nhận first and the signature after it."""
    parted = [part for piece in pieces for part in _closing_parts(piece)]
    return _left_first(parted)


def _letterhead_parts(piece: Piece) -> list[Piece]:
    text = piece.text
    about = _ABOUT_AFTER_NUMBER.search(text) if marks.is_number_line(piece.line) else None
    if about:
        number, subject = piece.with_text(text[: about.start()]), piece.with_text(text[about.end() :])
        return [*_letterhead_parts(number), subject]
    cut = marks.national_start(text)
    if cut is None:
        dateline = find_dateline(text) if len(text) < 160 else None
        cut = dateline.start if dateline else None
    if cut is None and not marks.is_number_line(piece.line) and piece.cell is None:
        gap = _GAP.search(text.strip())
        cut = gap.end() + len(text) - len(text.lstrip()) if gap and not marks.is_addressed_to(text) else None
    if cut is not None and text[:cut].strip(" -–*.,|"):
        return piece.split(text[:cut], text[cut:])
    return [_with_column(piece, right=cut is not None)]


def _closing_parts(piece: Piece) -> list[Piece]:
    text, line = piece.text, piece.line
    if not line:
        return [piece]
    signature = signature_parts(line) if not (piece.cell and piece.cell.column == 0) else None
    if signature:
        return [piece.with_text(part, 1) for part in signature]
    post = marks.post_at_end(text)
    gap = _GAP.search(text.strip()) if len(text) > len(line) else None
    if piece.cell is None and gap:
        cut = gap.end() + len(text) - len(text.lstrip())
        return piece.split(text[:cut], text[cut:])
    if post and text[:post].strip(" .,"):
        return piece.split(text[:post], text[post:])
    name = _NAME_AFTER_ITEM.search(text) if marks.is_item(text) else None
    if name and marks.is_person(squeeze(name[1])):
        return piece.split(text[: name.start(1)], name[1])
    return [_with_column(piece, right=marks.is_post(line) or marks.is_person(line) or marks.is_signed(line))]


def _with_column(piece: Piece, *, right: bool) -> Piece:
    if piece.cell is not None:
        return piece.in_column(0 if piece.cell.column == 0 else 1)
    return piece.in_column(1 if right else None)


def _left_first(pieces: list[Piece]) -> list[Piece]:
    """Lines of one half stand together only if some line held both; else the order of the file is right already."""
    if not any(piece.column == 0 for piece in pieces):
        return pieces
    left = [piece for piece in pieces if piece.column != 1]
    return left + [piece for piece in pieces if piece.column == 1]
