"""A province's plan whose duties a commune passes on: officer, head of division, chairman, clerk, a recipient."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from conglap_web.drafting import actions, queries
from conglap_web.platform import clock
from conglap_web.register.models import Role
from tests.conglap_web.factories import make_body, make_directive, make_duty, make_user

TODAY = clock.today()


@pytest.fixture
def commune(db) -> SimpleNamespace:
    """The commune's bodies and people, and a confirmed directive with three duties."""
    province = make_body("Ủy ban nhân dân tỉnh Lâm Hải", level="province")
    committee = make_body("Ủy ban nhân dân xã Long Khê", under=province)
    culture = make_body("Phòng Văn hóa - Xã hội", kind="division", under=committee)
    economy = make_body("Phòng Kinh tế", kind="division", under=committee)
    school = make_body("Trường Tiểu học Long Khê", kind="unit", under=committee)
    people = {
        "officer": make_user("Chuyên viên Lê Bình", culture, Role.OFFICER),
        "head": make_user("Trưởng phòng Trần Chi", culture, Role.HEAD, is_head=True),
        "chairman": make_user("Chủ tịch Phạm Dũng", committee, Role.HEAD, is_head=True),
        "clerk": make_user("Văn thư Vũ Hà", committee, Role.CLERK),
        "economist": make_user("Trưởng phòng Đỗ Khoa", economy, Role.HEAD, is_head=True),
        "principal": make_user("Hiệu trưởng Mai Lan", school, Role.HEAD, is_head=True),
        "stranger": make_user("Người ngoài", make_body("Ủy ban nhân dân xã Khác", under=province), Role.HEAD),
    }
    directive = make_directive(committee, symbol="28/KH-UBND", subject="sắp xếp các đơn vị sự nghiệp công lập")
    directive.kind_name, directive.issuer, directive.system = "Kế hoạch", "Ủy ban nhân dân tỉnh Lâm Hải", "state"
    directive.save()
    texts = (
        "Giao Phòng Văn hóa - Xã hội chủ trì rà soát quy mô trường, lớp trước ngày 30/9/2026.",
        "Phòng Kinh tế tham mưu bố trí kinh phí sắp xếp các điểm trường.",
        "Trường Tiểu học Long Khê thực hiện Kế hoạch này và tuyên truyền đến phụ huynh.",
    )
    duties = [
        make_duty(directive, lead=[body], label=f"II.{place}", text=text)
        for place, (body, text) in enumerate(zip((culture, economy, school), texts, strict=True), 1)
    ]
    return SimpleNamespace(
        province=province, committee=committee, culture=culture, economy=economy, school=school,
        directive=directive, duties=duties, **people,
    )  # fmt: skip


@pytest.fixture
def draft(commune):
    """A plan of the commune, begun by the officer of a division, with all three duties."""
    return actions.start_draft(
        by=commune.officer,
        unit=commune.culture,
        issuing_body=commune.committee,
        kind="Kế hoạch",
        duties=queries.duties_to_pass_on(commune.directive),
    )
