"""The lock files say what pyproject.toml and package.json ask for, exactly, with hashes."""

from __future__ import annotations

import json
import re

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.repository.sources import ROOT, project

FOLDER = ROOT / "requirements"
LOCKS = {
    "run": project()["project"]["dependencies"],
    "dev": project()["project"]["dependencies"] + project()["dependency-groups"]["dev"],
    "dask": project()["project"]["dependencies"] + project()["project"]["optional-dependencies"]["dask"],
    "bench": project()["dependency-groups"]["bench"],
    "setup": project()["dependency-groups"]["setup"],
    "node": project()["dependency-groups"]["node"],
}
ENTRY = re.compile(r"^(?P<name>[\w.-]+)==(?P<version>[^\s;\\]+)(?P<rest>(?:.|\n(?= ))*)", re.M)


def pins(name: str) -> dict[str, tuple[str, int]]:
    """Return each package of a lock file with its version and how many hashes it has."""
    text = (FOLDER / f"{name}.lock").read_text(encoding="utf-8")
    return {
        canonicalize_name(entry["name"]): (entry["version"], entry["rest"].count("--hash=sha256:"))
        for entry in ENTRY.finditer(text)
    }


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_file_satisfies_what_is_asked_for(name):
    locked = pins(name)
    for text in LOCKS[name]:
        asked = Requirement(text)
        assert canonicalize_name(asked.name) in locked, f"{text}: run make lock"
        version = locked[canonicalize_name(asked.name)][0]
        assert asked.specifier.contains(version), f"{text} but {version} is locked: run make lock"


@pytest.mark.parametrize("name", LOCKS)
def test_every_locked_package_has_hashes(name):
    assert [package for package, (_version, hashes) in pins(name).items() if not hashes] == []


def test_the_development_environment_runs_what_a_server_runs():
    run, dask, dev = pins("run"), pins("dask"), pins("dev")
    assert {package: dev.get(package) for package in run} == run
    assert {package: dev.get(package) for package in dask} == dask


def test_npm_packages_are_locked_as_asked_for():
    package = json.loads((ROOT / "frontend" / "package.json").read_text(encoding="utf-8"))
    lock = json.loads((ROOT / "frontend" / "package-lock.json").read_text(encoding="utf-8"))
    top = lock["packages"][""]
    for kind in ("dependencies", "devDependencies"):
        assert top.get(kind, {}) == package.get(kind, {}), "run npm install in frontend/"
    loose = [
        name for name, entry in lock["packages"].items() if name and "integrity" not in entry and not entry.get("link")
    ]
    assert loose == []


def test_no_lock_file_names_a_mirror_or_a_folder():
    """Whoever installs chooses the index; only npm's own address may stand in its lock file."""
    for path in [*FOLDER.glob("*.lock"), ROOT / "frontend" / "package-lock.json"]:
        text = path.read_text(encoding="utf-8")
        assert "file:" not in text, path.name
        resolved = re.findall(r'"resolved": "([^"]+)"', text)
        assert [each for each in resolved if not each.startswith("https://registry.npmjs.org/")] == [], path.name
        assert not re.search(r"^(?:--index-url|--extra-index-url|--find-links)", text, re.M), path.name
