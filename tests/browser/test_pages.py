"""Every page that a person can reach by links: usable by everybody, on a phone too, and quiet."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import urlsplit

import pytest
from django.urls import Resolver404, resolve, reverse

from conglap_web.directives.models import Directive, DirectiveState
from conglap_web.drafting.models import Delivery
from tests.browser.visitors import Visitor

ROLES = ("vanthu", "lanhdao")
DESK = {"width": 1366, "height": 768}
PHONE = {"width": 390, "height": 844}


def kind_of_page(url: str, site: str) -> str | None:
    """Return the name of the view behind an address of the site, or None for what is not a page."""
    parts = urlsplit(url)
    if f"{parts.scheme}://{parts.netloc}" != site or "format=" in parts.query:
        return None
    try:
        name = resolve(parts.path).view_name
    except Resolver404:
        return None
    # The pages for programmers that django-ninja brings are Swagger's, with Swagger's colours.
    return None if name.startswith("api:") else name


def links(visitor: Visitor) -> list[str]:
    """Return where the links of this page lead, downloads left out."""
    return visitor.page.eval_on_selector_all("a[href]:not([download])", "links => links.map(a => a.href.split('#')[0])")


def is_page(visitor: Visitor, url: str) -> bool:
    """Open an address; say whether it is a page rather than a file."""
    answer = visitor.context.request.get(url)
    if not answer.ok or "text/html" not in answer.headers.get("content-type", ""):
        assert answer.ok, f"{url} answered {answer.status}"
        return False
    visitor.page.goto(url)
    return True


def walk(visitor: Visitor, look: Callable[[Visitor], list[str]]) -> tuple[set[str], list[str]]:
    """Look at one page of each kind, starting at home; return the kinds seen and what was found."""
    seen: set[str] = set()
    found: list[str] = []
    ahead = [f"{visitor.site}/"]
    while ahead:
        url = ahead.pop(0)
        kind = kind_of_page(url, visitor.site)
        if kind is None or kind in seen:
            continue
        seen.add(kind)
        if is_page(visitor, url):
            found += look(visitor)
            ahead += links(visitor)
    return seen, found


def look(visitor: Visitor) -> list[str]:
    """Look at a page as on a desk and as on a phone."""
    visitor.page.set_viewport_size(DESK)
    found = visitor.barriers() + visitor.too_wide()
    visitor.page.set_viewport_size(PHONE)
    return found + visitor.too_wide()


@pytest.mark.parametrize("role", ROLES)
def test_every_page_can_be_used_by_everybody_and_fits_a_phone(visit, role):
    visitor = visit(role)
    seen, found = walk(visitor, look)
    assert not found, "\n".join(found)
    assert {"home", "tasks:list", "tasks:task", "directives:directive", "register:body", "accounts:password"} <= seen
    assert {"drafting:list", "drafting:draft", "drafting:choose", "drafting:start", "drafting:templates"} <= seen
    assert {"drafting:version", "drafting:check", "cascade:list", "cascade:matrix", "cascade:gaps"} <= seen
    assert {"cascade:graph", "cascade:cell"} <= seen
    assert {"register:events", "register:event", "register:orphans", "register:restate"} <= seen


def test_pages_outside_the_site_are_usable_too(visit):
    visitor = visit()
    for address in ("/tai-khoan/dang-nhap/",):
        visitor.page.goto(address)
        assert visitor.barriers() + visitor.too_wide() == []


def test_pages_to_correct_a_comparison_are_usable_too(visit):
    visitor = visit("vanthu")
    ours = Directive.objects.filter(
        state=DirectiveState.CONFIRMED, receiver__memberships__user__username="vanthu", duties__dropped=False
    ).first()
    for address in (
        reverse("cascade:gaps", args=[ours.pk]),
        reverse("cascade:link", args=[ours.pk]),
        reverse("cascade:teeth", args=[ours.pk, ours.duties.filter(dropped=False).first().pk]),
    ):
        visitor.page.goto(address)
        assert visitor.page.locator("main form").count() or "khoang-trong" in address
        assert look(visitor) == []


def test_the_page_to_urge_recipients_is_usable_too(visit):
    visitor = visit("vanthu")
    sent = Delivery.objects.filter(acknowledged_at=None, body__isnull=False).first()
    visitor.page.goto(reverse("drafting:remind", args=[sent.draft_id]))
    assert visitor.page.get_by_role("button", name="Gửi đôn đốc").count() == 1
    assert look(visitor) == []
