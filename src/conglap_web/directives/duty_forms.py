"""Forms of one duty under review: correcting, splitting, adding, naming bodies."""

import itertools
import re
from collections.abc import Mapping

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from conglap.base.text import nfc, squeeze
from conglap.directives.words.labels import find_label
from conglap_web.directives.forms import VersionedForm
from conglap_web.directives.models import Directive, Duty, Part, TimingKind
from conglap_web.directives.queries import breaks_of


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
        if whole and not text:
            whole = without_label(self.directive.text, whole)
        cleaned["text"] = text or self.directive.text[slice(*whole)]
        cleaned["spans"] = self._spans(cleaned["text"], whole)
        return cleaned

    def _spans(self, text: str, whole: tuple[int, int] | None) -> list[list[int]]:
        """Return where the words stand: in the chosen paragraph if they do, else anywhere in the document."""
        document = self.directive.text
        at = document.find(text, *whole) if whole else document.find(text)
        if at >= 0:
            return [[at, at + len(text)]]
        return [list(whole)] if whole else []


def without_label(text: str, span: tuple[int, int]) -> tuple[int, int]:
    """Return the span of a paragraph without its label or dash and without white space around, as the reader does."""
    paragraph = text[slice(*span)]
    start = len(paragraph) - len(paragraph.lstrip())
    label = find_label(paragraph[start:])
    start += label.end if label else len(re.match(r"(?:[-–—+•*]\s+)?", paragraph[start:])[0])
    words = paragraph[start:].strip()
    if not words:
        return span
    begins = span[0] + paragraph.index(words, start)
    return (begins, begins + len(words))


class BodyForm(forms.Form):
    """One more name in a duty."""

    version = forms.IntegerField(widget=forms.HiddenInput())
    part = forms.ChoiceField(label=gettext_lazy("Vai trò"), choices=Part.choices, initial=Part.LEAD)
    name = forms.CharField(label=gettext_lazy("Tên cơ quan"), max_length=300)

    def clean_name(self) -> str:
        return squeeze(nfc(self.cleaned_data["name"]))
