"""`make screenshot`: takes docs/screenshot.png of the demo province, in a record of its own that is thrown away."""

from __future__ import annotations

import contextlib
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from tools.paths import ROOT, VENV_BIN

TARGET = ROOT / "docs" / "screenshot.png"
WIDTH, HEIGHT = 1366, 768
SECONDS_TO_START = 60
QUIET = ("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
         "--disable-component-update", "--disable-sync")  # fmt: skip


def main() -> int:
    """Build the demo, serve it, look at it."""
    chromium = os.environ.get("CONGLAP_CHROMIUM") or shutil.which("chromium")
    if chromium is None:
        print("Chưa chụp được: máy chưa có Chromium.\nCách xử lý: sudo apt install chromium", file=sys.stderr)
        return 1
    with tempfile.TemporaryDirectory(prefix="conglap-screenshot-") as folder, serving(Path(folder)) as address:
        take(chromium, address)
    print(TARGET.relative_to(ROOT))
    return 0


@contextlib.contextmanager
def serving(folder: Path) -> Iterator[str]:
    """Serve a new demo province from a folder; yields its address."""
    env = {**os.environ, "CONGLAP_VAR": str(folder), "CONGLAP_DEBUG": "1", "CONGLAP_DEMO": "1"}
    env["DATABASE_URL"] = f"sqlite:///{folder / 'conglap.sqlite3'}"
    manage = [str(VENV_BIN / "python"), str(ROOT / "manage.py")]
    for words in (["migrate", "--verbosity", "0"], ["demo"]):
        subprocess.run([*manage, *words], env=env, check=True, stdout=subprocess.DEVNULL)
    address = f"http://127.0.0.1:{free_port()}"
    server = [*manage, "runserver", "--noreload", address.removeprefix("http://")]
    process = subprocess.Popen(server, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        wait_for(f"{address}/suc-khoe/")
        yield address
    finally:
        process.terminate()
        process.wait(timeout=20)


def free_port() -> int:
    """Return a port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def wait_for(url: str) -> None:
    """Wait until the address answers."""
    for _ in range(SECONDS_TO_START * 5):
        with contextlib.suppress(OSError), urllib.request.urlopen(url, timeout=5):
            return
        time.sleep(0.2)
    raise TimeoutError(url)


def take(chromium: str, address: str) -> None:
    """Sign in as the clerk and photograph the review of a document that waits for one."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=list(QUIET))
        page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT}, base_url=address, locale="vi-VN")
        sign_in(page)
        show_review(page)
        TARGET.parent.mkdir(exist_ok=True)
        page.screenshot(path=TARGET)
        browser.close()


def sign_in(page: Page) -> None:
    """Come in as the clerk of the demo."""
    import django

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "conglap_web.settings")
    django.setup()
    from conglap_web.demo.accounts import PASSWORD, VANTHU

    page.goto("/tai-khoan/dang-nhap/")
    page.get_by_label("Tên đăng nhập").fill(VANTHU.username)
    page.get_by_label("Mật khẩu").fill(PASSWORD)
    page.get_by_role("button", name="Đăng nhập").click()
    page.wait_for_url("**/")


def show_review(page: Page) -> None:
    """Open the first document that waits for review, with a task chosen so that its sentence is marked."""
    page.goto("/van-ban/?state=review")
    page.locator("#list tbody a").first.click()
    page.locator(".review-item[id^=task-]").nth(1).locator("h3").click()
    page.wait_for_timeout(2500)  # the flash of the sentence is over
    page.evaluate("window.scrollTo({top: 0, behavior: 'instant'})")


if __name__ == "__main__":
    sys.exit(main())
