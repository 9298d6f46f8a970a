"""PDF files: rows, columns side by side, margins."""

import zlib

import pytest

from conglap.documents import Cell, Line, read_bytes
from tests.conglap.documents.pdf_files import lines_down, pdf_file, ruled, shown

BODY = [
    f"Cac co quan, don vi, dia phuong trien khai nhiem vu thu {number} theo ke hoach da ban hanh" for number in range(8)
]


def lines_of(*pages: bytes) -> tuple[Line, ...]:
    return read_bytes(pdf_file(*pages), "a.pdf").lines


def test_rows_are_physical_lines_with_their_page() -> None:
    lines = lines_of(lines_down("Thuc hien Ke hoach", "so 62-"), lines_down("KL/TW ngay 02/10/2023"))

    assert [(line.text, line.page, line.whole) for line in lines] == [
        ("Thuc hien Ke hoach", 1, False),
        ("so 62-", 1, False),
        ("KL/TW ngay 02/10/2023", 2, False),
    ]


def test_the_two_halves_of_a_letterhead_are_kept_apart_and_in_order() -> None:
    head = [(80, 780, "UBND HUYEN PHU CHAU"), (300, 781, "CONG HOA XA HOI CHU NGHIA VIET NAM"),
            (90, 760, "So: 12/UBND-NV"), (330, 764, "Doc lap - Tu do - Hanh phuc"),
            (84, 742, "V/v sap xep truong"), (330, 742, "Phu Chau, ngay 1 thang 2 nam 2023"), (95, 726, "hoc"),
            (284, 690, "QUYET DINH")]  # fmt: skip
    body = [(80, 650 - 18 * index, text) for index, text in enumerate(BODY)]
    lines = lines_of(shown(*head, *body))

    left = [line.text for line in lines if line.cell == Cell(0, 0, 0)]
    right = [line.text for line in lines if line.cell == Cell(0, 0, 1)]
    assert left == ["UBND HUYEN PHU CHAU", "So: 12/UBND-NV", "V/v sap xep truong", "hoc"]
    assert right == [
        "CONG HOA XA HOI CHU NGHIA VIET NAM", "Doc lap - Tu do - Hanh phuc", "Phu Chau, ngay 1 thang 2 nam 2023",
    ]  # fmt: skip
    assert [line.text for line in lines if line.text and not line.cell] == ["QUYET DINH", *BODY]


def test_the_signature_stands_apart_from_the_recipients_and_the_last_line_before_them() -> None:
    body = [(80, 700 - 18 * index, text) for index, text in enumerate(BODY)] + [(80, 556, "thuc hien./.")]
    closing = [(80, 530, "Noi nhan:"), (360, 531, "TM. UY BAN NHAN DAN"), (80, 514, "- Nhu tren;"),
               (390, 513, "CHU TICH"), (80, 498, "- Luu: VT."), (370, 410, "Tran Van An")]  # fmt: skip
    lines = lines_of(shown(*body, *closing))

    assert [line.text for line in lines if line.cell == Cell(0, 0, 0)] == ["Noi nhan:", "- Nhu tren;", "- Luu: VT."]
    assert [line.text for line in lines if line.cell == Cell(0, 0, 1)] == [
        "TM. UY BAN NHAN DAN",
        "CHU TICH",
        "Tran Van An",
    ]
    assert [line.text for line in lines if line.cell is None][-1] == "thuc hien./."


def test_a_wide_gap_in_one_line_of_the_body_makes_no_columns() -> None:
    rows = [(80, 700 - 18 * index, text) for index, text in enumerate(BODY)]
    rows[3:4] = [
        (80, rows[3][1], "Cac co quan, don vi,"),
        (230, rows[3][1], "dia phuong trien khai nhiem vu theo ke hoach"),
    ]

    assert all(line.cell is None for line in lines_of(shown(*rows)))


def test_page_numbers_and_running_headers_are_dropped_but_not_figures_in_the_text() -> None:
    pages = [
        shown(
            (290, 810, str(number)),
            (80, 790, "Ke hoach cua Huyen uy"),
            (80, 700, f"Noi dung {number}"),
            (80, 500, "2024"),
        )
        for number in (1, 2, 3)
    ]
    texts = [line.text for line in lines_of(*pages)]

    assert texts.count("2024") == 3
    assert not {"1", "2", "3", "Ke hoach cua Huyen uy"} & set(texts)


def test_bold_is_told() -> None:
    lines = lines_of(shown((80, 700, "KE HOACH"), font="F2"), shown((80, 700, "noi dung")))

    assert [line.bold for line in lines] == [True, False]


@pytest.mark.parametrize("name", ["ke-hoach-dang-uy", "cong-van-huyen"])
def test_the_pdf_of_our_own_documents_says_what_the_word_file_says(name: str, documents: object) -> None:
    word, printed = (read_bytes(documents(f"{name}{ending}"), name) for ending in (".docx", ".pdf"))  # type: ignore[operator]

    def words(lines: tuple[Line, ...]) -> list[str]:
        return " ".join(line.text for line in lines).replace("- ", "-").split()

    assert words(printed.lines) == words(word.lines)


def test_an_empty_line_stands_before_what_plainly_begins_a_paragraph() -> None:
    rows = [
        (116, 700, "2. Phong Tai chinh - Ke hoach"),
        (116, 682, "Huong dan cac don vi xay dung phuong an tu chu tai chinh giai doan 2023 - 2025, theo"),
        (80, 664, "Thong tu so 56/2022/TT-BTC cua Bo truong Bo Tai chinh va cac van ban huong dan khac"),
        (80, 646, "trong quy III."),
        (116, 628, "Phan bo du toan nam 2024 uu tien cac xa dac biet kho khan theo ke hoach da ban hanh"),
    ]

    assert [line.text[:10] for line in lines_of(shown(*rows))] == [
        "2. Phong T", "", "Huong dan ", "Thong tu s", "trong quy ", "", "Phan bo du",
    ]  # fmt: skip


XS = [80.0, 110.0, 300.0, 480.0]


def test_a_ruled_table_gives_cells_whose_lines_are_joined() -> None:
    page = ruled(
        XS, [700, 680, 630],
        (90, 685, "TT"), (115, 685, "Noi dung"), (305, 685, "Co quan"),
        (90, 665, "1"), (115, 665, "Ra soat danh muc theo so 19-"), (115, 650, "NQ/TW"), (305, 665, "- Phong Noi vu"),
        (305, 650, "- Van phong"), (80, 600, "Ghi chu"),
    )  # fmt: skip

    assert [(line.text, line.cell) for line in lines_of(page) if line.text] == [
        ("TT", Cell(0, 0, 0)),
        ("Noi dung", Cell(0, 0, 1)),
        ("Co quan", Cell(0, 0, 2)),
        ("1", Cell(0, 1, 0)),
        ("Ra soat danh muc theo so 19-NQ/TW", Cell(0, 1, 1)),
        ("- Phong Noi vu", Cell(0, 1, 2)),
        ("- Van phong", Cell(0, 1, 2)),
        ("Ghi chu", None),
    ]


def test_a_table_goes_on_over_the_page_without_its_repeated_head_and_with_a_row_cut_in_two() -> None:
    head = [(90.0, 765.0, "TT"), (115.0, 765.0, "Noi dung")]
    first = ruled(XS, [780, 760, 740], *head, (90, 745, "1"), (115, 745, "Ra soat"))
    second = ruled(XS, [780, 760, 740], *head, (90, 745, "2"), (115, 745, "Xay dung"))
    third = ruled(XS, [780, 760, 740], (115, 765, "phuong an"), (90, 745, "3"), (115, 745, "Bao cao"))
    cells = [(line.text, line.cell) for line in lines_of(first, second, third)]

    assert cells[2:] == [
        ("1", Cell(0, 1, 0)), ("Ra soat", Cell(0, 1, 1)), ("2", Cell(0, 2, 0)), ("Xay dung", Cell(0, 2, 1)),
        ("phuong an", Cell(0, 2, 1)), ("3", Cell(0, 3, 0)), ("Bao cao", Cell(0, 3, 1)),
    ]  # fmt: skip


def test_shades_behind_words_make_no_table() -> None:
    boxes = "".join(f"{80 + 60 * n} 645 58 20 re f " for n in range(6)) + "80 620 400 20 re f "
    page = zlib.compress((boxes + "1 g BT /F1 12 Tf 82 650 Td (Ra soat cac quy dinh hien hanh) Tj ET").encode())

    assert [(line.text, line.cell) for line in lines_of(page)] == [("Ra soat cac quy dinh hien hanh", None)]


def test_a_line_under_the_motto_makes_no_table() -> None:
    rule = ruled([100, 200], [700, 699], (80, 650, "Noi dung"))

    assert [line.cell for line in lines_of(rule)] == [None]


def test_pages_that_are_pictures_among_others_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CONGLAP_TESSDATA", "/khong/co")
    picture = zlib.compress(b"q 595 0 0 842 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x80 EI Q")
    source = read_bytes(pdf_file(lines_down(*BODY), picture, lines_down(*BODY)), "a.pdf")

    assert [finding.rule for finding in source.findings] == ["source.scanned_page"]
    assert "Trang 2 là ảnh quét" in source.findings[0].message


@pytest.mark.parametrize(("quarters", "matrix"), [(90, "0 1 -1 0"), (180, "-1 0 0 -1"), (270, "0 -1 1 0")])
def test_a_page_that_is_shown_turned_is_read_as_shown(quarters: int, matrix: str) -> None:
    # Where the words "mot" and, a line below, "hai" stand on the sheet so that they are shown upright.
    first, second = {90: ("100 200", "120 200"), 180: ("500 680", "500 700"), 270: ("500 700", "480 700")}[quarters]
    text = f"BT /F1 12 Tf {matrix} {first} Tm (mot dong) Tj ET BT /F1 12 Tf {matrix} {second} Tm (hai dong) Tj ET"
    data = pdf_file(zlib.compress(text.encode()), extra=f"/Rotate {quarters} ")

    assert [line.text for line in read_bytes(data, "a.pdf").lines if line.text] == ["mot dong", "hai dong"]


def test_a_watermark_across_the_page_is_left_out() -> None:
    text = "BT /F1 12 Tf 80 700 Td (noi dung) Tj ET BT /F1 60 Tf 0.7 0.7 -0.7 0.7 150 300 Tm (BAN SAO) Tj ET"

    assert [line.text for line in lines_of(zlib.compress(text.encode()))] == ["noi dung"]


def test_a_title_in_spaced_out_capitals_is_read_as_its_words() -> None:
    title = zlib.compress(
        b"BT /F1 12 Tf 80 700 Td 4 Tc (QUYET DINH) Tj ET BT /F1 12 Tf 80 650 Td 0 Tc (A B C D E F) Tj ET"
    )

    assert [line.text for line in lines_of(title) if line.text] == ["QUYET DINH", "A B C D E F"]
