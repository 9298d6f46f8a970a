"""The characters of a PDF page with their places, through PDFium's C interface."""

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass

import pypdfium2.raw as pdfium
from pypdfium2 import PdfTextPage

from conglap.documents.pdf_turns import Turn

_HYPHEN_AT_LINE_END = 2  # PDFium's sign for a hyphen that ends a line
_BOLD_NAMES = (b"bold", b"black", b"heavy", b"semibold")
_ITALIC_NAMES = (b"italic", b"oblique")
_EM_OF_BOX = 1.15  # a loose character box is about as high as ascent and descent together
_BOLD_WEIGHT = 600
_FORCE_BOLD, _ITALIC_FLAG = 1 << 18, 1 << 6


@dataclass(slots=True)
class Glyph:
    """One visible character: left and right edge, baseline and size in points; ``after_blank`` as the file says."""

    text: str
    left: float
    right: float
    baseline: float
    size: float
    after_blank: bool
    bold: bool
    italic: bool


def glyphs(text_page: PdfTextPage, turn: Turn) -> Iterator[Glyph]:
    """Yield the visible characters that are shown upright, in the order of the file."""
    count = pdfium.FPDFText_CountChars(text_page)
    fonts = _Fonts(text_page)
    box = pdfium.FS_RECTF()
    x, y = ctypes.c_double(), ctypes.c_double()
    after_blank = True
    for index in range(max(count, 0)):
        code = pdfium.FPDFText_GetUnicode(text_page, index)
        character = _character(code)
        if character.isspace() or not character:
            after_blank = True
            continue
        if pdfium.FPDFText_IsGenerated(text_page, index):
            continue
        if not pdfium.FPDFText_GetLooseCharBox(text_page, index, box):
            continue
        pdfium.FPDFText_GetCharOrigin(text_page, index, x, y)
        if not turn.is_upright(pdfium.FPDFText_GetCharAngle(text_page, index)):
            continue
        bold, italic = fonts.look(index, fresh=after_blank)
        left, bottom, right, top = turn.box(box.left, box.bottom, box.right, box.top)
        baseline = turn.point(x.value, y.value)[1]
        yield Glyph(character, left, right, baseline, max((top - bottom) / _EM_OF_BOX, 1.0), after_blank, bold, italic)
        after_blank = False


def _character(code: int) -> str:
    if code == _HYPHEN_AT_LINE_END:
        return "-"
    if code in (0, 0xFFFE, 0xFFFF, 0xAD) or 0xD800 <= code <= 0xDFFF or code > 0x10FFFF:
        return "-" if code in (0xAD, 0xFFFE) else ""
    return chr(code)


class _Fonts:
    """Whether a character's font is bold or italic, asked once a word: the question is the dearest one."""

    def __init__(self, text_page: PdfTextPage) -> None:
        self._page = text_page
        self._name = ctypes.create_string_buffer(256)
        self._flags = ctypes.c_int()
        self._last = (False, False)

    def look(self, index: int, *, fresh: bool) -> tuple[bool, bool]:
        if fresh:
            length = pdfium.FPDFText_GetFontInfo(self._page, index, self._name, len(self._name), self._flags)
            name = self._name.value.lower() if 0 < length <= len(self._name) else b""
            weight = pdfium.FPDFText_GetFontWeight(self._page, index)
            bold = any(word in name for word in _BOLD_NAMES) or weight >= _BOLD_WEIGHT
            bold = bold or bool(self._flags.value & _FORCE_BOLD)
            italic = any(word in name for word in _ITALIC_NAMES) or bool(self._flags.value & _ITALIC_FLAG)
            self._last = (bold, italic)
        return self._last
