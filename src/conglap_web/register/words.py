"""Words for the audit rows of the register."""

from django.utils.translation import gettext_lazy as _

from conglap_web.audit.labels import add_actions, add_fields, add_pages
from conglap_web.register.models import BodyKind, EventKind, Level, Role, Sector, System


def give() -> None:
    """Give the audit the words for bodies and posts."""
    add_actions(
        {
            "body.add": _("Thêm cơ quan"),
            "body.rename": _("Đổi tên cơ quan"),
            "body.move": _("Đổi cơ quan cấp trên"),
            "body.change": _("Đổi loại, ngành, địa chỉ"),
            "body.end": _("Kết thúc hoạt động của cơ quan"),
            "body.import": _("Sửa theo tệp danh sách"),
            "import.receive": _("Nạp tệp danh sách đơn vị"),
            "import.check": _("Kiểm tra tệp danh sách đơn vị"),
            "import.choose": _("Xác định đơn vị của một dòng"),
            "import.write": _("Bắt đầu ghi danh sách đơn vị"),
            "import.written": _("Ghi xong danh sách đơn vị"),
            "import.stop": _("Dừng nhập danh sách đơn vị"),
            "body.withdraw": _("Rút lại thay đổi của cơ quan"),
            "event.add": _("Ghi sự kiện sắp xếp"),
            "event.withdraw": _("Rút lại sự kiện sắp xếp"),
            "event.hand_over": _("Chuyển việc còn treo sang cơ quan kế thừa"),
            "event.take_back": _("Hoàn tác chuyển việc còn treo"),
            "post.withdraw": _("Rút lại thay đổi về chức vụ"),
            "post.add": _("Giao chức vụ"),
            "post.end": _("Thôi giữ chức vụ"),
        }
    )
    add_fields(
        {
            "body.name": _("Tên"),
            "body.short_name": _("Tên viết tắt"),
            "body.kind": (_("Loại"), BodyKind),
            "body.system": (_("Hệ thống"), System),
            "body.level": (_("Cấp"), Level),
            "body.sector": (_("Ngành, lĩnh vực"), Sector),
            "body.legal_personality": _("Tư cách pháp nhân"),
            "body.area_code": _("Mã đơn vị hành chính"),
            "body.address": _("Địa chỉ"),
            "body.latitude": _("Vĩ độ"),
            "body.longitude": _("Kinh độ"),
            "body.code": _("Mã định danh"),
            "body.parent_state": _("Cơ quan cấp trên (hành chính)"),
            "body.parent_party": _("Cơ quan cấp trên (tổ chức đảng)"),
            "body.parent_front": _("Cơ quan cấp trên (Mặt trận, đoàn thể)"),
            "body.parent_leadership": _("Cấp ủy lãnh đạo"),
            "body.parent_sector": _("Cơ quan quản lý ngành"),
            "body.parent_territory": _("Địa bàn"),
            "event.kind": (_("Hình thức"), EventKind),
            "event.day": _("Có hiệu lực từ ngày"),
            "event.decision": _("Số, ký hiệu văn bản quyết định"),
            "event.decided_on": _("Ngày ban hành"),
            "event.decided_by": _("Cơ quan ban hành"),
            "event.before": _("Trước khi sắp xếp"),
            "event.after": _("Sau khi sắp xếp"),
            "event.taker": _("Bên tiếp nhận"),
            "event.count": _("Số việc đã chuyển"),
            "import.file": _("Tệp"),
            "import.on": _("Có hiệu lực từ ngày"),
            "import.rows": _("Số dòng"),
            "import.row": _("Dòng"),
            "import.create": _("Thêm mới"),
            "import.change": _("Có thay đổi"),
            "import.same": _("Không đổi"),
            "import.doubtful": _("Cần xác định"),
            "import.refused": _("Không nhận"),
            "start": _("Từ ngày"),
            "end": _("Kết thúc từ ngày"),
            "post.person": _("Người giữ chức vụ"),
            "post.title": _("Chức vụ"),
            "post.role": (_("Vai trò"), Role),
            "post.is_head": _("Là người đứng đầu"),
        }
    )
    add_pages({"register.unitimport": "register:import"})
    add_pages({"register.body": "register:body", "register.event": "register:event"})
    add_pages({"accounts.user": "register:person"})
