"""Runs of a Word paragraph cut at given letters, and words put in or struck out under tracking (đoạn chữ)."""

from collections.abc import Sequence
from copy import deepcopy

from lxml import etree

from conglap.documents.word_letters import Letter
from conglap.documents.word_properties import Mark
from conglap.documents.word_xml import Element, attribute, child, local

_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_TRACKED = {"ins", "del", "moveFrom", "moveTo"}


def cut_out(letters: Sequence[Letter], line: Sequence[Letter]) -> list[Element]:
    """Cut runs so that the letters fill whole runs, and return these; ``line`` are all letters, kept right."""
    last, first = letters[-1], letters[0]
    _cut(last, last.end, line)
    _cut(first, first.start, line)
    runs: list[Element] = []
    for letter in letters:
        run = letter.run
        if run is not None and (not runs or runs[-1] is not run):
            runs.append(run)
    return runs


def _cut(letter: Letter, at: int, line: Sequence[Letter]) -> None:
    """Make a run begin or end at a place of a node, unless one does already."""
    node, run = letter.node, letter.run
    assert node is not None and run is not None
    content = [entry for entry in run if local(entry) != "rPr"]
    whole = len(node.text or "") if local(node) == "t" else 1
    if at <= 0:
        moved = content[content.index(node) :] if node is not content[0] else []
    else:
        moved = content[content.index(node) + 1 :]
    half: Element | None = None
    if 0 < at < whole:
        half = _half(node, at, line)
    if not moved and half is None:
        return
    rest = etree.Element(run.tag, run.attrib)
    properties = child(run, "rPr")
    if properties is not None:
        rest.append(deepcopy(properties))
    rest.extend([*([half] if half is not None else []), *moved])
    run.addnext(rest)


def _half(node: Element, at: int, line: Sequence[Letter]) -> Element:
    text = node.text or ""
    half = etree.Element(node.tag, node.attrib)
    node.text, half.text = text[:at], text[at:]
    for part in (node, half):
        part.set(_SPACE, "preserve")
    moved = {id(letter): letter for letter in line if letter.node is node and letter.start >= at}
    for letter in moved.values():
        letter.node, letter.start, letter.end = half, letter.start - at, letter.end - at
    return half


def inserted(words: str, run: Element, mark: Mark, *, before: bool = False) -> None:
    """Put words behind (or before) a run, looking like it, as a tracked insertion."""
    new = etree.Element(mark.name("r"))
    properties = child(run, "rPr")
    if properties is not None:
        own = deepcopy(properties)
        for change in [entry for entry in own if local(entry) == "rPrChange"]:
            own.remove(change)
        new.append(own)
    text = etree.SubElement(new, mark.name("t"))
    text.text = words
    text.set(_SPACE, "preserve")
    insertion = mark.element("ins")
    insertion.append(new)
    if before:
        run.addprevious(insertion)
    else:
        run.addnext(insertion)


def mark_deleted(run: Element, mark: Mark) -> None:
    """Strike a run out as a tracked deletion."""
    deletion = mark.element("del")
    run.addprevious(deletion)
    deletion.append(run)
    for text in [entry for entry in run if local(entry) == "t"]:
        text.tag = mark.name("delText")
        text.set(_SPACE, "preserve")


def obstacle(run: Element, in_fields: set[Element]) -> str | None:
    """Return why a run may not be changed: tracked changes of others, or the result of a field."""
    if run in in_fields:
        return "field"
    for above in run.iterancestors():
        kind = local(above)
        if kind in _TRACKED:
            return "tracked"
        if kind == "fldSimple":
            return "field"
        if kind == "p":
            return None
    return None


def runs_in_fields(body: Element) -> set[Element]:
    """Return the runs between the beginning and the end of a field in parts."""
    found: set[Element] = set()
    depth = 0
    for element in body.iter():
        kind = local(element)
        if kind == "fldChar":
            depth = max(0, depth + {"begin": 1, "end": -1}.get(attribute(element, "fldCharType") or "", 0))
        elif kind == "r" and depth:
            found.add(element)
    return found
