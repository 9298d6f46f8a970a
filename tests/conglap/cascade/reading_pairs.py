"""Two short documents read from their tasks alone."""

from conglap.cascade.comparing import compare
from conglap.cascade.records import Cascade, TaskCoverage
from conglap.directives.reader import read
from conglap.directives.records import Directive
from tests.conglap.directives.reading import source_of

_ABOVE = """
ỦY BAN NHÂN DÂN
HUYỆN ĐÔNG HÀ
Số: 15/KH-UBND

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Đông Hà, ngày 10 tháng 01 năm 2025

KẾ HOẠCH
Phát triển thư viện và nhà văn hóa

Thực hiện Nghị quyết số 05-NQ/HU ngày 02/01/2025 của Huyện ủy, UBND huyện ban hành Kế hoạch như sau:

{body}

Nơi nhận:
- Như trên;
- Lưu: VT.

CHỦ TỊCH
Trần Văn Bình
"""
_BELOW = """
ỦY BAN NHÂN DÂN
HUYỆN ĐÔNG HÀ
Số: 88/UBND-VX
V/v {about}

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Đông Hà, ngày {day} tháng 02 năm 2025

Kính gửi: Các phòng, ban; UBND các xã, thị trấn.

{opening}:

{body}

Nơi nhận:
- Như trên;
- Lưu: VT.

CHỦ TỊCH
Trần Văn Bình
"""
_OPENING = "Thực hiện Kế hoạch số 15/KH-UBND ngày 10/01/2025 của UBND huyện về phát triển thư viện và nhà văn hóa, Chủ tịch UBND huyện yêu cầu"


_ABOUT = "triển khai Kế hoạch số 15/KH-UBND"


def above(*tasks: str) -> Directive:
    """Return a plan with these tasks."""
    return read(source_of(_ABOVE.format(body=_items(tasks))))


def below(*items: str, opening: str = _OPENING, day: str = "05", about: str = _ABOUT) -> Directive:
    """Return a dispatch with these items."""
    return read(source_of(_BELOW.format(body=_items(items), opening=opening, day=day, about=about)))


def compared(task: str, *items: str) -> TaskCoverage:
    """Return what became of one task."""
    result: Cascade = compare(above(task), below(*items))
    assert len(result.tasks) == 1, result.tasks
    return result.tasks[0]


def lost(task: str, *items: str) -> list[tuple[str, str]]:
    """Return the losses of one task as (kind, the superior's words)."""
    return [(loss.kind.value, loss.superior_text) for loss in compared(task, *items).lost]


def _items(tasks: tuple[str, ...]) -> str:
    return "\n\n".join(f"{number}. {task}" for number, task in enumerate(tasks, 1))
