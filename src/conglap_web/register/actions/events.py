"""Recording an event: checked, carried out through the actions of the register, everything in one transaction."""

import uuid
from collections.abc import Mapping

from django.db import transaction
from django.db.models import F
from django.utils.translation import gettext as _

from conglap.base.findings import Finding, Level
from conglap.base.text import nfc, squeeze
from conglap.register.events import BodyThen, Left, Matter
from conglap.register.events_checks import Situation, event_findings
from conglap_web.accounts.models import User
from conglap_web.audit.actions import record, recorded_together
from conglap_web.register import orphans
from conglap_web.register.actions.bodies import add_body
from conglap_web.register.actions.events_carrying import carry_out
from conglap_web.register.actions.events_journal import differences, state_of
from conglap_web.register.actions.guards import refuse_far
from conglap_web.register.actions.refusals import RegisterRefused, StaleForm
from conglap_web.register.events.plans import NEW, EventPlan
from conglap_web.register.events.snapshots import event_record, events_of, plan_record, planned_bodies
from conglap_web.register.models import Body, BodyParent, Event, EventBody, Handover, Side
from conglap_web.register.queries import holding


class EventRefused(RegisterRefused):
    """An event against which something speaks; ``findings`` holds all of it, ``str()`` the reasons."""

    def __init__(self, findings: list[Finding]) -> None:
        super().__init__(" ".join(finding.message for finding in findings))
        self.findings = findings


def check_plan(plan: EventPlan) -> list[Finding]:
    """Return what speaks against a plan, errors and warnings; nothing is written."""
    return event_findings(_situation(plan))


def _situation(plan: EventPlan) -> Situation:
    bodies = planned_bodies(plan)
    others = events_of([*plan.before, *plan.after])
    return Situation(plan_record(plan), bodies, tuple(left_by(plan)), tuple(event_record(one) for one in others))


def left_by(plan: EventPlan) -> list[Left]:
    """Return what hangs on the bodies that a plan ends and is not placed by it already."""
    ending = set(plan.ending)
    under: dict[uuid.UUID, set[uuid.UUID]] = {}
    rows = BodyParent.objects.filter(holding(plan.day), parent__in=ending).exclude(body__in=ending)
    for parent, child in rows.values_list("parent_id", "body_id"):
        if child not in plan.children:
            under.setdefault(parent, set()).add(child)
    bodies = [Left(str(parent), Matter.BODIES, len(children)) for parent, children in sorted(under.items(), key=str)]
    return [*(left for left in orphans.left_on(ending) if left.matter is not Matter.BODIES), *bodies]


def record_event(*, by: User | None, plan: EventPlan) -> Event:
    """Record an event and carry it out (ghi sự kiện sắp xếp): names, profiles, parents, ends, posts, handovers.

    Raises ``EventRefused`` with what speaks against it, ``StaleForm`` when a body was changed since the person saw it,
    ``RegisterRefused`` where a single step is refused. Nothing is written then.
    """
    with recorded_together():
        refuse_far(plan.day, "day")
        _lock(plan)
        errors = [finding for finding in check_plan(plan) if finding.level is Level.ERROR]
        if errors:
            raise EventRefused(errors)
        event = Event.objects.create(
            kind=plan.kind,
            day=plan.day,
            decision=squeeze(nfc(plan.decision)),
            decided_on=plan.decided_on,
            decided_by=squeeze(nfc(plan.decided_by)),
            note=plan.note.strip(),
        )
        known = {str(body.pk): body for body in Body.objects.filter(pk__in=plan.named())}
        touched = _touched(plan)
        before = state_of(touched)
        known |= _set_up(by, plan, known)
        carry_out(by, plan, known)
        event.changes = differences(
            before, state_of([*touched, *(known[f"{NEW}{n}"].pk for n in range(len(plan.new)))])
        )
        event.save(update_fields=["changes"])
        _keep_sides(event, plan, known)
        record(by=by, action="event.add", about=event, after=_told(event, plan, planned_bodies(plan)))
    return event


@transaction.atomic
def _lock(plan: EventPlan) -> None:
    """Lock every body that takes part, in one order; refuse when one was changed since the person saw it."""
    rows = Body.objects.select_for_update().filter(pk__in=plan.named()).order_by("pk")
    for key, version in rows.values_list("pk", "version"):
        if plan.versions.get(key, version) != version:
            raise StaleForm(
                _(
                    "Trong lúc bạn đang chuẩn bị, người khác đã thay đổi một cơ quan, đơn vị trong lần sắp xếp này. "
                    "Chưa có gì được ghi; hãy xem lại rồi xác nhận lần nữa."
                )
            )
    Body.objects.filter(pk__in={*plan.before, *plan.after}).update(version=F("version") + 1)


def _touched(plan: EventPlan) -> set[uuid.UUID]:
    """Return the bodies whose rows the event may change: those named and those under the ones that end."""
    under = BodyParent.objects.filter(parent__in=plan.ending).values_list("body_id", flat=True)
    return {*plan.before, *plan.after, *plan.children, *under}


def _set_up(by: User | None, plan: EventPlan, known: Mapping[str, Body]) -> dict[str, Body]:
    """Set the new bodies up; one may have the name of a body that ends by the same event."""
    return {
        f"{NEW}{place}": add_body(
            by=by,
            name=one.name,
            short_name=one.short_name,
            code=one.code,
            kind=one.kind,
            system=one.system,
            level=one.level,
            start=plan.day,
            parents={tree: known[str(parent)] for tree, parent in one.parents.items()},
            details=one.details,
            instead_of=plan.ending,
        )
        for place, one in enumerate(plan.new)
    }


def _keep_sides(event: Event, plan: EventPlan, known: Mapping[str, Body]) -> None:
    """Keep who stood before and after, who took over, and what was handed to whom."""
    new = [known[f"{NEW}{place}"].pk for place in range(len(plan.new))]
    after = plan.before if plan.kind in ("transfer", "rename") else plan.after
    sides = [(Side.BEFORE, plan.before), (Side.AFTER, (*after, *new)), (Side.TAKER, [plan.taker] if plan.taker else [])]
    EventBody.objects.bulk_create(
        EventBody(event=event, body_id=body, side=side) for side, bodies in sides for body in dict.fromkeys(bodies)
    )
    Handover.objects.bulk_create(
        Handover(event=event, source_id=one.source, matter=one.matter, receiver=known[one.receiver])
        for one in plan.handovers
    )


def _told(event: Event, plan: EventPlan, bodies: Mapping[str, BodyThen]) -> dict[str, object]:
    """Return the event as its audit row tells it."""
    told = plan_record(plan)
    return {
        "kind": event.kind,
        "day": event.day,
        "decision": event.decision,
        "decided_on": event.decided_on,
        "decided_by": event.decided_by,
        "before": [bodies[key].name for key in told.before],
        "after": [bodies[key].name for key in told.after],
        "taker": [bodies[key].name for key in told.takers],
        "note": event.note,
    }
