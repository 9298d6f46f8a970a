"""Signing in and changing the password."""

import datetime as dt

from django import forms
from django.contrib.auth.forms import AuthenticationForm
from django.contrib.auth.password_validation import password_validators_help_texts, validate_password
from django.utils.translation import gettext_lazy as _

from conglap_web.accounts.models import User
from conglap_web.platform.clock import today


class SignInForm(AuthenticationForm):
    """Name and password."""

    # A closed account gets the same answer as a wrong password: nobody learns which names exist.
    error_messages = AuthenticationForm.error_messages | {
        "invalid_login": _(
            "Tên đăng nhập hoặc mật khẩu không đúng. Sai 5 lần liền thì phải chờ ít phút mới thử lại được."
        ),
    }
    username = forms.CharField(
        label=_("Tên đăng nhập"),
        widget=forms.TextInput(attrs={"autofocus": True, "autocomplete": "username"}),
    )
    password = forms.CharField(
        label=_("Mật khẩu"),
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
    )


class PasswordForm(forms.Form):
    """The old password once, the new one twice."""

    old = forms.CharField(
        label=_("Mật khẩu hiện tại"),
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
    )
    new = forms.CharField(
        label=_("Mật khẩu mới"),
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )
    again = forms.CharField(
        label=_("Nhập lại mật khẩu mới"),
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )

    def __init__(self, account: User, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.account = account
        self.fields["new"].help_text = " ".join(password_validators_help_texts())

    def clean_old(self) -> str:
        if not self.account.check_password(self.cleaned_data["old"]):
            raise forms.ValidationError(_("Mật khẩu hiện tại không đúng."))
        return self.cleaned_data["old"]

    def clean(self) -> dict[str, object]:
        cleaned = super().clean()
        new, again = cleaned.get("new"), cleaned.get("again")
        if new and again and new != again:
            self.add_error("again", _("Hai lần nhập mật khẩu mới không giống nhau."))
        elif new:
            try:
                validate_password(new, self.account)
            except forms.ValidationError as problem:
                self.add_error("new", problem)
        return cleaned


class TokenForm(forms.Form):
    """A key for a program."""

    name = forms.CharField(
        label=_("Dùng cho"), max_length=80, help_text=_("Tên phần mềm sẽ dùng mã này, ví dụ: phần mềm nhân sự.")
    )
    expires_on = forms.DateField(
        label=_("Hết hạn từ ngày"), initial=lambda: today() + dt.timedelta(days=180), help_text=_("Lâu nhất một năm.")
    )
    may_write = forms.BooleanField(label=_("Cho phép ghi (không chọn: chỉ đọc)"), required=False)
