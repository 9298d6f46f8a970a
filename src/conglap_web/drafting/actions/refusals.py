"""Why something is not done now."""

from django.utils.translation import gettext as _

from conglap_web.drafting.models import Draft


class Refused(Exception):
    """Something that may not be done now; ``str()`` is a Vietnamese sentence that says why and what to do."""


class Stale(Refused):
    """Somebody else changed the draft meanwhile; ``draft`` is what stands in the database now."""

    def __init__(self, draft: Draft) -> None:
        super().__init__(
            _("Dự thảo vừa được người khác sửa trong lúc anh/chị đang làm, nên chưa ghi thay đổi của anh/chị.")
        )
        self.draft = draft
