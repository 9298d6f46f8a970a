"""An act beside what was found of it, and whether what is missing stands there in other words (nói cách khác)."""

from collections.abc import Sequence
from dataclasses import dataclass

from conglap.cascade.acts import Act
from conglap.cascade.alignment import At, Match
from conglap.cascade.claims import Claims, leaves
from conglap.cascade.lexicon import Role
from conglap.cascade.weights import Weights

_AS_MUCH = 0.4  # of the missing words' weight, from which other words can be the same in another wording


@dataclass(frozen=True, slots=True)
class Counterpart:
    """One act with its match, the claims of all acts, and the weights."""

    act: Act
    match: Match
    claims: Claims
    weights: Weights

    def neighbour(self, index: int, step: int) -> At | None:
        """Return where the nearest unit before or after was found."""
        number = self.neighbouring(index, step)
        return None if number is None else self.match.places[number]

    def neighbouring(self, index: int, step: int) -> int | None:
        """Return the number of the nearest unit before or after that was found."""
        count = len(self.act.units)
        index += step
        while 0 <= index < count and index not in self.match.places:
            index += step
        return index if 0 <= index < count else None


def is_reworded(one: Counterpart, run: Sequence[int], *, item: bool = False) -> bool:
    """Say whether words that answer nothing else stand where the missing ones would; an ``item`` beside its list."""
    wanted_weight = _AS_MUCH * one.weights.sum(one.act.units[number] for number in run)
    wanted = max(1, len(run) // 2)
    is_verb = all(one.act.units[number].role is Role.VERB for number in run)
    slots = _slots(one.act)
    for near, step in ((one.neighbouring(run[0], -1), 1), (one.neighbouring(run[-1], 1), -1)):
        if near is None or slots[near] != slots[run[0]]:
            continue
        beside = one.claims.free_beside(one.match.places[near], step, item=item)
        free = [unit for unit in beside if (unit.role is Role.VERB) == is_verb]
        if len(free) >= wanted and one.weights.sum(free) >= wanted_weight:
            return True
    return False


def _slots(act: Act) -> list[int]:
    """Return for each unit the number of its list: a word such as "cho", "tại", "nhất là" begins another one."""
    slots = [0] * len(act.verbs)
    slot = 0
    for phrase in act.phrases:
        slot += phrase.opener is not None and leaves(phrase.opener)
        slots += [slot] * len(phrase.units)
    return slots
