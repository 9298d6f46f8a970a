"""A province's plan and a commune's dispatch that passes on some of it, both confirmed."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from conglap.directives.contract import as_json
from conglap.directives.reader import read
from conglap.documents import read_bytes
from conglap_web.directives import snapshots
from conglap_web.directives.actions import confirm_directive
from conglap_web.directives.models import Directive, DirectiveState
from conglap_web.register.models import Role
from tests.conglap_web.factories import make_body, make_directive, make_user

PLAN = """ỦY BAN NHÂN DÂN
TỈNH LÂM HẢI
Số: 28/KH-UBND

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Lâm Hải, ngày 05 tháng 02 năm 2026

KẾ HOẠCH
Sắp xếp các đơn vị sự nghiệp công lập

II. NHIỆM VỤ
1. Ủy ban nhân dân các xã rà soát quy mô trường, lớp và đề xuất phương án sắp xếp các điểm trường lẻ ở vùng sâu, vùng xa trước ngày 30/9/2026.
2. Ủy ban nhân dân các xã xây dựng định mức kinh tế - kỹ thuật để định giá dịch vụ sự nghiệp công.
3. Ủy ban nhân dân các xã công khai kết quả khảo sát mức độ hài lòng của người dân.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Lê Văn Tỉnh
"""
DISPATCH = """ỦY BAN NHÂN DÂN
XÃ LONG KHÊ
Số: 15/UBND-VP
V/v sắp xếp các đơn vị sự nghiệp công lập

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Long Khê, ngày 20 tháng 02 năm 2026

Kính gửi: Phòng Văn hóa - Xã hội.

Thực hiện Kế hoạch số 28/KH-UBND ngày 05/02/2026 của Ủy ban nhân dân tỉnh, Ủy ban nhân dân xã yêu cầu:
1. Phòng Văn hóa - Xã hội rà soát quy mô trường, lớp và đề xuất phương án sắp xếp các điểm trường lẻ ở vùng sâu, vùng xa trước ngày 30/9/2026.
2. Phòng Văn hóa - Xã hội xây dựng định mức kinh tế - kỹ thuật.

CHỦ TỊCH
Phạm Dũng
"""


def confirmed(receiver, text: str, by) -> Directive:
    """A directive read from a text and confirmed through the action."""
    source = read_bytes(text.encode(), "van-ban.txt")
    found = as_json(source, read(source))
    directive = make_directive(receiver, state=DirectiveState.REVIEW)
    for name, value in snapshots.fields_of(found).items():
        setattr(directive, name, value)
    directive.text, directive.read = found["text"], found
    directive.save()
    _key, matcher = snapshots.matcher_for_reading(found, receiver.pk)
    snapshots.make_duties(directive, found, matcher)
    return confirm_directive(by=by, directive=directive, version=directive.version)


@pytest.fixture
def family(db) -> SimpleNamespace:
    """The plan came to the province's committee, the dispatch is the commune's own."""
    province = make_body("Ủy ban nhân dân tỉnh Lâm Hải", level="province")
    commune = make_body("Ủy ban nhân dân xã Long Khê", under=province)
    division = make_body("Phòng Văn hóa - Xã hội", kind="division", under=commune)
    clerk = make_user("Văn thư tỉnh", province, Role.CLERK)
    people = {
        "province_clerk": clerk,
        "chairman": make_user("Chủ tịch xã", commune, Role.HEAD, is_head=True),
        "officer": make_user("Chuyên viên", division, Role.OFFICER),
        "stranger": make_user("Người ngoài", make_body("Ủy ban nhân dân xã Khác", level="commune"), Role.HEAD),
    }
    superior = confirmed(province, PLAN, clerk)
    subordinate = confirmed(commune, DISPATCH, people["chairman"])
    return SimpleNamespace(
        province=province, commune=commune, division=division, superior=superior, subordinate=subordinate, **people
    )
