"""The forms by which an event is recorded, one a step; each knows what it adds to what the page carries."""

import uuid
from collections.abc import Mapping

from django import forms
from django.core.validators import MinValueValidator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from conglap_web.register.events.fields import BodiesField
from conglap_web.register.events.steps import AFTER_DONE, State, day_of, proposed_parent
from conglap_web.register.events.succession import DAY
from conglap_web.register.fields import BodyField
from conglap_web.register.forms import FIRST_DAY
from conglap_web.register.models import Body, BodyKind, EventKind, Level, Sector
from conglap_web.register.queries import name_of, profile_on

MOST_NEW = 20


class StepForm(forms.Form):
    """A step: filled in from what the page carries, or from what was sent."""

    def __init__(self, state: State, data: Mapping[str, str] | None = None) -> None:
        self.state = state
        super().__init__(data, initial=self.filled_in(state))

    def filled_in(self, state: State) -> dict[str, object]:
        """Return the values of the fields from earlier."""
        return {name: state[name] for name in self.base_fields if name in state}

    def kept(self) -> State:
        """Return what this step adds; the form is valid."""
        return {name: _plain(value) for name, value in self.cleaned_data.items()}


def _plain(value: object) -> object:
    return str(value) if value is not None and not isinstance(value, bool | list | str) else value


class FactsForm(StepForm):
    """What happens, from when, and by which decision."""

    kind = forms.ChoiceField(label=gettext_lazy("Hình thức"), choices=EventKind)
    day = forms.DateField(label=gettext_lazy("Có hiệu lực từ ngày"), validators=[MinValueValidator(FIRST_DAY)])
    decision = forms.CharField(label=gettext_lazy("Số, ký hiệu văn bản quyết định"), max_length=60)
    decided_on = forms.DateField(label=gettext_lazy("Ngày ban hành"), required=False)
    decided_by = forms.CharField(label=gettext_lazy("Cơ quan ban hành"), max_length=250, required=False)
    note = forms.CharField(
        label=gettext_lazy("Ghi chú"), required=False, max_length=2000, widget=forms.Textarea({"rows": 2})
    )

    def clean(self) -> dict[str, object]:
        cleaned = super().clean()
        decided, day = cleaned.get("decided_on"), cleaned.get("day")
        if decided and day and decided > day:
            self.add_error("decided_on", _("Văn bản phải được ban hành trước hoặc vào ngày có hiệu lực."))
        return cleaned

    def kept(self) -> State:
        """Another kind begins the later steps anew."""
        kept = super().kept()
        if kept["kind"] != self.state.get("kind"):
            kept |= {"after": [], "new": [], "handovers": [], "children": {}, "taker": "", AFTER_DONE: ""}
        return kept


class BeforeForm(StepForm):
    """The bodies that take part as they are before."""

    def __init__(self, state: State, data: Mapping[str, str] | None = None) -> None:
        super().__init__(state, data)
        self.fields["before"] = BodiesField(label=_("Cơ quan, đơn vị trước khi sắp xếp"), on=day_of(state) - DAY)
        self.initial["before"] = state.get("before", [])


class TakerForm(StepForm):
    """Under whom the bodies stand from then on."""

    taker = BodyField(label=gettext_lazy("Chuyển về trực thuộc"))

    def kept(self) -> State:
        """Keep the key of the body."""
        return {"taker": str(self.cleaned_data["taker"].pk)}


class NameForm(StepForm):
    """The new name."""

    name = forms.CharField(label=gettext_lazy("Tên mới"), max_length=250)
    short_name = forms.CharField(label=gettext_lazy("Tên viết tắt mới"), max_length=120, required=False)


class NewBodyForm(forms.Form):
    """A body that the event sets up; left empty it counts for nothing."""

    name = forms.CharField(label=gettext_lazy("Tên"), max_length=250, required=False)
    short_name = forms.CharField(label=gettext_lazy("Tên viết tắt"), max_length=120, required=False)
    kind = forms.ChoiceField(label=gettext_lazy("Loại"), choices=BodyKind)
    level = forms.ChoiceField(label=gettext_lazy("Cấp"), choices=Level)
    sector = forms.ChoiceField(
        label=gettext_lazy("Ngành, lĩnh vực"), choices=[("", "–"), *Sector.choices], required=False
    )
    parent = BodyField(label=gettext_lazy("Trực thuộc"), required=False)

    def kept(self) -> State:
        """Return the body, or nothing where no name was filled in."""
        values = dict(self.cleaned_data)
        parent = values.pop("parent")
        return values | {"parent": str(parent.pk) if parent else ""} if values["name"].strip() else {}


class AfterForm(StepForm):
    """The bodies afterwards: some that go on or exist already, and new ones."""

    def __init__(self, state: State, data: Mapping[str, str] | None = None) -> None:
        super().__init__(state, data)
        if state.get("kind") == EventKind.CONVERT:
            kinds = [("", "–"), *BodyKind.choices]
            self.fields["becomes"] = forms.ChoiceField(
                label=_("Trở thành loại"), choices=kinds, required=False, initial=state.get("becomes", "")
            )
            self.fields["becomes"].help_text = _("Khi cơ quan tiếp tục hoạt động dưới mô hình khác.")
        self.fields["after"] = BodiesField(
            label=_("Cơ quan, đơn vị đã có"), on=day_of(state), leave_out=state.get("before", []), required=False
        )
        self.initial["after"] = state.get("after") or []
        self.new = self._new(state, data)

    def _new(self, state: State, data: Mapping[str, str] | None) -> list[NewBodyForm]:
        if data is None:
            given = state.get("new", []) or [_like_the_first(state)]
            return [NewBodyForm(prefix=f"new-{place}", initial=one) for place, one in enumerate(given)]
        count = min(int(n) if (n := data.get("new_count", "1")).isdecimal() and len(n) < 3 else 1, MOST_NEW)
        forms_sent = [NewBodyForm(data, prefix=f"new-{place}") for place in range(count)]
        if "more" in data and count < MOST_NEW:
            forms_sent.append(NewBodyForm(prefix=f"new-{count}", initial=_like_the_first(state)))
        return forms_sent

    def offered(self) -> list[tuple[str, str, bool]]:
        """Return the bodies from before with name, and whether they go on."""
        keys = [uuid.UUID(key) for key in self.state.get("before", [])]
        going_on = self.data.getlist("after") if self.is_bound else self.initial["after"]
        names = name_of(keys, day_of(self.state) - DAY)
        return [(str(key), names.get(key, "–"), str(key) in going_on) for key in keys]

    def is_valid(self) -> bool:
        """The new bodies must be in order too."""
        return all([super().is_valid(), *(one.is_valid() for one in self.new)])

    def kept(self) -> State:
        """Keep the new bodies that have a name."""
        return super().kept() | {"new": [kept for one in self.new if (kept := one.kept())], AFTER_DONE: "1"}


def _like_the_first(state: State) -> dict[str, object]:
    """Return what a new body most likely is: what the first of the old ones was."""
    body = Body.objects.filter(pk__in=state.get("before", [])[:1]).first()
    if body is None:
        return {"kind": BodyKind.UNIT, "level": Level.COMMUNE}
    profile = profile_on(body, day_of(state) - DAY)
    parent = proposed_parent(state)
    return {"kind": profile.kind, "level": profile.level, "sector": profile.sector, "parent": parent or ""}
