"""Habits that hold in every source file."""

from __future__ import annotations

import ast
import warnings

from tests.repository.sources import ROOT, RULES, SITE, SOURCE, at, python_files, tree

# Names that say nothing about what is inside.
EMPTY_NAMES = {"utils", "util", "helpers", "helper", "common", "services", "service", "signals", "misc", "base_utils"}
CLOCK = {("date", "today"), ("datetime", "now"), ("datetime", "today"), ("datetime", "utcnow"), ("time", "time")}
CLOCK |= {("timezone", "now"), ("timezone", "localdate"), ("time", "localtime")}
MONEY = {"money", "amount", "price", "cost", "budget", "dong", "revenue", "expense", "salary", "fee"}
LONGEST, LONG = 400, 250


def test_no_module_has_a_name_that_says_nothing():
    assert [str(path) for path in SOURCE.rglob("*.py") if {path.stem, path.parent.name} & EMPTY_NAMES] == []


def test_the_rules_never_ask_the_clock():
    asked = [
        at(path, node)
        for path in python_files(RULES)
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and (last_name(node.func.value), node.func.attr) in CLOCK
    ]
    assert asked == []


def test_the_site_asks_one_clock():
    """Only `platform.clock` knows the time, so that every page can be shown as of a day and every test can set one."""
    asked = [
        at(path, node)
        for path in python_files(SITE)
        if path != SITE / "platform" / "clock.py"
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and (last_name(node.func.value), node.func.attr) in CLOCK - {("time", "time")}
        and not (node.func.attr in {"localdate", "localtime"} and node.args)  # turns a moment that is given
    ]
    assert asked == []


def test_money_is_never_a_float():
    wrong = []
    for path in python_files(SOURCE):
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.Assign) and "FloatField(" in ast.unparse(node.value):
                # How sure a suggestion is may be rough; anything else in the record is exact.
                wrong += [at(path, node) for target in node.targets if not last_name(target).endswith("_score")]
            annotation = getattr(node, "annotation", None)
            target = getattr(node, "arg", "") or last_name(getattr(node, "target", None))
            if annotation is not None and "float" in ast.unparse(annotation) and MONEY & set(target.lower().split("_")):
                wrong.append(at(path, node))
    assert wrong == []


def test_no_file_grows_past_reading():
    lengths = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in python_files(SOURCE)}
    for path, length in lengths.items():
        if length > LONG:
            warnings.warn(f"{path.relative_to(ROOT)} has {length} lines: time to split it", stacklevel=1)
    assert [f"{path.relative_to(ROOT)}: {length}" for path, length in lengths.items() if length > LONGEST] == []


def test_every_module_says_what_it_is_for():
    silent = [
        str(path.relative_to(ROOT))
        for path in python_files(SOURCE)
        if path.name != "__init__.py" and not ast.get_docstring(tree(path))
    ]
    assert silent == []


def test_business_logic_uses_no_signals():
    used = [
        at(path, node)
        for path in python_files(SITE)
        for node in ast.walk(tree(path))
        if isinstance(node, ast.ImportFrom) and "signals" in (node.module or "").split(".")
    ]
    assert used == []


def last_name(node: object) -> str:
    """Return `date` for `dt.date`."""
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""
