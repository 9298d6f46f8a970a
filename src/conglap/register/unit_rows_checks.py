"""Checks of a unit sheet across its rows: one code twice, one unit twice, names alike, parents in a circle."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

from conglap.register.unit_rows import Reason, UnitRow, Weight
from conglap.register.unit_rows_names import name_key, plain
from conglap.register.unit_rows_sentences import reason

Key = TypeVar("Key")
_SHOWN = 6


def check_rows(rows: Sequence[UnitRow]) -> list[Reason]:
    """Return what is wrong between rows of one sheet (kiểm tra giữa các dòng); each row was read by itself before."""
    return [*_same_codes(rows), *_same_units(rows), *_tone_places(rows), *_circles_in_sheet(rows)]


def needed_to_create(row: UnitRow) -> list[Reason]:
    """Return what a row lacks to set up a unit that is not in the register yet."""
    own = "sector_manager" if "non_public" in (row.kind, row.system) else "parent"
    lacking = [key for key in (own, "start") if not getattr(row, key)]
    return [reason(row.number, key, "needed_to_create") for key in lacking]


def circle_from(start: Key, parents: Mapping[Key, Iterable[Key]]) -> list[Key]:
    """Return the way from a body up to itself, without its end; empty where there is no circle."""
    came: dict[Key, Key] = {}
    ahead = [start]
    for current in ahead:
        for above in parents.get(current, ()):
            if above == start:
                way = [current]
                while way[-1] != start:
                    way.append(came[way[-1]])
                return way[::-1]
            if above not in came:
                came[above] = current
                ahead.append(above)
    return []


def is_one_managed(row: UnitRow) -> str:
    """Return what names the body that a unit stands under: of a provider that is not public, its sector's."""
    return name_key(row.parent or row.sector_manager)


def _same_codes(rows: Sequence[UnitRow]) -> Iterator[Reason]:
    first: dict[str, int] = {}
    for row in rows:
        if row.code and first.setdefault(row.code.casefold(), row.number) != row.number:
            yield reason(row.number, "code", "same_code", value=row.code, other=first[row.code.casefold()])


def _same_units(rows: Sequence[UnitRow]) -> Iterator[Reason]:
    first: dict[tuple[str, str], UnitRow] = {}
    for row in rows:
        other = first.setdefault((plain(row.name), is_one_managed(row)), row)
        if other is not row and not _both_coded(row, other) and not _follow(row, other):
            yield reason(row.number, "name", "same_unit", other=other.number)


def _tone_places(rows: Sequence[UnitRow]) -> Iterator[Reason]:
    """Names that differ only in where a tone mark stands, in one commune (or, where none is told, under one body)."""
    first: dict[tuple[str, str], UnitRow] = {}
    for row in rows:
        place = name_key(row.territory) or is_one_managed(row)
        other = first.setdefault((name_key(row.name), place), row)
        if plain(other.name) != plain(row.name) and not _follow(row, other):
            weight = Weight.REMARK if _both_coded(row, other) else Weight.DOUBTFUL
            yield reason(row.number, "name", "tone_place", weight, name=other.name, other=other.number)


def _both_coded(row: UnitRow, other: UnitRow) -> bool:
    return bool(row.code and other.code and row.code.casefold() != other.code.casefold())


def _follow(row: UnitRow, other: UnitRow) -> bool:
    """Say whether one ended before the other began: two units of one name that never stood side by side."""
    early, late = sorted((row, other), key=lambda one: (one.start is not None, one.start))
    return bool(early.end and late.start and early.end <= late.start)


def _circles_in_sheet(rows: Sequence[UnitRow]) -> Iterator[Reason]:
    by_code = {row.code.casefold(): row for row in rows if row.code}
    by_name: dict[str, list[UnitRow]] = defaultdict(list)
    for row in rows:
        by_name[name_key(row.name)].append(row)
    above: dict[int, tuple[int, ...]] = {}
    for row in rows:
        named = by_code.get(row.parent.casefold()) if row.parent else None
        same = by_name.get(name_key(row.parent), []) if row.parent else []
        if found := named or (same[0] if len(same) == 1 else None):
            above[row.number] = (found.number,)
    names = {row.number: row.name for row in rows}
    for number, parents in above.items():
        if parents == (number,):
            yield reason(number, "parent", "own_parent")
        elif way := circle_from(number, above):
            yield reason(number, "parent", "circle", names=told([names[one] for one in way]))


def told(names: Sequence[str]) -> str:
    """Return the names of a circle as a way back to the first, the middle of a long one left out."""
    way = [*names, names[0]]
    return " → ".join(way if len(way) <= _SHOWN else [*way[:3], "…", *way[-2:]])
