"""A form field that chooses a body by typing part of its name: with htmx while typing, without it by a button."""

import uuid
from collections.abc import Mapping

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from conglap_web.platform.clock import today
from conglap_web.register.models import Body
from conglap_web.register.queries import bodies_on, first_found, with_profiles

LOOK = "look"  # name of the button that searches without JavaScript
SHOWN = 12


def only_looking(data: Mapping[str, str]) -> bool:
    """Say whether the person pressed "Tìm" in a body field and nothing is to be written yet."""
    return LOOK in data


def options_for(q: str, chosen: str, name: str) -> dict[str, object]:
    """Return what the list of a body field shows: the chosen body first, then what was found today."""
    on = today()
    found = first_found(q, on, SHOWN + 1) if q.strip() else []
    keys = [uuid.UUID(str(chosen))] if _is_key(chosen) else []
    bodies = with_profiles(bodies_on(on).filter(pk__in=[*keys, *found[:SHOWN]]), on).in_bulk()
    picked = [bodies[key] for key in keys if key in bodies]
    rest = [bodies[key] for key in found[:SHOWN] if key in bodies and key not in keys]
    return {
        "name": name,
        "options": [(body, True) for body in picked] + [(body, False) for body in rest],
        "more": len(found) > SHOWN,
        "asked": bool(q.strip()),
    }


def _is_key(value: str) -> bool:
    try:
        uuid.UUID(str(value))
    except ValueError:
        return False
    return True


class BodyWidget(forms.Widget):
    """A search box and, under it, the bodies found as radio buttons."""

    template_name = "register/widgets/body.html"

    def get_context(self, name: str, value: object, attrs: dict[str, object] | None) -> dict[str, object]:
        context = super().get_context(name, value, attrs)
        q, chosen = value if isinstance(value, tuple) else ("", str(getattr(value, "pk", value) or ""))
        context["widget"] |= {"q": q, **options_for(q, chosen, name), "look": LOOK}
        return context

    def value_from_datadict(self, data: Mapping[str, str], files: object, name: str) -> tuple[str, str]:
        return data.get(f"{name}_q", ""), data.get(name, "")

    def value_omitted_from_data(self, data: Mapping[str, str], files: object, name: str) -> bool:
        return name not in data and f"{name}_q" not in data

    def id_for_label(self, id_: str) -> str:
        return f"{id_}_q" if id_ else ""


class BodyField(forms.Field):
    """Gives a body that exists today, or ``None`` where it is not required."""

    widget = BodyWidget
    wide = True  # takes the whole width of a form

    def clean(self, value: object) -> Body | None:
        chosen = value[1] if isinstance(value, tuple) else ""
        body = bodies_on(today()).filter(pk=chosen).first() if _is_key(chosen) else None
        if body is None and (self.required or chosen):
            raise ValidationError(_("Gõ một phần tên cơ quan, bấm Tìm rồi chọn một cơ quan trong danh sách."))
        return body
