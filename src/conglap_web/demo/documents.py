"""The documents of the demonstration: written here, days counted from today, made into Word files."""

import datetime as dt
import io
import re
from collections.abc import Mapping
from pathlib import Path

import docx
from docx.document import Document as Word
from docx.enum.text import WD_ALIGN_PARAGRAPH

FOLDER = Path(__file__).with_name("documents")
_DAY = re.compile(r"\{(ngày )?([+-]\d+)\}")
_HEAD = re.compile(r"\{head ([^}]+)\}")


def written(file: str, today: dt.date, heads: Mapping[str, str]) -> str:
    """Return the text of a document: ``{-20}`` a day from today, ``{ngày -20}`` in words, ``{head tu}`` a name."""

    def day(match: re.Match[str]) -> str:
        on = today + dt.timedelta(days=int(match[2]))
        return f"ngày {on.day:02} tháng {on.month:02} năm {on.year}" if match[1] else f"{on:%d/%m/%Y}"

    text = (FOLDER / file).read_text(encoding="utf-8")
    return _HEAD.sub(lambda match: heads[match[1]], _DAY.sub(day, text))


def as_word(text: str) -> bytes:
    """Return the text as a Word file: letterhead and closing side by side in tables, as offices set them."""
    left, right, *middle, recipients, signature = text.strip().split("\n\n")
    made = docx.Document()
    made.styles["Normal"].font.name = "Times New Roman"
    _beside(made, left, right)
    for block in middle:
        for line in block.split("\n"):
            made.add_paragraph(line)
    _beside(made, recipients, signature)
    target = io.BytesIO()
    made.save(target)
    return target.getvalue()


def _beside(made: Word, left: str, right: str) -> None:
    cells = made.add_table(rows=1, cols=2).rows[0].cells
    for cell, block in zip(cells, (left, right), strict=True):
        first, *others = block.split("\n")
        cell.paragraphs[0].text = first
        for line in others:
            cell.add_paragraph(line)
        if block is right:
            for paragraph in cell.paragraphs:
                paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
