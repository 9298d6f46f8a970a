"""The kind of a file is told by its content; plain text, Markdown, HTML and RTF."""

import shutil
import time

import pytest

from conglap.documents import Cell, UnreadableFile, read_bytes
from conglap.documents.media import Kind, text_kind
from tests.conglap.documents.word_files import p, word_file


def texts_of(data: bytes | str, name: str) -> list[str]:
    return [line.text for line in read_bytes(data.encode() if isinstance(data, str) else data, name).lines]


def test_a_wrong_ending_does_not_matter() -> None:
    assert texts_of(word_file(p("Kế hoạch")), "ke-hoach.pdf") == ["Kế hoạch"]
    assert texts_of("Kế hoạch", "ke-hoach.docx") == ["Kế hoạch"]


@pytest.mark.parametrize("code", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_unicode_text_is_read_with_and_without_its_mark(code: str) -> None:
    text = "ỦY BAN NHÂN DÂN\r\n\r\nKế hoạch số 12/KH-UBND\r\n"

    assert texts_of(text.encode(code), "a.txt") == ["ỦY BAN NHÂN DÂN", "", "Kế hoạch số 12/KH-UBND", ""]


def test_plain_text_keeps_physical_lines_empty_lines_and_gaps() -> None:
    lines = read_bytes("  TỈNH ỦY\u00a0A      ĐẢNG CỘNG SẢN \n\nNơi nhận:\tT/M BAN".encode(), "a.txt").lines

    assert [line.text for line in lines] == ["TỈNH ỦY A      ĐẢNG CỘNG SẢN", "", "Nơi nhận:       T/M BAN"]
    assert not any(line.whole or line.bold for line in lines)


def test_very_many_tabs_do_not_grow_into_blanks_without_end() -> None:
    (line,) = read_bytes(b"a" + b"\t" * 50_000 + b"b", "a.txt").lines

    assert line.text.split() == ["a", "b"]
    assert len(line.text) < 200


def test_form_feeds_start_pages() -> None:
    lines = read_bytes("Trang một\n\fTrang hai".encode(), "a.txt").lines

    assert [(line.text, line.page) for line in lines] == [("Trang một", 1), ("", 1), ("Trang hai", 2)]


MARKDOWN = """**ỦY BAN NHÂN DÂN  \nHUYỆN PHÚ CHÂU**

Kế hoạch số 199-  \nKH/HU

## **2. Giao Phòng Nội vụ**
***Nơi nhận:***
\\- Như trên;
1\\. Một điều *(đơn vị nhóm 2)* ở đây
a) Giữ nguyên_chữ_này

| TT | Nội dung |
|---|---|
| 1 | **Rà soát**<br>định mức \\| giá |

* * *
> Trích
"""


def test_marks_of_markdown_are_taken_out_and_told_by_bold_and_italic() -> None:
    source = read_bytes(MARKDOWN.encode(), "van-ban.txt")
    lines = [(line.text, line.bold, line.italic) for line in source.lines if line.text and not line.cell]

    assert source.media_type == "text/markdown"
    assert lines == [
        ("ỦY BAN NHÂN DÂN", True, False),
        ("HUYỆN PHÚ CHÂU", True, False),
        ("Kế hoạch số 199-", False, False),
        ("KH/HU", False, False),
        ("2. Giao Phòng Nội vụ", True, False),
        ("Nơi nhận:", True, True),
        ("- Như trên;", False, False),
        ("1. Một điều (đơn vị nhóm 2) ở đây", False, False),
        ("a) Giữ nguyên_chữ_này", False, False),
        ("Trích", False, False),
    ]


def test_markdown_tables_become_cells() -> None:
    lines = read_bytes(MARKDOWN.encode(), "van-ban.md").lines

    assert [(line.text, line.cell, line.bold) for line in lines if line.cell] == [
        ("TT", Cell(0, 0, 0), False),
        ("Nội dung", Cell(0, 0, 1), False),
        ("1", Cell(0, 1, 0), False),
        ("Rà soát", Cell(0, 1, 1), True),
        ("định mức | giá", Cell(0, 1, 1), False),
    ]


def test_plain_text_with_rules_dashes_and_trailing_blanks_is_not_taken_for_markdown() -> None:
    plain = "KẾ HOẠCH  \n-----\n- Như trên;  \n* Ghi chú: (1) * 2 _ 3\n# 5\n"

    assert read_bytes(plain.encode(), "a.txt").media_type == "text/plain"


def test_html_blocks_become_lines_and_tables_cells() -> None:
    page = (
        "<!DOCTYPE html><html><head><title>x</title><style>p{}</style></head><body><table><tr>"
        "<td>TỈNH ỦY<br>LÂM HẢI</td><td><b>ĐẢNG CỘNG SẢN</b></td></tr></table>"
        "<p>Kế&nbsp;hoạch <i>số</i>\n 12</p><script>x()</script><div>Yêu cầu"
        "<ul><li>một</li></ul></div></body></html>"
    )
    lines = read_bytes(page.encode(), "a.html").lines

    assert [(line.text, line.cell, line.bold) for line in lines] == [
        ("TỈNH ỦY", Cell(0, 0, 0), False),
        ("LÂM HẢI", Cell(0, 0, 0), False),
        ("ĐẢNG CỘNG SẢN", Cell(0, 0, 1), True),
        ("Kế hoạch số 12", None, False),
        ("Yêu cầu", None, False),
        ("- một", None, False),
    ]


def test_lists_of_a_web_page_show_their_numbers() -> None:
    page = (
        "<html><body><ol><li>Mục đích<li><p>Yêu cầu</p><ol type=a><li>Kịp thời</li><li value=4>Đúng luật</li></ol></li></ol>"
        "<ul><li>Sở Nội vụ</li></ul><ol start=3 style='list-style-type: upper-roman'><li>NHIỆM VỤ</li></ol>"
        "<ol style='list-style:none'><li>Không số</li></ol><ul><li>- Đã có gạch</li></ul><ol><li>2. Đã có số</li></ol>"
    )

    assert texts_of(page, "a.html") == [
        "1. Mục đích", "2. Yêu cầu", "a. Kịp thời", "d. Đúng luật", "- Sở Nội vụ", "III. NHIỆM VỤ", "Không số",
        "- Đã có gạch", "2. Đã có số",
    ]  # fmt: skip


def test_what_a_site_puts_around_a_document_and_what_it_hides_is_left_out() -> None:
    page = (
        "<html><body><nav>Trang chủ</nav><div style='display: none'>ẩn</div><p hidden>ẩn</p><main><p>Kế hoạch</p></main>"
        "<button>In</button><footer>Bản quyền</footer></body></html>"
    )

    assert texts_of(page, "a.html") == ["Kế hoạch"]


RTF = rb"{\rtf1\ansi\uc1 {\b K\u7871?} ho\u7841?ch\par Y\u234?u c\u7847?u\par}"


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not on this machine")
def test_rtf_is_read_through_libreoffice() -> None:
    assert texts_of(RTF, "a.rtf") == ["Kế hoạch", "Yêu cầu"]


def test_without_libreoffice_old_word_files_get_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nowhere")

    with pytest.raises(UnreadableFile, match="LibreOffice") as caught:
        texts_of(RTF, "a.rtf")
    assert caught.value.code == "no_converter"


@pytest.mark.parametrize("unit", ["<!---->", " ", "# ", "|", "- "])
def test_the_kind_is_told_at_once_whatever_stands_there_again_and_again(unit: str) -> None:
    text = unit * (100_000 // len(unit)) + "x"
    start = time.process_time()

    assert text_kind(f"Kế hoạch\n{text}", "a.txt") is Kind.PLAIN
    assert text_kind(text, "a.txt") is Kind.PLAIN
    assert time.process_time() - start < 0.5


def test_a_heading_of_markdown_loses_the_marks_around_it() -> None:
    text = "# Kế hoạch\n\n## Mục tiêu ##  \n\n# C#\n\n#  \n\n# Một  hai #\n"

    assert texts_of(text, "a.md") == ["Kế hoạch", "", "Mục tiêu", "", "C#", "", "Một  hai"]
