"""Pairs of documents with known changes, from files that a person can read (bộ văn bản thử).

A file holds a superior, a subordinate that passes everything on in its own words, and changes to the subordinate: each
takes something away and says what. From it come pairs: as written, with the items in reverse order, and with changes.
``tests/golden/cascade/README.md`` describes the files.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

REWORD = "reword"  # a change that loses nothing
_PARTY = {
    "party-plan": "KẾ HOẠCH",
    "party-directive": "CHỈ THỊ",
    "party-conclusion": "KẾT LUẬN",
    "party-notice": "THÔNG BÁO",
}
_STATE = {
    "state-plan": "KẾ HOẠCH",
    "state-decision": "QUYẾT ĐỊNH",
    "state-directive": "CHỈ THỊ",
    "state-notice": "THÔNG BÁO",
}
_NAMED = {**_STATE, **_PARTY}
_MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"


class UnusablePairs(ValueError):
    """A file of pairs that cannot be used, with the sentence that says why."""


@dataclass(frozen=True, slots=True)
class Change:
    """One change to the subordinate: which task of the superior loses what, or nothing (``reword``)."""

    task: str
    kind: str
    was: str
    now: str
    lost: str = ""
    also: tuple[str, ...] = ()  # kinds that would be right too
    follows: tuple[str, ...] = ()  # kinds lost with it, such as the time of a dropped act


@dataclass(frozen=True, slots=True)
class Pair:
    """Two texts and what the second one lost."""

    name: str
    set: str
    superior: str
    subordinate: str
    changes: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True)
class Family:
    """One file: a superior, a subordinate that passes all of it on, and changes."""

    name: str
    set: str
    superior: str
    subordinate: dict[str, Any]
    changes: tuple[Change, ...]

    def pairs(self) -> Iterator[Pair]:
        """Yield the pair as written, the reordered one, and pairs with changes, at most one to each task."""
        items = list(self.subordinate["items"])
        yield self._pair("as written", items)
        yield self._pair("reversed", items[::-1])
        half = len(items) // 2
        yield self._pair("halves exchanged", [*items[half:], *items[:half]])
        for number, together in enumerate(_packed(self.changes), 1):
            changed = items
            for change in together:
                changed = _with(changed, change, self.name)
            order = changed if number % 2 else changed[::-1]
            yield self._pair(f"changes {number}", order, together)

    def _pair(self, name: str, items: Sequence[str], changes: Sequence[Change] = ()) -> Pair:
        text = compose({**self.subordinate, "items": items})
        return Pair(f"{self.name}, {name}", self.set, self.superior, text, tuple(changes))


def load(folder: Path) -> list[Family]:
    """Return the families of a folder's ``*.yaml`` files by name."""
    files = sorted(folder.glob("*.yaml"))
    if not files:
        raise UnusablePairs(f"Không thấy tệp nào (*.yaml) trong {folder}.")
    return [_family(file) for file in files]


def _family(file: Path) -> Family:
    loaded = yaml.safe_load(file.read_text(encoding="utf-8"))
    changes = tuple(_change(one) for one in loaded["changes"])
    return Family(file.stem, loaded["set"], compose(loaded["superior"]), loaded["subordinate"], changes)


def _change(written: dict[str, Any]) -> Change:
    return Change(
        str(written["task"]),
        written["kind"],
        written["was"],
        written["now"],
        str(written.get("lost", "")),
        tuple(written.get("also", ())),
        tuple(written.get("with", ())),
    )


def _packed(changes: Sequence[Change]) -> list[list[Change]]:
    """Put the changes into as few pairs as possible, never two to one task."""
    packed: list[list[Change]] = []
    for change in changes:
        free = next((group for group in packed if all(other.task != change.task for other in group)), None)
        if free is None:
            packed.append([change])
        else:
            free.append(change)
    return packed


def _with(items: Sequence[str], change: Change, family: str) -> list[str]:
    holding = [number for number, item in enumerate(items) if change.was in item]
    if len(holding) != 1 or items[holding[0]].count(change.was) != 1:
        raise UnusablePairs(f"{family}: “{change.was}” không đứng đúng một chỗ trong văn bản cấp dưới.")
    changed = list(items)
    text = changed[holding[0]].replace(change.was, change.now)
    changed[holding[0]] = text[:1].upper() + text[1:]
    return changed


def compose(document: dict[str, Any]) -> str:
    """Return a document's text from its parts, in the form of its issuer."""
    form = document["form"]
    above, _, own = document["issuer"].partition(" / ")
    body = document.get("body") or "\n".join(f"{n}. {item.strip()}" for n, item in enumerate(document["items"], 1))
    opening = document["opening"].replace("; Căn cứ", ";\nCăn cứ").replace("; Theo đề nghị", ";\nTheo đề nghị")
    end = ":" if form != "state-decision" else ";"
    head = _party_head if form in _PARTY else _state_head
    return f"{head(document, above, own)}\n\n{opening}{end}\n{body.strip()}\n\n{_foot(document, own)}\n"


def _state_head(document: dict[str, Any], above: str, own: str) -> str:
    name = _NAMED.get(document["form"])
    about = "" if name else f"\nV/v {document['subject']}"
    title = f"\n\n{name}\n{document['subject']}" if name else f"\n\nKính gửi: {document['to']}."
    return f"{above}\n{own}\nSố: {document['number']}{about}\n\n{_MOTTO}\n{document['day']}{title}"


def _party_head(document: dict[str, Any], above: str, own: str) -> str:
    name = _NAMED[document["form"]]
    motto = "ĐẢNG CỘNG SẢN VIỆT NAM"
    return f"{above}\n{own}\n*\nSố {document['number']}\n\n{motto}\n{document['day']}\n\n{name}\n{document['subject']}"


def _foot(document: dict[str, Any], own: str) -> str:
    if document["form"] in _PARTY:
        return f"Nơi nhận:\n- Như trên,\n- Lưu Văn phòng.\n\nT/M {'BAN THƯỜNG VỤ'}\nBÍ THƯ\nNguyễn Văn Bình"
    return "Nơi nhận:\n- Như trên;\n- Lưu: VT.\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nTrần Thị Lan"
