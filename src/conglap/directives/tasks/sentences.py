"""Running words cut into sentences (câu)."""

import re

from conglap.directives.records import Span

_SENTENCE_END = re.compile(r"(?<=[.!?…])[\"”)]?\s+(?=[^\W\d_a-zàáâãèéêìíòóôõùúýăđĩũơưạ-ỹ]|[\"“(])")
_ABBREVIATED = re.compile(r"(?:\b(?:tp|tt|tx|ts|ths|pgs|gs|bs|kt|tl|tm|tuq|đ/c|ks|cn|st|q|p|ths|v\.v|no|stt)|\b\w)\.$")


def sentences(text: str, lowered: str, start: int, end: int) -> list[Span]:
    """Cut running words into sentences; "TP. Hồ Chí Minh" and "TT. Huyện ủy" are not cut."""
    spans: list[Span] = []
    begin = start
    for match in _SENTENCE_END.finditer(text, start, end):
        if not text[match.end()].isupper() and text[match.end()] not in '"“(':
            continue
        if _ABBREVIATED.search(lowered[max(begin, match.start() - 8) : match.start()]):
            continue
        spans.append((begin, match.start()))
        begin = match.end()
    spans.append((begin, end))
    return spans
