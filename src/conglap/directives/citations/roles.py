"""Why a document is cited (vai trò viện dẫn): as a basis, to amend it, to repeal it, or in passing."""

import re

from conglap.directives.citations.bases import listed_bases, openings
from conglap.directives.records import CitationRole, Paragraph, Part
from conglap.directives.words.labels import Rank, find_label

_BASIS = re.compile(
    r"^[\W\d]{0,4}(?:can cu|thuc hien|tiep tuc thuc hien|theo|xet|trien khai(?: thuc hien)?|to chuc thuc hien"
    r"|tren co so|chap hanh|thi hanh"
    r"|phuc dap|thuc hien y kien|quan triet|de (?:trien khai|thuc hien|to chuc thuc hien)|nham (?:trien khai"
    r"|thuc hien))\b"
)
_OWN_ACT = re.compile(
    r"\b(?:xay dung|ban hanh|bao cao|thong bao|co y kien|trien khai) (?:ke hoach|chuong trinh|nghi quyet|ket qua"
    r"|tinh hinh|noi dung|nhu sau)\b|\b(?:vua|da) (?:co|ban hanh|gui) "
)
_CLAUSES = r"(?:(?:diem|khoan|dieu|chuong|muc|phu luc) [\da-z]{1,4}(?:,|\s|va\s|cua\s|tai\s)*){0,6}"
_LISTED = re.compile(rf"(?:,|;|\bva)\s*(?:cac\s*)?{_CLAUSES}(?:so\s*)?$")
_ISSUED_WITH = r"[^;.]{3,120}?\b(?:ban hanh )?kem theo\s*"  # "bãi bỏ Quy chế … ban hành kèm theo Quyết định …"
_AMENDED_WITH_LAW = re.compile(r"(?:nghi dinh|luat|bo luat|phap lenh)\b")  # one title names a law and its decree
_LEADS_AGAIN = re.compile(
    r"\b(?:can cu|theo de nghi cua|xet)\b[^;]*$"
    r"|(?:,|\bva)\s*(?:cua|(?:theo )?y kien|theo|(?:pho )?(?:giam doc|chu tich|chanh|truong|thu truong|bo truong"
    r"|vu truong|cuc truong)|so (?!luong|lieu|tien)|cuc|bo|van phong|uy ban|ubnd|cong an|thanh tra|ban)\b"
    r"[^;]*\btai\s*(?:cac\s*)?$"  # "và ý kiến của Sở Tư pháp tại …", "và Giám đốc Sở Nội vụ tại …"
)
_RESTS_ON = re.compile(r"\bcan cu(?: vao| theo)?\s*$")
_PURPOSE = re.compile(r"[\W\d]{0,4}(?:de|nham)\b")  # "Để chủ động ứng phó, thực hiện Công điện …"
_AFTER_PURPOSE = re.compile(r",\s*(?:thuc hien|trien khai(?: thuc hien)?|theo|chap hanh)\s*$")
_DEFINITION = re.compile(r"\b(?:viet tat|goi tat|goi|viet gon)\s*(?:chung )?la\b")
_AMENDS = re.compile(
    r"\b(?:sua doi(?:,? ?(?:va )?bo sung)?|bo sung)(?:,? ?(?:va )?(?:thay the|bai bo))?\s*"
    r"(?:mot so (?:dieu|noi dung|khoan)(?:,? ?(?:va )?khoan)?(?: cua)?"
    rf"|[^;.]{{0,60}}?\b(?:cua|tai)|{_ISSUED_WITH}|cac)?\s*(?:quy dinh tai\s*)?{_CLAUSES}$"
)
_REPEALS = re.compile(
    r"\b(?:bai bo|thay the|huy bo|cham dut (?:hieu luc|thuc hien)(?: cua| doi voi)?)\s*(?:cho\s*)?"
    rf"(?:toan bo|mot phan)?\s*(?:noi dung|{_ISSUED_WITH}|cac)?\s*(?:quy dinh tai\s*)?{_CLAUSES}(?::\s*)?$"
)
# "Đề xuất thay thế Nghị định …", "trình sửa đổi Quyết định …": somebody shall do it, this document does not.
_PROPOSES = re.compile(
    r"\b(?:de xuat|kien nghi|de nghi|nghien cuu|tham muu|(?<!to )(?<!chuong )trinh|ra soat|xay dung|soan thao|du thao"
    r"|gop y)\b[^;.]*$"
)
_REPEALING_WORD = re.compile(r"bai bo|thay the|huy bo|het hieu luc|cham dut")
_EXPIRES = re.compile(r"^[^;.]{0,160}?\b(?:het hieu luc|bi bai bo|duoc bai bo|bi thay the)\b")
_REPEALING_LIST = re.compile(r"\b(?:bai bo|thay the|het hieu luc)\b[^.]*:\s*$")
_ISSUES_AMENDMENT = re.compile(r"\bban hanh (?:nghi dinh|nghi quyet|thong tu|quyet dinh|luat) sua doi\b")
_ACT_OF_SUBJECT = re.compile(r"(?:^|\s)(?:(?P<amends>sua doi|bo sung)|bai bo|thay the|huy bo)(?=[^;.]*$)")
_FAR = 40  # no label and what may stand after it are longer
_BEYOND = re.compile(r"[;.]\s")


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
            return _role_in_subject(words)
        if index in self._openings and _BASIS.match(self._folded[start : start + 60]):
            return CitationRole.BASIS if self._is_basis(start, span, before) else CitationRole.MENTION
        if before is None and self._goes_on_in_bases(index, span):
            return CitationRole.BASIS
        if index in self._listed and before is None and self._leads_item(index, span):
            return CitationRole.BASIS
        if index in self._openings and self._rests_on(start, span, before):
            self._led = True
            return CitationRole.BASIS
        sentence = _BEYOND.split(words)[-1]
        if before is None or before[1] < span[0] - len(sentence) or _joined(self._folded[before[1] : span[0]]):
            if self._repeals(sentence, span, index):
                return CitationRole.REPEALS
            if self._amends(sentence, span, index):
                return CitationRole.AMENDS
        return CitationRole.MENTION

    def _repeals(self, sentence: str, span: tuple[int, int], index: int) -> bool:
        act = _REPEALS.search(sentence) if _REPEALING_WORD.search(sentence) else None
        if act:
            return _PROPOSES.search(sentence, 0, act.start()) is None
        return self._expires(span, self._paragraphs[index]) or self._in_repealing_list(index, span)

    def _amends(self, sentence: str, span: tuple[int, int], index: int) -> bool:
        if ("sua doi" not in sentence and "bo sung" not in sentence) or not _AMENDS.search(sentence):
            return False
        return _ISSUES_AMENDMENT.search(sentence) is not None or self._is_own_act(index, span)

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
            return _OWN_ACT.search(self._folded, start, span[0]) is None
        between = self._folded[before[1] : span[0]]
        if ";" in between:
            return _OWN_ACT.search(between, between.rindex(";")) is None
        if _LEADS_AGAIN.search(between):
            return True
        if self._in_title and _AMENDED_WITH_LAW.match(self._folded, span[0]):
            return False
        return (self._led or self._in_title) and _LISTED.search(between) is not None

    def _rests_on(self, start: int, span: tuple[int, int], before: tuple[int, int] | None) -> bool:
        """ "Để …, căn cứ Nghị định A, Nghị định B …" names its bases in the middle of a sentence."""
        words = self._folded[max(start, span[0] - 24) : span[0]]
        if _RESTS_ON.search(words) or (_PURPOSE.match(self._folded, start) and _AFTER_PURPOSE.search(words)):
            return True
        return before is not None and self._led and _joined(self._folded[before[1] : span[0]])

    def _in_definition(self, start: int, span: tuple[int, int]) -> bool:
        """Inside "(sau đây gọi tắt là A; B)" nothing is a basis."""
        opened = self._folded.rfind("(", start, span[0])
        return (
            opened >= 0
            and ")" not in self._folded[opened : span[0]]
            and _DEFINITION.search(self._folded, opened, span[0]) is not None
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
        return _REPEALING_WORD.search(after) is not None and _EXPIRES.match(after) is not None

    def _goes_on_in_bases(self, index: int, span: tuple[int, int]) -> bool:
        """ "- Căn cứ Quyết định A;" / "- Quyết định B;": an item below a basis that ends with a semicolon."""
        if index - 1 not in self._openings or index not in self._openings:
            return False
        above = self._folded[slice(*self._paragraphs[index - 1].span)].rstrip()
        listed = self._last_basis == index - 1 or _BASIS.match(above) is not None
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
                return bool(_REPEALING_LIST.search(written))
            if not written.rstrip().endswith((";", ".", "va")):
                return False
        return False


def _joined(between: str) -> bool:
    """Whether two citations stand in one list: "thay thế Quyết định A và Quyết định B"."""
    return len(between) < 90 and _LISTED.search(between) is not None


def _role_in_subject(words: str) -> CitationRole:
    """ "Về việc sửa đổi, bổ sung Quyết định số …", "Bãi bỏ Nghị quyết số …"; a plan to carry one out only names it."""
    acts = list(_ACT_OF_SUBJECT.finditer(words))
    if not acts or re.search(r"\bthuc hien\b", words):
        return CitationRole.MENTION
    return CitationRole.AMENDS if acts[-1]["amends"] else CitationRole.REPEALS
