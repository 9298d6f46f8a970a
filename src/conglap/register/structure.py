"""Past figures on the structure of another day (số liệu trên cơ cấu tổ chức của ngày khác): nothing is guessed."""

import datetime as dt
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from conglap.register.succession import Succession

Shares = Mapping[tuple[str, str], Fraction]  # (body, the one it is told on) → its part of the value


@dataclass(frozen=True, slots=True)
class Undivided:
    """A value that belongs to several bodies of the other day, and nobody said how much to each (chưa phân chia được).

    ``among`` is empty where nobody stands for the body on the other day.
    """

    body: str
    value: Fraction
    among: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Restated:
    """Values told on the bodies of another day; ``total`` always equals the total of what was given."""

    by_body: Mapping[str, Fraction]
    undivided: tuple[Undivided, ...]

    @property
    def total(self) -> Fraction:
        """The sum of everything, divided or not."""
        return sum(self.by_body.values(), Fraction()) + sum((one.value for one in self.undivided), Fraction())


def restate(
    values: Mapping[str, int | Fraction],
    succession: Succession,
    *,
    of: dt.date,
    on: dt.date,
    shares: Shares | None = None,
) -> Restated:
    """Tell values of the bodies of the day ``of`` on the bodies of the day ``on``, later or earlier.

    A value goes whole to the one body that stands for its own; to several only by known ``shares``, which must be
    parts of one whole: otherwise ``ValueError``. Values are exact: whole numbers or fractions, in any unit.
    """
    by_body: defaultdict[str, Fraction] = defaultdict(Fraction)
    undivided: list[Undivided] = []
    for body, value in values.items():
        targets = _targets(succession, body, of, on)
        parts = _parts(body, targets, shares or {})
        if parts is None:
            undivided.append(Undivided(body, Fraction(value), targets))
            continue
        for target, part in parts.items():
            by_body[target] += Fraction(value) * part
    return Restated(dict(by_body), tuple(undivided))


def _targets(succession: Succession, body: str, of: dt.date, on: dt.date) -> tuple[str, ...]:
    later = on >= of
    heirs = succession.successors(body, since=of, on=on) if later else succession.predecessors(body, since=on, on=of)
    return tuple(heir.body for heir in heirs)


def _parts(body: str, targets: tuple[str, ...], shares: Shares) -> dict[str, Fraction] | None:
    """Return which part goes where, ``None`` where that is not known."""
    if len(targets) == 1:
        return {targets[0]: Fraction(1)}
    known = {target: shares[body, target] for target in targets if (body, target) in shares}
    if not targets or len(known) < len(targets):
        return None
    if sum(known.values()) != 1 or any(part < 0 for part in known.values()):
        raise ValueError(f"The shares of {body} must not be negative and must add up to one")
    return known
