"""Some pages give a whole document as one line."""

from conglap.directives.completeness import nothing_lost
from conglap.directives.paragraphs.layout import lay_out
from conglap.directives.reader import read
from conglap.directives.records import Signatory
from tests.conglap.directives.reading import source_of, whole_lines

ONE_LINE = (
    "SỞ NÔNG NGHIỆP CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM VÀ MÔI TRƯỜNG Độc lập - Tự do - Hạnh phúc Số: 23/QĐ-SNNMT Tuyên Sơn, "
    "ngày 05 tháng 10 năm 2025 QUYẾT ĐỊNH BAN HÀNH QUY CHẾ LÀM VIỆC Căn cứ Quyết định số 42/QĐ-UBND ngày 19 tháng 3 năm "
    "2025 của Ủy ban nhân dân tỉnh quy định chức năng, nhiệm vụ của Sở; Theo đề nghị của Chánh Văn phòng Sở, QUYẾT ĐỊNH: "
    "Điều 1. Ban hành kèm theo Quyết định này Quy chế làm việc. Điều 2. Văn phòng Sở chủ trì: a) Rà soát quy trình; b) Báo "
    "cáo Giám đốc Sở trước ngày 15 tháng 11 năm 2025; c) Các phòng thực hiện theo Điều 1. của Quy chế và các văn bản khác. "
    "Nơi nhận: - Như Điều 2; - Lưu: VT. GIÁM ĐỐC Trần Văn Minh"
)


def test_a_document_in_one_line_is_parted_at_its_signs() -> None:
    directive = read(source_of(ONE_LINE))
    fields = directive.document
    assert (fields.symbol, fields.place, fields.issuer) == ("23/QĐ-SNNMT", "Tuyên Sơn", "Sở Nông nghiệp và Môi trường")
    assert (fields.subject, fields.signatory) == (
        "BAN HÀNH QUY CHẾ LÀM VIỆC",
        Signatory(None, "GIÁM ĐỐC", "Trần Văn Minh"),
    )
    assert [clause.id for clause in directive.clauses] == ["Điều 1", "Điều 2", "Điều 2.a", "Điều 2.b", "Điều 2.c"]
    assert [citation.role.value for citation in directive.citations] == ["basis"]
    assert nothing_lost(lay_out(source_of(ONE_LINE).lines)) == ()


def test_a_long_paragraph_stays_one() -> None:
    long = "Các cơ quan của nước Cộng hòa xã hội chủ nghĩa Việt Nam thực hiện Điều 1. Số: 12. " * 12
    assert lay_out(whole_lines(long.strip()).lines).text == long.strip()
