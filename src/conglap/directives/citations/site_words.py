"""What a web page prints around a document: menus, links to other documents, its own footer. It cites nothing."""

import re

from conglap.directives.records import Paragraph, Part
from conglap.directives.words import marks

_LINK = re.compile(r"[\W_]*(?:xem them|xem tiep|xem chi tiet|doc them|doc tiep|tai ve|tham khao them)\b")
_BLOCK = re.compile(
    r"[\W_]*(?:(?:cac )?(?:van ban|bai viet|tin|tin tuc|tin bai) (?:lien quan|cung (?:loai|chuyen muc)|khac|moi nhat)"
    r"|thuoc tinh(?: van ban)?|luoc do(?: van ban)?|y kien (?:ban doc|binh luan)|binh luan|chia se|tu khoa|tags?"
    r"|ban quyen|copyright|ve dau trang|trang chu|dang nhap|co quan chu quan)\b.{0,30}"
)
_LONGEST = 80


def site_paragraphs(text: str, folded: str, paragraphs: tuple[Paragraph, ...]) -> frozenset[int]:
    """Return the numbers of the paragraphs that are the page's, not the document's."""
    found = set(_above_the_letterhead(text, paragraphs))
    after = False
    for index, paragraph in enumerate(paragraphs):
        start, end = paragraph.span
        if paragraph.part is Part.ANNEX:
            line = text[start:end]
            after = _BLOCK.fullmatch(folded, start, end) is not None or (after and not _is_annex(line))
        if after or _is_link(folded, start, end):
            found.add(index)
    return frozenset(found)


def _is_link(folded: str, start: int, end: int) -> bool:
    return end - start < 3 * _LONGEST and _LINK.match(folded, start, end) is not None


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
