"""Changing bodies: set up, rename, move, end."""

import uuid
from collections.abc import Callable

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from conglap.register.places import Place
from conglap_web.platform.clock import today
from conglap_web.register import access, actions
from conglap_web.register.actions import RegisterRefused, StaleForm
from conglap_web.register.fields import only_looking
from conglap_web.register.forms import AddBodyForm, EndForm, MoveForm, ProfileForm, RenameForm
from conglap_web.register.models import TREE_OF_SYSTEM, Body, Role, System, Tree
from conglap_web.register.queries import PROFILE_FIELDS, name_of, profile_on
from conglap_web.register.units.place_fields import written_place


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
        parents = form.parents()
        for tree, above in parents.items():
            if access.decides_rights(data["system"], tree):
                _require_parent(request, above)
        own = {name: data[name] for name in ("name", "short_name", "kind", "system", "level", "start", "code")}
        made = actions.add_body(by=request.user, parents=parents, details=form.details(), **own)
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


def change(request: HttpRequest, key: uuid.UUID) -> HttpResponse:
    """Change what a body is and where it sits, from a day on."""
    body = access.body_to_administer(request.standing, key)
    form = filled(request, ProfileForm, {"version": body.version, "start": today(), **_profile_now(body)})

    def act(data: dict) -> HttpResponse:
        given = {"version": data["version"], "start": data["start"], "changed": form.changed()}
        return _doing(request, body, actions.change_profile, _("Đã ghi thay đổi."))(given)

    return form_page(request, form, act, _about(body, _("Đổi loại, ngành, địa chỉ")))


def _profile_now(body: Body) -> dict[str, object]:
    """Return the profile of today as the form shows it."""
    profile = profile_on(body, today())
    held = {name: getattr(profile, name) for name in PROFILE_FIELDS}
    place = Place(held.pop("latitude"), held.pop("longitude")) if profile.latitude is not None else None
    return held | {"place": written_place(place) if place else ""}


def move(request: HttpRequest, key: uuid.UUID) -> HttpResponse:
    """Put a body under another parent; rights are needed at both ends where the tree gives any."""
    tree = request.POST.get("tree") or request.GET.get("tuyen", "")
    body = access.body_for(request.standing, key)
    tree = tree if tree in Tree.values else TREE_OF_SYSTEM[System(body.system)]
    body = access.body_to_move(request.standing, key, tree)
    form = filled(request, MoveForm, {"version": body.version, "tree": tree, "start": today()})

    def act(data: dict) -> HttpResponse:
        if access.decides_rights(body.system, data["tree"]):
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
