"""What a template may do (môi trường khép kín của mẫu): show the words it is given, loop, choose. Nothing else.

The words are plain strings, lists and dictionaries; Jinja's immutable sandbox refuses attributes of Python objects,
no file can be included, no global name exists, and of the filters only those that turn words into words.
"""

import re
from typing import Any

from jinja2 import StrictUndefined, TemplateError, TemplateSyntaxError, UndefinedError
from jinja2.exceptions import SecurityError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from conglap.drafting.refusals import TemplateRefused, refused

FILTERS = ("upper", "lower", "capitalize", "trim", "join", "length", "first", "last", "default", "replace")
_TESTS = ("defined", "undefined", "none", "equalto", "eq", "ne", "in", "string", "sequence", "mapping", "odd", "even")
_QUOTED = re.compile(r"'([^']+)'")


class Sandbox(ImmutableSandboxedEnvironment):
    """Jinja without globals, loaders, attributes of objects, and without multiplying words."""

    intercepted_binops = frozenset(("*", "**"))

    def __init__(self) -> None:
        super().__init__(autoescape=True, undefined=StrictUndefined, loader=None, finalize=_only_words)
        self.globals.clear()
        self.filters = {name: self.filters[name] for name in FILTERS} | {"e": self.filters["e"]}
        self.tests = {name: self.tests[name] for name in _TESTS}

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Allow what a dictionary holds, nothing that a Python object has."""
        return False

    def is_safe_callable(self, obj: Any) -> bool:
        """Allow no call at all."""
        return False

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        """Refuse ``"x" * 1000000000``."""
        raise SecurityError(f"{left!r} {operator} {right!r}"[:60])


def _only_words(value: Any) -> Any:
    """Write words and counts; whatever else a template may get hold of is not shown."""
    if isinstance(value, StrictUndefined):
        return value  # says itself which name is unknown
    if not isinstance(value, str | int):
        raise SecurityError(type(value).__name__)
    return value


def explained(error: Exception) -> TemplateRefused:
    """Return an error of the template language as a sentence for the person who wrote the template."""
    message = str(error)
    quoted = _QUOTED.search(message)
    what = quoted[1] if quoted else message[:120]
    if isinstance(error, TemplateSyntaxError):
        return refused("syntax", what=f"{message[:120]} (dòng {error.lineno})")
    if isinstance(error, SecurityError) or "unsafe" in message:
        return refused("forbidden", what=what)
    if isinstance(error, UndefinedError):
        return refused("unknown", what=quoted_name(message))
    if isinstance(error, TemplateError | TypeError):
        return refused("forbidden", what=what)
    return refused("damaged")


def quoted_name(message: str) -> str:
    """Return the name that Jinja does not know: the last one in quotes."""
    names = _QUOTED.findall(message)
    return names[-1] if names else message[:60]
