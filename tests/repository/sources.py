"""What the tests of the repository read: its files and the order of its storeys."""

from __future__ import annotations

import ast
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "src"
SITE = SOURCE / "conglap_web"
RULES = SOURCE / "conglap"


@cache
def project() -> dict[str, Any]:
    """Return pyproject.toml."""
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def storeys_of_the_site() -> list[str]:
    """Return the apps from the top storey to the ground, as the import contract orders them."""
    contracts = project()["tool"]["importlinter"]["contracts"]
    (layers,) = (contract["layers"] for contract in contracts if contract.get("containers") == ["conglap_web"])
    return [layer.strip("()") for layer in layers]


def python_files(folder: Path) -> list[Path]:
    """Return the Python files that people wrote below a folder: migrations are written by Django."""
    return sorted(path for path in folder.rglob("*.py") if "migrations" not in path.parts)


@cache
def tree(path: Path) -> ast.Module:
    """Return the parsed file."""
    return ast.parse(path.read_text(encoding="utf-8"), filename=str(path))


def at(path: Path, node: ast.AST) -> str:
    """Return where a piece of code stands, as `file:line`."""
    return f"{path.relative_to(ROOT)}:{getattr(node, 'lineno', 0)}"
