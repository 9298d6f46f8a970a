"""What a law pack holds: parameters, each with its values from first days on (gói pháp luật)."""

import datetime as dt
from dataclasses import dataclass, field
from decimal import Decimal

from conglap.base.citations import Checked, LegalCitation

NATION = ""  # the place of a value that holds everywhere

Held = Decimal | bool | str | dt.date | tuple[str, ...] | None


@dataclass(frozen=True, slots=True)
class Value:
    """What a parameter is from a day on (giá trị), until the next one's first day; ``held=None``: it ended then.

    ``review_by``: the day by which somebody should look at the source again. ``note``: what a reader must know.
    """

    first_day: dt.date
    held: Held
    cites: LegalCitation
    note: str = ""
    review_by: dt.date | None = None

    @property
    def is_sure(self) -> bool:
        """Whether the text itself was read, or what follows from it; anything else is said wherever it is shown."""
        return self.cites.checked in (Checked.TEXT, Checked.INFERRED)


@dataclass(frozen=True, slots=True)
class Parameter:
    """One value of the law over time, for the nation or one place (tham số).

    ``place`` is the official code of a province or commune, empty for the nation. ``unit``: a key of ``units.UNITS``.
    ``values`` stand in the order of their days.
    """

    key: str
    label: str
    unit: str
    values: tuple[Value, ...]
    place: str = NATION
    pack: str = ""

    def on(self, day: dt.date) -> Value | None:
        """Return the value of a day, ``None`` before the first one."""
        return next((value for value in reversed(self.values) if value.first_day <= day), None)


@dataclass(frozen=True, slots=True)
class Fault:
    """Something in a pack that cannot be read: where, and a Vietnamese sentence that says how to mend it."""

    pack: str
    where: str
    message: str


@dataclass(slots=True)
class Pack:
    """The parameters of one file, and what in it could not be read."""

    name: str
    parameters: list[Parameter] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
