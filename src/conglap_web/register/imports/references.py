"""Bodies as a sheet names them: by code, official area code or name; each also has one way in which exports name it."""

import uuid
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Mapping

from conglap.register.naming import canonical
from conglap.register.unit_rows_names import name_key
from conglap_web.register.imports.snapshot import AREA_CODE, UnitThen
from conglap_web.register.models import SERVICE_KINDS, BodyKind, Level

_KEY_MARK = "#"
_Way = dict[str, tuple[uuid.UUID, ...]]


class Ambiguous(Exception):
    """A name that several bodies bear; ``str()`` is the number of them."""


class References:
    """Finds the body that a cell names, the surest way first: what one way finds only once is found.

    ``alive`` are the bodies that exist on the day, or will; ended ones are found where no other has the name.
    """

    def __init__(self, units: Mapping[uuid.UUID, UnitThen], alive: Collection[uuid.UUID]) -> None:
        self._units = units
        self._codes = {unit.code.casefold(): key for key, unit in units.items() if unit.code}
        # Tuples: of tens of thousands of names nearly each has one bearer, and a set takes four times the memory.
        self._ways: tuple[_Way, ...] = tuple(defaultdict(tuple) for _ in range(4))
        self._places: dict[str, set[uuid.UUID]] = defaultdict(set)
        self._texts: dict[tuple[uuid.UUID, bool], str] = {}
        for key in alive:
            self._enter(units[key])
        self._canonical = sorted(self._ways[2])
        self._ended: dict[str, set[uuid.UUID]] = defaultdict(set)
        for key in units.keys() - set(alive):
            self._ended[name_key(units[key].name)].add(key)

    def _enter(self, unit: UnitThen) -> None:
        exact, short, canon, with_parent = self._ways
        _add(exact, name_key(unit.name), unit.id)
        if unit.short_name:
            _add(short, name_key(unit.short_name), unit.id)
        if unit.profile.get("kind") in SERVICE_KINDS:  # tens of thousands; they are named in full
            return
        _add(canon, canonical(unit.name), unit.id)
        if parent := self._units.get(unit.own_parent) if unit.own_parent else None:
            _add(with_parent, name_key(f"{unit.name} ({parent.name})"), unit.id)
            _add(with_parent, canonical(f"{unit.name} {parent.name}"), unit.id)
        if unit.profile.get("kind") == BodyKind.PEOPLE_COMMITTEE and unit.profile.get("level") == Level.COMMUNE:
            self._enter_place(unit)

    def _enter_place(self, unit: UnitThen) -> None:
        """A commune is also found by its own name and code: "Bình An", "xã Bình An", "21025"."""
        place = canonical(unit.name).removeprefix("uy ban nhan dan ")
        self._places[place].add(unit.id)
        for kind in ("xa ", "phuong ", "dac khu ", "thi tran "):
            if place.startswith(kind):
                self._places[place.removeprefix(kind)].add(unit.id)
        if code := str(unit.profile.get(AREA_CODE) or ""):
            self._places[code].add(unit.id)
            self._places[code.lstrip("0")].add(unit.id)

    def find(self, written: str, *, place: bool = False) -> uuid.UUID | None:
        """Return the body that a cell names, ``None`` where none is; raises ``Ambiguous``."""
        if written.startswith(_KEY_MARK):
            return self._by_key(written.removeprefix(_KEY_MARK))
        if found := self._codes.get(written.casefold()):
            return found
        key, canon = name_key(written), canonical(written)
        exact, short, named, with_parent = self._ways
        ways = [exact.get(key), short.get(key), named.get(canon), with_parent.get(key), with_parent.get(canon)]
        ways += [self._longer(canon), self._ended.get(key)]
        if place:
            ways = [self._places.get(canon), self._places.get(canon.removeprefix("tt. ")), *ways]
        several = 0
        for found_bodies in filter(None, ways):
            if len(found_bodies) == 1:
                return next(iter(found_bodies))
            several = several or len(found_bodies)
        if several:
            raise Ambiguous(str(several))
        return None

    def _longer(self, canon: str) -> set[uuid.UUID]:
        """Return bodies whose name goes on with a place: "Sở Y tế" is "Sở Y tế tỉnh Lam Giang" where that is one."""
        found: set[uuid.UUID] = set()
        for at in range(bisect_left(self._canonical, f"{canon} "), len(self._canonical)):
            if " " not in canon or not self._canonical[at].startswith(f"{canon} "):
                break
            found |= set(self._ways[2][self._canonical[at]])
        return found

    def _by_key(self, written: str) -> uuid.UUID | None:
        try:
            key = uuid.UUID(written)
        except ValueError:
            return None
        return key if key in self._units else None

    def text(self, key: uuid.UUID, *, place: bool = False) -> str:
        """Return how an export names a body, so that ``find`` finds it again: by name where that is enough."""
        if (key, place) not in self._texts:
            unit = self._units[key]
            parent = self._units.get(unit.own_parent) if unit.own_parent else None
            ways = [unit.name, unit.code, f"{unit.name} ({parent.name})" if parent else ""]
            sure = (way for way in filter(None, ways) if self._is_found(way, key, place))
            self._texts[key, place] = next(sure, f"{_KEY_MARK}{key}")
        return self._texts[key, place]

    def _is_found(self, written: str, key: uuid.UUID, place: bool) -> bool:
        try:
            return self.find(written, place=place) == key
        except Ambiguous:
            return False

    def names(self) -> dict[uuid.UUID, str]:
        """Return the names that a wrong one may have meant: those of bodies that manage others or are a place."""
        named = self._ways[2]
        return {key: self._units[key].name for keys in named.values() for key in keys}


def _add(way: _Way, name: str, key: uuid.UUID) -> None:
    if key not in way[name]:
        way[name] += (key,)
