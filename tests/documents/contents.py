"""Two documents of our own, of the families that the product reads: names and places are invented.

``PLAN`` is a plan of a commune's Party committee after 1 July 2025, ``DISPATCH`` a dispatch of a district before it.
Each is told once here; ``make_files.py`` writes it as plain text, Markdown, Word and PDF.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Item:
    """One paragraph of the body; Word generates ``label`` itself where ``counted``."""

    text: str
    label: str = ""
    heading: bool = False
    counted: bool = False

    @property
    def written(self) -> str:
        return f"{self.label} {self.text}".strip()


@dataclass(frozen=True)
class Document:
    """The parts of a document in the order in which they are read."""

    left: tuple[str, ...]  # letterhead, left half
    right: tuple[str, ...]
    day: str  # the last line of the right half, in italics
    title: tuple[str, ...]  # kind and subject, centred; empty in a dispatch
    addressees: tuple[str, ...]
    body: tuple[Item, ...]
    recipients: tuple[str, ...]
    signature: tuple[str, ...]


def _item(written: str, *, heading: bool = False, counted: bool = False) -> Item:
    first, _, rest = written.partition(" ")
    labelled = first == "-" or (first.endswith((".", ")")) and len(first) <= 5)
    return Item(rest, first, heading, counted) if labelled else Item(written, "", heading)


def _heading(written: str) -> Item:
    return _item(written, heading=True)


PLAN = Document(
    left=("ĐẢNG BỘ TỈNH LÂM HẢI", "ĐẢNG ỦY XÃ LONG KHÊ", "*", "Số 47-KH/ĐU"),
    right=("ĐẢNG CỘNG SẢN VIỆT NAM",),
    day="Long Khê, ngày 14 tháng 10 năm 2025",
    title=(
        "KẾ HOẠCH",
        (
            "thực hiện Kết luận số 62-KL/TW của Bộ Chính trị về đổi mới hệ thống tổ chức và quản lý, "
            "nâng cao chất lượng và hiệu quả hoạt động của các đơn vị sự nghiệp công lập trên địa bàn xã"
        ),
    ),
    addressees=(),
    body=(
        _item(
            "Căn cứ Kết luận số 62-KL/TW, ngày 02/10/2023 của Bộ Chính trị về việc tiếp tục thực hiện Nghị quyết "
            "số 19-NQ/TW, ngày 25/10/2017 của Ban Chấp hành Trung ương Đảng khóa XII (sau đây gọi tắt là Kết luận "
            "số 62 và Nghị quyết số 19); Kế hoạch số 31-KH/TU, ngày 05/9/2025 của Ban Thường vụ Tỉnh ủy Lâm Hải, "
            "Ban Thường vụ Đảng ủy xã ban hành Kế hoạch thực hiện với những nội dung sau:"
        ),
        _heading("I. MỤC ĐÍCH, YÊU CẦU"),
        _item(
            "- Quán triệt đầy đủ nội dung Kết luận số 62 đến cán bộ, đảng viên, viên chức; tạo chuyển biến rõ nét "
            "trong quản lý trường học, trạm y tế và các đơn vị sự nghiệp công lập do xã quản lý."
        ),
        _item(
            "- Việc sắp xếp phải bảo đảm người dân ở các thôn xa trung tâm vẫn được học tập, khám bệnh thuận lợi; "
            "phân công rõ người, rõ việc, rõ thời gian, rõ kết quả."
        ),
        _heading("II. NHIỆM VỤ TRỌNG TÂM"),
        _item(
            "1. Tổ chức hội nghị quán triệt Kết luận số 62 và Kế hoạch số 31-KH/TU đến toàn thể đảng viên, viên chức; "
            "đăng tải nội dung trên trang thông tin điện tử và hệ thống truyền thanh của xã."
        ),
        _item("- Cơ quan chỉ đạo: Ban Thường vụ Đảng ủy xã."),
        _item("- Cơ quan chủ trì: Ban Xây dựng Đảng; các chi bộ trực thuộc."),
        _item("- Cơ quan phối hợp: Ủy ban Mặt trận Tổ quốc Việt Nam xã."),
        _item("- Thời gian thực hiện: Hoàn thành trong tháng 11/2025."),
        _item(
            "2. Rà soát quy mô trường, lớp, đội ngũ viên chức; xây dựng phương án sắp xếp các điểm trường lẻ giai đoạn "
            "2026 - 2030, không để học sinh tiểu học phải đi học quá xa nơi ở."
        ),
        _item("- Cơ quan chỉ đạo: Đảng ủy Ủy ban nhân dân xã."),
        _item("- Cơ quan chủ trì: Phòng Văn hóa - Xã hội chủ trì, phối hợp với các trường học trên địa bàn."),
        _item("- Thời gian thực hiện: Trước ngày 31/12/2025."),
        _item(
            "3. Lập danh mục dịch vụ sự nghiệp công sử dụng ngân sách xã; từng bước chuyển từ giao dự toán "
            "sang đặt hàng theo số lượng và chất lượng dịch vụ, gắn với Quyết định số 18/2025/QĐ-UBND, "
            "ngày 20/8/2025 của Ủy ban nhân dân tỉnh."
        ),
        _item("- Cơ quan chỉ đạo: Ủy ban nhân dân xã."),
        _item("- Cơ quan chủ trì: Phòng Kinh tế và Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã."),
        _item("- Thời gian thực hiện: Quý II/2026."),
        _item(
            "4. Công khai kết quả hoạt động, mức thu và chất lượng dịch vụ của từng đơn vị; lấy ý kiến đánh giá "
            "của người dân tại Trung tâm Phục vụ hành chính công."
        ),
        _item("- Cơ quan chỉ đạo: Ủy ban nhân dân xã."),
        _item("- Cơ quan chủ trì: Các đơn vị sự nghiệp công lập."),
        _item("- Thời gian thực hiện: Thường xuyên."),
        _heading("III. TỔ CHỨC THỰC HIỆN"),
        _item(
            "1. Giao Đảng ủy Ủy ban nhân dân xã cụ thể hóa Kế hoạch này bằng chương trình công tác hằng năm; "
            "bố trí kinh phí thực hiện theo quy định."
        ),
        _item(
            "2. Giao Ủy ban Kiểm tra Đảng ủy chủ trì, phối hợp với Văn phòng Đảng ủy kiểm tra việc thực hiện; "
            "định kỳ 6 tháng báo cáo Ban Thường vụ Đảng ủy."
        ),
        _item(
            "Yêu cầu các chi bộ, cơ quan, đơn vị trên địa bàn xã nghiêm túc thực hiện Kế hoạch này; nếu có vướng mắc, "
            "kịp thời phản ánh về Ban Thường vụ Đảng ủy để xem xét, giải quyết."
        ),
    ),
    recipients=(
        "- Ban Thường vụ Tỉnh ủy (để báo cáo),",
        "- Ban Tổ chức Tỉnh ủy,",
        "- Thường trực Hội đồng nhân dân, Ủy ban nhân dân xã,",
        "- Các đồng chí Ủy viên Ban Chấp hành Đảng bộ xã,",
        "- Các chi bộ trực thuộc,",
        "- Lưu Văn phòng Đảng ủy.",
    ),
    signature=("T/M BAN THƯỜNG VỤ", "BÍ THƯ", "Trần Thị Minh Hạnh"),
)

DISPATCH = Document(
    left=(
        "ỦY BAN NHÂN DÂN",
        "HUYỆN PHÚ CHÂU",
        "Số: 1186/UBND-NV",
        "V/v rà soát, củng cố các đơn vị sự nghiệp công lập thuộc huyện theo Kế hoạch số 74/KH-UBND",
    ),
    right=("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"),
    day="Phú Châu, ngày 08 tháng 5 năm 2023",
    title=(),
    addressees=(
        "- Phòng Nội vụ, Phòng Giáo dục và Đào tạo;",
        "- Phòng Tài chính - Kế hoạch;",
        "- Trung tâm Văn hóa, Thể thao và Truyền thanh huyện;",
        "- UBND các xã, thị trấn.",
    ),
    body=(
        _item(
            "Thực hiện Kế hoạch số 74/KH-UBND ngày 12/4/2023 của UBND tỉnh Lâm Hải về nâng cao hiệu quả hoạt động của "
            "đơn vị sự nghiệp công lập (sau đây gọi tắt là Kế hoạch 74) và Nghị định số 60/2021/NĐ-CP ngày 21/6/2021 "
            "của Chính phủ quy định cơ chế tự chủ tài chính của đơn vị sự nghiệp công lập, Chủ tịch UBND huyện "
            "có ý kiến như sau:"
        ),
        Item("Phòng Nội vụ", "1.", heading=True, counted=True),
        Item(
            "Chủ trì, phối hợp với Phòng Giáo dục và Đào tạo rà soát số lượng người làm việc, vị trí việc làm của từng "
            "đơn vị; trình UBND huyện trước ngày 30/6/2023.",
            "a)",
            counted=True,
        ),
        Item(
            "Theo dõi, đôn đốc việc thực hiện Kế hoạch 74; định kỳ hằng quý tổng hợp, báo cáo Chủ tịch UBND huyện.",
            "b)",
            counted=True,
        ),
        Item("Phòng Tài chính - Kế hoạch", "2.", heading=True, counted=True),
        Item(
            "Hướng dẫn các đơn vị xây dựng phương án tự chủ tài chính giai đoạn 2023 - 2025 theo Nghị định số "
            "60/2021/NĐ-CP; thẩm định, trình phê duyệt trong Quý III/2023.",
        ),
        Item(
            "Tham mưu phân bổ dự toán năm 2024 ưu tiên các xã đặc biệt khó khăn, bảo đảm dịch vụ giáo dục, y tế cơ bản "
            "cho đồng bào dân tộc thiểu số.",
        ),
        Item("UBND các xã, thị trấn", "3.", heading=True, counted=True),
        Item("Bố trí quỹ đất cho trường học, trạm y tế theo quy hoạch đã được phê duyệt.", "-", counted=True),
        Item(
            "Thường xuyên tiếp nhận, trả lời ý kiến của người dân về chất lượng dịch vụ sự nghiệp công.",
            "-",
            counted=True,
        ),
        _item(
            "Đề nghị Thủ trưởng các cơ quan, đơn vị, Chủ tịch UBND các xã, thị trấn khẩn trương triển khai thực hiện./."
        ),
    ),
    recipients=(
        "- Như trên;",
        "- UBND tỉnh (b/c);",
        "- TT. Huyện ủy, TT. HĐND huyện;",
        "- CT, các PCT UBND huyện;",
        "- Lưu: VT, NV.",
    ),
    signature=("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Lê Quang Phước"),
)
