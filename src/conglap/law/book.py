"""The law of a day at a place: one book of all parameters; a gap is an error with a sentence, never zero."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Sequence
from decimal import Decimal

from conglap.base.dates import format_day
from conglap.law.packs import the_packs
from conglap.law.records import NATION, Pack, Parameter, Value


class LawGap(LookupError):
    """No value of the law for a day (khoảng trống pháp luật); ``str()`` is a Vietnamese sentence."""


class LawBook:
    """Parameters of several packs; later packs of the same place go before earlier ones (a draft over the law)."""

    def __init__(self, packs: Iterable[Pack]) -> None:
        self._by_key: defaultdict[str, dict[str, Parameter]] = defaultdict(dict)
        for pack in packs:
            for parameter in pack.parameters:
                self._by_key[parameter.key][parameter.place] = parameter

    @classmethod
    def of_the_package(cls, *drafts: Pack) -> "LawBook":
        """Return the book of the packs that Conglap brings, with a user's packs over them."""
        return cls([*the_packs(), *drafts])

    def parameters(self, beginning: str = "") -> list[Parameter]:
        """Return the parameters whose key begins so, in order of key and place."""
        keys = (key for key in sorted(self._by_key) if key.startswith(beginning))
        return [self._by_key[key][place] for key in keys for place in sorted(self._by_key[key])]

    def value(self, key: str, on: dt.date, places: Sequence[str] = ()) -> Value:
        """Return the value of a day; ``places`` from the narrowest (commune, province), the nation comes last.

        Raises ``LawGap`` when the parameter is not known, has not begun, or has ended by then.
        """
        held = self._by_key.get(key)
        if held is None:
            raise LawGap(f"Chưa có tham số “{key}” trong các gói pháp luật.")
        for place in (*places, NATION):
            value = held[place].on(on) if place in held else None
            if value is not None and value.held is not None:
                return value
        label = next(iter(held.values())).label
        raise LawGap(f"Chưa có giá trị “{label}” cho ngày {format_day(on)} trong các gói pháp luật.")

    def number(self, key: str, on: dt.date, places: Sequence[str] = ()) -> Decimal:
        """Return a value that is a number; raises ``LawGap`` as ``value`` does, ``TypeError`` for other values."""
        held = self.value(key, on, places).held
        if not isinstance(held, Decimal):
            raise TypeError(f"{key} is not a number")
        return held
