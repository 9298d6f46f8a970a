"""Tasks whose lead body has ended, and documents with open tasks whose receiver has: what the register hands over."""

import uuid
from collections.abc import Collection

from django.db.models import Count, Exists, OuterRef, QuerySet
from django.urls import reverse
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from conglap_web.accounts.models import User
from conglap_web.directives.actions.succeeding import follow_on
from conglap_web.directives.actions.versions import Refused
from conglap_web.directives.models import Directive, DirectiveState
from conglap_web.platform.clock import today
from conglap_web.register.models import Body, Matter
from conglap_web.register.orphans import Orphan, OrphanRefused
from conglap_web.tasks.actions import TaskRefused, give_back, succeed
from conglap_web.tasks.models import OPEN_STATES, Task
from conglap_web.tasks.queries import light

SHOWN = 120  # characters of a duty


class LedTasks:
    """Open tasks that an ended body leads."""

    code, label = "tasks", gettext_lazy("Nhiệm vụ chưa xong")
    matter, blocks, takes_over = Matter.TASKS, True, True

    def counts(self, bodies: Collection[uuid.UUID]) -> dict[uuid.UUID, int]:
        """Return how many open tasks each body leads."""
        rows = Task.objects.filter(body__in=bodies, state__in=OPEN_STATES).values("body").order_by("body")
        return dict(rows.annotate(n=Count("pk")).values_list("body", "n"))

    def rows(self, bodies: Collection[uuid.UUID] | None, limit: int) -> list[Orphan]:
        """Return the open tasks of these bodies, or of all that have ended."""
        where = {"body__end__lte": today()} if bodies is None else {"body__in": bodies}
        tasks = light(Task.objects.filter(state__in=OPEN_STATES, **where)).order_by("body", "due", "pk")
        return [
            Orphan(
                self.code,
                task.pk,
                task.body_id,
                f"{task.duty.directive}: {Truncator(task.duty.text).chars(SHOWN)}",
                task.get_state_display(),
                task.get_absolute_url(),
            )
            for task in tasks[:limit]
        ]

    def hand_over(self, *, by: User, key: uuid.UUID, source: uuid.UUID, receiver: Body, note: str) -> None:
        """Give a task to the successor."""
        try:
            succeed(by=by, task=_task(key), source=source, receiver=receiver, note=note)
        except TaskRefused as refused:
            raise OrphanRefused(str(refused)) from None

    def take_back(self, *, by: User, key: uuid.UUID, source: uuid.UUID, receiver: uuid.UUID) -> None:
        """Give a task back to the ended body."""
        try:
            give_back(by=by, task=_task(key), source=source, receiver=receiver)
        except TaskRefused as refused:
            raise OrphanRefused(str(refused)) from None


def _task(key: uuid.UUID) -> Task:
    task = Task.objects.filter(pk=key).first()
    if task is None:
        raise OrphanRefused(_("Nhiệm vụ này không còn."))
    return task


class FollowedDirectives:
    """Documents with open tasks whose receiving body, which follows and approves them, has ended."""

    code, label = "following", gettext_lazy("Văn bản còn nhiệm vụ phải theo dõi")
    matter, blocks, takes_over = Matter.TASKS, False, True

    def counts(self, bodies: Collection[uuid.UUID]) -> dict[uuid.UUID, int]:
        """Return how many such documents each body received."""
        rows = _followed().filter(receiver__in=bodies).values("receiver").order_by("receiver")
        return dict(rows.annotate(n=Count("pk")).values_list("receiver", "n"))

    def rows(self, bodies: Collection[uuid.UUID] | None, limit: int) -> list[Orphan]:
        """Return such documents of these bodies, or of all that have ended."""
        where = {"receiver__end__lte": today()} if bodies is None else {"receiver__in": bodies}
        found = _followed().filter(**where).order_by("receiver", "date")
        kept = found.only("receiver_id", "symbol", "subject", "date")[:limit]
        return [
            Orphan(
                self.code,
                directive.pk,
                directive.receiver_id,
                f"{directive.symbol} {Truncator(directive.subject).chars(SHOWN)}".strip(),
                "",
                reverse("directives:directive", args=[directive.pk]),
            )
            for directive in kept
        ]

    def hand_over(self, *, by: User, key: uuid.UUID, source: uuid.UUID, receiver: Body, note: str) -> None:
        """Let the successor follow a document and its tasks."""
        _follow(by, key, source, receiver.pk, note)

    def take_back(self, *, by: User, key: uuid.UUID, source: uuid.UUID, receiver: uuid.UUID) -> None:
        """Give a document back to the ended body."""
        _follow(by, key, receiver, source, _("Hoàn tác việc chuyển theo dõi."))


def _followed() -> QuerySet[Directive]:
    open_tasks = Task.objects.filter(duty__directive=OuterRef("pk"), state__in=OPEN_STATES)
    return Directive.objects.filter(Exists(open_tasks), state=DirectiveState.CONFIRMED)


def _follow(by: User, key: uuid.UUID, source: uuid.UUID, receiver: uuid.UUID, note: str) -> None:
    try:
        follow_on(by=by, key=key, source=source, receiver=receiver, note=note)
    except Refused as refused:
        raise OrphanRefused(str(refused)) from None
