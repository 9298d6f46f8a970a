"""The closed lists of the register: systems, levels, kinds, sectors, trees, roles, events."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class System(models.TextChoices):
    """On which side a body stands; it never changes sides."""

    STATE = "state", _("Nhà nước")
    PARTY = "party", _("Đảng")
    FRONT = "front", _("Mặt trận, tổ chức chính trị - xã hội")
    NON_PUBLIC = "non_public", _("Ngoài công lập")


class Level(models.TextChoices):
    CENTRAL = "central", _("Trung ương")
    PROVINCE = "province", _("Tỉnh")
    DISTRICT = "district", _("Huyện")
    COMMUNE = "commune", _("Xã")


class BodyKind(models.TextChoices):
    PEOPLE_COUNCIL = "people_council", _("Hội đồng nhân dân")
    PEOPLE_COMMITTEE = "people_committee", _("Ủy ban nhân dân")
    DEPARTMENT = "department", _("Sở, ban, ngành cấp tỉnh")
    DIVISION = "division", _("Phòng, ban chuyên môn")
    OFFICE = "office", _("Văn phòng")
    UNIT = "unit", _("Đơn vị sự nghiệp công lập")
    NON_PUBLIC = "non_public", _("Đơn vị sự nghiệp ngoài công lập")
    COMPANY = "company", _("Doanh nghiệp, công ty cổ phần")
    PARTY_COMMITTEE = "party_committee", _("Cấp ủy")
    PARTY_BOARD = "party_board", _("Cơ quan tham mưu, giúp việc cấp ủy")
    PARTY_CELL = "party_cell", _("Chi bộ, đảng bộ cơ sở")
    FRONT = "front", _("Mặt trận, đoàn thể")
    OTHER = "other", _("Cơ quan, tổ chức khác")


# What delivers public services: the rows of the list, the map and the Excel file of units.
SERVICE_KINDS = (BodyKind.UNIT, BodyKind.NON_PUBLIC)


class Sector(models.TextChoices):
    """The field of services (ngành, lĩnh vực sự nghiệp)."""

    EDUCATION = "education", _("Giáo dục và đào tạo")
    VOCATIONAL = "vocational", _("Giáo dục nghề nghiệp")
    HEALTH = "health", _("Y tế")
    CULTURE = "culture", _("Văn hóa, thể thao và du lịch")
    INFORMATION = "information", _("Thông tin, truyền thông")
    SCIENCE = "science", _("Khoa học và công nghệ")
    AGRICULTURE = "agriculture", _("Nông nghiệp và môi trường")
    SOCIAL = "social", _("Xã hội, việc làm")
    ECONOMIC = "economic", _("Sự nghiệp kinh tế và sự nghiệp khác")


class Tree(models.TextChoices):
    """By which line one body stands under another."""

    STATE = "state", _("Hành chính")
    PARTY = "party", _("Tổ chức đảng")
    FRONT = "front", _("Mặt trận, đoàn thể")
    LEADERSHIP = "leadership", _("Cấp ủy lãnh đạo")  # a Party committee over the other bodies of its level
    SECTOR = "sector", _("Quản lý ngành")  # the body that manages its field, whoever it stands under
    TERRITORY = "territory", _("Địa bàn")  # the people's committee of the place where it sits


# The tree in which bodies of a system stand under each other; a provider that is not public stands under nobody but
# is managed by the sector.
TREE_OF_SYSTEM = {
    System.STATE: Tree.STATE,
    System.PARTY: Tree.PARTY,
    System.FRONT: Tree.FRONT,
    System.NON_PUBLIC: Tree.SECTOR,
}
# Trees by which one body has a say over another. Sector and territory tell where something belongs, and give no right:
# the commune where a provincial hospital sits does not administer it.
MANAGING_TREES = (Tree.STATE, Tree.PARTY, Tree.FRONT, Tree.LEADERSHIP)


class Role(models.TextChoices):
    """What a post lets one do in its body and below."""

    ADMINISTRATOR = "administrator", _("Quản trị")
    CLERK = "clerk", _("Văn thư")
    OFFICER = "officer", _("Chuyên viên")
    HEAD = "head", _("Người đứng đầu")
    LEADER = "leader", _("Lãnh đạo")
    INSPECTOR = "inspector", _("Kiểm tra, giám sát")


class EventKind(models.TextChoices):
    """What happens to bodies on a day by a decision (sắp xếp tổ chức)."""

    ESTABLISH = "establish", _("Thành lập")
    MERGE = "merge", _("Hợp nhất, sáp nhập")
    SPLIT = "split", _("Chia, tách")
    TRANSFER = "transfer", _("Chuyển cơ quan quản lý")
    RENAME = "rename", _("Đổi tên")
    DISSOLVE = "dissolve", _("Giải thể, kết thúc hoạt động")
    CONVERT = "convert", _("Chuyển đổi mô hình")


class Side(models.TextChoices):
    """On which side of an event a body stands; one that goes on stands on both."""

    BEFORE = "before", _("Trước")
    AFTER = "after", _("Sau")
    TAKER = "taker", _("Bên tiếp nhận")  # of a transfer: under whom the bodies stand from then on


class Matter(models.TextChoices):
    """What a body that ends leaves behind, and somebody must take over."""

    TASKS = "tasks", _("Nhiệm vụ chưa xong")
    REPORTS = "reports", _("Nghĩa vụ báo cáo")
    HEADCOUNT = "headcount", _("Số lượng người làm việc được giao")
    BODIES = "bodies", _("Cơ quan, đơn vị trực thuộc")
