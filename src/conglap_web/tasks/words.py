"""What audit rows of tasks say to people."""

from django.utils.translation import gettext_lazy as _

from conglap_web.tasks.models import TaskState

ACTIONS = {
    "task.open": _("Mở nhiệm vụ khi văn bản được xác nhận"),
    "task.start": _("Nhận việc"),
    "task.assign": _("Phân công người phụ trách"),
    "task.report": _("Báo cáo tiến độ"),
    "task.report_done": _("Báo cáo và đề nghị công nhận hoàn thành"),
    "task.approve": _("Công nhận hoàn thành"),
    "task.return": _("Trả lại nhiệm vụ"),
    "task.pause": _("Tạm dừng nhiệm vụ"),
    "task.resume": _("Cho tiếp tục nhiệm vụ"),
    "task.cancel": _("Thôi giao nhiệm vụ"),
    "task.reopen": _("Mở lại nhiệm vụ"),
    "task.move_deadline": _("Điều chỉnh thời hạn"),
    "task.hand_over": _("Chuyển cơ quan chủ trì"),
    "task.succeed": _("Chuyển sang cơ quan kế thừa"),
    "task.remind": _("Đôn đốc"),
    "task.comment": _("Nêu ý kiến"),
}
FIELDS = {
    "task.state": (_("Trạng thái"), TaskState),
    "task.percent": _("Tiến độ (%)"),
    "task.due": _("Thời hạn"),
    "task.assignee": _("Người phụ trách"),
    "task.count": _("Số nhiệm vụ theo dõi (mỗi cơ quan chủ trì một nhiệm vụ)"),
}
