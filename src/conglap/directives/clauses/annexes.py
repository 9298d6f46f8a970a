"""Titles of annexes, forms and attached texts: "Phụ lục II", "Mẫu số 03", "QUY CHẾ (Ban hành kèm theo …)"."""

from enum import Enum

from conglap.base.text import fold
from conglap.directives.records import Paragraph, Part
from conglap.directives.words import marks
from conglap.directives.words.kinds import kind_of_title
from conglap.directives.words.letters import is_upper, starts_lower

_NEAR = 6


class Title(Enum):
    """What a title opens: an annex with a number of its own, or a text issued with the document."""

    ANNEX = "annex"
    ATTACHED = "attached"


def title_of_annex(text: str, paragraphs: tuple[Paragraph, ...], index: int, *, entered: bool) -> Title | None:
    """Return what the paragraph opens; ``entered`` says that an annex was opened just before it."""
    paragraph = paragraphs[index]
    written = text[slice(*paragraph.span)]
    if paragraph.table is not None and paragraph.column != 0:
        return None
    if marks.annex_number(written) is not None:
        return Title.ANNEX if _stands_as_title(text, paragraphs, index, written) else None
    if paragraph.part is not Part.ANNEX or paragraph.table is not None:
        return None
    if marks.form_name(written):
        return Title.ANNEX
    if not is_upper(written) or marks.is_post(written) or marks.is_national(written) or entered:
        return None
    following = [text[slice(*p.span)] for p in paragraphs[index + 1 : index + 1 + _NEAR]]
    attached = any(marks.is_attached(line) for line in following)
    kind = kind_of_title(written)
    if kind and (attached or fold(kind.name) == fold(written).strip(" .:*")):
        return Title.ATTACHED
    return Title.ANNEX if attached and not _title_before(text, paragraphs, index) else None


def _stands_as_title(text: str, paragraphs: tuple[Paragraph, ...], index: int, written: str) -> bool:
    """ "Phụ lục I kèm theo Nghị định …" may begin a sentence of the body; a title is short and stands alone."""
    if paragraphs[index].part is Part.ANNEX:
        return not starts_lower(written)
    return is_upper(written[:7]) and (is_upper(written) or len(written) < 60) and not written.endswith(";")


def _title_before(text: str, paragraphs: tuple[Paragraph, ...], index: int) -> bool:
    """The second line of one title is no title of its own."""
    before = paragraphs[index - 1]
    return before.part is Part.ANNEX and is_upper(text[slice(*before.span)])
