"""Where the legal bases of a document stand (căn cứ ban hành): before the first clause, or in a list of their own."""

import re
from bisect import bisect_right

from conglap.directives.records import Paragraph, Part
from conglap.directives.words.kinds import kind_of_title
from conglap.directives.words.labels import find_label
from conglap.directives.words.letters import is_upper

# Asked for at every paragraph: a member of an enumeration takes ten times as long as a name of the module.
_ANNEX, _CLOSING, _LETTERHEAD, _BODY = Part.ANNEX, Part.CLOSING, Part.LETTERHEAD, Part.BODY

_HEADING = re.compile(
    r"\n(?P<label>(?:[ivx]{1,4}|\d{1,2})[.)]) ?(?:cac )?(?:can cu|co so phap ly)\b[^/;\n]{0,90}(?=\n)"
)


def openings(text: str, paragraphs: tuple[Paragraph, ...]) -> frozenset[int]:
    """Return the paragraphs before the first clause of the document, or of a text attached to it."""
    found: set[int] = set()
    opening = True
    for index, paragraph in enumerate(paragraphs):
        if not opening and paragraph.part is not _ANNEX:
            continue
        written = text[slice(*paragraph.span)]
        if paragraph.part is _ANNEX and is_upper(written) and kind_of_title(written):
            opening = True
        elif not opening:
            continue
        elif paragraph.part is _CLOSING or (paragraph.part is not _LETTERHEAD and find_label(written)):
            opening = False
        else:
            found.add(index)
    return frozenset(found)


def listed_bases(folded: str, starts: list[int], paragraphs: tuple[Paragraph, ...]) -> frozenset[int]:
    """Return the paragraphs below a heading "I. CĂN CỨ XÂY DỰNG KẾ HOẠCH", up to the next heading of its rank."""
    found: set[int] = set()
    for heading in _HEADING.finditer(folded):
        index = bisect_right(starts, heading.end()) - 1
        rank = find_label(heading["label"].upper() + " A")
        for below in range(index + 1, len(paragraphs)):
            label = find_label(folded[slice(*paragraphs[below].span)].upper())
            if paragraphs[below].part is not _BODY or (label and rank and label.rank <= rank.rank):
                break
            found.add(below)
    return frozenset(found)
