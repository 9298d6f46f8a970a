"""Which documents a directive implements, by its own words or because a person says so."""

from django.db import transaction
from django.utils.translation import gettext as _

from conglap_web.accounts.models import User
from conglap_web.audit.actions import record
from conglap_web.cascade import families, linking
from conglap_web.cascade.actions.comparing import begin, begin_comparisons
from conglap_web.cascade.actions.refusals import Refused
from conglap_web.cascade.models import Comparison, Link, LinkKind, Node, Ruling
from conglap_web.directives.models import Directive
from conglap_web.platform import jobs
from conglap_web.platform.models import Job

RELINK = "link_directives"


def link_everything() -> Job:
    """Queue the job that joins every confirmed directive anew, or find it queued."""
    return jobs.enqueue(RELINK, {}, key=RELINK)


@transaction.atomic
def link_directive(*, by: User | None, directive: Directive) -> None:
    """Keep what a confirmed directive has to do with those it names, and compare it with those that it implements
    and those that implement it; safe to repeat."""
    Node.objects.filter(directive=directive).delete()
    linking.node_of(directive).save()
    Link.objects.filter(source=directive, target=None).delete()
    Link.objects.bulk_create(linking.links_of(directive))
    _drop_what_is_not_implemented(directive)
    begin_comparisons(by=by, directive=directive)


def _drop_what_is_not_implemented(directive: Directive) -> None:
    """Forget comparisons with documents that this one only rests on; where a person has ruled, the two stay joined."""
    joined = families.superiors_of(directive)
    for comparison in Comparison.objects.filter(subordinate=directive).exclude(superior__in=joined):
        ruled = Ruling.objects.filter(
            subordinate=directive, duty__directive=comparison.superior_id, withdrawn_at__isnull=True
        )
        if ruled.exists():
            _join(directive, comparison.superior)
        else:
            comparison.delete()


def _join(subordinate: Directive, superior: Directive) -> tuple[Link, bool]:
    return Link.objects.get_or_create(
        source=subordinate,
        kind=LinkKind.IMPLEMENTS,
        key=linking.key_of(superior.symbol),
        date=superior.date,
        target=superior,
    )


@transaction.atomic
def link_by_hand(*, by: User, subordinate: Directive, superior: Directive) -> Link:
    """Say that a document implements another that it does not say to implement; both are then compared."""
    if superior.pk == subordinate.pk:
        raise Refused(_("Một văn bản không triển khai chính nó."))
    Directive.objects.select_for_update().get(pk=subordinate.pk)  # two at once make one link
    if not Node.objects.filter(directive=superior).exists():
        linking.node_of(superior).save()  # confirmed before documents were linked
    link, made = _join(subordinate, superior)
    if made:
        record(by=by, action="cascade.link", about=subordinate, after={"superior": str(superior)})
    begin(by, superior.pk, subordinate.pk)
    return link


@transaction.atomic
def unlink_by_hand(*, by: User, subordinate: Directive, superior: Directive) -> None:
    """Take back that a person joined two documents; what was compared goes, unless the number joins them too."""
    Directive.objects.select_for_update().get(pk=subordinate.pk)
    gone, _rows = Link.objects.filter(source=subordinate, target=superior).delete()
    if not gone:
        raise Refused(_("Hai văn bản này không do người nối, nên không có gì để bỏ."))
    if superior.pk not in families.superiors_of(subordinate):
        Comparison.objects.filter(superior=superior, subordinate=subordinate).delete()
    record(by=by, action="cascade.unlink", about=subordinate, before={"superior": str(superior)})
