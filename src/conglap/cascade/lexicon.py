"""The words that the comparison knows: units, rewordings, verbs by force, qualifiers, empty words (từ vựng)."""

import math
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache
from importlib.resources import files
from typing import Any

import yaml

from conglap.cascade.syllables import syllables
from conglap.directives.words.body_words import PREDICATES

USUAL_FORCE = 3  # of a verb that stands in no list
_PACKAGE = "conglap.cascade.words"
_SURE_PAIR = 0.35  # normalised association from which two syllables count as one word


class Role(StrEnum):
    """What a word does in an order (vai trò của từ)."""

    CONTENT = "content"
    VERB = "verb"
    LIGHT = "light"  # a verb that says how strongly, not what
    QUALIFIER = "qualifier"
    NARROWING = "narrowing"  # opens a phrase that limits
    JOINING = "joining"
    BODY = "body"
    NUMBER = "number"
    EMPTY = "empty"


@dataclass(frozen=True, slots=True)
class Word:
    """One entry: words with equal ``key`` say the same; ``force`` is that of a verb of command, 1 to 4."""

    key: str
    role: Role
    force: int = 0
    weakening: bool = False
    softening: bool = False  # takes force away only right before another verb: "vận động di dời"


Form = tuple[str, ...]  # syllables
_MANNERS = ("light", "weakening", "softening")  # of verbs.yaml
_LISTS = {  # of phrases.yaml; a word of two lists has the role of the later
    "empty": Role.EMPTY,
    "joining": Role.JOINING,
    "bodies": Role.BODY,
    "narrowing": Role.NARROWING,
    "qualifiers": Role.QUALIFIER,
}


@lru_cache(maxsize=1)
def words() -> dict[Form, Word]:
    """Return all entries by their syllables."""
    groups = _groups()
    roles = _roles()
    force = _forces()
    light, weakening, softening = (frozenset(_forms(_read("verbs")[name])) for name in _MANNERS)
    known = {*groups, *roles, *force, *_units()}
    entries = {form: _word(form, groups.get(form, form), roles, force, light, weakening) for form in known if form}
    return entries | {form: replace(entries[form], softening=True) for form in softening if form in entries}


@lru_cache(maxsize=1)
def abbreviations() -> dict[Form, Form]:
    """Return what each short form stands for: ``ubnd`` → ``ủy ban nhân dân``."""
    return {_form(short): _form(full) for short, full in _read("rewordings")["abbreviations"].items()}


@lru_cache(maxsize=1)
def longest_from() -> dict[str, int]:
    """Return how many syllables the longest entry has that begins with a syllable."""
    longest: dict[str, int] = {}
    for form in words():
        longest[form[0]] = max(longest.get(form[0], 0), len(form))
    return longest


def _word(
    form: Form,
    group: Form,
    roles: dict[Form, Role],
    force: dict[Form, int],
    light: frozenset[Form],
    weak: frozenset[Form],
) -> Word:
    key = " ".join(group)
    role = roles.get(form) or roles.get(group)
    if form in roles or role in (Role.QUALIFIER, Role.BODY):
        return Word(key, role or Role.CONTENT)
    if form in weak:
        return Word(key, Role.LIGHT, force.get(form, 2), weakening=True)
    if form in force or group in force:
        verb = Role.LIGHT if form in light or (group in light and form not in force) else Role.VERB
        return Word(key, verb, force.get(form) or force[group])
    return Word(key, role or Role.CONTENT)


def _groups() -> dict[Form, Form]:
    """Return the first form of the group for each form of it."""
    listed = _read("rewordings")
    first: dict[Form, Form] = {}
    for line in listed["same"]:
        forms = [_form(words) for words in line.split("=")]
        for form in forms:
            first.setdefault(form, forms[0])
    return first


def _roles() -> dict[Form, Role]:
    phrases = _read("phrases")
    return {form: role for name, role in _LISTS.items() for form in _forms(phrases[name])}


def _forces() -> dict[Form, int]:
    listed = _read("verbs")["force"]
    usual = {form: USUAL_FORCE for form in map(_form, PREDICATES) if len(form) > 1}
    return usual | {form: int(force) for force in sorted(listed) for form in _forms(listed[force])}


def _units() -> Iterator[Form]:
    for line in _text("units.txt").splitlines():
        if not line.startswith("#"):
            yield from _forms(line)


def _forms(listing: str) -> Iterator[Form]:
    return (form for form in map(_form, re.split(r"[|\n]", listing)) if form)


def _form(written: str) -> Form:
    return tuple(syllable.key for syllable in syllables(written, 0, len(written)))


@lru_cache(maxsize=4)
def _read(name: str) -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.safe_load(_text(f"{name}.yaml"))
    return loaded


def _text(name: str) -> str:
    return files(_PACKAGE).joinpath(name).read_text(encoding="utf-8")


@dataclass(frozen=True, slots=True)
class Frequencies:
    """In how many of the counted documents a word stands, and how often (tần suất chung)."""

    documents: int
    spread: dict[str, int]
    times: dict[str, int]

    def rarity(self, key: str) -> float:
        """Return 0 for a word of every document, 1 for a word that the counted documents lack."""
        seen = self.spread.get(key)
        if seen is None:
            parts = key.split()
            pairs = (self.spread.get(" ".join(parts[i : i + 2]), 0) for i in range(len(parts) - 1))
            seen = min(pairs, default=0)
        return math.log((self.documents + 1) / (seen + 1)) / math.log(self.documents + 1)

    def association(self, one: str, two: str) -> float:
        """Return how strongly two syllables belong together, 0 to 1 (normalised pointwise mutual information)."""
        together = self.times.get(f"{one} {two}", 0)
        if not together:
            return 0.0
        total = self.times["*"]
        expected = self.times[one] * self.times[two] / total
        return max(0.0, math.log(together / expected) / -math.log(together / total))

    def is_pair(self, one: str, two: str) -> bool:
        """Say whether two syllables count as one word."""
        return self.association(one, two) >= _SURE_PAIR


@lru_cache(maxsize=1)
def frequencies() -> Frequencies:
    """Return the packaged table, counted by ``tools.frequencies``."""
    lines = _text("frequencies.tsv").splitlines()
    spread, times = {}, {}
    for line in lines[1:]:
        key, documents, occurrences = line.split("\t")
        spread[key], times[key] = int(documents), int(occurrences)
    times["*"] = _sum_of_syllables(times)
    return Frequencies(int(lines[0].split()[1]), spread, times)


def _sum_of_syllables(times: dict[str, int]) -> int:
    return sum(number for key, number in _singles(times.items()))


def _singles(rows: Iterable[tuple[str, int]]) -> Iterator[tuple[str, int]]:
    return ((key, number) for key, number in rows if " " not in key)
