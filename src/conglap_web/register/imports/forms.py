"""Taking in a file of units, and looking for some of its rows."""

from django import forms
from django.conf import settings
from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from conglap.base.text import fold, squeeze
from conglap_web.platform.clock import today
from conglap_web.register.actions.guards import MOST_AHEAD
from conglap_web.register.models import RowOutcome, UnitImport, UnitImportRow

_MEGABYTE = 1024 * 1024


class UnitFileForm(forms.Form):
    """A file of units, and from which day its changes hold."""

    file = forms.FileField(
        label=gettext_lazy("Kéo thả tệp danh sách vào đây, hoặc chọn tệp"),
        allow_empty_file=True,
        error_messages={"required": gettext_lazy("Hãy chọn tệp Excel hoặc CSV.")},
    )
    on = forms.DateField(
        label=gettext_lazy("Thay đổi có hiệu lực từ ngày"),
        help_text=gettext_lazy("Đơn vị mới lấy ngày thành lập ghi trong tệp."),
    )

    def clean_file(self) -> object:
        """Refuse by size before anything is read or kept."""
        file, limit = self.cleaned_data["file"], settings.UPLOAD_MAX_BYTES
        if file.size > limit:
            raise forms.ValidationError(
                _("Tệp nặng %(size)s MB, vượt quá giới hạn %(limit)s MB. Hãy tách thành nhiều tệp rồi gửi lại.")
                % {"size": -(-file.size // _MEGABYTE), "limit": limit // _MEGABYTE}
            )
        return file

    def clean_on(self) -> object:
        """Refuse a day too far ahead, as every change of the register does."""
        on = self.cleaned_data["on"]
        if on > today() + MOST_AHEAD:
            raise forms.ValidationError(_("Ngày này quá xa. Chỉ ghi trước được trong vòng một năm."))
        return on


class ImportRowFilter(forms.Form):
    """Rows of an import by outcome and by a part of name, code or reason."""

    q = forms.CharField(
        label=gettext_lazy("Tên hoặc mã đơn vị"),
        required=False,
        max_length=100,
        widget=forms.TextInput(attrs={"type": "search"}),
    )
    outcome = forms.ChoiceField(label=gettext_lazy("Kết quả"), required=False)

    def __init__(self, data: object, found: UnitImport) -> None:
        super().__init__(data)
        listed = [(value, label) for value, label in RowOutcome.choices if value != RowOutcome.SAME]
        self.fields["outcome"].choices = [("", _("Tất cả")), *listed]
        self._found = found

    def apply(self, rows: QuerySet[UnitImportRow]) -> QuerySet[UnitImportRow]:
        """Return the rows that match; names are compared without marks."""
        asked = self.cleaned_data if self.is_valid() else {}
        if asked.get("outcome"):
            rows = rows.filter(outcome=asked["outcome"])
        words = fold(squeeze(asked.get("q", "").replace("\0", " "))).split()
        for word in words:
            rows = rows.filter(folded__contains=word)
        return rows
