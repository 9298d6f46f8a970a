"""The sources and uses of a unit by NĐ 60/2021: what enters the self-financing rate, and by which clause not."""

from dataclasses import dataclass
from enum import StrEnum


class Part(StrEnum):
    """Where an item stands in the rate ``A / B``."""

    A = "A"  # sources that the unit can call its own
    B = "B"  # recurrent spending under autonomy
    INVESTMENT = "investment"  # what counts for investment of its own (nhóm 1)
    DEPRECIATION = "depreciation"  # what investment of its own is measured by
    OUT = "out"  # neither


@dataclass(frozen=True, slots=True)
class Item:
    """One line of a unit's plan (nội dung thu, chi), with the clause by which it counts or does not."""

    key: str
    label: str
    part: Part
    clause: str
    why: str = ""


ITEMS: tuple[Item, ...] = (
    Item(
        "ordered_services",
        "Kinh phí ngân sách đặt hàng, đấu thầu dịch vụ thuộc danh mục",
        Part.A,
        "điểm a khoản 1 Điều 11, điểm a khoản 1 Điều 15",
    ),
    Item(
        "science_tasks",
        "Kinh phí thường xuyên thực hiện nhiệm vụ khoa học và công nghệ",
        Part.A,
        "điểm b khoản 1 Điều 11, điểm b khoản 1 Điều 15",
    ),
    Item("service_revenue", "Thu từ dịch vụ sự nghiệp công", Part.A, "điểm a khoản 2 Điều 11, điểm a khoản 2 Điều 15"),
    Item(
        "business_surplus",
        "Chênh lệch thu lớn hơn chi của hoạt động sản xuất, kinh doanh, liên doanh, liên kết, sau khi nộp ngân sách",
        Part.A,
        "điểm b khoản 2 Điều 11, điểm b khoản 2 Điều 15",
        "chỉ tính phần chênh lệch",
    ),
    Item("asset_leasing", "Thu từ cho thuê tài sản công", Part.A, "điểm c khoản 2 Điều 11, điểm c khoản 2 Điều 15"),
    Item(
        "retained_fees",
        "Phí được để lại chi thường xuyên",
        Part.A,
        "khoản 3 Điều 11, khoản 3 Điều 15",
        "không gồm phần chi cho nhiệm vụ không thường xuyên",
    ),
    Item("other_revenue", "Nguồn thu hợp pháp khác", Part.A, "khoản 5 Điều 11, khoản 5 Điều 15"),
    Item(
        "assigned_tasks",
        "Kinh phí ngân sách giao nhiệm vụ, kể cả dịch vụ giao vì chưa có định mức, đơn giá để đặt hàng",
        Part.OUT,
        "điểm c khoản 1 Điều 11, điểm d khoản 1 Điều 15",
        "giao nhiệm vụ không phải đặt hàng",
    ),
    Item(
        "budget_support",
        "Ngân sách hỗ trợ phần chi thường xuyên còn thiếu",
        Part.OUT,
        "điểm c khoản 1 Điều 15",
        "ngân sách bù, không phải nguồn của đơn vị",
    ),
    Item("capital_grants", "Vốn đầu tư, kinh phí mua sắm từ ngân sách", Part.OUT, "điểm d khoản 1 Điều 11"),
    Item("loans_and_aid", "Vốn vay, viện trợ, tài trợ", Part.OUT, "khoản 4 Điều 11, khoản 4 Điều 15"),
    Item("pay", "Chi tiền lương, các khoản đóng góp theo lương", Part.B, "Điều 12, Điều 16, Điều 20"),
    Item("experts", "Chi thuê chuyên gia, nhà khoa học", Part.B, "Điều 12, Điều 16"),
    Item("professional", "Chi hoạt động chuyên môn, chi quản lý", Part.B, "Điều 12, Điều 16, Điều 20"),
    Item("fee_work", "Chi phục vụ công tác thu phí", Part.B, "Điều 12, Điều 16, Điều 20"),
    Item("provisions", "Trích lập các khoản dự phòng", Part.B, "Điều 12, Điều 16"),
    Item("interest", "Chi trả lãi tiền vay", Part.B, "Điều 12, Điều 16"),
    Item("other_recurrent", "Chi thường xuyên khác", Part.B, "Điều 12, Điều 16, Điều 20"),
    Item(
        "off_list_costs",
        "Chi phí của dịch vụ không sử dụng ngân sách",
        Part.OUT,
        "Điều 6, Điều 10",
        "không thuộc chi thường xuyên để xác định mức tự bảo đảm",
    ),
    Item(
        "pay_reform", "Chi tạo nguồn cải cách tiền lương", Part.OUT, "điểm b khoản 1 Điều 16", "không thuộc chi tự chủ"
    ),
    Item("one_off", "Chi nhiệm vụ không thường xuyên", Part.OUT, "Điều 13, Điều 17, Điều 21", "không tự chủ"),
    Item(
        "development_fund",
        "Dự kiến trích Quỹ phát triển hoạt động sự nghiệp (hoặc bình quân 5 năm trước)",
        Part.INVESTMENT,
        "điểm a khoản 1 Điều 9",
    ),
    Item(
        "fees_for_investment",
        "Phí được để lại chi nhiệm vụ không thường xuyên",
        Part.INVESTMENT,
        "điểm a khoản 1 Điều 9",
    ),
    Item(
        "depreciation",
        "Mức trích khấu hao và hao mòn tài sản cố định",
        Part.DEPRECIATION,
        "điểm a khoản 1 Điều 9",
    ),
)
BY_KEY = {item.key: item for item in ITEMS}
KEYS_A = tuple(item.key for item in ITEMS if item.part is Part.A)
KEYS_B = tuple(item.key for item in ITEMS if item.part is Part.B)
KEYS_INVESTMENT = tuple(item.key for item in ITEMS if item.part is Part.INVESTMENT)
