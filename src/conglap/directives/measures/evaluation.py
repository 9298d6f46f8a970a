"""How well the reader reads: what it found beside what was labelled (đo độ chính xác)."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from conglap.directives.measures.gold import GoldDocument, WantedTask
from conglap.directives.measures.matching import Counted, count, count_citations, name_key, pair_tasks, place_key
from conglap.directives.records import Directive, DocumentFields, Task

FIELDS = (
    "system", "kind", "number", "symbol", "issuer", "place", "date", "subject",
    "authority", "title", "name", "addressees", "recipients",
)  # fmt: skip
MEASURES = (
    *(f"document.{name}" for name in FIELDS), "document", "citations", "citations.symbol", "clauses", "tasks",
    "directing", "lead", "coordinating", "timing.kind", "timing.stated", "timing.due", "timing.rule",
)  # fmt: skip


@dataclass(slots=True)
class Tally:
    """Right, missed and wrongly found things, counted; ``None`` where there was nothing to count."""

    hits: int = 0
    missed: int = 0
    surplus: int = 0

    @property
    def precision(self) -> float | None:
        """Share of what was found that is right (độ chính xác)."""
        return _share(self.hits, self.hits + self.surplus)

    @property
    def recall(self) -> float | None:
        """Share of what is there that was found (độ đầy đủ)."""
        return _share(self.hits, self.hits + self.missed)

    @property
    def f1(self) -> float | None:
        """Harmonic mean of precision and recall."""
        return _share(2 * self.hits, 2 * self.hits + self.missed + self.surplus)

    def add(self, other: "Tally") -> None:
        """Count what another tally counted."""
        self.hits += other.hits
        self.missed += other.missed
        self.surplus += other.surplus


@dataclass(frozen=True, slots=True)
class Mistake:
    """One difference between the labels and the reading, for the developer who will mend it."""

    file: str
    measure: str
    place: str | None  # the task's id
    missed: tuple[str, ...]
    surplus: tuple[str, ...]


@dataclass(slots=True)
class Score:
    """Tallies by measure, and the mistakes behind them."""

    tallies: dict[str, Tally] = field(default_factory=lambda: {measure: Tally() for measure in MEASURES})
    mistakes: list[Mistake] = field(default_factory=list)

    def note(self, file: str, measures: Sequence[str], counted: Counted, place: str | None = None) -> None:
        """Add one comparison to every given measure; its mistake is listed under the first."""
        for measure in measures:
            self.tallies[measure].add(Tally(counted.hits, len(counted.missed), len(counted.surplus)))
        if counted.missed or counted.surplus:
            self.mistakes.append(Mistake(file, measures[0], place, counted.missed, counted.surplus))


def total(scores: Iterable[Score]) -> Score:
    """Return the sum of several documents' scores."""
    result = Score()
    for score in scores:
        for measure, tally in score.tallies.items():
            result.tallies[measure].add(tally)
        result.mistakes.extend(score.mistakes)
    return result


def evaluate(gold: GoldDocument, read: Directive) -> Score:
    """Return how far the reading of one document agrees with its labels; doubtful labels count neither way."""
    score = Score()
    found = dict(fields_as_read(read.document))
    for name, wanted in gold.fields.items():
        key = place_key if name in ("symbol", "number", "date") else name_key
        score.note(gold.file, (f"document.{name}", "document"), count(wanted, found[name], key))
    score.note(gold.file, ("clauses",), count(gold.clauses, [clause.id for clause in read.clauses], _as_written))
    score.note(gold.file, ("citations",), count_citations(gold.citations, read.citations, symbol_only=False))
    score.note(gold.file, ("citations.symbol",), count_citations(gold.citations, read.citations, symbol_only=True))
    _tasks(gold, read, score)
    return score


def fields_as_read(fields: DocumentFields) -> Iterator[tuple[str, list[str]]]:
    """Yield each measured field's name and the values read, as labels have them."""
    kind, signatory = fields.kind, fields.signatory
    single = {
        "system": fields.system and fields.system.value,
        "kind": kind and kind.code,
        "number": fields.number,
        "symbol": fields.symbol,
        "issuer": fields.issuer,
        "place": fields.place,
        "date": fields.date and fields.date.isoformat(),
        "subject": fields.subject,
        "authority": signatory and signatory.authority,
        "title": signatory and signatory.title,
        "name": signatory and signatory.name,
    }
    yield from ((name, [value] if value else []) for name, value in single.items())
    yield "addressees", list(fields.addressees)
    yield "recipients", list(fields.recipients)


def _tasks(gold: GoldDocument, read: Directive, score: Score) -> None:
    pairs, unread, unlabelled = pair_tasks(gold.tasks, read.tasks)
    missed = tuple(f"{task.id}: {_short(task.text)}" for task in unread)
    surplus = tuple(f"{task.id}: {_short(task.text)}" for task in unlabelled)
    sure = [(wanted, found) for wanted, found in pairs if not wanted.doubtful]
    score.note(gold.file, ("tasks",), Counted(len(sure), missed, surplus))
    for wanted, found in sure:
        for role in ("directing", "lead", "coordinating"):
            names = [body.name for body in getattr(found, role)]
            score.note(gold.file, (role,), count(getattr(wanted, role), names, name_key), wanted.id)
        _timing(gold.file, wanted, found, score)


def _timing(file: str, wanted: WantedTask, found: Task, score: Score) -> None:
    if wanted.timing is None:
        return
    kind, due, rule = wanted.timing["kind"], wanted.timing["due"], wanted.timing["rule"]
    stated = {kind, found.timing.kind.value} != {"unspecified"}
    measures = ("timing.kind", "timing.stated") if stated else ("timing.kind",)
    score.note(file, measures, _same(kind, found.timing.kind.value), wanted.id)
    day = found.timing.due.isoformat() if found.timing.due else None
    score.note(file, ("timing.due",), _same(due, day), wanted.id)
    score.note(file, ("timing.rule",), _same(_rule(rule), _rule(found.timing.rule)), wanted.id)


def _same(wanted: str | None, found: str | None) -> Counted:
    if wanted and found and found in wanted.split(" | "):
        return Counted(1, (), ())
    return Counted(0, (wanted,) if wanted else (), (found,) if found else ())


def _rule(rule: str | None) -> str | None:
    """Return a recurrence rule with its parts in one order."""
    return rule and " | ".join(";".join(sorted(one.split(";"))) for one in rule.split(" | "))


def _as_written(text: str) -> str:
    return text.replace(" ", "")  # folding would make "1.d" and "1.đ" one clause


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= 90 else f"{text[:60]} … {text[-25:]}"


def _share(part: int, whole: int) -> float | None:
    return part / whole if whole else None
