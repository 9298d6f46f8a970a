"""Precision and recall per kind of loss on pairs with known changes (độ chính xác, độ phủ theo loại)."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from conglap.cascade.comparing import compare
from conglap.cascade.measures.pairs import REWORD, Change, Family, Pair, UnusablePairs
from conglap.cascade.records import Loss, LossKind
from conglap.directives.reader import read
from conglap.directives.records import Directive, Task
from conglap.documents.reading import read_bytes


@dataclass(frozen=True, slots=True)
class Mistake:
    """A loss missed (``-``) or reported falsely (``+``)."""

    pair: str
    sign: str
    task: str
    kind: str
    words: str


@dataclass(slots=True)
class Figures:
    """Counts by kind of loss: found, missed, false; and the false ones where nothing but the order had changed."""

    hits: Counter[str] = field(default_factory=Counter)
    missed: Counter[str] = field(default_factory=Counter)
    surplus: Counter[str] = field(default_factory=Counter)
    false_when_reordered: int = 0
    pairs: int = 0
    changes: int = 0
    rewordings: int = 0
    mistakes: list[Mistake] = field(default_factory=list)

    def precision(self, kind: str) -> float:
        """Return which share of the reported losses of a kind are real."""
        return _share(self.hits[kind], self.surplus[kind])

    def recall(self, kind: str) -> float:
        """Return which share of the real losses of a kind are reported."""
        return _share(self.hits[kind], self.missed[kind])


def evaluate(families: Iterable[Family]) -> dict[str, Figures]:
    """Return the figures of each set (``working``, ``held_out``, ``third``)."""
    sets: dict[str, Figures] = defaultdict(Figures)
    for family in families:
        superior = as_directive(family.superior)
        for pair in family.pairs():
            _count(sets[family.set], pair, superior)
    return dict(sets)


def as_directive(text: str) -> Directive:
    """Return one of the texts as it is read from a plain file."""
    return read(read_bytes(text.replace("\n", "\n\n").encode(), "van-ban.txt"))


def _count(figures: Figures, pair: Pair, superior: Directive) -> None:
    figures.pairs += 1
    figures.changes += sum(change.kind != REWORD for change in pair.changes)
    figures.rewordings += sum(change.kind == REWORD for change in pair.changes)
    result = compare(superior, as_directive(pair.subordinate))
    reported = [(task.superior, loss) for task in result.tasks for loss in task.lost]
    explained: set[int] = set()
    for change in pair.changes:
        if change.kind != REWORD:
            explained |= _count_change(figures, pair, change, superior, reported)
    for number, (task, loss) in enumerate(reported):
        if number not in explained:
            figures.surplus[loss.kind] += 1
            figures.false_when_reordered += not pair.changes
            figures.mistakes.append(Mistake(pair.name, "+", task, loss.kind, loss.superior_text))


def _count_change(
    figures: Figures, pair: Pair, change: Change, superior: Directive, reported: Sequence[tuple[str, Loss]]
) -> set[int]:
    """Count one change; return the reported losses that it explains."""
    spans = _places(change, superior, pair)
    right = {change.kind, *change.also}
    hit = {
        number
        for number, (task, loss) in enumerate(reported)
        if task == change.task and loss.kind in right and any(_touch(loss.superior_span, span) for span in spans)
    }
    if hit:
        figures.hits[change.kind] += 1
    else:
        figures.missed[change.kind] += 1
        figures.mistakes.append(Mistake(pair.name, "-", change.task, change.kind, change.lost))
    followed = {n for n, (task, loss) in enumerate(reported) if task == change.task and loss.kind in change.follows}
    return hit | followed


def _places(change: Change, superior: Directive, pair: Pair) -> list[tuple[int, int]]:
    task = next((one for one in superior.tasks if one.id == change.task), None)
    if task is None:
        raise UnusablePairs(f"{pair.name}: văn bản cấp trên không có nhiệm vụ {change.task}.")
    places = [place for place in _spans_of(task) if (place[1] - place[0])]
    text, wanted = superior.text.lower(), change.lost.lower()
    found = [(at, at + len(wanted)) for start, end in places for at in [text.find(wanted, start, end)] if at >= 0]
    if not found:
        raise UnusablePairs(f"{pair.name}: nhiệm vụ {change.task} không có “{change.lost}”.")
    return found


def _spans_of(task: Task) -> list[tuple[int, int]]:
    bodies = [body.span for body in (*task.directing, *task.lead, *task.coordinating)]
    return [task.span, *bodies, *([task.timing.span] if task.timing.span else [])]


def _touch(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _share(good: int, bad: int) -> float:
    return good / (good + bad) if good + bad else 1.0


KINDS = tuple(kind.value for kind in LossKind)
