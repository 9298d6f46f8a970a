"""Which character of a Word file each character of a line came from (vị trí gốc của từng chữ)."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from conglap.documents.cleaning import clean
from conglap.documents.word_paragraph import Piece, spaced
from conglap.documents.word_xml import Element, local


@dataclass(slots=True)
class Letter:
    """Where one character of a line stands in the file: ``[start, end)`` of a text node; ``node`` is ``None`` for
    what the file does not hold, such as a generated number; ``end`` is beyond one character where marks follow it.
    """

    node: Element | None
    start: int
    end: int

    @property
    def run(self) -> Element | None:
        """The run that the character stands in."""
        return None if self.node is None else self.node.getparent()

    @property
    def is_text(self) -> bool:
        """Whether it stands in a text node, not for a tab or a symbol."""
        return self.node is not None and local(self.node) == "t"


def letters_of(pieces: Sequence[Piece], text: str) -> list[Letter] | None:
    """Return the place of each character of a line, ``None`` where it was changed beyond telling (old codes)."""
    raw, sources = _raw(pieces)
    if raw.strip() == text:  # nothing was cleaned but its ends, as in most lines
        before = raw.index(text) if text else 0
        return sources[before : before + len(text)]
    letters: list[Letter] = []
    shown: list[str] = []
    for start, end in _clusters(raw):
        cleaned = _cleaned(raw[start:end])
        first, last = sources[start], sources[end - 1]
        if len(cleaned) == end - start:
            letters.extend(sources[start:end])
        else:
            joined = Letter(first.node, first.start, last.end if last.node is first.node else first.end)
            letters.extend(joined for _ in cleaned)
        shown.append(cleaned)
    whole = "".join(shown)
    before = len(whole) - len(whole.lstrip())
    return letters[before : before + len(text)] if whole.strip() == text else None


def _raw(pieces: Sequence[Piece]) -> tuple[str, list[Letter]]:
    """Return the characters of the pieces with tabs as blanks, each with its place."""
    joined = "".join(piece.text for piece in pieces)
    places = [
        Letter(piece.node, index, index + 1) if piece.node is not None else Letter(None, 0, 0)
        for piece in pieces
        for index in range(len(piece.text))
    ]
    raw = spaced(joined)
    sources: list[Letter] = []
    at = 0
    for character, place in zip(joined, places, strict=True):
        wide = 4 if character == "\t" and raw[at : at + 4] == "    " else 1
        sources.extend([place] * wide)
        at += wide
    return raw, sources if len(sources) == len(raw) else [Letter(None, 0, 0)] * len(raw)


def _clusters(raw: str) -> list[tuple[int, int]]:
    """Return letters with the marks that follow them as ``[start, end)``."""
    starts = [index for index, character in enumerate(raw) if index == 0 or not unicodedata.combining(character)]
    return list(zip(starts, [*starts[1:], len(raw)], strict=True))


def _cleaned(cluster: str) -> str:
    """Clean one letter as the line was cleaned, but keep a blank, which at the end of a line would be trimmed."""
    return clean(f"a{cluster}a")[1:-1]
