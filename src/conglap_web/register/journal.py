"""Who reads the journal: the rules that the audit asks for, from the posts that people hold."""

import uuid

from django.db.models import QuerySet
from django.http import HttpRequest

from conglap.base.text import fold, squeeze
from conglap_web.accounts.models import User
from conglap_web.audit.models import AuditEntry
from conglap_web.register import access


class JournalByPosts:
    """Administrators, leaders and inspectors read what people of their scope did."""

    def may_read(self, request: HttpRequest) -> bool:
        """Say whether the person holds such a post."""
        return request.standing.has(*access.READS_JOURNAL)

    def readable(self, request: HttpRequest, entries: QuerySet[AuditEntry]) -> QuerySet[AuditEntry]:
        """Return what people did on days on which they held a post in the scope."""
        return access.journal_of(request.standing, entries)

    def named(self, q: str) -> set[uuid.UUID]:
        """Return the people whose name or account holds every word of ``q``."""
        people = User.objects.all()
        for word in fold(squeeze(q)).split():
            people = people.filter(folded__contains=word)
        return set(people.values_list("pk", flat=True))
