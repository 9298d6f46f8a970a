"""Headings of clauses (tiêu đề): "MỤC ĐÍCH, YÊU CẦU", "Giao Phòng Nội vụ", "Phạm vi điều chỉnh"."""

from conglap.base.text import squeeze
from conglap.directives.words.labels import Rank
from conglap.directives.words.letters import is_upper

_LONGEST = 260
_WIDE = {Rank.PART, Rank.CHAPTER, Rank.SECTION, Rank.SUBSECTION}


def heading_of(first: str, rank: Rank | None, *, bold: bool, more: bool) -> str | None:
    """Return the clause's first paragraph if it is a heading: short, no sentence, with words or clauses below it."""
    line = squeeze(first) if "  " in first else first
    if not line or len(line) > _LONGEST:
        return None
    bare = line.rstrip(" :.")
    if rank is None or rank in _WIDE or is_upper(line):
        return bare
    if not more:
        return None
    if line.endswith((".", ";", "!", ",")) and not (bold and len(line) < 160):
        return bare if rank is Rank.ROMAN and len(line) < 120 else None
    if line.endswith(":") and len(line) > 130:
        return None
    return bare
