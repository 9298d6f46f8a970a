"""Saying that a doubt of the reader was looked at, and which rules of form an office wants to hear of."""

from collections.abc import Collection

from django.db import transaction

from conglap.linting import RULES
from conglap_web.accounts.models import User
from conglap_web.audit.actions import record
from conglap_web.directives.actions.versions import locked_directive
from conglap_web.directives.models import Directive, SwitchedOffRule
from conglap_web.register.models import Body

_SHOWN = 12  # reasons that an audit row lists; the rest is counted


@transaction.atomic
def see_doubts(*, by: User, directive: Directive, numbers: Collection[int]) -> int:
    """Say that a person has looked at these doubts of the reader; return how many had not been looked at before.

    Nothing of what is confirmed changes, so the versions stay: no form that somebody has open becomes stale.
    """
    fresh = _to_look_at(directive)
    new = sorted(set(numbers) & set(range(len(fresh.doubts))) - set(fresh.seen_doubts))
    if not new:
        return 0
    fresh.seen_doubts = sorted({*fresh.seen_doubts, *new})
    fresh.save(update_fields=["seen_doubts"])
    reasons = [fresh.doubts[number]["reason"] for number in new]
    more = [f"… (+{len(reasons) - _SHOWN})"] if len(reasons) > _SHOWN else []
    record(by=by, action="directive.doubts_seen", about=fresh, after={"doubts": [*reasons[:_SHOWN], *more]})
    return len(new)


def _to_look_at(directive: Directive) -> Directive:
    """Lock a directive under review, or one that was checked after it was confirmed; refuse others."""
    fresh = Directive.objects.select_for_update().get(pk=directive.pk)
    return fresh if fresh.checked_later else locked_directive(directive)


@transaction.atomic
def switch_rules(*, by: User, body: Body, switched_off: Collection[str]) -> int:
    """Say which rules of form and language an office does not want to hear of; return how many changed."""
    Body.objects.select_for_update().get(pk=body.pk)
    before = set(SwitchedOffRule.objects.filter(body=body).values_list("rule", flat=True))
    after = {rule.name for rule in RULES} & set(switched_off)
    if before == after:
        return 0
    SwitchedOffRule.objects.filter(body=body, rule__in=before - after).delete()
    SwitchedOffRule.objects.bulk_create([SwitchedOffRule(body=body, rule=name) for name in sorted(after - before)])
    record(
        by=by,
        action="directive.rules",
        about=body,
        before={"switched_off": sorted(before)},
        after={"switched_off": sorted(after)},
    )
    return len(before ^ after)
