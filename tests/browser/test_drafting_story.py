"""From a superior's document to an acknowledged one: written, submitted, forwarded, approved, issued; with and without JavaScript."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.visitors import Visitor

ISSUER = "Ủy ban nhân dân tỉnh Quảng Ngãi"


def usable(visitor: Visitor) -> None:
    """Check the page that the person sees now on a desk and on a phone."""
    found = visitor.barriers() if visitor.scripts else []
    for width in (1366, 390):
        visitor.page.set_viewport_size({"width": width, "height": 800})
        found += visitor.too_wide() if visitor.scripts else []
    visitor.page.set_viewport_size({"width": 1366, "height": 768})
    assert not found, "\n".join(found)


def write(officer: Visitor) -> str:
    """Begin a plan with the duties that nobody passes on yet; return its address."""
    page = officer.page
    page.goto("/du-thao/soan/")
    page.locator("main tbody a").first.click()
    page.get_by_label("Cơ quan ban hành").select_option(label=ISSUER)
    page.get_by_label("Loại văn bản").select_option(label="Kế hoạch")
    boxes = page.locator("main tbody input[type=checkbox]")
    for place in range(boxes.count()):
        boxes.nth(place).set_checked(place == 0)
    usable(officer)
    page.get_by_role("button", name="Soạn bản đầu").click()
    expect(page.locator(".subheading")).to_contain_text("Đang soạn")
    address = page.url
    page.get_by_role("link", name="Sửa phần chung").click()
    page.get_by_label("Họ tên người ký").fill("Đinh Trọng Nghĩa")
    page.locator("[name=recipients]").fill("Sở Nội vụ\nLưu: VT")
    usable(officer)
    page.get_by_role("button", name="Lưu", exact=True).click()
    page.locator(".paper-tools").get_by_role("link", name="Sửa").first.click()
    page.get_by_label("Sản phẩm").fill("Báo cáo kết quả")
    usable(officer)
    page.get_by_role("button", name="Lưu", exact=True).click()
    expect(page.locator(".paper")).to_contain_text("Báo cáo kết quả")
    usable(officer)
    page.get_by_role("button", name="Trình duyệt").click()
    expect(page.locator(".subheading")).to_contain_text("Chờ trưởng đơn vị")
    return address


def decide(page: Page, address: str, button: str, state: str) -> None:
    page.goto(address)
    page.get_by_role("button", name=button, exact=True).click()
    expect(page.locator(".subheading")).to_contain_text(state)


def remark_and_forward(head: Visitor, address: str) -> None:
    page = head.page
    page.goto(address)
    page.get_by_label("Nội dung góp ý").fill("Đã rà soát, thống nhất")
    page.get_by_role("button", name="Gửi góp ý").click()
    expect(page.locator("#gop-y")).to_contain_text("Đã rà soát, thống nhất")
    decide(page, address, "Trình lãnh đạo", "Chờ lãnh đạo duyệt")


def issue(clerk: Visitor, address: str) -> None:
    page = clerk.page
    page.goto(address)
    page.get_by_role("link", name="Cấp số, ban hành").click()
    page.locator("[name=number]").fill("9876" if clerk.scripts else "9875")
    usable(clerk)
    page.get_by_role("button", name="Ban hành").click()
    if clerk.scripts:
        page.get_by_role("dialog").get_by_role("button", name="Ban hành").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("/KH-UBND")


def acknowledge(head: Visitor, address: str) -> None:
    page = head.page
    page.goto(address)
    expect(page.locator("#noi-nhan")).to_contain_text("chưa xác nhận")
    page.get_by_role("button", name="Xác nhận đã nhận").click()
    expect(page.locator("body")).to_contain_text("Đã xác nhận đã nhận văn bản")
    expect(page.locator("#noi-nhan")).to_contain_text(re.compile("đã nhận .*Lê Thị Hồng Vân"))
    usable(head)


@pytest.mark.parametrize("scripts", [False, True], ids=["without-scripts", "with-scripts"])
def test_a_draft_is_written_approved_issued_and_acknowledged(visit, scripts):
    officer = visit("chuyenvien", scripts=scripts)
    address = write(officer)
    head = visit("giamdoc", scripts=scripts)
    remark_and_forward(head, address)
    decide(visit("lanhdao", scripts=scripts).page, address, "Duyệt", "Chờ cấp số")
    issue(visit("vanthu", scripts=scripts), address)
    acknowledge(head, address)
