"""What a Word paragraph inherits from its styles: bold, italic, capitals, font, numbering."""

from dataclasses import dataclass

from conglap.documents.word_xml import Element, attribute, child, children, switch, value

_DEPTH = 20  # styles that are based on each other in a ring would never end
_ASKED = ("b", "i", "caps", "vanish", "font")


@dataclass(frozen=True, slots=True)
class Look:
    """What is said about characters; ``None`` means that nothing was said."""

    b: bool | None = None
    i: bool | None = None
    caps: bool | None = None
    vanish: bool | None = None
    font: str | None = None

    def under(self, nearer: "Look") -> "Look":
        """Return the look with the nearer one's word where it has one."""
        return Look(*(own if (own := getattr(nearer, key)) is not None else getattr(self, key) for key in _ASKED))


def look_of(properties: Element | None) -> Look:
    """Return what run properties say themselves."""
    if properties is None or not len(properties):
        return _NOTHING
    fonts = child(properties, "rFonts")
    # A font of the theme, which is never one of the old codes, goes before a font by name.
    by_name = attribute(fonts, "ascii") or attribute(fonts, "hAnsi")
    font = "" if attribute(fonts, "asciiTheme") else by_name
    return Look(
        switch(properties, "b"), switch(properties, "i"), switch(properties, "caps"), switch(properties, "vanish"), font
    )


_NOTHING = Look()


class Styles:
    """The styles of a document with their inheritance resolved (kiểu định dạng)."""

    def __init__(self, root: Element | None) -> None:
        self._by_id: dict[str, Element] = {}
        self._default: str | None = None
        self._base = _NOTHING
        self._looks: dict[str, Look] = {}
        if root is None:
            return
        self._base = look_of(child(root, "docDefaults", "rPrDefault", "rPr"))
        for style in children(root, "style"):
            key = attribute(style, "styleId") or ""
            self._by_id[key] = style
            if attribute(style, "type") == "paragraph" and attribute(style, "default") in ("1", "true", "on"):
                self._default = key

    def _chain(self, key: str | None) -> list[Element]:
        chain: list[Element] = []
        while key is not None and key in self._by_id and len(chain) < _DEPTH:
            chain.append(self._by_id[key])
            key = value(self._by_id[key], "basedOn")
        return chain

    def look(self, key: str | None) -> Look:
        """Return the look of a character or paragraph style, without the document's defaults."""
        if key is None:
            return _NOTHING
        if key not in self._looks:
            look = _NOTHING
            for style in reversed(self._chain(key)):
                look = look.under(look_of(child(style, "rPr")))
            self._looks[key] = look
        return self._looks[key]

    def paragraph_look(self, key: str | None) -> Look:
        """Return the look that a paragraph of a style starts from."""
        return self._base.under(self.look(key or self._default))

    def numbering(self, key: str | None) -> tuple[str, Element | None] | None:
        """Return the style that numbers its paragraphs, with its ``numPr``; ``None`` where no style does."""
        for style in self._chain(key or self._default):
            if (found := child(style, "pPr", "numPr")) is not None:
                return attribute(style, "styleId") or "", found
        return None
