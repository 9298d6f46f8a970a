"""A signature on one line, as tables of web pages bring it: "KT. BỘ TRƯỞNG THỨ TRƯỞNG     Trần Văn Minh"."""

from conglap.directives.words import marks
from conglap.directives.words.letters import is_upper

_LONGEST = 160


def signature_parts(line: str) -> list[str] | None:
    """Return the parts of a signature (quyền hạn, chức vụ, họ tên) that stand on one line, else ``None``."""
    if len(line) > _LONGEST or not line[:1].isupper():
        return None
    words = line.split()
    first = _name_begins(words)
    posts, name = " ".join(words[:first]), " ".join(words[first:])
    if name and not marks.is_person(name):
        return None
    cuts = _cuts(posts) if marks.is_post(posts) else []
    parts = [posts[start:end].strip() for start, end in zip([0, *cuts], [*cuts, len(posts)], strict=True)]
    found = [part for part in (*parts, name) if part]
    return found if len(found) > 1 and posts and marks.is_post(posts) else None


def _name_begins(words: list[str]) -> int:
    """The name is what follows the last word in capitals, with a degree or one letter before it: "TS. Lê An"."""
    first = next((place for place, word in enumerate(words) if word != word.upper()), len(words))
    while 1 < first < len(words) and (len(words[first - 1]) == 1 or words[first - 1].endswith(".")):
        first -= 1
    return first


def _cuts(posts: str) -> list[int]:
    """A post begins a part, but one right after "KT." or after a comma goes on: "KT. BỘ TRƯỞNG, CHỦ NHIỆM"."""
    cuts: list[int] = []
    for start, _ in marks.post_spans(posts):
        before = posts[:start].rstrip()
        if before and not is_upper(before):
            return []
        if before and not before.endswith((".", ",", ":", "/")) and not marks.is_in_place_of(before.split()[-1]):
            cuts.append(start)
    return cuts
