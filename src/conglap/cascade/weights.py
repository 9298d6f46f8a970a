"""How much each unit says: rare words much, words of every sentence little (trọng số)."""

import math
from collections import Counter
from collections.abc import Iterable, Sequence

from conglap.cascade.lexicon import Role, frequencies
from conglap.cascade.units import Unit

_BY_ROLE = {Role.CONTENT: 1.0, Role.QUALIFIER: 1.0, Role.BODY: 0.8, Role.NUMBER: 0.7, Role.VERB: 0.7}
_FLOOR = 0.35
_FEW_PASSAGES = 6  # so that a word which both of two short documents say does not count as an everyday one


class Weights:
    """Weights of units by their rarity in general and among the passages of the documents compared."""

    def __init__(self, passages: Iterable[Sequence[Unit]]) -> None:
        self._seen: Counter[str] = Counter()
        self._passages = 0
        for units in passages:
            self._passages += 1
            self._seen.update({unit.key for unit in units})
        self._known: dict[tuple[str, Role], float] = {}

    def of(self, unit: Unit) -> float:
        """Return the weight of a unit: 0 for words that say nothing, about 1.5 for a rare one."""
        known = (unit.word.key, unit.word.role)
        if (weight := self._known.get(known)) is None:
            of_all = self._passages + _FEW_PASSAGES
            here = math.log(of_all / max(1, self._seen[unit.key])) / math.log(of_all + 1)
            general = frequencies().rarity(unit.key)
            weight = self._known[known] = _BY_ROLE.get(unit.role, 0.0) * (_FLOOR + general) * (_FLOOR + here)
        return weight

    def sum(self, units: Iterable[Unit]) -> float:
        """Return the weight of several units together."""
        return sum(map(self.of, units))
