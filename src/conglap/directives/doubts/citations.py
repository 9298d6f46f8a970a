"""Doubts about citations (viện dẫn): without a day, of a form not known, at odds with themselves, not seen at all."""

import re
from bisect import bisect_right
from collections.abc import Iterator

from conglap.base.dates import format_day
from conglap.directives.doubts.reading import Found, Reading
from conglap.directives.records import Citation
from conglap.directives.words.kinds import NAMES
from conglap.directives.words.symbols import same_document_key

_TONED = re.compile(r"[ÁÀẢÃẠẮẰẲẴẶẤẦẨẪẬÉÈẺẼẸẾỀỂỄỆÍÌỈĨỊÓÒỎÕỌỐỒỔỖỘỚỜỞỠỢÚÙỦŨỤỨỪỬỮỰÝỲỶỸỴ]")
_SOME_DAY = re.compile(r"[^\n;]{0,14}?(?:\bngày|\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{4}|\bnăm\s+\d{4})")
# After "số" a code with figures, letters and a hyphen or slash: "số 01-GCN-MT", "số 11/2026CV-YVG".
_CODE = re.compile(r"(?=[^\s,;()]*\d)(?=[^\s,;()]*[A-ZĐ]{2})[\dA-ZĐ][\wĐđ.]*(?:[-/–][\wĐđ.&]+)+")
_STATE_KIND = re.compile(r"\d+[a-zA-Z]?/(?:\d{4}/)?([^-/\d]{2,4})-")
_FIRST = re.compile(r"\W*s[ốoóô]\s?:", re.IGNORECASE)


def undated_twin(reading: Reading) -> Iterator[Found]:
    """One symbol with two days in this document ("19-NQ/TW" of 2012 and of 2017), here with none."""
    days: dict[tuple[str, ...], set[object]] = {}
    keys = [same_document_key(one.symbol) if one.symbol else () for one in reading.citations]
    for key, one in zip(keys, reading.citations, strict=True):
        if one.date:
            days.setdefault(key, set()).add(one.date)
    for number, (key, one) in enumerate(zip(keys, reading.citations, strict=True)):
        if key and one.date is None and len(days.get(key, ())) > 1:
            yield _found(
                number, one, f"{one.symbol} có nhiều ngày ban hành khác nhau; chỗ này không rõ là văn bản nào."
            )


def day_not_read(reading: Reading) -> Iterator[Found]:
    """Words for a day follow right after, and no day was read from them."""
    dated = {one.symbol for one in reading.citations if one.date}
    for number, one in enumerate(reading.citations):
        if one.date or not one.symbol or one.symbol in dated or one.resolved_by == "alias":
            continue
        if _SOME_DAY.match(reading.lowered, one.span[1], one.span[1] + 30):
            yield _found(number, one, f"Sau {one.symbol} có ghi ngày nhưng không đọc được.")


def day_after_document(reading: Reading) -> Iterator[Found]:
    """A day later than the document's own."""
    own = reading.fields.date
    for number, one in enumerate(reading.citations):
        if own and one.date and one.date > own:
            reason = f"Ngày {format_day(one.date)} của {one.symbol or one.as_written} ở sau ngày ban hành văn bản này."
            yield _found(number, one, reason)


def kind_against_symbol(reading: Reading) -> Iterator[Found]:
    """ "Quyết định số 12/QĐĐ-BYT": the word says another kind than the code."""
    for number, one in enumerate(reading.citations):
        if not one.symbol or not one.kind or one.resolved_by == "alias" or "/" not in one.symbol:
            continue
        found = _STATE_KIND.match(one.symbol)
        if found and (code := found[1]) != one.kind and one.kind != "CV" and code not in NAMES:
            yield _found(number, one, f"Ký hiệu {one.symbol} có chữ viết tắt “{code}” không phải tên loại đã biết.")


def toned_letters(reading: Reading) -> Iterator[Found]:
    """Symbols have Đ and Ư but no tone marks: "04/GAÚI" was misread."""
    for number, one in enumerate(reading.citations):
        if one.symbol and _TONED.search(one.symbol):
            yield _found(number, one, f"Ký hiệu {one.symbol} có dấu thanh, có thể đọc sai chữ.")


def missed(reading: Reading) -> Iterator[Found]:
    """A code after "số" that no citation covers."""
    starts = [one.span[0] for one in reading.citations]
    own = same_document_key(reading.fields.symbol) if reading.fields.symbol else None
    for found in _codes(reading.text):
        index = bisect_right(starts, found.start()) - 1
        inside = index >= 0 and reading.citations[index].span[1] > found.start()
        if inside or same_document_key(found[0]) == own or _own_number_line(reading, found.start()):
            continue
        yield Found("", found.span(), f"“{found[0]}” có thể là số, ký hiệu của một văn bản được viện dẫn.")


def _codes(text: str) -> Iterator[re.Match[str]]:
    """Find codes after "số": the word is common, so what follows is looked at first."""
    place = text.find("số ")
    while place >= 0:
        following = text[place + 3 : place + 4]
        if (following.isdigit() or following.isupper()) and (found := _CODE.match(text, place + 3)):
            yield found
        place = text.find("số ", place + 3)


def _own_number_line(reading: Reading, place: int) -> bool:
    """A letterhead's own "Số: …", the document's or that of a form in an annex."""
    begin = reading.text.rfind("\n", 0, place) + 1
    return place < reading.letterhead_end or _FIRST.match(reading.text, begin) is not None


def _found(number: int, one: Citation, reason: str) -> Found:
    return Found(str(number), one.span, reason)
