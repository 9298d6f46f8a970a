"""What a web page prints around a document: menus, links to other documents, its own footer. It cites nothing."""

import re
from bisect import bisect_right

from conglap.directives.records import Paragraph, Part
from conglap.directives.words import marks

_LINK = re.compile(r"\n[^\w\n]{0,4}(?:xem them|xem tiep|xem chi tiet|doc them|doc tiep|tai ve|tham khao them)\b")
_BLOCK = re.compile(
    r"\n[^\w\n]{0,4}"
    r"(?:(?:cac )?(?:van ban|bai viet|tin|tin tuc|tin bai) (?:lien quan|cung (?:loai|chuyen muc)|khac|moi nhat)"
    r"|thuoc tinh(?: van ban)?|luoc do(?: van ban)?|y kien (?:ban doc|binh luan)|binh luan|chia se|tu khoa|tags?"
    r"|ban quyen|copyright|ve dau trang|trang chu|dang nhap|co quan chu quan)\b[^\n]{0,30}(?=\n|$)"
)
_LONGEST = 240


def site_paragraphs(text: str, folded: str, paragraphs: tuple[Paragraph, ...]) -> frozenset[int]:
    """Return the numbers of the paragraphs that are the page's, not the document's."""
    found = set(_above_the_letterhead(text, paragraphs))
    for link in _LINK.finditer(folded):
        index = _paragraph_at(paragraphs, link.end())
        start, end = paragraphs[index].span
        if end - start < _LONGEST:
            found.add(index)
    for block in _BLOCK.finditer(folded):
        found |= _block(text, paragraphs, _paragraph_at(paragraphs, block.end()))
    return frozenset(found)


def _paragraph_at(paragraphs: tuple[Paragraph, ...], place: int) -> int:
    """Few pages have such words: their places are looked up without a list of where all paragraphs begin."""
    return bisect_right(paragraphs, place, key=lambda paragraph: paragraph.span[0]) - 1


def _block(text: str, paragraphs: tuple[Paragraph, ...], first: int) -> set[int]:
    """All below the closing, from the heading of a block on, up to an annex."""
    if paragraphs[first].part is not Part.ANNEX:
        return set()
    end = first
    while end < len(paragraphs) and not _is_annex(text[slice(*paragraphs[end].span)]):
        end += 1
    return set(range(first, end))


def _is_annex(line: str) -> bool:
    return marks.annex_number(line) is not None or marks.is_national(line) or marks.form_name(line) is not None


def _above_the_letterhead(text: str, paragraphs: tuple[Paragraph, ...]) -> list[int]:
    """Above the first line of the letterhead a page names the document, and others; "V/v …" belongs to it."""
    above: list[int] = []
    for index, paragraph in enumerate(paragraphs):
        line = text[slice(*paragraph.span)]
        if paragraph.part is not Part.LETTERHEAD:
            return []  # there is no letterhead that anything could stand above
        if marks.is_national(line) or marks.is_number_line(line):
            return above
        if not marks.is_about(line):
            above.append(index)
    return []
