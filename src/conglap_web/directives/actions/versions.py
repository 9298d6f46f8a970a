"""Two people at once: a form carries the version it was filled in against; an older one is refused."""

from django.utils.translation import gettext as _

from conglap_web.directives.models import Directive, DirectiveState, Duty

UNSEEN = -1  # fits no row: who does not say what was seen is refused like somebody who saw something older


class Refused(Exception):
    """Something that may not be done now; ``str()`` is a Vietnamese sentence that says why and what to do."""


class Stale(Refused):
    """Somebody else changed the same thing meanwhile; ``about`` is what stands in the database now."""

    def __init__(self, about: Directive | Duty) -> None:
        super().__init__(
            _("Nội dung này vừa được người khác sửa trong lúc anh/chị đang làm, nên chưa ghi thay đổi của anh/chị.")
        )
        self.about = about


def locked_directive(directive: Directive, *, version: int | None = None) -> Directive:
    """Lock a directive under review and return it fresh; refuse other states and, if given, another version."""
    fresh = Directive.objects.select_for_update().get(pk=directive.pk)
    if fresh.state != DirectiveState.REVIEW:
        raise Refused(
            _("Văn bản đang ở trạng thái “%(state)s” nên không sửa được nữa. Hãy tải lại trang.")
            % {"state": fresh.get_state_display()}
        )
    if version is not None and fresh.version != version:
        raise Stale(fresh)
    return fresh


def locked_fields(directive: Directive, *, version: int) -> Directive:
    """Lock a directive under review to change its own fields; refuse when they changed since ``version``."""
    fresh = locked_directive(directive)
    if fresh.fields_version != version:
        raise Stale(fresh)
    return fresh


def locked_duty(duty: Duty, *, version: int) -> Duty:
    """Lock the directive of a duty, return the duty fresh; refuse when somebody changed it since ``version``."""
    directive = locked_directive(duty.directive)
    fresh = Duty.objects.filter(pk=duty.pk).first()
    if fresh is None:
        raise Refused(_("Nhiệm vụ này vừa được người khác khôi phục về bản bóc tách. Hãy tải lại trang."))
    fresh.directive = directive
    if fresh.version != version:
        raise Stale(fresh)
    return fresh


def bump(duty: Duty) -> None:
    """Raise the versions of a duty and of its directive; the caller holds the directive's lock and saves the duty."""
    duty.version += 1
    bump_directive(duty.directive)


def bump_directive(directive: Directive) -> None:
    """Raise the version of a directive: whoever looked at it before sees that something changed."""
    directive.version += 1
    Directive.objects.filter(pk=directive.pk).update(version=directive.version)


def bump_fields(directive: Directive) -> None:
    """Raise both versions of a directive whose own fields change; the caller saves it."""
    directive.fields_version += 1
    directive.version += 1


def outcome(duty: Duty, **values: object) -> dict[str, object]:
    """Return what the audit keeps of a change of a duty: the values, which duty, and its version then."""
    return {"label": duty.label, **values, "version": duty.version}
