"""Where each character of the text stands in the lines of its Word file (vị trí trong tệp Word).

The reader joins lines into paragraphs, parts columns and puts the left half of a letterhead first; here its text is
laid over the file's lines again, letter by letter.
"""

import itertools
from array import array
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
        self._text = directive.text
        # Three numbers a character, not an object: a text may have millions.
        self._line, self._start, self._end = (array("i", [-1]) * len(directive.text) for _ in range(3))
        laying = _Laying([line.line.text for line in layout.lines])
        for paragraph in directive.paragraphs:
            for place, line, at in laying.lay(directive.text, paragraph.span):
                self._set(place, line, at, at + 1)
        self._fill_blanks()

    def _set(self, place: int, line: int, start: int, end: int) -> None:
        self._line[place], self._start[place], self._end[place] = line, start, end

    def _fill_blanks(self) -> None:
        """A blank of the text stands for all blanks of the line between its neighbours."""
        lines, starts, ends = self._line, self._start, self._end
        for place, character in enumerate(self._text):
            if character != " " or not 0 < place < len(self._text) - 1:
                continue
            same_line = lines[place - 1] == lines[place + 1] != -1
            if same_line and ends[place - 1] <= starts[place + 1]:
                self._set(place, lines[place - 1], ends[place - 1], starts[place + 1])

    def spots(self, span: Span) -> list[Spot]:
        """Return the spots of a span, one a line, in order; of an empty span the spot between two characters."""
        if span[0] == span[1]:
            return self._between(span[0])
        merged: list[Spot] = []
        for place in range(*span):
            line, start, end = self._line[place], self._start[place], self._end[place]
            if line == -1:
                continue
            if merged and merged[-1].line == line and merged[-1].end <= start:
                merged[-1] = Spot(line, merged[-1].start, end)
            else:
                merged.append(Spot(line, start, end))
        return merged

    def is_whole(self, span: Span) -> bool:
        """Say whether every letter of a span has its spot."""
        return all(self._line[place] != -1 or not _counts(self._text[place]) for place in range(*span))

    def _between(self, place: int) -> list[Spot]:
        if place and self._text[place - 1] != "\n" and self._line[place - 1] != -1:
            return [Spot(self._line[place - 1], self._end[place - 1], self._end[place - 1])]
        if place < len(self._text) and self._line[place] != -1:
            return [Spot(self._line[place], self._start[place], self._start[place])]
        return []


class _Laying:
    """Uses up the lines as paragraphs are laid over them."""

    def __init__(self, lines: Sequence[str]) -> None:
        self._lines = lines
        self._letters: dict[int, list[tuple[int, str]]] = {}  # of lines that were looked at and are not used up
        self._used = [0] * len(lines)
        self._next = 0

    def lay(self, text: str, span: Span) -> Iterator[tuple[int, int, int]]:
        """Yield (character of the text, line, character of the line) for one paragraph."""
        wanted = [(place, text[place]) for place in range(*span) if _counts(text[place])]
        if not wanted:
            wanted = [(place, text[place]) for place in range(*span) if text[place] == "*"]
        words = "".join(character for _, character in wanted)
        done = 0
        while done < len(words):
            line = self._line_for(words, done)
            if line is None:
                return
            used, letters = self._used[line], self._letters_of(line)
            many = min(len(words) - done, len(letters) - used)
            for offset in range(many):
                yield wanted[done + offset][0], line, letters[used + offset][0]
            self._use(line, many)
            done += many

    def _use(self, line: int, many: int) -> None:
        self._used[line] += many
        self._next = line
        if self._used[line] == len(self._letters[line]):
            self._letters[line] = []

    def _letters_of(self, line: int) -> list[tuple[int, str]]:
        if line not in self._letters:
            self._letters[line] = _letters(self._lines[line])
        return self._letters[line]

    def _line_for(self, words: str, done: int) -> int | None:
        """Return the line that begins as the words go on: just behind the last one if it can be, else around it."""
        near = range(self._next, min(self._next + _AHEAD, len(self._lines)))
        around = range(max(0, self._next - _AROUND), min(self._next + _AROUND, len(self._lines)))
        for line in itertools.chain(near, around):
            used, letters = self._used[line], self._letters_of(line)
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
