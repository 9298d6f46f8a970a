"""Running words cut into sentences (câu)."""

import re

from conglap.directives.records import Span

# A pattern that begins with a mark is tried only at marks; the sentence ends after group 1.
_SENTENCE_END = re.compile(r"([.!?…])[\"”)]?\s+(?=[^\W\d_a-zàáâãèéêìíòóôõùúýăđĩũơưạ-ỹ]|[\"“(])")
_ABBREVIATED = re.compile(r"(?:\b(?:tp|tt|tx|ts|ths|pgs|gs|bs|kt|tl|tm|tuq|đ/c|ks|cn|st|q|p|ths|v\.v|no|stt)|\b\w)\.$")


def sentences(text: str, lowered: str, start: int, end: int) -> list[Span]:
    """Cut running words into sentences; "TP. Hồ Chí Minh" and "TT. Huyện ủy" are not cut."""
    spans: list[Span] = []
    begin = start
    for match in _SENTENCE_END.finditer(text, start, end):
        stop, after = match.end(1), match.end()
        if not text[after].isupper() and text[after] not in '"“(':
            continue
        if _ABBREVIATED.search(lowered[max(begin, stop - 8) : stop]):
            continue
        spans.append((begin, stop))
        begin = after
    spans.append((begin, end))
    return spans
