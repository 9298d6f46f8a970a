"""The walking house in one go: a document comes in, a person confirms what was read, a body reports, the leader sees it."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from conglap_web.platform.clock import today
from tests.browser import letter
from tests.browser.visitors import Visitor

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def card(page: Page, label: str):
    """Return the review card of a task."""
    return page.get_by_role("article", name=f"Nhiệm vụ {label}", exact=True)


def upload(page: Page) -> None:
    page.goto("/")
    page.get_by_role("link", name="Nạp văn bản").first.click()
    content = letter.plan(today())
    page.locator("input[type=file]").set_input_files({"name": "Kế hoạch 312.docx", "mimeType": WORD, "buffer": content})
    expect(page.locator(".file-names")).to_contain_text("Kế hoạch 312.docx")
    page.get_by_role("button", name="Nạp và bóc tách").click()


def look_up_a_sentence(page: Page) -> None:
    card(page, "II.1").get_by_role("heading").click()
    sentence = page.locator(".hl-task.is-current")
    expect(sentence).to_contain_text(letter.ARRANGE)
    expect(sentence).to_be_in_viewport()
    page.keyboard.press("j")
    expect(page.locator(".review-item.is-current")).to_contain_text(letter.NORMS)
    page.locator(".hl-task", has_text=letter.WATCH).click()
    expect(card(page, "II.4")).to_be_focused()


def change_what_was_read(page: Page) -> None:
    card(page, "II.2").get_by_role("link", name="Sửa").click()
    form = page.get_by_role("article", name="Sửa nhiệm vụ II.2")
    form.get_by_label("Sản phẩm").fill("Bộ định mức được ban hành")
    form.get_by_role("button", name="Lưu").click()
    expect(card(page, "II.2")).to_contain_text("Bộ định mức được ban hành")
    expect(card(page, "II.2")).to_contain_text("đã sửa")


def find_the_body_of_a_name(page: Page) -> None:
    stranger = card(page, "II.4")
    expect(stranger).to_contain_text("chưa nối")
    stranger.get_by_role("listitem").filter(has_text=letter.STRANGER).get_by_role("link", name="Chọn").click()
    stranger.get_by_label("Tìm cơ quan").fill("so tu phap")
    stranger.get_by_role("button", name="Tìm").click()
    stranger.get_by_role("button", name="Sở Tư pháp").click()
    expect(card(page, "II.4")).not_to_contain_text("chưa nối")


def confirm(page: Page) -> None:
    page.get_by_role("link", name="Xác nhận…").click()
    page.locator("main form").get_by_role("button").first.click()
    expect(page.locator("main")).to_contain_text("Đã xác nhận")


def report(page: Page) -> None:
    page.goto("/")
    page.get_by_role("link", name=letter.ARRANGE).first.click()
    page.get_by_role("button", name="Nhận việc").click()
    expect(page.locator("main")).to_contain_text("Đang thực hiện")
    page.get_by_label("Kết quả thực hiện").fill("Đã trình phương án sắp xếp 12 đơn vị.")
    page.get_by_label("Tiến độ (%)").fill("100")
    page.get_by_label("Minh chứng").set_input_files(
        {"name": "Tờ trình số 45.docx", "mimeType": WORD, "buffer": letter.plan(today())}
    )
    page.get_by_label("Đã xong, đề nghị công nhận hoàn thành").check()
    page.get_by_role("button", name="Gửi báo cáo").click()
    expect(page.locator("h1 + .subheading")).to_contain_text("Chờ duyệt hoàn thành")
    expect(page.get_by_role("link", name="Tờ trình số 45.docx")).to_be_visible()


def see_and_approve(page: Page) -> None:
    page.goto("/")
    page.get_by_role("navigation").get_by_role("link", name="Tổng quan").click()
    chart = page.locator("[data-chart]").first
    expect(chart.locator("svg")).to_be_visible()
    page.locator("main summary", has_text="dạng bảng").first.click()
    page.get_by_role("row", name="Sở Nội vụ").get_by_role("link").first.click()
    expect(page).to_have_url(re.compile("/nhiem-vu/"))
    page.get_by_role("link", name=letter.ARRANGE).first.click()
    page.locator("summary", has_text="Công nhận hoàn thành").click()
    page.locator("details[open] form").get_by_role("button", name="Công nhận hoàn thành").click()
    expect(page.locator("h1 + .subheading")).to_contain_text("Hoàn thành")
    expect(page.locator(".history").last).to_contain_text("Công nhận hoàn thành")


def usable(visitor: Visitor) -> None:
    """Check the page that the person sees now, with what stands on it at this moment."""
    found = visitor.barriers() + visitor.too_wide()
    assert not found, "\n".join(found)


def test_a_document_becomes_tasks_that_people_follow(visit):
    clerk = visit("vanthu")
    upload(clerk.page)
    expect(clerk.page.get_by_role("heading", level=1)).to_have_text(re.compile(letter.SYMBOL), timeout=60_000)
    expect(clerk.page.locator(".review-item[id^=task-]")).to_have_count(4)
    usable(clerk)
    look_up_a_sentence(clerk.page)
    change_what_was_read(clerk.page)
    find_the_body_of_a_name(clerk.page)
    confirm(clerk.page)
    usable(clerk)
    head = visit("giamdoc")
    report(head.page)
    usable(head)
    leader = visit("lanhdao")
    see_and_approve(leader.page)
    usable(leader)
