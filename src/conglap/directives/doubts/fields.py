"""Doubts about the document's own fields (thể thức): missing, odd, or at odds with each other."""

import re
from collections.abc import Iterator

from conglap.base.dates import format_day
from conglap.base.text import fold
from conglap.directives.doubts.reading import Found, Reading
from conglap.directives.records import Span
from conglap.directives.words.symbols import find_symbols

_DEPUTY = re.compile(r"\s*(?:pho|cap pho|thu truong|uy vien)\b")
_INSTEAD = re.compile(r"\s*k\s?/?\s?t\b")
_LONG_SUBJECT = 400  # characters; the longest that careful offices write are under 300
_PLACED_AT = re.compile(r"\W{0,3}s[ốoóô]\s?[:;]?[^\n]{0,12}\d", re.IGNORECASE)
# Codes that no initials give: Thủ tướng, Chính phủ, Trung ương, tỉnh, huyện ủy, Quốc hội.
_CODES = {
    "TTG": ("thu tuong",),
    "CP": ("chinh phu",),
    "TW": ("trung uong", "bo chinh tri", "ban bi thu"),
    "TU": ("tinh uy", "thanh uy", "tinh", "thanh"),
    "HU": ("huyen uy", "huyen"),
    "ĐU": ("dang uy", "dang bo"),
    "QU": ("quan uy", "quan"),
    "UBND": ("uy ban nhan dan", "ubnd", "chu tich"),
    "HĐND": ("hoi dong nhan dan", "hdnd"),
    "CTUBND": ("chu tich",),
    "VPTW": ("van phong",),
}
_DAY_LINE = re.compile(r"\b(?:ngày|ngay)\W{0,3}\d{1,2}\W{1,3}tháng")
_STRAY = re.compile(r"[^\w\s.,;:()/&'’“”\"\[\]–-]|[ÑñËëÖöÜüÏïÇçßøå]|\.\s?\.|;\s?\.")


def symbol_missing(reading: Reading) -> Iterator[Found]:
    """A number line with figures that gave no symbol (số, ký hiệu)."""
    if reading.fields.symbol is None:
        for paragraph in reading.paragraphs:
            if paragraph.span[0] >= reading.letterhead_end:
                break
            if _PLACED_AT.match(reading.text, *paragraph.span):
                yield Found("symbol", paragraph.span, "Dòng “Số” có chữ số nhưng không đọc được số, ký hiệu.")
                yield Found("number", paragraph.span, "Dòng “Số” có chữ số nhưng không đọc được số, ký hiệu.")
                return


def kind_missing(reading: Reading) -> Iterator[Found]:
    """No kind of document (tên loại)."""
    if reading.fields.kind is None:
        yield Found("kind", None, "Không nhận ra tên loại văn bản.")


def issuer_missing(reading: Reading) -> Iterator[Found]:
    """No issuer (cơ quan ban hành)."""
    if reading.fields.issuer is None:
        yield Found("issuer", None, "Không nhận ra cơ quan ban hành.")


def date_missing(reading: Reading) -> Iterator[Found]:
    """A dateline with figures that gave no day."""
    if reading.fields.date is None and (found := _DAY_LINE.search(reading.lowered, 0, reading.letterhead_end)):
        yield Found("date", found.span(), "Có dòng ghi ngày nhưng không đọc được ngày ban hành.")


def subject_missing(reading: Reading) -> Iterator[Found]:
    """No subject (trích yếu), or one so long that it took in what follows."""
    subject = reading.fields.subject
    if subject is None:
        if reading.fields.kind is not None and reading.fields.kind.code != "CĐ":
            yield Found("subject", None, "Không đọc được trích yếu.")
    elif len(subject) > _LONG_SUBJECT:
        yield Found("subject", _place(reading, subject), "Trích yếu dài khác thường, có thể lẫn nội dung khác.")


def date_before_cited(reading: Reading) -> Iterator[Found]:
    """A document cannot be older than what it cites."""
    day = reading.fields.date
    latest = max((one.date for one in reading.citations if one.date), default=None)
    if day and latest and latest > day:
        reason = f"Ngày ban hành {format_day(day)} sớm hơn ngày của văn bản được viện dẫn ({format_day(latest)})."
        yield Found("date", None, reason)


def kind_against_symbol(reading: Reading) -> Iterator[Found]:
    """The code in the symbol names another kind than the title."""
    fields = reading.fields
    symbols = find_symbols(fields.symbol or "")
    code = symbols[0].kind if symbols else None
    if not code or fields.kind is None or fields.kind.code == "CV" or not code.isalpha():
        return
    if fold(code) != fold(fields.kind.code) and len(code) <= 4:
        yield Found(
            "kind", _place(reading, fields.symbol), f"Ký hiệu ghi “{code}” nhưng tên loại là “{fields.kind.name}”."
        )


def issuer_against_symbol(reading: Reading) -> Iterator[Found]:
    """The organ in the symbol is not made of the issuer's initials."""
    fields = reading.fields
    symbols = find_symbols(fields.symbol or "")
    if not symbols or not fields.issuer:
        return
    issuer = fold(fields.issuer)
    initials = "".join(word[0] for word in re.findall(r"\w+", issuer))
    codes = [code for code in re.split(r"[-/.&,]", f"{symbols[0].kind or ''}-{symbols[0].organ}") if code]
    if not any(_fits(code, issuer, initials) for code in codes):
        reason = f"Ký hiệu {fields.symbol} không khớp với cơ quan ban hành đọc được."
        yield Found("issuer", _place(reading, fields.issuer), reason)


def _fits(code: str, issuer: str, initials: str) -> bool:
    known = _CODES.get(code.upper())
    if known is not None:
        return any(words in issuer for words in known)
    rest = iter(initials)
    letters = [fold(letter) for letter in code if letter.isupper()]
    return len(letters) > 1 and sum(letter in rest for letter in letters) >= min(2, len(letters))


def name_missing(reading: Reading) -> Iterator[Found]:
    """A signature with authority or post, and nobody's name."""
    signatory = reading.fields.signatory
    if signatory and (signatory.title or signatory.authority) and not signatory.name:
        yield Found("name", None, "Có chức vụ, quyền hạn ký nhưng không đọc được họ tên người ký.")


def title_missing(reading: Reading) -> Iterator[Found]:
    """Somebody's name without a post ("Nguyễn Văn An" under nothing)."""
    signatory = reading.fields.signatory
    if signatory and signatory.name and not signatory.title and not _speaks_for_all(signatory.authority):
        yield Found("title", _place(reading, signatory.name), "Có họ tên người ký nhưng không đọc được chức vụ.")


def _speaks_for_all(authority: str | None) -> bool:
    return authority is not None and fold(authority).startswith(("tm", "t/m", "t m"))


def deputy_without_authority(reading: Reading) -> Iterator[Found]:
    """ "PHÓ GIÁM ĐỐC" signs for somebody: the line "KT. GIÁM ĐỐC" may have been lost, and the other way round."""
    signatory = reading.fields.signatory
    if not signatory or not signatory.title:
        return
    deputy = _DEPUTY.match(fold(signatory.title)) is not None
    if deputy and signatory.authority is None:
        yield Found("authority", _place(reading, signatory.title), "Cấp phó ký nhưng không đọc được dòng “KT.”.")
    elif not deputy and signatory.authority and _ends_instead(signatory.authority, signatory.title):
        yield Found("title", _place(reading, signatory.title), "Có “KT.” nhưng chức vụ đọc được không phải cấp phó.")


def _ends_instead(authority: str, title: str) -> bool:
    last = fold(authority).split(" / ")[-1]
    return _INSTEAD.match(last) is not None and last.endswith(f" {fold(title)}")


def recipients_without_archive(reading: Reading) -> Iterator[Found]:
    """Nearly every list of recipients ends "Lưu: VT"; without it the list may have been cut."""
    recipients = reading.fields.recipients
    if recipients and not any("luu" in fold(one) for one in recipients):
        reason = "Danh sách nơi nhận không có dòng “Lưu”, có thể đọc chưa đủ."
        yield Found("recipients", _place(reading, recipients[-1]), reason)


def stray_signs(reading: Reading) -> Iterator[Found]:
    """Signs that no office writes there: what recognition made of a stamp or of a fold."""
    fields, signatory = reading.fields, reading.fields.signatory
    lists = (("recipients", fields.recipients), ("addressees", fields.addressees))
    single = (
        ("issuer", fields.issuer),
        ("place", fields.place),
        ("authority", signatory and signatory.authority),
        ("title", signatory and signatory.title),
        ("name", signatory and signatory.name),
    )
    for name, values in (*lists, *((name, (value,)) for name, value in single if value)):
        for value in values:
            if len(value) < 2 or _STRAY.search(value):
                yield Found(name, _place(reading, value), f"Có ký tự lạ trong “{value[:60]}”.")
                break


def _place(reading: Reading, words: str | None) -> Span | None:
    """Return the first place of a value in the text, if it stands there as it was read."""
    at = reading.text.find(words) if words else -1
    return (at, at + len(words)) if words and at >= 0 else None
