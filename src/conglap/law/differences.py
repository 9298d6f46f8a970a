"""What changed in the law between two days (so sánh pháp luật của hai ngày)."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from conglap.law.book import LawBook
from conglap.law.records import Parameter, Value


@dataclass(frozen=True, slots=True)
class Difference:
    """One parameter that is not the same on two days, with the values that came into force between them."""

    parameter: Parameter
    before: Value | None
    after: Value | None
    between: tuple[Value, ...]

    @property
    def only_source(self) -> bool:
        """Whether the value stayed and only what it rests on changed."""
        return bool(self.before and self.after) and self.before.held == self.after.held  # type: ignore[union-attr]


def differences(book: LawBook, first: dt.date, second: dt.date) -> Iterator[Difference]:
    """Yield the parameters whose value or source is another on ``second`` than on ``first``, in order of key."""
    for parameter in book.parameters():
        before, after = parameter.on(first), parameter.on(second)
        if before is not after:
            low, high = sorted((first, second))
            between = tuple(value for value in parameter.values if low < value.first_day <= high)
            yield Difference(parameter, before, after, between)
