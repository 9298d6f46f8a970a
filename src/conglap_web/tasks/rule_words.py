"""The sentences of the rules, so that they can be read in the second language too."""

from dataclasses import replace

from django.utils.translation import gettext, gettext_noop

from conglap.tasks import Refused

# The rules know no Django, so their sentences are named here for the translators; a test compares the two.
SENTENCES = (
    gettext_noop("Anh/chị không có quyền làm việc này."),
    gettext_noop("Cơ quan chủ trì chưa bắt đầu thực hiện nhiệm vụ này."),
    gettext_noop("Nhiệm vụ đang được thực hiện."),
    gettext_noop("Nhiệm vụ đang chờ duyệt hoàn thành."),
    gettext_noop("Nhiệm vụ đang tạm dừng."),
    gettext_noop("Nhiệm vụ đã hoàn thành."),
    gettext_noop("Nhiệm vụ đã thôi giao."),
    gettext_noop("Không cần làm gì thêm."),
    gettext_noop("Cần cơ quan chủ trì báo cáo và đề nghị công nhận hoàn thành trước."),
    gettext_noop(
        "Cần lãnh đạo cơ quan tiếp nhận văn bản, cơ quan cấp trên hoặc cơ quan chỉ đạo duyệt hoặc trả lại trước."
    ),
    gettext_noop("Cần lãnh đạo cơ quan tiếp nhận văn bản, cơ quan cấp trên hoặc cơ quan chỉ đạo cho tiếp tục trước."),
    gettext_noop("Cần lãnh đạo cơ quan tiếp nhận văn bản, cơ quan cấp trên hoặc cơ quan chỉ đạo mở lại trước."),
    gettext_noop("Người làm được: lãnh đạo, văn thư hoặc chuyên viên của cơ quan chủ trì."),
    gettext_noop("Người làm được: lãnh đạo hoặc văn thư của cơ quan chủ trì."),
    gettext_noop("Người làm được: lãnh đạo cơ quan tiếp nhận văn bản, cơ quan cấp trên hoặc cơ quan chỉ đạo."),
    gettext_noop(
        "Người làm được: lãnh đạo, văn thư cơ quan tiếp nhận văn bản, cơ quan chỉ đạo hoặc người làm công tác kiểm tra."
    ),
    gettext_noop("Người làm được: lãnh đạo hoặc người quản trị của cơ quan kế thừa hoặc cơ quan cấp trên."),
    gettext_noop("Người làm được: người được xem nhiệm vụ này."),
)


def in_words(refused: Refused) -> Refused:
    """Return the refusal in the language of the page."""
    return replace(refused, reason=gettext(refused.reason), remedy=gettext(refused.remedy))
