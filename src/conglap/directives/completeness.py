"""Self-check of reading: what was assigned to a place and what was set aside make up the whole text."""

from collections import Counter
from collections.abc import Iterable

from conglap.base.findings import Finding, Level
from conglap.directives.paragraphs import LaidOut
from conglap.directives.pieces import pieces_of
from conglap.documents.records import Line

_RULE = "reading.nothing_lost"


def nothing_lost(lines: Iterable[Line], laid_out: LaidOut) -> tuple[Finding, ...]:
    """Return a finding when characters of the file are missing from the text, or stand in it twice."""
    given = Counter("".join(piece.text for piece in pieces_of(lines)))
    kept = Counter(laid_out.text + "".join(laid_out.set_aside))
    differing = {mark for mark in given | kept if not mark.isspace() and given[mark] != kept[mark]}
    if not differing:
        return ()
    shown = " ".join(sorted(differing)[:10])
    message = f"Nội dung bóc tách không khớp với tệp gốc ở các ký tự: {shown}. Cần đối chiếu lại với bản gốc."
    return (Finding(_RULE, Level.ERROR, message),)
