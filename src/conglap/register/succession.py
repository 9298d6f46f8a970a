"""Who succeeds whom over time (kế thừa): the graph of mergers, splits, conversions and ends, followed to a day."""

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from conglap.register.events import SUCCESSION_KINDS, Event


@dataclass(frozen=True, slots=True)
class Heir:
    """A body that stands for another on a later day (or, looking back, an earlier one): by which events.

    ``through``: keys of the events, in the order of the days; empty for the body itself. ``others``: bodies from which
    it comes besides the one asked about; with some, it is a *mixed* successor (kế thừa một phần từ nơi khác).
    """

    body: str
    through: tuple[str, ...] = ()
    others: frozenset[str] = frozenset()

    @property
    def is_mixed(self) -> bool:
        """Say whether it also stands for others."""
        return bool(self.others)


class Succession:
    """The events of a register as a graph; bodies that went on without any stand for themselves.

    ``lives``: from when to when bodies exist, where known: one that existed before it took in a part of another also
    comes from itself, and none stands for another on a day on which it does not exist itself.
    """

    def __init__(
        self, events: Iterable[Event], lives: Mapping[str, tuple[dt.date, dt.date | None]] | None = None
    ) -> None:
        self._lives = lives or {}
        kept = (event for event in events if event.kind in SUCCESSION_KINDS)
        self.events = sorted(kept, key=lambda event: (event.day, event.key))
        self._out: defaultdict[str, list[Event]] = defaultdict(list)
        self._into: defaultdict[str, list[Event]] = defaultdict(list)
        for event in self.events:
            for body in event.before:
                self._out[body].append(event)
            for body in event.after:
                self._into[body].append(event)

    def successors(self, body: str, *, since: dt.date, on: dt.date, inside: Collection[str] = ()) -> list[Heir]:
        """Return who stands on a day for a body of an earlier day (cơ quan kế thừa), through any number of events.

        A body of ``since`` lives through the events of the days after it. The list is empty where it ended without
        successor. ``inside``: bodies that stood under it on ``since``: what comes from them does not make a
        successor mixed.
        """
        own = {body, *inside}
        return [
            Heir(heir, through, frozenset(one.body for one in self.predecessors(heir, since=since, on=on)) - own)
            for heir, through in self._follow(body, since, on)
        ]

    def predecessors(self, body: str, *, since: dt.date, on: dt.date) -> list[Heir]:
        """Return for whom of an earlier day a body of the day ``on`` stands (cơ quan tiền thân)."""
        return [Heir(one, tuple(reversed(through))) for one, through in self._trace(body, since, on)]

    def _follow(self, body: str, since: dt.date, on: dt.date) -> list[tuple[str, tuple[str, ...]]]:
        found: dict[str, tuple[str, ...]] = {}
        seen: set[tuple[str, str]] = set()
        ahead: list[tuple[str, dt.date, tuple[str, ...]]] = [(body, since, ())]
        while ahead:
            current, day, through = ahead.pop(0)
            event = self._next(current, day, on, through, since)
            if event is None:
                if self._exists(current, on):
                    found.setdefault(current, through)
                continue
            for heir in event.after:
                if (heir, event.key) not in seen:
                    seen.add((heir, event.key))
                    ahead.append((heir, event.day, (*through, event.key)))
        return sorted(found.items())

    def _next(self, body: str, day: dt.date, on: dt.date, through: tuple[str, ...], since: dt.date) -> Event | None:
        """Return the first event that the body lives through; on one day, those in which it goes on come first.

        An event that brought it here is not taken twice, so that a circle of events ends.
        """
        ahead = [
            event
            for event in self._out[body]
            if (event.day >= day if through else event.day > since) and event.day <= on and event.key not in through
        ]
        return min(ahead, key=lambda event: (event.day, body not in event.after, event.key), default=None)

    def _trace(self, body: str, since: dt.date, on: dt.date) -> list[tuple[str, tuple[str, ...]]]:
        found: dict[str, tuple[str, ...]] = {}
        seen: set[tuple[str, str]] = set()
        ahead: list[tuple[str, dt.date, tuple[str, ...]]] = [(body, on, ())]
        while ahead:
            current, day, through = ahead.pop(0)
            events = self._last(current, day, since, through)
            if not events and self._exists(current, since):
                found.setdefault(current, through)
            if events and self._existed_before(current, events):
                ahead.append((current, events[0].day - dt.timedelta(days=1), through))
            for event in events:
                for source in event.before:
                    if (source, event.key) not in seen:
                        seen.add((source, event.key))
                        ahead.append((source, event.day, (*through, event.key)))
        return sorted(found.items())

    def _last(self, body: str, day: dt.date, since: dt.date, through: tuple[str, ...]) -> list[Event]:
        """Return the events of the last day on which the body came out of some: on one day it may come of several."""
        into = [e for e in self._into[body] if since < e.day <= day and e.key not in through]
        last = max((event.day for event in into), default=None)
        return [event for event in into if event.day == last]

    def _existed_before(self, body: str, events: list[Event]) -> bool:
        """Say whether the body was there before these events of one day and is in none of them beforehand."""
        known = body in self._lives and self._lives[body][0] < events[0].day
        return known and all(body not in event.before for event in events)

    def _exists(self, body: str, on: dt.date) -> bool:
        """Say whether a body exists on a day, as far as known."""
        start, end = self._lives.get(body, (on, None))
        return start <= on and (end is None or on < end)
