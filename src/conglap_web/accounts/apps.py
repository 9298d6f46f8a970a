"""The app's entry."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class AccountsConfig(AppConfig):
    name = "conglap_web.accounts"
    label = "accounts"
    verbose_name = _("Tài khoản")

    def ready(self) -> None:
        from conglap_web.audit.labels import add_actions, add_fields

        add_actions(
            {
                "account.create": _("Tạo tài khoản"),
                "account.password": _("Đặt lại mật khẩu"),
                "account.active": _("Mở hoặc khoá tài khoản"),
                "account.sign_in": _("Đăng nhập"),
                "account.token": _("Tạo mã truy cập API"),
                "account.token_revoke": _("Huỷ mã truy cập API"),
            }
        )
        add_fields(
            {
                "username": _("Tên đăng nhập"),
                "full_name": _("Họ và tên"),
                "token_name": _("Mã dùng cho"),
                "may_write": _("Được ghi"),
                "expires_on": _("Hết hạn từ ngày"),
                "active": _("Tài khoản hoạt động"),
                "must_change": _("Phải đổi mật khẩu khi đăng nhập"),
            }
        )
