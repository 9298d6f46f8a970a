"""What letters and paragraphs of a Word file look like in the end: defaults, styles and their own word put together.

Direct formatting goes before the character style, that before the paragraph style, that before the table style, that
before the document's defaults. Bold, italic and capitals of styles undo each other where two levels say them.
Source: ECMA-376, part 1, 17.7.2 and 17.7.3.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from conglap.documents.layout import ParagraphLook
from conglap.documents.word_xml import Element, attribute, child, children, number, switch, value

_DEEPEST = 20
_TOGGLES = ("b", "i", "caps")
_NO_STYLES_FONT, _NO_STYLES_SIZE = "Times New Roman", 20
_AUTO_SPACE = 280  # what "auto" before and after a paragraph stands for
_ALIGNMENTS = {"start": "left", "end": "right", "distribute": "both", "mediumKashida": "both", "thaiDistribute": "both"}

Said = dict[str, object]


@dataclass(frozen=True, slots=True)
class RunLook:
    """How characters look; ``size`` in half points."""

    ascii: str
    others: str  # font of letters outside ASCII, such as ế
    size: int
    bold: bool
    italic: bool
    underline: bool
    colour: str
    raised: bool  # superscript or subscript


class Looks:
    """Resolves the look of runs and paragraphs (định dạng có hiệu lực)."""

    def __init__(self, styles: Element | None, theme: Element | None) -> None:
        self._fonts = _theme_fonts(theme)
        self._styles: dict[str, Element] = {}
        self._default: dict[str, str] = {}
        self._chains: dict[str, tuple[Said, Said]] = {}
        defaults = child(styles, "docDefaults")
        self._run_defaults = self._of_run(child(defaults, "rPrDefault", "rPr"))
        self._paragraph_defaults = _of_paragraph(child(defaults, "pPrDefault", "pPr"))
        for style in children(styles, "style") if styles is not None else ():
            key = attribute(style, "styleId") or ""
            self._styles[key] = style
            if attribute(style, "default") in ("1", "true", "on"):
                self._default[attribute(style, "type") or ""] = key

    def paragraph_style(self, paragraph: Element) -> str:
        """Return the style of a paragraph, the default one where it names none."""
        return value(paragraph, "pPr", "pStyle") or self._default.get("paragraph", "")

    def run(self, run: Element | None, style: str, tables: Iterable[Element]) -> RunLook:
        """Return the look of a run in a paragraph of a style, inside tables."""
        properties = child(run, "rPr")
        direct = self._of_run(properties)
        levels = [
            self._chain(value(properties, "rStyle") or "")[0],
            self._chain(style)[0],
            self._table(tables)[0],
        ]
        said = _first_said([direct, *levels, self._run_defaults])
        toggles = {key: self._toggle(key, direct, levels) for key in _TOGGLES}
        return RunLook(
            str(said.get("ascii", _NO_STYLES_FONT)),
            str(said.get("others", said.get("ascii", _NO_STYLES_FONT))),
            _whole(said.get("size"), _NO_STYLES_SIZE),
            toggles["b"],
            toggles["i"],
            said.get("u", "none") != "none",
            str(said.get("colour", "")),
            said.get("vert", "baseline") != "baseline",
        )

    def _toggle(self, key: str, direct: Said, levels: list[Said]) -> bool:
        if key in direct:
            return bool(direct[key])
        if self._run_defaults.get(key):
            return True
        return sum(bool(level.get(key)) for level in levels) % 2 == 1

    def paragraph(self, paragraph: Element, tables: Iterable[Element]) -> ParagraphLook:
        """Return the look of a paragraph; of a numbered one the indents that it does not set itself are the list's."""
        style = self.paragraph_style(paragraph)
        direct = _of_paragraph(child(paragraph, "pPr"))
        chain = self._chain(style)[1]
        said = _first_said([direct, chain, self._table(tables)[1], self._paragraph_defaults])
        list_id = value(paragraph, "pPr", "numPr", "numId") or chain.get("list")
        return ParagraphLook(
            alignment=str(said.get("alignment", "left")),
            left=_whole(said.get("left"), 0),
            first_line=_whole(said.get("first_line"), 0),
            before=_AUTO_SPACE if said.get("before_auto") else _whole(said.get("before"), 0),
            after=_AUTO_SPACE if said.get("after_auto") else _whole(said.get("after"), 0),
            line=_whole(said.get("line"), 240),
            line_rule=str(said.get("line_rule", "auto")),
            numbered=list_id not in (None, "0") and "first_line" not in direct,
            joined=bool(said.get("contextual")),
            style=style,
            bordered=bool(said.get("border")),
        )

    def _table(self, tables: Iterable[Element]) -> tuple[Said, Said]:
        table = next(iter(tuple(tables)[-1:]), None)
        return self._chain(value(table, "tblPr", "tblStyle") or self._default.get("table", ""))

    def _chain(self, key: str) -> tuple[Said, Said]:
        """Return what a style and those it is based on say of runs and of paragraphs."""
        if key not in self._chains:
            run: Said = {}
            paragraph: Said = {}
            at, depth = key, 0
            while at in self._styles and depth < _DEEPEST:
                style = self._styles[at]
                run = {**self._of_run(child(style, "rPr")), **run}
                paragraph = {**_of_paragraph(child(style, "pPr")), **paragraph}
                at, depth = value(style, "basedOn") or "", depth + 1
            self._chains[key] = run, paragraph
        return self._chains[key]

    def _of_run(self, properties: Element | None) -> Said:
        if properties is None:
            return {}
        fonts, said = child(properties, "rFonts"), dict[str, object]()
        for key, theme, plain in (("ascii", "asciiTheme", "ascii"), ("others", "hAnsiTheme", "hAnsi")):
            name = self._fonts.get((attribute(fonts, theme) or "")[:5]) or attribute(fonts, plain)
            if name:
                said[key] = name
        for key in _TOGGLES:
            if (on := switch(properties, key)) is not None:
                said[key] = on
        if (size := number(properties, "sz")) is not None:
            said["size"] = size
        for key, name in (("u", "u"), ("vert", "vertAlign")):
            if found := value(properties, name):
                said[key] = found
        if (colour := value(properties, "color")) is not None:
            said["colour"] = "" if colour == "auto" else colour.upper()
        return said


def _of_paragraph(properties: Element | None) -> Said:
    if properties is None:
        return {}
    said: Said = {}
    if alignment := value(properties, "jc"):
        said["alignment"] = _ALIGNMENTS.get(alignment, alignment)
    _indents(child(properties, "ind"), said)
    _spacing(child(properties, "spacing"), said)
    if (joined := switch(properties, "contextualSpacing")) is not None:
        said["contextual"] = joined
    if (borders := child(properties, "pBdr")) is not None:
        rules = (attribute(border, "val") for border in children(borders, "top", "bottom"))
        said["border"] = any(rule not in (None, "nil", "none") for rule in rules)
    if list_id := value(properties, "numPr", "numId"):
        said["list"] = list_id
    return said


def _indents(indents: Element | None, said: Said) -> None:
    for key, names in (("left", ("left", "start")), ("first_line", ("firstLine",))):
        for name in names:
            if (twips := _twips(attribute(indents, name))) is not None:
                said[key] = twips
    if (hanging := _twips(attribute(indents, "hanging"))) is not None:
        said["first_line"] = -hanging


def _spacing(spacing: Element | None, said: Said) -> None:
    for key in ("before", "after", "line"):
        if (twips := _twips(attribute(spacing, key))) is not None:
            said[key] = twips
    if rule := attribute(spacing, "lineRule"):
        said["line_rule"] = rule
    for key, name in (("before_auto", "beforeAutospacing"), ("after_auto", "afterAutospacing")):
        if auto := attribute(spacing, name):
            said[key] = auto in ("1", "true", "on")


def _first_said(levels: list[Said]) -> Said:
    """Return what the nearest level says of each thing; ``levels`` stand nearest first."""
    said: Said = {}
    for level in reversed(levels):
        said.update(level)
    return said


@lru_cache(maxsize=1024)
def _twips(written: str | None) -> int | None:
    """Return a length as twips: a whole number, or with a unit as strict files have it ("1cm")."""
    if written is None:
        return None
    units = {"pt": 20.0, "cm": 1440 / 2.54, "mm": 1440 / 25.4, "in": 1440.0, "pc": 240.0, "pi": 240.0}
    try:
        return round(float(written[:-2]) * units[written[-2:]]) if written[-2:] in units else round(float(written))
    except (ValueError, OverflowError):
        return None


def length(element: Element | None, name: str, otherwise: int = 0) -> int:
    """Return an attribute that is a length, as twips."""
    twips = _twips(attribute(element, name))
    return otherwise if twips is None else twips


def _whole(said: object, otherwise: int) -> int:
    return said if isinstance(said, int) else otherwise


def _theme_fonts(theme: Element | None) -> dict[str, str]:
    """Return the Latin fonts of the theme under the first letters of their names in styles: "minor", "major"."""
    scheme = child(theme, "themeElements", "fontScheme")
    pairs = ((key, attribute(child(scheme, f"{key}Font", "latin"), "typeface")) for key in ("major", "minor"))
    return {key: name for key, name in pairs if name}
