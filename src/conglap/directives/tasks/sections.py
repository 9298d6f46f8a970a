"""What kind of place a heading opens: one that orders, one that only explains (mục đích, yêu cầu, kết quả…)."""

import re
from dataclasses import dataclass
from enum import IntEnum

from conglap.directives.records import NamedBody, Span


class Ground(IntEnum):
    """How much a sentence must say of itself to count as an order in a place; the higher, the more."""

    ORDERS = 0  # nhiệm vụ, nội dung, giải pháp, tổ chức thực hiện: a bare verb is enough
    NAMED = 1  # somebody must be told: preambles, invitations, guidance
    EXPLICIT = 2  # only "giao / yêu cầu / đề nghị X", "X có trách nhiệm": thời gian, kinh phí, hiệu lực
    NONE = 3  # mục đích, yêu cầu, quan điểm, kết quả: nothing counts


@dataclass(slots=True)  # not frozen: that doubles the time, and many are made
class Above:
    """What an item inherits: how much counts here, the bodies of the nearest heading, who is to coordinate."""

    ground: Ground
    bodies: tuple[NamedBody, ...] = ()
    coordinating: tuple[NamedBody, ...] = ()
    under_body: bool = False
    directs: bool = False  # those bodies are to direct others ("đề nghị X chỉ đạo Y thực hiện các nội dung sau:")
    settled: bool = False  # a heading above said that nothing, or only the explicit, counts here
    when: Span | None = None  # the words of a heading that says when all below it is to be done ("Tháng 6/2026")
    permanent: bool = False  # rules that bind for good: only their last articles order


# "1. Đợt 1: Từ ngày 05/4 đến ngày 20/5/2026", "2. Tháng 6/2026": what stands below is done then.
_TIMES = re.compile(
    r"(?:đợt|giai đoạn|bước)\s+(?:\d{1,2}|[ivx]+|cao điểm)\b[^;.]{0,40}?\b(?:từ|trong|đến|trước)\s[^;]*?\d[^;]{0,40}$|"
    r"(?:trong\s+)?(?:tháng\s+\d{1,2}|quý\s+(?:\d|[ivx]+))(?:/|\s+năm\s+|-)\d{4}$"
)


def says_when(lowered_heading: str) -> bool:
    """Say whether a heading is a time: what stands below it is to be done then."""
    return len(lowered_heading) < 150 and _TIMES.match(lowered_heading.strip(" .:-*")) is not None


_ORDERING = re.compile(
    r"nhiệm vụ|giải pháp|tổ chức thực hiện|tổ chức, thực hiện|phân công|trách nhiệm|triển khai|"
    r"nội dung (?:thực hiện|công việc|phối hợp|chủ yếu)|"
    r"công tác chuẩn bị|báo cáo|kiến nghị|biện pháp|tổ chức thi hành|điều khoản thi hành"
)
_EMPTY = re.compile(
    r"(?:về\s+|các\s+|một số\s+|những\s+)?(?:mục đích|yêu cầu|mục tiêu|chỉ tiêu|quan điểm|nguyên tắc|"
    r"khẩu hiệu|căn cứ|cơ sở (?:pháp lý|chính trị|thực tiễn|xây dựng)|sự cần thiết|"
    r"tình hình|thực trạng|kết quả|những kết quả|tồn tại|hạn chế|khó khăn|nguyên nhân|ưu điểm|bối cảnh|"
    r"đặc điểm|ý nghĩa|giải thích từ ngữ|bài học|thuận lợi|phương châm|"
    r"khái quát|dự báo|lý do|đánh giá chung|đánh giá kết quả|phạm vi điều chỉnh|định hướng đến|tầm nhìn)"
)
_SET_FORTH = re.compile(
    r"(?:về\s+|các\s+)?(?:đối tượng|phạm vi|thời gian(?! (?:qua|gần|vừa|tới|tiếp|này|trước mắt))|"
    r"địa điểm|địa bàn|thành phần|kinh phí|nguồn kinh phí|"
    r"dự toán|dự trù|hiệu lực|danh sách|văn bản|"
    r"các văn bản|hình thức|chương trình chi tiết|hồ sơ|trình tự|thủ tục|quy trình|tiêu chí|lịch|"
    r"nội dung (?:kiểm tra|báo cáo|đánh giá|thanh)|tài liệu|mẫu|đề cương|điều kiện|"
    r"cách thức|thời hạn|tiêu chuẩn|thẩm quyền|nội dung thanh|cơ cấu|số lượng|chế độ bồi dưỡng|thời gian, )"
)
_RESPONSIBILITY = re.compile(
    r"tổ chức (?:thực hiện|thi hành)|trách nhiệm|thi hành|phân công (?:nhiệm vụ|thực hiện|trách nhiệm)|"
    r"(?:chế độ|công tác) (?:thông tin,? )?báo cáo"
)


_OF_THE_PUBLIC = re.compile(
    r"trách nhiệm.{0,40}\b(?:tổ chức|cá nhân|doanh nghiệp|hộ|người|chủ|nhà đầu tư|thành viên|công dân|"
    r"hội đồng)\b|quyền (?:và|,)"
)
_OF_OFFICES = re.compile(
    r"\b(?:bộ|sở|ubnd|ủy ban|uỷ ban|cơ quan|phòng|ban|công an|các cấp|ngành)\b|thi hành|tổ chức thực hiện"
)


def ground_of_heading(lowered_heading: str) -> Ground | None:
    """Return what a heading makes of its section, ``None`` when it does not say."""
    heading = lowered_heading.strip(" .:-*")
    if _EMPTY.match(heading):
        return Ground.ORDERS if re.search(r"nhiệm vụ|giải pháp|nội dung thực hiện", heading) else Ground.NONE
    if _SET_FORTH.match(heading):
        return Ground.EXPLICIT
    if _ORDERING.search(heading):
        return Ground.ORDERS
    return None


def is_responsibility(lowered_heading: str) -> bool:
    """Say whether an article or chapter orders who carries the document out (trách nhiệm thi hành)."""
    if _RESPONSIBILITY.search(lowered_heading) is None:
        return False
    return not _OF_THE_PUBLIC.search(lowered_heading) or bool(_OF_OFFICES.search(lowered_heading))


_BY_KIND = {
    **dict.fromkeys(
        ["KH", "CV", "CT", "CĐ", "CTr", "CTHĐ", "CTPH", "TB", "NQ", "KL", "ĐA", "PA", "TTri"], Ground.ORDERS
    ),
    **dict.fromkeys(["GM", "HD"], Ground.NAMED),
    **dict.fromkeys(["BC", "TTr", "BB", "GP", "GCN", "HĐ"], Ground.NONE),
    "PLNV": Ground.ORDERS,
    "QĐ": Ground.NAMED,
}
_PERMANENT = frozenset({"NĐ", "TT", "TTLT", "L", "BL", "PL", "QC", "QyĐ", "QCPH", "NQLT", "ĐL", "HP"})


def ground_of_kind(code: str | None) -> Ground:
    """Return what counts in a document of this kind where no heading says more."""
    if code is None:
        return Ground.ORDERS
    return Ground.EXPLICIT if code in _PERMANENT else _BY_KIND.get(code, Ground.NAMED)


def is_permanent(code: str | None, symbol: str | None) -> bool:
    """Say whether a document sets permanent rules (quy phạm): by its kind or the year in "16/2026/QĐ-UBND"."""
    return code in _PERMANENT or bool(symbol and re.match(r"\S+?/(?:19|20)\d\d/(?:QĐ|NQ)\b", symbol))
