"""Vietnamese text: one normal form, one folding (bỏ dấu), used on both sides of every comparison."""

import codecs
import unicodedata
from functools import lru_cache

# đ has no decomposition in Unicode, so NFD leaves it; Ð (eth, U+00D0) is a common look-alike of Đ in office files.
_LETTERS_WITHOUT_DECOMPOSITION = {"đ": "d", "Đ": "d", "Ð": "d", "ð": "d"}


def nfc(text: str) -> str:
    """Return the text in Unicode NFC, the only form stored and compared (chuẩn hoá dựng sẵn)."""
    return text if unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)


def _folded_characters() -> list[str]:
    """Return what each character up to U+218F becomes; beyond, all stay as they are.

    One character in, one out: offsets into the folded text are offsets into the text.
    """
    between = "\uffff"
    decomposed = unicodedata.normalize("NFD", between.join(map(chr, range(0x2190)))).split(between)
    bases = [_LETTERS_WITHOUT_DECOMPOSITION.get(letter[0], letter[0]) for letter in decomposed]
    return [base.lower() if len(base.lower()) == 1 else base for base in bases]


_FOLDED = _folded_characters()  # a list: ``str.translate`` looks into it in two thirds of the time of a dict


# The usual characters of a document fit into bytes, and to go by way of bytes takes a third of the time.
_SMALL = "àáâãèéêìíòóôõùúýăđðĩũơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ"
_LETTERS = "".join(map(chr, range(0x20, 0x7F))) + _SMALL + _SMALL.upper()
_USUAL = "\0\t\n" + _LETTERS + "–—“”‘’…•·°²×→≥≤§\xa0"
_TO_BYTES = codecs.charmap_build(_USUAL.ljust(256, "\ufffe"))  # U+FFFE: a byte that stands for nothing
_FROM_BYTES = _USUAL.translate(_FOLDED)


_NOT_SMALL = codecs.charmap_encode("".join(c for c in _USUAL if not c.islower()), "strict", _TO_BYTES)[0]


def count_small(text: str) -> int:
    """Return how many of the letters are small, in a third of the time of asking each."""
    try:
        return len(codecs.charmap_encode(text, "strict", _TO_BYTES)[0].translate(None, _NOT_SMALL))
    except UnicodeEncodeError:
        return sum(map(str.islower, text))


def fold(text: str) -> str:
    """Return the text in lower case without diacritics, đ as d (bỏ dấu), for search and matching.

    Keeps the length of NFC text, so that a place found in the folded text is the same place in the text:
    ``len(fold(s)) == len(s)``. A combining mark that stands alone stays as it is.
    """
    try:
        return codecs.charmap_decode(codecs.charmap_encode(text, "strict", _TO_BYTES)[0], "strict", _FROM_BYTES)[0]
    except UnicodeEncodeError:  # a rare character: only its line goes the long way
        return "\n".join(map(fold, text.split("\n"))) if "\n" in text else text.translate(_FOLDED)


def letters_folded_to(letters: str) -> frozenset[str]:
    """Return all letters that ``fold`` makes one of these: "S", "s" and their like for "s"."""
    return frozenset(chr(code) for code, folded in enumerate(_FOLDED) if folded in letters)


@lru_cache(maxsize=4)
def fold_whole(text: str) -> str:
    """Return ``fold(text)`` of a whole document, folded once though many look for words in it."""
    return fold(text)


@lru_cache(maxsize=4)
def lowered_whole(text: str) -> str:
    """Return a whole document in lower case, each character at its place, made once though several rooms ask for it.

    A dotted capital İ would become two characters; where one stands, only letters that stay one are made small.
    """
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(small if len(small := letter.lower()) == 1 else letter for letter in text)


def squeeze(text: str) -> str:
    """Return the text on one line: every run of white space (also no-break) becomes one blank; ends trimmed."""
    return " ".join(text.split())
