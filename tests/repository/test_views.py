"""Every page obtains its objects through `access`, whatever the address says."""

from __future__ import annotations

import ast
import inspect
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from django.urls import URLPattern, URLResolver, get_resolver
from ninja.operation import PathView

from tests.repository.sources import ROOT, SITE, at, tree

# Views of Django itself that act on nobody's objects.
OF_DJANGO = {"django.contrib.auth.views.LogoutView", "django.views.i18n.set_language"}
# The pages of django-ninja that describe the API: no row of anybody.
OF_NINJA = ("openapi_json", "openapi_view", "default_home")
# Ways to a row that do not ask who is asking.
PAST_ACCESS = {"objects", "_default_manager", "_base_manager", "get_object_or_404", "get_list_or_404", "raw"}


def patterns(resolver: URLResolver | None = None, before: str = "") -> Iterator[tuple[str, URLPattern]]:
    """Yield each address of the site with its pattern."""
    for pattern in (resolver or get_resolver()).url_patterns:
        address = before + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            yield from patterns(pattern, address)
        elif not describes_the_api(pattern):
            yield address, pattern


def describes_the_api(pattern: URLPattern) -> bool:
    return isinstance(pattern.callback, partial) and pattern.callback.func.__name__ in OF_NINJA


def written_views(pattern: URLPattern) -> list[Any]:
    """Return what answers an address: the view, or the functions of the API for its methods."""
    for cell in getattr(pattern.callback, "__closure__", None) or ():
        if isinstance(cell.cell_contents, PathView):
            return [operation.view_func for operation in cell.cell_contents.operations]
    return [the_view(pattern.callback)]


def the_view(callback: Callable[..., Any]) -> Any:
    """Return the function or class behind the decorators."""
    while not hasattr(callback, "view_class") and hasattr(callback, "__wrapped__"):
        callback = callback.__wrapped__
    return getattr(callback, "view_class", callback)


def name_of(view: Any) -> str:
    return f"{view.__module__}.{view.__qualname__}"


OWN = [(address, pattern) for address, pattern in patterns() if name_of(the_view(pattern.callback)) not in OF_DJANGO]
VIEWS = [(address, pattern, view) for address, pattern in OWN for view in written_views(pattern)]
MODULES = sorted({Path(inspect.getfile(view)) for _address, _pattern, view in VIEWS})


def test_every_address_is_served_by_the_site_itself():
    assert [name_of(view) for _a, _p, view in VIEWS if not view.__module__.startswith("conglap_web.")] == []


def test_every_address_has_a_name():
    assert [address for address, pattern in OWN if not pattern.name] == []


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_views_reach_no_row_past_access(path):
    used = [at(path, node) for node in ast.walk(tree(path)) if word(node) in PAST_ACCESS]
    assert used == []


@pytest.mark.parametrize(
    ("pattern", "view"),
    [(p, v) for _a, p, v in VIEWS if p.pattern.converters],
    ids=lambda x: getattr(x, "name", "") or name_of(x),
)
def test_a_view_whose_address_names_an_object_asks_access_for_it(pattern, view):
    asked = calls_of_access(Path(inspect.getfile(view)))
    code = next(
        node for node in ast.walk(tree(Path(inspect.getfile(view)))) if getattr(node, "name", "") == view.__name__
    )
    reached = {call for node in ast.walk(code) if isinstance(node, ast.Call) for call in [call_name(node)]}
    assert reached & asked, f"{name_of(view)} takes {sorted(pattern.pattern.converters)} but calls nothing of access.py"


@pytest.mark.parametrize("path", sorted(SITE.glob("**/*views*.py")), ids=lambda path: str(path.relative_to(ROOT)))
def test_no_view_is_left_without_an_address(path):
    served = {view.__name__ for _address, _pattern, view in VIEWS}
    written = {
        node.name
        for node in tree(path).body
        if isinstance(node, ast.FunctionDef) and node.args.args and node.args.args[0].arg == "request"
        if not node.name.startswith("_")
    }
    called = {
        word(node)
        for file in SITE.rglob("*.py")
        for node in ast.walk(tree(file))
        if isinstance(node, ast.Name | ast.Attribute)
    }
    named = (SITE / "settings.py").read_text(encoding="utf-8")
    assert {name for name in written - served - called if f'.{name}"' not in named} == set()


def word(node: ast.AST) -> str:
    """Return the last name that a piece of code mentions."""
    if isinstance(node, ast.Attribute):
        return node.attr
    if isinstance(node, ast.Name):
        return node.id
    return node.name if isinstance(node, ast.alias) else ""


def call_name(node: ast.Call) -> str:
    """Return `access.body_for` for such a call, `body_for` for a plain one."""
    if isinstance(node.func, ast.Attribute) and isinstance(node.func.value, ast.Name):
        return f"{node.func.value.id}.{node.func.attr}"
    return node.func.id if isinstance(node.func, ast.Name) else ""


def calls_of_access(path: Path) -> set[str]:
    """Return the names by which a module can call access, and those of its own functions that do so."""
    names: set[str] = set()
    modules: set[str] = set()
    for node in ast.walk(tree(path)):
        if not isinstance(node, ast.ImportFrom):
            continue
        for alias in node.names:
            if alias.name == "access":
                modules.add(alias.asname or alias.name)
            elif (node.module or "").endswith(".access"):
                names.add(alias.asname or alias.name)
    for function in tree(path).body:
        if isinstance(function, ast.FunctionDef):
            calls = {call_name(node) for node in ast.walk(function) if isinstance(node, ast.Call)}
            if any(call in names or call.split(".")[0] in modules for call in calls):
                names.add(function.name)
    everything = {call_name(node) for node in ast.walk(tree(path)) if isinstance(node, ast.Call)}
    return names | {call for call in everything if "." in call and call.split(".")[0] in modules}
