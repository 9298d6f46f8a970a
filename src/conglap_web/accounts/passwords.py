"""A password may not be the person's own name, written with or without marks."""

import re
from difflib import SequenceMatcher

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from conglap.base.text import fold
from conglap_web.accounts.models import User


class NotTheOwnName:
    """Refuses a password too much like the name, the account or the address of its owner.

    Django's own validator compares letters as they are: "nguyenvanthu" then is nothing like "Nguyễn Văn Thư".
    """

    def __init__(self, max_similarity: float = 0.7) -> None:
        self.max_similarity = max_similarity

    def validate(self, password: str, user: User | None = None) -> None:
        """Raise ``ValidationError`` with the reason."""
        if user is None:
            return
        typed = _letters(password)
        for own in (user.username, user.full_name, user.email.split("@")[0]):
            if own and SequenceMatcher(a=typed, b=_letters(own)).ratio() >= self.max_similarity:
                raise ValidationError(
                    _("Mật khẩu quá giống họ tên, tên đăng nhập hoặc thư điện tử của bạn."), code="password_too_similar"
                )

    def get_help_text(self) -> str:
        """Say the rule for the form."""
        return _("Mật khẩu không được giống họ tên, tên đăng nhập hoặc thư điện tử của bạn.")


def _letters(text: str) -> str:
    """Return letters and digits alone, without marks."""
    return re.sub(r"[^a-z0-9]", "", fold(text))
