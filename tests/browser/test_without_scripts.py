"""Everything works as plain HTML: the same story with JavaScript switched off."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from conglap_web.platform.clock import today
from tests.browser import letter

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def wait_by_reloading(page: Page, text: str) -> None:
    """Reload the page, as its link says, until it shows the text."""
    for _ in range(60):
        if text in page.locator("h1").inner_text():
            return
        page.wait_for_timeout(500)
        page.reload()
    raise AssertionError(f"{text} never came")


def test_a_document_becomes_tasks_and_these_are_urged_without_javascript(visit):
    upload_correct_and_confirm(visit("vanthu", scripts=False).page)
    search_sort_and_urge(visit("lanhdao", scripts=False).page)


def upload_correct_and_confirm(page: Page) -> None:
    page.goto("/van-ban/them/")
    page.locator("input[type=file]").set_input_files(
        {"name": "Kế hoạch.docx", "mimeType": WORD, "buffer": letter.plan(today())}
    )
    page.get_by_role("button", name="Nạp và bóc tách").click()
    wait_by_reloading(page, letter.SYMBOL)
    page.get_by_role("article", name="Nhiệm vụ II.2", exact=True).get_by_role("link", name="Sửa").click()
    page.get_by_label("Sản phẩm").fill("Bộ định mức được ban hành")
    page.get_by_role("button", name="Lưu").click()
    stranger = page.get_by_role("article", name="Nhiệm vụ II.4", exact=True)
    stranger.get_by_role("listitem").filter(has_text=letter.STRANGER).get_by_role("link", name="Chọn").click()
    page.get_by_label("Tìm cơ quan").fill("sở tư pháp")
    page.get_by_role("button", name="Tìm").click()
    page.get_by_role("button", name="Sở Tư pháp").click()
    expect(page.get_by_role("article", name="Nhiệm vụ II.2", exact=True)).to_contain_text("Bộ định mức")
    page.get_by_role("link", name="Xác nhận…").click()
    page.locator("main form").get_by_role("button").first.click()
    expect(page.locator("main")).to_contain_text("Đã xác nhận")


def search_sort_and_urge(page: Page) -> None:
    page.goto("/nhiem-vu/")
    page.get_by_role("searchbox").fill("tuyen truyen cong khai")
    page.get_by_role("button", name="Lọc").click()
    expect(page).to_have_url(re.compile(r"\?.*tuyen"))
    rows = page.locator("#list tbody tr")
    expect(rows).not_to_have_count(0)
    assert all("tuyên truyền" in text for text in rows.all_inner_texts())
    page.locator("#list thead").get_by_role("link", name="Thời hạn").click()
    expect(page.locator("th[aria-sort]")).to_contain_text("Thời hạn")
    expect(page).to_have_url(re.compile("tuyen"))
    rows.first.get_by_role("checkbox").check()
    page.locator("#bulk").get_by_role("combobox").select_option(label="Đôn đốc")
    page.locator("#bulk").get_by_role("button").click()
    page.get_by_label("Nội dung đôn đốc").fill("Đề nghị báo cáo kết quả trước thứ Sáu.")
    page.locator("main form").get_by_role("button", name=re.compile("Đôn đốc")).click()
    expect(page.locator("#messages")).to_contain_text("1 nhiệm vụ")
