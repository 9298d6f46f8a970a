"""What an event changed, row by row: noted when it is carried out, put back when it is taken back."""

import datetime as dt
import uuid
from collections.abc import Iterable, Mapping

from django.db import models
from django.db.models import Q
from django.db.models.deletion import ProtectedError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from conglap.base.dates import format_day
from conglap_web.register.actions.refusals import RegisterRefused
from conglap_web.register.models import Body, BodyName, BodyParent, BodyProfile, Membership

# In the order in which they are made; taken away the other way round.
_ROWS: dict[str, type[models.Model]] = {
    model._meta.model_name: model for model in (Body, BodyName, BodyProfile, BodyParent, Membership)
}
# What these rows are called where they hold a body back; the models of upper apps have names of their own.
_WORDS = {Membership: gettext_lazy("chức vụ"), BodyParent: gettext_lazy("cơ quan, đơn vị trực thuộc")}
_IGNORED = {"version", "created_at", "folded"}  # rise or follow by themselves

Row = dict[str, object]
State = dict[tuple[str, str], Row]


def state_of(bodies: Iterable[uuid.UUID]) -> State:
    """Return every dated row of these bodies and of the edges under them; five queries."""
    keys = set(bodies)
    found: State = {}
    for name, model in _ROWS.items():
        where = Q(pk__in=keys) if model is Body else Q(body__in=keys)
        for row in model._default_manager.filter(where | Q(parent__in=keys) if model is BodyParent else where):
            found[name, str(row.pk)] = _values(row)
    return found


def _values(row: models.Model) -> Row:
    kept = (field for field in row._meta.concrete_fields if field.name not in _IGNORED)
    return {field.attname: _plain(getattr(row, field.attname)) for field in kept}


def _plain(value: object) -> object:
    return value if value is None or isinstance(value, bool | int) else str(value)


def differences(before: State, after: State) -> list[Row]:
    """Return what was made, changed and removed between two states, in the order of ``_ROWS``."""
    keys = sorted({*before, *after}, key=lambda key: (list(_ROWS).index(key[0]), key[1]))
    return [
        {"model": key[0], "key": key[1], "before": before.get(key), "after": after.get(key)}
        for key in keys
        if before.get(key) != after.get(key)
    ]


def put_back(changes: list[Row]) -> None:
    """Put every row back as it was; refuse where one is no longer as the event left it or something rests on it."""
    for change in changes:
        _refuse_changed(change)
    made = [change for change in changes if change["before"] is None]
    for change in reversed(made):
        if change["model"] != "body":  # bodies last, when nothing hangs on them any more
            _row(change).delete()
    for change in changes:
        if change["before"] is not None:
            _restore(change)
    for change in made:
        if change["model"] == "body":
            _remove_body(change)


def _row(change: Row) -> models.QuerySet:
    return _ROWS[str(change["model"])]._default_manager.filter(pk=change["key"])


def _refuse_changed(change: Row) -> None:
    row = _row(change).first()
    if (_values(row) if row else None) != change["after"]:
        raise RegisterRefused(
            _(
                "Sau lần sắp xếp này đã có thay đổi khác trên chính các cơ quan, đơn vị liên quan "
                "(tên, cấp trên, chức vụ …), nên không rút lại được. Hãy rút lại thay đổi sau trước."
            )
        )


def _restore(change: Row) -> None:
    model, before = _ROWS[str(change["model"])], change["before"]
    assert isinstance(before, Mapping)
    values = {name: model._meta.get_field(_field(model, name)).to_python(value) for name, value in before.items()}
    if change["after"] is None:
        model._default_manager.create(**values)
    else:
        _row(change).update(**{name: value for name, value in values.items() if name != "id"})


def _field(model: type[models.Model], attname: str) -> str:
    return next(field.name for field in model._meta.concrete_fields if field.attname == attname)


def _remove_body(change: Row) -> None:
    """Take away a body that the event set up; what has come to rest on it since refuses."""
    body = Body.objects.get(pk=change["key"])
    body.events.all().delete()
    body.taken_over.all().delete()
    try:
        body.delete()
    except ProtectedError as blocked:
        kinds = sorted({str(_WORDS.get(type(row), row._meta.verbose_name)) for row in blocked.protected_objects})
        raise RegisterRefused(
            _("Không rút lại được: cơ quan, đơn vị mới lập từ %(day)s đã được dùng ở nơi khác (%(what)s).")
            % {"day": format_day(dt.date.fromisoformat(str(change["after"]["start"]))), "what": ", ".join(kinds)}
        ) from None
