"""Plain text: bytes to characters, characters to physical lines (văn bản thuần)."""

import codecs
import re

from conglap.documents.cleaning import clean
from conglap.documents.garble import fault_of, is_garbled
from conglap.documents.old_codes import disguise, recognise
from conglap.documents.records import Line
from conglap.documents.refusals import refusal

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SAMPLE = 4096
_LETTERS = 60_000  # characters that show whether they are of an old code
_MOST_TABS = 20  # one after the other; more say no more than these, and each takes eight places
_MANY_TABS = re.compile(rf"\t{{{_MOST_TABS},}}")
_NOISE = 0.02  # share of control bytes above which it is no text at all


def decode(data: bytes, name: str) -> str:
    """Return the characters of a text file in UTF-8 or UTF-16, with or without a byte order mark, or in an old code.

    Raises ``UnreadableFile``: ``unknown_kind`` for binary noise, ``encoding`` for text in another code,
    ``garbled_text`` for Unicode whose letters a wrong map has put in place of others, ``foreign`` for other scripts.
    """
    text, is_unicode = decode_as_shown(data, name)
    if is_unicode and not is_garbled(text[:_LETTERS]):
        return text
    code = recognise(text)
    if code is None:
        raise refusal(fault_of(text[:_LETTERS]) if is_unicode else "encoding", name)
    return code.to_unicode(text)


def decode_as_shown(data: bytes, name: str) -> tuple[str, bool]:
    """Return the characters of a text file and whether its bytes are Unicode: if not, Western letters stand for them.

    Raises ``UnreadableFile`` with ``unknown_kind`` for binary noise.
    """
    encoding = next((code for mark, code in _MARKS if data.startswith(mark)), None) or _unmarked(data)
    try:
        text, is_unicode = data.decode(encoding), True
    except UnicodeDecodeError as error:
        if _is_noise(data):
            raise refusal("unknown_kind", name) from error
        text, is_unicode = disguise(data), False
    if _has_controls(text[:_SAMPLE]):
        raise refusal("unknown_kind", name)
    return text.removeprefix("\ufeff"), is_unicode


def read_plain(text: str) -> list[Line]:
    """Return the physical lines, empty ones too; a form feed starts the next page."""
    pages = text.replace("\r\n", "\n").replace("\r", "\n").split("\f")
    paged = len(pages) > 1
    return [
        Line(clean(_MANY_TABS.sub("\t" * _MOST_TABS, line).expandtabs(8)), page=number if paged else None)
        for number, page in enumerate(pages, 1)
        for line in page.split("\n")
    ]


def _unmarked(data: bytes) -> str:
    """Tell UTF-16 without a mark by its zero bytes, which stand on one side in any text with blanks."""
    sample = data[:_SAMPLE]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    least = len(sample) // 20
    if even + odd == 0 or min(even, odd) * 10 > max(even, odd) or max(even, odd) < least:
        return "utf-8"
    return "utf-16-le" if odd > even else "utf-16-be"


def _is_noise(data: bytes) -> bool:
    sample = data[:_SAMPLE]
    controls = sum(byte < 32 and byte not in b"\t\n\r\f\v\x1b" for byte in sample)
    return controls > _NOISE * len(sample)


def _has_controls(text: str) -> bool:
    controls = sum(character < " " and character not in "\t\n\r\f\v\x1b" for character in text)
    return controls > _NOISE * len(text)
