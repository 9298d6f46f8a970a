"""Entries of the audit that a person may read."""

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.db.models.functions import TruncDate

from conglap_web.audit.models import AuditEntry
from conglap_web.register.models import (
    Body,
    Membership,
    Role,
    System,
)
from conglap_web.register.queries import holding
from conglap_web.register.standing import Standing

# Who reads the journal of what others did.
READS_JOURNAL = (Role.ADMINISTRATOR, Role.INSPECTOR, Role.LEADER)


def journal_of(standing: Standing, entries: QuerySet[AuditEntry]) -> QuerySet[AuditEntry]:
    """Return the entries of the audit that the person may read.

    What somebody did counts when a post in the scope was held on that day: before and after, it is another's matter.
    Who sees everything also reads what the system did, and people whose bodies are gone.
    """
    if sees_whole_journal(standing):
        return entries
    posts = Membership.objects.filter(body__in=standing.scope_of(*READS_JOURNAL))
    then = posts.filter(Q(end__isnull=True) | Q(end__gt=OuterRef("day")), user=OuterRef("actor_id"))
    those = entries.filter(actor_id__in=posts.values("user_id")).alias(day=TruncDate("at"))
    return those.filter(Exists(then.filter(start__lte=OuterRef("day"))))


def sees_whole_journal(standing: Standing) -> bool:
    """Say whether the person's scope holds every body of the day: then entries of the system itself show too."""
    scope = standing.scope_of(*READS_JOURNAL)
    # Providers that are not public stand under nobody, and have no posts here.
    own = Body.objects.filter(holding(standing.on)).exclude(system=System.NON_PUBLIC)
    return not own.exclude(pk__in=scope).exists()
