"""The documents of the demonstration as Word files, in the form that the linter checks."""

import io
from collections.abc import Sequence

from docx.document import Document as Word
from docx.table import _Cell

from conglap.directives.records import System
from conglap.drafting.form import Form, form_on
from conglap.drafting.page import Look, Margins, blank_page, halves, rule, write

_SIDES = ("top", "bottom", "left", "right")
_PARTY_TITLE = "ĐẢNG CỘNG SẢN VIỆT NAM"


def as_word(text: str) -> bytes:
    """Return a document as a Word file; its blocks: letterhead left and right, content, recipients, signature."""
    left, right, *middle, recipients, signature = (block.split("\n") for block in text.strip().split("\n\n"))
    form = form_on(System.PARTY if right[0] == _PARTY_TITLE else System.STATE, None)
    made = blank_page(Margins(*(form.margin(side) for side in _SIDES)), form.body.size)
    _letterhead(made, form, left, right)
    title = middle.pop(0) if middle[0][0] == middle[0][0].upper() else []
    _title(made, form, title)
    for block in middle:
        for line in block:
            write(made, line, form.body.but(bold=line == line.upper()))
    _foot(made, form, recipients, signature)
    target = io.BytesIO()
    made.save(target)
    return target.getvalue()


def _letterhead(made: Word, form: Form, left: Sequence[str], right: Sequence[str]) -> None:
    one, other = halves(made, 70, 98)
    party = form.system is System.PARTY
    place = next(at for at, line in enumerate(left) if line.startswith("Số"))
    for at, line in enumerate(left[:place]):
        component = "superior" if party and at == 0 else "issuer"
        write(one, line, Look(14) if line == "*" else form.look(component, Look(13)))
    if not party:
        rule(one, 24, 66)
    write(one, left[place], form.look("number", Look(13)))
    for line in left[place + 1 :]:
        write(one, line, form.look("about", Look(12, before=6)))
    _national(other, form, right)


def _national(cell: _Cell, form: Form, lines: Sequence[str]) -> None:
    names = ("party-title",) if form.system is System.PARTY else ("national", "motto")
    for component, line in zip(names, lines, strict=False):
        write(cell, line, form.look(component, Look(12)))
    rule(cell, 60, 94)
    write(cell, lines[-1], form.look("dateline", Look(13, before=4)))


def _title(made: Word, form: Form, lines: Sequence[str]) -> None:
    for at, line in enumerate(lines):
        component, look = ("subject", Look(15, bold=True)) if at else ("kind", Look(16, bold=True, before=18))
        write(made, line, form.look(component, look))
    if lines and form.system is System.PARTY:
        write(made, "-----", Look(14, after=6))
    elif lines:
        rule(made, 50, 160)


def _foot(made: Word, form: Form, recipients: Sequence[str], signature: Sequence[str]) -> None:
    left, right = halves(made, 82, 80)
    head, *rows = recipients
    write(left, head, form.look("recipients", Look(12, align="left")))
    for row in rows:
        write(left, row, form.look("recipient-list", Look(11, align="left")))
    authority, *titles, name = signature
    write(right, authority, form.look("authority" if titles else "post", Look(14, bold=True)))
    for title in titles:
        write(right, title, form.look("post", Look(14, bold=True)))
    for _ in range(3):
        write(right, "\u00a0", Look(14))
    write(right, name, form.look("signer", Look(14, bold=True)))
