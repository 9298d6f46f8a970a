"""What an audit row says to people: each app gives Vietnamese words for its actions and fields when it starts.

``add_actions({"body.rename": _("Đổi tên")})`` and ``add_fields({"name": _("Tên"), "task.state": (_("Trạng thái"),
TaskState)})``: a field by its name alone counts for every action, with a prefix only for actions of that prefix; the
pair gives the choices whose labels stand for the stored values. Fields without words are kept in the row, not shown.
"""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.db import models
from django.urls import reverse
from django.utils.dateparse import parse_date, parse_datetime
from django.utils.translation import gettext as _

from conglap_web.audit.models import AuditEntry
from conglap_web.platform.templatetags.ui import day, moment

Choices = type[models.TextChoices]

_actions: dict[str, str] = {}
_fields: dict[str, tuple[str, Choices | None]] = {}
_pages: dict[str, str] = {}


def add_actions(words: Mapping[str, str]) -> None:
    """Say what the actions of an app are called, as a sentence without its subject: "Đổi tên cơ quan"."""
    _actions.update(words)


def add_fields(words: Mapping[str, str | tuple[str, Choices]]) -> None:
    """Say what fields are called, and which choices their values come from."""
    for name, given in words.items():
        _fields[name] = given if isinstance(given, tuple) else (given, None)


def add_pages(names: Mapping[str, str]) -> None:
    """Say on which page an object is shown: ``{"register.body": "register:body"}``, the address takes its key."""
    _pages.update(names)


def address_of(entry: AuditEntry) -> str:
    """Return the address of the object's page, or "" where it has none."""
    name = _pages.get(entry.object_type)
    return reverse(name, args=[entry.object_id]) if name else ""


def action_label(action: str) -> str:
    """Return the words for an action, or its code where no app gave any."""
    return str(_actions.get(action, action))


def known_actions() -> list[tuple[str, str]]:
    """Return every action with its words, for a filter."""
    return sorted(((code, str(words)) for code, words in _actions.items()), key=lambda pair: pair[1])


@dataclass(frozen=True, slots=True)
class Change:
    """One field before and after, in words."""

    label: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Event:
    """An audit row in words, as ``components/history.html`` shows it."""

    at: dt.datetime
    who: str
    what: str
    note: str
    changes: list[Change]


def in_words(entries: Iterable[AuditEntry]) -> list[Event]:
    """Return audit rows in words."""
    return [
        Event(entry.at, entry.actor_name, action_label(entry.action), note_of(entry), changes_of(entry))
        for entry in entries
    ]


def note_of(entry: AuditEntry) -> str:
    """Return what was said with an action: a comment, a reminder, a reason."""
    return str((entry.after or {}).get("note") or "")


def changes_of(entry: AuditEntry) -> list[Change]:
    """Return the fields that have words, those that did not change left out."""
    before, after = entry.before or {}, entry.after or {}
    prefix = entry.action.split(".")[0]
    found = []
    for name in dict.fromkeys((*before, *after)):
        label, choices = _fields.get(f"{prefix}.{name}") or _fields.get(name) or ("", None)
        old, new = spoken(before.get(name), choices), spoken(after.get(name), choices)
        if label and old != new and not (name not in before and after.get(name) is False):
            found.append(Change(str(label), old, new))
    return found


def spoken(value: object, choices: Choices | None = None) -> str:
    """Return a stored value as people write it."""
    match value:
        case None | "":
            return ""
        case bool():
            return _("có") if value else _("không")
        case list():
            return "; ".join(filter(None, (spoken(one, choices) for one in value)))
        case dict():
            return ""
        case str() if choices is not None:
            return str(dict(choices.choices).get(value, value))
        case str():
            return _spoken_time(value)
    return str(value)


def _spoken_time(value: str) -> str:
    """Return ISO days and moments as people write them, any other text as it is."""
    try:
        if len(value) == 10 and (found := parse_date(value)):
            return day(found)
        if len(value) > 18 and value[10:11] == "T" and (at := parse_datetime(value)):
            return moment(at)
    except ValueError:
        pass
    return value
