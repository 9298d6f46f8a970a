"""Every Vietnamese string that an official reads has its English."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys

import polib
import pytest

from tests.repository.sources import SITE

CATALOGUE = "locale/en/LC_MESSAGES/django.po"
PLACEHOLDER = re.compile(r"%\(\w+\)[sdif]|%[sd]|\{\w*\}")


@pytest.fixture(scope="module")
def collected(tmp_path_factory):
    """The English catalogue as gettext collects it now from a copy of the sources."""
    if shutil.which("xgettext") is None:
        if os.environ.get("CI"):
            pytest.fail("CI must have GNU gettext (.ci/run installs it)")
        pytest.skip("GNU gettext is not on this machine (Debian: apt install gettext)")
    copy = tmp_path_factory.mktemp("translations") / "conglap_web"
    shutil.copytree(SITE, copy, ignore=shutil.ignore_patterns("static", "__pycache__", "migrations", "*.mo"))
    (copy / CATALOGUE).parent.mkdir(parents=True, exist_ok=True)
    command = [sys.executable, "-m", "django", "makemessages", "--locale=en", "--no-location", "--no-obsolete"]
    env = {key: value for key, value in os.environ.items() if key != "DJANGO_SETTINGS_MODULE"}
    made = subprocess.run(command, cwd=copy, capture_output=True, text=True, check=False, env=env)
    assert made.returncode == 0, made.stdout + made.stderr
    return polib.pofile(str(copy / CATALOGUE))


def test_every_string_has_its_english(collected):
    missing = [entry.msgid for entry in collected if not entry.translated() or entry.fuzzy]
    assert missing == [], f"{len(missing)} strings of {len(collected)} lack their English: see CONTRIBUTING.md, Strings"


def test_no_english_is_kept_for_a_string_that_is_gone(collected):
    now = {(entry.msgctxt, entry.msgid) for entry in collected}
    kept = polib.pofile(str(SITE / CATALOGUE))
    assert [entry.msgid for entry in kept if (entry.msgctxt, entry.msgid) not in now] == []


def test_english_fills_the_same_gaps(collected):
    wrong = []
    for entry in collected:
        wanted = set(PLACEHOLDER.findall(entry.msgid + entry.msgid_plural))
        for english in [entry.msgstr, *entry.msgstr_plural.values()]:
            if english and not entry.fuzzy and not set(PLACEHOLDER.findall(english)) <= wanted:
                wrong.append(entry.msgid)
    assert wrong == []
