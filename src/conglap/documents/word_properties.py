"""Properties of runs, paragraphs and sections changed under tracking, each with the old ones kept beside it.

The order of elements inside ``rPr``, ``pPr`` and ``sectPr`` is the one that the schema of ECMA-376 prescribes.
"""

from copy import deepcopy
from dataclasses import dataclass

from lxml import etree

from conglap.documents.revisions import SetParagraph, SetRuns, SetSection
from conglap.documents.word_xml import Element, attribute, child, local

_RUN = """
    rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish
    webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang
    eastAsianLayout specVanish oMath rPrChange
""".split()  # noqa: SIM905
_PARAGRAPH = """
    pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs
    suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd
    snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment
    textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange
""".split()  # noqa: SIM905
_SECTION = """
    headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols
    formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings sectPrChange
""".split()  # noqa: SIM905
_NOT_KEPT = {"rPr", "sectPr", "pPrChange", "rPrChange", "sectPrChange", "headerReference", "footerReference"}
CHANGES = frozenset({"ins", "del", "rPrChange", "pPrChange", "sectPrChange"})
_SPACE_ELSEWHERE = ("beforeAutospacing", "beforeLines", "afterAutospacing", "afterLines")


@dataclass(slots=True)
class Mark:
    """Who changed and when, and the number of the next change (người sửa, thời điểm)."""

    author: str
    moment: str  # "2026-11-21T08:30:00Z"
    space: str  # namespace of WordprocessingML in this file
    first_id: int
    next_id: int

    def name(self, local_name: str) -> str:
        """Return a qualified name."""
        return f"{{{self.space}}}{local_name}"

    def element(self, local_name: str) -> Element:
        """Return a new element that says who changed and when."""
        element = etree.Element(self.name(local_name))
        element.set(self.name("id"), str(self.next_id))
        element.set(self.name("author"), self.author)
        element.set(self.name("date"), self.moment)
        self.next_id += 1
        return element


def set_run(run: Element, wish: SetRuns, mark: Mark) -> None:
    """Change how a run looks."""
    properties = _opened(run, "rPr", _RUN, mark, at_start=True)
    if wish.font is not None:
        fonts = _entry(properties, "rFonts", _RUN, mark)
        for theme in ("asciiTheme", "hAnsiTheme", "cstheme"):
            fonts.attrib.pop(mark.name(theme), None)
        for key in ("ascii", "hAnsi", "cs"):
            fonts.set(mark.name(key), wish.font)
    if wish.size is not None:
        for key in ("sz", "szCs"):
            _set(properties, key, str(round(wish.size * 2)), _RUN, mark)
    for on, keys in ((wish.bold, ("b", "bCs")), (wish.italic, ("i", "iCs"))):
        for key in keys if on is not None else ():
            _set(properties, key, "1" if on else "0", _RUN, mark)
    if wish.underline is not None:
        _set(properties, "u", "single" if wish.underline else "none", _RUN, mark)
    if wish.colour is not None:
        colour = _set(properties, "color", wish.colour, _RUN, mark)
        for theme in ("themeColor", "themeTint", "themeShade"):
            colour.attrib.pop(mark.name(theme), None)


def set_paragraph(paragraph: Element, wish: SetParagraph, left: int, mark: Mark) -> None:
    """Change how a paragraph is set; ``left`` is its left indent now, in twips."""
    properties = _opened(paragraph, "pPr", _PARAGRAPH, mark, at_start=True)
    if wish.alignment is not None:
        _set(properties, "jc", wish.alignment, _PARAGRAPH, mark)
    if wish.first_line is not None:
        indents = _entry(properties, "ind", _PARAGRAPH, mark)
        for key in ("hanging", "firstLineChars", "hangingChars"):
            indents.attrib.pop(mark.name(key), None)
        own = wish.first_line - left
        indents.set(mark.name("firstLine" if own >= 0 else "hanging"), str(abs(own)))
    spacing = {"before": wish.before, "after": wish.after, "line": wish.line, "lineRule": wish.line_rule}
    if any(setting is not None for setting in spacing.values()):
        entry = _entry(properties, "spacing", _PARAGRAPH, mark)
        for key, setting in spacing.items():
            if setting is not None:
                entry.set(mark.name(key), str(setting))
                for automatic in _SPACE_ELSEWHERE:
                    if automatic.startswith(key):
                        entry.attrib.pop(mark.name(automatic), None)


def set_section(properties: Element, wish: SetSection, mark: Mark) -> None:
    """Change paper and margins of a section."""
    _keep_old(properties, _SECTION, mark)
    paper = {"w": wish.width, "h": wish.height}
    margins = {"top": wish.top, "bottom": wish.bottom, "left": wish.left, "right": wish.right}
    for name, keys in (("pgSz", paper), ("pgMar", margins)):
        if any(setting is not None for setting in keys.values()):
            entry = _entry(properties, name, _SECTION, mark)
            for key, setting in keys.items():
                if setting is not None:
                    entry.set(mark.name(key), str(setting))
            if name == "pgSz":
                entry.attrib.pop(mark.name("code"), None)
            elif wish.left is not None:
                entry.attrib.pop(mark.name("gutter"), None)
    if wish.own_first_page is not None:
        _set(properties, "titlePg", "1" if wish.own_first_page else "0", _SECTION, mark)


def is_foreign(element: Element, properties: str, mark: Mark) -> bool:
    """Say whether the properties of a run, paragraph or section hold a tracked change that is not of this mark."""
    held = element if local(element) == properties else child(element, properties)
    change = child(held, f"{properties}Change")
    written = attribute(change, "id") or ""
    return change is not None and not (written.isdecimal() and int(written) >= mark.first_id)


def _opened(element: Element, name: str, order: list[str], mark: Mark, *, at_start: bool) -> Element:
    """Return the properties of an element with the old ones kept in them; made where there are none."""
    properties = child(element, name)
    if properties is None:
        properties = etree.Element(mark.name(name))
        element.insert(0 if at_start else len(element), properties)
    _keep_old(properties, order, mark)
    return properties


def _keep_old(properties: Element, order: list[str], mark: Mark) -> None:
    name = local(properties)
    if child(properties, f"{name}Change") is not None:
        return  # kept by an earlier change of ours: the caller refuses those of others
    old = etree.Element(mark.name(name))
    for key, setting in properties.attrib.items():
        if name == "sectPr":
            old.set(key, setting)
    old.extend(deepcopy(entry) for entry in properties if local(entry) not in _NOT_KEPT)
    change = mark.element(f"{name}Change")
    change.append(old)
    properties.append(change)


def _set(properties: Element, name: str, setting: str, order: list[str], mark: Mark) -> Element:
    entry = _entry(properties, name, order, mark)
    entry.set(mark.name("val"), setting)
    return entry


def _entry(properties: Element, name: str, order: list[str], mark: Mark) -> Element:
    """Return one property, made at its place in the order of the schema where it is not there."""
    found = child(properties, name)
    if found is not None:
        return found
    entry = etree.Element(mark.name(name))
    rank = order.index(name)
    after = (
        index for index, other in enumerate(properties) if local(other) in order and order.index(local(other)) > rank
    )
    properties.insert(next(after, len(properties)), entry)
    return entry
