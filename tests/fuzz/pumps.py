"""Texts that are hard for a regular expression, made from the expression itself: what it repeats, repeated and then cut."""

import re
from collections.abc import Iterator
from itertools import islice

_MANY = 12  # a repeat of fewer cannot cost much
_KINDS = {
    "CATEGORY_DIGIT": "1",
    "CATEGORY_NOT_DIGIT": " a",
    "CATEGORY_SPACE": " \u00a0",
    "CATEGORY_NOT_SPACE": "a1",
    "CATEGORY_WORD": "a1Á",
    "CATEGORY_NOT_WORD": " ,",
}
_USUAL = " a1Á,.-/"
_EXAMPLES = 3  # of each repeated thing

Parsed = list


def pumps(pattern: re.Pattern) -> list[tuple[str, str]]:
    """Return (what stands before, what is repeated) for every repeat in a pattern."""
    written = pattern.pattern if isinstance(pattern.pattern, str) else pattern.pattern.decode("latin-1")
    return list(dict.fromkeys(_pumps(list(re._parser.parse(written, pattern.flags & ~re.LOCALE)), "")))


def _pumps(parsed: Parsed, before: str) -> Iterator[tuple[str, str]]:
    for index, (kind, value) in enumerate(parsed):
        name = str(kind)
        if name.endswith("REPEAT"):
            _, most, body = value
            if most >= _MANY:
                after = next(_samples(parsed[index + 1 :]), "")
                for example in islice(_samples(list(body)), _EXAMPLES):
                    yield before, example
                    yield before, example + after
            yield from _pumps(list(body), before)
        elif name == "BRANCH":
            for branch in value[1]:
                yield from _pumps(list(branch), before)
        elif name == "SUBPATTERN":
            yield from _pumps(list(value[3]), before)
        elif name in ("ASSERT", "ASSERT_NOT"):
            yield from _pumps(list(value[1]), before)
        elif name == "ATOMIC_GROUP":
            yield from _pumps(list(value), before)
        before += next(_samples([(kind, value)]), "")


def _samples(parsed: Parsed) -> Iterator[str]:
    """Yield a few texts that match, the first ones plainly different from each other."""
    if not parsed:
        yield ""
        return
    for first in _of_one(*parsed[0]):
        rest = next(_samples(parsed[1:]), None)
        if rest is not None:
            yield first + rest


def _of_one(kind: object, value: object) -> Iterator[str]:
    name = str(kind)
    if name == "LITERAL":
        yield chr(value)
    elif name in ("ANY", "NOT_LITERAL"):
        yield from (one for one in _USUAL if name == "ANY" or ord(one) != value)
    elif name == "IN":
        yield from _of_set(value)
    elif name.endswith("REPEAT"):
        least, most, body = value
        yield from (example * max(least, min(1, most)) for example in _samples(list(body)))
    elif name == "BRANCH":
        for branch in value[1]:
            yield from islice(_samples(list(branch)), 1)
    elif name == "SUBPATTERN":
        yield from _samples(list(value[3]))
    elif name == "ATOMIC_GROUP":
        yield from _samples(list(value))
    else:  # places and conditions take no characters
        yield ""


def _of_set(members: list) -> Iterator[str]:
    negated = str(members[0][0]) == "NEGATE"
    chosen: list[str] = []
    for kind, value in members[negated:]:
        name = str(kind)
        if name == "LITERAL":
            chosen.append(chr(value))
        elif name == "RANGE":
            chosen += [chr(value[0]), chr(value[1])]
        else:
            chosen += _KINDS[str(value)]
    if not negated:
        yield from chosen
        return
    inside = re.compile("[" + "".join(map(_written, members[1:])) + "]")
    yield from (one for one in _USUAL if not inside.match(one))


def _written(member: tuple[object, object]) -> str:
    kind, value = member
    if str(kind) == "LITERAL":
        return re.escape(chr(value))
    if str(kind) == "RANGE":
        return f"{re.escape(chr(value[0]))}-{re.escape(chr(value[1]))}"
    return {"DIGIT": r"\d", "SPACE": r"\s", "WORD": r"\w"}.get(str(value).removeprefix("CATEGORY_"), r"\W")
