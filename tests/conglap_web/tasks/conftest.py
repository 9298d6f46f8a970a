"""One small district: who receives, who leads, who looks on."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from conglap_web.register.models import Role, Tree
from tests.conglap_web.factories import make_body, make_directive, make_duty, make_task, make_user


@pytest.fixture
def district(db) -> SimpleNamespace:
    """A Party committee over a people's committee with divisions and communes; people in each capacity; one task."""
    party = make_body("Huyện ủy Bình Sơn", kind="party_committee", system="party", level="district")
    committee = make_body("Ủy ban nhân dân huyện Bình Sơn", level="district", under=party, tree=Tree.LEADERSHIP)
    inner = make_body("Phòng Nội vụ", kind="division", level="district", under=committee)
    finance = make_body("Phòng Tài chính - Kế hoạch", kind="division", level="district", under=committee)
    board = make_body("Ban Tuyên giáo Huyện ủy", kind="party_board", system="party", under=party, tree=Tree.PARTY)
    commune = make_body("Ủy ban nhân dân xã Bình Đông", under=committee)
    people = {
        "secretary": make_user("Bí thư Đặng Văn An", party, Role.LEADER, is_head=True),
        "chairman": make_user("Chủ tịch Lê Thị Ánh", committee, Role.LEADER, is_head=True),
        "clerk": make_user("Văn thư Trần Bình", committee, Role.CLERK),
        "head": make_user("Trưởng phòng Đỗ Cường", inner, Role.HEAD, is_head=True),
        "officer": make_user("Chuyên viên Phạm Dung", inner, Role.OFFICER),
        "finance_officer": make_user("Chuyên viên Võ Giang", finance, Role.OFFICER),
        "commune_head": make_user("Chủ tịch xã Hồ Hải", commune, Role.HEAD, is_head=True),
        "board_head": make_user("Trưởng ban Ngô Khánh", board, Role.HEAD, is_head=True),
        "inspector": make_user("Ủy viên kiểm tra Mai Lan", party, Role.INSPECTOR),
        "administrator": make_user("Quản trị Vũ Minh", committee, Role.ADMINISTRATOR),
        "stranger": make_user("Người ngoài", make_body("Huyện khác", level="district"), Role.LEADER),
    }
    directive = make_directive(committee)
    duty = make_duty(directive, lead=[inner], coordinating=[finance], directing=[board], label="II.2")
    return SimpleNamespace(
        party=party, committee=committee, inner=inner, finance=finance, board=board, commune=commune,
        directive=directive, duty=duty, task=make_task(duty, inner), **people,
    )  # fmt: skip
