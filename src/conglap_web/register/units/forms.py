"""The filters of the list of units, which the map and the files share."""

import datetime as dt
import uuid
from collections.abc import Mapping

from django import forms
from django.utils.translation import gettext_lazy as _

from conglap_web.register.maps.data import only_doubtful
from conglap_web.register.models import BodyKind, Level, Sector
from conglap_web.register.queries import bodies_on, name_of, with_profiles
from conglap_web.register.units.listing import WITH_PLACE, WITHOUT_PLACE, UnitList, UnitsAsked

ANY = ("", _("Tất cả"))
LEGAL = [ANY, ("co", _("Có")), ("khong", _("Không"))]
DOUBTFUL = "ngoai"
PLACES = [
    ANY,
    (WITH_PLACE, _("Đã có tọa độ")),
    (WITHOUT_PLACE, _("Chưa có tọa độ")),
    (DOUBTFUL, _("Tọa độ nằm ngoài địa bàn")),
]
SHADES = [("", _("Số đơn vị")), ("thieu", _("Số đơn vị chưa có tọa độ")), ("khong", _("Không tô"))]
KINDS = [ANY, (BodyKind.UNIT, _("Công lập")), (BodyKind.NON_PUBLIC, _("Ngoài công lập"))]
_PLACES_OF_UNITS = (BodyKind.PEOPLE_COMMITTEE, BodyKind.DEPARTMENT)


class UnitFilter(forms.Form):
    """Which units: every field is optional; what cannot be read is left out."""

    q = forms.CharField(
        label=_("Tìm đơn vị"),
        required=False,
        max_length=100,
        widget=forms.TextInput(attrs={"type": "search", "placeholder": _("Gõ tên, không cần dấu")}),
    )
    sector = forms.ChoiceField(label=_("Ngành, lĩnh vực"), required=False, choices=[ANY, *Sector.choices])
    kind = forms.ChoiceField(label=_("Loại"), required=False, choices=KINDS)
    level = forms.ChoiceField(label=_("Cấp"), required=False, choices=[ANY, *Level.choices])
    manager = forms.ChoiceField(label=_("Cơ quan quản lý (cả cấp dưới)"), required=False)
    commune = forms.ChoiceField(label=_("Địa bàn"), required=False)
    legal = forms.ChoiceField(label=_("Tư cách pháp nhân"), required=False, choices=LEGAL)
    place = forms.ChoiceField(label=_("Tọa độ"), required=False, choices=PLACES)
    ended = forms.DateField(label=_("Đã kết thúc từ ngày"), required=False)
    ngay = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, data: Mapping[str, str], on: dt.date) -> None:
        super().__init__(data or None)
        managers, communes = _bodies_to_choose(on)
        self.fields["manager"].choices = [ANY, *self._with_chosen("manager", managers, on)]
        self.fields["commune"].choices = [ANY, *self._with_chosen("commune", communes, on)]

    def _with_chosen(self, field: str, choices: list[tuple[str, str]], on: dt.date) -> list[tuple[str, str]]:
        """Add the chosen body where a link led to one that the list does not offer."""
        chosen = _key(self.data.get(field, ""))
        if chosen is None or any(key == str(chosen) for key, _name in choices):
            return choices
        return [*choices, *((str(key), name) for key, name in name_of([chosen], on).items())]

    def asked(self) -> UnitsAsked:
        """Return what is asked for; a field that makes no sense asks for nothing."""
        self.is_valid()
        given = self.cleaned_data if self.is_bound else {}
        return UnitsAsked(
            q=given.get("q", ""),
            sector=given.get("sector", ""),
            kind=given.get("kind", ""),
            level=given.get("level", ""),
            legal={"co": True, "khong": False}.get(given.get("legal", "")),
            place=given.get("place", ""),
            manager=_key(given.get("manager", "")),
            commune=_key(given.get("commune", "")),
            ended_from=given.get("ended"),
        )

    def listed(self, on: dt.date) -> UnitList:
        """Return the list of the day that the filters ask for."""
        units = UnitList(self.asked(), on)
        return only_doubtful(units) if units.asked.place == DOUBTFUL else units

    def narrowing(self) -> dict[str, str]:
        """Return the filters in use as written in the address, the day left out."""
        return {name: self.data[name] for name in FILTERS if self.data.get(name)}


class MapFilter(UnitFilter):
    """The same, and what the communes are shaded by."""

    to = forms.ChoiceField(label=_("Tô màu xã theo"), required=False, choices=SHADES)

    def shade(self) -> str:
        """Return which number shades the communes: ``n``, ``missing`` or nothing."""
        return {"thieu": "missing", "khong": ""}.get(self.data.get("to", ""), "n")

    def shading(self) -> dict[str, str]:
        """Return the choice as written in the address."""
        return {"to": self.data["to"]} if self.data.get("to") else {}


class CompareFilter(UnitFilter):
    """Two days, and which units."""

    tu = forms.DateField(label=_("Từ ngày"), required=False)
    den = forms.DateField(label=_("Đến ngày"), required=False)
    theo = forms.CharField(required=False, widget=forms.HiddenInput)
    loai = forms.CharField(required=False, widget=forms.HiddenInput)
    level = legal = place = ended = None
    field_order = ("tu", "den", "q", "sector", "kind", "manager", "commune")


FILTERS = tuple(name for name in UnitFilter.base_fields if name != "ngay")


def _bodies_to_choose(on: dt.date) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    """Return the departments and committees of a day, and the committees of communes and districts alone."""
    bodies = with_profiles(bodies_on(on), on).filter(kind__in=_PLACES_OF_UNITS).order_by("folded_name")
    rows = [
        (str(key), name, kind, level) for key, name, kind, level in bodies.values_list("id", "name", "kind", "level")
    ]
    managers = sorted(rows, key=lambda row: row[3] != Level.PROVINCE)
    communes = [
        row for row in rows if row[2] == BodyKind.PEOPLE_COMMITTEE and row[3] in (Level.COMMUNE, Level.DISTRICT)
    ]
    return [row[:2] for row in managers], [row[:2] for row in communes]


def _key(written: str) -> uuid.UUID | None:
    try:
        return uuid.UUID(written)
    except ValueError:
        return None
