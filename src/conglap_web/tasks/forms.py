"""Forms of the acts on a task."""

import uuid
from collections.abc import Iterable

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from conglap_web.accounts.models import User
from conglap_web.platform.files import FileRefused
from conglap_web.tasks import evidence
from conglap_web.tasks.models import COMMENT_MOST


class ManyFiles(forms.ClearableFileInput):
    """A field for several files at once."""

    allow_multiple_selected = True


class EvidenceField(forms.FileField):
    """Evidence files, each checked by its content."""

    widget = ManyFiles(attrs={"accept": evidence.ENDINGS})

    def clean(self, data: object, initial: object = None) -> list[evidence.Evidence]:
        uploads = [one for one in (data if isinstance(data, list) else [data]) if one]
        if len(uploads) > evidence.MOST_FILES:
            raise ValidationError(_("Mỗi báo cáo kèm nhiều nhất %(most)s tệp.") % {"most": evidence.MOST_FILES})
        problems, taken = [], []
        for upload in uploads:
            try:
                taken.append(evidence.check(upload.name, upload.chunks()))
            except FileRefused as refusal:
                problems.append(str(refusal))
        if problems:
            raise ValidationError(problems)
        return taken


class ReportForm(forms.Form):
    """A progress report."""

    text = forms.CharField(label=gettext_lazy("Kết quả thực hiện"), widget=forms.Textarea(attrs={"rows": 4}))
    percent = forms.IntegerField(
        label=gettext_lazy("Tiến độ (%)"),
        min_value=0,
        max_value=100,
        widget=forms.NumberInput(attrs={"inputmode": "numeric"}),
    )
    obstacles = forms.CharField(
        label=gettext_lazy("Vướng mắc, kiến nghị"), required=False, widget=forms.Textarea(attrs={"rows": 2})
    )
    files = EvidenceField(
        label=gettext_lazy("Minh chứng"),
        required=False,
        help_text=gettext_lazy("PDF, Word, Excel, PowerPoint hoặc ảnh; chọn được nhiều tệp."),
    )
    says_done = forms.BooleanField(label=gettext_lazy("Đã xong, đề nghị công nhận hoàn thành"), required=False)


class EmptyForm(forms.Form):
    """Nothing to fill in."""


class ReasonForm(forms.Form):
    """A reason that must be given."""

    reason = forms.CharField(label=gettext_lazy("Lý do"), widget=forms.Textarea(attrs={"rows": 2}))


class NoteForm(forms.Form):
    """A note that may be given."""

    note = forms.CharField(label=gettext_lazy("Nhận xét"), required=False, widget=forms.Textarea(attrs={"rows": 2}))


class TextForm(forms.Form):
    """A comment."""

    text = forms.CharField(
        label=gettext_lazy("Ý kiến"), widget=forms.Textarea(attrs={"rows": 2, "maxlength": COMMENT_MOST})
    )


class RemindForm(forms.Form):
    """What the lead body is urged to do; a usual sentence stands there already."""

    text = forms.CharField(
        label=gettext_lazy("Nội dung đôn đốc"),
        widget=forms.Textarea(attrs={"rows": 3}),
        initial=gettext_lazy("Đề nghị cơ quan chủ trì báo cáo tiến độ thực hiện nhiệm vụ, nêu rõ vướng mắc (nếu có)."),
    )


class DeadlineForm(forms.Form):
    """Another last day."""

    due = forms.DateField(
        label=gettext_lazy("Thời hạn mới"),
        required=False,
        help_text=gettext_lazy("Ngày cuối cùng phải xong. Để trống nếu không còn thời hạn."),
    )
    reason = forms.CharField(label=gettext_lazy("Lý do"), widget=forms.Textarea(attrs={"rows": 2}))


class AssignForm(forms.Form):
    """Who is in charge; the people are those of the lead body."""

    assignee = forms.TypedChoiceField(label=gettext_lazy("Người phụ trách"), required=False, empty_value=None)

    def __init__(self, *args: object, people: Iterable[User], **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        by_key = {str(person.pk): person for person in people}
        field = self.fields["assignee"]
        field.choices = [("", _("Chưa phân công")), *((key, str(person)) for key, person in by_key.items())]
        field.coerce = by_key.__getitem__


class HandOverForm(forms.Form):
    """Which body leads from now on."""

    body = forms.TypedChoiceField(label=gettext_lazy("Cơ quan chủ trì mới"), coerce=uuid.UUID)
    reason = forms.CharField(label=gettext_lazy("Lý do"), widget=forms.Textarea(attrs={"rows": 2}))

    def __init__(self, *args: object, bodies: Iterable[tuple[uuid.UUID, str]], **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.fields["body"].choices = [("", _("Chọn cơ quan")), *((str(key), name) for key, name in bodies)]
