"""Rules of mentions: a document is cited whole at first and shortly afterwards (viện dẫn lần đầu, lần sau)."""

import re
from collections.abc import Iterator

from conglap.base.findings import Level
from conglap.base.text import fold
from conglap.directives.citations.surroundings import DAY, issuer_after
from conglap.directives.records import Citation, Part
from conglap.directives.words.symbols import Symbol, find_symbols, same_document_key
from conglap.linting.bases import run_of_bases
from conglap.linting.citing import own_day, symbol_of
from conglap.linting.context import Context, Edit, Remark
from conglap.linting.standards import organs_of

_LAWS = frozenset({"L", "BL", "PL", "HP"})
_STANDARD = re.compile(r"QCVN|TCVN")
_BODY_BEFORE = re.compile(
    r"\b(?:ubnd|hdnd|uy ban|hoi dong|chinh phu|thu tuong|chu tich|giam doc|bo truong|so|bo|cuc|chi cuc|ban|phong"
    r"|van phong|thanh tra|cong ty|doanh nghiep|nghiep tu nhan|chi nhanh|trung tam|truong|benh vien|tinh uy|huyen uy"
    r"|thanh uy|dang uy|trung uong|cong an|toa an|quoc hoi|hop tac xa|lien doan|hoi|ngan hang|nha thau|cac don vi)\b"
)
_DAY_FIRST = re.compile(r"\s*ngay \d{1,2}[/.-]\d{1,2}[/.-]\d{4}\b")
_NAMING = re.compile(
    r"\b(?:ban hanh|phe duyet|thuc hien|sua doi|bo sung|thay the|bai bo|dieu chinh)\b"
    r"(?:(?!\b(?:theo|tai|khoan|dieu|diem)\b)[^.;]){0,120}$"
)
_OWN_NUMBER = re.compile(r"\bSố:?\s*$")  # the document's own, where its letterhead was run together


def first_citation(context: Context) -> Iterator[Remark]:
    """The first mention gives number, day, issuer and subject; it may stand in the document's own subject."""
    known: set[tuple[str, ...]] = set()
    for citation, passage in _in_passages(context, Part.LETTERHEAD, Part.BODY):
        symbol = symbol_of(citation)
        if symbol is None or citation.kind in _LAWS or _STANDARD.match(citation.as_written):
            continue
        if _OWN_NUMBER.search(context.text[: citation.span[0]][-8:]):
            continue
        key = same_document_key(symbol.canonical)
        if key in known:
            continue
        known.add(key)
        if passage is Part.LETTERHEAD:
            if own_day(context.text, citation) is None:
                known.discard(key)  # the subject may be short; then the body says it in full
            continue
        missing = [] if _day_is_named(context.text, citation) else ["ngày, tháng, năm ban hành"]
        if not _issuer_is_named(context.text, citation, symbol, context.fields.symbol):
            missing.append("tên cơ quan ban hành")
        if missing:
            yield Remark(citation.span, f"Lần đầu viện dẫn “{citation.as_written}” còn thiếu {' và '.join(missing)}.")
        elif _lacks_subject(context.text, citation):
            yield Remark(citation.span, f"Lần đầu viện dẫn “{citation.as_written}” chưa nêu trích yếu.", Level.INFO)


def _issuer_is_named(text: str, citation: Citation, symbol: Symbol, own: str | None) -> bool:
    """After the symbol, by a legal symbol (…/NĐ-CP), or earlier in the sentence: "Sở Nội vụ … tại Tờ trình số …"."""
    if citation.issuer or re.search(r"/(?:19|20)\d\d/", symbol.canonical):
        return True
    after = text[citation.span[1] : citation.span[1] + 80]
    day = DAY.match(after)
    if re.match(r",?\s+của\s+\w", after[day.end() :] if day else after):
        return True  # of a body that the reader does not know
    if _is_own(symbol.organ, own):
        return True
    return _BODY_BEFORE.search(_sentence_before(text, citation)) is not None


def _is_own(organ: str, own: str | None) -> bool:
    """The issuer's own earlier document; "UBND" alone tells no issuer, there are thousands."""
    ours = find_symbols(own)[:1] if own else []
    many = any(organs_of(family).has(organ) for family in ("state", "party"))
    return bool(ours) and bool(organ) and ours[0].organ == organ and not many


def _sentence_before(text: str, citation: Citation) -> str:
    before = fold(text[max(0, citation.span[0] - 400) : citation.span[0]])
    return re.split(r"\n|[^\d]\.\s", before)[-1]


def _day_is_named(text: str, citation: Citation) -> bool:
    """With the symbol, or at the beginning of the sentence: "Ngày 13/3/2020, Bộ … đã ban hành …"."""
    return citation.date is not None or _DAY_FIRST.match(_sentence_before(text, citation)) is not None


def _lacks_subject(text: str, citation: Citation) -> bool:
    """Day and issuer are there and a comma follows at once; "… tại Tờ trình số …" is cited without its subject."""
    if text[: citation.span[0]].rstrip().endswith(("tại", "theo")):
        return False
    place = citation.span[1]
    day = DAY.match(text[place : place + 60])
    issuer = issuer_after(text, place + day.end()) if day else None
    return issuer is not None and re.match(r"\s*[,;:]\s", text[issuer[1] :]) is not None


def later_citation(context: Context) -> Iterator[Remark]:
    """Later mentions in the body give kind and symbol only; bases, and names of what is issued, give all again."""
    bases = {passage.start for passage in run_of_bases(context)}
    seen: set[tuple[str, ...]] = set()
    for citation, _ in _in_passages(context, Part.BODY):
        symbol = symbol_of(citation)
        if symbol is None:
            continue
        key = same_document_key(symbol.canonical)
        again = key in seen and own_day(context.text, citation)
        if again and context.passage_at(citation.span[0]).start not in bases and not _in_a_name(context.text, citation):
            yield Remark(citation.span, f"“{citation.as_written}” đã viện dẫn đầy đủ ở trên; từ lần sau chỉ cần ghi "
                         "tên loại và số, ký hiệu.")  # fmt: skip
        if own_day(context.text, citation):
            seen.add(key)


def _in_a_name(text: str, citation: Citation) -> bool:
    """ "Ban hành Kế hoạch thực hiện Kết luận số …", "sửa đổi Quyết định số …": the other document's name in full."""
    return _NAMING.search(_sentence_before(text, citation)) is not None


def _in_passages(context: Context, *parts: Part) -> Iterator[tuple[Citation, Part]]:
    for citation in context.directive.citations:
        part = context.part_at(citation.span[0])
        if part in parts:
            yield citation, part


def citation_comma(context: Context) -> Iterator[Remark]:
    """The Party writes a comma before the day: "Nghị quyết số 12-NQ/ĐU, ngày 05/9/2026"."""
    for citation in context.directive.citations:
        symbol = symbol_of(citation)
        if symbol and symbol.party and re.match(r" ?ngày \d", context.text[citation.span[1] : citation.span[1] + 8]):
            edit = Edit((citation.span[1],) * 2, ",")
            message = f"Trước “ngày” cần có dấu phẩy: “{citation.as_written}, ngày …”."
            yield Remark(citation.span, message, edits=(edit,))
