"""Labels in the light of their neighbours: what OCR misread, and what only looks like a label."""

from dataclasses import replace

from conglap.directives.records import Paragraph, Part
from conglap.directives.words import marks
from conglap.directives.words.kinds import kind_of_title
from conglap.directives.words.labels import Label, Rank, find_label, misread_roman, roman_label
from conglap.directives.words.letters import is_upper

# Asked for at every paragraph: a member of an enumeration takes ten times as long as a name of the module.
_BODY, _ANNEX = Part.BODY, Part.ANNEX
_NUMBER, _PART, _CAPITAL, _ROMAN = Rank.NUMBER, Rank.PART, Rank.CAPITAL, Rank.ROMAN


def labels_of(lines: list[str], paragraphs: tuple[Paragraph, ...], quoted: frozenset[int]) -> dict[int, Label]:
    """Return the label of each paragraph of body and annexes that has one, by its number."""
    labels: dict[int, Label] = {}
    last_roman, part = 0, _BODY
    headed = 0  # 1 after a heading in capitals labelled "1.", which may have been "I."
    for index, paragraph in enumerate(paragraphs):
        here = paragraph.part
        if (here is not _BODY and here is not _ANNEX) or index in quoted:
            continue
        if paragraph.table is not None:  # cells of a table are rows of data, not clauses
            continue
        written = lines[index]
        if here is not part or (here is _ANNEX and _begins_anew(written)):
            last_roman, part = 0, here
        expected = last_roman or headed
        label = (_misread(written, expected) if expected else None) or find_label(written)
        if label is None:
            continue
        headed = headed or int(label.rank is _NUMBER and label.order == 1 and is_upper(written))
        if label.rank in (_PART, _CAPITAL):
            last_roman = 0
        if label.rank is _ROMAN:
            if label.order == last_roman < 10:  # two clauses "II." in a row: OCR lost a stroke of the second
                label = roman_label(last_roman + 1, label.end)
            last_roman = label.order
        labels[index] = label
    return _with_first_roman(lines, labels)


def _begins_anew(written: str) -> bool:
    """At the title of an annex or of an attached text the numbers begin again."""
    titled = marks.annex_number(written) is not None or marks.form_name(written) is not None
    return titled or (is_upper(written) and kind_of_title(written) is not None)


def _misread(written: str, last_roman: int) -> Label | None:
    """Read "H." after "I." as II, "HI." after "II." as III: OCR joins the strokes."""
    found = misread_roman(written)
    if found and found[0] == last_roman + 1:
        return roman_label(*found)
    return None


def _with_first_roman(lines: list[str], labels: dict[int, Label]) -> dict[int, Label]:
    """Where "II." is the first Roman number, a heading in capitals labelled "1." before it was "I."."""
    romans = [index for index, label in labels.items() if label.rank is _ROMAN]
    if not romans or labels[romans[0]].order == 1:
        return labels
    for index, label in labels.items():
        if index >= romans[0]:
            break
        heading = lines[index][label.end :]
        if label.rank is _NUMBER and label.order == 1 and (is_upper(heading) or len(heading) < 60):
            labels[index] = replace(label, rank=_ROMAN, text="I")
            break
    return labels
