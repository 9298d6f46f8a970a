"""Citations in whole families of wording: several in one basis, days shared or cut, acts of repeal and proposals."""

import pytest

from conglap.directives.reader import read
from tests.conglap.directives.reading import source_of, whole_lines

DECISION = (
    "ỦY BAN NHÂN DÂN", "TỈNH HÀ GIANG", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc",
    "Số: 415/QĐ-UBND", "Hà Giang, ngày 12 tháng 3 năm 2021", "QUYẾT ĐỊNH", "Về việc phê duyệt kế hoạch phòng cháy",
    "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH",
)  # fmt: skip
LONG_SUBJECT = (
    "Về việc sửa đổi, bổ sung một số điều của Quy định đánh giá, phân loại hằng quý theo hiệu quả công việc đối với "
    "cán bộ, công chức, viên chức trong cơ quan hành chính và đơn vị sự nghiệp công lập trên địa bàn tỉnh Hà Giang "
    "ban hành kèm theo Quyết định số 12/2015/QĐ-UBND"
)
ARTICLES = ("QUYẾT ĐỊNH:", "Điều 1. Phê duyệt kế hoạch.", "Điều 2. Quyết định này có hiệu lực kể từ ngày ký.")


def _found(*paragraphs: str) -> list[str]:
    citations = read(whole_lines(*paragraphs)).citations
    return [f"{c.symbol or '–'} {c.date or '–'} {c.role.value}" for c in citations]


@pytest.mark.parametrize(
    ("basis", "expected"),
    [
        (
            (
                "Theo đề nghị của Sở Xây dựng tại Tờ trình số 12/TTr-SXD ngày 01/3/2021, ý kiến của Sở Tư pháp tại Báo cáo số "
                "45/BC-STP ngày 25/02/2021."
            ),
            ["12/TTr-SXD 2021-03-01 basis", "45/BC-STP 2021-02-25 basis"],
        ),
        (
            (
                "Xét đề nghị của Sở Nội vụ tại Tờ trình số 12/TTr-SNV ngày 01/3/2021 và ý kiến của Sở Tài chính tại Công "
                "văn số 300/STC-NS ngày 25/02/2021; Công an tỉnh tại Văn bản số 41/CAT-PC ngày 27/02/2021."
            ),
            ["12/TTr-SNV 2021-03-01 basis", "300/STC-NS 2021-02-25 basis", "41/CAT-PC 2021-02-27 basis"],
        ),
        (
            "Căn cứ Quyết định số 51/QĐ-TTg và Quyết định số 52/QĐ-TTg cùng ngày 10/01/2019 của Thủ tướng Chính phủ;",
            ["51/QĐ-TTg 2019-01-10 basis", "52/QĐ-TTg 2019-01-10 basis"],
        ),
        (
            "Căn cứ Quyết định số 10/QĐ-UBND ngày 05/3/2021 và Quyết định số 11/QĐ-UBND của UBND tỉnh cùng ngày;",
            ["10/QĐ-UBND 2021-03-05 basis", "11/QĐ-UBND 2021-03-05 basis"],
        ),
        (
            "Căn cứ Công văn số 512/SNN-KL của Sở Nông nghiệp và Phát triển nông thôn ngày 22/02/2021 về phòng cháy;",
            ["512/SNN-KL 2021-02-22 basis"],
        ),
        (
            "Căn cứ các Nghị định: số 77/2015/NĐ-CP; số 136/2015/NĐ-CP hướng dẫn Luật Lâm nghiệp và số 161/2016/NĐ-CP;",
            ["77/2015/NĐ-CP – basis", "136/2015/NĐ-CP – basis", "– – mention", "161/2016/NĐ-CP – basis"],
        ),
        (
            "Theo đề nghị của Chánh Văn phòng tại Tờ trình số 18/TTr-VP và Giám đốc Sở Nội vụ tại Văn bản số 48/SNV-TH;",
            ["18/TTr-VP – basis", "48/SNV-TH – basis"],
        ),
        (
            "Xét Tờ trình số 12/TTr-STC về điều chỉnh mức thu và chế độ quản lý tại Nghị quyết số 5/NQ-HĐND;",
            ["12/TTr-STC – basis", "5/NQ-HĐND – mention"],
        ),
        ("Sau khi xem xét Tờ trình số: 63/TTr-UBND ngày 26/11/2007 của UBND tỉnh;", ["63/TTr-UBND 2007-11-26 basis"]),
        (
            "Căn cứ Luật tổ chức HĐND và UBND (sửa đổi) được Quốc hội thông qua ngày 21 tháng 6 năm 1994;",
            ["– 1994-06-21 basis"],
        ),
        ("Căn cứ Luật Khiếu nại, tố cáo ngày 02 tháng 12 năm 1998;", ["– 1998-12-02 basis"]),
        (
            "Căn cứ Luật Ban hành văn bản quy phạm pháp luật của Hội đồng Nhân dân, Ủy ban Nhân dân ngày 03/12/2004;",
            ["– 2004-12-03 basis"],
        ),
        ("Căn cứ Nghị quyết số 47/2007/NQ .HĐND ngày 25/01/2007;", ["47/2007/NQ.HĐND 2007-01-25 basis"]),
        (
            "Thực hiện Chỉ thị số 22-CT/TW ngày 23/01/2018 của Ban Bí thư và chỉ đạo của UBND tỉnh tại văn bản số 38/UBND-VX;",
            ["22-CT/TW 2018-01-23 basis", "38/UBND-VX – basis"],
        ),
        ("Căn cứ Nghị định số 182-CP ngày 26-4-1979 của Hội đồng Chính phủ;", ["182-CP 1979-04-26 basis"]),
        ("Căn cứ Quyết định 217-HĐBT ngày 14-11-1987;", ["217-HĐBT 1987-11-14 basis"]),
        ("Căn cứ Nghị quyết số 5/NQ-HĐND ngày 26/8/94 của HĐND tỉnh;", ["5/NQ-HĐND 1994-08-26 basis"]),
        ("Căn cứ Quyết định số 3864/QĐ.UBND-NN ngày 31/8/2011;", ["3864/QĐ.UBND-NN 2011-08-31 basis"]),
        (
            "Căn cứ Văn bản số 45/BXD-QH ngày 07/01/2021 của Bộ Xây dựng góp ý đồ án theo Tờ trình số 41/TTr-UBND;",
            ["45/BXD-QH 2021-01-07 basis", "41/TTr-UBND – mention"],
        ),
    ],
)
def test_in_one_basis_every_document_that_is_relied_on_is_one(basis: str, expected: list[str]) -> None:
    assert _found(*DECISION, basis, *ARTICLES) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "1. Quyết định này thay thế các Quyết định số 19/QĐ-UBND, 20/QĐ-UBND ngày 07/01/2018.",
            ["19/QĐ-UBND – repeals", "20/QĐ-UBND 2018-01-07 repeals"],
        ),
        (
            "2. Bãi bỏ Điều 4 Quyết định số 14/2016/QĐ-UBND và khoản 1 Điều 2 Quyết định số 15/2016/QĐ-UBND.",
            ["14/2016/QĐ-UBND – repeals", "15/2016/QĐ-UBND – repeals"],
        ),
        (
            "3. Bãi bỏ Quy chế phối hợp ban hành kèm theo Quyết định số 16/2016/QĐ-UBND.",
            ["16/2016/QĐ-UBND – repeals"],
        ),
        (
            "Điều 4. Sửa đổi khoản 2 Điều 3 Quy định ban hành kèm theo Quyết định số 17/2016/QĐ-UBND như sau:",
            ["17/2016/QĐ-UBND – amends"],
        ),
        ("5. Sở Nội vụ tham mưu bãi bỏ Quyết định số 18/2016/QĐ-UBND.", ["18/2016/QĐ-UBND – mention"]),
        ("6. Đề xuất thay thế Nghị định số 19/2016/NĐ-CP.", ["19/2016/NĐ-CP – mention"]),
    ],
)
def test_who_repeals_a_document_and_who_only_proposes_to(sentence: str, expected: list[str]) -> None:
    assert _found(*DECISION, "QUYẾT ĐỊNH:", sentence) == expected


@pytest.mark.parametrize(
    ("subject", "role"),
    [
        ("Về việc bãi bỏ Quyết định số 12/2015/QĐ-UBND", "repeals"),
        ("Sửa đổi, bổ sung một số điều của Quyết định số 12/2015/QĐ-UBND", "amends"),
        ("Về việc triển khai thực hiện Quyết định số 12/2015/QĐ-UBND", "mention"),
        (
            LONG_SUBJECT,
            "amends",
        ),
    ],
)
def test_the_subject_says_what_the_document_does_to_another(subject: str, role: str) -> None:
    head = [*DECISION]
    head[7] = subject
    assert _found(*head, *ARTICLES) == [f"12/2015/QĐ-UBND – {role}"]


def test_an_item_below_a_basis_that_ends_with_a_semicolon_is_a_basis() -> None:
    assert _found(
        "- Căn cứ Quyết định số 932/QĐ-UBND ngày 22/4/2016 của UBND tỉnh;", "- Quyết định số 933/QĐ-UBND của UBND tỉnh;",
        "- Xét tình hình thực tế.", "UBND huyện triển khai Quyết định số 934/QĐ-UBND như sau:", "1. Tuyên truyền.",
    ) == ["932/QĐ-UBND 2016-04-22 basis", "933/QĐ-UBND – basis", "934/QĐ-UBND – mention"]  # fmt: skip


def test_what_a_body_has_issued_since_is_no_basis() -> None:
    assert _found(
        "Thực hiện Chỉ thị số 12-CT/TU ngày 05/5/2021 của Ban Thường vụ Tỉnh ủy; các văn bản của Trung ương, Ban Chỉ "
        "đạo tỉnh vừa ban hành Công văn số 1246/UBND-VX về tăng cường phòng dịch."
    ) == ["12-CT/TU 2021-05-05 basis", "1246/UBND-VX – mention"]


def test_the_day_before_a_body_with_a_comma_in_its_name_is_that_of_its_letter() -> None:
    assert _found("1. Ngày 30/6/2021, Sở Văn hóa, thể thao và du lịch đã ban hành Công văn số 496/SVHTTDL-QLDL.") == [
        "496/SVHTTDL-QLDL 2021-06-30 mention"
    ]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "1. Thực hiện các Quyết định số: 318, 319 và 320 ngày 08/3/2022 của Thủ tướng Chính phủ.",
            ["318 2022-03-08 mention", "319 2022-03-08 mention", "320 2022-03-08 mention"],
        ),
        (
            "1. Theo Nghị định số 60/2021/NĐ-CP; rà soát các Nghị định số 60, 61 về tự chủ.",
            ["60/2021/NĐ-CP – mention", "60/2021/NĐ-CP – mention", "61 – mention"],
        ),
        ("1. Giao các thôn số 1, 2 và 3; các biểu số 4, 5.", []),
        ("1. Theo Quyết định số 491/2009/QĐ TTg ngày 16-4-2009.", ["491/2009/QĐ-TTg 2009-04-16 mention"]),
        (
            "1. Ngày 31/3/2017, Sở Nội vụ đã ban hành văn bản hướng dẫn số 231/SNV-XDCQ về đánh giá tiêu chí.",
            ["231/SNV-XDCQ 2017-03-31 mention"],
        ),
    ],
)
def test_numbers_in_a_list_and_letters_told_of(sentence: str, expected: list[str]) -> None:
    assert _found(sentence) == expected


def test_what_the_paragraph_tells_of_is_no_basis() -> None:
    assert _found("Theo đó, các chi bộ tuyên truyền theo Hướng dẫn số 94-HD/ĐUK, ngày 30/3/2015 của Đảng uỷ Khối.") == [
        "94-HD/ĐUK 2015-03-30 mention"
    ]


def test_a_day_that_a_line_break_cut_is_read_whole() -> None:
    text = (
        "KẾ HOẠCH\nPhòng cháy\n\nCăn cứ Nghị định số 60/2015/NĐ-CP ngày\n26/6/2015 của Chính phủ;\n"
        "Căn cứ Thông tư số 15/2017/TT-BTC ngày 15 tháng 02 năm\n2017 của Bộ Tài chính;\n\n1. Tuyên truyền.\n2. Diễn tập.\n"
    )
    directive = read(source_of(text))
    assert [str(citation.date) for citation in directive.citations] == ["2015-06-26", "2017-02-15"]
    assert [clause.id for clause in directive.clauses] == ["1", "2"]


def test_a_letter_by_its_number_and_day_alone_is_a_citation() -> None:
    assert _found("1. Trả lời Văn bản số 123 ngày 05/02/2021 của UBND xã.", "2. Lập Báo cáo số 2 theo mẫu.") == [
        "123 2021-02-05 mention"
    ]
