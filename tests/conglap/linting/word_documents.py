"""The correct documents as Word files that look as the law wants, and hands to spoil them."""

import io
from collections.abc import Iterator
from dataclasses import dataclass

import docx
from docx.document import Document as Word
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Mm, Pt
from docx.table import _Cell
from docx.text.paragraph import Paragraph

from tests.conglap.linting.documents import CORRECT
from tests.conglap.linting.second_documents import SECOND
from tests.conglap.linting.third_documents import THIRD

DOCUMENTS = {**CORRECT, **SECOND, **THIRD}
_WITH_SUPERIOR = (
    "state submission",
    "department report",
    "hospital decision",
    "office dispatch",
    "party",
    "school plan",
)
_STATE = {
    "national": (13, "b"), "motto": (14, "b"), "superior": (13, ""), "issuer": (13, "b"), "number": (13, ""),
    "about": (12, ""), "dateline": (14, "i"), "kind": (14, "b"), "subject": (14, "b"), "addressee": (14, ""),
    "basis": (14, "i"), "body": (14, ""), "authority": (14, "b"), "post": (14, "b"), "signer": (14, "b"),
    "recipients": (12, "bi"), "recipient-list": (11, ""),
}  # fmt: skip
_PARTY = {
    "party-title": (15, "b"), "superior": (14, ""), "issuer": (14, "b"), "star": (14, ""), "number": (14, ""),
    "about": (12, "i"), "dateline": (14, "i"), "kind": (16, "b"), "subject": (14, "b"), "dashes": (14, ""),
    "addressee": (14, ""), "basis": (14, ""), "body": (14, ""), "authority": (14, "b"), "post": (14, ""),
    "signer": (14, "b"), "recipients": (14, "u"), "recipient-list": (12, ""),
}  # fmt: skip


@dataclass
class Made:
    """A Word file with its paragraphs by component."""

    file: Word
    paragraphs: dict[str, list[Paragraph]]

    def bytes(self) -> bytes:
        """Return the DOCX."""
        stream = io.BytesIO()
        self.file.save(stream)
        return stream.getvalue()


def parts_of(name: str, text: str) -> Iterator[tuple[str, str]]:
    """Yield (component, words) of one of the documents in reading order; told by the order that they all share."""
    lines = text.strip("\n").split("\n")
    title = next(i for i, line in enumerate(lines) if line.startswith(("CỘNG H", "ĐẢNG CỘNG SẢN")))
    number = next((i for i, line in enumerate(lines[:title]) if line.startswith("Số")), title)
    names = [line for line in lines[:number] if line != "*"]
    for index, line in enumerate(names):
        yield ("superior" if index == 0 and name.startswith(_WITH_SUPERIOR) else "issuer"), line
    yield from [("star", "*")] if "*" in lines[:number] else []
    yield from (("number" if i == number else "about", lines[i]) for i in range(number, title))
    state = lines[title].startswith("CỘNG")
    yield from zip(
        ("national", "motto", "dateline") if state else ("party-title", "dateline"), lines[title:], strict=False
    )
    end = lines.index("Nơi nhận:") if "Nơi nhận:" in lines else len(lines)
    yield from _text_of(lines[title + (3 if state else 2) : end], state)
    for index, line in enumerate(lines[end:], end):
        key = "signer" if index == len(lines) - 1 else "recipients" if line == "Nơi nhận:" else "post"
        key = "recipient-list" if line.startswith("- ") else key
        yield ("authority" if line.startswith(("TM", "KT", "TL", "T/", "K/")) else key), line


def _text_of(lines: list[str], state: bool) -> Iterator[tuple[str, str]]:
    at = 0
    if not lines[0].startswith("Kính gửi"):
        yield from (("kind", lines[0]), ("subject", lines[1]))
        at = 2
    if lines[at] == "-----":
        yield "dashes", lines[at]
        at += 1
    while lines[at].startswith("Kính gửi") or (
        lines[at - 1].startswith(("Kính gửi", "- ")) and lines[at].startswith("- ")
    ):
        yield "addressee", lines[at]
        at += 1
    of_decision = state and any(line.startswith("Căn cứ") and line.endswith(";") for line in lines[at : at + 3])
    for line in lines[at:]:
        of_decision = of_decision and (not line.startswith(("QUYẾT", "Sở Nội vụ trình")))
        basis = of_decision and line.startswith(("Căn cứ", "Theo đề nghị", "Xét"))
        yield ("basis" if basis else "body"), line


def made(name: str, text: str | None = None) -> Made:
    """Return one of the documents, or its faulty text, as a Word file in the form of its standard."""
    words = DOCUMENTS[name] if text is None else text
    party = "ĐẢNG CỘNG SẢN VIỆT NAM" in words
    file = docx.Document()
    _set_page(file, party)
    normal = file.styles["Normal"]
    normal.font.name, normal.font.size = "Times New Roman", Pt(14)
    normal.paragraph_format.space_after = Pt(0)
    found = Made(file, {})
    parts = list(parts_of(name, words))
    left = ("superior", "issuer", "star", "number", "about")
    right = ("national", "motto", "party-title", "dateline")
    cells = file.add_table(rows=1, cols=2).rows[0].cells
    head = [part for part in parts if part[0] in left], [part for part in parts if part[0] in right]
    for cell, inside in zip(cells, head, strict=True):
        _fill(found, cell, inside, party)
    closing = ("recipients", "recipient-list", "authority", "post", "signer")
    for key, line in parts:
        if key not in (*left, *right, *closing):
            _write(found, file.add_paragraph(), key, line, party)
    cells = file.add_table(rows=1, cols=2).rows[0].cells
    _fill(found, cells[0], [part for part in parts if part[0] in closing[:2]], party)
    _fill(found, cells[1], [part for part in parts if part[0] in closing[2:]], party)
    return found


def _set_page(file: Word, party: bool) -> None:
    section = file.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin = section.bottom_margin = Mm(20)
    section.left_margin, section.right_margin = Mm(30), Mm(15)
    section.different_first_page_header_footer = True
    paragraph = section.header.paragraphs[0]
    paragraph.alignment = ALIGN.CENTER
    field = f'<w:fldSimple {nsdecls("w")} w:instr="PAGE"><w:r><w:rPr><w:sz w:val="28"/></w:rPr><w:t>2</w:t></w:r></w:fldSimple>'
    paragraph._p.append(parse_xml(field))


def _fill(found: Made, cell: _Cell, parts: list[tuple[str, str]], party: bool) -> None:
    for index, (key, line) in enumerate(parts):
        paragraph = cell.paragraphs[0] if index == 0 else cell.add_paragraph()
        _write(found, paragraph, key, line, party)
        last = index + 1 == len(parts) or parts[index + 1][0] != key
        if last and key in (("party-title",) if party else ("motto", "issuer")):
            _draw_rule(cell.add_paragraph())


def _draw_rule(paragraph: Paragraph) -> None:
    border = f'<w:pBdr {nsdecls("w")}><w:bottom w:val="single" w:sz="4" w:space="1" w:color="auto"/></w:pBdr>'
    paragraph._p.get_or_add_pPr().append(parse_xml(border))


def _write(found: Made, paragraph: Paragraph, key: str, line: str, party: bool) -> None:
    size, style = (_PARTY if party else _STATE)[key]
    for piece in _halves(line):
        run = paragraph.add_run(piece)
        run.font.size = Pt(size)
        run.bold, run.italic, run.underline = "b" in style, "i" in style, "u" in style
    if key in ("body", "basis"):
        form = paragraph.paragraph_format
        paragraph.alignment = ALIGN.JUSTIFY
        form.first_line_indent, form.space_before = Mm(10), Pt(6)
        form.line_spacing = Pt(20) if party else 1.15
    elif key not in ("recipients", "recipient-list", "addressee"):
        paragraph.alignment = ALIGN.CENTER
    found.paragraphs.setdefault(key, []).append(paragraph)


def _halves(line: str) -> list[str]:
    """Word often cuts a line into several runs; so do we."""
    middle = len(line) // 2
    return [line[:middle], line[middle:]]
