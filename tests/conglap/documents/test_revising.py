"""Changes written into Word files: each can be accepted and rejected, and nothing else is touched."""

import unicodedata

import pytest
from lxml import etree

from conglap.documents import UnreadableFile
from conglap.documents.looking import Revised, read_with_layout, revised
from conglap.documents.revisions import Replace, Revision, SetParagraph, SetRuns, SetSection
from tests.conglap.documents.tracked import W, accepted, changes, parts, rejected
from tests.conglap.documents.word_files import list_of, numbered, p, word_file

MOMENT = "2026-11-21T08:30:00Z"
TWO_RUNS = (
    '<w:p><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">Số </w:t></w:r><w:r><w:t>12-KH/UBND</w:t></w:r></w:p>'
)
_BEGIN, _END = (f'<w:r><w:fldChar w:fldCharType="{end}"/></w:r>' for end in ("begin", "end"))
SECTION = '<w:sectPr><w:pgSz w:w="12240" w:h="15840"/><w:pgMar w:top="1440" w:left="1440"/></w:sectPr>'


def change(data: bytes, *revisions: Revision) -> Revised:
    return revised(data, "a.docx", revisions, author="Conglap", moment=MOMENT)


def texts(data: bytes) -> list[str]:
    return [line.text for line in read_with_layout(data, "a.docx")[0].lines]


def layout(data: bytes) -> object:
    return read_with_layout(data, "a.docx")[1]


def test_words_are_struck_out_and_put_in_across_runs() -> None:
    file = word_file(TWO_RUNS)
    done = change(file, Replace(0, 2, 13, " 12-KH/UBND", ": 12/KH-UBND"))
    assert done.outcomes == (None,)
    assert texts(done.data) == texts(accepted(done.data)) == ["Số: 12/KH-UBND"]
    assert texts(rejected(done.data)) == ["Số 12-KH/UBND"]
    assert layout(rejected(done.data)) == layout(file)


def test_every_change_names_its_author_and_moment_and_has_a_number_of_its_own() -> None:
    done = change(
        word_file(TWO_RUNS), Replace(0, 2, 2, "", ":"), SetRuns(0, 0, 13, size=13.0), Replace(0, 5, 6, "-", "/")
    )
    found = changes(done.data)
    assert {(one.get(f"{W}author"), one.get(f"{W}date")) for one in found} == {("Conglap", MOMENT)}
    numbers = [one.get(f"{W}id") for one in found]
    assert len(numbers) == len(set(numbers)) > 3


def test_many_changes_of_one_line_do_not_disturb_each_other() -> None:
    done = change(
        word_file(p("Uỷ ban nhân dân , tỉnh Ðông")),
        Replace(0, 0, 2, "Uỷ", "Ủy"), Replace(0, 15, 16, " ", ""), Replace(0, 23, 24, "Ð", "Đ"), Replace(0, 27, 27, "", "."),
    )  # fmt: skip
    assert texts(done.data) == ["Ủy ban nhân dân, tỉnh Đông."]
    assert texts(rejected(done.data)) == ["Uỷ ban nhân dân , tỉnh Ðông"]


def test_letters_written_in_two_characters_are_found() -> None:
    apart = unicodedata.normalize("NFD", "Phòng phân đấu")
    done = change(word_file(p(apart)), Replace(0, 6, 14, "phân đấu", "phấn đấu"))
    assert (done.outcomes, texts(done.data)) == ((None,), ["Phòng phấn đấu"])
    assert texts(rejected(done.data)) == ["Phòng phân đấu"]


def test_looks_change_and_come_back() -> None:
    file = word_file(p("Kế hoạch", '<w:ind w:left="200"/>', "<w:i/>") + SECTION)
    done = change(
        file,
        SetRuns(0, 0, 2, font="Times New Roman", size=14.0, bold=True, italic=False, colour="auto"),
        SetParagraph(0, alignment="both", first_line=567, before=120, line=360, line_rule="auto"),
        SetSection(0, width=11906, height=16838, top=1134, left=1701, own_first_page=True),
    )
    assert done.outcomes == (None, None, None)
    seen = read_with_layout(accepted(done.data), "a.docx")[1]
    assert seen is not None
    stretch, look, section = seen.lines[0].stretches[0], seen.lines[0].look, seen.sections[0]
    assert (stretch.fonts, stretch.size, stretch.bold, stretch.italic) == (("Times New Roman",), 14.0, True, False)
    assert (look.alignment, look.left + look.first_line, look.before, look.line) == ("both", 567, 120, 360)
    assert (section.width, section.height, section.top, section.left, section.own_first_page) == (
        11906, 16838, 1134, 1701, True,
    )  # fmt: skip
    assert layout(rejected(done.data)) == layout(file)


def test_properties_stand_in_the_order_of_the_schema() -> None:
    done = change(word_file(p("chữ", '<w:jc w:val="left"/>', '<w:lang w:val="vi-VN"/>')),
                  SetRuns(0, 0, 3, font="Arial", size=13.0), SetParagraph(0, first_line=567, before=120))  # fmt: skip
    root = etree.fromstring(parts(done.data)["word/document.xml"])
    run = [entry.tag.removeprefix(W) for entry in root.iter(f"{W}rPr").__next__()]
    paragraph = [entry.tag.removeprefix(W) for entry in root.iter(f"{W}pPr").__next__()]
    assert run == ["rFonts", "sz", "szCs", "lang", "rPrChange"]
    assert paragraph == ["spacing", "ind", "jc", "pPrChange"]


@pytest.mark.parametrize(
    ("body", "obstacle"),
    [
        ('<w:p><w:ins w:id="1" w:author="A"><w:r><w:t>chữ mới</w:t></w:r></w:ins></w:p>', "tracked"),
        ('<w:p><w:fldSimple w:instr="DATE"><w:r><w:t>chữ mới</w:t></w:r></w:fldSimple></w:p>', "field"),
        (f"<w:p>{_BEGIN}<w:r><w:t>chữ mới</w:t></w:r>{_END}</w:p>", "field"),
        ("<w:p><w:r><w:pict><w:txbxContent>" + p("chữ mới") + "</w:txbxContent></w:pict></w:r></w:p>", "boxed"),
        (p("chữ khác"), "changed"),
    ],
)
def test_what_cannot_be_changed_is_left_with_its_reason(body: str, obstacle: str) -> None:
    file = word_file(body)
    done = change(file, Replace(0, 0, 7, "chữ mới", "chữ"))
    assert done.outcomes == (obstacle,)
    assert texts(done.data) == texts(file)
    assert len(changes(done.data)) == len(changes(file))


def test_a_number_that_word_generates_cannot_be_changed() -> None:
    file = word_file(numbered("Mục"), numbering=list_of(("decimal", "%1.")))
    assert change(file, Replace(0, 0, 1, "1", "2")).outcomes == ("generated",)


def test_a_look_that_somebody_is_changing_is_left_to_him() -> None:
    held = '<w:rPrChange w:id="7" w:author="A"><w:rPr/></w:rPrChange>'
    assert change(word_file(p("chữ", run=held)), SetRuns(0, 0, 3, size=13.0)).outcomes == ("tracked",)
    settings = '<w:pPrChange w:id="7" w:author="A"><w:pPr/></w:pPrChange>'
    assert change(word_file(p("chữ", settings)), SetParagraph(0, before=120)).outcomes == ("tracked",)


def test_all_other_parts_stay_byte_for_byte() -> None:
    extra = {"customXml/item1.xml": b"<x/>", "word/media/image1.png": bytes(range(256)), "[trash]/0000.dat": b"\0\1"}
    file = word_file(TWO_RUNS, extra=extra)
    before, after = parts(file), parts(change(file, Replace(0, 0, 2, "Số", "số")).data)
    assert list(before) == list(after)
    assert [name for name in before if before[name] != after[name]] == ["word/document.xml"]


def test_what_is_no_docx_is_refused_with_a_sentence() -> None:
    with pytest.raises(UnreadableFile, match="DOCX") as refused:
        change(b"%PDF-1.4", Replace(0, 0, 1, "a", "b"))
    assert refused.value.code == "not_docx"
