"""Self-check of reading: what was assigned to a place and what was set aside make up the whole text."""

from conglap.base.findings import Finding, Level
from conglap.directives.paragraphs import LaidOut

_RULE = "reading.nothing_lost"


def nothing_lost(laid_out: LaidOut) -> tuple[Finding, ...]:
    """Return a finding when characters of the file are missing from the text, or stand in it twice."""
    given = laid_out.given
    kept = laid_out.text + "".join(laid_out.set_aside)
    marks = {mark for mark in set(given) | set(kept) if not mark.isspace()}
    differing = sorted(mark for mark in marks if given.count(mark) != kept.count(mark))
    if not differing:
        return ()
    shown = " ".join(differing[:10])
    message = f"Nội dung bóc tách không khớp với tệp gốc ở các ký tự: {shown}. Cần đối chiếu lại với bản gốc."
    return (Finding(_RULE, Level.ERROR, message),)
