"""What stands in the documents is true of the repository."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.repository.sources import ROOT, project

PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
LINK = re.compile(r"(?<!`)!?\[[^\]]*\]\(([^)\s]+)\)")
NAMED_PATH = re.compile(r"`((?:src|tests|tools|docs|bench|frontend|requirements|\.ci)/[\w./-]+)`")
SENTENCE = re.compile(r"^\|\s*([@\w./-]+)\s*\|", re.M)


def name_of(requirement: str) -> str:
    """Return `psycopg` for `psycopg[binary]>=3.3.9,<4`."""
    return re.split(r"[\[<>=;~! ]", requirement, maxsplit=1)[0].lower()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_no_link_is_broken(page):
    broken = []
    for target in LINK.findall(page.read_text(encoding="utf-8")):
        path, _, anchor = target.partition("#")
        if re.match(r"[a-z]+:", target):
            continue
        aimed = (page.parent / path).resolve() if path else page
        if not aimed.exists() or (anchor and anchor not in anchors(aimed)):
            broken.append(target)
    assert broken == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_file_that_is_named_exists(page):
    named = NAMED_PATH.findall(page.read_text(encoding="utf-8"))
    made_later = ("src/conglap_web/static/built",)
    assert [path for path in named if not path.startswith(made_later) and not (ROOT / path).exists()] == []


def anchors(page: Path) -> set[str]:
    """Return the anchors that headings of a page make."""
    headings = re.findall(r"^#+\s+(.*)$", page.read_text(encoding="utf-8"), re.M)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def test_every_dependency_has_its_line_of_reason():
    groups = project()["dependency-groups"]
    wanted = {name_of(each) for each in project()["project"]["dependencies"]}
    wanted |= {name_of(each) for group in groups.values() for each in group}
    package = json.loads((ROOT / "frontend" / "package.json").read_text(encoding="utf-8"))
    wanted |= set(package.get("dependencies", {})) | set(package.get("devDependencies", {}))
    written = set(SENTENCE.findall((ROOT / "docs" / "dependencies.md").read_text(encoding="utf-8"))) - {
        "package",
        "---",
    }
    assert written == wanted


def test_every_setting_from_the_environment_is_described():
    settings = (ROOT / "src" / "conglap_web" / "settings.py").read_text(encoding="utf-8")
    read = set(re.findall(r"""env(?:\.\w+)?\(\s*["']([A-Z_]+)["']""", settings))
    page = (ROOT / "docs" / "settings.md").read_text(encoding="utf-8")
    described = set(re.findall(r"^\| `([A-Z_]+)` \|", page, re.M))
    assert read
    assert described - {"PORT"} == read


def test_every_decision_is_listed():
    folder = ROOT / "docs" / "decisions"
    listed = set(LINK.findall((folder / "README.md").read_text(encoding="utf-8")))
    assert listed == {path.name for path in folder.glob("0*.md")}


def test_the_changelog_has_room_for_what_is_new():
    text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    unreleased = text.split("\n## Unreleased\n")[1].split("\n## ")[0]
    assert re.findall(r"^### (.+)$", unreleased, re.M) == ["Added", "Changed", "Fixed", "Law"]


def test_every_target_of_the_makefile_that_is_documented_exists():
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z-]+):", makefile, re.M))
    for page in PAGES:
        for target in re.findall(r"\bmake ([a-z-]+)(?=[`\s])", page.read_text(encoding="utf-8")):
            if f"`make {target}" in page.read_text(encoding="utf-8"):
                assert target in targets, f"{page.name}: make {target}"


def test_nothing_is_committed_that_belongs_outside():
    if shutil.which("git") is None:
        pytest.skip("git is not on this machine")
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False)
    if listed.returncode != 0:
        pytest.skip("not a git checkout")
    files = listed.stdout.split("\0")
    assert [
        file for file in files if re.search(r"(^|/)(node_modules|var|\.venv[^/]*|__pycache__|static/built)/", file)
    ] == []
    assert [
        file for file in files if file and (ROOT / file).is_file() and (ROOT / file).stat().st_size > 2_000_000
    ] == []
