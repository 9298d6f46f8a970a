"""Signatures that a table or a web page brought on one line."""

import pytest

from conglap.directives.reader import read
from conglap.directives.records import Signatory
from conglap.directives.words.signature_line import signature_parts
from tests.conglap.directives.reading import source_of


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        ("KT. BỘ TRƯỞNG THỨ TRƯỞNG Lý Thu Hà", ["KT. BỘ TRƯỞNG", "THỨ TRƯỞNG", "Lý Thu Hà"]),
        (
            "KT. BỘ TRƯỞNG, CHỦ NHIỆM PHÓ CHỦ NHIỆM Lý Thu Hà",
            ["KT. BỘ TRƯỞNG, CHỦ NHIỆM", "PHÓ CHỦ NHIỆM", "Lý Thu Hà"],
        ),
        ("TM. ỦY BAN NHÂN DÂN CHỦ TỊCH", ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"]),
        (
            "T/M BAN THƯỜNG VỤ PHÓ BÍ THƯ THƯỜNG TRỰC Lý Thu Hà",
            ["T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ THƯỜNG TRỰC", "Lý Thu Hà"],
        ),
        ("HIỆU TRƯỞNG TS. Lý Thu Hà", ["HIỆU TRƯỞNG", "TS. Lý Thu Hà"]),
        ("CHỦ TỊCH Y Thu Niê", ["CHỦ TỊCH", "Y Thu Niê"]),
    ],
)
def test_authority_post_and_name_on_one_line_are_taken_apart(line: str, parts: list[str]) -> None:
    assert signature_parts(line) == parts


@pytest.mark.parametrize(
    "line",
    [
        "KT. CHỦ TỊCH",
        "CHỦ TỊCH HỘI ĐỒNG NHÂN DÂN",
        "- Chủ tịch UBND tỉnh;",
        "Chủ tịch Lý Thu Hà",
        "CHỦ TỊCH UBND TỈNH (để báo cáo)",
        "Lý Thu Hà",
        "",
    ],
)
def test_other_lines_are_left_whole(line: str) -> None:
    assert signature_parts(line) is None


def test_recipients_and_signature_in_one_row_of_a_table_are_told_apart() -> None:
    fields = read(
        source_of(
            "| BỘ VĂN HÓA ------- | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc |\n| --- | --- |\n"
            "| Số: 46/TB-BVH | *Hà Nội, ngày 14 tháng 10 năm 2025* |\nTHÔNG BÁO\nKẾT LUẬN CUỘC HỌP VỀ LỄ HỘI\n"
            "1. Cục Di sản rà soát hồ sơ, báo cáo trước ngày 30/10/2025.\n"
            "| *Nơi nhận:* - Như trên; - Lưu: VT, CDS. | KT. BỘ TRƯỞNG THỨ TRƯỞNG     Lý Thu Hà |\n| --- | --- |"
        )
    ).document
    assert fields.recipients == ("Như trên", "Lưu: VT, CDS")
    assert fields.signatory == Signatory("KT. BỘ TRƯỞNG", "THỨ TRƯỞNG", "Lý Thu Hà")
