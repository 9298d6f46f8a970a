"""One form for the characters of every format: NFC, plain blanks, nothing invisible."""

import re

from conglap.base.text import nfc

# No-break, figure, thin and ideographic blanks are blanks to a reader.
_BLANKS = dict.fromkeys(
    map(ord, "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t\v"),
    " ",
)
_INVISIBLE = dict.fromkeys(
    map(
        ord,
        "\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e"
        "\u2060\u2066\u2067\u2068\u2069\ufeff\ufffe\uffff",
    )
)
_CONTROLS = dict.fromkeys([*range(9), *range(14, 32), *range(127, 160)])
_HYPHENS = {0x2010: "-", 0x2011: "-"}  # the hyphen and the no-break hyphen, which Word writes in symbols
_LIGATURES = {0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl"}  # as PDF fonts draw them
_TABLE = _INVISIBLE | _CONTROLS | _BLANKS | _HYPHENS | _LIGATURES
_SURROGATES = re.compile("[\ud800-\udfff]")


def clean(text: str) -> str:
    """Return one line in the form that ``Line.text`` promises: NFC, visible characters, trimmed."""
    visible = text.translate(_TABLE)
    if not visible.isascii():
        visible = nfc(_SURROGATES.sub("\ufffd", visible))
    return visible.strip()
