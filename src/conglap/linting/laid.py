"""The components of a Word file with the letters that show them (thành phần thể thức trong tệp Word)."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from conglap.documents.layout import LaidLine, Layout, Stretch
from conglap.documents.revisions import SetRuns
from conglap.linting.components import components_of
from conglap.linting.context import Context, Passage, Remark
from conglap.linting.forms import ComponentForm, form_under
from conglap.linting.placing import Spot

_SOME = 15  # letters that look otherwise are a fault in a long paragraph, fewer a slip of the mouse
_PART = 0.3
_RUNNING = ("body", "basis")


@dataclass(frozen=True, slots=True)
class Piece:
    """Letters of one look: which line, which characters of it, how many letters and figures."""

    line: int
    stretch: Stretch
    letters: int

    def set(self, **wish: object) -> SetRuns:
        """Return the change that gives these letters another look."""
        return SetRuns(self.line, self.stretch.start, self.stretch.end, **wish)  # type: ignore[arg-type]


@dataclass(frozen=True, slots=True)
class Laid:
    """A paragraph of the text as it stands in the Word file."""

    passage: Passage
    lines: tuple[LaidLine, ...]
    pieces: tuple[Piece, ...]
    form: ComponentForm | None = None
    key: str = ""

    @property
    def letters(self) -> int:
        """How many letters and figures it has."""
        return sum(piece.letters for piece in self.pieces)

    def faulty(self, wrong: Callable[[Stretch], bool], *, part: float = _PART) -> tuple[Piece, ...]:
        """Return the pieces that look wrong, none where they are too few to matter."""
        found = tuple(piece for piece in self.pieces if piece.letters and wrong(piece.stretch))
        count = sum(piece.letters for piece in found)
        many = count > part * self.letters or (part == _PART and count >= _SOME)
        return found if many else ()


def laid_passages(context: Context) -> Iterator[Laid]:
    """Return every paragraph of the text that was found in the file."""
    return (laid for laid in _by_place(context).values() if laid.pieces)


@lru_cache(maxsize=1)  # the rules of one document ask one after another
def _by_place(context: Context) -> dict[int, Laid]:
    return {passage.start: _laid(context, passage) for passage in context.passages}


def laid_components(context: Context) -> list[Laid]:
    """Return the components that the standard says something of, in the order of the text."""
    if context.layout is None or context.standard is None:
        return []
    return list(_components(context))


@lru_cache(maxsize=1)
def _components(context: Context) -> tuple[Laid, ...]:
    assert context.standard is not None
    forms, laid = form_under(context.standard).components, _by_place(context)
    found = [
        replace(laid[passage.start], form=forms[key], key=key)
        for key, passage in components_of(context)
        if key in forms
    ]
    return tuple(sorted((one for one in found if one.pieces), key=lambda one: one.passage.start))


def _laid(context: Context, passage: Passage) -> Laid:
    layout, placement = context.layout, context.placement
    if layout is None or placement is None or not placement.is_whole(passage.span):
        return Laid(passage, (), ())
    spots = placement.spots(passage.span)
    lines = tuple(layout.lines[spot.line] for spot in spots)
    if any(line.in_box for line in lines):
        return Laid(passage, (), ())
    return Laid(passage, lines, tuple(piece for spot in spots for piece in _pieces(layout, spot)))


def _pieces(layout: Layout, spot: Spot) -> Iterator[Piece]:
    laid = layout.lines[spot.line]
    for stretch in laid.stretches:
        start, end = max(stretch.start, spot.start), min(stretch.end, spot.end)
        if start < end:
            letters = sum(map(str.isalnum, laid.line.text[start:end]))
            yield Piece(spot.line, replace(stretch, start=start, end=end), letters)


def said_once(faults: Iterable[tuple[Laid, Hashable, Remark]]) -> Iterator[Remark]:
    """Yield one remark for all faults of one kind: how many there are, the first place, all that mends them.

    ``{who}`` in the remark of a single fault stands for the component, which is told here with the number of places.
    """
    groups: dict[Hashable, list[tuple[Laid, Remark]]] = defaultdict(list)
    for laid, kind, remark in faults:
        groups[kind].append((laid, remark))
    for group in groups.values():
        laid, first = group[0]
        who = laid.form.name if laid.form else ""
        if len(group) > 1:
            unit = "đoạn" if laid.key in _RUNNING or not laid.form else "dòng"
            who = f"{who}: {len(group)} {unit}" if who else f"{len(group)} {unit}"
        revisions = tuple(revision for _, remark in group for revision in remark.revisions)
        edits = tuple(edit for _, remark in group for edit in remark.edits)
        message = first.message.replace("{who}", who or "Một đoạn")
        cites = laid.form.cites if laid.form else first.cites
        yield replace(first, message=message, revisions=revisions, edits=edits, cites=cites)


def number(value: float) -> str:
    """Write a number as Vietnamese do: 13, 13,5."""
    return f"{value:.1f}".removesuffix(".0").replace(".", ",")


def span_of(least: float, most: float) -> str:
    """Write a span of numbers: "13–14", or "13" where both are one."""
    return number(least) if least == most else f"{number(least)}–{number(most)}"
