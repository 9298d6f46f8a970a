"""Word files: reading order, generated numbers, tables, tracked changes."""

import pytest

from conglap.documents import Cell, Line, UnreadableFile, read_bytes
from tests.conglap.documents.word_files import cell, list_of, numbered, p, table, word_file


def lines_of(body: str, **parts: str) -> tuple[Line, ...]:
    return read_bytes(word_file(body, **parts), "a.docx").lines


def texts_of(body: str, **parts: str) -> list[str]:
    return [line.text for line in lines_of(body, **parts)]


def test_paragraphs_are_whole_lines_in_order() -> None:
    first, second = lines_of(p("Thực hiện Kế hoạch") + p("Yêu cầu các cấp ủy"))

    assert (first.text, first.whole, second.text) == ("Thực hiện Kế hoạch", True, "Yêu cầu các cấp ủy")


def test_numbers_that_word_generates_stand_in_the_text() -> None:
    levels = (("upperRoman", "%1."), ("decimal", "%2."), ("lowerLetter", "%3)"), ("bullet", "-"))
    body = (
        numbered("Mục tiêu") + numbered("Chung", 1) + numbered("Một", 2) + numbered("Hai", 2) + numbered("Gạch", 3)
        + numbered("Riêng", 1) + numbered("Lại một", 2) + numbered("Nhiệm vụ") + numbered("Đầu", 1)
    )  # fmt: skip

    assert texts_of(body, numbering=list_of(*levels)) == [
        "I. Mục tiêu", "1. Chung", "a) Một", "b) Hai", "- Gạch", "2. Riêng", "a) Lại một", "II. Nhiệm vụ", "1. Đầu",
    ]  # fmt: skip


def test_a_level_may_show_the_numbers_above_it() -> None:
    levels = (("decimal", "%1."), ("decimal", "%1.%2."), ("decimal", "%1.%2.%3"))
    body = numbered("A") + numbered("B", 1) + numbered("C", 2) + numbered("D", 2) + numbered("E") + numbered("F", 1)

    assert texts_of(body, numbering=list_of(*levels)) == [
        "1. A", "1.1. B", "1.1.1 C", "1.1.2 D", "2. E", "2.1. F",
    ]  # fmt: skip


def test_a_second_list_may_start_again_or_go_on() -> None:
    levels = (("decimal", "%1."),)
    again = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    body = numbered("A") + numbered("B") + numbered("C", list_id=2) + numbered("D", list_id=2)

    assert texts_of(body, numbering=list_of(*levels))[2:] == ["3. C", "4. D"]
    assert texts_of(body, numbering=list_of(*levels, override=again))[2:] == ["1. C", "2. D"]


def test_a_paragraph_style_may_number() -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="Muc"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="Con"><w:basedOn w:val="Muc"/></w:style>'
    )
    body = p("Một", '<w:pStyle w:val="Muc"/>') + p("Hai", '<w:pStyle w:val="Con"/>')
    body += p("Không", '<w:pStyle w:val="Con"/><w:numPr><w:numId w:val="0"/></w:numPr>')

    numbering = list_of(("decimal", "%1."))
    assert texts_of(body, numbering=numbering, styles=styles) == ["1. Một", "2. Hai", "Không"]


def test_many_letters_and_roman_numbers_are_written_as_word_writes_them() -> None:
    body = "".join(numbered(str(count)) for count in range(1, 29))

    assert texts_of(body, numbering=list_of(("lowerLetter", "%1)")))[25:] == ["z) 26", "aa) 27", "bb) 28"]
    assert texts_of(body, numbering=list_of(("upperRoman", "%1.")))[8:10] == ["IX. 9", "X. 10"]


def test_a_symbol_font_bullet_is_written_as_a_dash() -> None:
    numbering = list_of(("bullet", "\uf0b7"), ("bullet", "o"))

    assert texts_of(numbered("Một") + numbered("Hai", 1), numbering=numbering) == ["- Một", "+ Hai"]


def test_tables_are_read_cell_by_cell_with_their_places() -> None:
    letterhead = table(
        cell(p("ỦY BAN NHÂN DÂN") + p("HUYỆN PHÚ CHÂU")) + cell(p("CỘNG HÒA")),
        cell(p("Số: 12/UBND")) + cell(p("Phú Châu, ngày 1 tháng 2 năm 2023")),
    )
    lines = lines_of(p("trước") + letterhead + p("sau") + table(cell(p("TT"))))

    assert [(line.text, line.cell) for line in lines] == [
        ("trước", None),
        ("ỦY BAN NHÂN DÂN", Cell(0, 0, 0)),
        ("HUYỆN PHÚ CHÂU", Cell(0, 0, 0)),
        ("CỘNG HÒA", Cell(0, 0, 1)),
        ("Số: 12/UBND", Cell(0, 1, 0)),
        ("Phú Châu, ngày 1 tháng 2 năm 2023", Cell(0, 1, 1)),
        ("sau", None),
        ("TT", Cell(1, 0, 0)),
    ]


def test_merged_cells_are_read_once_and_columns_keep_their_number() -> None:
    wide = '<w:gridSpan w:val="2"/>'
    lines = lines_of(
        table(
            cell(p("A"), wide) + cell(p("B"), '<w:vMerge w:val="restart"/>'),
            cell(p("C")) + cell(p("D")) + cell(p("không đọc"), "<w:vMerge/>"),
        )
    )

    assert [(line.text, line.cell.row, line.cell.column) for line in lines if line.cell] == [
        ("A", 0, 0), ("B", 0, 2), ("C", 1, 0), ("D", 1, 1),
    ]  # fmt: skip


def test_an_empty_numbered_cell_shows_its_number_as_in_the_column_tt() -> None:
    rows = table(cell(numbered("")) + cell(p("Rà soát")), cell(numbered("")) + cell(p("Báo cáo")))

    assert texts_of(rows, numbering=list_of(("decimal", "%1"))) == ["1", "Rà soát", "2", "Báo cáo"]


def test_tracked_insertions_are_kept_and_deletions_dropped() -> None:
    body = (
        '<w:p><w:r><w:t xml:space="preserve">Trước </w:t></w:r><w:del><w:r><w:delText>ngày cũ</w:delText></w:r></w:del>'
        "<w:ins><w:r><w:t>30/6/2024</w:t></w:r></w:ins><w:moveFrom><w:r><w:t>mất</w:t></w:r></w:moveFrom></w:p>"
    )
    joined = '<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr><w:r><w:t>Giao Phòng </w:t></w:r></w:p>' + p("Nội vụ")

    assert texts_of(body) == ["Trước 30/6/2024"]
    assert texts_of(joined) == ["Giao Phòng Nội vụ"]


def test_line_breaks_part_lines_and_hidden_text_fields_and_footnote_marks_are_left_out() -> None:
    body = (
        "<w:p><w:r><w:t>HUYỆN ỦY</w:t><w:br/><w:t>PHÚ CHÂU</w:t></w:r>"
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r>"
        '<w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>'
    )

    assert texts_of(body) == ["HUYỆN ỦY", "PHÚ CHÂU"]


def test_a_text_box_is_read_once_after_its_paragraph() -> None:
    box = f"<w:txbxContent>{p('DỰ THẢO')}</w:txbxContent>"
    body = (
        f"<w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing>{box}</w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent><w:t>TỜ TRÌNH</w:t></w:r></w:p>"
    )

    assert texts_of(body) == ["TỜ TRÌNH", "DỰ THẢO"]


def test_bold_italic_and_capitals_come_from_runs_and_styles() -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="Dam"><w:rPr><w:b/></w:rPr></w:style>'
        '<w:style w:type="character" w:styleId="Nghieng"><w:rPr><w:i/></w:rPr></w:style>'
    )
    body = (
        p("Đậm theo kiểu", '<w:pStyle w:val="Dam"/>')
        + p("Thôi đậm", '<w:pStyle w:val="Dam"/>', '<w:b w:val="0"/>')
        + p("Nghiêng", run='<w:rStyle w:val="Nghieng"/>')
        + p("kế hoạch", run="<w:caps/>")
    )
    lines = lines_of(body, styles=styles)

    assert [(line.text, line.bold, line.italic) for line in lines] == [
        ("Đậm theo kiểu", True, False),
        ("Thôi đậm", False, False),
        ("Nghiêng", False, True),
        ("KẾ HOẠCH", False, False),
    ]


def test_characters_come_in_one_form() -> None:
    decomposed = "Ke\u0302\u0301 hoa\u0323ch\u00a0so\u0302\u0301\u200b 62\u2011KL/TW\u00ad"

    assert texts_of(p(decomposed)) == ["Kế hoạch số 62-KL/TW"]


def test_tabs_keep_two_columns_apart_but_not_a_label_from_its_text() -> None:
    columns = "<w:p><w:r><w:t>Nơi nhận:</w:t><w:tab/><w:tab/><w:t>TM. ỦY BAN</w:t></w:r></w:p>"
    label = "<w:p><w:r><w:t>1.</w:t><w:tab/><w:t>Mục đích</w:t></w:r></w:p>"

    assert texts_of(columns + label) == ["Nơi nhận:        TM. ỦY BAN", "1. Mục đích"]


def test_headers_footers_and_footnotes_are_left_out() -> None:
    extra = {"word/header1.xml": "<a>2</a>", "word/footnotes.xml": "<a>chú thích</a>"}
    source = read_bytes(word_file(p("Nội dung"), extra=extra), "a.docx")

    assert [line.text for line in source.lines] == ["Nội dung"]


def test_absurd_spans_leave_the_columns_where_they_can_be() -> None:
    body = table(
        cell(p("một"), '<w:gridSpan w:val="-7"/>') + cell(p("hai"), '<w:gridSpan w:val="99999999999"/>') + cell(p("ba"))
    )

    assert [line.cell for line in lines_of(body)] == [Cell(0, 0, 0), Cell(0, 0, 1), Cell(0, 0, 64)]


def test_what_is_nested_too_deep_to_be_read_is_refused_and_not_left_out() -> None:
    deep = "<w:sdt><w:sdtContent>" * 100 + p("nội dung") + "</w:sdtContent></w:sdt>" * 100

    with pytest.raises(UnreadableFile) as caught:
        lines_of(p("trước") + deep)
    assert caught.value.code == "too_heavy"


def test_characters_of_symbol_fonts_are_read_as_they_are_shown() -> None:
    sign = '<w:p><w:r><w:t>Đạt </w:t><w:sym w:font="Symbol" w:char="F0B3"/><w:t xml:space="preserve"> 90%</w:t></w:r></w:p>'
    typed = p("\uf0b3 90%", run='<w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/>')
    arrow = '<w:p><w:r><w:t>A</w:t><w:sym w:font="Wingdings" w:char="F0E0"/><w:t>B</w:t></w:r></w:p>'

    assert texts_of(sign + typed + arrow) == ["Đạt ≥ 90%", "≥ 90%", "A→B"]


def test_a_formula_is_read_as_a_row_of_its_characters() -> None:
    formula = "<w:oMath><w:r><w:t>T = A</w:t></w:r><w:r><w:t>/B</w:t></w:r></w:oMath>"

    assert texts_of(f"<w:p><w:r><w:t xml:space='preserve'>Tỷ lệ </w:t></w:r>{formula}</w:p>") == ["Tỷ lệ T = A/B"]


def test_of_two_descriptions_of_one_block_the_first_is_read() -> None:
    twice = f"<mc:AlternateContent><mc:Choice>{p('khối')}</mc:Choice><mc:Fallback>{p('khối')}</mc:Fallback></mc:AlternateContent>"

    assert texts_of(twice + p("sau")) == ["khối", "sau"]


def test_ligatures_are_read_as_letters() -> None:
    assert texts_of(p("hồ sơ ﬁle, o\ufb03ce")) == ["hồ sơ file, office"]


def test_a_level_that_cannot_be_is_the_first() -> None:
    body = "".join(p(name, f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="1"/></w:numPr>')
                   for name, level in (("Một", "9" * 5000), ("Hai", "-1"), ("Ba", "đ"), ("Con", "1")))  # fmt: skip

    levels = (("decimal", "%1."), ("lowerLetter", "%2)"))
    assert texts_of(body, numbering=list_of(*levels)) == ["1. Một", "2. Hai", "3. Ba", "a) Con"]
