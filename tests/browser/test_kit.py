"""The parts of the interface kit that need a browser to be seen working."""

from __future__ import annotations

import re

from playwright.sync_api import expect

PEOPLE = "/co-quan/nguoi/"


def test_a_list_follows_the_typing_keeps_its_order_and_comes_back(visit):
    page = visit("quantri").page
    page.goto(PEOPLE)
    count = page.locator(".list-count").inner_text()
    page.get_by_role("searchbox").press_sequentially("nguyen thi", delay=20)
    expect(page).to_have_url(re.compile(r"\?q=nguyen(%20|\+)thi"))
    expect(page.locator(".list-count")).not_to_have_text(count)
    expect(page.locator("[data-list-status]")).to_have_text(page.locator(".list-count").inner_text())
    page.locator("#list thead a").first.click()
    expect(page.locator("#list th").first).to_have_attribute("aria-sort", re.compile("ascending|descending"))
    expect(page).to_have_url(re.compile(r"q=nguyen.*sort="))
    expect(page.locator("#list thead a").first).to_be_focused()
    page.go_back()
    expect(page).not_to_have_url(re.compile("sort="))
    expect(page.get_by_role("searchbox")).to_have_value("nguyen thi")


def test_who_was_signed_out_meanwhile_comes_to_the_sign_in_page_and_not_to_an_empty_list(visit):
    page = visit("quantri").page
    page.goto(PEOPLE)
    page.context.clear_cookies()
    page.get_by_role("searchbox").fill("nguyen")
    page.get_by_role("searchbox").press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Đăng nhập")
    expect(page).to_have_url(re.compile("next="))


def test_the_first_key_leads_past_the_navigation(visit):
    page = visit("quantri").page
    page.goto(PEOPLE)
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Đi thẳng tới nội dung")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()


def test_menus_open_by_key_and_close_with_escape(visit):
    page = visit("quantri", width=390, height=844).page
    page.goto("/")
    page.get_by_role("button", name="Mục").click()
    expect(page.get_by_role("navigation", name="Mục chính").get_by_role("link").first).to_be_visible()
    page.locator(".user-menu > summary").press("Enter")
    expect(page.get_by_role("button", name="Đăng xuất")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name="Đăng xuất")).to_be_hidden()
    expect(page.locator(".user-menu > summary")).to_be_focused()


def test_signing_out_works_and_the_language_can_be_changed(visit):
    page = visit("quantri").page
    page.goto("/")
    page.locator(".user-menu > summary").click()
    page.get_by_role("button", name="English").click()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    page.locator(".user-menu > summary").click()
    page.locator("form[action$='dang-xuat/'] button").click()
    expect(page).to_have_url(re.compile("dang-nhap"))


def test_on_a_phone_further_conditions_are_folded_unless_in_use(visit):
    page = visit("lanhdao", width=390, height=844).page
    page.goto("/nhiem-vu/")
    expect(page.get_by_role("searchbox")).to_be_visible()
    expect(page.get_by_label("Trạng thái")).to_be_hidden()
    page.get_by_role("button", name="Điều kiện khác").click()
    page.get_by_label("Trạng thái").select_option(label="Mới giao")
    expect(page).to_have_url(re.compile("state=new"))
    page.reload()
    expect(page.get_by_label("Trạng thái")).to_have_value("new")
    expect(page.get_by_label("Trạng thái")).to_be_visible()
