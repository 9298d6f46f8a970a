"""An administrator takes a list of units in: usable by everybody, on a phone too, and quiet."""

from __future__ import annotations

import datetime as dt

from conglap.register.sheet_writing import unit_workbook
from conglap.register.unit_rows import UnitRow
from conglap_web.register.models import Body
from tests.browser.test_pages import look


def test_a_list_is_checked_decided_on_and_written(visit, tmp_path):
    visitor = visit("quantri")
    page = visitor.page
    common = {"kind": "unit", "parent": "UBND xã Bình Sơn", "territory": "xã Bình Sơn", "start": dt.date(2012, 9, 5)}
    rows = [
        UnitRow(2, "Trường Mầm non Hoà Bình Thử", **common),
        UnitRow(3, "Trường Mầm non Hòa Bình Thử", **common),
        UnitRow(4, "Trường Tiểu học Thử", code="THU-1", **common),
        UnitRow(5, "Trường chưa có ngày", code="THU-2", **{**common, "start": None}),
    ]
    (tmp_path / "truong.xlsx").write_bytes(unit_workbook(rows))

    page.goto("/co-quan/don-vi/")
    page.get_by_role("link", name="Nhập từ Excel").click()
    found = look(visitor)
    page.set_input_files("input[type=file]", tmp_path / "truong.xlsx")
    page.get_by_role("button", name="Nạp và kiểm tra").click()
    page.get_by_text("Trường chưa có ngày").wait_for(timeout=120_000)
    found += look(visitor)
    page.get_by_role("button", name="Là hai đơn vị khác nhau").click()
    page.get_by_text("Đã ghi nhận lựa chọn cho dòng 3.").wait_for()
    page.get_by_role("button", name="Ghi vào sổ đăng ký").click()
    page.get_by_role("dialog").get_by_role("button", name="Ghi vào sổ đăng ký").click()
    page.get_by_text("Đã ghi vào sổ đăng ký lúc").wait_for(timeout=120_000)
    found += look(visitor)

    assert not found, "\n".join(found)
    assert not visitor.complaints, "\n".join(visitor.complaints)
    assert Body.objects.filter(code="THU-1").exists()
    assert Body.objects.filter(names__name__endswith="Hòa Bình Thử").exists()
