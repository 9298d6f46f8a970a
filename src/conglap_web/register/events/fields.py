"""A form field that chooses several bodies by typing part of a name: without JavaScript by the button "Tìm"."""

import datetime as dt
import uuid
from collections.abc import Iterable, Mapping

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from conglap_web.register.fields import LOOK
from conglap_web.register.models import Body
from conglap_web.register.queries import bodies_on, find_bodies, with_profiles

FOUND = 20


class BodiesWidget(forms.Widget):
    """A search box; under it the chosen bodies and those found, as boxes."""

    template_name = "register/widgets/bodies.html"
    on: dt.date
    leave_out: frozenset[str] = frozenset()  # shown elsewhere on the page

    def get_context(self, name: str, value: object, attrs: dict[str, object] | None) -> dict[str, object]:
        context = super().get_context(name, value, attrs)
        q, keys = value if isinstance(value, tuple) else ("", list(value or ()))
        shown = [key for key in _keys(keys) if str(key) not in self.leave_out]
        chosen = list(with_profiles(bodies_on(self.on).filter(pk__in=shown), self.on).order_by("folded_name"))
        found = list(with_profiles(find_bodies(q, self.on), self.on)[: FOUND + 1]) if q.strip() else []
        rest = [body for body in found[:FOUND] if body not in chosen and str(body.pk) not in self.leave_out]
        context["widget"] |= {
            "q": q,
            "options": [(body, True) for body in chosen] + [(body, False) for body in rest],
            "more": len(found) > FOUND,
            "asked": bool(q.strip()),
            "look": LOOK,
        }
        return context

    def value_from_datadict(self, data: Mapping[str, str], files: object, name: str) -> tuple[str, list[str]]:
        return data.get(f"{name}_q", ""), data.getlist(name)

    def value_omitted_from_data(self, data: Mapping[str, str], files: object, name: str) -> bool:
        return False

    def id_for_label(self, id_: str) -> str:
        return f"{id_}_q" if id_ else ""


class BodiesField(forms.Field):
    """Gives the keys of bodies that exist on a day."""

    widget = BodiesWidget
    wide = True

    def __init__(self, *, on: dt.date, leave_out: Iterable[str] = (), **more: object) -> None:
        super().__init__(**more)
        self.widget.on, self.widget.leave_out = on, frozenset(leave_out)

    def clean(self, value: object) -> list[str]:
        keys = _keys(value[1] if isinstance(value, tuple) else ())
        found = Body.objects.filter(pk__in=keys).values_list("pk", flat=True)
        if self.required and not found:
            raise ValidationError(_("Gõ một phần tên cơ quan, bấm Tìm rồi đánh dấu cơ quan trong danh sách."))
        return [str(key) for key in keys if key in set(found)]


def _keys(written: object) -> list[uuid.UUID]:
    keys = []
    for one in written:
        try:
            keys.append(uuid.UUID(str(one)))
        except ValueError:
            continue
    return keys
