"""The forms of an order with examples of each: the tests read them all (mẫu câu giao nhiệm vụ)."""

from dataclasses import dataclass
from enum import StrEnum


class OrderKind(StrEnum):
    """How an order is put, from the plainest to the weakest."""

    DEMAND = "demand"  # Giao X …, Đề nghị X …, Chủ tịch UBND tỉnh yêu cầu X …
    DUTY = "duty"  # X có trách nhiệm …, X chủ trì …
    SUBJECT = "subject"  # X rà soát …
    BARE = "bare"  # Rà soát …: who must do it stands in the heading or in Kính gửi


@dataclass(frozen=True, slots=True)
class Rule:
    """One form of order, with sentences that have it and sentences that have none or another."""

    kind: OrderKind
    meaning: str
    examples: tuple[str, ...]
    counter: tuple[str, ...]


RULES = (
    Rule(
        OrderKind.DEMAND,
        "an assigning word and the bodies told",
        (
            "Giao Sở Công Thương chủ trì, phối hợp với các cơ quan liên quan triển khai thực hiện.",
            "Giao cho các trường thông báo đến cha mẹ học sinh.",
            "Đề nghị Đài Truyền thanh xã phát lại tin này trong tuần.",
            "Chủ tịch UBND tỉnh yêu cầu Giám đốc Sở Nội vụ khẩn trương thực hiện.",
            "Trên đây là Kế hoạch của Sở, đề nghị các trường phối hợp thực hiện.",
            "Nhất trí chủ trương di dời; giao UBND phường Yên Bái xây dựng phương án.",
        ),
        (
            "Xét đề nghị của Sở Nội vụ tại Báo cáo số 215/BC-SNV.",
            "Thực hiện các nhiệm vụ được giao tại Kế hoạch này.",
            "Tiếp nhận các yêu cầu phát sinh và đề nghị đơn vị xây dựng phần mềm khắc phục.",
        ),
    ),
    Rule(
        OrderKind.DUTY,
        "a body and words that make it answerable",
        (
            "Bộ Công an có trách nhiệm theo dõi, đôn đốc việc xây dựng các cơ sở dữ liệu.",
            "Phòng Kinh tế chủ trì, phối hợp với các trường rà soát.",
            "Các Bộ trưởng, Thủ trưởng cơ quan ngang Bộ chịu trách nhiệm thi hành Quyết định này.",
        ),
        ("Trách nhiệm của các cấp chưa được thực hiện đầy đủ.",),
    ),
    Rule(
        OrderKind.SUBJECT,
        "a body and what it does",
        (
            "Văn phòng UBND tỉnh phối hợp với Sở Nội vụ chuẩn bị tài liệu.",
            "Căn cứ nội dung trên, Sở Y tế tổ chức thực hiện.",
            "Văn phòng Sở: Bảo đảm hậu cần cho Đoàn kiểm tra theo lịch.",
        ),
        ("Công tác quản lý nhà nước đã đạt nhiều kết quả tích cực.", "Báo cáo kết quả thực hiện về Sở."),
    ),
    Rule(
        OrderKind.BARE,
        "a verb of office work without anybody told",
        (
            "Tăng cường kiểm tra, giám sát việc thu học phí.",
            "Hằng năm, tiến hành rà soát các khu công nghiệp.",
            "Phối hợp với Sở Ngoại vụ quản lý chặt chẽ việc sử dụng.",
            "Tổ chức kiểm tra kỹ thuật an toàn.",
        ),
        (
            "Ban hành kèm theo Quyết định này Quy chế làm việc.",
            "Là cơ sở để đánh giá cán bộ.",
            "Chỉ số sản xuất tăng 12%.",
        ),
    ),
)
