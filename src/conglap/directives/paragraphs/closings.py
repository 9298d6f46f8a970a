"""Where the closing stands: "Nơi nhận" with its signature, or a signature alone."""

from conglap.base.text import fold
from conglap.directives.paragraphs.pieces import Piece
from conglap.directives.words import marks
from conglap.directives.words.kinds import kind_of_title
from conglap.directives.words.letters import is_upper, starts_lower

_SIGNATURE_LINES = 16
_LIST_LINES = 60
_POSTS = 3  # lines above the name
_BODIES = ("ubnd", "uy ban", "tm", "hoi dong", "bo ", "so ", "chinh phu")
_ATTACHED_TITLE = 6  # lines of its title above "(Ban hành kèm theo …)"


def closing_start(pieces: list[Piece], start: int) -> int | None:
    """Return the first piece of the closing: "Nơi nhận", a signature just before it, or one that ends the text."""
    candidates = [i for i in range(start, len(pieces)) if marks.is_recipients(pieces[i].line)]
    signed = [i for i in candidates if _is_signed_near(pieces, i)]
    if signed or candidates:
        return _signature_before(pieces, (signed or candidates)[0], start)
    signature = signature_start(pieces, start)
    if signature is None:
        signature = _authority_at_end(pieces, start)
    if signature is None:
        signature = _signed_at_end(pieces, start)
    return _authority_above_attached(pieces, start) if signature is None else signature


def _signed_at_end(pieces: list[Piece], start: int) -> int | None:
    """Old documents end with "(Đã ký)" and the name, the post above in small letters or left out."""
    filled = [
        index for index in range(start, len(pieces)) if pieces[index].line and not marks.is_rule(pieces[index].line)
    ]
    last = [pieces[index].line for index in filled[-2:]]
    if not (any(map(marks.is_signed, last)) and any(map(marks.is_person, last))):
        return None
    first = filled[-2]
    for index in reversed(filled[-2 - _POSTS : -2]):
        line = pieces[index].line
        if not (marks.is_post_in_small_letters(line) or marks.is_post(line) or _is_short_name(line)):
            break
        first = index
    return first


def _is_short_name(line: str) -> bool:
    """ "UBND thành phố Hồ Chí Minh" above the post."""
    return len(line) < 50 and line[:1].isupper() and fold(line).startswith(_BODIES) and line[-1].isalpha()


def _authority_above_attached(pieces: list[Piece], start: int) -> int | None:
    """A copy may keep of the closing nothing but "TM. ỦY BAN NHÂN DÂN", above the regulation issued with it."""
    for index in range(start, len(pieces)):
        if marks.is_attached(pieces[index].line):
            near = [back for back in range(max(start, index - _ATTACHED_TITLE), index) if pieces[back].line]
            return next((back for back in near if marks.is_authority(pieces[back].line)), None)
    return None


def _authority_at_end(pieces: list[Piece], start: int) -> int | None:
    """A copy may end with "TM. ỦY BAN NHÂN DÂN" and the post; the name below was left out."""
    first: int | None = None
    for back in range(len(pieces) - 1, max(start, len(pieces) - _SIGNATURE_LINES), -1):
        line = pieces[back].line
        if marks.is_post(line):
            first = back
        elif line and not marks.is_rule(line):
            break
    return first if first is not None and marks.is_authority(pieces[first].line) else None


def signature_start(pieces: list[Piece], start: int) -> int | None:
    """Return where the last signature begins: posts in capitals with a person's name below."""
    for index in range(len(pieces) - 1, start, -1):
        if _has_post(pieces[index]) and _person_follows(pieces, index):
            return _first_post(pieces, index, start)
    return None


def _has_post(piece: Piece) -> bool:
    line = piece.line
    return marks.ends_in_capitals(line) and (marks.is_post(line) or marks.post_at_end(line) is not None)


def _is_signed_near(pieces: list[Piece], index: int) -> bool:
    window = pieces[max(0, index - 12) : index + _LIST_LINES]
    return any(_has_post(piece) for piece in window)


def _signature_before(pieces: list[Piece], index: int, start: int) -> int:
    """A signature that was read before "Nơi nhận" (its column came first) belongs to the closing."""
    first = index
    for back in range(index - 1, max(start, index - 14), -1):
        text = pieces[back].line
        if not text or marks.is_person(text) or marks.is_rule(text) or marks.is_signed(text):
            continue
        if not marks.is_post(text):
            break
        first = back
    return first


def _first_post(pieces: list[Piece], index: int, start: int) -> int:
    first = index
    for back in range(index - 1, max(start, index - 10), -1):
        text = pieces[back].line
        if marks.is_post(text):
            first = back
        elif text:
            break
    return first


def _person_follows(pieces: list[Piece], index: int) -> bool:
    following = [piece.line for piece in pieces[index + 1 : index + _SIGNATURE_LINES]]
    return any(marks.is_person(text) for text in following if text)


def closing_end(pieces: list[Piece], start: int) -> int:
    """Return where the closing ends: before an annex, an attached text, or anything after list and name."""
    first_cell = pieces[start].cell
    table = first_cell.table if first_cell else None
    listed = named = False
    for index in range(start, len(pieces)):
        piece = pieces[index]
        text = piece.line
        if not text:
            continue
        if index > start and (begins_annex(pieces, index) or _is_elsewhere(piece, text, table, index - start)):
            return index
        ours = marks.is_post(text) or marks.is_person(text) or marks.is_signed(text) or marks.is_recipients(text)
        if named and listed and not ours and not marks.is_item(text) and not starts_lower(text):
            return index
        named = named or marks.is_person(text) or _person_at_end(piece)
        listed = listed or marks.is_recipients(text)
    return len(pieces)


def _person_at_end(piece: Piece) -> bool:
    tail = piece.text.strip().rsplit("   ", 1)
    return len(tail) == 2 and marks.is_person(tail[1].strip())


def _is_elsewhere(piece: Piece, text: str, table: int | None, distance: int) -> bool:
    if piece.cell is not None and piece.cell.table != table:
        return distance > 3 or table is not None
    if table is not None and piece.cell is None:
        return not (marks.is_person(text) or marks.is_post(text))
    return len(text) > 230 and not marks.is_item(text)


def begins_annex(pieces: list[Piece], index: int) -> bool:
    """Say whether a piece is the title of an annex, a form, or a text attached to the document."""
    text = pieces[index].line
    if marks.annex_number(text) is not None or marks.form_name(text) is not None or marks.is_national(text):
        return True
    if not is_upper(text) or marks.is_post(text) or len(text) < 6:
        return False
    following = [piece.line for piece in pieces[index + 1 : index + 10]]
    near = [text for text in following if text][:5]
    return kind_of_title(text) is not None or any(marks.is_attached(line) for line in near)
