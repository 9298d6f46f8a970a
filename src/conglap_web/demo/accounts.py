"""Who may sign in to the demonstration; every other person of the province has an account that nobody can open."""

import datetime as dt
from dataclasses import dataclass

from conglap_web.register.models import Role

PASSWORD = "Quang-Ngai-2026"  # noqa: S105  one documented password for fictional people
ELECTED = dt.date(2021, 6, 15)
TWO_LEVELS = dt.date(2025, 7, 1)


@dataclass(frozen=True, slots=True)
class DemoAccount:
    """A person who can sign in, and the post that decides what the person sees. ``body`` is a key of province.toml."""

    username: str
    full_name: str
    body: str
    title: str
    role: Role
    start: dt.date
    is_head: bool = False
    shows: str = ""  # what to look at with it


QUANTRI = DemoAccount(
    "quantri", "Đặng Quốc Tuấn", "tu", "Quản trị hệ thống", Role.ADMINISTRATOR, ELECTED, shows="cây cơ quan, tài khoản"
)
VANTHU = DemoAccount(
    "vanthu", "Nguyễn Thị Phước", "ubnd", "Văn thư UBND tỉnh", Role.CLERK, ELECTED, shows="văn bản đến, xác nhận"
)
VANTHU_PARTY = DemoAccount(
    "vanthu.tinhuy", "Hoàng Thị Ngân", "tu", "Văn thư Tỉnh ủy", Role.CLERK, ELECTED, shows="văn bản của Tỉnh ủy"
)
CHUYENVIEN = DemoAccount(
    "chuyenvien",
    "Trần Minh Đức",
    "snv",
    "Chuyên viên Sở Nội vụ",
    Role.OFFICER,
    ELECTED,
    shows="việc được giao, báo cáo",
)
GIAMDOC = DemoAccount(
    "giamdoc", "Lê Thị Hồng Vân", "snv", "Giám đốc Sở Nội vụ", Role.HEAD, ELECTED, True, shows="việc của Sở Nội vụ"
)
TRUONGPHONG = DemoAccount(
    "truongphong",
    "Phạm Văn Dũng",
    "vhxh xã Bình Sơn",
    "Trưởng phòng Văn hóa - Xã hội",
    Role.HEAD,
    TWO_LEVELS,
    True,
    shows="việc của phòng ở xã",
)
CHUTICHXA = DemoAccount(
    "chutichxa", "Võ Thành Long", "ub xã Bình Sơn", "Chủ tịch UBND xã", Role.HEAD, TWO_LEVELS, True, shows="việc của xã"
)
LANHDAO = DemoAccount(
    "lanhdao", "Đinh Trọng Nghĩa", "ubnd", "Chủ tịch UBND tỉnh", Role.LEADER, ELECTED, True, shows="toàn cảnh, đôn đốc"
)
KIEMTRA = DemoAccount(
    "kiemtra",
    "Bùi Ngọc Khánh",
    "tu",
    "Ủy viên Ủy ban Kiểm tra Tỉnh ủy",
    Role.INSPECTOR,
    ELECTED,
    shows="theo dõi mọi cơ quan, nhật ký",
)
ACCOUNTS = (LANHDAO, VANTHU, VANTHU_PARTY, GIAMDOC, CHUYENVIEN, CHUTICHXA, TRUONGPHONG, KIEMTRA, QUANTRI)


def table() -> str:
    """Return the accounts as lines for the terminal."""
    width = max(len(account.username) for account in ACCOUNTS)
    lines = [f"  {one.username:<{width}}  {one.title} ({one.shows})" for one in ACCOUNTS]
    return "\n".join([f"Tài khoản dùng thử, mật khẩu chung: {PASSWORD}", *lines])
