"""Rules of layout: nothing is found in a Word file that looks as the law wants; every fault is found, and once."""

import pytest
from docx.enum.section import WD_SECTION
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.shared import Mm, Pt

from conglap.base.findings import Finding
from conglap.directives.reader import read
from conglap.documents.looking import read_with_layout
from conglap.linting import RULES, lint
from tests.conglap.linting.in_process import looked_at
from tests.conglap.linting.layout_faults import LAYOUT_FAULTS, TURNED, Spoil, paragraphs, runs
from tests.conglap.linting.more_layout_faults import MORE_LAYOUT_FAULTS
from tests.conglap.linting.word_documents import DOCUMENTS, Made, made


def found_in(file: Made) -> tuple[Finding, ...]:
    source, layout = looked_at(file.bytes())
    return lint(read(source), layout=layout)


@pytest.mark.parametrize("name", DOCUMENTS)
def test_nothing_is_found_in_a_word_file_that_looks_as_it_must(name: str) -> None:
    assert [(found.rule, found.message) for found in found_in(made(name))] == []


@pytest.mark.parametrize(("rule", "name", "spoil"), [*LAYOUT_FAULTS, *MORE_LAYOUT_FAULTS])
def test_a_fault_of_layout_is_found_by_its_rule_and_by_no_other(rule: str, name: str, spoil: Spoil) -> None:
    file = made(name)
    spoil(file)
    assert {found.rule for found in found_in(file)} == {rule}


def test_every_rule_of_layout_has_a_fault_that_it_finds() -> None:
    first, last = ([rule.name for rule in RULES].index(name) for name in ("page-size", "rule-line"))
    assert {rule.name for rule in RULES[first : last + 1]} == {fault[0] for fault in LAYOUT_FAULTS}


def test_one_fault_in_many_paragraphs_is_one_finding_with_their_number_and_the_first_place() -> None:
    file = made("ward notice")
    runs("body", size=12)(file)
    source, layout = looked_at(file.bytes())
    directive = read(source)
    [found] = lint(directive, layout=layout)
    assert found.message == "Nội dung: 6 đoạn cỡ chữ 12; phải là 13–14."
    assert found.cites == "Phụ lục I, phần I Nghị định 30/2020/NĐ-CP (đối chiếu qua nguồn thứ cấp)"
    assert found.span is not None
    assert directive.text[slice(*found.span)].startswith("Thực hiện Kế hoạch số 55/KH-UBND")


def test_a_short_paragraph_is_indented_with_the_long_ones_that_look_like_it() -> None:
    file = made("ward notice")
    assert min(len(paragraph.text) for paragraph in file.paragraphs["body"]) < 100
    paragraphs("body", first_line_indent=Mm(0))(file)
    [found] = found_in(file)
    assert (
        found.message
        == f"Nội dung: {len(file.paragraphs['body'])} đoạn không thụt đầu dòng; phải thụt 10 hoặc 12,7 mm."
    )


def test_a_page_on_its_side_is_found_where_nothing_but_text_stands_on_it() -> None:
    file = made("ward notice")
    TURNED(file)
    assert {found.rule for found in found_in(file)} == {"page-size"}  # tables of two columns hold head and foot only
    table = made("ward notice")
    for cell in table.file.add_table(rows=2, cols=4).rows[1].cells:
        cell.text = "12"
    TURNED(table)
    assert {found.rule for found in found_in(table)} == set()
    text = made("ward notice")
    text.file.add_section(WD_SECTION.NEW_PAGE)
    text.file.sections[1].page_width, text.file.sections[1].page_height = Mm(297), Mm(210)
    text.file.add_paragraph("Phụ lục").alignment = ALIGN.CENTER
    assert {found.rule for found in found_in(text)} == {"page-size"}


def test_a_body_in_the_middle_is_found_but_no_heading() -> None:
    file = made("ward notice")
    paragraphs("body", alignment=ALIGN.CENTER)(file)
    assert {found.rule for found in found_in(file)} == {"alignment"}


FREE: tuple[tuple[str, str, Spoil], ...] = (
    ("a size between two", "ward notice", runs("body", size=13.5)),
    ("the smaller of two indents", "ward notice", paragraphs("body", first_line_indent=Mm(12.7))),
    ("an indent that was rounded", "ward notice", paragraphs("body", first_line_indent=Mm(12.5))),
    ("lines of one and a half", "ward notice", paragraphs("body", line_spacing=1.5)),
    ("an exact pitch of the State", "ward notice", paragraphs("body", line_spacing=Pt(18))),
    ("spacing under the Party's older guide", "party report", paragraphs("body", line_spacing=1.0, space_before=Pt(0))),
    ("a bold body", "ward notice", runs("body", bold=True)),
    ("where addressees stand", "state dispatch", paragraphs("addressee", alignment=ALIGN.LEFT)),
    ("nearly black", "ward notice", runs("body", color="222222")),
)


@pytest.mark.parametrize(("what", "name", "spoil"), FREE)
def test_what_the_law_leaves_free_is_not_found(what: str, name: str, spoil: Spoil) -> None:
    file = made(name)
    spoil(file)
    assert [(found.rule, found.message) for found in found_in(file)] == []


def test_tables_and_short_lines_of_the_body_keep_their_own_looks() -> None:
    file = made("ward notice")
    below = file.paragraphs["body"][2]
    table = file.file.add_table(rows=1, cols=1)
    run = table.rows[0].cells[0].paragraphs[0].add_run("Bảng số liệu tuyển dụng của các trường trong năm học này")
    run.font.size, run.italic = Pt(10), True
    below._p.addnext(table._tbl)
    heading = below.insert_paragraph_before()
    heading.alignment = ALIGN.CENTER
    heading.paragraph_format.space_before = Pt(6)
    heading.add_run("Mục thông tin chung").italic = True
    assert [found.message for found in found_in(file)] == []


def test_raised_figures_of_footnotes_may_be_small() -> None:
    file = made("ward notice")
    run = file.paragraphs["body"][1].add_run("12345678901234567890")
    run.font.size, run.font.superscript = Pt(8), True
    assert [found.rule for found in found_in(file)] == []


def test_without_its_layout_a_text_is_not_judged_by_its_looks() -> None:
    file = made("ward notice")
    runs("body", size=30)(file)
    source, _ = looked_at(file.bytes())
    assert lint(read(source)) == ()


def test_the_child_process_tells_the_same() -> None:
    file = made("council resolution")
    runs("basis", size=12)(file)
    source, layout = read_with_layout(file.bytes(), "a.docx")
    assert lint(read(source), layout=layout) == found_in(file)
