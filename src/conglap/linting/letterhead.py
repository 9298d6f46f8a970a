"""Rules of the letterhead: Quốc hiệu, place and date, V/v (phần đầu văn bản)."""

import re
from collections.abc import Iterator

from conglap.base.findings import Level
from conglap.base.text import fold, squeeze
from conglap.base.tones import without_tone_place
from conglap.directives.records import Part
from conglap.directives.words import marks
from conglap.directives.words.dateline import find_dateline
from conglap.directives.words.letters import LETTER
from conglap.linting.context import Context, Edit, Passage, Remark

_MOTTO = "Độc lập - Tự do - Hạnh phúc"
_DASH = re.compile(r"\s*[-–—]\s*")
_SLASHED_DAY = re.compile(r"(?:ngày\s*)?(?P<day>\d{1,2})\s*[/.-]\s*(?P<month>\d{1,2})\s*[/.-]\s*(?P<year>\d{4})")
_AFTER_PLACE = re.compile(rf"(?<=[{LETTER}])(?:\s*[.;:]\s*|\s+)[Nn]gày|(?<=[{LETTER}]),\s*Ngày")
WRITTEN_DAY = re.compile(
    r"ngày(?P<day>[\s.…_]*\d{0,2}[\s.…_]*)tháng(?P<month>[\s.…_]*\d{0,2}[\s.…_]*)năm", re.IGNORECASE
)


def national_title(context: Context) -> Iterator[Remark]:
    """Quốc hiệu and Tiêu ngữ to the letter; where their tone marks stand is free."""
    for passage in context.of(Part.LETTERHEAD):
        words = squeeze(passage.text).strip(" *_.")
        for right in ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", _MOTTO):
            joined = _DASH.sub(" - ", words)
            if fold(joined) != fold(right):
                continue
            if without_tone_place(joined.upper()) != without_tone_place(right.upper()):
                message, level = f"Viết sai Quốc hiệu, Tiêu ngữ: “{words}”; đúng là “{right}”.", None
            elif right == _MOTTO and without_tone_place(joined) != without_tone_place(right):
                message, level = f"Tiêu ngữ chỉ viết hoa chữ cái đầu của mỗi cụm từ: “{right}”.", None
            elif passage.text.rstrip().endswith("."):
                message, level = f"Sau Quốc hiệu, Tiêu ngữ không có dấu chấm: “{right}”.", None
                words += "."
            elif joined != words:
                message, level = f"Giữa các cụm từ của Tiêu ngữ là gạch nối, có cách chữ: “{right}”.", Level.INFO
            else:
                continue
            start = passage.start + passage.text.find(words)
            yield Remark(passage.span, message, level, (Edit((start, start + len(words)), right),))


def date_zero(context: Context) -> Iterator[Remark]:
    """Days below ten and months 1 and 2 have a zero before them, the other months none."""
    for passage in context.of(Part.LETTERHEAD):
        found = WRITTEN_DAY.search(passage.text)
        if not found:
            continue
        day, month = found["day"].strip(" .…_"), found["month"].strip(" .…_")
        if re.fullmatch(r"[1-9]", day):
            message = f"Ngày nhỏ hơn 10 ghi thêm số 0 phía trước: “ngày 0{day}”."
            yield Remark(passage.at(found), message, edits=(_figures(passage, found, "day", f"0{day}"),))
        if month in ("1", "2"):
            message = f"Tháng 1, tháng 2 ghi thêm số 0 phía trước: “tháng 0{month}”."
            yield Remark(passage.at(found), message, edits=(_figures(passage, found, "month", f"0{month}"),))
        if re.fullmatch(r"0[3-9]", month):
            message = f"Từ tháng 3 đến tháng 9 không thêm số 0: “tháng {month[1]}”."
            edit = _figures(passage, found, "month", month[1])
            yield Remark(passage.at(found), message, Level.INFO, (edit,))


def _figures(passage: Passage, found: re.Match[str], group: str, right: str) -> Edit:
    """Return the change of the figures inside a group that may hold blanks and dots around them."""
    figures = re.search(r"\d+", found[group])
    assert figures is not None
    start = passage.start + found.start(group)
    return Edit((start + figures.start(), start + figures.end()), right)


def date_form(context: Context) -> Iterator[Remark]:
    """ "Bình An, ngày 05 tháng 01 năm 2026": in words, a comma after the place."""
    for passage in context.of(Part.LETTERHEAD):
        dateline = find_dateline(passage.text)
        if dateline is None or len(passage.text) > 120 or marks.is_about(passage.text):
            continue
        if found := _SLASHED_DAY.search(passage.text):
            day, month, year = (int(found[group]) for group in ("day", "month", "year"))
            right = f"ngày {day:02d} tháng {f'{month:02d}' if month < 3 else month} năm {year}"
            message = "Ngày ban hành viết bằng chữ “ngày … tháng … năm …”, không dùng gạch chéo."
            yield Remark(passage.span, message, edits=(Edit(passage.at(found), right),))
        elif dateline.place is None and re.match(r"^\W*ngày", passage.text, re.IGNORECASE):
            yield Remark(passage.span, "Thiếu địa danh trước ngày, tháng, năm ban hành.")
        elif found := _AFTER_PLACE.search(passage.text):
            edit = Edit(passage.at(found), ", ngày")
            message = "Sau địa danh phải có dấu phẩy: “…, ngày … tháng … năm …”."
            yield Remark(passage.at(found), message, edits=(edit,))


def about_form(context: Context) -> Iterator[Remark]:
    """ "V/v …" in the State's công văn, "về việc …" in the Party's."""
    kind = context.fields.kind
    if kind is None or kind.code != "CV":
        return
    for passage in context.of(Part.LETTERHEAD):
        if not marks.is_about(passage.text):
            continue
        short = re.match(r"^\W{0,3}(?P<word>[VvMm]\s?[/.]\s?[Vv])\b", passage.text)
        whole = re.match(r"^\W{0,3}(?P<word>[Vv]ề việc)\b", passage.text)
        if context.of_state and not short:
            edits = (Edit(passage.at(whole, "word"), "V/v"),) if whole else ()
            yield Remark(passage.span, "Trích yếu công văn ghi “V/v …”, không ghi “Về việc …”.", edits=edits)
        if not context.of_state and short:
            edits = (Edit(passage.at(short, "word"), "về việc"),)
            message = "Trích yếu công văn của Đảng ghi “về việc …”, không viết tắt “V/v”."
            yield Remark(passage.span, message, edits=edits)
        return
