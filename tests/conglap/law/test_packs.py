"""Packs are read exactly; whatever is wrong in one is told with its place and costs nothing else."""

import datetime as dt
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conglap.base.citations import Checked
from conglap.law import read_pack, read_packs, the_packs

WHOLE = """
pay.base_salary:
  description: Mức lương cơ sở
  unit: dong
  values:
    2024-07-01: {value: 2_340_000, document: Nghị định A, place: Điều 3, checked: text}
    2026-07-01: {value: 2530000, document: Nghị định B, checked: unverified, review_by: 2027-01-01, note: xem lại}
"""


def pack_of(tmp_path: Path, written: str | bytes):
    path = tmp_path / "goi.yaml"
    path.write_bytes(written if isinstance(written, bytes) else written.encode())
    return read_pack(path)


def test_values_are_exact_and_carry_their_source(tmp_path):
    pack = pack_of(tmp_path, WHOLE.replace("2530000", "98765432109"))
    (parameter,) = pack.parameters
    assert [value.held for value in parameter.values] == [Decimal(2_340_000), Decimal(98_765_432_109)]
    later = parameter.on(dt.date(2026, 7, 1))
    assert (later.cites.document, later.cites.checked, later.is_sure) == ("Nghị định B", Checked.UNVERIFIED, False)
    assert (later.review_by, later.note) == (dt.date(2027, 1, 1), "xem lại")
    assert parameter.on(dt.date(2026, 6, 30)).cites.place == "Điều 3" and parameter.on(dt.date(2024, 6, 30)) is None


def test_the_packs_of_the_package_have_no_fault():
    assert [fault for pack in the_packs() for fault in pack.faults] == []
    assert sum(len(pack.parameters) for pack in the_packs()) > 50


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (WHOLE.replace("checked: text", "checked: sure"), "checked phải là một trong"),
        (WHOLE.replace("document: Nghị định A, ", ""), "thiếu văn bản làm căn cứ"),
        (WHOLE.replace("2_340_000", "2340000.5"), "đồng nguyên"),
        (WHOLE.replace("2_340_000", "-1"), "không âm"),
        (WHOLE.replace("2_340_000", "nhiều"), "không hợp với đơn vị tính"),
        (WHOLE.replace("2_340_000", ".inf"), "số “.inf”"),
        (WHOLE.replace("2024-07-01", "2024-13-01"), "không phải là ngày"),
        (WHOLE.replace("unit: dong", "unit: dollars"), "Đơn vị tính “dollars”"),
        (WHOLE.replace("  description: Mức lương cơ sở\n", ""), "Thiếu description"),
        (WHOLE.replace("2026-07-01", "2024-07-01"), "được ghi hai lần"),
        (WHOLE.replace("pay.base_salary", "Lương"), "Tên tham số"),
        (WHOLE.replace("unit: dong", "unit: dong\n  place: Quảng Ngãi"), "mã đơn vị hành chính"),
        (WHOLE.replace("note: xem lại", "notes: x"), "không biết khoá notes"),
        ("pay.base_salary: 2340000", "Tham số thiếu"),
        ("- a\n- b", "mỗi tham số một khoá"),
        ("a: &x [1]\nb: *x", "bí danh"),
        ("{", "Không đọc được tệp"),
        (b"\xff\xfe\x00", "Không đọc được tệp"),
        ("[" * 5000, "Không đọc được tệp"),
        ("x" * 2_100_000, "2 MB"),
    ],
)
def test_what_is_wrong_is_told(tmp_path, wrong, said):
    faults = pack_of(tmp_path, wrong).faults
    assert faults and said in " ".join(fault.message for fault in faults)


def test_one_broken_value_costs_no_other(tmp_path):
    pack = pack_of(tmp_path, WHOLE.replace("2_340_000", "nhiều"))
    assert len(pack.faults) == 1 and [value.held for value in pack.parameters[0].values] == [Decimal(2_530_000)]


def test_a_folder_is_read_file_by_file_and_a_missing_one_is_told(tmp_path):
    (tmp_path / "a.yaml").write_text(WHOLE)
    (tmp_path / "b.txt").write_text("no pack")
    assert [pack.name for pack in read_packs([tmp_path])] == ["a.yaml"]
    assert read_pack(tmp_path / "none.yaml").faults


@given(st.text(max_size=200))
def test_no_text_makes_reading_fail(tmp_path_factory, written):
    pack_of(tmp_path_factory.mktemp("goi"), written.encode("utf-8", "surrogatepass"))
