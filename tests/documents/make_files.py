"""Writes the documents of ``contents.py`` as files beside this script: ``python tests/documents/make_files.py``.

The PDFs need LibreOffice; the other forms do not.
"""

import shutil
import subprocess
import tempfile
from pathlib import Path

import docx
from contents import DISPATCH, PLAN, Document, Item
from docx.document import Document as Word
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Pt
from docx.table import _Cell
from docx.text.paragraph import Paragraph

HERE = Path(__file__).parent
_CENTRE = WD_ALIGN_PARAGRAPH.CENTER
_LEVELS = (("decimal", "%1.", "1."), ("lowerLetter", "%2)", "a)"), ("bullet", "-", "-"))


def plain_text(document: Document) -> str:
    """Return it as offices paste it: one paragraph a line."""
    lines = [*document.left, "", *document.right, document.day, ""]
    lines += [*document.title, ""] if document.title else ["Kính gửi:", *document.addressees, ""]
    lines += [item.written for item in document.body]
    lines += ["", "Nơi nhận:", *document.recipients, "", *document.signature]
    return "\n".join(lines) + "\n"


def markdown(document: Document) -> str:
    """Return it as converters write it: strong and emphasis marks, escapes, hard breaks."""
    head, rest = document.left[:2], document.left[2:]
    blocks = ["**" + "  \n".join(head) + "**", "  \n".join(rest)]
    blocks += ["**" + "  \n".join(document.right) + "**", f"*{document.day}*"]
    if document.title:
        blocks += ["## " + document.title[0], f"**{document.title[1]}**", "\\-----"]
    else:
        blocks += ["Kính gửi:", "\n".join(document.addressees)]
    blocks += [_markdown_item(item) for item in document.body]
    blocks += ["***Nơi nhận:***", "\n".join(document.recipients)]
    blocks += [f"**{line}**" for line in document.signature]
    return "\n\n".join(blocks) + "\n"


def _markdown_item(item: Item) -> str:
    written = item.written
    if item.heading:
        return f"**{written}**"
    return written.replace("- ", "\\- ", 1) if written.startswith("- ") else written


def word(document: Document) -> Word:
    """Return it as a Word file in the form of the decree and the Party's guide: letterhead and closing in tables."""
    made = docx.Document()
    made.styles["Normal"].font.name = "Times New Roman"
    made.styles["Normal"].font.size = Pt(13)
    section = made.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin, section.right_margin = Cm(3), Cm(1.5)
    _letterhead(made, document)
    for index, line in enumerate(document.title):
        _write(made.add_paragraph(), line, bold=True, centre=True).paragraph_format.space_before = Pt(12 * (not index))
    if document.addressees:
        _addressees(made, document)
    _body(made, document)
    _closing(made, document)
    return made


def _table(made: Word, widths: tuple[float, float]) -> tuple[_Cell, _Cell]:
    table = made.add_table(rows=1, cols=2)
    table.autofit = False
    left, right = table.rows[0].cells
    for column, cell, width in zip(table.columns, (left, right), widths, strict=True):
        column.width = cell.width = Cm(width)
    return left, right


def _fill(cell: _Cell, lines: list[tuple[str, bool, bool]], *, centre: bool = True) -> None:
    for index, (line, bold, italic) in enumerate(lines):
        paragraph = cell.paragraphs[0] if index == 0 else cell.add_paragraph()
        _write(paragraph, line, bold=bold, italic=italic, centre=centre)


def _write(
    paragraph: Paragraph, text: str, *, bold: bool = False, italic: bool = False, centre: bool = False
) -> Paragraph:
    run = paragraph.add_run(text)
    run.bold, run.italic = bold, italic
    if centre:
        paragraph.alignment = _CENTRE
    paragraph.paragraph_format.space_after = Pt(2)
    return paragraph


def _letterhead(made: Word, document: Document) -> None:
    left, right = _table(made, (6.5, 10))
    _fill(left, [(line, index < 2, False) for index, line in enumerate(document.left)])
    _fill(right, [(line, True, False) for line in document.right] + [(document.day, False, True)])


def _addressees(made: Word, document: Document) -> None:
    left, right = _table(made, (4.5, 12))
    left.paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.RIGHT
    _write(left.paragraphs[0], "Kính gửi:")
    _fill(right, [(line, False, False) for line in document.addressees], centre=False)


def _body(made: Word, document: Document) -> None:
    list_id = _numbering(made) if any(item.counted for item in document.body) else 0
    for item in document.body:
        paragraph = made.add_paragraph()
        paragraph.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
        _write(paragraph, item.text if item.counted else item.written, bold=item.heading)
        paragraph.paragraph_format.first_line_indent = Cm(1.27)
        if item.counted:
            _number(paragraph, list_id, item.label)


def _numbering(made: Word) -> int:
    """Define a list of three levels, as Word's own buttons do, and return its number."""
    levels = "".join(
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/><w:suff w:val="space"/>'
        f'<w:lvlText w:val="{text}"/><w:pPr><w:ind w:left="0" w:firstLine="720"/></w:pPr></w:lvl>'
        for depth, (kind, text, _) in enumerate(_LEVELS)
    )
    numbering = made.part.numbering_part.element
    abstract = parse_xml(f'<w:abstractNum {nsdecls("w")} w:abstractNumId="90">{levels}</w:abstractNum>')
    numbering.insert(0, abstract)
    numbering.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="90"><w:abstractNumId w:val="90"/></w:num>'))
    return 90


def _number(paragraph: Paragraph, list_id: int, label: str) -> None:
    depth = 2 if label == "-" else 1 if label.endswith(")") else 0
    properties = paragraph._p.get_or_add_pPr()
    properties.append(
        parse_xml(f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{depth}"/><w:numId w:val="{list_id}"/></w:numPr>')
    )
    numbered = properties.find(qn("w:numPr"))
    properties.insert(0, numbered)


def _closing(made: Word, document: Document) -> None:
    left, right = _table(made, (8, 8.5))
    _fill(left, [("Nơi nhận:", True, True)] + [(line, False, False) for line in document.recipients], centre=False)
    authority, *posts, person = document.signature
    blanks = [("", False, False)] * 3
    _fill(right, [(authority, True, False), *((post, True, False) for post in posts), *blanks, (person, True, False)])


def pdf(source: Path) -> None:
    """Print a Word file with LibreOffice."""
    with tempfile.TemporaryDirectory() as profile:
        subprocess.run(
            ["soffice", f"-env:UserInstallation=file://{profile}", "--headless", "--convert-to", "pdf", "--outdir",
             str(source.parent), str(source)],
            check=True, stdout=subprocess.DEVNULL,
        )  # fmt: skip


def main() -> None:
    """Write every form of every document."""
    for name, document in (("ke-hoach-dang-uy", PLAN), ("cong-van-huyen", DISPATCH)):
        (HERE / f"{name}.txt").write_text(plain_text(document), encoding="utf-8")
        (HERE / f"{name}.md").write_text(markdown(document), encoding="utf-8")
        word(document).save(str(HERE / f"{name}.docx"))
        if shutil.which("soffice"):
            pdf(HERE / f"{name}.docx")


if __name__ == "__main__":
    main()
