"""The register as people use it: the map by mouse and keyboard, the tree a branch at a time, the list that filters."""

from __future__ import annotations

import re
from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import expect

GREEN_OF_FARMING = [0x2E, 0x7D, 0x32]
FIND_POINT = """colour => {
  const canvas = document.querySelector("#map canvas"), box = canvas.getBoundingClientRect();
  const seen = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data;
  for (let at = 0; at < seen.length; at += 4)
    if (colour.every((part, place) => seen[at + place] === part)) {
      const [x, y] = [(at / 4) % canvas.width, Math.floor(at / 4 / canvas.width)];
      return [box.left + x * box.width / canvas.width, box.top + (y + 3) * box.height / canvas.height];
    }
}"""


def test_the_map_leads_from_a_point_to_the_page_of_its_unit(visit):
    page = visit("quantri").page
    page.goto("/co-quan/ban-do/?sector=agriculture")
    page.wait_for_selector("#map[data-drawn]")
    page.locator("#map").scroll_into_view_if_needed()
    page.mouse.click(*page.evaluate(FIND_POINT, GREEN_OF_FARMING))
    link = page.locator(".map-cards a").first
    name = link.inner_text()
    link.click()
    expect(page.get_by_role("heading", level=1)).to_have_text(name)
    page.wait_for_selector(".map-place[data-drawn]")


def test_the_map_is_opened_by_the_keyboard_and_redrawn_by_filters(visit):
    page = visit("lanhdao").page
    page.goto("/co-quan/ban-do/")
    page.wait_for_selector("#map[data-drawn]")
    numbers = page.locator(".map-cluster")
    before = numbers.all_inner_texts()
    numbers.first.focus()
    page.keyboard.press("Enter")
    page.wait_for_function(
        "before => [...document.querySelectorAll('.map-cluster')].map(n => n.innerText).join() !== before",
        arg=",".join(before),
    )
    page.get_by_label("Tô màu xã theo").select_option("khong")
    page.wait_for_url(lambda url: parse_qs(urlsplit(url).query).get("to") == ["khong"])
    expect(page.locator("#map-shades li")).to_have_count(0)


def test_the_map_without_scripts_is_a_table_by_commune(visit):
    page = visit("lanhdao", scripts=False).page
    page.goto("/co-quan/ban-do/")
    expect(page.locator("#map")).to_be_hidden()
    page.get_by_role("link", name=re.compile(r"đơn vị ở địa bàn của")).first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Đơn vị")


def test_a_branch_of_the_tree_opens_by_a_click_and_without_scripts_by_a_link(visit):
    page = visit("lanhdao").page
    page.goto("/co-quan/?cay=dia-ban")
    first = page.locator(".tree details").first
    first.locator("summary").click()
    expect(first.locator("li[id^=n-]").first).to_be_visible()
    name = first.locator("li[id^=n-] a").first.inner_text()
    plain = visit("lanhdao", scripts=False).page
    plain.goto("/co-quan/?cay=dia-ban")
    plain.locator(".tree details").first.locator("summary").click()
    plain.locator(".tree-more a").first.click()
    expect(plain.get_by_role("link", name=name, exact=True).first).to_be_visible()


def test_another_day_is_kept_from_page_to_page_and_left_by_one_click(visit):
    page = visit("lanhdao").page
    page.goto("/co-quan/?ngay=30/06/2025")
    tabs = page.get_by_role("navigation", name="Các trang về cơ quan, đơn vị")
    for tab in ("Đơn vị", "Bản đồ", "Người giữ chức vụ", "Cây cơ quan"):
        tabs.get_by_role("link", name=tab, exact=True).click()
        expect(page.get_by_role("status").filter(has_text="Đang xem ngày 30/06/2025")).to_be_visible()
    page.get_by_role("link", name="Trở về hôm nay").click()
    expect(page.get_by_text("Đang xem ngày")).to_have_count(0)


def test_every_page_of_the_register_can_be_used_by_everybody_and_fits_a_phone(visit):
    visitor = visit("quantri")
    for address in ("don-vi/", "ban-do/", "so-sanh/?tu=30/06/2025", "?cay=nganh", "nguoi/?ngay=30/06/2025", "them/"):
        visitor.page.set_viewport_size({"width": 1366, "height": 768})
        visitor.page.goto(f"/co-quan/{address}")
        assert visitor.barriers() + visitor.too_wide() == []
        visitor.page.set_viewport_size({"width": 390, "height": 844})
        assert visitor.too_wide() == []
