"""Why a document is cited (vai trò viện dẫn): as a basis, to amend it, to repeal it, or in passing."""

import re

from conglap.directives.citations import role_words as signs
from conglap.directives.citations.bases import listed_bases, openings
from conglap.directives.records import CitationRole, Paragraph, Part
from conglap.directives.words.labels import Rank, find_label

_FAR = 40  # no label and what may stand after it are longer


class Roles:
    """Tells the role of a citation by its paragraph and the words before it."""

    def __init__(self, text: str, folded: str, paragraphs: tuple[Paragraph, ...]) -> None:
        self._text = text
        self._folded = folded
        self._paragraphs = paragraphs
        self._starts = [paragraph.span[0] for paragraph in paragraphs]
        self._openings = openings(text, paragraphs)
        self._listed = listed_bases(folded, self._starts, paragraphs)
        self._led = False
        self._in_title = False
        self._last = CitationRole.MENTION
        self._last_basis = -1  # the paragraph of the last one

    def role(self, span: tuple[int, int], index: int, before: tuple[int, int] | None) -> CitationRole:
        """Return the role; ``index`` is the paragraph's number, ``before`` the citation just before in it."""
        found = self._role(span, index, before)
        listed = before is not None and found is CitationRole.MENTION and _joined(self._folded[before[1] : span[0]])
        if listed and self._last in (CitationRole.REPEALS, CitationRole.AMENDS):
            found = self._last  # "thay thế Quyết định A và Quyết định B"
        self._last = found
        if found is CitationRole.BASIS:
            self._last_basis = index
        return found

    def _role(self, span: tuple[int, int], index: int, before: tuple[int, int] | None) -> CitationRole:
        paragraph = self._paragraphs[index]
        start = paragraph.span[0]
        if before is None:
            self._led = self._in_title = False
        words = self._folded[max(start, span[0] - 220) : span[0]]
        if paragraph.part is Part.LETTERHEAD:
            return _role_in_subject(self._folded[start : span[0]])
        if index in self._openings and signs.BASIS.match(self._folded[start : start + 60]):
            return CitationRole.BASIS if self._is_basis(start, span, before) else CitationRole.MENTION
        if before is None and self._goes_on_in_bases(index, span):
            return CitationRole.BASIS
        if index in self._listed and before is None and self._leads_item(index, span):
            return CitationRole.BASIS
        if index in self._openings and self._rests_on(start, span, before):
            self._led = True
            return CitationRole.BASIS
        sentence = signs.BEYOND.split(words)[-1]
        if before is None or before[1] < span[0] - len(sentence) or _joined(self._folded[before[1] : span[0]]):
            if self._repeals(sentence, span, index):
                return CitationRole.REPEALS
            if self._amends(sentence, span, index):
                return CitationRole.AMENDS
        return CitationRole.MENTION

    def _repeals(self, sentence: str, span: tuple[int, int], index: int) -> bool:
        act = signs.REPEALS.search(sentence) if signs.REPEALING_WORD.search(sentence) else None
        if act:
            return signs.PROPOSES.search(sentence, 0, act.start()) is None
        return self._expires(span, self._paragraphs[index]) or self._in_repealing_list(index, span)

    def _amends(self, sentence: str, span: tuple[int, int], index: int) -> bool:
        if ("sua doi" not in sentence and "bo sung" not in sentence) or not signs.AMENDS.search(sentence):
            return False
        return signs.ISSUES_AMENDMENT.search(sentence) is not None or self._is_own_act(index, span)

    def _is_basis(self, start: int, span: tuple[int, int], before: tuple[int, int] | None) -> bool:
        if self._in_definition(start, span):
            return False  # and what follows the brackets stands in the list as if they were not there
        led = self._leads(start, span, before)
        named = "/" not in self._folded[slice(*span)]  # a law without number
        self._in_title = not led and named and (self._led or self._in_title)
        self._led = led
        return led

    def _leads(self, start: int, span: tuple[int, int], before: tuple[int, int] | None) -> bool:
        """In the bases a document leads if it is the first, follows ";" or stands in one list with a leader."""
        if before is None:
            return signs.OWN_ACT.search(self._folded, start, span[0]) is None
        between = self._folded[before[1] : span[0]]
        if ";" in between:
            return signs.OWN_ACT.search(between, between.rindex(";")) is None
        if signs.LEADS_AGAIN.search(between):
            return True
        if self._in_title and signs.AMENDED_WITH_LAW.match(self._folded, span[0]):
            return False
        return (self._led or self._in_title) and signs.LISTED.search(between) is not None

    def _rests_on(self, start: int, span: tuple[int, int], before: tuple[int, int] | None) -> bool:
        """ "Để …, căn cứ Nghị định A, Nghị định B …" names its bases in the middle of a sentence."""
        words = self._folded[max(start, span[0] - 24) : span[0]]
        if signs.RESTS_ON.search(words) or (
            signs.PURPOSE.match(self._folded, start) and signs.AFTER_PURPOSE.search(words)
        ):
            return True
        return before is not None and self._led and _joined(self._folded[before[1] : span[0]])

    def _in_definition(self, start: int, span: tuple[int, int]) -> bool:
        """Inside "(sau đây gọi tắt là A; B)" nothing is a basis."""
        opened = self._folded.rfind("(", start, span[0])
        return (
            opened >= 0
            and ")" not in self._folded[opened : span[0]]
            and signs.DEFINITION.search(self._folded, opened, span[0]) is not None
        )

    def _is_own_act(self, index: int, span: tuple[int, int]) -> bool:
        """ "Điều 1. Sửa đổi … của Nghị định … như sau:" amends; "đề xuất sửa đổi Quyết định …" does not."""
        paragraph = self._paragraphs[index]
        label = find_label(self._text[slice(*paragraph.span)])
        if label is None:
            return False
        begins = self._folded[paragraph.span[0] + label.end : span[0]]
        after = self._folded[span[1] : paragraph.span[1]]
        announced = label.rank is Rank.ARTICLE or "nhu sau" in after or after.rstrip().endswith(":")
        return announced and re.match(r"\W*(?:sua doi|bo sung)", begins) is not None

    def _expires(self, span: tuple[int, int], paragraph: Paragraph) -> bool:
        after = self._folded[span[1] : min(paragraph.span[1], span[1] + 240)]
        return signs.REPEALING_WORD.search(after) is not None and signs.EXPIRES.match(after) is not None

    def _goes_on_in_bases(self, index: int, span: tuple[int, int]) -> bool:
        """ "- Căn cứ Quyết định A;" / "- Quyết định B;": an item below a basis that ends with a semicolon."""
        if index - 1 not in self._openings or index not in self._openings:
            return False
        above = self._folded[slice(*self._paragraphs[index - 1].span)].rstrip()
        listed = self._last_basis == index - 1 or signs.BASIS.match(above) is not None
        return listed and above.endswith(";") and self._leads_item(index, span)

    def _leads_item(self, index: int, span: tuple[int, int]) -> bool:
        """Say whether an item begins with the citation, its label and a word such as "Căn cứ" aside."""
        paragraph = self._paragraphs[index]
        if span[0] - paragraph.span[0] > _FAR:
            return False
        label = find_label(self._text[slice(*paragraph.span)])
        return span[0] - paragraph.span[0] - (label.end if label else 0) <= 12

    def _in_repealing_list(self, index: int, span: tuple[int, int]) -> bool:
        """Items below "Bãi bỏ các quyết định sau:" repeal the document that they begin with."""
        if not self._leads_item(index, span):
            return False
        for above in range(index - 1, max(-1, index - 12), -1):
            written = self._folded[slice(*self._paragraphs[above].span)]
            if written.rstrip().endswith(":"):
                return bool(signs.REPEALING_LIST.search(written))
            if not written.rstrip().endswith((";", ".", "va")):
                return False
        return False


def _joined(between: str) -> bool:
    """Whether two citations stand in one list: "thay thế Quyết định A và Quyết định B"."""
    return len(between) < 90 and signs.LISTED.search(between) is not None


def _role_in_subject(words: str) -> CitationRole:
    """ "Về việc sửa đổi, bổ sung Quyết định số …", "Bãi bỏ Nghị quyết số …"; a plan to carry one out only names it."""
    acts = list(signs.ACT_OF_SUBJECT.finditer(words))
    if not acts or re.search(r"\bthuc hien\b", words):
        return CitationRole.MENTION
    return CitationRole.AMENDS if acts[-1]["amends"] else CitationRole.REPEALS
