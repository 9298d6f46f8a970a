"""What a person may see and change of bodies and people.

The tree of bodies is open to everybody who is signed in (who leads what is public knowledge); changing it is not.
"""

import datetime as dt
import uuid
from collections.abc import Mapping

from django.core.exceptions import PermissionDenied
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.db.models.functions import TruncDate
from django.http import Http404
from django.utils.translation import gettext as _

from conglap_web.accounts.models import User
from conglap_web.audit.models import AuditEntry
from conglap_web.register.event_plans import EventPlan
from conglap_web.register.event_queries import with_bodies
from conglap_web.register.models import (
    MANAGING_TREES,
    Body,
    BodyParent,
    Event,
    EventKind,
    Membership,
    Role,
    Side,
    System,
    Tree,
    UnitImport,
)
from conglap_web.register.queries import holding
from conglap_web.register.standing import Standing
from conglap_web.register.trees import below

# Who reads the journal of what others did.
READS_JOURNAL = (Role.ADMINISTRATOR, Role.INSPECTOR, Role.LEADER)
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
        managers = body.parents.filter(tree=Tree.SECTOR, end=body.end).values_list("parent_id", flat=True)
        return bool(managers) and set(managers) <= scope
    if body.start <= standing.on:
        return body.pk in scope
    parents = set(BodyParent.objects.filter(holding(body.start), body=body).values_list("parent_id", flat=True))
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


def person_for(standing: Standing, key: uuid.UUID) -> User:
    """Return somebody, or answer 404."""
    person = User.objects.filter(pk=key).first()
    if person is None:
        raise Http404
    return person


def may_administer_account(standing: Standing, account: User) -> bool:
    """Say whether the person administers every body in which the account holds, will hold (or last held) a post.

    Otherwise an administrator of a commune could take over the account of somebody who also works for the province.
    """
    posts = Membership.objects.filter(user=account)
    open_ones = set(posts.exclude(end__lte=standing.on).values_list("body_id", flat=True))
    bodies = open_ones or set(posts.values_list("body_id", flat=True))
    return bool(bodies) and bodies <= standing.scope_of(Role.ADMINISTRATOR)


def may_give_post(standing: Standing, account: User) -> bool:
    """Say whether the person may give this account one more post: who administers it, or anybody if it never had one.

    A post in the scope opens the account's journal to who administers there, and takes the account out of the hands
    of who administered it alone; neither may be had by picking somebody of another body from a list.
    """
    return may_administer_account(standing, account) or not Membership.objects.filter(user=account).exists()


def refuse_own_account(standing: Standing, account: User) -> None:
    """Refuse to decide on the own account: who gives rights must not be who gets them."""
    if account.pk == standing.user.pk:
        raise PermissionDenied(
            _("Không thể tự thay đổi chức vụ hay đặt lại mật khẩu của mình ở đây. Hãy nhờ người quản trị khác.")
        )


def account_to_administer(standing: Standing, key: uuid.UUID) -> User:
    """Return an account that the person may close or give a new password, or refuse with the reason."""
    account = person_for(standing, key)
    if not may_administer_account(standing, account):
        raise PermissionDenied(
            _("Chỉ người quản trị của mọi cơ quan mà người này đang giữ chức vụ mới sửa được tài khoản này.")
        )
    return account


def post_to_end(standing: Standing, key: uuid.UUID) -> Membership:
    """Return a post that the person may end, or refuse with the reason."""
    post = Membership.objects.select_related("user", "body").filter(pk=key).first()
    if post is None:
        raise Http404
    body_to_administer(standing, post.body_id)
    refuse_own_account(standing, post.user)
    return post


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


def events_for(standing: Standing, events: QuerySet[Event]) -> QuerySet[Event]:
    """Return the events that the person may see: all, withdrawn ones only for who administers something."""
    return events if may_record_events(standing) else events.filter(withdrawn_at=None)


def event_for(standing: Standing, key: uuid.UUID) -> Event:
    """Return an event that the person may see, with its bodies, or answer 404."""
    event = with_bodies(events_for(standing, Event.objects.filter(pk=key))).first()
    if event is None:
        raise Http404
    return event


def may_record_events(standing: Standing) -> bool:
    """Say whether the person administers anything: which bodies an event may touch is asked for each plan."""
    return standing.has(Role.ADMINISTRATOR)


def require_event_recorder(standing: Standing) -> None:
    """Refuse who administers nothing."""
    if not may_record_events(standing):
        raise PermissionDenied(_("Chỉ người quản trị mới ghi được sự kiện sắp xếp tổ chức."))


def out_of_hand(standing: Standing, plan: EventPlan) -> set[uuid.UUID]:
    """Return the bodies of a plan on which the person has no say: nothing may be recorded while there is one."""
    moved = {*plan.ending, *(plan.before if plan.kind == EventKind.TRANSFER else ())}
    return _out_of_hand(standing, plan.day, plan.named(), moved)


def may_withdraw_event(standing: Standing, event: Event) -> bool:
    """Say whether the person has a say on every body of an event."""
    sides = [(row.side, row.body_id) for row in event.bodies.all()]
    before = {body for side, body in sides if side == Side.BEFORE}
    goes_on = {body for side, body in sides if side == Side.AFTER}
    moved = before if event.kind == EventKind.TRANSFER else before - goes_on
    keys = {body for _side, body in sides}
    return may_record_events(standing) and not _out_of_hand(standing, event.day, keys, moved)


def event_to_withdraw(standing: Standing, key: uuid.UUID) -> Event:
    """Return an event that the person may take back, or refuse with the reason."""
    event = event_for(standing, key)
    if not may_withdraw_event(standing, event):
        raise PermissionDenied(
            _("Chỉ người quản trị của mọi cơ quan, đơn vị trong lần sắp xếp này, hoặc của cấp trên, mới rút lại được.")
        )
    return event


def _out_of_hand(standing: Standing, day: dt.date, keys: set[uuid.UUID], moved: set[uuid.UUID]) -> set[uuid.UUID]:
    """Return the bodies that the person administers neither today nor just before or on the day.

    Whose place is decided or ended, the parents of those count too; for a provider that is not public, who manages its
    sector stands for it.
    """
    eve, own = day - dt.timedelta(days=1), standing.bodies_as(Role.ADMINISTRATOR)
    above_moved = BodyParent.objects.filter(Q(body__in=moved) & (holding(eve) | holding(day)), tree__in=MANAGING_TREES)
    missing = keys | set(above_moved.values_list("parent_id", flat=True)) if moved else set(keys)
    missing -= standing.scope_of(Role.ADMINISTRATOR)
    for then in (eve, day):
        if missing:
            missing -= below(own, then)
    if not missing:
        return missing
    return missing - _managed_by_sector(standing, missing, day)


def _managed_by_sector(standing: Standing, bodies: set[uuid.UUID], day: dt.date) -> set[uuid.UUID]:
    """Return the providers that are not public among bodies whose sector's manager the person administers."""
    rows = BodyParent.objects.filter(body__in=bodies, body__system=System.NON_PUBLIC, tree=Tree.SECTOR)
    scope = standing.scope_of(Role.ADMINISTRATOR)
    managers = rows.filter(holding(day) | holding(day - dt.timedelta(days=1)))
    return {body for body, parent in managers.values_list("body_id", "parent_id") if parent in scope}


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
