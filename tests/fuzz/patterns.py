"""Every regular expression of ``conglap``: those that stand in modules, and those that functions compile when called."""

import ast
import importlib
import pkgutil
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from types import FrameType, ModuleType

import conglap

_FUNCTIONS = {"compile", "sub", "subn", "match", "search", "split", "findall", "finditer", "fullmatch"}
_INSIDE_RE = ("re/__init__.py", "re/_compiler.py")

Found = dict[re.Pattern, str]  # where each pattern was compiled, as "module:line"


class Spy:
    """Notes who compiles what, from the moment that it is made; nothing of ``conglap`` may be imported before."""

    def __init__(self) -> None:
        self.found: Found = {}
        self._compile = re._compiler.compile
        re._compiler.compile = self._noted
        re.purge()

    def _noted(self, pattern: object, flags: int = 0) -> re.Pattern:
        compiled = self._compile(pattern, flags)
        frame: FrameType | None = sys._getframe(1)
        while frame is not None and frame.f_code.co_filename.endswith(_INSIDE_RE):
            frame = frame.f_back
        if frame is not None and "/conglap/" in frame.f_code.co_filename:
            self.found.setdefault(compiled, f"{frame.f_globals['__name__']}:{frame.f_lineno}")
        return compiled

    def look(self) -> list[str]:
        """Import all modules, compile what their functions would, and return the places that could not be compiled."""
        unknown = []
        for module in _modules():
            for call, pattern in _written(module):
                if pattern is None:
                    unknown.append(f"{module.__name__}:{call.lineno}")
                else:
                    self.found.setdefault(pattern, f"{module.__name__}:{call.lineno}")
        return unknown


def _modules() -> list[ModuleType]:
    names = [one.name for one in pkgutil.walk_packages(conglap.__path__, "conglap.")]
    return [importlib.import_module(name) for name in names if not name.endswith("__main__")]


def _written(module: ModuleType) -> Iterator[tuple[ast.Call, re.Pattern | None]]:
    """Yield the calls of ``re`` in a module's source, each with its pattern where the module's names tell it."""
    for node in ast.walk(ast.parse(Path(module.__file__ or "").read_text(encoding="utf-8"))):
        if _calls_re(node):
            assert isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)
            arguments = node.args if node.func.attr == "compile" else node.args[:1]
            try:
                values = [eval(compile(ast.Expression(one), "pattern", "eval"), vars(module)) for one in arguments]
            except NameError:  # built from what the function is given
                yield node, None
            else:
                yield node, re.compile(*values)


def _calls_re(node: ast.AST) -> bool:
    return (
        isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and isinstance(node.func.value, ast.Name)
        and node.func.value.id == "re"
        and node.func.attr in _FUNCTIONS
    )
