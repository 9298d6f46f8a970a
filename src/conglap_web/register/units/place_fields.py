"""A form field for coordinates as people paste them from a map."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from conglap.register.places import Doubt, Place, doubt_about, parse_place


class PlaceField(forms.CharField):
    """Gives a ``Place``, or ``None`` when left empty; two numbers in the wrong order come back turned round."""

    def __init__(self, **more: object) -> None:
        given: dict[str, object] = {
            "label": gettext_lazy("Tọa độ (vĩ độ, kinh độ)"),
            "required": False,
            "max_length": 60,
            "help_text": gettext_lazy("Dán từ bản đồ, ví dụ 15.1234, 108.7890."),
        }
        super().__init__(**(given | more))

    def clean(self, value: object) -> Place | None:
        written = super().clean(value)
        if not written:
            return None
        try:
            place = parse_place(written)
        except ValueError:
            raise ValidationError(
                _("Chưa đọc được tọa độ này. Hãy ghi vĩ độ rồi kinh độ, ví dụ 15.1234, 108.7890."), code="unread"
            ) from None
        doubt = doubt_about(place, None)
        if doubt == Doubt.SWAPPED:
            raise ValidationError(
                _("Vĩ độ và kinh độ bị đổi chỗ. Ô này đã được đổi lại, hãy xem lại rồi bấm lưu lần nữa."),
                code=Doubt.SWAPPED,
                params={"turned": written_place(place.turned)},
            )
        if doubt == Doubt.ABROAD:
            raise ValidationError(_("Điểm này nằm ngoài Việt Nam. Hãy kiểm tra lại hai số."), code=Doubt.ABROAD)
        return place


def written_place(place: Place) -> str:
    """Return a place as the field shows it."""
    return f"{place.latitude.normalize():f}, {place.longitude.normalize():f}"


class WithPlace(forms.Form):
    """A form with a ``place``: what was in the wrong order is turned round in what is shown again."""

    place = PlaceField()

    def full_clean(self) -> None:
        super().full_clean()
        for error in self._errors.get("place", ()) and self._errors["place"].as_data():
            if error.code == Doubt.SWAPPED:
                self.data = self.data.copy()
                self.data[self.add_prefix("place")] = error.params["turned"]

    def place_details(self) -> dict[str, object]:
        """Return latitude and longitude as fields of a profile."""
        place = self.cleaned_data.get("place")
        return {"latitude": place and place.latitude, "longitude": place and place.longitude}
