"""Why a write to a task was refused."""

from django.utils.translation import gettext as _

from conglap.tasks import Refused
from conglap_web.tasks.rule_words import in_words


class TaskRefused(Exception):
    """A write that is not made; ``str()`` is a Vietnamese sentence with the reason and who can lift it."""

    def __init__(self, message: str, code: str = "invalid") -> None:
        super().__init__(message)
        self.code = code

    @classmethod
    def by_rule(cls, refused: Refused) -> "TaskRefused":
        """Return the refusal of the table of states as an exception."""
        return cls(str(in_words(refused)), refused.code)

    @classmethod
    def stale(cls) -> "TaskRefused":
        """Return the refusal for somebody who acts on what is no longer so."""
        return cls(
            _("Nhiệm vụ vừa được người khác cập nhật. Hãy xem lại thông tin mới trên trang rồi làm lại nếu vẫn cần."),
            "stale",
        )
