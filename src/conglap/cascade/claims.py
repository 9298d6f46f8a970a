"""Which words of the subordinate answer which act, and which answer none (từ ngữ đã đối ứng)."""

from collections import defaultdict
from collections.abc import Sequence

from conglap.cascade.alignment import At, Match
from conglap.cascade.lexicon import Role
from conglap.cascade.passages import Passage
from conglap.cascade.units import Unit

LISTS = frozenset({"và", "hoặc", "cùng", "cũng như"})
_DOER = "do"  # "… do Phòng Y tế lập": who does it is no other word for what it is done to
_REACH = 8  # units looked at beside a place
_PLAIN = frozenset({Role.CONTENT, Role.VERB, Role.QUALIFIER, Role.BODY})


class Claims:
    """The units of the subordinate that acts of the superior were found at."""

    def __init__(self, passages: Sequence[Passage], matches: Sequence[Match]) -> None:
        self._passages = passages
        self._by: dict[At, set[int]] = defaultdict(set)  # by the first unit with the same key
        for number, match in enumerate(matches):
            for at in match.places.values():
                self._by[self._first(at)].add(number)

    def withdraw(self, number: int, match: Match) -> None:
        """Take back the claims of an act that turned out to be lost."""
        for at in match.places.values():
            self._by[self._first(at)].discard(number)

    def others(self, at: At, number: int) -> set[int]:
        """Return the other acts that were found at the same unit."""
        return self._by[self._first(at)] - {number}

    def is_free(self, at: At) -> bool:
        """Say whether no act of the superior was found at a unit."""
        return not self._by.get(self._first(at))

    def has_figure(self, passages: Sequence[int], key: str) -> bool:
        """Say whether a figure stands in a time limit of these passages: "dùng thử 12 tháng", "trong 12 tháng"."""
        return any(key in self._passages[passage].figures for passage in passages)

    def says(self, passage: int, key: str) -> bool:
        """Say whether a passage has a word, answering anything or nothing."""
        return key in self._passages[passage].keys

    def _first(self, at: At) -> At:
        """Return the first unit of the passage that says the same: a word said twice answers once."""
        passage = self._passages[at.passage]
        return At(at.passage, passage.keys[passage.units[at.unit].key][0])

    def free_beside(self, at: At, step: int, *, item: bool = False) -> list[Unit]:
        """Return the units on one side of a place that answer nothing, up to the next one that answers something.

        ``item``: only those behind a comma or "và", where another thing of the same list would stand.
        """
        units = self._passages[at.passage].units
        free: list[Unit] = []
        crossed = not item
        index = at.unit + step
        while 0 <= index < len(units) and abs(index - at.unit) <= _REACH:
            if leaves(units[index]) or units[index].key == _DOER:
                break
            crossed = crossed or units[index].key in LISTS or bool(units[max(index, index - step)].before)
            if units[index].role in _PLAIN:
                if not self.is_free(At(at.passage, index)):
                    break
                if crossed:
                    free.append(units[index])
            index += step
        return free


def leaves(unit: Unit) -> bool:
    """Say whether a word opens another phrase: what stands behind it is not where a listed thing would be."""
    return unit.role is Role.NARROWING or (unit.role is Role.JOINING and unit.key not in LISTS)
