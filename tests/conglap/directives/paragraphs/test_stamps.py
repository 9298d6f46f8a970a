"""Running heads of a gazette and stamps of signatures are no words of the document."""

from conglap.directives.completeness import nothing_lost
from conglap.directives.paragraphs.layout import lay_out
from tests.conglap.directives.reading import source_of

PAGES = """
CÔNG BÁO/Số 71/Ngày 12-05-2026
84
QUYẾT ĐỊNH
Điều 1. Các bộ, cơ quan ngang bộ rà soát việc thực hiện các nhiệm vụ được giao tại
Ký bởi: CÔNG BÁO NƯỚC CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Cơ quan: VĂN PHÒNG CHÍNH PHỦ
Ngày ký: 2026-05-08 16:42:06 +07:00

CÔNG BÁO/Số 71/Ngày 12-05-2026
85

Nghị quyết số 12/NQ-CP và báo cáo kết quả trước ngày 30 tháng 6 năm 2026.
"""


def _lines(text: str) -> list[str]:
    return lay_out(source_of(text).lines).text.split("\n")


def test_stamps_and_running_heads_are_set_aside_and_nothing_is_lost() -> None:
    laid_out = lay_out(source_of(PAGES).lines)
    assert "Ký bởi" not in laid_out.text and "CÔNG BÁO" not in laid_out.text
    assert {"84", "85", "Cơ quan: VĂN PHÒNG CHÍNH PHỦ"} <= set(laid_out.set_aside)
    assert nothing_lost(laid_out) == ()


def test_words_like_those_of_a_stamp_stay_in_the_text() -> None:
    words = [
        "Người ký: Chủ tịch Ủy ban nhân dân xã.",
        "Cơ quan: Văn phòng Đảng ủy chủ trì tham mưu.",
        "Văn phòng đăng Công báo/Số tháng 5 và Cổng thông tin điện tử.",
    ]
    assert _lines("\n".join(words)) == words
