"""Whether words are built as Vietnamese syllables are: onset, rhyme, tone (âm đầu, vần, thanh)."""

import re
import unicodedata
from functools import lru_cache

_ONSETS = "b|c|ch|d|đ|g|gh|gi|h|k|kh|l|m|n|ng|ngh|nh|p|ph|qu|r|s|t|th|tr|v|x"
_RHYMES = (
    "a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây "
    "e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu "
    "o oc oi om on ong op ot oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oe oen oeo oet "
    "ooc oong ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uc ui um un ung up ut uân uâng uât uây uê uêch uênh uơ "
    "uôc uôi uôm uôn uông uôt uy uya uych uyn uynh uyp uyt uyu uyên uyêt ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn "
    "ương ươp ươt ươu y yên yêm yêng yêt yêu ych ynh yp yt"
)
_SYLLABLE = re.compile(f"(?:{_ONSETS})?(?:{_RHYMES.replace(' ', '|')})")
_STOPPED = re.compile("(?:c|ch|p|t)$")
_TONE = re.compile("[\u0300\u0301\u0303\u0309\u0323]")
_STOPPED_TONES = {"\u0301", "\u0323"}
_BETWEEN = re.compile(r"[\x00-@\[-`{-\x7f\u00a0“”‘’…–—•]+")


def share_of_syllables(text: str) -> tuple[float, int]:
    """Return how many of the accented words are Vietnamese syllables (0 to 1), and how many such words there are.

    Only words with a letter beyond ASCII are asked: the others say nothing about a code.
    """
    words = [word for word in _BETWEEN.split(text) if word and not word.isascii()]
    return (sum(map(is_syllable, words)) / len(words) if words else 0.0), len(words)


@lru_cache(maxsize=8192)
def is_syllable(word: str) -> bool:
    """Say whether a word in any case has an onset and a rhyme of Vietnamese, and at most one tone, a possible one."""
    parts = unicodedata.normalize("NFD", word.lower())
    tones = _TONE.findall(parts)
    toneless = unicodedata.normalize("NFC", _TONE.sub("", parts))
    if len(tones) > 1 or not _SYLLABLE.fullmatch(toneless):
        return False
    return not _STOPPED.search(toneless) or bool(tones and tones[0] in _STOPPED_TONES)
