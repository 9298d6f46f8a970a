"""Titles of annexes, forms and attached texts: "Phụ lục II", "Mẫu số 03", "QUY CHẾ (Ban hành kèm theo …)"."""

from enum import Enum

from conglap.base.text import fold
from conglap.directives.clauses.tree import ClauseTree
from conglap.directives.records import Paragraph, Part
from conglap.directives.words import marks
from conglap.directives.words.kinds import kind_of_title
from conglap.directives.words.letters import is_upper, starts_lower

# Asked for at every paragraph: a member of an enumeration takes ten times as long as a name of the module.
_ANNEX = Part.ANNEX

_NEAR = 6


class Title(Enum):
    """What a title opens: an annex with a number of its own, or a text issued with the document."""

    ANNEX = "annex"
    ATTACHED = "attached"


def title_of_annex(lines: list[str], paragraphs: tuple[Paragraph, ...], index: int, tree: ClauseTree) -> Title | None:
    """Return what the paragraph ``lines[index]`` opens; ``tree`` knows whether an annex was opened just before it."""
    paragraph = paragraphs[index]
    line = lines[index]
    if paragraph.table is not None and paragraph.column != 0:
        return None
    if marks.annex_number(line) is not None:
        return Title.ANNEX if _stands_as_title(line, paragraph) else None
    if paragraph.part is not _ANNEX or paragraph.table is not None:
        return None
    if marks.form_name(line):
        return Title.ANNEX
    if not is_upper(line) or marks.is_post(line) or marks.is_national(line) or tree.just_entered_annex:
        return None
    attached = any(marks.is_attached(below) for below in lines[index + 1 : index + 1 + _NEAR])
    kind = kind_of_title(line)
    if kind and (attached or fold(kind.name) == fold(line).strip(" .:*")):
        return Title.ATTACHED
    in_one_title = paragraphs[index - 1].part is _ANNEX and is_upper(lines[index - 1])
    return Title.ANNEX if attached and not in_one_title else None


def _stands_as_title(line: str, paragraph: Paragraph) -> bool:
    """ "Phụ lục I kèm theo Nghị định …" may begin a sentence of the body; a title is short and stands alone."""
    if paragraph.part is _ANNEX:
        return not starts_lower(line)
    return is_upper(line[:7]) and (is_upper(line) or len(line) < 60) and not line.endswith(";")
