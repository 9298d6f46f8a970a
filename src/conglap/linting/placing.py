"""Where each character of the text stands in the lines of its Word file (vị trí trong tệp Word).

The reader joins lines into paragraphs, parts columns and puts the left half of a letterhead first; here its text is
laid over the file's lines again, letter by letter.
"""

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from conglap.directives.records import Directive, Span
from conglap.documents.layout import Layout

_MARKUP = "*\\|"  # the reader takes them for Markdown and tables
_AHEAD = 8
_AROUND = 300  # lines: halves of letterheads and closings are put in order, nothing goes further


@dataclass(frozen=True, slots=True)
class Spot:
    """Characters ``[start, end)`` of one line."""

    line: int
    start: int
    end: int


class Placement:
    """Answers for spans of the text with their spots; what could not be laid over the lines has none."""

    def __init__(self, directive: Directive, layout: Layout) -> None:
        self._where: list[Spot | None] = [None] * len(directive.text)
        self._text = directive.text
        laying = _Laying([line.line.text for line in layout.lines])
        for paragraph in directive.paragraphs:
            for place, spot in laying.lay(directive.text, paragraph.span):
                self._where[place] = spot
        self._fill_blanks()

    def _fill_blanks(self) -> None:
        """A blank of the text stands for all blanks of the line between its neighbours."""
        where = self._where
        for place, character in enumerate(self._text):
            if character != " " or not 0 < place < len(where) - 1:
                continue
            before, after = where[place - 1], where[place + 1]
            if before and after and before.line == after.line and before.end <= after.start:
                where[place] = Spot(before.line, before.end, after.start)

    def spots(self, span: Span) -> list[Spot]:
        """Return the spots of a span, one a line, in order; of an empty span the spot between two characters."""
        start, end = span
        if start == end:
            return self._between(start)
        merged: list[Spot] = []
        for spot in self._where[start:end]:
            if spot is None:
                continue
            if merged and merged[-1].line == spot.line and merged[-1].end <= spot.start:
                merged[-1] = Spot(spot.line, merged[-1].start, spot.end)
            else:
                merged.append(spot)
        return merged

    def is_whole(self, span: Span) -> bool:
        """Say whether every letter of a span has its spot."""
        return all(self._where[place] or not _counts(self._text[place]) for place in range(*span))

    def _between(self, place: int) -> list[Spot]:
        before = self._where[place - 1] if place and self._text[place - 1] != "\n" else None
        if before:
            return [Spot(before.line, before.end, before.end)]
        after = self._where[place] if place < len(self._where) else None
        return [Spot(after.line, after.start, after.start)] if after else []


class _Laying:
    """Uses up the lines as paragraphs are laid over them."""

    def __init__(self, lines: Sequence[str]) -> None:
        self._letters = [_letters(line) for line in lines]
        self._used = [0] * len(lines)
        self._next = 0

    def lay(self, text: str, span: Span) -> Iterator[tuple[int, Spot]]:
        """Yield (character of the text, spot) for one paragraph."""
        wanted = [(place, text[place]) for place in range(*span) if _counts(text[place])]
        if not wanted:
            wanted = [(place, text[place]) for place in range(*span) if text[place] == "*"]
        words = "".join(character for _, character in wanted)
        done = 0
        while done < len(words):
            line = self._line_for(words, done)
            if line is None:
                return
            used, letters = self._used[line], self._letters[line]
            many = min(len(words) - done, len(letters) - used)
            for offset in range(many):
                at = letters[used + offset][0]
                yield wanted[done + offset][0], Spot(line, at, at + 1)
            self._used[line] += many
            done += many
            self._next = line

    def _line_for(self, words: str, done: int) -> int | None:
        """Return the line that begins as the words go on: just behind the last one if it can be, else around it."""
        near = range(self._next, min(self._next + _AHEAD, len(self._letters)))
        around = range(max(0, self._next - _AROUND), min(self._next + _AROUND, len(self._letters)))
        for line in itertools.chain(near, around):
            used, letters = self._used[line], self._letters[line]
            many = min(len(words) - done, len(letters) - used)
            if many > 0 and all(letters[used + at][1] == words[done + at] for at in range(many)):
                return line
        return None


def _counts(character: str) -> bool:
    return not character.isspace() and character not in _MARKUP


def _letters(line: str) -> list[tuple[int, str]]:
    """Return the places and letters of a line without blanks; of a line of stars the stars."""
    found = [(at, character) for at, character in enumerate(line) if _counts(character)]
    return found or [(at, character) for at, character in enumerate(line) if character == "*"]
