"""What a sheet of units would do with one unit (một dòng của kế hoạch nhập)."""

import datetime as dt
import uuid
from dataclasses import dataclass, field

from conglap.register.unit_rows import Reason, UnitRow
from conglap_web.register.models import RowOutcome


@dataclass(slots=True)
class PlannedRow:
    """One row with its unit; ``before`` and ``after`` hold only what changes, parents under ``parent_<tree>``."""

    row: UnitRow
    body: uuid.UUID
    outcome: str = RowOutcome.SAME
    version: int = 0
    day: dt.date | None = None
    before: dict[str, object] = field(default_factory=dict)
    after: dict[str, object] = field(default_factory=dict)
    reasons: list[Reason] = field(default_factory=list)

    @property
    def is_written(self) -> bool:
        """Say whether writing the plan changes anything for this row."""
        return self.outcome in (RowOutcome.CREATE, RowOutcome.CHANGE)
