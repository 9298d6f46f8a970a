"""Rules of citing: the right form of a symbol, whole at first mention, one name for one document (viện dẫn)."""

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterator

from conglap.base.dates import format_day
from conglap.base.findings import Level
from conglap.base.text import fold
from conglap.directives.citations.surroundings import DAY, issuer_after
from conglap.directives.records import Citation, Part
from conglap.directives.words.symbols import Symbol, find_symbols, same_document_key
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
_WRITTEN_DAY = re.compile(
    r"\bngày (?P<day>\d{1,2})(?: ?[/.-] ?| tháng )(?P<month>\d{1,2})(?: ?[/.-] ?| năm )(?P<year>(?:19|20)\d\d)\b",
    re.IGNORECASE,
)


def _symbol_of(citation: Citation) -> Symbol | None:
    found = find_symbols(citation.as_written)
    return found[-1] if found else None


def citation_form(context: Context) -> Iterator[Remark]:
    """A State organ's document cited in the Party's form, or the reverse: "28-KH/UBND"."""
    for citation in context.directive.citations:
        symbol = _symbol_of(citation)
        if symbol is None or symbol.kind is None:
            continue
        organ = re.split(r"[-/]", symbol.organ)[0]
        if symbol.party and organs_of("state").has(organ) and not organs_of("party").has(organ):
            right, whose, wrong = f"{symbol.number}/{symbol.kind}-{symbol.organ}", "Nhà nước", "Đảng"
        elif not symbol.party and organs_of("party").has(organ) and not organs_of("state").has(organ):
            if re.search(r"/(?:19|20)\d\d/", symbol.canonical):
                continue
            right, whose, wrong = f"{symbol.number}-{symbol.kind}/{symbol.organ}", "Đảng", "Nhà nước"
        else:
            continue
        message = f"“{symbol.canonical}” viết theo lối của {wrong}, mà “{symbol.organ}” là cơ quan của {whose}"
        edits = _in_its_place(context.text, citation, right)
        yield Remark(citation.span, f"{message}; đúng ra là “{right}”.", edits=edits)


def _in_its_place(text: str, citation: Citation, right: str) -> tuple[Edit, ...]:
    """Return the change of a citation's symbol where it stands in the text."""
    found = find_symbols(text[slice(*citation.span)])
    if not found:
        return ()
    start = citation.span[0]
    return (Edit((start + found[-1].span[0], start + found[-1].span[1]), right),)


def two_names(context: Context) -> Iterator[Remark]:
    """One document named by two symbols, or with two days of one year."""
    forms: dict[tuple[str, ...], str] = {}
    days: dict[tuple[str, ...], list[tuple[dt.date, str]]] = defaultdict(list)
    said: set[tuple[str, str]] = set()
    for citation in context.directive.citations:
        symbol = _symbol_of(citation)
        if symbol is None:
            continue
        key = same_document_key(symbol.canonical)
        first = forms.setdefault(key, symbol.canonical)
        if first != symbol.canonical and (first, symbol.canonical) not in said:
            said.add((first, symbol.canonical))
            yield Remark(
                citation.span, f"Một văn bản được ghi hai cách: “{first}” ở chỗ trước và “{symbol.canonical}” ở đây."
            )
        day = _own_day(context.text, citation)
        if day is None:
            continue
        issuer = fold(citation.issuer or "")
        for other, whose in days[key]:
            if other != day and other.year == day.year and (issuer.startswith(whose) or whose.startswith(issuer)):
                message = f"“{symbol.canonical}” ở đây ghi ngày {format_day(day)}, ở chỗ trước ghi {format_day(other)}"
                yield Remark(citation.span, f"{message}; cần thống nhất.")
                break
        if (day, issuer) not in days[key]:
            days[key].append((day, issuer))


def _own_day(text: str, citation: Citation) -> dt.date | None:
    """The day that stands with this mention, not one known from another mention."""
    found = DAY.match(text[citation.span[1] : citation.span[1] + 60])
    if not found:
        return None
    try:
        return dt.date(int(found["year"] or found["wyear"]), int(found["month"] or found["wmonth"]), int(found["day"]))
    except ValueError:
        return None


def impossible_dates(context: Context) -> Iterator[Remark]:
    """A day that no calendar has, and a cited document later than the one that cites it."""
    for found in _WRITTEN_DAY.finditer(context.text):
        try:
            dt.date(int(found["year"]), int(found["month"]), int(found["day"]))
        except ValueError:
            yield Remark(found.span(), f"Không có {found[0].lower()} trên lịch.")
    issued = context.fields.date
    for citation in context.directive.citations:
        day = _own_day(context.text, citation)
        annexed = context.part_at(citation.span[0]) is Part.ANNEX
        if issued and day and day > issued and not annexed:
            yield Remark(citation.span, f"Văn bản được viện dẫn ghi ngày {format_day(day)}, sau ngày ban hành "
                         f"văn bản này ({format_day(issued)}).", Level.WARNING)  # fmt: skip


def first_citation(context: Context) -> Iterator[Remark]:
    """The first mention gives number, day, issuer and subject; it may stand in the document's own subject."""
    known: set[tuple[str, ...]] = set()
    for citation, passage in _in_passages(context, Part.LETTERHEAD, Part.BODY):
        symbol = _symbol_of(citation)
        if symbol is None or citation.kind in _LAWS or _STANDARD.match(citation.as_written):
            continue
        key = same_document_key(symbol.canonical)
        if key in known:
            continue
        known.add(key)
        if passage is Part.LETTERHEAD:
            if _own_day(context.text, citation) is None:
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
    """Later mentions in the body give kind and symbol only."""
    seen: set[tuple[str, ...]] = set()
    for citation, part in _in_passages(context, Part.BODY):
        symbol = _symbol_of(citation)
        if symbol is None or part is not Part.BODY:
            continue
        key = same_document_key(symbol.canonical)
        if key in seen and _own_day(context.text, citation):
            yield Remark(citation.span, f"“{citation.as_written}” đã viện dẫn đầy đủ ở trên; từ lần sau chỉ cần ghi "
                         "tên loại và số, ký hiệu.")  # fmt: skip
        if _own_day(context.text, citation):
            seen.add(key)


def _in_passages(context: Context, *parts: Part) -> Iterator[tuple[Citation, Part]]:
    for citation in context.directive.citations:
        part = context.part_at(citation.span[0])
        if part in parts:
            yield citation, part


def citation_comma(context: Context) -> Iterator[Remark]:
    """The Party writes a comma before the day: "Nghị quyết số 12-NQ/ĐU, ngày 05/9/2026"."""
    for citation in context.directive.citations:
        symbol = _symbol_of(citation)
        if symbol and symbol.party and re.match(r" ?ngày \d", context.text[citation.span[1] : citation.span[1] + 8]):
            edit = Edit((citation.span[1],) * 2, ",")
            message = f"Trước “ngày” cần có dấu phẩy: “{citation.as_written}, ngày …”."
            yield Remark(citation.span, message, edits=(edit,))
