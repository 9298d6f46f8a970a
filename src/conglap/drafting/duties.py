"""From a superior's task to the duty that is passed on: which of its words stay (giao lại nhiệm vụ)."""

import re
from collections.abc import Iterable, Iterator

from conglap.base.text import fold, squeeze
from conglap.directives.records import Citation, Directive, NamedBody, Task, TimingKind
from conglap.directives.words.kinds import kind_of_code
from conglap.drafting.bases import known_short, source_of
from conglap.drafting.records import DraftDuty, Source

CLOSING = "closing"
# Between the names of an opening "Giao A chủ trì, phối hợp với B và C …" stand only such words.
_BETWEEN = re.compile(
    r"(?:\W|\b(?:giao(?: nhiem vu)?(?: cho)?|yeu cau|de nghi|phan cong|chi dao|chu tri|chiu trach nhiem|co trach nhiem"
    r"|lam dau moi|phoi hop(?: chat che)?|cung(?: voi)?|voi|va|cac)\b)*"
)
_FEWEST_WORDS = 3  # a duty keeps its opening where almost nothing would be left
_LABEL = re.compile(
    r"^(?:thoi gian|thoi han|tien do|san pham|ket qua|dau ra)[^:]{0,30}:\s*",
)
_END = re.compile(r"[\s;,.]*(?:/\.)?[\s;,.]*$")


def duties_of(directive: Directive, chosen: Iterable[str] | None = None) -> list[DraftDuty]:
    """Return the duties to pass on, in the order of the document: those chosen by id, else all but the superior's own.

    The closing appeal to everybody is none of them: each document closes with its own.
    Raises ``KeyError`` with the ids that the document does not have.
    """
    tasks = {task.id: task for task in directive.tasks}
    if chosen is None:
        wanted = [task for task in directive.tasks if task.id != CLOSING and not _is_own(task, directive)]
    else:
        names = list(chosen)
        if missing := [name for name in names if name not in tasks]:
            raise KeyError(*missing)
        wanted = [task for task in directive.tasks if task.id in names]
    source = source_of(directive.document)
    return [duty_from(task, source, directive.citations) for task in wanted]


def _is_own(task: Task, directive: Directive) -> bool:
    """Say whether the superior leads the work itself."""
    issuer = fold(directive.document.issuer or "")
    return bool(issuer) and bool(task.lead) and all(issuer.startswith(fold(body.name)) for body in task.lead)


def duty_from(task: Task, source: Source, citations: Iterable[Citation] = ()) -> DraftDuty:
    """Return one task as a duty: without the order's opening, with names that hold outside the superior document."""
    start = _after_opening(task)
    text = _renamed(task, start, source, citations)
    said = fold(text)
    return DraftDuty(
        text=_sentence(text),
        lead=_names(task.lead),
        coordinating=tuple(name for name in _names(task.coordinating) if fold(name) not in said),
        directing=tuple(name for name in _names(task.directing) if name not in _names(task.lead)),
        time=_time(task, said),
        output=None if task.output is None or fold(task.output) in said else squeeze(task.output),
        source=source.symbol,
        task=task.id,
    )


def _names(bodies: Iterable[NamedBody]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(squeeze(body.name) for body in bodies))


def _after_opening(task: Task) -> int:
    """Return where the work itself begins, in characters of the task: behind "Giao A chủ trì, phối hợp với B"."""
    text, place = fold(task.text), 0
    for name in _in_order(task, text):
        start = text.find(name, place)
        if start < 0 or not _BETWEEN.fullmatch(text[place:start]):
            break
        place = start + len(name)
    if place == 0:
        return 0
    between = _BETWEEN.match(text[place:])
    place += between.end() if between else 0
    return place if len(text[place:].split()) >= _FEWEST_WORDS else 0


def _in_order(task: Task, text: str) -> list[str]:
    """Return the folded names of those who are told, as they follow one another in the text."""
    names = {fold(body.name) for body in (*task.lead, *task.coordinating)}
    return sorted((name for name in names if name in text), key=text.find)


def _renamed(task: Task, start: int, source: Source, citations: Iterable[Citation]) -> str:
    """Return the words from a place on; "Kế hoạch này" and the superior's own aliases become full names."""
    text, offset = task.text, task.span[0]
    for citation in sorted(_aliases(task, citations, start), key=lambda c: c.span, reverse=True):
        kind = kind_of_code(citation.kind or "")
        name = f"{kind.name if kind else 'Văn bản'} số {citation.symbol}"
        text = text[: citation.span[0] - offset] + name + text[citation.span[1] - offset :]
    return re.sub(rf"\b{source.kind} này\b", known_short(source), text[start:], flags=re.IGNORECASE)


def _aliases(task: Task, citations: Iterable[Citation], start: int) -> Iterator[Citation]:
    first, end = task.span[0] + start, task.span[1]
    for citation in citations:
        if citation.resolved_by == "alias" and citation.symbol and first <= citation.span[0] < citation.span[1] <= end:
            yield citation


def _sentence(text: str) -> str:
    words = _END.sub("", squeeze(text))
    return words[:1].upper() + words[1:] + "."


def _time(task: Task, said: str) -> str | None:
    """Return the time in the document's words; ``None`` where the duty's own words say it."""
    written = task.timing.as_written
    if task.timing.kind is TimingKind.UNSPECIFIED or written is None:
        return None
    words = _END.sub("", _without_label(squeeze(written)))
    return None if fold(words) in said else words


def _without_label(words: str) -> str:
    found = _LABEL.match(fold(words))
    return words[found.end() :] if found else words
