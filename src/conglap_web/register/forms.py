"""Setting up and changing bodies, giving posts."""

import datetime as dt

from django import forms
from django.utils.translation import gettext_lazy as _

from conglap.base.dates import parse_day
from conglap_web.accounts.models import User
from conglap_web.platform.clock import today
from conglap_web.register.fields import BodyField
from conglap_web.register.models import TREE_OF_SYSTEM, Body, BodyKind, Level, Role, Sector, System, Tree
from conglap_web.register.units.place_fields import WithPlace

# Days of anybody's interest; beside them the calendar of the machine ends.
FIRST_DAY, LAST_DAY = dt.date(1900, 1, 1), dt.date(2200, 1, 1)


def day_asked(written: str | None) -> dt.date:
    """Return the day of ``?ngay=`` (dd/mm/yyyy or ISO), today when it is missing or is no day."""
    written = (written or "").strip()
    try:
        day = parse_day(written) or dt.date.fromisoformat(written)
    except ValueError:
        return today()
    return day if FIRST_DAY <= day < LAST_DAY else today()


class VersionedForm(forms.Form):
    """Carries the version of the body that the person saw."""

    version = forms.IntegerField(widget=forms.HiddenInput)


LEGAL = [("", _("Chưa rõ")), ("co", _("Có")), ("khong", _("Không"))]


class LegalField(forms.ChoiceField):
    """Legal personality: yes, no, or not known (``None``)."""

    def __init__(self) -> None:
        label, hint = _("Tư cách pháp nhân"), _("Có con dấu và tài khoản riêng.")
        super().__init__(label=label, help_text=hint, required=False, choices=LEGAL)

    def clean(self, value: object) -> bool | None:
        return {"co": True, "khong": False}.get(super().clean(value))

    def prepare_value(self, value: object) -> object:
        return {True: "co", False: "khong", None: ""}.get(value, value)


class AddBodyForm(WithPlace):
    """A new body under a parent."""

    name = forms.CharField(label=_("Tên cơ quan"), max_length=250)
    short_name = forms.CharField(label=_("Tên viết tắt"), max_length=120, required=False)
    kind = forms.ChoiceField(label=_("Loại"), choices=BodyKind)
    system = forms.ChoiceField(label=_("Hệ thống"), choices=System)
    level = forms.ChoiceField(label=_("Cấp"), choices=Level)
    start = forms.DateField(label=_("Hoạt động từ ngày"))
    code = forms.CharField(
        label=_("Mã định danh"),
        max_length=35,
        required=False,
        help_text=_("Theo Quyết định 20/2020/QĐ-TTg, nếu đã có."),
    )
    parent = BodyField(
        label=_("Trực thuộc"), required=False, help_text=_("Với đơn vị ngoài công lập: cơ quan quản lý ngành.")
    )
    leadership = BodyField(
        label=_("Cấp ủy lãnh đạo"),
        required=False,
        help_text=_("Cấp ủy cùng cấp lãnh đạo cơ quan này; để trống với cơ quan của Đảng."),
    )
    sector = forms.ChoiceField(label=_("Ngành, lĩnh vực"), choices=[("", "–"), *Sector.choices], required=False)
    legal_personality = LegalField()
    address = forms.CharField(label=_("Địa chỉ"), max_length=250, required=False)
    sector_manager = BodyField(label=_("Cơ quan quản lý ngành"), required=False)
    territory = BodyField(
        label=_("Địa bàn"), required=False, help_text=_("Ủy ban nhân dân của xã, phường nơi đặt trụ sở.")
    )
    field_order = (
        *("name", "short_name", "kind", "system", "level", "sector", "start", "code", "parent", "leadership"),
        *("sector_manager", "territory", "address", "place", "legal_personality"),
    )

    def details(self) -> dict[str, object]:
        """Return the fields of the profile beyond kind and level."""
        given = {name: self.cleaned_data[name] for name in ("sector", "legal_personality", "address")}
        return given | self.place_details()

    def parents(self) -> dict[str, Body]:
        """Return under whom the body is to stand, a tree each."""
        data = self.cleaned_data
        given = {
            Tree.SECTOR: data["sector_manager"],
            TREE_OF_SYSTEM[System(data["system"])]: data["parent"],
            Tree.LEADERSHIP: data["leadership"],
            Tree.TERRITORY: data["territory"],
        }
        return {tree: parent for tree, parent in given.items() if parent}

    def clean(self) -> dict[str, object]:
        cleaned = super().clean()
        if (
            not cleaned.get("parent")
            and not cleaned.get("leadership")
            and not {"parent", "leadership"} & set(self.errors)
        ):
            self.add_error("parent", _("Hãy chọn cơ quan trực thuộc hoặc cấp ủy lãnh đạo."))
        return cleaned


class ProfileForm(VersionedForm, WithPlace):
    """What a body is and where it sits, from a day on."""

    kind = forms.ChoiceField(label=_("Loại"), choices=BodyKind)
    level = forms.ChoiceField(label=_("Cấp"), choices=Level)
    sector = forms.ChoiceField(label=_("Ngành, lĩnh vực"), choices=[("", "–"), *Sector.choices], required=False)
    legal_personality = LegalField()
    address = forms.CharField(label=_("Địa chỉ"), max_length=250, required=False)
    area_code = forms.CharField(
        label=_("Mã đơn vị hành chính"),
        max_length=10,
        required=False,
        help_text=_("Chỉ ghi với ủy ban nhân dân: mã của tỉnh hoặc xã, để vẽ bản đồ."),
    )
    start = forms.DateField(label=_("Từ ngày"))
    field_order = ("kind", "level", "sector", "legal_personality", "address", "place", "area_code", "start")

    def changed(self) -> dict[str, object]:
        """Return the fields of the profile as given."""
        names = ("kind", "level", "sector", "legal_personality", "address", "area_code")
        return {name: self.cleaned_data[name] for name in names} | self.place_details()


class RenameForm(VersionedForm):
    """Another name from a day on."""

    name = forms.CharField(label=_("Tên mới"), max_length=250)
    short_name = forms.CharField(label=_("Tên viết tắt mới"), max_length=120, required=False)
    start = forms.DateField(label=_("Từ ngày"))


class MoveForm(VersionedForm):
    """Another parent from a day on."""

    tree = forms.ChoiceField(label=_("Tuyến"), choices=Tree)
    parent = BodyField(label=_("Cơ quan cấp trên mới"))
    start = forms.DateField(label=_("Từ ngày"))


class EndForm(VersionedForm):
    """The first day on which the body no longer exists."""

    end = forms.DateField(
        label=_("Kết thúc hoạt động từ ngày"), help_text=_("Ngày đầu tiên cơ quan này không còn hoạt động.")
    )


class PersonChoice(forms.ModelChoiceField):
    """People by name, with the account that tells namesakes apart."""

    def label_from_instance(self, person: User) -> str:
        return f"{person.full_name} ({person.username})"


class PostForm(forms.Form):
    """A post for somebody who has an account, or for a new person."""

    user = PersonChoice(
        label=_("Người đã có tài khoản"),
        queryset=User.objects.none(),
        required=False,
        empty_label=_("– Người mới, tạo tài khoản –"),
    )
    full_name = forms.CharField(label=_("Họ và tên"), max_length=120, required=False)
    username = forms.RegexField(
        r"^[a-z0-9][a-z0-9._-]*$",
        label=_("Tên đăng nhập"),
        max_length=60,
        required=False,
        help_text=_("Chữ thường không dấu, số, dấu chấm hoặc gạch."),
        error_messages={"invalid": _("Chỉ dùng chữ thường không dấu, số, dấu chấm hoặc gạch.")},
    )
    email = forms.EmailField(label=_("Thư điện tử"), required=False)
    phone = forms.CharField(label=_("Điện thoại"), max_length=30, required=False)
    title = forms.CharField(label=_("Chức vụ"), max_length=120)
    role = forms.ChoiceField(label=_("Vai trò"), choices=Role, initial=Role.OFFICER)
    is_head = forms.BooleanField(label=_("Là người đứng đầu cơ quan này"), required=False)
    start = forms.DateField(label=_("Từ ngày"))

    def __init__(self, *args: object, body: Body, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.body = body
        self.fields["user"].queryset = User.objects.filter(is_active=True)

    def clean(self) -> dict[str, object]:
        cleaned = super().clean()
        if not cleaned.get("user"):
            for name in ("full_name", "username"):
                if not cleaned.get(name) and name not in self.errors:
                    self.add_error(name, _("Cần nhập khi tạo tài khoản cho người mới."))
        return cleaned


class EndPostForm(forms.Form):
    """The first day on which the person no longer holds the post."""

    end = forms.DateField(
        label=_("Thôi giữ chức vụ từ ngày"), help_text=_("Ngày đầu tiên người này không còn giữ chức vụ.")
    )
