"""A person at the screen, who notices what goes wrong behind the page."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Browser, ConsoleMessage, Page, Request, Response

from tests.conftest import ROOT

AXE = ROOT / "frontend" / "node_modules" / "axe-core" / "axe.min.js"
GRAVE = {"serious", "critical"}


class Visitor:
    """One browser window with its own session; ``complaints`` collects errors and requests to other hosts."""

    def __init__(self, browser: Browser, site: str, *, width: int, height: int, scripts: bool) -> None:
        self.site = site
        self.scripts = scripts
        self.complaints: list[str] = []
        self.context = browser.new_context(
            viewport={"width": width, "height": height},
            java_script_enabled=scripts,
            locale="vi-VN",
            timezone_id="Asia/Ho_Chi_Minh",
            accept_downloads=True,
            base_url=site,
        )
        self.context.set_default_timeout(30_000)
        self.page: Page = self.context.new_page()
        self.page.on("console", self._hear)
        self.page.on("pageerror", lambda error: self.complaints.append(f"{self.page.url}: {error}"))
        self.page.on("request", self._watch)
        self.page.on("response", self._weigh)

    def _hear(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            self.complaints.append(f"{self.page.url}: {message.text}")

    def _watch(self, request: Request) -> None:
        parts = urlsplit(request.url)
        if parts.scheme in {"http", "https"} and f"{parts.scheme}://{parts.netloc}" != self.site:
            self.complaints.append(f"{self.page.url} asked {request.url}")

    def _weigh(self, response: Response) -> None:
        if response.status >= 500:
            self.complaints.append(f"{response.url} answered {response.status}")

    def sign_in(self, username: str, password: str) -> None:
        """Come in through the sign-in page."""
        self.page.goto("/tai-khoan/dang-nhap/")
        self.page.get_by_label("Tên đăng nhập").fill(username)
        self.page.get_by_label("Mật khẩu").fill(password)
        self.page.get_by_role("button", name="Đăng nhập").click()
        self.page.wait_for_url(lambda url: "dang-nhap" not in url)

    def leave(self) -> None:
        """Close the window."""
        self.context.close()

    def barriers(self) -> list[str]:
        """Return what axe finds grave on this page for people who cannot see or use a mouse."""
        if not self.page.evaluate("typeof window.axe === 'object'"):
            self.page.evaluate(_axe())
        found = self.page.evaluate("axe.run(document, {resultTypes: ['violations']})")["violations"]
        return [
            f"{self.page.url}: {one['impact']} {one['id']} at {[node['target'] for node in one['nodes']][:4]}"
            for one in found
            if one["impact"] in GRAVE
        ]

    def too_wide(self) -> list[str]:
        """Return the page with its width if one has to scroll it sideways."""
        extra = self.page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        return [f"{self.page.url}: {extra} px too wide"] if extra > 0 else []


def _axe() -> str:
    if not Path(AXE).exists():
        raise FileNotFoundError(f"{AXE} is missing: run `make develop`, or `npm ci` in frontend/")
    return AXE.read_text(encoding="utf-8")
