"""What matching needs to know of a body, and what it answers."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class BodyCandidate:
    """A body of the register on a day. ``kind``, ``level`` and ``system`` are the register's own words, see below.

    kind: people_council, people_committee, department, division, office, unit, party_committee, party_board,
    party_cell, front, other. level: central, province, district, commune. system: state, party, front.
    """

    id: str
    name: str
    short_name: str
    kind: str
    level: str
    system: str
    parents: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Which bodies a name in a directive stands for: one, the members of a group, or none when unsure.

    ``score`` is 0–1; ``reason`` is a Vietnamese sentence for the person who checks.
    """

    ids: tuple[str, ...]
    is_group: bool
    score: float
    reason: str
