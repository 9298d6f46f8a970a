"""Templates are all used and all there; nothing that the site sends asks anything of the internet."""

from __future__ import annotations

import ast
import re
from pathlib import Path

from django.template import engines
from django.template.loader import get_template

from tests.repository.sources import ROOT, SITE, at, python_files, tree

TEMPLATES = sorted(
    path for folder in SITE.rglob("templates") if folder.is_dir() for path in folder.rglob("*") if path.is_file()
)
# Django and its packages look these up by name.
BY_CONVENTION = re.compile(
    r"^(?:(?:400|403|404|500|403_csrf)\.html|django/forms/.*|django_tables2/.*|registration/.*|ninja/.*)$"
)
NAMED_IN_TEMPLATE = re.compile(r"""\{%\s*(?:extends|include)\s+["']([^"'#]+)""")
NAMED_IN_PYTHON = re.compile(r"^[\w/-]+\.(?:html|txt)(?:#[\w-]+)?$")
EXTERNAL = re.compile(r"""(?:https?:)?//(?!(?:www\.)?w3\.org/)[a-z0-9-]+(?:\.[a-z0-9-]+)+""", re.I)
LOADS = re.compile(
    r"""(?:\b(?:src|href|action|poster|data|srcset|hx-[a-z]+)\s*=\s*["']|url\(\s*["']?|@import\s+["']?|\bfetch\(\s*["'`])"""
    r"""\s*(?:https?:)?//[^\s"')]+""",
    re.I,
)


def name_of(path: Path) -> str:
    """Return the name by which a template is asked for."""
    parts = path.parts
    return "/".join(parts[len(parts) - parts[::-1].index("templates") :])


def named() -> dict[str, str]:
    """Return each template name that code or another template mentions, with one place of it."""
    found: dict[str, str] = {}
    for path in python_files(SITE):
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and NAMED_IN_PYTHON.match(node.value):
                found.setdefault(node.value.split("#")[0], at(path, node))
    for path in TEMPLATES:
        if path.suffix in {".html", ".txt"}:
            for name in NAMED_IN_TEMPLATE.findall(path.read_text(encoding="utf-8")):
                found.setdefault(name, str(path.relative_to(ROOT)))
    return found


def test_every_template_is_used():
    used = set(named())
    unused = [name for name in map(name_of, TEMPLATES) if name not in used and not BY_CONVENTION.match(name)]
    assert unused == []


def test_every_template_that_is_named_exists_and_compiles():
    for name, place in named().items():
        if "/" in name or (SITE / "templates" / name).exists():
            assert get_template(name), place
    for path in TEMPLATES:
        if path.suffix == ".html":
            engines["django"].get_template(name_of(path))


def test_no_template_contains_a_script_or_a_style_of_its_own():
    """The content security policy of the site admits neither; what breaks it would fail silently in the browser."""
    inline = re.compile(
        r"<script(?![^>]*\bsrc=)(?![^>]*application/json)|<style\b|\son[a-z]+\s*=\s*[\"']|\sstyle\s*=\s*[\"']|javascript:",
        re.I,
    )
    found = [
        f"{path.relative_to(ROOT)}: {match[0].strip()}"
        for path in TEMPLATES
        for match in inline.finditer(path.read_text(encoding="utf-8"))
    ]
    assert found == []


def test_no_page_loads_anything_from_the_internet():
    sources = [*TEMPLATES, *own_frontend(), *built()]
    found = [
        f"{path.relative_to(ROOT)}: {match[0][:80]}"
        for path in sources
        if path.suffix in {".html", ".js", ".css", ".svg", ".txt", ".json", ".webmanifest"}
        for match in LOADS.finditer(path.read_text(encoding="utf-8", errors="replace"))
        if EXTERNAL.search(match[0])
    ]
    assert found == []


def own_frontend() -> list[Path]:
    folder = ROOT / "frontend"
    return [
        p for p in folder.rglob("*") if p.is_file() and "node_modules" not in p.parts and p.name != "package-lock.json"
    ]


def built() -> list[Path]:
    return [path for path in (SITE / "static").rglob("*") if path.is_file()]
