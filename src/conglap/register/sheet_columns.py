"""The columns of the unit sheet (danh sách đơn vị): one list for the template, the import and the exports."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its key, its header as written, other headers taken for it, and what to fill in."""

    key: str
    header: str
    note: str
    also: tuple[str, ...] = ()
    required: bool = False
    width: int = 18


COLUMNS = (
    Column(
        "code",
        "Mã định danh",
        "Mã định danh của đơn vị, nếu đã có. Mỗi mã chỉ dùng cho một đơn vị; sổ đăng ký nhận ra đơn vị theo mã này.",
        ("mã", "mã đơn vị", "mã số", "mã trường", "mã cơ quan"),
    ),
    Column(
        "name",
        "Tên đơn vị",
        "Tên đầy đủ theo quyết định thành lập hoặc đổi tên.",
        ("tên", "tên cơ quan", "tên cơ quan, đơn vị", "đơn vị", "tên trường", "tên đầy đủ"),
        required=True,
        width=48,
    ),
    Column("short_name", "Tên viết tắt", "Ví dụ: THCS Bình An.", ("viết tắt", "tên ngắn", "tên gọi tắt"), width=22),
    Column(
        "kind",
        "Loại",
        "Chọn trong danh sách. Trường, bệnh viện, trung tâm của Nhà nước là “Đơn vị sự nghiệp công lập”.",
        ("loại hình", "loại đơn vị", "loại cơ quan"),
        required=True,
        width=32,
    ),
    Column("system", "Hệ thống", "Chọn trong danh sách. Bỏ trống: Nhà nước, hoặc Ngoài công lập theo cột Loại."),
    Column("level", "Cấp", "Chọn trong danh sách. Bỏ trống: theo cấp của cơ quan quản lý.", ("cấp quản lý",), width=12),
    Column(
        "sector",
        "Ngành, lĩnh vực",
        "Chọn trong danh sách.",
        ("ngành", "lĩnh vực", "lĩnh vực hoạt động", "ngành lĩnh vực"),
        width=30,
    ),
    Column(
        "parent",
        "Cơ quan quản lý",
        "Mã hoặc tên của cơ quan quản lý trực tiếp. Đơn vị ngoài công lập để trống cột này.",
        ("cơ quan chủ quản", "trực thuộc", "cơ quan cấp trên", "đơn vị chủ quản", "cơ quan quản lý trực tiếp"),
        required=True,
        width=36,
    ),
    Column(
        "territory",
        "Địa bàn",
        "Nơi đơn vị đặt trụ sở: mã hành chính hoặc tên xã, phường, đặc khu.",
        ("xã, phường", "xã", "xã phường", "xã, phường, đặc khu", "địa bàn xã, phường"),
        width=24,
    ),
    Column(
        "sector_manager",
        "Cơ quan quản lý ngành",
        "Mã hoặc tên của cơ quan quản lý nhà nước về ngành. Bắt buộc với đơn vị ngoài công lập.",
        ("quản lý ngành", "cơ quan quản lý nhà nước"),
        width=36,
    ),
    Column("legal_personality", "Tư cách pháp nhân", "Có hoặc Không; bỏ trống khi chưa rõ.", ("pháp nhân",), width=12),
    Column("address", "Địa chỉ", "Số nhà, đường, thôn, tổ dân phố nơi đặt trụ sở.", ("trụ sở", "địa điểm"), width=36),
    Column("latitude", "Vĩ độ", "Độ thập phân, ví dụ 15,1205. Ở Việt Nam từ 6 đến 24.", ("lat", "latitude"), width=12),
    Column(
        "longitude",
        "Kinh độ",
        "Độ thập phân, ví dụ 108,8043. Ở Việt Nam từ 102 đến 118, kể cả quần đảo.",
        ("lon", "lng", "long", "longitude"),
        width=12,
    ),
    Column(
        "head",
        "Người đứng đầu",
        "Chỉ để xem: chức vụ được giao trên trang của đơn vị, không nhập từ tệp này.",
        ("thủ trưởng", "lãnh đạo đơn vị"),
        width=24,
    ),
    Column(
        "start",
        "Thành lập từ ngày",
        "Ngày đầu tiên đơn vị hoạt động, dạng ngày/tháng/năm. Bắt buộc với đơn vị chưa có trong sổ.",
        ("ngày thành lập", "hoạt động từ ngày", "từ ngày", "thành lập"),
        required=True,
    ),
    Column(
        "end",
        "Kết thúc từ ngày",
        "Ngày đầu tiên đơn vị không còn hoạt động; để trống khi đang hoạt động.",
        ("ngày kết thúc", "kết thúc", "giải thể từ ngày", "ngày giải thể", "kết thúc hoạt động từ ngày"),
    ),
)
BY_KEY = {column.key: column for column in COLUMNS}
KEYS = tuple(column.key for column in COLUMNS)
REQUIRED = tuple(column for column in COLUMNS if column.required)


def header_of(key: str) -> str:
    """Return the header of a column as officials see it; of no column, nothing."""
    return BY_KEY[key].header if key in BY_KEY else ""
