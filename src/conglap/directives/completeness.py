"""Self-check of reading: what was assigned to a place and what was set aside make up the whole text."""

from conglap.base.findings import Finding, Level
from conglap.directives.paragraphs.layout import LaidOut

_RULE = "reading.nothing_lost"


def nothing_lost(laid_out: LaidOut) -> tuple[Finding, ...]:
    """Return a finding when characters of the file are missing from the text, or stand in it twice."""
    given, kept = _bare(laid_out.given), _bare(laid_out.text + "".join(laid_out.set_aside))
    if _sum(given) == _sum(kept):
        return ()
    differing = sorted(mark for mark in set(given) | set(kept) if given.count(mark) != kept.count(mark))
    shown = " ".join(differing[:10])
    message = f"Nội dung bóc tách không khớp với tệp gốc ở các ký tự: {shown}. Cần đối chiếu lại với bản gốc."
    return (Finding(_RULE, Level.ERROR, message),)


def _bare(text: str) -> str:
    return "".join(text.split())


def _sum(text: str) -> tuple[int, int, int]:
    """Return what does not depend on the order of the characters: columns are put in another one."""
    units = text.encode("utf-16-le")
    return len(units), sum(units[::2]), sum(units[1::2])
