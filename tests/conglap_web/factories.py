"""Small rows for tests: bodies, people with posts, confirmed directives with duties, tasks."""

from __future__ import annotations

import datetime as dt
import itertools
from collections.abc import Iterable

from django.test import Client

from conglap_web.accounts.models import User
from conglap_web.directives.models import Directive, DirectiveState, Duty, DutyBody, DutyBodyMatch, Part
from conglap_web.platform import clock
from conglap_web.platform.models import StoredFile
from conglap_web.register.models import Body, BodyName, BodyParent, BodyProfile, Membership, Role, Tree
from conglap_web.tasks.models import Task

LONG_AGO = dt.date(2020, 1, 1)
_numbers = itertools.count(1)


def make_body(
    name: str,
    *,
    under: Body | None = None,
    tree: str = Tree.STATE,
    kind: str = "people_committee",
    system: str = "state",
    level: str = "commune",
    short_name: str = "",
    start: dt.date = LONG_AGO,
) -> Body:
    """A body with a name, under another."""
    body = Body.objects.create(system=system, start=start)
    BodyName.objects.create(body=body, name=name, short_name=short_name, start=start)
    BodyProfile.objects.create(body=body, kind=kind, level=level, start=start)
    if under is not None:
        BodyParent.objects.create(body=body, parent=under, tree=tree, start=start)
    return body


def make_user(name: str, body: Body | None = None, role: str = Role.OFFICER, *, is_head: bool = False) -> User:
    """A person, with a post where a body is given."""
    user = User.objects.create_user(f"nguoi{next(_numbers)}", full_name=name)
    if body is not None:
        give_post(user, body, role, is_head=is_head)
    return user


def give_post(user: User, body: Body, role: str = Role.OFFICER, *, is_head: bool = False) -> Membership:
    """One more post for a person."""
    return Membership.objects.create(
        user=user, body=body, title=Role(role).label, role=role, is_head=is_head, start=LONG_AGO
    )


def make_directive(
    receiver: Body, *, symbol: str = "199-KH/HU", subject: str = "Kế hoạch", state: str = DirectiveState.CONFIRMED
) -> Directive:
    """A directive that a body received; confirmed unless said otherwise."""
    number = next(_numbers)
    clerk = User.objects.filter(memberships__body=receiver).first() or make_user("Văn thư", receiver, Role.CLERK)
    file = StoredFile.objects.create(
        sha256=f"{number:064d}", name="van-ban.docx", media_type="text/plain", size=1, storage_key=f"00/{number}"
    )
    return Directive.objects.create(
        receiver=receiver,
        file=file,
        sha256=file.sha256,
        state=state,
        symbol=symbol,
        subject=subject,
        date=dt.date(2024, 1, 23),
        uploaded_by=clerk,
        confirmed_by=clerk if state == DirectiveState.CONFIRMED else None,
        confirmed_at=clock.now() if state == DirectiveState.CONFIRMED else None,
    )


def make_duty(
    directive: Directive,
    text: str = "Rà soát, sắp xếp các đơn vị sự nghiệp công lập",
    *,
    label: str = "",
    lead: Iterable[Body] = (),
    coordinating: Iterable[Body] = (),
    directing: Iterable[Body] = (),
    due: dt.date | None = None,
    timing_kind: str = "unspecified",
    dropped: bool = False,
) -> Duty:
    """A duty of a directive with its bodies, each matched."""
    position = directive.duties.count()
    duty = Duty.objects.create(
        directive=directive,
        position=position,
        label=label or f"II.{position + 1}",
        text=text,
        due=due,
        timing_kind="deadline" if due else timing_kind,
        dropped=dropped,
    )
    for part, bodies in ((Part.LEAD, lead), (Part.COORDINATING, coordinating), (Part.DIRECTING, directing)):
        name_bodies(duty, part, bodies)
    return duty


def name_bodies(duty: Duty, part: str, bodies: Iterable[Body], name: str = "") -> DutyBody | None:
    """Name bodies in a duty, several of them as one group."""
    bodies = list(bodies)
    if not bodies:
        return None
    named = DutyBody.objects.create(
        duty=duty, part=part, name=name or bodies[0].names.get().name, is_group=len(bodies) > 1
    )
    DutyBodyMatch.objects.bulk_create(DutyBodyMatch(duty_body=named, body=body) for body in bodies)
    return named


def make_task(duty: Duty, body: Body, **fields: object) -> Task:
    """A task of a duty; its search text is what opening a directive would give it."""
    from conglap.base.text import fold

    fields.setdefault("due", duty.due)
    return Task.objects.create(
        duty=duty, body=body, folded=fold(f"{duty.label} {duty.text} {duty.directive.symbol}"), **fields
    )


def signed_in(user: User) -> Client:
    """A browser in which this person is signed in."""
    client = Client()
    client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    return client
