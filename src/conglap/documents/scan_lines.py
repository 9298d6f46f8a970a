"""Recognised words become lines: the same rows, columns and margins as on a printed page."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from conglap.documents.pdf import lines_of_rows
from conglap.documents.pdf_glyphs import Glyph
from conglap.documents.pdf_margins import drop_margins
from conglap.documents.pdf_rows import rows_of
from conglap.documents.records import Line

_SURE = ((2, 50.0), (1, 80.0))  # so many letters, at least so sure (of 100): a word that carries its line
_RULES = set("|¦_~^`\\")  # what the edges of tables, folds and punched holes look like
_LONG = 8  # letters; so many are no dust, however unsure


Word = list[float | str]  # text, left, right, baseline, size (points), confidence


@dataclass(frozen=True, slots=True)
class ScannedPage:
    """The words of one page: text, left, right, baseline, size (points) and confidence; and the page's height."""

    height: float
    words: list[Word]


def lines_of(pages: list[ScannedPage]) -> list[Line]:
    """Return the lines of recognised pages, two columns kept apart; strokes that are no words are left out."""
    rows = [(page.height, rows_of([_glyph(word) for word in _real(page.words)])) for page in pages]
    return lines_of_rows(drop_margins(rows))


def _real(words: list[Word]) -> Iterator[Word]:
    """Yield the words of all lines but those of strokes only: stamps, signatures and dust that look like letters."""
    for _, together in groupby(words, key=lambda word: word[3]):
        line = list(together)
        counted = [(sum(map(str.isalnum, str(word[0]))), float(word[5])) for word in line]
        carried = any(count >= least and sure >= need for count, sure in counted for least, need in _SURE)
        if carried or sum(count for count, _ in counted) >= _LONG:
            yield from (word for word in line if not set(str(word[0])) <= _RULES)


def _glyph(word: Word) -> Glyph:
    left, right, baseline, size = (float(each) for each in word[1:5])
    return Glyph(str(word[0]), left, right, baseline, size, after_blank=True, bold=False, italic=False)
