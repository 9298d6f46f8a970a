"""The page of a template (trang giấy): what every form shares, set on a Word document paragraph by paragraph."""

from dataclasses import dataclass, replace

from docx import Document
from docx.document import Document as Word
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt
from docx.table import _Cell
from docx.text.paragraph import Paragraph

_ALIGNED = {
    "center": WD_ALIGN_PARAGRAPH.CENTER,
    "left": WD_ALIGN_PARAGRAPH.LEFT,
    "both": WD_ALIGN_PARAGRAPH.JUSTIFY,
}
_FONT = "Times New Roman"


@dataclass(frozen=True, slots=True)
class Look:
    """How a paragraph looks; sizes and spaces in points, the first line's indent in millimetres."""

    size: float
    bold: bool = False
    italic: bool = False
    underline: bool = False
    align: str = "center"  # "center", "left", "both" (thẳng hai lề)
    first_line: float = 0
    before: float = 0
    after: float = 0
    new_page: bool = False
    with_next: bool = False  # stays on the page of what follows
    exactly: float | None = None  # line pitch; ``None``: single

    def but(self, **changes: object) -> "Look":
        """Return the same look with changes."""
        return replace(self, **changes)  # type: ignore[arg-type]


@dataclass(frozen=True, slots=True)
class Margins:
    """The margins of a page, in millimetres."""

    top: float
    bottom: float
    left: float
    right: float


def blank_page(margins: Margins, size: float) -> Word:
    """Return an empty A4 document with margins, font size and page numbers (trang đầu không đánh số)."""
    made = Document()
    normal = made.styles["Normal"]
    normal.font.name, normal.font.size = _FONT, Pt(size)
    normal.element.rPr.rFonts.set(qn("w:eastAsia"), _FONT)
    normal.paragraph_format.space_after = Pt(0)
    section = made.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin, section.bottom_margin = Mm(margins.top), Mm(margins.bottom)
    section.left_margin, section.right_margin = Mm(margins.left), Mm(margins.right)
    section.header_distance = Mm(10)
    section.different_first_page_header_footer = True
    _number_pages(section.header.paragraphs[0], size)
    for old in made.element.body.findall(qn("w:p")):
        made.element.body.remove(old)
    return made


def _number_pages(paragraph: Paragraph, size: float) -> None:
    paragraph.alignment = _ALIGNED["center"]
    run = paragraph.add_run()
    run.font.size = Pt(size)
    for part in (
        '<w:fldChar {} w:fldCharType="begin"/>',
        '<w:instrText {} xml:space="preserve">PAGE</w:instrText>',
        '<w:fldChar {} w:fldCharType="end"/>',
    ):
        run._r.append(parse_xml(part.format(nsdecls("w"))))  # type: ignore[arg-type]


def write(where: Word | _Cell, text: str, look: Look) -> Paragraph:
    """Add a paragraph with one run."""
    paragraph = _empty(where)
    shape(paragraph, look)
    run = paragraph.add_run(text)
    run.font.name, run.font.size = _FONT, Pt(look.size)
    run.bold, run.italic, run.underline = look.bold, look.italic, look.underline
    return paragraph


def _empty(where: Word | _Cell) -> Paragraph:
    """Return a new paragraph; a cell's first one is there already."""
    if isinstance(where, _Cell) and len(where.paragraphs) == 1 and not where.paragraphs[0].runs:
        first = where.paragraphs[0]
        if not first._p.get_or_add_pPr().findall(qn("w:pBdr")):
            return first  # type: ignore[no-any-return]
    return where.add_paragraph()


def shape(paragraph: Paragraph, look: Look) -> None:
    """Set alignment, indent and spaces."""
    layout = paragraph.paragraph_format
    paragraph.alignment = _ALIGNED[look.align]
    layout.first_line_indent = Mm(look.first_line) if look.first_line else None
    layout.space_before, layout.space_after = Pt(look.before), Pt(look.after)
    layout.page_break_before = look.new_page or None
    layout.keep_with_next = look.with_next or None
    layout.line_spacing_rule = WD_LINE_SPACING.SINGLE
    if look.exactly:
        layout.line_spacing_rule, layout.line_spacing = WD_LINE_SPACING.EXACTLY, Pt(look.exactly)


def rule(where: Word | _Cell, width: float, of: float) -> None:
    """Draw a short line in the middle of a space ``of`` millimetres wide, as a paragraph of its own."""
    paragraph = _empty(where)
    layout = paragraph.paragraph_format
    layout.left_indent = layout.right_indent = Mm((of - width) / 2)
    layout.line_spacing_rule, layout.line_spacing = WD_LINE_SPACING.EXACTLY, Pt(2)
    layout.space_before, layout.space_after = Pt(2), Pt(4)
    border = f'<w:pBdr {nsdecls("w")}><w:top w:val="single" w:sz="6" w:space="1" w:color="000000"/></w:pBdr>'
    properties = paragraph._p.get_or_add_pPr()
    properties.insert_element_before(parse_xml(border), "w:shd", "w:spacing", "w:ind", "w:jc", "w:rPr")


def halves(made: Word, left: float, right: float) -> tuple[_Cell, _Cell]:
    """Add a table of one row without lines; widths in millimetres."""
    table = made.add_table(rows=1, cols=2)
    table.autofit = False
    table.alignment = WD_TABLE_ALIGNMENT.CENTER
    table.rows[0]._tr.get_or_add_trPr().append(parse_xml(f"<w:cantSplit {nsdecls('w')}/>"))
    cells = table.rows[0].cells
    for column, cell, width in zip(table.columns, cells, (left, right), strict=True):
        column.width = cell.width = Mm(width)
    return cells[0], cells[1]


def ruled_table(made: Word, heads: tuple[tuple[str, float], ...], look: Look, rows: int) -> list[tuple[_Cell, ...]]:
    """Add a table with lines and a head row repeated on each page; return the cells of the rows below the head.

    Widths are in millimetres.
    """
    table = made.add_table(rows=rows + 1, cols=len(heads))
    table.style = "Table Grid"
    table.autofit = False
    for column, (_, width) in zip(table.columns, heads, strict=True):
        column.width = Mm(width)
    for row in table.rows:
        for cell, (_, width) in zip(row.cells, heads, strict=True):
            cell.width = Mm(width)
    head = table.rows[0]
    head._tr.get_or_add_trPr().append(parse_xml(f"<w:tblHeader {nsdecls('w')}/>"))
    for cell, (words, _) in zip(head.cells, heads, strict=True):
        write(cell, words, look.but(bold=True, align="center"))
    return [tuple(row.cells) for row in table.rows[1:]]
