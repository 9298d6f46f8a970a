"""``conglap read`` in its everyday form, without the library of the command line: that is a quarter of its start-up.

Only what is plainly right is taken here. Whatever else is written (help, a wrong option, a missing value) is left to
the full command line, which explains it; a test holds the two together.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Any, Literal

_Names = list[str]
_Wanted = dict[str, Any]
_FORMATS: dict[str, Literal["table", "json"]] = {"table": "table", "json": "json"}
_OPTIONS = {"--format": "format", "--jobs": "jobs", "--dask": "dask", "--output": "output", "-o": "output"}


def read_everyday(words: Sequence[str]) -> int | None:
    """Carry out a plain ``conglap read``; return its exit status, ``None`` where the full command line is needed."""
    taken = understood(words)
    if taken is None:
        return None
    from conglap.cli.read_all import Wish, run

    names, wanted = taken
    wish = Wish(**wanted)
    return None if wish.fault() else run(names, wish)


def understood(words: Sequence[str]) -> tuple[_Names, _Wanted] | None:
    """Return the names and the options of a plain ``read``, ``None`` where anything is not plain."""
    names: _Names = []
    wanted: _Wanted = {}
    rest = iter(words[1:])
    for word in rest:
        option, is_joined, value = word.partition("=")
        if word == "--resume" and "resume" not in wanted:
            wanted["resume"] = True
        elif option in _OPTIONS and _OPTIONS[option] not in wanted and not (is_joined and option == "-o"):
            taken = _value(_OPTIONS[option], value if is_joined else next(rest, ""))
            if taken is None:
                return None
            wanted[_OPTIONS[option]] = taken
        elif word == "-" or (word and not word.startswith("-")):
            names.append(word)
        else:
            return None
    return (names, wanted) if words[:1] == ["read"] and names else None


def _value(option: str, written: str) -> object:
    """Return an option's value as the command takes it, ``None`` where it is not plain."""
    if not written or written.startswith("-"):
        return None
    if option == "format":
        return _FORMATS.get(written)
    if option == "jobs":
        return int(written) if written.isascii() and written.isdecimal() else None
    return Path(written) if option == "output" else written
