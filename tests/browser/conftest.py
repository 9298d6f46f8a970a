"""A real site with the demo province and a worker, and a real browser: what these tests need to act as people."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from django.core.management import call_command
from django.db import connections
from django.test import override_settings
from playwright.sync_api import Browser, expect, sync_playwright
from pytest_django.live_server_helper import LiveServer

from conglap_web.demo.accounts import PASSWORD
from conglap_web.platform import jobs
from tests.browser.visitors import Visitor

# Two cores may be busy with other tests: waiting longer costs nothing when the page comes at once.
PATIENCE = 20_000  # milliseconds
expect.set_options(timeout=PATIENCE)

# The browser asks nobody but the site: its own look-ups would only be refused by a closed network.
QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark the tests of this folder; ``django_db`` has the test database made even when only these run."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker("browser")
            item.add_marker("django_db")


@pytest.fixture(autouse=True)
def _django_db_marker() -> None:
    """Replace what pytest-django does around a test: its transaction would shut the server out of SQLite."""


def work(stop: threading.Event) -> None:
    """Do jobs until told to stop, as ``manage.py worker`` does."""
    try:
        while not stop.is_set():
            if not jobs.run_one("browser-tests"):
                stop.wait(0.1)
    finally:
        connections.close_all()


@pytest.fixture(scope="module")
def site(django_db_setup, django_db_blocker) -> Iterator[str]:
    """The address of a site that serves the demo province with one worker; emptied after the module."""
    with django_db_blocker.unblock(), override_settings(DEMO=True):
        call_command("flush", interactive=False, verbosity=0)
        call_command("demo")
        server, stop = LiveServer("localhost"), threading.Event()
        worker = threading.Thread(target=work, args=(stop,))
        worker.start()
        yield server.url
        stop.set()
        worker.join(timeout=60)
        server.stop()
        call_command("flush", interactive=False, verbosity=0)


@pytest.fixture(scope="module")
def browser(chromium_path: str, site: str, monkeypatch_module: pytest.MonkeyPatch) -> Iterator[Browser]:
    """Debian's Chromium without a window."""
    # Playwright keeps an event loop in this thread, which makes Django refuse the database to the tests.
    monkeypatch_module.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=chromium_path, args=list(QUIET))
        yield chromium
        chromium.close()


@pytest.fixture(scope="module")
def monkeypatch_module() -> Iterator[pytest.MonkeyPatch]:
    """A monkeypatch that lasts for the module."""
    with pytest.MonkeyPatch.context() as patch:
        yield patch


@pytest.fixture
def visit(browser: Browser, site: str) -> Iterator[Callable[..., Visitor]]:
    """Open the site as somebody: ``visit("vanthu")``; at the end nobody may have met an error or another host."""
    visitors: list[Visitor] = []

    def come(username: str = "", *, width: int = 1366, height: int = 768, scripts: bool = True) -> Visitor:
        visitor = Visitor(browser, site, width=width, height=height, scripts=scripts)
        visitors.append(visitor)
        if username:
            visitor.sign_in(username, PASSWORD)
        return visitor

    yield come
    complaints = [complaint for visitor in visitors for complaint in visitor.complaints]
    for visitor in visitors:
        visitor.leave()
    assert complaints == []
