"""Names of fictional people, the same at every run."""

import random
from collections.abc import Iterator

from conglap.base.text import fold

_SURNAMES = (
    "Nguyễn",
    "Trần",
    "Lê",
    "Phạm",
    "Hoàng",
    "Phan",
    "Vũ",
    "Võ",
    "Đặng",
    "Bùi",
    "Đỗ",
    "Hồ",
    "Ngô",
    "Dương",
    "Lý",
    "Đinh",
    "Mai",
)
_MIDDLE = (("Văn", "Đức", "Quang", "Hữu", "Minh", "Xuân"), ("Thị", "Thị Thu", "Ngọc", "Thị Kim", "Thanh", "Mỹ"))
_GIVEN = (
    (
        "An",
        "Bình",
        "Cường",
        "Dũng",
        "Đạt",
        "Hải",
        "Hùng",
        "Khánh",
        "Lâm",
        "Nam",
        "Phong",
        "Quân",
        "Sơn",
        "Thắng",
        "Vinh",
    ),
    (
        "Anh",
        "Chi",
        "Dung",
        "Giang",
        "Hà",
        "Hằng",
        "Lan",
        "Liên",
        "Mai",
        "Ngân",
        "Oanh",
        "Phượng",
        "Thảo",
        "Trang",
        "Yến",
    ),
)


def people(seed: int = 62) -> Iterator[tuple[str, str]]:
    """Yield ``(full name, username)`` without end; no username comes twice."""
    chance = random.Random(seed)  # noqa: S311  names, not secrets
    seen: dict[str, int] = {}
    while True:
        side = chance.random() < 0.42
        surname, middle, given = chance.choice(_SURNAMES), chance.choice(_MIDDLE[side]), chance.choice(_GIVEN[side])
        letters = "".join(word[0] for word in fold(f"{surname} {middle}").split())
        username = f"{fold(given)}.{letters}"
        seen[username] = seen.get(username, 0) + 1
        yield f"{surname} {middle} {given}", username + (str(seen[username]) if seen[username] > 1 else "")
