"""What a document has to do with those it cites: implements, rests on, amends or replaces them (quan hệ văn bản)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from conglap.base.text import fold_whole, squeeze
from conglap.directives.records import Citation, CitationRole, Directive
from conglap.directives.words.symbols import same_document_key


class RelationKind(StrEnum):
    """How one document depends on another (loại quan hệ)."""

    IMPLEMENTS = "implements"
    BASIS = "basis"
    AMENDS = "amends"
    REPLACES = "replaces"


@dataclass(frozen=True, slots=True)
class Relation:
    """What a document has to do with the one that ``citation`` names."""

    kind: RelationKind
    citation: Citation


_CHANGES = {CitationRole.AMENDS: RelationKind.AMENDS, CitationRole.REPEALS: RelationKind.REPLACES}
_DOING = (
    r"(?:(?:to chuc |tiep tuc )*(?:trien khai|thuc hien|quan triet|thi hanh|chap hanh|cu the hoa)"
    r"(?:,? (?:va )?(?:to chuc )?(?:trien khai|thuc hien|quan triet|thi hanh|cu the hoa))*)"
)
_HOW_AND_WHAT = (
    r"(?:[ ,]+(?:co hieu qua|hieu qua|kip thoi|day du|nghiem tuc|nghiem|tot|dong bo|va|cac|nhung"
    r"|noi dung|nhiem vu|giai phap|muc tieu|chi tieu|yeu cau|tinh than|y kien|chi dao|ket luan|theo|tai|cua|neu"
    r"|de ra|trong)){0,14}"
)
_DONE = re.compile(rf"\b{_DOING}{_HOW_AND_WHAT}\W*$")
_BEGINS = re.compile(rf"^[\W\d]{{0,4}}(?:de |nham )?(?:chu dong )?{_DOING}\b")
_RESTS = re.compile(r"^[\W\d]{0,4}(?:can cu|theo|xet|tren co so|phuc dap)\b")
_RESTS_HERE = re.compile(r"\b(?:can cu|tren co so|theo)(?: vao| theo| quy dinh tai| noi dung| tinh than)?\W*$")
_SPEAKS_OF = re.compile(r"\b(?:ve|viec|ket qua|tinh hinh|nam|thang)\W*$")
_GOES_ON = re.compile(r"(?:^|[,(]|\b(?:va|de|nham))\W*$")
_FAR = 160  # characters before a citation in which what is done with it stands


def relations_of(directive: Directive) -> tuple[Relation, ...]:
    """Return what a document implements, rests on, amends or replaces, in the order of its text.

    Of its bases it implements those that its subject names or that it says it carries out ("Thực hiện Kế hoạch A,
    …"), in the opening or later; "Căn cứ Luật B" alone is a basis. Documents without a number are left out.
    """
    return tuple(_Relations(directive).all())


class _Relations:
    """Looks at the words around the citations of one document."""

    def __init__(self, directive: Directive) -> None:
        self._directive = directive
        self._folded = fold_whole(directive.text)
        self._numbered = [one for one in directive.citations if one.symbol]
        self._carried_out = [*self._in_subject(), *filter(self._is_carried_out, self._numbered)]

    def all(self) -> Iterator[Relation]:
        for citation in self._numbered:
            if citation.role in _CHANGES:
                yield Relation(_CHANGES[citation.role], citation)
            elif citation.role is CitationRole.BASIS:
                done = any(_same(citation, one) for one in self._carried_out)
                yield Relation(RelationKind.IMPLEMENTS if done else RelationKind.BASIS, citation)

    def _in_subject(self) -> list[Citation]:
        """Return the first document that the subject names and those that "và" joins to it."""
        subject, text = squeeze(self._directive.document.subject or ""), self._directive.text
        start = text.find(subject) if subject else -1
        if start < 0:  # a person worded the subject anew
            return [one for one in self._numbered if one.as_written in subject]
        inside = [one for one in self._numbered if start <= one.span[0] < start + len(subject)]
        return [*inside[:1], *(one for one in inside if text[: one.span[0]].endswith("và "))]

    def _is_carried_out(self, citation: Citation) -> bool:
        return self._is_done(citation) or (citation.role is CitationRole.BASIS and self._opens_with_doing(citation))

    def _is_done(self, citation: Citation) -> bool:
        """Say whether the words right before a citation carry the document out.

        Not so in "Kế hoạch A về thực hiện Nghị quyết B" (A carries B out), nor in "kết quả thực hiện Nghị quyết B".
        """
        begin, words = self._before(citation)
        done = _DONE.search(words)
        if done is None or _SPEAKS_OF.search(words, 0, done.start()):
            return False
        return _GOES_ON.search(words, 0, done.start()) is not None or not any(
            begin <= one.span[0] < begin + done.start() for one in self._directive.citations
        )

    def _opens_with_doing(self, citation: Citation) -> bool:
        """ "Thực hiện A; B; căn cứ C" carries out A and B and rests on C."""
        if _RESTS_HERE.search(self._before(citation)[1]):
            return False
        line = self._folded.rfind("\n", 0, citation.span[0]) + 1
        for part in reversed(self._folded[line : citation.span[0]].split(";")):
            if _BEGINS.match(part):
                return True
            if _RESTS.match(part):
                return False
        return False

    def _before(self, citation: Citation) -> tuple[int, str]:
        """Return the folded words before a citation, from its line or the last semicolon, and where they begin."""
        at = citation.span[0]
        begin = max(self._folded.rfind("\n", 0, at) + 1, self._folded.rfind(";", 0, at) + 1, at - _FAR)
        return begin, self._folded[begin:at]


def _same(one: Citation, other: Citation) -> bool:
    """Say whether two mentions mean one document: one symbol, and no two different days."""
    if same_document_key(one.symbol or "") != same_document_key(other.symbol or ""):
        return False
    return one.date is None or other.date is None or one.date == other.date
