"""Vietnamese letters before Unicode: TCVN3 (ABC), VNI, VISCII and Windows-1258 (bảng mã cũ).

Files carry them as single bytes, or as the Western letters that Windows shows for those bytes ("Céng hßa" for "Cộng
hòa"). Both are handled in the second form, the disguise. Sources: TCVN 5712:1993 VN3, RFC 1456 (VISCII), the code page
1258 of Windows, the layout of the VNI-Windows fonts.
"""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from conglap.base.text import nfc
from conglap.documents.syllables import share_of_syllables

_WINDOWS = {byte: shown for byte in range(0x80, 0xA0) if (shown := bytes([byte]).decode("cp1252", errors="ignore"))}
_TCVN3 = "ĂÂÊÔƠƯĐăâêôơưđẰ     àảãáạẲằẳẵắẴẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịòỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵỐ"
_VISCII = (
    "ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲÕắằặấầẩậẽẹếềểễệốồổỗỠƠộờởịỰỨỪỬơớƯÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳĐứÒÓÔạỷừửÙÚỹỵÝỡưàáâãảăữẫèéêẻìíĩỉđ"
    "ựòóôõỏọụùúũủýợỮ"
)
_VISCII_LOW = {0x02: "Ẳ", 0x05: "Ẵ", 0x06: "Ẫ", 0x14: "Ỷ", 0x19: "Ỹ", 0x1E: "Ỵ"}
_GRAVE, _ACUTE, _TILDE, _HOOK, _DOT, _HAT, _BREVE = "\u0300\u0301\u0303\u0309\u0323\u0302\u0306"
_VNI_MARKS = {
    "ù": _ACUTE, "ø": _GRAVE, "û": _HOOK, "õ": _TILDE, "ï": _DOT,
    "â": _HAT, "á": _HAT + _ACUTE, "à": _HAT + _GRAVE, "å": _HAT + _HOOK, "ã": _HAT + _TILDE, "ä": _HAT + _DOT,
    "ê": _BREVE, "é": _BREVE + _ACUTE, "è": _BREVE + _GRAVE, "ú": _BREVE + _HOOK, "ü": _BREVE + _TILDE,
    "ë": _BREVE + _DOT,
}  # fmt: skip
_VNI_LETTERS = {"ô": "ơ", "ö": "ư", "í": "í", "ì": "ì", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ", "ñ": "đ"}
_VNI_PAIR = re.compile(rf"([aeouyôö])([{''.join(_VNI_MARKS)}])|[{''.join(_VNI_LETTERS)}]", re.IGNORECASE)
_CAPITALS = re.compile(r"[^\W\d_]+")
_LEAST_WORDS, _LEAST_SHARE, _LEAST_LEAD = 4, 0.8, 0.1
_SAMPLE = 60_000  # characters


@dataclass(frozen=True, slots=True)
class OldCode:
    """One of the old codes; ``to_unicode`` turns its disguise into Unicode."""

    name: str
    to_unicode: Callable[[str], str]


def disguise(data: bytes) -> str:
    """Return bytes as the letters that Windows shows for them; no byte is lost."""
    return data.decode("latin-1").translate(_WINDOWS)


def recognise(disguised: str) -> OldCode | None:
    """Return the code in which a text reads as Vietnamese, ``None`` where no one of them plainly does."""
    sample = disguised[:_SAMPLE]
    shares = []
    for code in CODES:
        share, words = share_of_syllables(code.to_unicode(sample))
        shares.append((share if words >= _LEAST_WORDS else 0.0, code))
    shares.sort(key=lambda pair: -pair[0])
    (best, code), (second, _) = shares[:2]
    return code if best >= _LEAST_SHARE and best - second >= _LEAST_LEAD else None


def _single(table: dict[int, str]) -> Callable[[str], str]:
    by_shown = {ord(_WINDOWS.get(byte, chr(byte))): letter for byte, letter in table.items()}
    return lambda text: nfc(text.translate(by_shown | table))


def _from_tcvn3(text: str) -> str:
    return "".join(map(_with_capitals, _tcvn3_letters()(text).splitlines(keepends=True)))


@cache
def _tcvn3_letters() -> Callable[[str], str]:
    return _single({byte: letter for byte, letter in enumerate(_TCVN3, 0xA1) if letter != " "})


def _with_capitals(line: str) -> str:
    """Write accented letters large where their neighbours are: the font of TCVN3 has no such letters."""
    plain = [character for character in line if character.isascii() and character.isalpha()]
    if plain and all(map(str.isupper, plain)) and len(plain) > 1:
        return line.upper()
    return _CAPITALS.sub(lambda word: _word_with_capitals(word[0]), line)


def _word_with_capitals(word: str) -> str:
    plain = [character for character in word if character.isascii()]
    return word.upper() if len(plain) > 1 and all(map(str.isupper, plain)) else word


def _from_vni(text: str) -> str:
    return nfc(_VNI_PAIR.sub(_vni_letter, text))


def _vni_letter(pair: re.Match[str]) -> str:
    if pair[1] is None:
        return _like(pair[0], _VNI_LETTERS[pair[0].lower()])
    base, mark = pair[1].lower(), pair[2].lower()
    letter = unicodedata.normalize("NFC", _VNI_LETTERS.get(base, base) + _VNI_MARKS[mark])
    # A mark that its base cannot carry (as in "eê") is a letter of its own.
    return _like(pair[1], letter) if len(letter) == 1 else pair[0]


def _like(model: str, letter: str) -> str:
    return letter.upper() if model.isupper() else letter


def is_vni_mark(character: str) -> bool:
    """Say whether a character is one of VNI's marks, which belong to the letter before them."""
    return character.lower() in _VNI_MARKS


_WINDOWS_1258 = {byte: letter for byte in range(0x80, 0x100) if (letter := bytes([byte]).decode("cp1258", "ignore"))}

TCVN3 = OldCode("TCVN3 (ABC)", _from_tcvn3)
VNI = OldCode("VNI", _from_vni)
VISCII = OldCode("VISCII", _single(dict(enumerate(_VISCII, 0x80)) | _VISCII_LOW))
WINDOWS_1258 = OldCode("Windows-1258", _single(_WINDOWS_1258))
CODES = (TCVN3, VNI, VISCII, WINDOWS_1258)
