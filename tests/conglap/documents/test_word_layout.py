"""The look of Word files: what wins among defaults, styles and direct formatting; sections and page numbers."""

import pytest

from conglap.documents.layout import LaidLine, Layout
from conglap.documents.looking import read_with_layout
from tests.conglap.documents.word_files import cell, list_of, numbered, p, table, word_file

STYLES = (
    "<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme='minorHAnsi' w:hAnsiTheme='minorHAnsi'/>"
    "<w:sz w:val='22'/></w:rPr></w:rPrDefault>"
    "<w:pPrDefault><w:pPr><w:spacing w:after='160' w:line='259' w:lineRule='auto'/></w:pPr></w:pPrDefault>"
    "</w:docDefaults>"
    "<w:style w:type='paragraph' w:default='1' w:styleId='Normal'/>"
    "<w:style w:type='paragraph' w:styleId='Base'><w:pPr><w:jc w:val='both'/></w:pPr>"
    "<w:rPr><w:rFonts w:ascii='Times New Roman' w:hAnsi='Times New Roman'/><w:sz w:val='28'/></w:rPr></w:style>"
    "<w:style w:type='paragraph' w:styleId='Strong'><w:basedOn w:val='Base'/><w:rPr><w:b/></w:rPr></w:style>"
    "<w:style w:type='character' w:styleId='Bold'><w:rPr><w:b/></w:rPr></w:style>"
    "<w:style w:type='table' w:styleId='Grid'><w:rPr><w:sz w:val='20'/><w:i/></w:rPr></w:style>"
)
THEME = (
    '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:fontScheme>'
    '<a:majorFont><a:latin typeface="Cambria"/></a:majorFont><a:minorFont><a:latin typeface="Calibri"/></a:minorFont>'
    "</a:fontScheme></a:themeElements></a:theme>"
)
RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="h1" Target="header1.xml" Type="header"/></Relationships>'
)


def layout_of(body: str, **parts: object) -> Layout:
    extra = {"word/theme/theme1.xml": THEME, **parts.pop("extra", {})}  # type: ignore[dict-item]
    _, layout = read_with_layout(word_file(body, styles=STYLES, extra=extra, **parts), "a.docx")  # type: ignore[arg-type]
    assert layout is not None
    return layout


def only_line(body: str) -> LaidLine:
    [line] = layout_of(body).lines
    return line


def look(body: str) -> tuple[tuple[str, ...], float, bool, bool]:
    [stretch] = only_line(body).stretches
    return stretch.fonts, stretch.size, stretch.bold, stretch.italic


def test_without_a_word_of_its_own_a_run_looks_as_the_theme_and_the_defaults_say() -> None:
    assert look(p("chữ")) == (("Calibri",), 11.0, False, False)
    assert only_line(p("chữ")).look.after == 160


def test_a_style_goes_before_the_defaults_and_passes_on_to_those_based_on_it() -> None:
    assert look(p("chữ", '<w:pStyle w:val="Strong"/>')) == (("Times New Roman",), 14.0, True, False)
    assert only_line(p("chữ", '<w:pStyle w:val="Strong"/>')).look.alignment == "both"


def test_what_a_run_says_itself_goes_before_everything() -> None:
    direct = '<w:rFonts w:ascii="Arial" w:hAnsi="Arial"/><w:b w:val="0"/><w:i/><w:sz w:val="26"/>'
    assert look(p("chữ", '<w:pStyle w:val="Strong"/>', direct)) == (("Arial",), 13.0, False, True)


def test_bold_of_a_paragraph_style_and_of_a_character_style_undo_each_other() -> None:
    assert look(p("chữ", '<w:pStyle w:val="Strong"/>', '<w:rStyle w:val="Bold"/>'))[2] is False
    assert look(p("chữ", '<w:pStyle w:val="Base"/>', '<w:rStyle w:val="Bold"/>'))[2] is True


def test_a_table_style_goes_before_the_defaults_and_behind_a_paragraph_style() -> None:
    def in_table(properties: str) -> str:
        held = table(cell(p("chữ", properties)))
        return held.replace("<w:tbl>", '<w:tbl><w:tblPr><w:tblStyle w:val="Grid"/></w:tblPr>')

    assert look(in_table(""))[1:] == (10.0, False, True)
    assert look(in_table('<w:pStyle w:val="Base"/>'))[1:] == (14.0, False, True)


def test_letters_of_two_fonts_are_told_apart_though_they_stand_in_one_run() -> None:
    fonts = '<w:rFonts w:ascii="Arial" w:hAnsi="Times New Roman"/>'
    assert look(p("Số", run=fonts))[0] == ("Arial", "Times New Roman")
    assert look(p("So", run=fonts))[0] == ("Arial",)


def test_indents_are_kept_apart_and_a_list_keeps_its_own() -> None:
    line = only_line(p("chữ", '<w:ind w:left="360" w:hanging="360"/>'))
    assert (line.look.left, line.look.first_line, line.look.numbered) == (360, -360, False)
    [listed] = layout_of(numbered("Mục"), numbering=list_of(("decimal", "%1."))).lines
    assert listed.look.numbered
    assert only_line(p("\u00a0 chữ")).indent_by == "\u00a0 "


def test_each_line_knows_its_section_with_paper_and_margins() -> None:
    first = '<w:sectPr><w:pgSz w:w="16838" w:h="11906"/><w:pgMar w:left="1701" w:gutter="100"/></w:sectPr>'
    layout = layout_of(p("ngang", first) + p("dọc") + '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>')
    assert [line.section for line in layout.lines] == [0, 1]
    assert [(one.width, one.left) for one in layout.sections] == [(16838, 1801), (11906, 1440)]


@pytest.mark.parametrize(
    ("paragraph", "alignment"),
    [
        ('<w:pPr><w:jc w:val="center"/></w:pPr>', "center"),
        ('<w:pPr><w:framePr w:xAlign="center"/></w:pPr>', "center"),
        ("<w:pPr/><w:r><w:tab/></w:r>", "center"),
        ('<w:pPr><w:jc w:val="right"/></w:pPr>', "right"),
    ],
)
def test_the_page_number_is_found_where_it_stands(paragraph: str, alignment: str) -> None:
    spaces = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    field = '<w:fldSimple w:instr=" PAGE "><w:r><w:rPr><w:sz w:val="26"/></w:rPr><w:t>2</w:t></w:r></w:fldSimple>'
    header = f"<w:hdr {spaces}><w:p>{paragraph}{field}</w:p></w:hdr>"
    section = '<w:sectPr><w:headerReference w:type="default" r:id="h1" xmlns:r="r"/><w:titlePg/></w:sectPr>'
    extra = {"word/header1.xml": header, "word/_rels/document.xml.rels": RELATIONS}
    [found] = layout_of(p("chữ") + section, extra=extra).sections
    [number] = found.page_numbers
    assert (number.place, number.pages, number.alignment, number.size) == ("header", "default", alignment, 13.0)
    assert found.own_first_page


def test_a_page_number_in_a_box_stands_where_the_box_says() -> None:
    spaces = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:d="d"'
    box = '<w:txbxContent><w:p><w:fldSimple w:instr="PAGE"/></w:p></w:txbxContent>'
    for align, shown in (("<d:positionH><d:align>center</d:align></d:positionH>", "center"), ("", "")):
        drawn = f"<w:p><w:r><w:drawing><d:anchor>{align}{box}</d:anchor></w:drawing></w:r></w:p>"
        section = '<w:sectPr><w:headerReference w:type="default" r:id="h1" xmlns:r="r"/></w:sectPr>'
        extra = {"word/header1.xml": f"<w:hdr {spaces}>{drawn}</w:hdr>", "word/_rels/document.xml.rels": RELATIONS}
        [found] = layout_of(p("chữ") + section, extra=extra).sections
        assert [number.alignment for number in found.page_numbers] == [shown]


@pytest.mark.parametrize(
    "drawing",
    [
        '<w:p><w:r><w:pict><v:line xmlns:v="v"/></w:pict></w:r></w:p>',
        '<w:p><w:pPr><w:pBdr><w:top w:val="single"/></w:pBdr></w:pPr></w:p>',
        '<w:p><w:pPr><w:pBdr><w:bottom w:val="single"/></w:pBdr></w:pPr></w:p>',
    ],
)
def test_a_rule_below_a_line_is_seen(drawing: str) -> None:
    first, second = layout_of(p("Độc lập - Tự do - Hạnh phúc") + drawing + p("sau")).lines
    assert (first.drawn, second.drawn) == (True, False)


def test_other_files_have_a_text_and_no_layout() -> None:
    source, layout = read_with_layout("Kế hoạch".encode(), "a.txt")
    assert [line.text for line in source.lines] == ["Kế hoạch"]
    assert layout is None
