"""What a refused form shows: what the other person changed, beside what this one typed."""

from dataclasses import replace

from django.http import HttpRequest, QueryDict

from conglap_web.audit.labels import Event, in_words
from conglap_web.audit.queries import history_of
from conglap_web.directives.actions.versions import UNSEEN
from conglap_web.directives.labels import FIELDS
from conglap_web.directives.models import Directive, Duty


def changes_since(about: Directive | Duty, version: int) -> list[Event]:
    """Return what was changed of this object after the version that the person saw, in words, oldest first."""
    later = [
        entry
        for entry in history_of(about)
        if isinstance((entry.after or {}).get("version"), int) and entry.after["version"] > version
    ]
    events = in_words(reversed(later))
    # Every row says which duty it is about; here that is plain.
    here = str(FIELDS["duty.label"])
    return [
        replace(event, changes=[one for one in event.changes if one.before or one.label != here]) for event in events
    ]


def seen_version(request: HttpRequest, field: str = "version") -> int:
    """Return the version that a form says it was filled in against; a broken one fits no row."""
    value = request.POST.get(field, "")
    return int(value) if value.isdecimal() and len(value) < 10 else UNSEEN


def with_version(typed: QueryDict, version: int) -> QueryDict:
    """Return what was typed, now against the present version: sending it again writes over what was shown."""
    data = typed.copy()
    data["version"] = str(version)
    return data
