"""Paragraphs inside a quotation: an amending document quotes articles whose labels are not its own."""

from functools import lru_cache

_OPEN, _CLOSE = "“", "”"
_LONGEST = 80  # paragraphs; a quotation that never closes is a misprint


@lru_cache(maxsize=4)  # clauses and tasks ask for those of one document
def quoted_paragraphs(text: str) -> frozenset[int]:
    """Return the numbers of the paragraphs, one a line, that begin inside a quotation opened before them."""
    if _OPEN not in text and '"' not in text:
        return frozenset()
    inside: set[int] = set()
    opened: int | None = None
    pending: list[int] = []
    for index, written in enumerate(text.split("\n")):
        if opened is not None:
            pending.append(index)
            if _closes(written):
                inside.update(pending)
                opened, pending = None, []
            elif index - opened > _LONGEST:
                opened, pending = None, []
        if opened is None and (_OPEN in written or written[:1] == '"') and _opens(written):
            opened, pending = index, []
    return frozenset(inside)


def _opens(written: str) -> bool:
    start = written.rfind(_OPEN)
    if start >= 0:
        return written.find(_CLOSE, start) < 0 and written.count(_OPEN) > written.count(_CLOSE)
    return written.startswith('"') and written.count('"') == 1


def _closes(written: str) -> bool:
    if written.count(_CLOSE) > written.count(_OPEN):
        return True
    return written.rstrip(" .;").endswith('"') and written.count('"') % 2 == 1
