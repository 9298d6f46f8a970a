"""Self-checks of reading: nothing of the text was lost, and the file holds one document."""

from zlib import adler32

from conglap.base.findings import Finding, Level
from conglap.directives.paragraphs.layout import LaidOut
from conglap.directives.records import DocumentFields, Paragraph, Part
from conglap.directives.words import marks
from conglap.directives.words.dateline import find_dateline
from conglap.directives.words.symbols import find_symbols, same_document_key

_RULE = "reading.nothing_lost"
_ONE_DOCUMENT = "reading.one_document"
_CONTENTS = "reading.contents"
_NEAR = 8  # lines of a letterhead
_LONGEST = 160
_MODULUS = 65521  # of Adler-32


def nothing_lost(laid_out: LaidOut) -> tuple[Finding, ...]:
    """Return a finding when characters of the file are missing from the text, or stand in it twice."""
    given, kept = laid_out.given, laid_out.text + "".join(laid_out.set_aside)
    if _sum(given) == _sum(kept):
        return ()
    given, kept = _bare(given), _bare(kept)
    if _sum(given) == _sum(kept):  # another kind of white space made the difference
        return ()
    differing = sorted(mark for mark in set(given) | set(kept) if given.count(mark) != kept.count(mark))
    shown = " ".join(differing[:10])
    message = f"Nội dung bóc tách không khớp với tệp gốc ở các ký tự: {shown}. Cần đối chiếu lại với bản gốc."
    return (Finding(_RULE, Level.ERROR, message),)


def contents_set_aside(laid_out: LaidOut) -> tuple[Finding, ...]:
    """Return a finding when lines were taken for a table of contents (mục lục) and not read as clauses."""
    if not laid_out.contents:
        return ()
    message = f"Đã bỏ qua phần mục lục ({laid_out.contents} dòng); điều mục được bóc tách từ nội dung phía sau."
    return (Finding(_CONTENTS, Level.INFO, message),)


def one_document(text: str, paragraphs: tuple[Paragraph, ...], fields: DocumentFields) -> tuple[Finding, ...]:
    """Return a finding when below the closing stands the letterhead of another document, with its number and day."""
    own = same_document_key(fields.symbol) if fields.symbol else None
    lines = [text[slice(*paragraph.span)] for paragraph in paragraphs if paragraph.part is Part.ANNEX]
    for index, line in enumerate(lines):
        symbol = _symbol_of_number_line(line)
        if symbol and same_document_key(symbol) != own and _letterhead_around(lines, index):
            message = (
                f"Tệp có vẻ chứa thêm một văn bản khác, số {symbol}; thông tin chung chỉ lấy từ văn bản đầu. "
                "Nên tách mỗi văn bản thành một tệp rồi đọc lại."
            )
            start = next(p.span for p in paragraphs if p.part is Part.ANNEX and text[slice(*p.span)] == line)
            return (Finding(_ONE_DOCUMENT, Level.WARNING, message, start),)
    return ()


def _symbol_of_number_line(line: str) -> str | None:
    symbols = find_symbols(line) if marks.is_number_line(line) else []
    return symbols[0].canonical if symbols and symbols[0].certain else None


def _letterhead_around(lines: list[str], index: int) -> bool:
    """A blank form has a letterhead too, but no number and no day."""
    near = lines[max(0, index - _NEAR) : index + _NEAR]
    days = (find_dateline(line) for line in near if len(line) < _LONGEST)
    return any(map(marks.is_national, near)) and any(day and day.date for day in days)


def _bare(text: str) -> str:
    return "".join(text.split())


def _sum(text: str) -> tuple[int, int, int]:
    """Return what does not depend on blanks and on the order of the characters: columns are put in another one.

    The lower half of Adler-32 is the sum of the bytes, in a hundredth of the time that adding them here takes.
    """
    blanks, ends = text.count(" "), text.count("\n")
    units = text.encode("utf-16-le", "surrogatepass")
    low, high = adler32(units[::2]) & 0xFFFF, adler32(units[1::2]) & 0xFFFF
    return len(units) - 2 * (blanks + ends), (low - ord(" ") * blanks - ord("\n") * ends) % _MODULUS, high
