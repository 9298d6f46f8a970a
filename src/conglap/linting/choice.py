"""Which standard a document falls under (tiêu chuẩn áp dụng): by its family and its day."""

import datetime as dt
import re
from dataclasses import dataclass

from conglap.base.dates import format_day
from conglap.base.findings import Finding, Level
from conglap.base.text import fold
from conglap.directives.records import Directive, Part, System
from conglap.linting.standards import Standard, all_standards, newest, outside, standard_on, written

_LEGAL_KINDS = frozenset({"HP", "BL", "L", "PL", "NĐ", "TTLT", "NQLT", "L-CTN"})
_LEGAL_NUMBER = re.compile(r"/\s?(?:19|20)\d\d\s?/")
_LEGAL = "Văn bản quy phạm pháp luật theo thể thức riêng, không kiểm tra theo quy định về văn bản hành chính."
_UNKNOWN = "Không rõ đây là văn bản của Đảng hay của Nhà nước nên không kiểm tra thể thức; chỉ kiểm tra câu chữ."
_YEAR = re.compile(r"\bnam\s*(20\d\d)\s*$")


@dataclass(frozen=True, slots=True)
class Choice:
    """The standard, the document's day, whether to look at the document at all, and what to say of the choice."""

    standard: Standard | None
    day: dt.date | None
    left_alone: bool
    said: tuple[Finding, ...] = ()


def choose(directive: Directive, on: dt.date | None) -> Choice:
    """Return the standard for a document; ``on`` is the day of one that shows none."""
    day = directive.document.date or on
    if is_legal_normative(directive):
        return Choice(None, day, True, (_say(_LEGAL, written(outside())),))
    system = directive.document.system
    if system is None:
        return Choice(None, day, False, (_say(_UNKNOWN),))
    return _of_family(system.value, day, _year(directive), _latest_cited(directive))


def is_legal_normative(directive: Directive) -> bool:
    """Say whether a document is a legal normative one (VBQPPL): by its kind, or by the year in its number."""
    fields = directive.document
    if fields.system is System.PARTY:
        return False
    if fields.kind and (fields.kind.code in _LEGAL_KINDS or fields.kind.name == "Thông tư"):
        return True
    if fields.symbol:
        return _LEGAL_NUMBER.search(fields.symbol) is not None
    head = (directive.text[slice(*p.span)] for p in directive.paragraphs if p.part is Part.LETTERHEAD)
    return any(line.startswith("Số") and _LEGAL_NUMBER.search(line[:40]) for line in head)


def _latest_cited(directive: Directive) -> dt.date | None:
    """A document cannot be older than what it cites."""
    return max((citation.date for citation in directive.citations if citation.date), default=None)


def _of_family(family: str, day: dt.date | None, year: int | None, cited: dt.date | None) -> Choice:
    if day is not None:
        standard = standard_on(family, day)
        return Choice(standard, day, standard is None, () if standard else (_too_old(family, format_day(day)),))
    if year is None and cited and (standard := standard_on(family, cited)):
        return _assumed(standard, f"Văn bản không ghi ngày, viện dẫn gần nhất ghi ngày {format_day(cited)}")
    if year is None:
        return _assumed(newest(family), "Văn bản không ghi ngày")
    first, last = (standard_on(family, dt.date(year, *end)) for end in ((1, 1), (12, 31)))
    if last is None:
        return Choice(None, None, True, (_too_old(family, f"năm {year}"),))
    if first is last:
        return Choice(last, None, False)
    return _assumed(last, f"Văn bản chỉ ghi năm {year}, trong năm đó quy định về thể thức có thay đổi")


def _assumed(standard: Standard, why: str) -> Choice:
    message = (
        f"{why}; tạm kiểm tra theo {standard.document}. Nếu văn bản ban hành vào ngày khác, dùng --on để nêu ngày."
    )
    return Choice(standard, None, False, (_say(message, written(standard.itself)),))


def _too_old(family: str, when: str) -> Finding:
    first = next(s for s in all_standards() if s.family == family)
    message = (
        f"Văn bản ban hành {when}, trước khi {first.document} được áp dụng "
        f"({format_day(first.period.start)}), nên không kiểm tra thể thức."
    )
    return _say(message, written(first.itself))


def _say(message: str, cites: str | None = None) -> Finding:
    return Finding("standard", Level.INFO, message, None, cites)


def _year(directive: Directive) -> int | None:
    """The year of a letterhead's "ngày   tháng   năm 2024" whose day or month is blank."""
    for paragraph in directive.paragraphs:
        if paragraph.part is Part.LETTERHEAD:
            line = fold(directive.text[slice(*paragraph.span)])
            found = _YEAR.search(line.rstrip(" ."))
            if found and "ngay" in line:
                return int(found[1])
    return None
