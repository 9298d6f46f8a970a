"""Forms of drafts."""

import uuid
from collections.abc import Iterable

from django import forms
from django.db.models import QuerySet
from django.http import HttpRequest, QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from conglap_web.directives.forms import LinesField
from conglap_web.directives.models import System
from conglap_web.drafting.actions.typed import typed
from conglap_web.drafting.models import Draft, DraftDuty, DraftKind, Purpose, Template
from conglap_web.platform.clock import today
from conglap_web.tasks.forms import RemindForm

_SMALL = {"rows": 2}
_LINES, _LONG = 200, 300  # so many names, each of so many characters


def _short(lines: list[str]) -> None:
    if len(lines) > _LINES or any(len(line) > _LONG for line in lines):
        raise forms.ValidationError(
            _("Ghi nhiều nhất %(lines)s dòng, mỗi dòng không quá %(long)s ký tự.") % {"lines": _LINES, "long": _LONG}
        )


def _values(cleaned: dict[str, object]) -> dict[str, object]:
    """Return what was typed, fit to be stored, without the version that the page showed."""
    return {name: _stored(value) for name, value in cleaned.items() if name != "version"}


def _stored(value: object) -> object:
    if isinstance(value, list):
        return [typed(line) for line in value]
    return typed(value) if isinstance(value, str) else value


def sent(request: HttpRequest) -> QueryDict | None:
    """Return what was sent; an empty form that was sent is still a form that was sent."""
    return request.POST if request.method == "POST" else None


class StartForm(forms.Form):
    """What kind of document is written, by which unit, for whom to issue."""

    unit = forms.TypedChoiceField(label=gettext_lazy("Đơn vị soạn thảo"), coerce=uuid.UUID)
    issuing_body = forms.TypedChoiceField(label=gettext_lazy("Cơ quan ban hành"), coerce=uuid.UUID)
    kind = forms.ChoiceField(label=gettext_lazy("Loại văn bản"), choices=DraftKind.choices)
    purpose = forms.ChoiceField(label=gettext_lazy("Mục đích"), choices=Purpose.choices)
    template = forms.TypedChoiceField(
        label=gettext_lazy("Mẫu"), coerce=uuid.UUID, required=False, empty_value=None, choices=()
    )

    def __init__(self, choices: dict[str, Iterable[tuple[object, str]]], *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        for name, options in choices.items():
            self.fields[name].choices = list(options)
        self.fields["template"].choices = [("", _("Mẫu theo thể thức chung")), *choices.get("template", ())]


class WordsForm(forms.ModelForm):
    """The draft's own words."""

    subject = forms.CharField(
        label=gettext_lazy("Trích yếu"), max_length=2000, widget=forms.Textarea(attrs={"rows": 3})
    )
    template = forms.ModelChoiceField(
        label=gettext_lazy("Mẫu"),
        required=False,
        queryset=Template.objects.none(),
        empty_label=gettext_lazy("Mẫu theo thể thức chung"),
    )
    addressees = LinesField(
        label=gettext_lazy("Kính gửi"),
        required=False,
        validators=[_short],
        help_text=gettext_lazy("Mỗi dòng một nơi; dùng cho công văn."),
    )
    recipients = LinesField(
        label=gettext_lazy("Nơi nhận"),
        validators=[_short],
        help_text=gettext_lazy("Mỗi dòng một nơi, dòng cuối là lưu."),
    )
    titles = LinesField(
        label=gettext_lazy("Chức vụ người ký"),
        validators=[_short],
        help_text=gettext_lazy("Mỗi dòng một chức vụ, ví dụ KT. CHỦ TỊCH."),
    )
    version = forms.IntegerField(widget=forms.HiddenInput())

    class Meta:
        model = Draft
        fields = (
            "subject",
            "parent",
            "place",
            "code",
            "unit_code",
            "addressees",
            "recipients",
            "report_to",
            "report_when",
            "authority",
            "titles",
            "signer",
            "annex",
            "template",
        )
        help_texts = {
            "report_to": gettext_lazy("Cơ quan tổng hợp kết quả, ví dụ Phòng Nội vụ."),
            "report_when": gettext_lazy("Ví dụ: trước ngày 15/12/2026, hoặc định kỳ hằng quý."),
            "unit_code": gettext_lazy("Chỉ dùng trong ký hiệu công văn của Nhà nước, ví dụ NV."),
        }

    def __init__(self, templates: QuerySet[Template], *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.fields["template"].queryset = templates

    def clean(self) -> dict[str, object]:
        cleaned = super().clean()
        if bool(cleaned.get("report_to")) != bool(cleaned.get("report_when")):
            self.add_error("report_when", _("Ghi cả nơi nhận báo cáo và thời hạn báo cáo, hoặc bỏ trống cả hai."))
        return cleaned

    def values(self) -> dict[str, object]:
        """Return what was typed, without the version."""
        return _values(self.cleaned_data)


class DutyForm(forms.ModelForm):
    """One duty of a draft."""

    text = forms.CharField(
        label=gettext_lazy("Nội dung nhiệm vụ"), max_length=20_000, widget=forms.Textarea(attrs={"rows": 6})
    )
    lead = LinesField(label=gettext_lazy("Cơ quan chủ trì"), validators=[_short], widget=forms.Textarea(attrs=_SMALL))
    coordinating = LinesField(
        label=gettext_lazy("Cơ quan phối hợp"),
        required=False,
        validators=[_short],
        widget=forms.Textarea(attrs=_SMALL),
    )
    directing = LinesField(
        label=gettext_lazy("Cơ quan chỉ đạo"),
        required=False,
        validators=[_short],
        widget=forms.Textarea(attrs=_SMALL),
    )
    output = forms.CharField(
        label=gettext_lazy("Sản phẩm"), required=False, max_length=5000, widget=forms.Textarea(attrs=_SMALL)
    )
    version = forms.IntegerField(widget=forms.HiddenInput())

    class Meta:
        model = DraftDuty
        fields = ("text", "lead", "coordinating", "directing", "time", "output")
        help_texts = {"time": gettext_lazy("Ví dụ: trước ngày 30/9/2026, quý III/2026, thường xuyên.")}

    def values(self) -> dict[str, object]:
        """Return what was typed, without the version."""
        return _values(self.cleaned_data)


class IssueForm(forms.Form):
    """Number and day of issue."""

    number = forms.CharField(label=gettext_lazy("Số"), max_length=10)
    day = forms.DateField(label=gettext_lazy("Ngày ban hành"), initial=today)
    version = forms.IntegerField(widget=forms.HiddenInput())


class UrgeForm(RemindForm):
    """What recipients who have not acknowledged are urged to do; a usual sentence stands there already."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.fields["text"].initial = _("Đề nghị đơn vị xác nhận đã nhận văn bản và triển khai các nhiệm vụ được giao.")


class TemplateForm(forms.Form):
    """A Word template for one body, form and kind."""

    body = forms.TypedChoiceField(label=gettext_lazy("Cơ quan dùng mẫu"), coerce=uuid.UUID)
    name = forms.CharField(label=gettext_lazy("Tên mẫu"), max_length=120)
    system = forms.ChoiceField(label=gettext_lazy("Thể thức"), choices=System.choices)
    kind = forms.ChoiceField(label=gettext_lazy("Loại văn bản"), choices=DraftKind.choices)
    file = forms.FileField(label=gettext_lazy("Kéo thả tệp mẫu (DOCX) vào đây, hoặc chọn tệp"))

    def __init__(self, bodies: Iterable[tuple[uuid.UUID, str]], *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.fields["body"].choices = list(bodies)
