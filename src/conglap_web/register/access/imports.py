"""Lists of units that a person may take in, see and write."""

import uuid

from django.core.exceptions import PermissionDenied
from django.db.models import Q, QuerySet
from django.http import Http404
from django.utils.translation import gettext as _

from conglap_web.register.access.journal import READS_JOURNAL
from conglap_web.register.models import (
    Membership,
    Role,
    UnitImport,
)
from conglap_web.register.standing import Standing


def may_import(standing: Standing) -> bool:
    """Say whether the person may take in lists of units: who administers anything; each row is asked for by itself."""
    return standing.has(Role.ADMINISTRATOR)


def require_import(standing: Standing) -> None:
    """Refuse who administers nothing."""
    if not may_import(standing):
        raise PermissionDenied(_("Chỉ người quản trị mới nhập được danh sách đơn vị từ tệp."))


def imports_for(standing: Standing) -> QuerySet[UnitImport]:
    """Return the imports that the person may look at: the own ones, and those of people of the scope."""
    imports = UnitImport.objects.select_related("file", "by", "job")
    of_scope = Membership.objects.filter(body__in=standing.scope_of(*READS_JOURNAL)).values("user_id")
    return imports.filter(Q(by=standing.user) | Q(by__in=of_scope))


def import_for(standing: Standing, key: uuid.UUID) -> UnitImport:
    """Return an import that the person may look at, or answer 404."""
    found = imports_for(standing).filter(pk=key).first()
    if found is None:
        raise Http404
    return found


def may_write_import(standing: Standing, found: UnitImport) -> bool:
    """Say whether the person may decide on an import: who took the file in, for it is written in that name."""
    return may_import(standing) and found.by_id == standing.user.pk


def import_to_write(standing: Standing, key: uuid.UUID) -> UnitImport:
    """Return an import that the person may let be written, or refuse with the reason."""
    found = import_for(standing, key)
    if not may_write_import(standing, found):
        raise PermissionDenied(_("Chỉ người đã nạp tệp này mới ghi được vào sổ đăng ký."))
    return found
