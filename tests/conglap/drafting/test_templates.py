"""Templates of offices: what they may write, and what no template may do."""

import io
import zipfile

import pytest
from docx import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from conglap.directives.records import System
from conglap.drafting import KINDS, TemplateRefused, check_template
from conglap.drafting.default_template import default_template
from conglap.drafting.filling import fill
from conglap.drafting.rendering import render
from conglap.drafting.sample import sample_draft


def template(*paragraphs: str) -> bytes:
    made = Document()
    for words in paragraphs:
        made.add_paragraph(words)
    file = io.BytesIO()
    made.save(file)
    return file.getvalue()


def text_of(data: bytes) -> str:
    return "\n".join(paragraph.text for paragraph in Document(io.BytesIO(data)).paragraphs)


@pytest.mark.parametrize("system", System)
@pytest.mark.parametrize("kind", KINDS)
def test_the_templates_that_come_with_the_program_pass_their_own_check(system, kind):
    assert check_template(default_template(system, kind), system, kind) == []


def test_an_office_writes_its_own_words_around_the_tags():
    data = fill(template("Kính gửi {{ ten|upper }} & các <xã>"), {"ten": "Sở Y tế <b>"})
    assert text_of(data) == "Kính gửi SỞ Y TẾ <B> & các <xã>"


HOSTILE = [
    "{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "{{ ten.__init__.__globals__ }}",
    "{{ ten['__class__'] }}",
    "{{ ten|attr('__class__') }}",
    "{{ self._TemplateReference__context }}",
    "{{ self }}",
    "{{ nhom.append('x') }}",
    "{{ ten.format(ten) }}",
    "{{ cycler.__init__.__globals__.os.environ }}",
    "{{ lipsum.__globals__ }}",
    "{{ range(10) }}",
    "{{ config }}",
    "{{ settings.SECRET_KEY }}",
    "{{ request }}",
    "{% include '/etc/passwd' %}",
    "{% import '/etc/passwd' as x %}",
    "{% extends '/etc/passwd' %}",
    "{{ 'x' * 100000000 }}",
    "{{ 9 ** 9 ** 9 }}",
    "{% set ten.x = 1 %}",
    "{{ dict(a=1) }}",
    "{{ namespace() }}",
    "{% macro m() %}{{ caller() }}{% endmacro %}{{ m() }}",
    "{{ nhom|map(attribute='__class__')|list }}",
    "{{ ten|pprint }}",
    "{{ ten|xmlattr }}",
    "{{ joiner }}",
]


@pytest.mark.parametrize("words", HOSTILE)
def test_a_hostile_template_gets_nothing_that_it_was_not_given(words):
    with pytest.raises(TemplateRefused) as refusal:
        fill(template(words), {"ten": "Sở Y tế", "nhom": ["a"]})
    assert refusal.value.code in {"unknown", "forbidden", "syntax", "unfilled"}
    assert "root" not in str(refusal.value)


def test_a_template_that_never_ends_is_stopped_and_leaves_this_process_alone():
    loops = "{% for a in nhom %}" * 3 + "{% for k in ten %}" * 12 + "x" + "{% endfor %}" * 15
    with pytest.raises(TemplateRefused) as refusal:
        render(sample_draft(System.STATE, "Kế hoạch"), template(loops.replace("ten", "mo_dau")))
    assert refusal.value.code == "too_heavy"


def test_an_unknown_word_is_named():
    with pytest.raises(TemplateRefused, match="ten_co_quan_ban_hanh"):
        fill(template("{{ ten_co_quan_ban_hanh }}"), {})


def test_a_tag_cut_by_formatting_is_not_left_in_the_document():
    made = Document()
    paragraph = made.add_paragraph("{{ te")
    paragraph.add_run("n }").bold = True
    file = io.BytesIO()
    made.save(file)
    with pytest.raises(TemplateRefused):
        fill(file.getvalue(), {"ten": "Sở Y tế"})


def test_braces_in_the_words_themselves_are_words():
    data = fill(template("{{ ten }}"), {"ten": "Mẫu {{ họ tên }} trong sổ"})
    assert text_of(data) == "Mẫu {{ họ tên }} trong sổ"


def repacked(data: bytes, parts: dict[str, bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(file, "w") as new:
        for entry in old.infolist():
            new.writestr(entry, parts.pop(entry.filename, old.read(entry)))
        for name, content in parts.items():
            new.writestr(name, content)
    return file.getvalue()


RELATIONS = b"""<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s"
 Target="file:///etc/passwd" TargetMode="External"/></Relationships>"""


@pytest.mark.parametrize(
    ("parts", "code"),
    [
        ({"word/vbaProject.bin": b"x"}, "active"),
        ({"word/embeddings/a.bin": b"x"}, "active"),
        ({"word/_rels/settings.xml.rels": RELATIONS % b"attachedTemplate"}, "active"),
        ({"word/_rels/other.xml.rels": RELATIONS % b"image"}, "active"),
        ({"word/document.xml": b'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'}, "unsafe"),
        ({"word/_rels/other.xml.rels": b"<broken"}, "damaged"),
    ],
)
def test_a_package_that_acts_or_fetches_is_refused(parts, code):
    with pytest.raises(TemplateRefused) as refusal:
        fill(repacked(template("x"), dict(parts)), {})
    assert refusal.value.code == code


def with_field(*runs: str, simple: bool = False) -> bytes:
    """A template with a field whose instruction is spread over these runs."""
    made = Document()
    paragraph = made.add_paragraph("x")
    if simple:
        field = OxmlElement("w:fldSimple")
        field.set(qn("w:instr"), "".join(runs))
        paragraph._p.append(field)
    for kind in ("begin", *runs, "separate", "end") if not simple else ():
        run = paragraph.add_run()._r
        if kind in ("begin", "separate", "end"):
            mark = OxmlElement("w:fldChar")
            mark.set(qn("w:fldCharType"), kind)
        else:
            mark = OxmlElement("w:instrText")
            mark.text = kind
        run.append(mark)
    file = io.BytesIO()
    made.save(file)
    return file.getvalue()


@pytest.mark.parametrize(
    "runs",
    [
        ('DDEAUTO c:\\cmd.exe "/k calc"',),
        ("DDE", 'AUTO c:\\cmd.exe "/k calc"'),
        (' includetext "/etc/passwd" ',),
        ('INCLUDEPICTURE "http://example.org/a.png" \\d',),
        ('HYPERLINK "file:///srv/share"',),
        ("QUOTE 1", "DATE"),
    ],
)
@pytest.mark.parametrize("simple", [False, True])
def test_a_field_that_acts_when_the_document_is_opened_is_refused(runs, simple):
    with pytest.raises(TemplateRefused, match="trường") as refusal:
        fill(with_field(*runs, simple=simple), {})
    assert refusal.value.code == "active"


@pytest.mark.parametrize("simple", [False, True])
def test_page_numbers_are_fields_that_stay(simple):
    assert fill(with_field(" PAGE  \\* MERGEFORMAT ", simple=simple), {})


def test_a_field_inside_another_or_without_end_hides_nothing():
    nested = with_field("PAGE", "begin", "DDEAUTO x", "separate", "end")
    with pytest.raises(TemplateRefused, match="DDEAUTO"):
        fill(nested, {})


@pytest.mark.parametrize(("target", "is_kept"), [("https://example.org/a", True), ("file:///srv/share", False)])
def test_a_link_leads_to_a_page_and_not_to_a_file(target, is_kept):
    relation = RELATIONS.replace(b"file:///etc/passwd", target.encode()) % b"hyperlink"
    data = repacked(template("x"), {"word/_rels/other.xml.rels": relation})
    if is_kept:
        assert fill(data, {})
    else:
        with pytest.raises(TemplateRefused):
            fill(data, {})


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7", b"PK\x03\x04broken"])
def test_what_is_no_word_file_is_refused_with_a_sentence(data):
    with pytest.raises(TemplateRefused, match="Hãy"):
        fill(data, {})


def test_a_template_that_forgets_the_duties_is_told_so():
    found = check_template(template("{{ ten_loai }}", "{{ trich_yeu }}"), System.STATE, "Kế hoạch")
    assert any("thiếu nhiệm vụ" in finding.message for finding in found)
