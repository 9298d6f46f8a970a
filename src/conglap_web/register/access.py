"""What a person may see and change of bodies and people.

The tree of bodies is open to everybody who is signed in (who leads what is public knowledge); changing it is not.
"""

import uuid

from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import Http404
from django.utils.translation import gettext as _

from conglap_web.register.models import Body, Role
from conglap_web.register.standing import Standing


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
    """Say whether the person administers this body (is administrator of it or of one above)."""
    return body.pk in standing.scope_of(Role.ADMINISTRATOR)


def body_to_administer(standing: Standing, key: uuid.UUID) -> Body:
    """Return a body that the person may change, or refuse with the reason."""
    body = body_for(standing, key)
    if not may_administer(standing, body):
        raise PermissionDenied(
            _("Chỉ người quản trị của cơ quan này hoặc của cơ quan cấp trên mới sửa được thông tin ở đây.")
        )
    return body
