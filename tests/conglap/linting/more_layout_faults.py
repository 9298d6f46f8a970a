"""A second set of faults of layout, made after the rules: other documents, and other ways in which Word says the same."""

from typing import Any

from docx.enum.section import WD_SECTION
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt

from tests.conglap.linting.layout_faults import Spoil, first_run, no_rules, page, paragraphs, runs, small_letters
from tests.conglap.linting.word_documents import Made


def by_theme(made: Made) -> None:
    """Let everything take the font of the theme."""
    fonts = made.file.styles["Normal"].element.rPr.rFonts
    for key in list(fonts.attrib):
        del fonts.attrib[key]
    for key in ("w:asciiTheme", "w:hAnsiTheme"):
        fonts.set(qn(key), "minorHAnsi")


def by_defaults(made: Made) -> None:
    """Let the body take its size from the defaults of the document."""
    made.file.styles["Normal"].font.size = None
    for size in made.file.styles.element.find(qn("w:docDefaults")).iter(qn("w:sz")):
        size.set(qn("w:val"), "22")
    for paragraph in made.paragraphs["body"]:
        for run in paragraph.runs:
            run.font.size = None


def by_character_style(key: str, **wish: Any) -> Spoil:
    """Put the letters of a component into a character style that says it."""

    def spoil(made: Made) -> None:
        style = made.file.styles.add_style("Nhấn", WD_STYLE_TYPE.CHARACTER)
        for name, setting in wish.items():
            setattr(style.font, name, Pt(setting) if name == "size" else setting)
        for run in (run for paragraph in made.paragraphs[key] for run in paragraph.runs):
            run.style = style
            for name in wish:
                setattr(run.font, name, None)

    return spoil


def by_paragraph_style(key: str, **wish: Any) -> Spoil:
    """Put the paragraphs of a component into a style that says it."""

    def spoil(made: Made) -> None:
        style = made.file.styles.add_style("Đoạn", WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = made.file.styles["Normal"]
        for name, setting in wish.items():
            setattr(style.paragraph_format, name, setting)
        for paragraph in made.paragraphs[key]:
            paragraph.style = style
            for name in wish:
                setattr(paragraph.paragraph_format, name, None)

    return spoil


def second_section(made: Made) -> None:
    """Add a section with another margin."""
    section = made.file.add_section(WD_SECTION.NEW_PAGE)
    section.left_margin = Mm(20)
    made.file.add_paragraph("Phụ lục")


def number_on_the_first_page(made: Made) -> None:
    """Show the page number on the first page too."""
    paragraph = made.file.sections[0].first_page_header.paragraphs[0]
    paragraph.alignment = ALIGN.CENTER
    for content in (
        '<w:fldChar w:fldCharType="begin"/>',
        "<w:instrText> PAGE </w:instrText>",
        '<w:fldChar w:fldCharType="end"/>',
    ):
        paragraph._p.append(parse_xml(f"<w:r {nsdecls('w')}>{content}</w:r>"))


MORE_LAYOUT_FAULTS: tuple[tuple[str, str, Spoil], ...] = (
    ("font-family", "commune submission", by_theme),
    ("font-family", "school plan", by_character_style("body", name="Verdana")),
    ("font-family", "district dispatch", runs("about", name="Calibri")),
    ("font-family", "province directive", runs("dateline", name="Arial")),
    ("font-size", "commune submission", by_defaults),
    ("font-size", "school plan", by_character_style("kind", size=18)),
    ("font-size", "district dispatch", runs("number", size=14)),
    ("font-size", "province directive", first_run("body", size=16)),
    ("font-size", "party conclusion", by_character_style("body", size=13)),
    ("font-size", "party programme", runs("recipient-list", size=11)),
    ("font-size", "school plan", runs("superior", size=11)),
    ("font-size", "province directive", runs("post", size=11)),
    ("font-style", "commune submission", by_character_style("subject", bold=False)),
    ("font-style", "school plan", runs("post", bold=False)),
    ("font-style", "district dispatch", runs("number", italic=True)),
    ("font-style", "province directive", runs("dateline", italic=False)),
    ("font-style", "party conclusion", runs("subject", bold=False)),
    ("font-style", "party programme", runs("issuer", bold=False)),
    ("font-style", "district dispatch", runs("recipients", bold=False, italic=False)),
    ("font-style", "commune submission", runs("kind", bold=False)),
    ("alignment", "school plan", by_paragraph_style("body", alignment=ALIGN.LEFT)),
    ("alignment", "province directive", by_paragraph_style("subject", alignment=ALIGN.LEFT)),
    ("alignment", "commune submission", paragraphs("kind", alignment=ALIGN.RIGHT)),
    ("first-line", "commune submission", by_paragraph_style("body", first_line_indent=Mm(5))),
    ("first-line", "party programme", by_paragraph_style("body", first_line_indent=Mm(15))),
    ("first-line", "district dispatch", paragraphs("body", left_indent=Mm(10))),
    ("line-spacing", "school plan", by_paragraph_style("body", line_spacing=1.8)),
    ("line-spacing", "party programme", by_paragraph_style("body", line_spacing=Pt(16))),
    ("line-spacing", "province directive", paragraphs("body", line_spacing=Pt(10))),
    ("paragraph-spacing", "school plan", by_paragraph_style("body", space_before=Pt(1))),
    ("paragraph-spacing", "commune submission", paragraphs("body", space_before=Pt(0), space_after=Pt(4))),
    ("margins", "district dispatch", second_section),
    ("margins", "school plan", page(gutter=Mm(10))),
    ("margins", "party conclusion", page(bottom_margin=Mm(27))),
    ("page-size", "school plan", page(page_width=Mm(216), page_height=Mm(330))),
    ("page-number", "commune submission", number_on_the_first_page),
    ("text-colour", "province directive", runs("kind", color="C00000")),
    ("letter-case", "district dispatch", small_letters("issuer")),
    ("letter-case", "hospital decision", small_letters("authority")),
    ("rule-line", "school plan", no_rules),
    ("rule-line", "party programme", no_rules),
)
