"""Where the letterhead ends, where the closing begins and ends: indexes into the pieces of a document."""

from dataclasses import dataclass

from conglap.base.text import fold, squeeze
from conglap.directives import marks
from conglap.directives.dateline import find_dateline
from conglap.directives.kinds import kind_of_title
from conglap.directives.letters import is_upper
from conglap.directives.pieces import Piece
from conglap.directives.titles import is_title

_LETTERHEAD_LINES = 45
_SIGNATURE_LINES = 16


@dataclass(frozen=True, slots=True)
class Zones:
    """Half-open: letterhead ``[0, letterhead)``, closing ``[closing, after)``, annexes ``[after, …)``."""

    letterhead: int
    closing: int
    after: int


def find_zones(pieces: list[Piece]) -> Zones:
    """Return the zones; what is not there is empty."""
    letterhead = _letterhead_end(pieces)
    closing = _closing_start(pieces, letterhead)
    if closing is None:
        return Zones(letterhead, len(pieces), len(pieces))
    return Zones(letterhead, closing, _closing_end(pieces, closing))


def _letterhead_end(pieces: list[Piece]) -> int:
    """The letterhead ends before the title, Kính gửi or the first sentence; without its signs there is none."""
    seen = 0
    signs = 0
    last = 0
    for index, piece in enumerate(pieces):
        text = squeeze(piece.text)
        if not text:
            continue
        seen += 1
        if seen > _LETTERHEAD_LINES:
            break
        if marks.is_national(text) or marks.is_number_line(text):
            signs += 1
            last = index + 1
        elif marks.is_about(text) or (len(text) < 160 and find_dateline(text)):
            last = index + 1
        elif marks.is_addressed_to(text) or is_title(text):
            return index if signs else 0
        if (len(text) > 200 and not piece.cell) or fold(text).startswith("can cu "):
            break
    return last if signs else 0


def _closing_start(pieces: list[Piece], start: int) -> int | None:
    """The first "Nơi nhận", or the signature just before it, or a signature that ends the text."""
    for index in range(start, len(pieces)):
        if marks.is_recipients(squeeze(pieces[index].text)):
            return _signature_before(pieces, index, start)
    for index in range(len(pieces) - 1, start, -1):
        text = squeeze(pieces[index].text)
        if marks.is_post(text) and _person_follows(pieces, index):
            return _first_post(pieces, index)
    return None


def _signature_before(pieces: list[Piece], index: int, start: int) -> int:
    """A signature that was read before "Nơi nhận" (its column came first) belongs to the closing."""
    first = index
    for back in range(index - 1, max(start, index - 14), -1):
        text = squeeze(pieces[back].text)
        if not text or marks.is_person(text) or marks.RULE.match(text):
            continue
        if marks.is_post(text):
            first = back
        else:
            break
    return first


def _first_post(pieces: list[Piece], index: int) -> int:
    while index > 0 and (not pieces[index - 1].text.strip() or marks.is_post(squeeze(pieces[index - 1].text))):
        index -= 1
    while not pieces[index].text.strip():
        index += 1
    return index


def _person_follows(pieces: list[Piece], index: int) -> bool:
    following = [squeeze(piece.text) for piece in pieces[index + 1 : index + _SIGNATURE_LINES]]
    return any(marks.is_person(text) for text in following if text)


def _closing_end(pieces: list[Piece], start: int) -> int:
    """The closing ends before an annex, an attached text, or a table that is not its own."""
    first_cell = pieces[start].cell
    own_table = first_cell.table if first_cell else None
    for index in range(start + 1, len(pieces)):
        piece = pieces[index]
        text = squeeze(piece.text)
        if not text or marks.is_recipients(text):
            continue
        if begins_annex(pieces, index):
            return index
        if piece.cell is not None and piece.cell.table != own_table and index > start + 3:
            return index
        if own_table is not None and piece.cell is None and not marks.is_person(text) and not marks.is_post(text):
            return index
        if len(text) > 230 and not marks.ITEM.match(text):
            return index
    return len(pieces)


def begins_annex(pieces: list[Piece], index: int) -> bool:
    """Say whether a piece is the title of an annex, a form, or a text attached to the document."""
    text = squeeze(pieces[index].text)
    if marks.annex_number(text) is not None or marks.form_number(text) is not None or marks.is_national(text):
        return True
    if not is_upper(text) or marks.is_post(text) or len(text) < 6:
        return False
    following = [squeeze(piece.text) for piece in pieces[index + 1 : index + 10]]
    near = [text for text in following if text][:5]
    return kind_of_title(text) is not None or any(marks.is_attached(line) for line in near)
