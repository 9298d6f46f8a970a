"""The numbers that Word generates: "1.", "a)", "II.", "1.1.", "-" (đánh số tự động)."""

from dataclasses import dataclass, field

from conglap.documents.word_xml import Element, attribute, child, children, level_number, number, switch, value

_ROMAN = (
    (1000, "m"),
    (900, "cm"),
    (500, "d"),
    (400, "cd"),
    (100, "c"),
    (90, "xc"),
    (50, "l"),
    (40, "xl"),
    (10, "x"),
    (9, "ix"),
    (5, "v"),
    (4, "iv"),
    (1, "i"),
)
_PLAIN_BULLETS = set("-+–—•*·")
_MOST = 3999


@dataclass
class Level:
    """One level of a list as numbering.xml defines it."""

    format: str = "decimal"
    text: str = ""
    start: int = 1
    restart: int | None = None
    all_decimal: bool = False
    style: str | None = None


@dataclass
class Counter:
    """The running numbers of one list; ``numId``s of one abstract list count on together."""

    values: dict[int, int] = field(default_factory=dict)


class Numbering:
    """Renders the label of each paragraph, in document order (số thứ tự do Word sinh ra)."""

    def __init__(self, root: Element | None) -> None:
        self._abstract: dict[str, dict[int, Level]] = {}
        self._links: dict[str, str] = {}  # abstract list → list style that defines it
        self._styles: dict[str, str] = {}  # list style → abstract list
        self._lists: dict[str, tuple[str, dict[int, int], dict[int, Level]]] = {}
        self._counters: dict[str, Counter] = {}
        self._started: set[tuple[str, int]] = set()
        if root is not None:
            self._learn(root)

    def _learn(self, root: Element) -> None:
        for abstract in children(root, "abstractNum"):
            key = attribute(abstract, "abstractNumId") or ""
            self._abstract[key] = {_depth(one): _level(one) for one in children(abstract, "lvl")}
            if link := value(abstract, "numStyleLink"):
                self._links[key] = link
            if style := value(abstract, "styleLink"):
                self._styles[style] = key
        for entry in children(root, "num"):
            starts: dict[int, int] = {}
            levels: dict[int, Level] = {}
            for override in children(entry, "lvlOverride"):
                depth = _depth(override)
                if (start := number(override, "startOverride")) is not None:
                    starts[depth] = start
                if (own := child(override, "lvl")) is not None:
                    levels[depth] = _level(own)
            self._lists[attribute(entry, "numId") or ""] = (value(entry, "abstractNumId") or "", starts, levels)

    def level_of_style(self, list_id: str, style: str) -> int:
        """Return the level that a paragraph style stands for in a list (0 where the list does not say)."""
        for depth, level in self._levels(list_id).items():
            if level.style == style:
                return depth
        return 0

    def label(self, list_id: str, depth: int) -> str:
        """Count one paragraph of a list and return its label, without blanks around; ``""`` where it has none."""
        levels = self._levels(list_id)
        level = levels.get(depth)
        if level is None or level.format == "none":
            return level.text if level else ""
        if level.format == "bullet":
            return _bullet(level.text, depth)
        values = self._count(list_id, depth, levels)
        return _render(level, depth, levels, values)

    def _levels(self, list_id: str) -> dict[int, Level]:
        abstract, _, own = self._lists.get(list_id, ("", {}, {}))
        return self._abstract.get(self._resolve(abstract), {}) | own

    def _resolve(self, abstract: str) -> str:
        return self._styles.get(self._links.get(abstract, ""), abstract)

    def _count(self, list_id: str, depth: int, levels: dict[int, Level]) -> dict[int, int]:
        abstract, starts, _ = self._lists[list_id]
        values = self._counters.setdefault(self._resolve(abstract), Counter()).values
        if depth in starts and (list_id, depth) not in self._started:
            values[depth] = starts[depth]
        elif depth in values:
            values[depth] += 1
        else:
            values[depth] = levels[depth].start
        self._started.add((list_id, depth))
        for shallower in range(depth):
            values.setdefault(shallower, levels[shallower].start if shallower in levels else 1)
        for deeper in [key for key in values if key > depth]:
            restart = levels[deeper].restart if deeper in levels else None
            if restart is None or (restart and depth < restart):
                del values[deeper]
        return values


def _depth(element: Element) -> int:
    return level_number(attribute(element, "ilvl"))


def _level(element: Element) -> Level:
    text = value(element, "lvlText") or ""
    start = number(element, "start")
    return Level(
        format=value(element, "numFmt") or "decimal",
        text=text,
        start=1 if start is None else start,
        restart=number(element, "lvlRestart"),
        all_decimal=switch(element, "isLgl") or False,
        style=value(element, "pStyle"),
    )


def _bullet(glyph: str, depth: int) -> str:
    """Return a bullet as offices type it; symbol fonts keep theirs in the private area, where it means nothing."""
    if glyph in _PLAIN_BULLETS:
        return glyph
    return "-" if depth == 0 else "+"


def _render(level: Level, depth: int, levels: dict[int, Level], values: dict[int, int]) -> str:
    text = level.text
    for place in range(depth, -1, -1):
        written = levels[place].format if place in levels and not level.all_decimal else "decimal"
        text = text.replace(f"%{place + 1}", format_number(values.get(place, 1), written))
    return text.strip()


def format_number(count: int, written: str) -> str:
    """Write a list number in one of Word's formats; an unknown format is written in digits."""
    if written in ("lowerLetter", "upperLetter") and 0 < count <= _MOST:
        letters = chr(ord("a") + (count - 1) % 26) * ((count - 1) // 26 + 1)
        return letters.upper() if written == "upperLetter" else letters
    if written in ("lowerRoman", "upperRoman") and 0 < count <= _MOST:
        return _roman(count).upper() if written == "upperRoman" else _roman(count)
    return f"{count:02d}" if written == "decimalZero" else "" if written == "none" else str(count)


def _roman(count: int) -> str:
    digits = ""
    for worth, letters in _ROMAN:
        digits += letters * (count // worth)
        count %= worth
    return digits
