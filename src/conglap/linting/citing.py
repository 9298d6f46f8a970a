"""Rules of citing: the right form of a symbol, one name for one document, days that can be (viện dẫn)."""

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterator

from conglap.base.dates import format_day
from conglap.base.findings import Level
from conglap.base.text import fold
from conglap.directives.citations.surroundings import DAY
from conglap.directives.records import Citation, Part
from conglap.directives.words.symbols import Symbol, find_symbols, same_document_key
from conglap.linting.context import Context, Edit, Remark
from conglap.linting.standards import organs_of

_WRITTEN_DAY = re.compile(
    r"\bngày (?P<day>\d{1,2})(?: ?[/.-] ?| tháng )(?P<month>\d{1,2})(?: ?[/.-] ?| năm )(?P<year>(?:19|20)\d\d)\b",
    re.IGNORECASE,
)


def symbol_of(citation: Citation) -> Symbol | None:
    """Return the symbol that a citation is written with."""
    found = find_symbols(citation.as_written)
    return found[-1] if found else None


def citation_form(context: Context) -> Iterator[Remark]:
    """A State organ's document cited in the Party's form, or the reverse: "28-KH/UBND"; each symbol is said once."""
    places: dict[str, list[tuple[Citation, str, str]]] = defaultdict(list)
    for citation in context.directive.citations:
        symbol = symbol_of(citation)
        if symbol and symbol.kind and (judged := _other_form(symbol)):
            places[symbol.canonical].append((citation, *judged))
    for group in places.values():
        citation, right, message = group[0]
        many = f" ({len(group)} chỗ)" if len(group) > 1 else ""
        edits = tuple(edit for one, _, _ in group for edit in _in_its_place(context.text, one, right))
        yield Remark(citation.span, f"{message}; đúng ra là “{right}”{many}.", edits=edits)


def _other_form(symbol: Symbol) -> tuple[str, str] | None:
    """Return the right form of a symbol and what is wrong with it, ``None`` where nothing is."""
    organ = re.split(r"[-/]", symbol.organ)[0]
    if symbol.party and organs_of("state").has(organ) and not organs_of("party").has(organ):
        right, whose, wrong = f"{symbol.number}/{symbol.kind}-{symbol.organ}", "Nhà nước", "Đảng"
    elif not symbol.party and organs_of("party").has(organ) and not organs_of("state").has(organ):
        if re.search(r"/(?:19|20)\d\d/", symbol.canonical):
            return None
        right, whose, wrong = f"{symbol.number}-{symbol.kind}/{symbol.organ}", "Đảng", "Nhà nước"
    else:
        return None
    return right, f"“{symbol.canonical}” viết theo lối của {wrong}, mà “{symbol.organ}” là cơ quan của {whose}"


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
        symbol = symbol_of(citation)
        if symbol is None:
            continue
        key = same_document_key(symbol.canonical)
        first = forms.setdefault(key, symbol.canonical)
        if first != symbol.canonical and (first, symbol.canonical) not in said:
            said.add((first, symbol.canonical))
            yield Remark(
                citation.span, f"Một văn bản được ghi hai cách: “{first}” ở chỗ trước và “{symbol.canonical}” ở đây."
            )
        day = own_day(context.text, citation)
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


def own_day(text: str, citation: Citation) -> dt.date | None:
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
        day = own_day(context.text, citation)
        annexed = context.part_at(citation.span[0]) is Part.ANNEX
        if issued and day and day > issued and not annexed:
            yield Remark(citation.span, f"Văn bản được viện dẫn ghi ngày {format_day(day)}, sau ngày ban hành "
                         f"văn bản này ({format_day(issued)}).", Level.WARNING)  # fmt: skip
