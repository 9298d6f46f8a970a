"""Changes of bodies as linked data: change events of the W3C Organization Ontology in JSON-LD (sự kiện tổ chức)."""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

JSON_LD_TYPE = "application/ld+json"
# Inline, so that nobody has to ask the internet for it. https://www.w3.org/TR/vocab-org/, https://www.w3.org/TR/prov-o/
CONTEXT: Mapping[str, object] = {
    "org": "http://www.w3.org/ns/org#",
    "prov": "http://www.w3.org/ns/prov#",
    "dct": "http://purl.org/dc/terms/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "id": "@id",
    "type": "@type",
    "originalOrganization": {"@id": "org:originalOrganization", "@type": "@id", "@container": "@set"},
    "resultingOrganization": {"@id": "org:resultingOrganization", "@type": "@id", "@container": "@set"},
    "wasAssociatedWith": {"@id": "prov:wasAssociatedWith", "@type": "@id", "@container": "@set"},
    "used": {"@id": "prov:used", "@type": "@id"},
    "startedAtTime": {"@id": "prov:startedAtTime", "@type": "xsd:dateTime"},
    "date": {"@id": "dct:date", "@type": "xsd:date"},
    "issued": {"@id": "dct:issued", "@type": "xsd:date"},
    "creator": {"@id": "dct:creator"},
    "identifier": {"@id": "dct:identifier"},
    "kind": {"@id": "dct:type"},
    "label": {"@id": "rdfs:label", "@language": "vi"},
    "description": {"@id": "dct:description", "@language": "vi"},
    "prefLabel": {"@id": "skos:prefLabel", "@language": "vi"},
    "orgIdentifier": {"@id": "org:identifier"},
}


@dataclass(frozen=True, slots=True)
class Organization:
    """A body in a change: an IRI that names it for good, its name on the day, its code if it has one."""

    iri: str
    name: str
    code: str = ""


@dataclass(frozen=True, slots=True)
class Change:
    """One change of bodies on a day (sự kiện); ``kind`` is the register's word (merge …), ``label`` the Vietnamese one.

    ``before`` and ``after``: the bodies that it changed and those that came of it; one that goes on stands in both.
    ``takers``: who takes bodies over in a transfer.
    """

    iri: str
    kind: str
    label: str
    day: dt.date
    before: tuple[Organization, ...]
    after: tuple[Organization, ...]
    takers: tuple[Organization, ...] = ()
    decision: str = ""
    decided_on: dt.date | None = None
    decided_by: str = ""
    note: str = ""


def change_events(changes: Iterable[Change]) -> dict[str, object]:
    """Return changes as one JSON-LD document: ``org:ChangeEvent`` with bodies and deciding documents beside them."""
    bodies: dict[str, Organization] = {}
    events, decisions = [], []
    for change in changes:
        bodies |= {one.iri: one for one in (*change.before, *change.after, *change.takers)}
        events.append(_event(change))
        if change.decision:
            decisions.append(_decision(change))
    return {"@context": dict(CONTEXT), "@graph": [*events, *decisions, *map(_organization, bodies.values())]}


def _event(change: Change) -> dict[str, object]:
    made: dict[str, object] = {
        "id": change.iri,
        "type": "org:ChangeEvent",
        "kind": change.kind,
        "label": change.label,
        "date": change.day.isoformat(),
        "startedAtTime": f"{change.day.isoformat()}T00:00:00+07:00",  # days begin at midnight in Vietnam
        "originalOrganization": [one.iri for one in change.before],
        "resultingOrganization": [one.iri for one in change.after],
    }
    if change.takers:
        made["wasAssociatedWith"] = [one.iri for one in change.takers]
    if change.decision:
        made["used"] = _decision_iri(change)
    if change.note:
        made["description"] = change.note
    return made


def _decision(change: Change) -> dict[str, object]:
    made: dict[str, object] = {"id": _decision_iri(change), "type": "prov:Entity", "identifier": change.decision}
    if change.decided_on:
        made["issued"] = change.decided_on.isoformat()
    if change.decided_by:
        made["creator"] = change.decided_by
    return made


def _decision_iri(change: Change) -> str:
    return f"{change.iri}#van-ban"


def _organization(one: Organization) -> dict[str, object]:
    made: dict[str, object] = {"id": one.iri, "type": "org:Organization", "prefLabel": one.name}
    return made | ({"orgIdentifier": one.code} if one.code else {})
