"""Whether the subordinate names the superior, and how surely (văn bản cấp dưới có nêu văn bản cấp trên không)."""

from collections.abc import Iterator
from functools import lru_cache

from conglap.base.dates import format_day
from conglap.base.findings import Finding, Level
from conglap.cascade.records import Claim
from conglap.directives.records import Citation, CitationRole, Directive
from conglap.directives.words.symbols import same_document_key
from conglap.register.naming import canonical, without_standing_part, without_title


def find_claim(superior: Directive, subordinate: Directive) -> tuple[Claim, tuple[Finding, ...]]:
    """Return whether the subordinate names the superior, with what is uncertain about it."""
    known = superior.document
    if superior.text == subordinate.text:
        return Claim(False), ()
    if known.symbol:
        named = [one for one in _in_order(subordinate) if one.symbol and _same_symbol(one.symbol, known.symbol)]
        fitting = [one for one in named if _dates_agree(superior, one)]
        if fitting:
            return Claim(True, fitting[0].span), ()
        if named:
            return Claim(False, named[0].span), (_other_day(superior, named[0]),)
        return Claim(False), (_not_named(known.symbol),)
    probable = [one for one in _in_order(subordinate) if may_mean(one, superior)]
    if not probable:
        return Claim(False), (_no_number(),)
    return Claim(True, probable[0].span, certain=False), (_probable(superior, probable[0]),)


def _in_order(subordinate: Directive) -> Iterator[Citation]:
    """Yield bases before other mentions: the basis says what is implemented."""
    yield from (one for one in subordinate.citations if one.role is CitationRole.BASIS)
    yield from (one for one in subordinate.citations if one.role is not CitationRole.BASIS)


def _same_symbol(one: str, other: str) -> bool:
    return same_document_key(one) == same_document_key(other)


def _dates_agree(superior: Directive, citation: Citation) -> bool:
    day = superior.document.date
    return day is None or citation.date is None or day == citation.date


def may_mean(citation: Citation, superior: Directive) -> bool:
    """Say whether a citation may mean a document without a number: same kind, same issuer, no other day."""
    known = superior.document
    if known.symbol or (citation.symbol and _cites(superior, citation.symbol)):
        return False  # it has another name, or names this one itself
    if not known.kind or not known.issuer or not citation.issuer or citation.kind != known.kind.code:
        return False
    return _same_issuer(known.issuer, citation.issuer) and _dates_agree(superior, citation)


@lru_cache(maxsize=4096)
def _issuer(name: str) -> str:
    return without_standing_part(without_title(canonical(name)))


def _cites(superior: Directive, symbol: str) -> bool:
    return any(one.symbol is not None and _same_symbol(one.symbol, symbol) for one in superior.citations)


def _same_issuer(one: str, other: str) -> bool:
    names = sorted((_issuer(one), _issuer(other)), key=len)
    return names[1] == names[0] or names[1].startswith(f"{names[0]} ")


def _other_day(superior: Directive, citation: Citation) -> Finding:
    day, cited = superior.document.date, citation.date
    written = f"ngày {format_day(day)}" if day else "không ghi ngày"
    message = (
        f"Văn bản cấp dưới viện dẫn {citation.as_written} ngày {format_day(cited) if cited else '…'}, "
        f"còn văn bản cấp trên {written}: cùng số, ký hiệu nhưng khác ngày, có thể là văn bản khác."
    )
    return Finding("cascade.other_document", Level.WARNING, message, citation.span)


def _not_named(symbol: str) -> Finding:
    message = f"Văn bản cấp dưới không viện dẫn văn bản cấp trên ({symbol})."
    return Finding("cascade.not_named", Level.WARNING, message)


def _no_number() -> Finding:
    message = (
        "Văn bản cấp trên không có số, ký hiệu; trong văn bản cấp dưới không thấy viện dẫn nào cùng tên loại và "
        "cơ quan ban hành, nên chưa xác định được hai văn bản có quan hệ với nhau hay không."
    )
    return Finding("cascade.not_named", Level.WARNING, message)


def _probable(superior: Directive, citation: Citation) -> Finding:
    known = superior.document
    lacking = "số, ký hiệu" if known.date else "số, ký hiệu và ngày ban hành"
    message = (
        f"Văn bản cấp trên chưa có {lacking}. Văn bản cấp dưới viện dẫn {citation.as_written} của {citation.issuer}: "
        "trùng tên loại và cơ quan ban hành, nhiều khả năng là văn bản này nhưng chưa chắc chắn; "
        "cần đối chiếu bản có số."
    )
    return Finding("cascade.probably_named", Level.WARNING, message, citation.span)
