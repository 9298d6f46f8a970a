"""Rows of an import as they are kept to be shown: differences in words, and cells that go back into a sheet."""

import datetime as dt
from collections.abc import Mapping
from decimal import Decimal

from conglap.base.dates import format_day
from conglap.documents.sheets import Value
from conglap.register.exports import cells_of
from conglap.register.sheet_columns import KEYS
from conglap.register.unit_rows import UnitRow, Weight
from conglap.register.unit_rows_words import LISTS
from conglap_web.register.imports.plan import Plan
from conglap_web.register.imports.planned import PlannedRow
from conglap_web.register.models import RowOutcome, Tree

_COLUMN_OF_TREE = {Tree.SECTOR: "sector_manager", Tree.TERRITORY: "territory"}


def changes_shown(done: PlannedRow, plan: Plan) -> dict[str, list[str]]:
    """Return the columns of a changed row with the texts before and after; of other rows nothing."""
    if done.outcome != RowOutcome.CHANGE:
        return {}
    before, after = plan.told(done.before), plan.told(done.after)
    return {_column(field): [_text(field, before.get(field)), _text(field, after[field])] for field in done.after}


def reasons_shown(done: PlannedRow) -> list[str]:
    """Return the sentences about a row; what does not stand against it is told to be a remark."""
    return [f"Lưu ý: {one.message}" if one.weight == Weight.REMARK else one.message for one in done.reasons]


def _column(field: str) -> str:
    if not field.startswith("parent_"):
        return field
    tree = Tree(field.removeprefix("parent_"))
    return _COLUMN_OF_TREE.get(tree, "parent")


def _text(field: str, value: object) -> str:
    if value is None or value == "":
        return ""
    if field in LISTS:
        return LISTS[field].get(str(value), str(value))
    if isinstance(value, bool):
        return "Có" if value else "Không"
    if isinstance(value, dt.date):
        return format_day(value)
    return f"{value.normalize():f}".replace(".", ",") if isinstance(value, Decimal) else str(value)


def cells_shown(row: UnitRow | Mapping[str, Value]) -> dict[str, object]:
    """Return the cells of a row by column, as JSON holds them: days as texts that the import reads again."""
    cells = dict(zip(KEYS, cells_of(row), strict=True)) if isinstance(row, UnitRow) else dict(row)
    return {key: _cell(value) for key, value in cells.items() if value not in (None, "")}


def _cell(value: object) -> object:
    if isinstance(value, dt.date):
        return format_day(value)
    if isinstance(value, Decimal):
        return float(value)
    return value
