"""Labels given to a document beforehand: what a perfect reading of it would find (nhãn chuẩn).

``tests/gold/README.md`` describes the files; a name ``A | B`` allows either form, a leading ``?`` marks a doubtful one.
"""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, cast

from conglap.base.text import fold, squeeze

LabelSet = Literal["working", "final"]
SOURCE_NOTE = "# SOURCE:"
_FINGERPRINT = 60  # folded characters of a task's text that its hash covers


class UnusableLabels(ValueError):
    """Labels that cannot be used, with the sentence that says why."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """One label: the forms that count as right, and whether the labeller was unsure of it."""

    forms: tuple[str, ...]
    doubtful: bool = False


@dataclass(frozen=True, slots=True)
class WantedCitation:
    """One citation (viện dẫn); ``date`` and ``role`` are ``"?"`` where the labeller was unsure."""

    symbol: Wanted | None
    date: str | None
    role: str
    doubtful: bool


@dataclass(frozen=True, slots=True)
class WantedTask:
    """One task (nhiệm vụ): its words taken from the document, its bodies and its time (``None``: unsure)."""

    id: str
    text: str
    directing: tuple[Wanted, ...]
    lead: tuple[Wanted, ...]
    coordinating: tuple[Wanted, ...]
    timing: dict[str, str | None] | None
    doubtful: bool


@dataclass(frozen=True, slots=True)
class GoldDocument:
    """The labels of one document; ``fields`` leaves out the fields that the labeller was unsure of."""

    file: str
    set: LabelSet
    text: str
    fields: dict[str, tuple[Wanted, ...]]
    clauses: tuple[Wanted, ...]
    citations: tuple[WantedCitation, ...]
    tasks: tuple[WantedTask, ...]


def load(label_file: Path, texts: Path) -> GoldDocument:
    """Return one file of labels with the words it points to; refuse a document that differs from the labelled one."""
    labels = json.loads(label_file.read_text(encoding="utf-8"))
    path = texts / labels["file"]
    if not path.is_file():
        raise UnusableLabels(f"Không có văn bản {labels['file']} trong {texts}.")
    content = path.read_bytes()
    if hashlib.sha256(content).hexdigest() != labels["sha256"]:
        raise UnusableLabels(f"Văn bản {labels['file']} đã khác lúc gán nhãn (mã băm không khớp).")
    text = without_note(content.decode("utf-8"))
    return GoldDocument(
        file=labels["file"],
        set=cast(LabelSet, labels["set"]),
        text=text,
        fields=_fields(labels["document"], labels["doubtful"], text),
        clauses=_wanted(labels["clauses"]),
        citations=tuple(citation for one in labels["citations"] for citation in _citations(one)),
        tasks=tuple(_task(task, text, labels["file"]) for task in labels["tasks"]),
    )


def without_note(text: str) -> str:
    """Return a text without the line in which its collection notes the source."""
    return text.partition("\n")[2] if text.startswith(SOURCE_NOTE) else text


def fingerprint(words: str) -> str:
    """Return the hash by which a task's words are known without being copied."""
    return hashlib.sha256(fold(squeeze(words))[:_FINGERPRINT].encode()).hexdigest()[:16]


def parse(label: str) -> Wanted:
    """Return a label from its written form: ``?Sở Tài chính | STC``."""
    forms = label.removeprefix("?").split(" | ")
    return Wanted(tuple(form.strip() for form in forms), label.startswith("?"))


def _wanted(labels: Sequence[str] | str | None) -> tuple[Wanted, ...]:
    if labels is None:
        return ()
    return tuple(map(parse, [labels] if isinstance(labels, str) else labels))


def _fields(document: dict[str, Any], doubtful: Sequence[str], text: str) -> dict[str, tuple[Wanted, ...]]:
    flat: dict[str, Any] = {**document, **document["signatory"]}
    del flat["signatory"]
    subject = flat.pop("subject")
    fields = {name: _wanted(value) for name, value in flat.items()}
    fields["subject"] = (Wanted((_words(subject["at"], text),)),) if subject else ()
    return {name: value for name, value in fields.items() if name not in doubtful}


def _citations(label: dict[str, Any]) -> list[WantedCitation]:
    symbol = parse(label["symbol"]) if label["symbol"] else None
    one = WantedCitation(symbol, label["date"], label["role"] or "?", label.get("doubtful", False))
    return [one] * label.get("count", 1)


def _task(label: dict[str, Any], text: str, file: str) -> WantedTask:
    words = _words(label["at"], text)
    if fingerprint(words) != label["sha256"]:
        raise UnusableLabels(f"Nhãn {file}, nhiệm vụ {label['id']}: vị trí không khớp với nội dung.")
    timing = label["timing"]
    return WantedTask(
        id=label["id"],
        text=words,
        directing=_wanted(label["directing"]),
        lead=_wanted(label["lead"]),
        coordinating=_wanted(label["coordinating"]),
        timing=None if timing.get("doubtful") else {key: timing.get(key) for key in ("kind", "due", "rule")},
        doubtful=label.get("doubtful", False),
    )


def _words(places: Sequence[Sequence[int]], text: str) -> str:
    return squeeze(" ".join(text[start:end] for start, end in places))
