"""Forms of comparisons."""

from django import forms
from django.utils.translation import gettext_lazy

from conglap_web.cascade.models import Coverage

PERIODS = (
    ("", gettext_lazy("một lần")),
    ("FREQ=MONTHLY", gettext_lazy("hằng tháng")),
    ("FREQ=MONTHLY;INTERVAL=3", gettext_lazy("hằng quý")),
    ("FREQ=MONTHLY;INTERVAL=6", gettext_lazy("6 tháng")),
    ("FREQ=YEARLY", gettext_lazy("hằng năm")),
)


class RulingForm(forms.Form):
    """A person's conclusion against what was computed."""

    coverage = forms.ChoiceField(label=gettext_lazy("Mức độ giao lại"), choices=Coverage.choices)
    reason = forms.CharField(label=gettext_lazy("Lý do"), max_length=2000, widget=forms.Textarea(attrs={"rows": 3}))


class TeethForm(forms.Form):
    """First time, period, evidence and recipient of reports of a duty."""

    first = forms.DateField(label=gettext_lazy("Lần đầu, chậm nhất ngày"))
    period = forms.ChoiceField(label=gettext_lazy("Chu kỳ"), choices=PERIODS, required=False)
    evidence = forms.CharField(
        label=gettext_lazy("Minh chứng"), max_length=1000, widget=forms.Textarea(attrs={"rows": 2})
    )
    report_to = forms.CharField(label=gettext_lazy("Báo cáo về"), max_length=250)

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        # A proposal may repeat in another rhythm than the usual ones: it stays as it is.
        other = self.initial.get("period")
        if other and other not in dict(PERIODS):
            self.fields["period"].choices = [*PERIODS, (other, other)]
