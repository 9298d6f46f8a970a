"""Forms of the inbox and of the review."""

import itertools
import uuid
from collections.abc import Iterable, Mapping

from django import forms
from django.conf import settings
from django.http import HttpRequest, QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from conglap.base.text import nfc, squeeze
from conglap.directives.kinds import NAMES
from conglap_web.directives.models import Directive, Duty, Part, TimingKind
from conglap_web.directives.queries import breaks_of


def sent(request: HttpRequest) -> QueryDict | None:
    """Return what was sent; an empty form that was sent is still a form that was sent."""
    return request.POST if request.method == "POST" else None


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
        return [squeeze(line) for line in nfc(value or "").splitlines() if line.strip()]

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


class DutyForm(VersionedForm):
    """One duty: its words, its time, its product."""

    class Meta:
        model = Duty
        fields = ["label", "text", "timing_kind", "due", "timing_text", "output"]
        widgets = {"text": forms.Textarea(attrs={"rows": 6}), "output": forms.Textarea(attrs={"rows": 2})}

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.fields["version"].initial = self.instance.version

    def clean(self) -> dict[str, object]:
        cleaned = super().clean()
        if cleaned.get("due") and cleaned.get("timing_kind") != TimingKind.DEADLINE:
            self.add_error("due", _("Chỉ nhập ngày khi loại thời gian là “Thời hạn”."))
        return cleaned

    def values(self) -> dict[str, object]:
        values = super().values()
        if values["timing_kind"] != TimingKind.RECURRING:
            values["recurrence"] = ""
        return values

    def _post_clean(self) -> None:
        """Leave the row alone: the action writes it."""


class SplitForm(forms.Form):
    """Where to split a duty: at a sentence, at the words with which the second part begins, or at an offset."""

    version = forms.IntegerField(widget=forms.HiddenInput())
    at = forms.IntegerField(required=False, min_value=1, widget=forms.HiddenInput())
    begins = forms.CharField(
        label=gettext_lazy("Phần sau bắt đầu bằng các chữ"),
        required=False,
        max_length=300,
        help_text=gettext_lazy("Dùng khi chỗ tách nằm giữa câu: chép vài chữ đầu của phần sau."),
    )

    def __init__(self, duty: Duty, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.duty = duty
        self.fields["version"].initial = duty.version

    @property
    def pieces(self) -> list[tuple[int, str]]:
        """The text cut at every place where it may be split, each piece with the offset at which it begins."""
        text, cuts = self.duty.text, breaks_of(self.duty.text)
        edges = [0, *cuts, len(text)]
        return [(start, text[start:end].strip()) for start, end in itertools.pairwise(edges)]

    def clean(self) -> dict[str, object]:
        cleaned = super().clean()
        begins, at = squeeze(cleaned.get("begins") or ""), cleaned.get("at")
        if begins:
            at = self.duty.text.find(begins)
            if at <= 0 or self.duty.text.find(begins, at + 1) >= 0:
                self.add_error(
                    "begins", _("Không tìm thấy các chữ này đúng một lần ở giữa nội dung; hãy chép dài hơn.")
                )
        elif not at or not 0 < at < len(self.duty.text):
            raise forms.ValidationError(_("Hãy chọn câu bắt đầu phần sau."))
        cleaned["at"] = at
        return cleaned


class AddDutyForm(forms.Form):
    """A duty that was not found: a paragraph of the document, or words."""

    paragraph = forms.TypedChoiceField(
        label=gettext_lazy("Đoạn trong văn bản"), required=False, coerce=int, empty_value=None
    )
    text = forms.CharField(
        label=gettext_lazy("Nội dung nhiệm vụ"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text=gettext_lazy("Bỏ trống để lấy cả đoạn đã chọn, hoặc chép một phần của văn bản."),
    )
    label = forms.CharField(label=gettext_lazy("Mục"), required=False, max_length=40)

    def __init__(
        self, directive: Directive, paragraphs: Mapping[int, tuple[int, int]], *args: object, **kwargs: object
    ):
        super().__init__(*args, **kwargs)
        self.directive, self.paragraphs = directive, paragraphs
        texts = ((number, directive.text[start:end].strip()) for number, (start, end) in paragraphs.items())
        choices = [(number, text if len(text) <= 110 else f"{text[:107]}…") for number, text in texts]
        self.fields["paragraph"].choices = [("", "–"), *choices]

    def clean(self) -> dict[str, object]:
        cleaned = super().clean()
        number, text = cleaned.get("paragraph"), nfc(cleaned.get("text") or "").strip()
        if number is None and not text:
            raise forms.ValidationError(_("Hãy chọn một đoạn của văn bản, hoặc ghi nội dung nhiệm vụ."))
        whole = self.paragraphs.get(number) if number is not None else None
        cleaned["text"] = text or self.directive.text[slice(*whole)].strip()
        cleaned["spans"] = self._spans(cleaned["text"], whole)
        return cleaned

    def _spans(self, text: str, whole: tuple[int, int] | None) -> list[list[int]]:
        """Return where the words stand: in the chosen paragraph if they do, else anywhere in the document."""
        document = self.directive.text
        at = document.find(text, *whole) if whole else document.find(text)
        if at >= 0:
            return [[at, at + len(text)]]
        return [list(whole)] if whole else []


class BodyForm(forms.Form):
    """One more name in a duty."""

    version = forms.IntegerField(widget=forms.HiddenInput())
    part = forms.ChoiceField(label=gettext_lazy("Vai trò"), choices=Part.choices, initial=Part.LEAD)
    name = forms.CharField(label=gettext_lazy("Tên cơ quan"), max_length=300)

    def clean_name(self) -> str:
        return squeeze(nfc(self.cleaned_data["name"]))


class DiscardForm(forms.Form):
    """Why a document is discarded."""

    reason = forms.CharField(
        label=gettext_lazy("Lý do bỏ văn bản"),
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=gettext_lazy("Ví dụ: nạp nhầm, văn bản không giao nhiệm vụ, đã có bản khác thay thế."),
    )
