"""Rules of the letterhead: components, number and symbol, date, kind, V/v (thành phần thể thức ở phần đầu)."""

import re
from collections.abc import Iterator
from itertools import pairwise

from conglap.base.findings import Level
from conglap.base.text import fold, squeeze
from conglap.directives.records import Part, Span
from conglap.directives.words import marks
from conglap.directives.words.dateline import find_dateline
from conglap.directives.words.letters import LETTER
from conglap.directives.words.symbols import Symbol, find_symbols
from conglap.linting.components import components_of
from conglap.linting.context import Context, Edit, Passage, Remark
from conglap.linting.standards import newest, organs_of
from conglap.linting.tones import without_tone_place

_LIKE_NUMBER = re.compile(r"^\W{0,3}s[oô0ốồổóò]\b", re.IGNORECASE)  # as a scan may have it: "số )BCT-.ATMT"
_NO_LETTERHEAD = (
    "Tệp này không có phần đầu văn bản (tên cơ quan, số, địa danh, ngày…), nên chưa kiểm tra được các thành phần ở đó."
)
_NO_CLOSING = "Tệp này không có phần ký và nơi nhận, nên chưa kiểm tra được các thành phần ở đó."
_BLANK_NUMBER = re.compile(r"^\W{0,3}Số\s*:?\s*[.…_\s]*(?=[/-]\s?[^\W\d])")
_LOOSE = re.compile(rf"\d+(?:\s?[-/]\s?[{LETTER}\d.&]+)+")
_SPACED = re.compile(rf"\d\s+[/-]|[/-]\s+[{LETTER}\d]|[{LETTER}]\s+[/-]\s*[{LETTER}]")
_DAY = re.compile(r"ngày(?P<day>[\s.…_]*\d{0,2}[\s.…_]*)tháng(?P<month>[\s.…_]*\d{0,2}[\s.…_]*)năm", re.IGNORECASE)
_DASH = re.compile(r"\s*[-–—]\s*")
_SLASHED_DAY = re.compile(r"ngày\s*(?P<day>\d{1,2})\s*[/.-]\s*(?P<month>\d{1,2})\s*[/.-]\s*(?P<year>\d{4})")
_WRONG_CODES = {"GN": "GNP", "TTh": "TTr", "NP": "GNP", "QCh": "QC", "DAn": "DA", "TCG": "", "CV": ""}


def missing_components(context: Context) -> Iterator[Remark]:
    """What the letterhead and the foot must hold; a text copied without them proves nothing."""
    early = [p.text for p in context.passages[:12]]
    if any(map(marks.is_attached, early)) and context.number_line is None:
        yield Remark(None, "Đây là văn bản ban hành kèm theo; thể thức kiểm tra ở văn bản ban hành nó.", Level.INFO)
        return
    if context.has_letterhead:
        yield from (Remark(None, missing) for missing in _missing_above(context))
    else:
        yield Remark(None, _NO_LETTERHEAD, Level.INFO)
    if context.fields.signatory is None and not context.fields.recipients:
        yield Remark(None, _NO_CLOSING, Level.INFO)
    elif context.fields.signatory is None and not any(marks.is_post(p.text) for p in context.of(Part.CLOSING)):
        yield Remark(None, "Chưa thấy quyền hạn, chức vụ, họ tên người ký ở cuối văn bản.", Level.WARNING)
    elif not context.fields.recipients:
        if context.gazette:
            yield Remark(None, "Bản đăng Công báo không in “Nơi nhận”, nên chưa kiểm tra được.", Level.INFO)
        else:
            yield Remark(None, "Thiếu “Nơi nhận” ở cuối văn bản.")


def _missing_above(context: Context) -> Iterator[str]:
    head = list(context.of(Part.LETTERHEAD))
    words = fold(" ".join(squeeze(p.text) for p in head))
    if context.of_state:
        if "cong h" not in words or "viet nam" not in words:
            yield "Thiếu Quốc hiệu “CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM”."
        if "doc lap" not in words and "hanh phuc" not in words:
            yield "Thiếu Tiêu ngữ “Độc lập - Tự do - Hạnh phúc”."
    elif "dang cong san" not in words:
        yield "Thiếu tiêu đề “ĐẢNG CỘNG SẢN VIỆT NAM”."
    if context.number_line is None and not any(_LIKE_NUMBER.match(p.text) for p in head):
        yield "Thiếu dòng số và ký hiệu của văn bản."
    if not any(find_dateline(p.text) for p in head):
        yield "Thiếu địa danh và ngày, tháng, năm ban hành."
    if context.fields.issuer is None or not any(key == "issuer" for key, _ in components_of(context)):
        yield "Thiếu tên cơ quan, tổ chức ban hành."
    if context.fields.subject is None:
        yield "Thiếu trích yếu nội dung văn bản."


def national_title(context: Context) -> Iterator[Remark]:
    """Quốc hiệu and Tiêu ngữ to the letter; where their tone marks stand is free."""
    for passage in context.of(Part.LETTERHEAD):
        words = squeeze(passage.text).strip(" *_.")
        for right in ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"):
            joined = _DASH.sub(" - ", words)
            if fold(joined) != fold(right):
                continue
            if without_tone_place(joined.upper()) != without_tone_place(right.upper()):
                message, level = f"Viết sai Quốc hiệu, Tiêu ngữ: “{words}”; đúng là “{right}”.", None
            elif joined != words:
                message, level = f"Giữa các cụm từ của Tiêu ngữ là gạch nối, có cách chữ: “{right}”.", Level.INFO
            else:
                continue
            start = passage.start + passage.text.find(words)
            yield Remark(passage.span, message, level, (Edit((start, start + len(words)), right),))


def draft(context: Context) -> Iterator[Remark]:
    """Blank number or day: not yet issued, nothing wrong."""
    line = context.number_line or _cut_number_line(context)
    if line and (_BLANK_NUMBER.match(line.text) or line.text.strip(" :") == "Số"):
        yield Remark(line.span, "Chưa có số văn bản: đây là bản dự thảo, văn thư ghi số khi ban hành.")
    for passage in context.of(Part.LETTERHEAD):
        found = _DAY.search(passage.text)
        blank = [name for name in ("day", "month") if found and not found[name].strip(" .…_")]
        if found and blank:
            what = " và ".join({"day": "ngày", "month": "tháng"}[name] for name in blank)
            yield Remark(passage.at(found), f"Để trống {what} ban hành: đây là bản dự thảo, văn thư ghi khi ban hành.")


def _cut_number_line(context: Context) -> Passage | None:
    """ "Số" alone, with "-KH/HU" after it: a wide blank for the number looks like a gap between two columns."""
    head = list(context.of(Part.LETTERHEAD))
    pairs = ((one, two) for one, two in pairwise(head) if one.text.strip(" :") == "Số")
    return next((one for one, two in pairs if re.match(r"[-/]\s?\w+\s?[-/]\s?\w+", two.text)), None)


def own_symbol(context: Context) -> tuple[Passage, Symbol] | None:
    """Return the number line and the symbol in it."""
    line = context.number_line
    symbols = find_symbols(squeeze(line.text)) if line else []
    return (line, symbols[0]) if line and symbols else None


def symbol_form(context: Context) -> Iterator[Remark]:
    """State ``28/KH-UBND``, Party ``28-KH/HU``: never the other's form."""
    line = context.number_line
    if line is None:
        return
    party_form = re.search(
        rf"(?:\d|Số:?)[\s.…_]*(?P<form>-\s?(?P<kind>[{LETTER}]{{1,8}})\s?/\s?(?P<organ>[{LETTER}]+))", line.text
    )
    state_form = re.search(rf"/\s?(?P<kind>[{LETTER}]{{1,4}})\s?-\s?(?P<organ>[{LETTER}]{{2,}})", line.text)
    if context.of_state and party_form and not organs_of("party").has(party_form["organ"]):
        right = f"/{party_form['kind']}-{party_form['organ']}"
        message = f"Ký hiệu viết theo lối của Đảng; văn bản của Nhà nước ghi số trước gạch chéo: “…{right}”."
        yield Remark(line.span, message, edits=(Edit(line.at(party_form, "form"), right),))
    if not context.of_state and state_form and not organs_of("state").has(state_form["organ"]):
        right = f"-{state_form['kind']}/{state_form['organ']}"
        message = f"Ký hiệu viết theo lối của Nhà nước; văn bản của Đảng ghi “…{right}”."
        yield Remark(line.span, message, edits=(Edit(line.at(state_form), right),))


def number_line(context: Context) -> Iterator[Remark]:
    """ "Số:" with colon for the State, without for the Party."""
    line = context.number_line
    if line is None or not (found := re.match(r"^\W{0,3}(?P<word>S[ốỐ])(?P<colon>\s*:)?", line.text)):
        return
    if context.of_state and not found["colon"]:
        edit = Edit((line.at(found)[1],) * 2, ":")
        yield Remark(line.at(found), "Sau từ “Số” phải có dấu hai chấm: “Số: …”.", edits=(edit,))
    if not context.of_state and found["colon"]:
        edit = Edit(line.at(found, "colon"), "" if line.text[found.end() : found.end() + 1] == " " else " ")
        message = "Văn bản của Đảng ghi “Số …”, không có dấu hai chấm sau từ “Số”."
        yield Remark(line.at(found), message, edits=(edit,))


def symbol_spacing(context: Context) -> Iterator[Remark]:
    """No blank inside number and symbol."""
    line = context.number_line
    written = _LOOSE.search(line.text) if line else None
    if line and written and _SPACED.search(written[0]):
        right = "".join(written[0].split())
        message = f"Số, ký hiệu viết liền, không cách chữ: “{right}”."
        yield Remark(line.at(written), message, edits=(Edit(line.at(written), right),))


def _symbol_span(line: Passage, symbol: Symbol) -> Span:
    return line.start + symbol.span[0], line.start + symbol.span[1]


def number_zero(context: Context) -> Iterator[Remark]:
    """Numbers below ten have a zero before them."""
    own = own_symbol(context)
    if own and re.fullmatch(r"[1-9]", own[1].number):
        edit = Edit((_symbol_span(*own)[0],) * 2, "0")
        yield Remark(own[0].span, f"Số nhỏ hơn 10 ghi thêm số 0 phía trước: “0{own[1].number}”.", edits=(edit,))


def date_zero(context: Context) -> Iterator[Remark]:
    """Days below ten and months 1 and 2 have a zero before them, the other months none."""
    for passage in context.of(Part.LETTERHEAD):
        found = _DAY.search(passage.text)
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
        elif found := re.search(rf"(?<=[{LETTER}])\s+ngày", passage.text):
            edit = Edit((passage.at(found)[0],) * 2, ",")
            message = "Sau địa danh phải có dấu phẩy: “…, ngày … tháng … năm …”."
            yield Remark(passage.at(found), message, edits=(edit,))


def kind_code(context: Context) -> Iterator[Remark]:
    """The code in the symbol is that of the kind in the title."""
    line, kind, standard = context.number_line, context.fields.kind, context.standard
    if line is None or kind is None or standard is None or kind.name not in standard.kinds:
        return
    form = r"/\s?(?P<code>[^\W\d_]{1,8})\s?-" if context.of_state else r"-\s?(?P<code>[^\W\d_]{1,8})\s?/"
    found = re.search(form, line.text)
    right = standard.kinds[kind.name]
    if not found or found["code"] == right:
        return
    code = found["code"]
    if right is None:
        if code in _WRONG_CODES and _WRONG_CODES[code] == "":
            yield Remark(line.at(found), f"{kind.name} không ghi chữ viết tắt tên loại: bỏ “{code}” trong ký hiệu.")
        return
    one, other = fold(code), fold(right)
    spelt_out = one.startswith(other) or other.startswith(one) or not code.isupper()  # "TBao", "TT" for "TTr"
    if spelt_out or code in standard.kinds.values() or code in _WRONG_CODES:
        yield Remark(line.at(found), f"Chữ viết tắt của “{kind.name}” là “{right}”, không phải “{code}”.")


def kind_known(context: Context) -> Iterator[Remark]:
    """The Party's own kinds are none of the State's 29; conclusions of an inspection follow their own law."""
    kind, standard = context.fields.kind, context.standard
    if kind is None or standard is None or not context.has_letterhead or kind.name in standard.kinds:
        return
    of_inspection = re.search(
        r"\b(?:thanh tra|kiem tra|to cao|khieu nai|kiem toan)\b", fold(context.fields.subject or "")
    )
    if kind.name in newest("party").kinds and not of_inspection:
        yield Remark(None, f"“{kind.name}” là loại văn bản của Đảng, không có trong 29 loại văn bản hành chính.")


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
