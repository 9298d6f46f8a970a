"""Faults of layout put into correct Word files: (rule that must find it, document, how it is spoilt)."""

from collections.abc import Callable
from typing import Any

from docx.enum.section import WD_ORIENT
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.enum.text import WD_LINE_SPACING as SPACING
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from tests.conglap.linting.word_documents import Made

Spoil = Callable[[Made], None]


def runs(key: str, **wish: Any) -> Spoil:
    """Give all runs of a component other font properties; ``size`` in points."""

    def spoil(made: Made) -> None:
        for paragraph in made.paragraphs[key]:
            for run in paragraph.runs:
                for name, setting in wish.items():
                    if name == "color":
                        run.font.color.rgb = RGBColor.from_string(setting)
                    else:
                        setattr(run.font, name, Pt(setting) if name == "size" else setting)

    return spoil


def first_run(key: str, **wish: Any) -> Spoil:
    """Give the first of two runs of a component's longest paragraph other font properties."""

    def spoil(made: Made) -> None:
        run = max(made.paragraphs[key], key=lambda paragraph: len(paragraph.text)).runs[0]
        for name, setting in wish.items():
            setattr(run.font, name, Pt(setting) if name == "size" else setting)

    return spoil


def paragraphs(key: str, **wish: Any) -> Spoil:
    """Set the paragraphs of a component otherwise."""

    def spoil(made: Made) -> None:
        for paragraph in made.paragraphs[key]:
            for name, setting in wish.items():
                setattr(paragraph.paragraph_format, name, setting)

    return spoil


def by_style(key: str, **wish: Any) -> Spoil:
    """Put the component into a style that says it, and take away what the runs say themselves."""

    def spoil(made: Made) -> None:
        style = made.file.styles.add_style("Kiểu sai", WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = made.file.styles["Normal"]
        for name, setting in wish.items():
            setattr(style.font, name, Pt(setting) if name == "size" else setting)
        for paragraph in made.paragraphs[key]:
            paragraph.style = style
            for run in paragraph.runs:
                for name in wish:
                    setattr(run.font, name, None)

    return spoil


def page(**wish: Any) -> Spoil:
    """Set the only section otherwise."""

    def spoil(made: Made) -> None:
        for name, setting in wish.items():
            setattr(made.file.sections[0], name, setting)

    return spoil


def normal_font(name: str) -> Spoil:
    """Give the style that everything is based on another font."""

    def spoil(made: Made) -> None:
        made.file.styles["Normal"].font.name = name

    return spoil


def small_letters(key: str) -> Spoil:
    """Write a component in small letters."""

    def spoil(made: Made) -> None:
        for paragraph in made.paragraphs[key]:
            for index, run in enumerate(paragraph.runs):
                run.text = run.text.lower() if index else run.text.capitalize()

    return spoil


def no_rules(made: Made) -> None:
    """Take away all lines drawn under names and mottoes."""
    for border in list(made.file.element.iter(qn("w:pBdr"))):
        border.getparent().remove(border)


def number_in_footer(made: Made) -> None:
    """Move the page number to the bottom."""
    section = made.file.sections[0]
    field = section.header.paragraphs[0]._p
    section.footer.paragraphs[0]._p.addnext(field)


def number_aside(made: Made) -> None:
    """Put the page number at the right margin."""
    made.file.sections[0].header.paragraphs[0].alignment = ALIGN.RIGHT


def number_small(made: Made) -> None:
    """Make the page number small."""
    for size in made.file.sections[0].header._element.iter(qn("w:sz")):
        size.set(qn("w:val"), "22")


LAYOUT_FAULTS: tuple[tuple[str, str, Spoil], ...] = (
    ("page-size", "ward notice", page(page_width=Mm(216), page_height=Mm(279))),
    ("page-size", "state plan", page(page_width=Mm(148), page_height=Mm(210))),
    ("page-size", "council resolution", page(page_width=Mm(210), page_height=Mm(330))),
    ("margins", "council resolution", page(left_margin=Mm(25))),
    ("margins", "department report", page(top_margin=Mm(15), bottom_margin=Mm(15))),
    ("margins", "state dispatch", page(right_margin=Mm(25))),
    ("margins", "party guide", page(left_margin=Mm(35))),
    ("margins", "party resolution", page(right_margin=Mm(20))),
    ("margins", "party report", page(top_margin=Mm(25))),
    ("page-number", "ward notice", page(different_first_page_header_footer=False)),
    ("page-number", "hospital decision", number_in_footer),
    ("page-number", "department report", number_aside),
    ("page-number", "state submission", number_small),
    ("font-family", "council resolution", runs("body", name="Arial")),
    ("font-family", "office dispatch", normal_font("Calibri")),
    ("font-family", "hospital decision", first_run("body", name=".VnTime")),
    ("font-family", "ward notice", runs("signer", name="Tahoma")),
    ("font-family", "state decision", by_style("basis", name="Cambria")),
    ("font-size", "council resolution", runs("national", size=14)),
    ("font-size", "ward notice", runs("motto", size=12)),
    ("font-size", "department report", runs("superior", size=14)),
    ("font-size", "hospital decision", runs("issuer", size=14)),
    ("font-size", "state plan", runs("number", size=12)),
    ("font-size", "office dispatch", runs("about", size=14)),
    ("font-size", "state dispatch", runs("dateline", size=12)),
    ("font-size", "state submission", runs("kind", size=16)),
    ("font-size", "ward notice", runs("subject", size=12)),
    ("font-size", "council resolution", runs("basis", size=12)),
    ("font-size", "department report", runs("body", size=12)),
    ("font-size", "hospital decision", by_style("body", size=15)),
    ("font-size", "ward notice", first_run("body", size=11)),
    ("font-size", "state plan", runs("authority", size=12)),
    ("font-size", "state decision", runs("post", size=15)),
    ("font-size", "state plan", runs("signer", size=12)),
    ("font-size", "office dispatch", runs("recipients", size=14)),
    ("font-size", "council resolution", runs("recipient-list", size=13)),
    ("font-size", "party guide", runs("party-title", size=14)),
    ("font-size", "party plan", runs("superior", size=12)),
    ("font-size", "party report", runs("issuer", size=13)),
    ("font-size", "party resolution", runs("number", size=13)),
    ("font-size", "party plan of 2026", runs("dateline", size=13)),
    ("font-size", "party guide", runs("kind", size=14)),
    ("font-size", "party report", runs("subject", size=13)),
    ("font-size", "party dispatch", runs("about", size=14)),
    ("font-size", "party resolution", runs("body", size=13)),
    ("font-size", "party resolution", runs("recipients", size=12)),
    ("font-size", "party plan of 2026", runs("recipient-list", size=14)),
    ("font-style", "ward notice", runs("national", bold=False)),
    ("font-style", "state plan", runs("motto", italic=True)),
    ("font-style", "hospital decision", runs("superior", bold=True)),
    ("font-style", "department report", by_style("issuer", bold=False)),
    ("font-style", "council resolution", runs("dateline", italic=False)),
    ("font-style", "office dispatch", runs("number", italic=True)),
    ("font-style", "office dispatch", runs("about", italic=True)),
    ("font-style", "state decision", runs("kind", bold=False)),
    ("font-style", "ward notice", runs("subject", bold=False)),
    ("font-style", "hospital decision", runs("basis", italic=False)),
    ("font-style", "department report", runs("body", italic=True)),
    ("font-style", "state plan", by_style("authority", bold=False)),
    ("font-style", "state decision", runs("post", bold=False)),
    ("font-style", "ward notice", runs("signer", bold=False)),
    ("font-style", "council resolution", runs("recipients", italic=False)),
    ("font-style", "council resolution", runs("recipients", bold=False)),
    ("font-style", "hospital decision", runs("recipient-list", italic=True)),
    ("font-style", "party guide", runs("party-title", bold=False)),
    ("font-style", "party report", runs("dateline", italic=False)),
    ("font-style", "party resolution", runs("kind", bold=False)),
    ("font-style", "party dispatch", runs("about", italic=False)),
    ("font-style", "party resolution", runs("post", bold=True)),
    ("font-style", "party plan of 2026", runs("recipients", underline=False)),
    ("letter-case", "ward notice", small_letters("kind")),
    ("letter-case", "hospital decision", small_letters("post")),
    ("letter-case", "council resolution", small_letters("national")),
    ("letter-case", "party guide", small_letters("party-title")),
    ("text-colour", "ward notice", runs("body", color="FF0000")),
    ("text-colour", "council resolution", runs("issuer", color="0000FF")),
    ("alignment", "ward notice", paragraphs("body", alignment=ALIGN.LEFT)),
    ("alignment", "council resolution", paragraphs("kind", alignment=ALIGN.LEFT)),
    ("alignment", "department report", paragraphs("subject", alignment=ALIGN.RIGHT)),
    ("first-line", "ward notice", paragraphs("body", first_line_indent=Mm(0))),
    ("first-line", "council resolution", paragraphs("body", first_line_indent=Mm(20))),
    ("first-line", "party resolution", paragraphs("body", first_line_indent=Mm(0))),
    ("line-spacing", "department report", paragraphs("body", line_spacing=2.0)),
    ("line-spacing", "ward notice", paragraphs("body", line_spacing=0.8)),
    ("line-spacing", "hospital decision", paragraphs("body", line_spacing=Pt(30))),
    ("line-spacing", "party resolution", paragraphs("body", line_spacing=1.5)),
    ("line-spacing", "party plan of 2026", paragraphs("body", line_spacing=Pt(26))),
    ("line-spacing", "party dispatch", paragraphs("body", line_spacing_rule=SPACING.AT_LEAST)),
    ("paragraph-spacing", "council resolution", paragraphs("body", space_before=Pt(0))),
    ("paragraph-spacing", "state plan", paragraphs("body", space_before=Pt(3))),
    ("paragraph-spacing", "party resolution", paragraphs("body", space_before=Pt(2), space_after=Pt(1))),
    ("rule-line", "ward notice", no_rules),
    ("rule-line", "party guide", no_rules),
)

# What a section on its side without a table looks like; there is nothing that a program could mend.
TURNED: Spoil = page(orientation=WD_ORIENT.LANDSCAPE, page_width=Mm(297), page_height=Mm(210))
