"""How a file breaks its lines, measured before they are joined."""

from dataclasses import dataclass
from itertools import pairwise

from conglap.directives.paragraphs.pieces import Piece

RAGGED = 0.28  # the part of the width that a full line may be short of, at most
_ENOUGH = 8  # lines, to measure by
_TERMINAL = (".", ";", ":", "!", "?", "…")


@dataclass(frozen=True, slots=True)
class Shape:
    """How the file breaks its lines: the usual full width, and whether an empty line follows every line.

    ``slack`` is how many characters a full line may fall short of the width beyond the word that did not fit.
    """

    width: int
    slack: float
    broken: bool
    spaced: bool


def shape_of(pieces: list[Piece]) -> Shape:
    """Measure the physical lines of the body."""
    lines = [piece.line for piece in pieces if not piece.whole and piece.cell is None]
    texts = [text for text in lines if text]
    if not texts:
        return Shape(0, 0, False, False)
    lengths = sorted(map(len, texts))
    width = lengths[int(len(lengths) * 0.9) - (len(lengths) >= 10)]
    long_lines = [text for text in texts if len(text) >= 40]
    broken = bool(long_lines) and width <= 150 and _open_ended(long_lines) * 10 >= len(long_lines) * 4
    blanks = sum((not a) != (not b) for a, b in pairwise(lines)) if len(lines) > len(texts) else 0
    return Shape(width, _slack(texts, width) if broken else 0, broken, blanks >= len(texts) * 1.5)


def _slack(lines: list[str], width: int) -> float:
    """Measure by the lines that go on in small letters how ragged the right margin is: no more than ``RAGGED``."""
    gaps = sorted(
        width - len(line) - len(following.split(" ", 1)[0])
        for line, following in pairwise(lines)
        if following[0].islower() and not is_ended(line)
    )
    most = width * RAGGED
    return most if len(gaps) < _ENOUGH else min(most, max(8.0, 1.3 * gaps[int(len(gaps) * 0.9)]))


def _open_ended(lines: list[str]) -> int:
    return sum(not is_ended(line) for line in lines)


def is_ended(line: str) -> bool:
    """Say whether a line ends as a sentence or an item does, brackets and quotation marks aside."""
    return line[-8:].rstrip("\"”’')]").endswith(_TERMINAL)
