"""One Word paragraph: its lines as shown, with the generated number, bold and italic."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from conglap.documents.cleaning import clean
from conglap.documents.old_codes import OldCode
from conglap.documents.old_fonts import modernised
from conglap.documents.word_numbering import Numbering
from conglap.documents.word_styles import Look, Styles, look_of
from conglap.documents.word_symbols import shown
from conglap.documents.word_xml import Element, attribute, child, children, level_number, local, value

_RUNS_INSIDE = {"ins", "moveTo", "hyperlink", "smartTag", "fldSimple", "sdt", "sdtContent", "customXml", "dir", "bdo"}
_FORMULAS = {"oMath", "oMathPara"}
_BREAKS = {"br", "cr"}
_CHARACTERS = {"tab": "\t", "ptab": "\t", "noBreakHyphen": "-"}
_AFTER_LABEL = re.compile(r"^(\s*\S{1,6})\t")
_MOSTLY = 0.8  # share of the letters that makes a line bold: a stray plain blank or full stop does not unmake it


class Piece(NamedTuple):
    """Characters of one look; ``node`` holds them in the file, ``None`` for a number that Word generates."""

    text: str
    look: Look
    node: Element | None = None


class ShownLine(NamedTuple):
    """One line of a paragraph as it is shown, with the pieces that it was made of."""

    text: str
    bold: bool
    italic: bool
    pieces: tuple[Piece, ...]


class ParagraphReader:
    """Turns paragraphs into lines; keeps count of the numbers, so it must see them in document order."""

    def __init__(self, styles: Styles, numbering: Numbering, code: OldCode | None = None) -> None:
        self._styles, self._numbering = styles, numbering
        self._code = code  # of runs whose font does not tell it

    def lines(self, parts: list[Element], boxes: list[Element], *, in_table: bool) -> Iterator[ShownLine]:
        """Yield the lines of a paragraph that show something; text boxes met on the way go to ``boxes``.

        ``parts`` is one paragraph, or several that a tracked deletion of the paragraph mark has joined. An empty
        paragraph shows its generated number only in a table, where the number is a cell of its own (cột TT).
        """
        style = value(parts[-1], "pPr", "pStyle")
        base = self._styles.paragraph_look(style)
        pieces = self._modern([piece for part in parts for piece in self._pieces(part, base, boxes)])
        label = self._label(parts[-1], style)  # counted also where the paragraph is empty, as Word does
        if label and (in_table or any(piece.text.strip() for piece in pieces)):
            pieces.insert(0, Piece(f"{label} ", _first_look(pieces)))
        for line in _split(pieces):
            if text := clean(spaced("".join(piece.text for piece in line))):
                yield ShownLine(text, _mostly(line, "b"), _mostly(line, "i"), tuple(line))

    def _pieces(self, element: Element, base: Look, boxes: list[Element]) -> Iterator[Piece]:
        for inner in element:
            kind = local(inner)
            if kind == "r":
                yield from self._run(inner, base, boxes)
            elif kind in _RUNS_INSIDE:
                yield from self._pieces(inner, base, boxes)
            elif kind in _FORMULAS:
                # A formula in a row, as somebody reads it out: its layout does not fit into a line.
                yield from (Piece(node.text, base, node) for node in inner.iter() if local(node) == "t" and node.text)
            elif kind == "AlternateContent":
                boxes.extend(_boxes(inner))

    def _run(self, run: Element, base: Look, boxes: list[Element]) -> Iterator[Piece]:
        properties = child(run, "rPr")
        look = base.under(self._styles.look(value(properties, "rStyle"))).under(look_of(properties))
        for inner in run:
            kind = local(inner)
            if kind in ("drawing", "pict", "object", "AlternateContent"):
                boxes.extend(_boxes(inner))
            elif not look.vanish and (text := _characters(inner, kind, look.font)):
                yield Piece(text, look, inner)

    def _modern(self, pieces: list[Piece]) -> list[Piece]:
        texts = modernised(((piece.text, piece.look.font) for piece in pieces), self._code)
        return [
            piece._replace(text=text.upper() if piece.look.caps else text)
            for text, piece in zip(texts, pieces, strict=True)
        ]

    def _label(self, paragraph: Element, style: str | None) -> str:
        own = child(paragraph, "pPr", "numPr")
        inherited = self._styles.numbering(style)
        list_id = value(own, "numId") or (value(inherited[1], "numId") if inherited else None)
        if list_id is None or list_id == "0":
            return ""
        level = value(own, "ilvl")
        if level is None and inherited and value(own, "numId") in (None, value(inherited[1], "numId")):
            level = value(inherited[1], "ilvl") or str(self._numbering.level_of_style(list_id, inherited[0]))
        return self._numbering.label(list_id, level_number(level))


def spaced(text: str) -> str:
    """Return a line with its tabs as blanks: after a label one, elsewhere so many that two columns stay apart."""
    return _AFTER_LABEL.sub(r"\1 ", text).replace("\t", "    ")


def _characters(element: Element, kind: str, font: str | None) -> str:
    if kind == "t":
        # A text node holds no break in Word; a raw line feed in it is only a blank.
        return shown((element.text or "").replace("\r", " ").replace("\n", " "), font)
    if kind in _BREAKS:
        return "\n"
    if kind == "sym":
        code = attribute(element, "char") or ""
        try:
            character = chr(int(code, 16))
        except (ValueError, OverflowError):
            return ""
        character = shown(character, attribute(element, "font"))
        return "" if "\ue000" <= character <= "\uf8ff" else character
    return _CHARACTERS.get(kind, "")


def _boxes(drawing: Element) -> Iterator[Element]:
    """Yield the contents of text boxes; of the two descriptions that Word writes of one box, the first."""
    for inner in drawing:
        kind = local(inner)
        if kind == "AlternateContent":
            choice = next(children(inner, "Choice", "Fallback"), None)
            yield from _boxes(choice) if choice is not None else ()
        elif kind == "Fallback" and local(drawing) == "AlternateContent" and len(list(children(drawing, "Choice"))):
            continue
        elif kind == "txbxContent":
            yield inner
        else:
            yield from _boxes(inner)


def _split(pieces: list[Piece]) -> Iterator[list[Piece]]:
    line: list[Piece] = []
    for piece in pieces:
        first, *others = piece.text.split("\n")
        line.append(piece._replace(text=first))
        for other in others:
            yield line
            line = [piece._replace(text=other)]
    yield line


def _first_look(pieces: list[Piece]) -> Look:
    return next((piece.look for piece in pieces if piece.text.strip()), Look())


def _mostly(line: list[Piece], key: str) -> bool:
    letters = [(sum(map(str.isalnum, piece.text)), bool(getattr(piece.look, key))) for piece in line]
    total = sum(count for count, _ in letters)
    marked = sum(count for count, said in letters if said)
    return total > 0 and marked >= _MOSTLY * total
