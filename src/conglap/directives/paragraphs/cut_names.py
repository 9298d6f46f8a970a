"""Names in capitals that a line break cut: "ỦY BAN NHÂN" / "DÂN", "QUYẾT" / "ĐỊNH:", "PHÓ CHỦ" / "NHIỆM"."""

from collections import defaultdict
from collections.abc import Collection

from conglap.base.text import fold
from conglap.directives.words.kinds import NAMES
from conglap.directives.words.name_words import BODIES

_POSTS = (
    "Chủ tịch", "Phó Chủ tịch", "Chủ nhiệm", "Phó Chủ nhiệm", "Giám đốc", "Phó Giám đốc", "Tổng Giám đốc", "Bộ trưởng",
    "Thứ trưởng", "Thủ tướng", "Phó Thủ tướng", "Chánh Văn phòng", "Phó Chánh Văn phòng", "Chánh Thanh tra", "Bí thư",
    "Phó Bí thư", "Cục trưởng", "Phó Cục trưởng", "Vụ trưởng", "Hiệu trưởng", "Trưởng ban", "Phó Trưởng ban",
    "Trưởng phòng", "Tổng Bí thư", "Thống đốc", "Phó Thống đốc",
)  # fmt: skip
_LONGEST = 40
_Halves = dict[str, frozenset[str]]


def _halves(names: Collection[str]) -> _Halves:
    """Return, for each beginning of a name that is no name of its own, how the name goes on."""
    whole = set(map(fold, names))
    found: dict[str, set[str]] = defaultdict(set)
    for words in map(str.split, whole):
        for cut in range(1, len(words)):
            found[" ".join(words[:cut])].add(" ".join(words[cut:]))
    return {begun: frozenset(rests) for begun, rests in found.items() if begun not in whole or " " not in begun}


_OF_BODIES, _OF_POSTS, _OF_KINDS = _halves(BODIES), _halves(_POSTS), _halves(NAMES.values())


def is_cut_name(first: str, second: str) -> bool:
    """Say whether a line ends in the middle of the name of a body, a post or a kind with which the next goes on."""
    if len(first) > _LONGEST or not first.isupper() or not second.isupper():
        return False
    begun = fold(first).split()
    following = fold(second).strip(" :.")
    if following in _OF_KINDS.get(" ".join(begun), ()):
        return True  # "THÔNG" / "BÁO": a kind stands alone, so both lines are nothing else
    ends = [" ".join(begun[-length:]) for length in (1, 2, 3)]
    if any(following in _OF_POSTS.get(end, ()) for end in ends):
        return True
    return any(f"{following} ".startswith(f"{rest} ") for end in ends for rest in _OF_BODIES.get(end, ()))
