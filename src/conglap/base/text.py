"""Vietnamese text: one normal form, one folding (bỏ dấu), used on both sides of every comparison."""

import unicodedata

# đ has no decomposition in Unicode, so NFD leaves it; Ð (eth, U+00D0) is a common look-alike of Đ in office files.
_LETTERS_WITHOUT_DECOMPOSITION = {"đ": "d", "Đ": "d", "Ð": "d", "ð": "d"}


def nfc(text: str) -> str:
    """Return the text in Unicode NFC, the only form stored and compared (chuẩn hoá dựng sẵn)."""
    return text if unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)


def _fold_character(character: str) -> str:
    if character in _LETTERS_WITHOUT_DECOMPOSITION:
        return _LETTERS_WITHOUT_DECOMPOSITION[character]
    base = unicodedata.normalize("NFD", character)[0]
    lowered = base.lower()
    # One character in, one out: offsets into the folded text are offsets into the text.
    return lowered if len(lowered) == 1 else base


class _FoldedLetters(dict[int, str]):
    """A table for ``str.translate`` that learns each character when it first meets it."""

    def __missing__(self, code: int) -> str:
        folded = self[code] = _fold_character(chr(code))
        return folded


_FOLDED = _FoldedLetters()


def fold(text: str) -> str:
    """Return the text in lower case without diacritics, đ as d (bỏ dấu), for search and matching.

    Keeps the length of NFC text, so that a place found in the folded text is the same place in the text:
    ``len(fold(s)) == len(s)``. A combining mark that stands alone stays as it is.
    """
    return text.translate(_FOLDED)


def squeeze(text: str) -> str:
    """Return the text on one line: every run of white space (also no-break) becomes one blank; ends trimmed."""
    return " ".join(text.split())
