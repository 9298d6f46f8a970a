"""The two real documents of ../shared/seeds, read as plain text."""

import pytest

from conglap.directives.reader import read
from conglap.directives.records import Directive, Signatory, System

from .reading import SHARED, source_of

SEEDS = SHARED / "seeds"
pytestmark = [
    pytest.mark.shared,
    pytest.mark.skipif(not SEEDS.is_dir(), reason="../shared/seeds is not there"),
]


def _seed(number: str) -> Directive:
    path = next(SEEDS.glob(f"{number}_*.txt"))
    return read(source_of(path.read_text(encoding="utf-8"), path.name))


def test_the_plan_gives_its_fields_and_leaves_number_and_date_open() -> None:
    document = _seed("000").document
    assert document.system is System.PARTY
    assert document.kind and document.kind.code == "KH"
    assert (document.number, document.symbol, document.date) == (None, None, None)
    assert document.signatory == Signatory("T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ", "Đinh Xuân Dũng")
    assert len(document.recipients) == 9
    assert document.recipients[4] == "Mặt trận Tổ quốc và các tổ chức chính trị - xã hội huyện"


def test_the_plan_has_its_clauses() -> None:
    ids = [clause.id for clause in _seed("000").clauses]
    assert ids == [
        "I", "I.1", "I.2", "II", *[f"II.{n}" for n in range(1, 8)], "III", "III.1", "III.2", "III.3",
    ]  # fmt: skip


def test_the_closing_appeal_of_the_plan_belongs_to_no_clause() -> None:
    directive = _seed("000")
    last = directive.clauses[-1]
    assert "Yêu cầu các cấp ủy" not in directive.text[slice(*last.span)]


def test_the_dispatch_gives_its_fields() -> None:
    document = _seed("004").document
    assert document.kind and document.kind.code == "CV"
    assert (document.number, document.symbol, document.date) == (None, None, None)
    assert document.issuer == "Ủy ban nhân dân huyện Bình Sơn"
    assert document.place == "Bình Sơn"
    assert len(document.addressees) == 4
    assert len(document.recipients) == 4
    assert document.subject == (
        "triển khai Kế hoạch số 28/KH-UBND ngày 05/02/2024 của UBND tỉnh "
        "và Kế hoạch số 199-KH/HU ngày 23/01/2024 của Huyện ủy"
    )


def test_the_dispatch_has_three_clauses_with_headings() -> None:
    assert [(clause.id, clause.heading) for clause in _seed("004").clauses] == [
        ("1", "Thủ trưởng các cơ quan, đơn vị thuộc huyện; Chủ tịch UBND các xã, thị trấn"),
        ("2", "Giao Phòng Nội vụ"),
        ("3", "Giao Phòng Tài chính - Kế hoạch"),
    ]


@pytest.mark.parametrize("number", ["000", "004"])
def test_nothing_of_a_seed_is_lost(number: str) -> None:
    assert [finding for finding in _seed(number).findings if finding.rule == "reading.nothing_lost"] == []
