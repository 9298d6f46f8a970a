"""Who may read the journal, and which entries of it; the rules come from the storey that knows bodies and posts."""

import uuid
from typing import Protocol

from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext as _

from conglap_web.audit.models import AuditEntry


class JournalRules(Protocol):
    """What an upper storey decides about the journal."""

    def may_read(self, request: HttpRequest) -> bool: ...

    def readable(self, request: HttpRequest, entries: QuerySet[AuditEntry]) -> QuerySet[AuditEntry]:
        """Return those of the entries that the person reads."""

    def named(self, q: str) -> set[uuid.UUID]:
        """Return the people whose name matches."""


_rules: list[JournalRules] = []


def follow_rules(rules: JournalRules) -> None:
    """Let these rules decide; called once, from an app's ``ready``."""
    _rules[:] = [rules]


def may_read(request: HttpRequest) -> bool:
    """Say whether the person reads the journal at all."""
    return any(rules.may_read(request) for rules in _rules)


def entries_for(request: HttpRequest) -> QuerySet[AuditEntry]:
    """Return the entries that the person may read, newest first, or refuse with the reason."""
    if not may_read(request):
        raise PermissionDenied(_("Nhật ký chỉ mở cho người quản trị, lãnh đạo và người làm công tác kiểm tra."))
    return _rules[0].readable(request, AuditEntry.objects.all())


def people_named(q: str) -> set[uuid.UUID]:
    """Return the people whose name holds every word of ``q``, with or without marks."""
    return _rules[0].named(q) if _rules else set()
