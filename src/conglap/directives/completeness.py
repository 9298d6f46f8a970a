"""Self-check of reading: what was assigned to a place and what was set aside make up the whole text."""

from zlib import adler32

from conglap.base.findings import Finding, Level
from conglap.directives.paragraphs.layout import LaidOut

_RULE = "reading.nothing_lost"
_MODULUS = 65521  # of Adler-32


def nothing_lost(laid_out: LaidOut) -> tuple[Finding, ...]:
    """Return a finding when characters of the file are missing from the text, or stand in it twice."""
    given, kept = laid_out.given, laid_out.text + "".join(laid_out.set_aside)
    if _sum(given) == _sum(kept):
        return ()
    given, kept = _bare(given), _bare(kept)
    if _sum(given) == _sum(kept):  # another kind of white space made the difference
        return ()
    differing = sorted(mark for mark in set(given) | set(kept) if given.count(mark) != kept.count(mark))
    shown = " ".join(differing[:10])
    message = f"Nội dung bóc tách không khớp với tệp gốc ở các ký tự: {shown}. Cần đối chiếu lại với bản gốc."
    return (Finding(_RULE, Level.ERROR, message),)


def _bare(text: str) -> str:
    return "".join(text.split())


def _sum(text: str) -> tuple[int, int, int]:
    """Return what does not depend on blanks and on the order of the characters: columns are put in another one.

    The lower half of Adler-32 is the sum of the bytes, in a hundredth of the time that adding them here takes.
    """
    blanks, ends = text.count(" "), text.count("\n")
    units = text.encode("utf-16-le", "surrogatepass")
    low, high = adler32(units[::2]) & 0xFFFF, adler32(units[1::2]) & 0xFFFF
    return len(units) - 2 * (blanks + ends), (low - ord(" ") * blanks - ord("\n") * ends) % _MODULUS, high
