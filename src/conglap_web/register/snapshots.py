"""Bodies of a day as the records that the rules work on."""

import datetime as dt
from collections import defaultdict

from conglap.register.records import BodyCandidate
from conglap_web.register.queries import bodies_on, edges_on, with_profiles


def body_candidates(on: dt.date) -> list[BodyCandidate]:
    """Return every body of a day for matching names in directives; two queries."""
    parents: defaultdict[object, list[str]] = defaultdict(list)
    for body, parent, _tree in edges_on(on):
        parents[body].append(str(parent))
    rows = (
        with_profiles(bodies_on(on), on)
        .values_list("id", "name", "short_name", "kind", "level", "system")
        .order_by("id")
    )
    return [
        BodyCandidate(
            id=str(key),
            name=name or "",
            short_name=short_name or "",
            kind=kind or "",
            level=level or "",
            system=system,
            parents=tuple(sorted(set(parents[key]))),
        )
        for key, name, short_name, kind, level, system in rows
    ]
