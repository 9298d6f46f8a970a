"""What a document has to do with those it cites, told by the words around the citation; documents of our own."""

import pytest

from conglap.cascade.implementing import may_mean
from conglap.cascade.relations import relations_of
from conglap.directives.reader import read
from conglap.directives.records import Directive
from tests.conglap.directives.reading import source_of

_HEAD = """
ỦY BAN NHÂN DÂN
XÃ AN HÒA
Số: {number}

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
An Hòa, ngày 12 tháng 5 năm 2026

KẾ HOẠCH
{subject}

{opening}

I. MỤC ĐÍCH, YÊU CẦU
{purpose}

II. NHIỆM VỤ
1. Phòng Kinh tế rà soát các chợ trên địa bàn trước ngày 30/9/2026.

Nơi nhận:
- Lưu: VT.

CHỦ TỊCH
Lê Văn An
"""
_END = ", Ủy ban nhân dân xã ban hành Kế hoạch như sau:"


def plan(opening: str, subject: str = "Sắp xếp các chợ dân sinh", purpose: str = "Chợ sạch.", number="31/KH-UBND"):
    text = _HEAD.format(subject=subject, opening=opening + _END, purpose=purpose, number=number)
    return read(source_of(text))


def kinds(directive: Directive) -> dict[str | None, str]:
    return {one.citation.symbol: one.kind.value for one in relations_of(directive)}


_PROVINCE = "Kế hoạch số 75/KH-UBND ngày 02/4/2026 của Ủy ban nhân dân tỉnh"
_LAW = "Luật Giá số 16/2023/QH15 ngày 19/6/2023"


@pytest.mark.parametrize(
    "opening",
    [
        f"Thực hiện {_PROVINCE} về sắp xếp chợ",
        f"Triển khai thực hiện {_PROVINCE} về sắp xếp chợ",
        f"Để tổ chức thực hiện có hiệu quả {_PROVINCE}",
        f"Thực hiện ý kiến chỉ đạo tại {_PROVINCE}",
        f"Căn cứ {_LAW};\nThực hiện {_PROVINCE}",
        f"Căn cứ {_LAW}; thực hiện {_PROVINCE}",
    ],
)
def test_what_the_opening_carries_out_is_implemented(opening):
    assert kinds(plan(opening))["75/KH-UBND"] == "implements"


@pytest.mark.parametrize("opening", [f"Căn cứ {_LAW}; Căn cứ {_PROVINCE}", f"Căn cứ {_LAW};\nTheo {_PROVINCE}"])
def test_what_is_only_a_ground_is_a_basis(opening):
    found = kinds(plan(opening))
    assert found["16/2023/QH15"] == "basis"
    assert found.get("75/KH-UBND", "basis") == "basis"


def test_of_a_list_after_one_verb_all_are_implemented_and_grounds_before_it_are_not():
    decree = "Nghị quyết số 12-NQ/TU ngày 05/01/2026 của Tỉnh ủy"
    found = kinds(plan(f"Căn cứ {_LAW}; thực hiện {decree}; {_PROVINCE}"))
    assert found == {"16/2023/QH15": "basis", "12-NQ/TU": "implements", "75/KH-UBND": "implements"}


def test_a_ground_that_the_subject_names_is_implemented():
    found = kinds(plan(f"Căn cứ {_PROVINCE}", subject="Thực hiện Kế hoạch số 75/KH-UBND về sắp xếp chợ"))
    assert found == {"75/KH-UBND": "implements"}


def test_a_ground_that_the_purpose_says_is_carried_out_is_implemented():
    purpose = "1. Mục đích\nCụ thể hóa và tổ chức thực hiện kịp thời các nhiệm vụ của Kế hoạch số 75/KH-UBND."
    assert kinds(plan(f"Căn cứ {_LAW}; Căn cứ {_PROVINCE}", purpose=purpose)) == {
        "16/2023/QH15": "basis",
        "75/KH-UBND": "implements",
    }


@pytest.mark.parametrize(
    "words",
    [
        "Kế hoạch số 75/KH-UBND về thực hiện Nghị quyết số 12-NQ/TU là căn cứ rà soát.",
        "Kế hoạch số 75/KH-UBND của Ủy ban nhân dân tỉnh thực hiện Nghị quyết số 12-NQ/TU là căn cứ rà soát.",
        "Đánh giá kết quả thực hiện Nghị quyết số 12-NQ/TU.",
    ],
)
def test_a_ground_that_another_document_carries_out_or_that_is_reported_on_stays_a_basis(words):
    resolution = "Nghị quyết số 12-NQ/TU ngày 05/01/2026 của Tỉnh ủy"
    assert kinds(plan(f"Căn cứ {resolution}; Căn cứ {_PROVINCE}", purpose=words))["12-NQ/TU"] == "basis"


def test_what_is_amended_and_what_is_replaced_keep_their_kinds():
    changes = (
        "1. Mục đích\nChợ sạch.\nĐiều 2. Quyết định này thay thế Quyết định số 40/QĐ-UBND ngày 03/3/2020.\n"
        "Điều 3. Sửa đổi, bổ sung một số điều của Quyết định số 41/QĐ-UBND ngày 04/3/2020 như sau:"
    )
    found = kinds(plan(f"Căn cứ {_LAW}", purpose=changes))
    assert (found.get("40/QĐ-UBND"), found.get("41/QĐ-UBND")) == ("replaces", "amends")


def test_one_symbol_of_two_years_is_two_documents_and_each_has_its_place():
    old = "Nghị quyết số 19-NQ/TW ngày 25/10/2017 của Ban Chấp hành Trung ương"
    new = "Nghị quyết số 19-NQ/TW ngày 16/6/2022 của Ban Chấp hành Trung ương"
    directive = plan(f"Căn cứ {old}; thực hiện {new}")
    found = relations_of(directive)
    assert [(one.kind.value, one.citation.date.year) for one in found if one.citation.date] == [
        ("basis", 2017),
        ("implements", 2022),
    ]
    assert {directive.text[slice(*one.citation.span)] for one in found} == {"Nghị quyết số 19-NQ/TW"}


def test_a_document_without_a_number_may_be_the_one_that_another_implements():
    upper = plan(f"Căn cứ {_LAW}", number=" /KH-UBND")
    lower = plan("Thực hiện Kế hoạch số 88/KH-UBND ngày 12/5/2026 của Ủy ban nhân dân xã An Hòa")
    assert upper.document.symbol is None
    (named,) = relations_of(lower)
    assert may_mean(named.citation, upper)
    assert not may_mean(named.citation, plan(f"Căn cứ {_LAW}"))
