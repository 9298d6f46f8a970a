"""Rules of completeness: what letterhead and foot must hold, blanks of a draft (thành phần thể thức, dự thảo)."""

import re
from collections.abc import Iterator
from itertools import pairwise

from conglap.base.findings import Level
from conglap.base.text import fold, squeeze
from conglap.directives.records import Part
from conglap.directives.words import marks
from conglap.directives.words.dateline import find_dateline
from conglap.linting.components import components_of
from conglap.linting.context import Context, Passage, Remark
from conglap.linting.letterhead import WRITTEN_DAY

_LIKE_NUMBER = re.compile(r"^\W{0,3}s[oô0ốồổóò]\b", re.IGNORECASE)  # as a scan may have it: "số )BCT-.ATMT"
_NO_LETTERHEAD = (
    "Tệp này không có phần đầu văn bản (tên cơ quan, số, địa danh, ngày…), nên chưa kiểm tra được các thành phần ở đó."
)
_NO_CLOSING = "Tệp này không có phần ký và nơi nhận, nên chưa kiểm tra được các thành phần ở đó."
_CUT_NAMES = ("uy ban nhan dan", "hoi dong nhan dan")  # of which place is a second line
_BLANK_NUMBER = re.compile(r"^\W{0,3}Số\s*:?\s*[.…_\s]*(?=[/-]\s?[^\W\d])")


def missing_components(context: Context) -> Iterator[Remark]:
    """What the letterhead and the foot must hold; a text copied without them proves nothing."""
    early = [p.text for p in context.passages[:12]]
    if any(map(marks.is_attached, early)) and context.number_line is None:
        yield Remark(None, "Đây là văn bản ban hành kèm theo; thể thức kiểm tra ở văn bản ban hành nó.", Level.INFO)
        return
    if context.has_letterhead:
        level = Level.INFO if _copied_from_a_page(context) else None
        yield from (Remark(None, missing, level) for missing in _missing_above(context))
    else:
        yield Remark(None, _NO_LETTERHEAD, Level.INFO)
    if context.fields.signatory is None and not context.fields.recipients:
        yield Remark(None, _NO_CLOSING, Level.INFO)
    elif context.fields.signatory is None and not any(marks.is_post(p.text) for p in context.of(Part.CLOSING)):
        yield Remark(None, "Chưa thấy quyền hạn, chức vụ, họ tên người ký ở cuối văn bản.", Level.WARNING)
    elif not context.fields.recipients:
        if not context.has_letterhead:
            yield Remark(None, "Có vẻ là một phần của văn bản; chưa thấy “Nơi nhận”.", Level.INFO)
        elif context.gazette:
            yield Remark(None, "Bản đăng Công báo không in “Nơi nhận”, nên chưa kiểm tra được.", Level.INFO)
        else:
            yield Remark(None, "Thiếu “Nơi nhận” ở cuối văn bản.")


def _copied_from_a_page(context: Context) -> bool:
    """Some sites print of each cell of the letterhead the first line alone: "ỦY BAN NHÂN DÂN | CỘNG HÒA … |"."""
    if context.layout is not None:
        return False
    cells = [p for p in context.directive.paragraphs if p.part is Part.LETTERHEAD and p.table is not None]
    written = {fold(squeeze(context.text[slice(*p.span)])) for p in cells}
    name = " ".join(fold(squeeze(p.text)) for key, p in components_of(context) if key == "issuer")
    cut = any("chu nghia viet nam" in line for line in written) or name in _CUT_NAMES
    return cut and not any("hanh phuc" in fold(p.text) for p in context.of(Part.LETTERHEAD))


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


def draft(context: Context) -> Iterator[Remark]:
    """Blank number or day: not yet issued, nothing wrong."""
    line = context.number_line or _cut_number_line(context)
    if line and (_BLANK_NUMBER.match(line.text) or line.text.strip(" :") == "Số"):
        yield Remark(line.span, "Chưa có số văn bản: đây là bản dự thảo, văn thư ghi số khi ban hành.")
    for passage in context.of(Part.LETTERHEAD):
        found = WRITTEN_DAY.search(passage.text)
        blank = [name for name in ("day", "month") if found and not found[name].strip(" .…_")]
        if found and blank:
            what = " và ".join({"day": "ngày", "month": "tháng"}[name] for name in blank)
            yield Remark(passage.at(found), f"Để trống {what} ban hành: đây là bản dự thảo, văn thư ghi khi ban hành.")


def _cut_number_line(context: Context) -> Passage | None:
    """ "Số" alone, with "-KH/HU" after it: a wide blank for the number looks like a gap between two columns."""
    head = list(context.of(Part.LETTERHEAD))
    pairs = ((one, two) for one, two in pairwise(head) if one.text.strip(" :") == "Số")
    return next((one for one, two in pairs if re.match(r"[-/]\s?\w+\s?[-/]\s?\w+", two.text)), None)
