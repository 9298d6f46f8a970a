"""The layout of a Word file: which letters look how, in which paragraph and section (định dạng văn bản Word)."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from conglap.documents.layout import LaidLine, Layout, ParagraphLook, Stretch
from conglap.documents.limits import Limits
from conglap.documents.word import written_lines
from conglap.documents.word_body import WordFile, Written
from conglap.documents.word_letters import Letter, letters_of
from conglap.documents.word_looks import Looks, RunLook, length
from conglap.documents.word_sections import sections_of
from conglap.documents.word_xml import Element, attribute, child, local

_STRAIGHT = {"line", "straightConnector1"}
_STRAIGHT_SHAPES = ("_x0000_t32", "_x0000_t20")
_INDENT = re.compile(r"[\s\u00a0]*")


def layout_of_word(word: WordFile) -> Layout:
    """Return the layout of an opened Word file."""
    looks = Looks(word.styles, word.part("theme/theme1.xml"))
    places = _places(word.body)
    lines: list[LaidLine] = []
    known: tuple[int, ParagraphLook, bool] = (-1, ParagraphLook(), False)
    for written in written_lines(word):
        paragraph, section = places[written.paragraph]
        if paragraph != known[0]:  # a paragraph may hold very many lines
            known = paragraph, looks.paragraph(written.paragraph, written.place.tables), _is_drawn(written.paragraph)
        _, look, drawn = known
        if not written.line.text:
            if lines and (drawn or look.bordered):
                lines[-1] = _with_rule(lines[-1])
            continue
        stretches = tuple(_stretches(written, looks))
        lines.append(
            LaidLine(written.line, paragraph, section, look, stretches, _indent(written), drawn, written.place.in_box)
        )
    return Layout(tuple(lines), tuple(sections_of(word, looks)), _tab(word))


def read_layout(data: bytes, name: str, limits: Limits) -> Layout:
    """Return the layout of a DOCX; raises ``UnreadableFile`` as ``read_word`` does."""
    return layout_of_word(WordFile(data, name, limits))


def paragraphs_of(body: Element) -> list[Element]:
    """Return all paragraphs in the order of the file, by whose numbers they are named."""
    return [element for element in body.iter() if local(element) == "p"]


def _places(body: Element) -> dict[Element, tuple[int, int]]:
    places: dict[Element, tuple[int, int]] = {}
    section = 0
    for index, paragraph in enumerate(paragraphs_of(body)):
        places[paragraph] = index, section
        section += child(paragraph, "pPr", "sectPr") is not None
    return places


def _stretches(written: Written, looks: Looks) -> Iterator[Stretch]:
    style = looks.paragraph_style(written.paragraph)
    known: dict[Element | None, RunLook] = {}
    text = written.line.text
    letters = letters_of(written.pieces, text) or [_longest(written)] * len(text)

    def look(place: int) -> RunLook | None:
        run = letters[place].run
        if run is not None and run not in known:
            known[run] = looks.run(run, style, written.place.tables)
        return known.get(run)

    for found, places in groupby(range(len(text)), key=look):
        span = list(places)
        if found is not None and not found.raised:
            yield _stretch(found, text, span[0], span[-1] + 1)


def _longest(written: Written) -> Letter:
    """Stands for all letters where they were changed beyond telling: an old code in one font as a rule."""
    longest = max(written.pieces, key=lambda piece: len(piece.text))
    return Letter(longest.node, 0, 0)


def _stretch(look: RunLook, text: str, start: int, end: int) -> Stretch:
    words = [character for character in text[start:end] if character.isalpha()]
    fonts = {look.ascii} if any(map(str.isascii, words)) or not words else set()
    if any(not character.isascii() for character in words):
        fonts.add(look.others)
    return Stretch(start, end, tuple(sorted(fonts)), look.size / 2, look.bold, look.italic, look.underline, look.colour)


def _indent(written: Written) -> str:
    """Return the blanks and tabs that stand before the first letter; after a number that Word generates none count."""
    if any(piece.node is None for piece in written.pieces[:1]):
        return ""
    raw = "".join(piece.text for piece in written.pieces)
    found = _INDENT.match(raw)
    return found[0] if found else ""


def _is_drawn(paragraph: Element) -> bool:
    for element in paragraph.iter():
        kind = local(element)
        if kind == "line" or (kind == "prstGeom" and attribute(element, "prst") in _STRAIGHT):
            return True
        if kind == "shape" and any(mark in (attribute(element, "type") or "") for mark in _STRAIGHT_SHAPES):
            return True
    return False


def _with_rule(line: LaidLine) -> LaidLine:
    return replace(line, drawn=True)


def _tab(word: WordFile) -> int:
    settings = word.part("settings.xml")
    return length(child(settings, "defaultTabStop"), "val", 720) if settings is not None else 720
