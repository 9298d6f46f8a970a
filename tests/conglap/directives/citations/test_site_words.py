"""A copy from a web page brings links to other documents: they are no citations of the document."""

from conglap.directives.reader import read
from tests.conglap.directives.reading import source_of

ABOVE = """
Trang chủ
Quyết định 12/2024/QĐ-UBND được thay thế bởi Quyết định 366/QĐ-UBND
- 1 Luật Đất đai 2013
"""
DOCUMENT = """
ỦY BAN NHÂN DÂN
TỈNH TUYÊN SƠN
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Số: 12/2024/QĐ-UBND
Tuyên Sơn, ngày 05 tháng 3 năm 2024
QUYẾT ĐỊNH
BAN HÀNH QUY ĐỊNH VỀ QUẢN LÝ ĐẤT ĐAI
Căn cứ Nghị định số 101/2024/NĐ-CP ngày 29 tháng 7 năm 2024 của Chính phủ;
Theo đề nghị của Giám đốc Sở Xây dựng,
QUYẾT ĐỊNH:
Điều 1. Ban hành Quy định, thay thế Quyết định số 15/2020/QĐ-UBND.
>> Xem thêm: Thông tư 10/2024/TT-BTNMT về hồ sơ địa chính.
Điều 2. Giám đốc Sở Xây dựng chịu trách nhiệm thi hành Quyết định này.

Nơi nhận:
- Như Điều 2;
- Lưu: VT.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Trần Văn Minh
"""
BELOW = """
Văn bản liên quan
Nghị định 103/2024/NĐ-CP về tiền sử dụng đất.
Phụ lục I
DANH MỤC (kèm theo Quyết định số 12/2024/QĐ-UBND)
1. Hồ sơ theo Nghị định 88/2024/NĐ-CP.
"""


def _cited(text: str) -> list[str | None]:
    return [citation.symbol for citation in read(source_of(text)).citations]


def test_links_above_between_and_below_are_left_out_and_an_annex_is_not() -> None:
    own = ["101/2024/NĐ-CP", "15/2020/QĐ-UBND"]
    assert _cited(DOCUMENT) == own
    assert _cited(ABOVE + DOCUMENT + BELOW) == [*own, "88/2024/NĐ-CP"]


def test_words_of_a_page_inside_sentences_change_nothing() -> None:
    sentences = (
        "Các văn bản liên quan được thực hiện theo Nghị định số 101/2024/NĐ-CP.\n"
        "Các sở chia sẻ dữ liệu theo Nghị định số 47/2024/NĐ-CP; tải về mẫu đơn theo Thông tư số 10/2024/TT-BTNMT."
    )
    assert _cited(sentences) == ["101/2024/NĐ-CP", "47/2024/NĐ-CP", "10/2024/TT-BTNMT"]
