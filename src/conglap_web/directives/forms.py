"""Forms of the inbox, and of a document's own fields."""

import uuid
from collections.abc import Iterable

from django import forms
from django.conf import settings
from django.http import HttpRequest, QueryDict
from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from conglap.base.text import nfc, squeeze
from conglap.directives.words.kinds import NAMES
from conglap_web.directives.models import Directive


def sent(request: HttpRequest) -> QueryDict | None:
    """Return what was sent; an empty form that was sent is still a form that was sent."""
    return request.POST if request.method == "POST" else None


def pasted_most() -> int:
    """Return how many characters of pasted text a request surely holds, in whole thousands.

    A larger request is refused before any view could give the text back. Its limit counts bytes: a character has at
    most three where the browser counts one, and some room is left for the other fields.
    """
    return (settings.DATA_UPLOAD_MAX_MEMORY_SIZE - 64 * 1024) // 3000 * 1000


class UploadForm(forms.Form):
    """A file, or pasted text, for one receiving body."""

    receiver = forms.TypedChoiceField(label=gettext_lazy("Cơ quan tiếp nhận"), coerce=uuid.UUID)
    file = forms.FileField(
        label=gettext_lazy("Kéo thả tệp văn bản vào đây, hoặc chọn tệp"), required=False, allow_empty_file=True
    )
    text = forms.CharField(
        label=gettext_lazy("Hoặc dán nội dung văn bản"),
        required=False,
        strip=True,
        widget=forms.Textarea(attrs={"rows": 8}),
        help_text=gettext_lazy("Dùng khi không có tệp: dán toàn văn, từ tên cơ quan ban hành đến nơi nhận."),
    )
    name = forms.CharField(
        label=gettext_lazy("Tên gọi của nội dung dán vào"),
        required=False,
        max_length=120,
        help_text=gettext_lazy("Ví dụ: Công văn 402 của Văn phòng. Bỏ trống cũng được."),
    )

    def __init__(self, receivers: Iterable[tuple[uuid.UUID, str]], *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        text, most = self.fields["text"], pasted_most()
        text.widget.attrs["maxlength"] = most
        limit = _("Tối đa %(most)s ký tự; văn bản dài hơn hãy gửi bằng tệp.") % {
            "most": number_format(most, force_grouping=True)
        }
        text.help_text = f"{text.help_text} {limit}"
        choices = list(receivers)
        self.fields["receiver"].choices = choices
        if len(choices) == 1:
            self.fields["receiver"].widget = forms.HiddenInput()
            self.fields["receiver"].required = False
            self.fields["receiver"].initial = choices[0][0]

    def clean_file(self) -> object:
        """Refuse by size before anything is read or kept."""
        file = self.cleaned_data["file"]
        limit = settings.UPLOAD_MAX_BYTES
        if file and file.size > limit:
            raise forms.ValidationError(
                _("Tệp nặng %(size)s MB, vượt quá giới hạn %(limit)s MB. Hãy tách nhỏ hoặc nén ảnh rồi gửi lại.")
                % {"size": -(-file.size // 1048576), "limit": limit // 1048576}
            )
        return file

    def clean(self) -> dict[str, object]:
        cleaned = super().clean()
        if not self.errors and bool(cleaned.get("file")) == bool(cleaned.get("text")):
            raise forms.ValidationError(
                _("Chỉ gửi một trong hai: tệp hoặc nội dung dán vào.")
                if cleaned.get("text")
                else _("Hãy chọn một tệp, hoặc dán nội dung văn bản.")
            )
        return cleaned


class LinesField(forms.CharField):
    """A list of short texts, one a line."""

    widget = forms.Textarea(attrs={"rows": 4})

    def prepare_value(self, value: object) -> object:
        return "\n".join(value) if isinstance(value, list) else value

    def to_python(self, value: str | None) -> list[str]:
        return [squeeze(line) for line in nfc((value or "").replace("\0", " ")).splitlines() if line.strip()]

    def validate(self, value: object) -> None:
        if self.required and not value:
            raise forms.ValidationError(self.error_messages["required"], code="required")


class VersionedForm(forms.ModelForm):
    """A form that says against which version it was filled in."""

    version = forms.IntegerField(widget=forms.HiddenInput())

    def values(self) -> dict[str, object]:
        """Return what the person wrote, without the version."""
        return {name: value for name, value in self.cleaned_data.items() if name != "version"}


def kind_choices(code: str, name: str) -> list[tuple[str, str]]:
    """Return the kinds of documents by name, and the present one if it is none of them."""
    known = sorted(((key, label) for key, label in NAMES.items()), key=lambda pair: pair[1])
    extra = [(code, name or code)] if code and code not in NAMES else []
    return [("", "–"), *extra, *known]


class FieldsForm(VersionedForm):
    """The document's own fields (thể thức)."""

    kind_code = forms.ChoiceField(label=gettext_lazy("Loại văn bản"), required=False)
    addressees = LinesField(label=gettext_lazy("Kính gửi (mỗi dòng một nơi)"), required=False)
    recipients = LinesField(label=gettext_lazy("Nơi nhận (mỗi dòng một nơi)"), required=False)

    class Meta:
        model = Directive
        fields = [
            "system",
            "kind_code",
            "number",
            "symbol",
            "date",
            "place",
            "issuer",
            "subject",
            "signatory_authority",
            "signatory_title",
            "signatory_name",
            "addressees",
            "recipients",
        ]
        widgets = {"subject": forms.Textarea(attrs={"rows": 3})}

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.fields["kind_code"].choices = kind_choices(self.instance.kind_code, self.instance.kind_name)
        self.fields["version"].initial = self.instance.fields_version

    def values(self) -> dict[str, object]:
        values = super().values()
        code = str(values["kind_code"])
        values["kind_name"] = NAMES.get(code, self.initial.get("kind_name") or code)
        if code == self.initial.get("kind_code"):
            del values["kind_name"]
        values["subject"] = squeeze(str(values["subject"]))
        return values

    def _post_clean(self) -> None:
        """Leave the row alone: the action writes it, and what stands in the database is shown beside."""


class DiscardForm(forms.Form):
    """Why a document is discarded."""

    reason = forms.CharField(
        label=gettext_lazy("Lý do bỏ văn bản"),
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=gettext_lazy("Ví dụ: nạp nhầm, văn bản không giao nhiệm vụ, đã có bản khác thay thế."),
    )
