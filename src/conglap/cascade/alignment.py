"""Which passages of the subordinate carry which act of the superior (ghép hành động với câu của cấp dưới)."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from conglap.cascade.acts import Act
from conglap.cascade.lexicon import Role
from conglap.cascade.passages import Passage
from conglap.cascade.standing import FOUND, credit, is_bare
from conglap.cascade.units import Unit
from conglap.cascade.weights import Weights
from conglap.directives.records import Task

_CANDIDATES = 8
_TOGETHER = 0.12  # how much more a passage counts where the other acts of the task stand
_MORE = 0.15  # of an act's weight that a further passage must add
_ELSEWHERE = 0.5  # of an act's weight that a passage of another task must hold to count beside the first
_MOST = 3  # passages to one act
_BESIDE = 0.3  # of a task's weight in one place, from which its acts that name nothing are looked for there
_BARE = 1.5  # weight of what a passage names, up to which it may answer an act that names nothing


class At(NamedTuple):
    """Where a unit was found: the passage and the unit in it, by number."""

    passage: int
    unit: int


@dataclass(slots=True)
class SuperiorAct:
    """One act of one task of the superior."""

    task: Task
    act: Act


@dataclass(slots=True)
class Match:
    """What was found of an act: its passages, the best first, the place of each unit, the share of its weight."""

    passages: list[int] = field(default_factory=list)
    places: dict[int, At] = field(default_factory=dict)  # number of the unit in ``act.units``
    share: float = 0.0


class Aligner:
    """Finds acts among the passages of one subordinate."""

    def __init__(self, passages: Sequence[Passage], weights: Weights) -> None:
        self.passages = passages
        self.weights = weights
        self._index: dict[str, list[int]] = defaultdict(list)
        self._general = next((number for number, one in enumerate(passages) if one.is_general), None)
        for number, passage in enumerate(passages):
            for key in passage.keys:
                self._index[key].append(number)

    def align(self, acts: Sequence[SuperiorAct]) -> list[Match]:
        """Return the match of every act; acts of one task draw each other to one clause."""
        first = [self._candidates(one.act) for one in acts]
        favoured = self._clauses_of_tasks(acts, first)
        matches = [
            self._match(one.act, candidates, favoured[one.task.id]) for one, candidates in zip(acts, first, strict=True)
        ]
        self._give_back(acts, matches)
        return matches

    def _give_back(self, acts: Sequence[SuperiorAct], matches: Sequence[Match]) -> None:
        """Leave words in a further passage to the act whose first passage it is, if that act says them too."""
        owners: dict[At, int] = {}
        for number, match in enumerate(matches):
            for at in match.places.values():
                if at.passage == match.passages[0]:
                    owners[at] = number
        for number, match in enumerate(matches):
            borrowed = [
                index
                for index, at in match.places.items()
                if at.passage != match.passages[0] and owners.get(at, number) != number
            ]
            for index in borrowed:
                del match.places[index]
            if borrowed:
                match.passages = [p for p in match.passages if p == match.passages[0] or _used(match, p)]
                match.share = self._found_share(acts[number].act, match)

    def _found_share(self, act: Act, match: Match) -> float:
        total = self.weights.sum(act.units)
        return sum(self.weights.of(act.units[index]) for index in match.places) / total if total else 0.0

    def _candidates(self, act: Act) -> list[tuple[float, int]]:
        """Return the passages with the most of an act, each with its share."""
        total = self.weights.sum(act.units)
        if not total:
            return []
        rough: dict[int, float] = defaultdict(float)
        for unit in act.units:
            weight = self.weights.of(unit)
            for number in self._index.get(unit.key, ()) if weight else ():
                rough[number] += weight
        best = sorted(rough, key=lambda number: (-rough[number], number))[:_CANDIDATES]
        shares = [(self._share(act, number) / total, number) for number in best]
        return sorted(shares, key=lambda one: (-one[0], one[1]))

    def _share(self, act: Act, number: int) -> float:
        return sum(self.weights.of(unit) * credit(unit, self.passages[number])[0] for unit in act.units)

    def _clauses_of_tasks(
        self, acts: Sequence[SuperiorAct], first: Sequence[list[tuple[float, int]]]
    ) -> dict[str, dict[str | None, float]]:
        """Return for each task how much of its weight stands in each clause, 0 to 1."""
        held: dict[str, dict[str | None, float]] = defaultdict(lambda: defaultdict(float))
        totals: dict[str, float] = defaultdict(float)
        for one, candidates in zip(acts, first, strict=True):
            weight = 0.0 if is_bare(one.act) else self.weights.sum(one.act.units)
            totals[one.task.id] += weight
            best: dict[str | None, float] = {}
            for share, number in candidates:
                clause = self._home(number)
                best[clause] = max(best.get(clause, 0.0), share)
            for clause, share in best.items():
                held[one.task.id][clause] += share * weight
        return {
            one.task.id: {clause: part / (totals[one.task.id] or 1) for clause, part in held[one.task.id].items()}
            for one in acts
        }

    def _home(self, number: int) -> str | None:
        """Return what stands together: a task's id, else the clause."""
        passage = self.passages[number]
        return passage.tasks[0].id if passage.tasks else passage.clause

    def _match(self, act: Act, candidates: list[tuple[float, int]], favoured: dict[str | None, float]) -> Match:
        if not any(unit.counts for unit in act.units):  # "triển khai thực hiện Kế hoạch này"
            return Match() if self._general is None else Match([self._general], {}, 1.0)
        if not candidates:
            return Match()
        ranked = sorted(
            candidates, key=lambda one: (-(one[0] + _TOGETHER * favoured.get(self._home(one[1]), 0.0)), one[1])
        )
        if is_bare(act):  # "kiểm tra việc thực hiện Kế hoạch": said beside its task, or where no more than that is said
            ranked = [one for one in ranked if self._may_hold_bare(act, one[1], favoured)]
        if act.only_limits:  # "; ưu tiên xã khó khăn": where the same word limits
            opener = act.phrases[0].opener
            ranked.sort(key=lambda one: opener is None or opener.key not in self.passages[one[1]].keys)
        match = Match()
        total = self.weights.sum(act.units)
        for share, number in ranked:
            gained = self._gain(act, match, number)
            near = not match.passages or self._home(number) == self._home(match.passages[0]) or share >= _ELSEWHERE
            if not match.passages or (near and gained >= _MORE * total and len(match.passages) < _MOST):
                self._add(act, match, number)
        match.share = self._found_share(act, match)
        return match

    def _may_hold_bare(self, act: Act, number: int, favoured: dict[str | None, float]) -> bool:
        manner = [unit for unit in act.units if unit.role is Role.LIGHT]
        if any(unit.key in self.passages[number].keys for unit in manner if unit in act.verbs):
            return True  # "đẩy mạnh công tác tuyên truyền": with the word that says how strongly
        if favoured.get(self._home(number), 0.0) >= _BESIDE:
            return True
        said = self.weights.sum(unit for unit in self.passages[number].units if unit.role is not Role.VERB)
        return said < _BARE

    def _gain(self, act: Act, match: Match, number: int) -> float:
        return sum(
            self.weights.of(unit)
            for index, unit in enumerate(act.units)
            if index not in match.places and credit(unit, self.passages[number])[0] >= FOUND
        )

    def _add(self, act: Act, match: Match, number: int) -> None:
        match.passages.append(number)
        single: set[At] = set()  # one syllable answers one syllable: "dân ca" is not "dân gian"
        for index, unit in enumerate(act.units):
            found, place = credit(unit, self.passages[number])
            at = self._unused(At(number, place), unit, single)
            if found < FOUND or index in match.places or at in single:
                continue
            match.places[index] = at
            if len(unit.forms) == 1:
                single.add(at)

    def _unused(self, at: At, unit: Unit, used: set[At]) -> At:
        """Return the next place of a syllable that is said more than once."""
        others = (At(at.passage, place) for place in self.passages[at.passage].keys.get(unit.key, ()))
        return next((other for other in (at, *others) if other not in used), at)


def _used(match: Match, passage: int) -> bool:
    return any(at.passage == passage for at in match.places.values())
