"""Which units an administrator may take in by a file: the same rules as on the pages, asked for thousands of rows."""

import uuid
from collections.abc import Mapping

from conglap_web.platform.clock import today
from conglap_web.register.imports.snapshot import UnitThen
from conglap_web.register.models import System


class Scope:
    """What somebody administers; ``ids`` is ``None`` for the system itself, which may do everything."""

    def __init__(self, ids: frozenset[uuid.UUID] | None, units: Mapping[uuid.UUID, UnitThen]) -> None:
        self._ids, self._units = ids, units

    def holds(self, key: uuid.UUID) -> bool:
        """Say whether the person administers a body (``access.may_administer``)."""
        if self._ids is None or key in self._ids:
            return True
        unit = self._units.get(key)
        if unit is None:
            return False
        is_planned, is_non_public = unit.start > today(), unit.system == System.NON_PUBLIC
        return (is_planned or is_non_public) and unit.own_parent is not None and unit.own_parent in self._ids

    def holds_parent(self, unit: UnitThen) -> bool:
        """Say whether the person administers what a body stands under (``access.body_to_take_from_parents``)."""
        return self._ids is None or unit.own_parent is None or unit.own_parent in self._ids
