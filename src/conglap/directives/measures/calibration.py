"""How well the reader knows what it does not know: doubts beside real mistakes (đo độ chuẩn của nghi ngờ).

A thing is *wrong* when labels and reading differ there, *flagged* when a doubt is about it. What the reader did not
find at all is flagged when a doubt marks its words, or the place in the numbering where it is missing.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

from conglap.directives.measures.evaluation import fields_as_read
from conglap.directives.measures.gold import GoldDocument, WantedTask
from conglap.directives.measures.matching import count, name_key, pair_tasks, place_key, unmatched_citations
from conglap.directives.records import Directive, Task, Thing

SORTS = ("field", "clause", "citation", "task", "directing", "lead", "coordinating", "timing")
_NO_MARKS = ("symbol", "number", "date")
_ROLES = (Thing.DIRECTING, Thing.LEAD, Thing.COORDINATING)


@dataclass(slots=True)
class Calibration:
    """How many things of one sort are right and wrong, and how many of each are flagged."""

    right: int = 0
    right_flagged: int = 0
    wrong: int = 0
    wrong_flagged: int = 0

    @property
    def found_out(self) -> float | None:
        """Share of the wrong things that are flagged."""
        return self.wrong_flagged / self.wrong if self.wrong else None

    @property
    def disturbed(self) -> float | None:
        """Share of the right things that are flagged."""
        return self.right_flagged / self.right if self.right else None

    @property
    def precision(self) -> float | None:
        """Share of the flagged things that are wrong."""
        flagged = self.right_flagged + self.wrong_flagged
        return self.wrong_flagged / flagged if flagged else None

    def add(self, other: "Calibration") -> None:
        """Count what another one counted."""
        self.right += other.right
        self.right_flagged += other.right_flagged
        self.wrong += other.wrong
        self.wrong_flagged += other.wrong_flagged


@dataclass(slots=True)
class Calibrations:
    """One document's things by sort; ``unflagged`` names the mistakes that no doubt is about."""

    sorts: dict[str, Calibration] = field(default_factory=lambda: {sort: Calibration() for sort in SORTS})
    unflagged: list[str] = field(default_factory=list)
    needless: list[str] = field(default_factory=list)

    def note(self, sort: str, name: str, *, wrong: bool, rules: Iterable[str]) -> None:
        """Count one thing; ``rules`` are those that doubt it."""
        tally, by = self.sorts[sort], sorted(set(rules))
        if wrong:
            tally.wrong += 1
            tally.wrong_flagged += bool(by)
        else:
            tally.right += 1
            tally.right_flagged += bool(by)
        if wrong and not by:
            self.unflagged.append(f"{sort} {name}")
        if by and not wrong:
            self.needless.append(f"{sort} {name}: {', '.join(by)}")


def calibrate(gold: GoldDocument, read: Directive) -> Calibrations:
    """Return how the doubts about one document's reading fit its mistakes; doubtful labels count neither way."""
    result = Calibrations()
    by_thing: dict[tuple[Thing, str], list[str]] = {}
    for doubt in read.doubts:
        by_thing.setdefault((doubt.thing, doubt.of), []).append(doubt.rule)
    _fields(gold, read, by_thing, result)
    _clauses(gold, read, by_thing, result)
    _citations(gold, read, by_thing, result)
    _tasks(gold, read, by_thing, result)
    return result


def total(calibrations: Iterable[Calibrations]) -> dict[str, Calibration]:
    """Return the sums over documents by sort, and over all sorts as ``all``."""
    sums = {sort: Calibration() for sort in (*SORTS, "all")}
    for one in calibrations:
        for sort, tally in one.sorts.items():
            sums[sort].add(tally)
            sums["all"].add(tally)
    return sums


_Rules = dict[tuple[Thing, str], list[str]]


def _fields(gold: GoldDocument, read: Directive, rules: _Rules, result: Calibrations) -> None:
    found = dict(fields_as_read(read.document))
    for name, wanted in gold.fields.items():
        counted = count(wanted, found[name], place_key if name in _NO_MARKS else name_key)
        wrong = bool(counted.missed or counted.surplus)
        result.note("field", f"{gold.file} {name}", wrong=wrong, rules=rules.get((Thing.FIELD, name), ()))


def _clauses(gold: GoldDocument, read: Directive, rules: _Rules, result: Calibrations) -> None:
    ids = [clause.id for clause in read.clauses]
    counted = count(gold.clauses, ids, lambda text: text.replace(" ", ""))
    surplus = list(counted.surplus)
    for one in ids:
        wrong = one in surplus
        if wrong:
            surplus.remove(one)
        above = [one, *(one[:at] for at, letter in enumerate(one) if letter == ".")]
        by = [rule for place in above for rule in rules.get((Thing.CLAUSE, place), ())]
        result.note("clause", f"{gold.file} {one}", wrong=wrong, rules=by)
    for one in counted.missed:
        # A missing number shows beside it: the doubt is about a neighbour under the same parent.
        parent = one.rpartition(".")[0]
        by = [
            rule
            for (thing, of), several in rules.items()
            if thing is Thing.CLAUSE and of.rpartition(".")[0] == parent
            for rule in several
        ]
        result.note("clause", f"{gold.file} −{one}", wrong=True, rules=by)


def _citations(gold: GoldDocument, read: Directive, rules: _Rules, result: Calibrations) -> None:
    missed, surplus = unmatched_citations(gold.citations, read.citations)
    for number, citation in enumerate(read.citations):
        by = rules.get((Thing.CITATION, str(number)), ())
        result.note("citation", f"{gold.file} {citation.as_written}", wrong=number in surplus, rules=by)
    marked = [read.text[slice(*doubt.span)] for doubt in _places(read, Thing.MISSED_CITATION)]
    for label in missed[: max(0, len(missed) - len(surplus))]:
        forms = {place_key(form) for form in label.symbol.forms} if label.symbol else set()
        by = [mark for mark in marked if place_key(mark) in forms]
        result.note("citation", f"{gold.file} −{sorted(forms)}", wrong=True, rules=by)


def _tasks(gold: GoldDocument, read: Directive, rules: _Rules, result: Calibrations) -> None:
    pairs, unread, unlabelled = pair_tasks(gold.tasks, read.tasks)
    for task in unlabelled:
        result.note("task", f"{gold.file} {task.id}", wrong=True, rules=rules.get((Thing.TASK, task.id), ()))
    marks = _places(read, Thing.MISSED_TASK)
    used: set[int] = set()
    for wanted in unread:
        by = [doubt for doubt in marks if _marks(read.text[slice(*doubt.span)], wanted)]
        used.update(id(doubt) for doubt in by)
        several = [
            rule for task in read.tasks if _marks(task.text, wanted) for rule in rules.get((Thing.TASK, task.id), ())
        ]
        result.note("task", f"{gold.file} −{wanted.id}", wrong=True, rules=[doubt.rule for doubt in by] + several)
    for doubt in marks:  # words marked in vain count as a right thing that was disturbed
        doubtful = any(_marks(read.text[slice(*doubt.span)], one) for one in gold.tasks)
        if id(doubt) not in used and not doubtful:
            result.note("task", f"{gold.file} ({read.text[slice(*doubt.span)][:70]})", wrong=False, rules=[doubt.rule])
    for wanted, task in pairs:
        if not wanted.doubtful:
            result.note("task", f"{gold.file} {task.id}", wrong=False, rules=rules.get((Thing.TASK, task.id), ()))
            _parts(gold.file, wanted, task, rules, result)


def _parts(file: str, wanted: WantedTask, task: Task, rules: _Rules, result: Calibrations) -> None:
    for thing in _ROLES:
        names = [body.name for body in getattr(task, thing.value)]
        labels = getattr(wanted, thing.value)
        by = rules.get((thing, task.id), ())
        if names or labels or by:
            counted = count(labels, names, name_key)
            wrong = bool(counted.missed or counted.surplus)
            result.note(thing.value, f"{file} {task.id}", wrong=wrong, rules=by)
    if wanted.timing is not None:
        by = rules.get((Thing.TIMING, task.id), ())
        if by or wanted.timing["kind"] != "unspecified" or task.timing.kind.value != "unspecified":
            result.note("timing", f"{file} {task.id}", wrong=not _same_time(wanted, task), rules=by)


def _same_time(wanted: WantedTask, task: Task) -> bool:
    labels, found = wanted.timing or {}, task.timing
    read = {"kind": found.kind.value, "due": found.due.isoformat() if found.due else None, "rule": found.rule}
    return all(_fits(labels.get(name), read[name]) for name in ("kind", "due", "rule"))


def _fits(label: str | None, read: str | None) -> bool:
    forms = {";".join(sorted(form.split(";"))) for form in label.split(" | ")} if label else {None}
    return (";".join(sorted(read.split(";"))) if read else None) in forms


@dataclass(frozen=True, slots=True)
class _Mark:
    rule: str
    span: tuple[int, int]


def _places(read: Directive, thing: Thing) -> list[_Mark]:
    return [_Mark(doubt.rule, doubt.span) for doubt in read.doubts if doubt.thing is thing and doubt.span]


def _marks(words: str, wanted: WantedTask) -> bool:
    """Say whether marked words and a labelled task share their beginning or one holds the other's."""
    here, there = name_key(words), name_key(wanted.text)
    return there[:60] in here or here[:60] in there
