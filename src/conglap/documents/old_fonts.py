"""Runs of Word text set in fonts of the old codes: .VnTime, VNI-Times and their kin (phông chữ bảng mã cũ)."""

import re
from collections.abc import Iterable

from conglap.documents.old_codes import TCVN3, VNI, OldCode, is_vni_mark

_UNICODE_ONLY = re.compile("[ăĂđĐĩĨũŨơƠưƯ\u1ea0-\u1ef9\u0300-\u0323]")
_CAPITAL_FONT = re.compile(r"^\.vn.*h$", re.IGNORECASE)


def code_of_font(font: str | None) -> OldCode | None:
    """Return the code in which a font's letters are written; ``None`` for Unicode fonts."""
    name = (font or "").strip("'\" ").lower()
    if name.startswith(".vn"):
        return TCVN3
    return VNI if name.startswith(("vni-", "vni ")) else None


def modernised(pieces: Iterable[tuple[str, str | None]], fallback: OldCode | None = None) -> list[str]:
    """Return the texts of (text, font) pieces in Unicode, piece by piece; ``fallback`` is the code of other fonts.

    Text that is already Unicode is left alone, whatever its font is called: people type into old styles.
    """
    texts: list[str] = []
    codes: list[OldCode | None] = []
    fonts: list[str | None] = []
    for text, font in pieces:
        code = code_of_font(font) or fallback
        if code is VNI and codes and codes[-1] is VNI:
            text, texts[-1] = _without_marks(text, texts[-1])
        texts.append(text)
        codes.append(code)
        fonts.append(font)
    if _UNICODE_ONLY.search("".join(text for text, code in zip(texts, codes, strict=True) if code)):
        return texts
    return [_converted(*each) for each in zip(texts, codes, fonts, strict=True)]


def _without_marks(text: str, before: str) -> tuple[str, str]:
    """Move a mark that Word has parted from its letter to the piece where the letter stands."""
    if text and is_vni_mark(text[0]) and before[-1:].lower() in tuple("aeouyôö"):
        return text[1:], before + text[0]
    return text, before


def _converted(text: str, code: OldCode | None, font: str | None) -> str:
    if code is None:
        return text
    modern = code.to_unicode(text)
    return modern.upper() if _CAPITAL_FONT.match(font or "") else modern
