"""Bodies that a person may see and change: seeing is open to everybody who is signed in, changing is not."""

import datetime as dt
import uuid
from collections.abc import Mapping

from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import Http404
from django.utils.translation import gettext as _

from conglap_web.register.models import (
    MANAGING_TREES,
    Body,
    BodyParent,
    Role,
    System,
    Tree,
)
from conglap_web.register.queries import holding
from conglap_web.register.standing import Standing

# Who takes over, for a successor, what an ended body left.
TAKES_OVER = (Role.ADMINISTRATOR, Role.HEAD, Role.LEADER)


def bodies_for(standing: Standing) -> QuerySet[Body]:
    """Return the bodies that the person may see: all."""
    return Body.objects.all()


def body_for(standing: Standing, key: uuid.UUID) -> Body:
    """Return a body that the person may see, or answer 404."""
    body = bodies_for(standing).filter(pk=key).first()
    if body is None:
        raise Http404
    return body


def may_administer(standing: Standing, body: Body) -> bool:
    """Say whether the person administers this body (is administrator of it or of one above).

    A body still to be set up is administered by who administers the bodies it will stand under.
    """
    scope = standing.scope_of(Role.ADMINISTRATOR)
    if body.system == System.NON_PUBLIC:  # it stands under nobody: its record is kept by who manages its sector
        then = max(standing.on, body.start)
        then = min(then, body.end - dt.timedelta(days=1)) if body.end else then
        managers = body.parents.filter(holding(then), tree=Tree.SECTOR).values_list("parent_id", flat=True)
        return bool(managers) and set(managers) <= scope
    if body.start <= standing.on:
        return body.pk in scope
    edges = BodyParent.objects.filter(holding(body.start), body=body).values_list("tree", "parent_id")
    parents = {parent for tree, parent in edges if decides_rights(body.system, tree)}
    return bool(parents) and parents <= scope


def body_to_administer(standing: Standing, key: uuid.UUID) -> Body:
    """Return a body that the person may change, or refuse with the reason."""
    body = body_for(standing, key)
    if not may_administer(standing, body):
        raise PermissionDenied(
            _("Chỉ người quản trị của cơ quan này hoặc của cơ quan cấp trên mới sửa được thông tin ở đây.")
        )
    return body


def body_to_take_from_parents(standing: Standing, key: uuid.UUID) -> Body:
    """Return a body whose place in the tree, or whose end, the person decides: its parents must be administered too.

    A body without parents is decided on by its own administrator.
    """
    body = body_to_administer(standing, key)
    edges = BodyParent.objects.filter(holding(standing.on), body=body).values_list("tree", "parent_id")
    parents = {parent for tree, parent in edges if decides_rights(body.system, tree)}
    if not parents <= standing.scope_of(Role.ADMINISTRATOR):
        raise PermissionDenied(_("Việc này do người quản trị của cơ quan cấp trên trực tiếp thực hiện."))
    return body


def decides_rights(system: str, tree: str) -> bool:
    """Say whether standing under a body by this tree gives that body's administrator a say."""
    return tree in MANAGING_TREES or (system == System.NON_PUBLIC and tree == Tree.SECTOR)


def parents_to_stand_under(standing: Standing, system: str, keys: Mapping[str, uuid.UUID]) -> dict[str, Body]:
    """Return the bodies that a body is to stand under, a tree each, or refuse with the reason.

    Where a body sits, and who manages its sector, whoever administers it may say; under whom it stands is decided by
    who administers both ends.
    """
    parents = {tree: body_for(standing, key) for tree, key in keys.items()}
    for tree, parent in parents.items():
        if decides_rights(system, tree) and not may_put_under(standing, parent):
            raise PermissionDenied(
                _("Bạn không quản trị cơ quan cấp trên đã chọn. Hãy nhờ người quản trị ở đó hoặc ở cấp trên thực hiện.")
            )
    return parents


def body_to_move(standing: Standing, key: uuid.UUID, tree: str) -> Body:
    """Return a body whose place in a tree the person may change, or refuse with the reason."""
    if decides_rights(body_for(standing, key).system, tree):
        return body_to_take_from_parents(standing, key)
    return body_to_administer(standing, key)


def may_put_under(standing: Standing, parent: Body) -> bool:
    """Say whether the person may put bodies under this one."""
    return may_administer(standing, parent)
