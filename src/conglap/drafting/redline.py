"""What changed between two versions of a draft (so sánh hai phiên bản): words taken out, words put in."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from typing import Any

_WORDS = re.compile(r"\s+|[^\s]+")
_LIKENESS = 0.4  # two paragraphs less alike than this are one taken out and another put in


class Change(StrEnum):
    """What became of some words."""

    SAME = "same"
    ADDED = "added"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words of a paragraph with what became of them."""

    change: Change
    text: str


Redlined = tuple[Piece, ...]  # one paragraph


def lines_of(words: dict[str, Any]) -> list[str]:
    """Return the words of a draft as paragraphs in reading order (see ``words_of``)."""
    lines = [words["co_quan_cap_tren"], words["co_quan_ban_hanh"], words["so_ky_hieu"], words["dia_danh_ngay"]]
    lines += [words["ten_loai"], words["trich_yeu"], *words["kinh_gui"], words["mo_dau"]]
    for group in words["nhom"]:
        lines.append(f"{group['so']}. {group['ten']}")
        for duty in group["nhiem_vu"]:
            lines += [f"{duty['ky_hieu']}{duty['noi_dung']}", *duty["kem_theo"]]
    lines += [words["bao_cao"], words["ket_thuc"], *words["noi_nhan"]]
    lines += [words["quyen_han"], *words["chuc_vu"], words["ho_ten"]]
    return [line for line in lines if line.strip()]


def redline(before: Sequence[str], after: Sequence[str]) -> list[Redlined]:
    """Return the paragraphs of both versions in one reading, word by word where a paragraph was changed."""
    found: list[Redlined] = []
    matcher = SequenceMatcher(None, list(before), list(after), autojunk=False)
    for _tag, start, end, other_start, other_end in matcher.get_opcodes():
        if _tag == "equal":
            found += [(Piece(Change.SAME, line),) for line in before[start:end]]
        else:
            found += _changed(before[start:end], after[other_start:other_end])
    return found


def _changed(old: Sequence[str], new: Sequence[str]) -> Iterator[Redlined]:
    """Pair the paragraphs that are alike, in order; the others are out or in."""
    rest = list(new)
    for line in old:
        match = next((at for at, other in enumerate(rest) if _alike(line, other)), None)
        if match is None:
            yield (Piece(Change.REMOVED, line),)
            continue
        yield from ((Piece(Change.ADDED, other),) for other in rest[:match])
        yield tuple(_words_changed(line, rest[match]))
        rest = rest[match + 1 :]
    yield from ((Piece(Change.ADDED, other),) for other in rest)


def _alike(one: str, other: str) -> bool:
    matcher = SequenceMatcher(None, one.split(), other.split(), autojunk=False)
    return matcher.real_quick_ratio() >= _LIKENESS and matcher.ratio() >= _LIKENESS


def _words_changed(old: str, new: str) -> Iterator[Piece]:
    before, after = _WORDS.findall(old), _WORDS.findall(new)
    for tag, start, end, other_start, other_end in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag == "equal":
            yield Piece(Change.SAME, "".join(before[start:end]))
            continue
        if end > start:
            yield Piece(Change.REMOVED, "".join(before[start:end]))
        if other_end > other_start:
            yield Piece(Change.ADDED, "".join(after[other_start:other_end]))
