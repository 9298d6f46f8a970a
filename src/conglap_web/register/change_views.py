"""Changing bodies: set up, rename, move, end."""

import uuid
from collections.abc import Callable

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from conglap_web.platform.clock import today
from conglap_web.register import access, actions
from conglap_web.register.actions import RegisterRefused, StaleForm
from conglap_web.register.fields import only_looking
from conglap_web.register.forms import AddBodyForm, EndForm, MoveForm, RenameForm
from conglap_web.register.models import TREE_OF_SYSTEM, Body, Role, System, Tree
from conglap_web.register.queries import name_of, profile_on


def form_page(
    request: HttpRequest, form: Form, act: Callable[[dict], HttpResponse], context: dict[str, object]
) -> HttpResponse:
    """Show a form, or do what it asks; a refusal is shown beside its field with everything typed kept."""
    asked = request.method == "POST" and not only_looking(request.POST)
    if asked and form.is_valid():
        try:
            return act(form.cleaned_data)
        except RegisterRefused as refused:
            form.add_error(refused.field if refused.field in form.fields else None, str(refused))
            if isinstance(refused, StaleForm):  # what is shown now is the new state: saving again may count
                form.data = form.data.copy()
                form.data["version"] = context["back"].version
    status = 422 if asked else 200
    return render(request, "register/form.html", {"form": form, **context}, status=status)


def filled(request: HttpRequest, kind: type[Form], initial: dict[str, object], **more: object) -> Form:
    """Return the form as sent; when a body was only looked for, as typed so far, without complaints."""
    if request.method != "POST":
        return kind(initial=initial, **more)
    form = kind(request.POST, initial=initial, **more)
    if only_looking(request.POST):
        typed = {name: form[name].value() for name in form.fields}
        return kind(initial=initial | typed, **more)
    return form


def add(request: HttpRequest) -> HttpResponse:
    """Set up a body under one that the person administers."""
    if not request.standing.has(Role.ADMINISTRATOR):
        raise PermissionDenied(_("Chỉ người quản trị mới thêm được cơ quan."))
    initial: dict[str, object] = {"start": today()}
    if parent := request.GET.get("parent", ""):
        above = access.body_to_administer(request.standing, _key(parent))
        initial |= {"parent": above.pk, "system": above.system, "level": profile_on(above, today()).level}
    form = filled(request, AddBodyForm, initial)

    def act(data: dict) -> HttpResponse:
        given = {TREE_OF_SYSTEM[System(data["system"])]: data.pop("parent"), Tree.LEADERSHIP: data.pop("leadership")}
        parents = {tree: above for tree, above in given.items() if above}
        for above in parents.values():
            _require_parent(request, above)
        made = actions.add_body(by=request.user, parents=parents, **data)
        messages.success(request, _("Đã thêm cơ quan."))
        return redirect("register:body", made.pk)

    heading = _("Thêm cơ quan")
    return form_page(request, form, act, {"heading": heading, "submit": _("Thêm"), "back": None})


def rename(request: HttpRequest, key: uuid.UUID) -> HttpResponse:
    """Give a body another name from a day on."""
    body = access.body_to_administer(request.standing, key)
    name = body.names.order_by("-start").first()
    initial = {"name": name.name, "short_name": name.short_name} if name else {}
    form = filled(request, RenameForm, {"version": body.version, "start": today(), **initial})
    return form_page(
        request, form, _doing(request, body, actions.rename_body, _("Đã đổi tên.")), _about(body, _("Đổi tên"))
    )


def move(request: HttpRequest, key: uuid.UUID) -> HttpResponse:
    """Put a body under another parent; rights are needed at both ends."""
    body = access.body_to_take_from_parents(request.standing, key)
    tree = TREE_OF_SYSTEM[System(body.system)]
    form = filled(request, MoveForm, {"version": body.version, "tree": tree, "start": today()})

    def act(data: dict) -> HttpResponse:
        _require_parent(request, data["parent"])
        return _doing(request, body, actions.move_body, _("Đã chuyển cơ quan cấp trên."))(data)

    return form_page(request, form, act, _about(body, _("Đổi cơ quan cấp trên")))


def end(request: HttpRequest, key: uuid.UUID) -> HttpResponse:
    """Let a body end on a day."""
    body = access.body_to_take_from_parents(request.standing, key)
    form = filled(request, EndForm, {"version": body.version})
    done = _("Đã ghi ngày kết thúc hoạt động.")
    context = _about(body, _("Kết thúc hoạt động")) | {
        "note": _(
            "Cơ quan kết thúc hoạt động vẫn được giữ trong cây của những ngày trước đó. Trước hết cần chuyển các cơ "
            "quan trực thuộc và kết thúc chức vụ của những người còn ở đây."
        ),
        "confirm": _("Ghi ngày kết thúc hoạt động của cơ quan này?"),
    }
    return form_page(request, form, _doing(request, body, actions.end_body, done), context)


def _doing(request: HttpRequest, body: Body, action: Callable[..., None], done: str) -> Callable[[dict], HttpResponse]:
    def act(data: dict) -> HttpResponse:
        action(by=request.user, body=body, **data)
        messages.success(request, done)
        return redirect("register:body", body.pk)

    return act


def _require_parent(request: HttpRequest, parent: Body) -> None:
    if not access.may_put_under(request.standing, parent):
        raise RegisterRefused(
            _("Bạn không quản trị “%(name)s”. Hãy nhờ người quản trị của cơ quan đó hoặc của cấp trên thực hiện.")
            % {"name": name_of([parent.pk], today())[parent.pk]},
            "parent",
        )


def _about(body: Body, submit: str) -> dict[str, object]:
    name = name_of([body.pk], today())[body.pk]
    return {"heading": f"{submit}: {name}", "submit": submit, "back": body}


def _key(written: str) -> uuid.UUID:
    try:
        return uuid.UUID(written)
    except ValueError:
        return uuid.UUID(int=0)
