"""Which unit of the register a row of a sheet is, and which body its cells name: in the register or in the sheet."""

import uuid
from collections import defaultdict
from collections.abc import Mapping, Sequence

from rapidfuzz import fuzz, process

from conglap.base.text import fold
from conglap.register.unit_rows import Reason, UnitRow, Weight
from conglap.register.unit_rows_names import name_key, plain
from conglap.register.unit_rows_sentences import perhaps, reason
from conglap_web.platform.keys import new_key
from conglap_web.register.imports.references import Ambiguous, References
from conglap_web.register.imports.snapshot import UnitThen
from conglap_web.register.models import System, Tree

# A circle of names that each wait for the other ends here; the check of circles then says so.
_DEEPEST = 50
_MOST_SUGGESTED = 200
_NEAR = 85.0


class Matching:
    """The rows of one sheet against the register; ``apart`` are rows that a person declared to be units of their own,
    ``one`` those declared to be the unit that they look like."""

    def __init__(
        self,
        units: Mapping[uuid.UUID, UnitThen],
        references: References,
        rows: Sequence[UnitRow],
        choices: Mapping[int, str],
    ) -> None:
        self.units, self.references, self._choices = units, references, choices
        self._codes = {unit.code.casefold(): key for key, unit in units.items() if unit.code}
        self._named: dict[str, list[uuid.UUID]] = defaultdict(list)
        for key, unit in units.items():
            self._named[name_key(unit.name)].append(key)
        self.rows = {row.number: row for row in rows}
        self._row_of_code = {row.code.casefold(): row.number for row in rows if row.code}
        self._rows_named: dict[str, list[int]] = defaultdict(list)
        for row in rows:
            self._rows_named[name_key(row.name)].append(row.number)
        self._ids: dict[int, uuid.UUID] = {}
        self._places: dict[tuple[str, bool], uuid.UUID | int | str | None] = {}
        self._names: dict[uuid.UUID, str] | None = None
        self._suggested = 0
        self.reasons: dict[int, list[Reason]] = defaultdict(list)
        self._waiting: list[int] = []

    def body(self, number: int) -> uuid.UUID:
        """Return the key of the unit that a row is: of the register, or a new one; reasons against it are noted."""
        if number not in self._ids:
            if number in self._waiting or len(self._waiting) > _DEEPEST:
                return uuid.UUID(int=number)  # a circle of names
            self._waiting.append(number)
            self._ids[number] = self._found(self.rows[number]) or new_key()
            self._waiting.pop()
        return self._ids[number]

    def _found(self, row: UnitRow) -> uuid.UUID | None:
        if row.code and (known := self._codes.get(row.code.casefold())):
            return known
        named = [self.units[key] for key in self._named.get(name_key(row.name), ()) if _may_be(self.units[key], row)]
        if not named:
            return None
        under = self._managed_by(row)
        same = [unit for unit in named if plain(unit.name) == plain(row.name)]
        sure = [unit for unit in same if under is None or unit.own_parent == under]
        if len(sure) > 1:
            self._note(row, "name", "several_units", count=len(sure), name=row.name)
        if sure:
            return sure[0].id
        return self._alike(row, named, under)

    def _managed_by(self, row: UnitRow) -> uuid.UUID | None:
        is_non_public = row.system == System.NON_PUBLIC
        return self.reference(row, "sector_manager" if is_non_public else "parent")

    def _alike(self, row: UnitRow, named: list[UnitThen], under: uuid.UUID | None) -> uuid.UUID | None:
        """Of units of that name elsewhere in the tree, or written with another tone place: one of the same commune."""
        place = self.reference(row, "territory")
        near = [
            unit
            for unit in named
            if (place and unit.parents.get(Tree.TERRITORY) == place) or (under and unit.own_parent == under)
        ]
        choice = self._choices.get(row.number)
        if not near or choice == "apart":
            return None
        if choice == "one":
            return near[0].id
        other = near[0]
        code = f" (mã {other.code})" if other.code else ""
        difference = "" if plain(other.name) == plain(row.name) else "; tên chỉ khác nhau ở cách đặt dấu thanh"
        values = {"name": other.name, "code": code, "difference": difference}
        self.reasons[row.number].append(reason(row.number, "name", "alike", Weight.DOUBTFUL, **values))
        return other.id

    def reference(self, row: UnitRow, column: str) -> uuid.UUID | None:
        """Return the body that a cell of a row names, ``None`` where it is empty or names none (then it is noted)."""
        written: str = getattr(row, column)
        if not written:
            return None
        place = column == "territory"
        if (written, place) not in self._places:
            self._places[written, place] = self._looked_up(written, place)
        found = self._places[written, place]
        if isinstance(found, uuid.UUID):
            return found
        if isinstance(found, int):
            return self.body(found)
        if found is None:
            self._note(row, column, "no_such_body", value=written, near=self._nearest(written))
        else:
            self._note(row, column, "several_bodies", value=written, count=found)
        return None

    def _looked_up(self, written: str, place: bool) -> uuid.UUID | int | str | None:
        try:
            if found := self.references.find(written, place=place):
                return found
        except Ambiguous as several:
            return str(several)
        if number := self._row_of_code.get(written.casefold()):
            return number
        numbers = self._rows_named.get(name_key(written), [])
        return numbers[0] if len(numbers) == 1 else (str(len(numbers)) if numbers else None)

    def row_named(self, row: UnitRow, column: str) -> int | None:
        """Return the row of the sheet that a cell names, where it names none of the register."""
        found = self._places.get((getattr(row, column), column == "territory"))
        return found if isinstance(found, int) else None

    def _nearest(self, written: str) -> str:
        """Offer the nearest name; a sheet of wrong names is not compared with every name again and again."""
        self._suggested += 1
        if self._suggested > _MOST_SUGGESTED:
            return ""
        if self._names is None:
            self._names = {key: fold(name) for key, name in self.references.names().items()}
        found = process.extractOne(fold(written), self._names, scorer=fuzz.WRatio, score_cutoff=_NEAR)
        return perhaps(self.units[found[2]].name) if found else " Hãy kiểm tra lại tên, hoặc ghi mã."

    def _note(self, row: UnitRow, column: str, rule: str, **values: object) -> None:
        said = reason(row.number, column, rule, **values)
        if said not in self.reasons[row.number]:
            self.reasons[row.number].append(said)


def _may_be(unit: UnitThen, row: UnitRow) -> bool:
    """Say whether a row without a known code may be this unit: another code, or another life, is another unit."""
    if row.code and unit.code:
        return False
    if row.start and unit.end and unit.end <= row.start:
        return False
    return not (unit.end and row.start and row.start != unit.start)
