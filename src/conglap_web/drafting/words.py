"""What audit rows of drafts say to people."""

from django.utils.translation import gettext_lazy as _

from conglap_web.drafting.models import DraftState

ACTIONS = {
    "draft.start": _("Bắt đầu soạn dự thảo"),
    "draft.edit": _("Sửa phần chung của dự thảo"),
    "draft.edit_duty": _("Sửa nhiệm vụ trong dự thảo"),
    "draft.add_duties": _("Thêm nhiệm vụ của cấp trên vào dự thảo"),
    "draft.write_duty": _("Thêm nhiệm vụ vào dự thảo"),
    "draft.drop_duty": _("Bỏ nhiệm vụ khỏi dự thảo"),
    "draft.move_duty": _("Đổi thứ tự nhiệm vụ trong dự thảo"),
    "draft.keep_version": _("Lưu phiên bản dự thảo"),
    "draft.comment": _("Góp ý dự thảo"),
    "draft.settle_comment": _("Đánh dấu đã tiếp thu góp ý"),
    "draft.submit": _("Trình dự thảo"),
    "draft.withdraw": _("Rút lại dự thảo"),
    "draft.forward": _("Trình lãnh đạo duyệt dự thảo"),
    "draft.return": _("Trả lại dự thảo"),
    "draft.approve": _("Duyệt dự thảo"),
    "draft.issue": _("Cấp số và ban hành"),
    "draft.discard": _("Bỏ dự thảo"),
    "draft.restore": _("Lấy lại dự thảo đã bỏ"),
    "draft.acknowledge": _("Xác nhận đã nhận văn bản"),
    "draft.forward_delivery": _("Chuyển nơi nhận sang cơ quan kế thừa"),
    "template.add": _("Thêm mẫu văn bản"),
    "template.retire": _("Thôi dùng mẫu văn bản"),
}
FIELDS = {
    "draft.state": (_("Trạng thái"), DraftState),
    "draft.kind": _("Loại văn bản"),
    "draft.subject": _("Trích yếu"),
    "draft.symbol": _("Số, ký hiệu"),
    "draft.issued_on": _("Ngày ban hành"),
    "draft.text": _("Nội dung nhiệm vụ"),
    "draft.lead": _("Cơ quan chủ trì"),
    "draft.coordinating": _("Cơ quan phối hợp"),
    "draft.directing": _("Cơ quan chỉ đạo"),
    "draft.time": _("Thời gian thực hiện"),
    "draft.output": _("Sản phẩm"),
    "draft.position": _("Thứ tự"),
    "draft.added": _("Số nhiệm vụ thêm vào"),
    "draft.duties": _("Số nhiệm vụ"),
    "draft.recipients": _("Nơi nhận"),
    "draft.addressees": _("Kính gửi"),
    "draft.signer": _("Họ tên người ký"),
    "draft.titles": _("Chức vụ người ký"),
    "draft.authority": _("Quyền hạn ký"),
    "draft.report_to": _("Nơi nhận báo cáo"),
    "draft.report_when": _("Thời hạn báo cáo"),
    "draft.annex": _("Kèm phụ lục bảng nhiệm vụ"),
    "draft.template": _("Mẫu"),
    "template.name": _("Tên mẫu"),
    "template.kind": _("Loại văn bản"),
}
PAGES = {"drafting.draft": "drafting:draft"}
