"""What audit rows of comparisons say to people."""

from django.utils.translation import gettext_lazy as _

from conglap_web.cascade.models import Coverage

ACTIONS = {
    "cascade.compare": _("Đối chiếu lại với văn bản cấp dưới"),
    "cascade.computed": _("Máy đối chiếu xong hai văn bản"),
    "cascade.link": _("Ghi nhận văn bản này triển khai văn bản cấp trên"),
    "cascade.unlink": _("Bỏ nối với văn bản cấp trên"),
    "cascade.overrule": _("Kết luận khác kết quả đối chiếu"),
    "cascade.withdraw": _("Rút kết luận, dùng lại kết quả đối chiếu"),
    "cascade.give_teeth": _("Đặt quy tắc thực hiện cho nhiệm vụ"),
    "cascade.change_teeth": _("Sửa quy tắc thực hiện của nhiệm vụ"),
}
FIELDS = {
    "cascade.coverage": (_("Mức độ giao lại"), Coverage),
    "cascade.subordinate": _("Văn bản cấp dưới"),
    "cascade.superior": _("Văn bản cấp trên"),
    "cascade.duty": _("Nhiệm vụ"),
    "cascade.full": _("Giao lại đủ"),
    "cascade.partial": _("Giao lại một phần"),
    "cascade.none": _("Chưa giao lại"),
    "cascade.first": _("Lần đầu"),
    "cascade.evidence": _("Minh chứng"),
    "cascade.report_to": _("Báo cáo về"),
}
LOSSES = {
    "act": _("Việc phải làm"),
    "object": _("Đối tượng"),
    "body": _("Cơ quan"),
    "qualifier": _("Phạm vi, mức độ"),
    "verb": _("Động từ yếu đi"),
    "time": _("Thời hạn"),
    "basis": _("Văn bản căn cứ"),
}
