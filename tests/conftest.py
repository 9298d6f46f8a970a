"""Fixtures for all tests, and the reasons for which some are skipped."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from hypothesis import settings as hypothesis_settings

ROOT = Path(__file__).resolve().parents[1]
IN_CI = bool(os.environ.get("CI"))

# The same examples each time in CI: a red run there is about the change, not about luck.
hypothesis_settings.register_profile("conglap", deadline=None, derandomize=IN_CI)
hypothesis_settings.load_profile("conglap")


def shared_folder() -> Path | None:
    """Return the folder of real documents beside the repository (or where CONGLAP_SHARED says), or None."""
    folder = Path(os.environ.get("CONGLAP_SHARED") or ROOT.parent / "shared")
    return folder if (folder / "seeds").is_dir() else None


def chromium() -> str | None:
    """Return the path of Chromium (or what CONGLAP_CHROMIUM says), or None."""
    return os.environ.get("CONGLAP_CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skip what this machine cannot run, with the reason; CI is expected to have a browser."""
    if item.get_closest_marker("shared") and shared_folder() is None:
        pytest.skip("the real documents (../shared, or CONGLAP_SHARED) are not on this machine")
    if item.get_closest_marker("browser") and chromium() is None:
        if IN_CI:
            pytest.fail("CI must have Chromium (.ci/run installs it)", pytrace=False)
        pytest.skip("Chromium is not on this machine (Debian: apt install chromium)")


@pytest.fixture(scope="session")
def shared_dir() -> Path:
    """The folder of real documents beside the repository; skips where it is absent."""
    folder = shared_folder()
    if folder is None:
        pytest.skip("the real documents (../shared, or CONGLAP_SHARED) are not on this machine")
    return folder


@pytest.fixture(scope="session")
def chromium_path() -> str:
    """The path of Chromium; use with the marker `browser`, which skips where it is absent."""
    path = chromium()
    if path is None:
        pytest.skip("Chromium is not on this machine (Debian: apt install chromium)")
    return path
