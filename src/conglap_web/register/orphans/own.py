"""What of the register itself hangs on bodies that have ended: bodies still under them, posts still open."""

import uuid
from collections.abc import Collection

from django.db.models import Count, F, Q, QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from conglap_web.accounts.models import User
from conglap_web.platform.clock import today
from conglap_web.register.actions.bodies import move_body
from conglap_web.register.actions.refusals import RegisterRefused
from conglap_web.register.models import Body, BodyParent, Matter, Membership
from conglap_web.register.orphans import Orphan, OrphanRefused
from conglap_web.register.queries import name_of


class BodiesBelow:
    """Bodies that still stand under one that has ended."""

    code, label = "bodies", gettext_lazy("Cơ quan, đơn vị trực thuộc")
    matter, blocks, takes_over = Matter.BODIES, False, True  # what an event leaves under a body is counted by the event

    def counts(self, bodies: Collection[uuid.UUID]) -> dict[uuid.UUID, int]:
        """Return how many stand under each body."""
        rows = _open_edges().filter(parent__in=bodies).values("parent").order_by("parent")
        return dict(rows.annotate(n=Count("pk")).values_list("parent", "n"))

    def rows(self, bodies: Collection[uuid.UUID] | None, limit: int) -> list[Orphan]:
        """Return those under these bodies, or under all that have ended."""
        where = {"parent__end__lte": today()} if bodies is None else {"parent__in": bodies}
        edges = list(_open_edges().filter(**where).order_by("parent", "pk")[:limit])
        names = name_of({edge.body_id for edge in edges}, today())
        return [
            Orphan(
                self.code,
                edge.pk,
                edge.parent_id,
                names[edge.body_id],
                edge.get_tree_display(),
                reverse("register:body", args=[edge.body_id]),
            )
            for edge in edges
        ]

    def hand_over(self, *, by: User, key: uuid.UUID, source: uuid.UUID, receiver: Body, note: str) -> None:
        """Put a body under the successor from today on."""
        edge = _open_edges().filter(pk=key, parent=source).select_related("body").first()
        if edge is None:
            raise OrphanRefused(_("Cơ quan này không còn trực thuộc cơ quan đã kết thúc."))
        _move(by, edge.body, edge.tree, receiver)

    def take_back(self, *, by: User, key: uuid.UUID, source: uuid.UUID, receiver: uuid.UUID) -> None:
        """Refuse: nobody is put under a body that has ended."""
        raise OrphanRefused(_("Không đưa cơ quan trở lại dưới cơ quan đã kết thúc. Hãy đổi cơ quan cấp trên."))


def _open_edges() -> QuerySet[BodyParent]:
    return BodyParent.objects.filter(Q(end__isnull=True) | Q(end__gt=F("parent__end")), parent__end__isnull=False)


def _move(by: User, body: Body, tree: str, receiver: Body) -> None:
    try:
        move_body(by=by, body=body, version=body.version, tree=tree, parent=receiver, start=today())
    except RegisterRefused as refused:
        raise OrphanRefused(str(refused)) from None


class OpenPosts:
    """Posts still open in a body that has ended: whether the person goes on elsewhere is decided there."""

    code, label = "posts", gettext_lazy("Chức vụ chưa kết thúc")
    matter, blocks, takes_over = "", False, False

    def counts(self, bodies: Collection[uuid.UUID]) -> dict[uuid.UUID, int]:
        """Return how many posts are open in each body."""
        rows = _open_posts().filter(body__in=bodies).values("body").order_by("body")
        return dict(rows.annotate(n=Count("pk")).values_list("body", "n"))

    def rows(self, bodies: Collection[uuid.UUID] | None, limit: int) -> list[Orphan]:
        """Return those in these bodies, or in all that have ended."""
        where = {"body__end__lte": today()} if bodies is None else {"body__in": bodies}
        posts = _open_posts().filter(**where).select_related("user").order_by("body", "start")[:limit]
        return [
            Orphan(
                self.code,
                post.pk,
                post.body_id,
                f"{post.user.full_name}, {post.title}",
                post.get_role_display(),
                reverse("register:person", args=[post.user_id]),
            )
            for post in posts
        ]

    def hand_over(self, *, by: User, key: uuid.UUID, source: uuid.UUID, receiver: Body, note: str) -> None:
        """Refuse: nobody gets a post by a merger alone."""
        raise OrphanRefused(
            _("Chức vụ không tự chuyển. Hãy kết thúc chức vụ cũ và giao chức vụ mới ở cơ quan kế thừa.")
        )

    def take_back(self, *, by: User, key: uuid.UUID, source: uuid.UUID, receiver: uuid.UUID) -> None:
        """Refuse: nothing was handed over."""
        raise OrphanRefused(_("Chức vụ này chưa được chuyển đi đâu."))


def _open_posts() -> QuerySet[Membership]:
    return Membership.objects.filter(Q(end__isnull=True) | Q(end__gt=F("body__end")), body__end__isnull=False)
