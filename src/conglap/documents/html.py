"""HTML: block elements become lines, table cells carry their place (trang HTML)."""

import re

from lxml import etree
from lxml import html as lxml_html

from conglap.documents.cleaning import clean
from conglap.documents.garble import is_garbled
from conglap.documents.html_lists import ListNumbers
from conglap.documents.old_codes import OldCode, recognise
from conglap.documents.old_fonts import modernised
from conglap.documents.plain import decode_as_shown
from conglap.documents.records import Cell, Line
from conglap.documents.refusals import refusal

_SKIPPED = {
    "script",
    "style",
    "head",
    "template",
    "noscript",
    "iframe",
    "object",
    "svg",
    "select",
    "textarea",
    "canvas",
}
_SKIPPED |= {"nav", "aside", "footer", "button", "dialog", "audio", "video"}  # what a site puts around a document
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_INLINE = {
    "a",
    "abbr",
    "b",
    "bdi",
    "bdo",
    "big",
    "cite",
    "code",
    "data",
    "del",
    "dfn",
    "em",
    "font",
    "i",
    "img",
    "ins",
    "kbd",
    "label",
    "mark",
    "q",
    "s",
    "samp",
    "small",
    "span",
    "strike",
    "strong",
    "sub",
    "sup",
    "time",
    "tt",
    "u",
    "var",
    "wbr",
    "o:p",
}
_BOLD = {"b", "strong", "th", "h1", "h2", "h3", "h4", "h5", "h6"}
_ITALIC = {"i", "em", "cite", "address"}
_MOSTLY = 0.8
_FAMILY = re.compile(r"font-family\s*:\s*([^;]+)", re.IGNORECASE)


def read_html(data: bytes, name: str) -> list[Line]:
    """Return the lines of an HTML page without scripts and styles.

    Raises ``UnreadableFile`` with ``damaged`` or ``encoding``.
    """
    text, is_unicode = decode_as_shown(data, name)
    parser = lxml_html.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True)
    try:
        root = etree.fromstring(text.encode(), parser=parser)
    except etree.LxmlError as error:
        raise refusal("damaged", name) from error
    if root is None:
        raise refusal("no_text", name)
    words = "\n".join(map(str, root.itertext()))
    code = None if is_unicode and not is_garbled(words) else recognise(words)
    if code is None and not is_unicode:
        raise refusal("encoding", name)
    return _Walk(code).lines(root)


def _font(element: etree._Element) -> str | None:
    named = element.get("face") or ""
    found = _FAMILY.search(element.get("style") or "")
    return (found[1] if found else named).split(",")[0].strip("'\" ") or None


class _Walk:
    """Collects characters until a block begins or ends."""

    def __init__(self, code: OldCode | None) -> None:
        self._code = code
        self._font: str | None = None
        self._lines: list[Line] = []
        self._open: list[tuple[str, bool, bool, str | None]] = []
        self._cell: Cell | None = None
        self._numbers = ListNumbers()
        self._label = ""  # of a list item that has not shown a word yet
        self._tables = 0

    def lines(self, root: etree._Element) -> list[Line]:
        self._element(root, False, False)
        self._break()
        return self._lines

    def _element(self, element: etree._Element, bold: bool, italic: bool) -> None:
        tag = element.tag.lower() if isinstance(element.tag, str) else ""
        if (
            tag in _SKIPPED
            or not tag
            or element.get("hidden") is not None
            or _HIDDEN.search(element.get("style") or "")
        ):
            return
        outer, self._font = self._font, _font(element) or self._font
        self._shown(element, tag, bold, italic)
        self._font = outer

    def _shown(self, element: etree._Element, tag: str, bold: bool, italic: bool) -> None:
        if tag == "br":
            self._break()
        elif tag == "table":
            self._table(element, bold, italic)
        elif tag in _INLINE:
            self._content(element, bold or tag in _BOLD, italic or tag in _ITALIC)
        else:
            self._break()
            if tag == "li":
                self._label = self._numbers.label(element)
            self._content(element, bold or tag in _BOLD, italic or tag in _ITALIC)
            self._break()

    def _content(self, element: etree._Element, bold: bool, italic: bool) -> None:
        self._characters(element.text, bold, italic)
        for inner in element:
            self._element(inner, bold, italic)
            self._characters(inner.tail, bold, italic)

    def _table(self, table: etree._Element, bold: bool, italic: bool) -> None:
        self._break()
        outer, index = self._cell, self._tables
        self._tables += 1
        rows = [row for row in table.iter("tr") if next(row.iterancestors("table")) is table]
        for row_number, row in enumerate(rows):
            column = 0
            for entry in row.iterchildren("td", "th"):
                self._cell = Cell(index, row_number, column)
                self._element(entry, bold, italic)
                span = entry.get("colspan") or "1"
                column += int(span) if span.isdecimal() and len(span) < 4 else 1
        self._cell = outer

    def _characters(self, text: str | None, bold: bool, italic: bool) -> None:
        if text:
            self._open.append((text, bold, italic, self._font))

    def _break(self) -> None:
        texts = modernised(((piece[0], piece[3]) for piece in self._open), self._code)
        text = " ".join(clean("".join(texts).replace("\n", " ")).split())
        if text:
            bold, italic = (self._mostly(mark) for mark in (1, 2))
            self._lines.append(Line(self._label + text, whole=True, cell=self._cell, bold=bold, italic=italic))
            self._label = ""
        self._open = []

    def _mostly(self, mark: int) -> bool:
        total = sum(map(str.isalnum, "".join(piece[0] for piece in self._open)))
        marked = sum(map(str.isalnum, "".join(piece[0] for piece in self._open if piece[mark])))
        return total > 0 and marked >= _MOSTLY * total
