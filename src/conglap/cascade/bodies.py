"""Bodies that the superior names for a duty and the subordinate does not (cơ quan không còn được nêu)."""

import re
from collections.abc import Iterator, Sequence

from conglap.cascade.body_names import BodyName, body_name, is_issuer_among, is_same
from conglap.directives.records import NamedBody, Task
from conglap.register.naming import canonical

_COLLECTIVE = re.compile(r"^cac \w+")
_AT_EVERY_LEVEL = re.compile(
    r"(?:hoi (?!dong)|(?:tinh |huyen |thi |quan |thanh |xa )?doan\b|doan thanh nien|mat tran|uy ban mat tran|cong an|"
    r"ban chi huy quan su|quan su|cong doan|lien doan lao dong)"
)
_SMALL = frozenset(("cac", "va", "cua", "thuoc", "truc", "tren", "dia", "ban", "lien", "quan", "co", "cap", "moi"))
_WORD = r"\w+"


def lost_bodies(
    task: Task, below: Sequence[Task], text_below: str, issuers: Sequence[str | None]
) -> Iterator[NamedBody]:
    """Yield the bodies of a task that neither the subordinate's tasks nor the words around them name.

    ``issuers`` are those of the superior and of the subordinate: what they owe themselves need not be said again.
    """
    named = [body_name(body.name) for one in below for body in (*one.directing, *one.lead, *one.coordinating)]
    themselves = [body_name(issuer) for issuer in issuers if issuer]
    words = f" {canonical(text_below)} "
    wanted: dict[str, tuple[BodyName, NamedBody]] = {}
    for body in (*task.directing, *task.lead, *task.coordinating):
        one = body_name(body.name)
        wanted.setdefault(one.plain, (one, body))
    gone = [
        (one, body)
        for one, body in wanted.values()
        if not any(is_same(one, other) for other in (*themselves, *named))
        and not (themselves and is_issuer_among(one, themselves[-1]))
        and not _is_written(one, words, named)
    ]
    ordered = {body_name(body.name).level for one in below for body in (*one.directing, *one.lead)}
    asked = {body_name(body.name).level for one in below for body in one.coordinating}
    beside = {body.name for body in task.coordinating}
    ordered |= {
        one.level for one, body in wanted.values() if (one, body) not in gone and _is_named_itself(one, named, words)
    }
    kinds = {_kind(one) for one, body in wanted.values() if (one, body) not in gone}
    own_level = _own_level(themselves) if issuers[-1] else None
    for one, body in gone:
        above = one.level is not None and own_level is not None and one.level < own_level
        if not above or one.level in (asked | ordered if body.name in beside else ordered) or _kind(one) in kinds:
            yield body


def _is_named_itself(one: BodyName, named: Sequence[BodyName], words: str) -> bool:
    """Say whether a body itself is named, not its like at the subordinate's own level."""
    return f" {one.plain} " in words or any(one.level == other.level and is_same(one, other) for other in named)


def _kind(one: BodyName) -> str:
    """Return what bodies of one kind share: where "Công an" has its like below, "Hội Phụ nữ" has it, too."""
    return "everywhere" if _AT_EVERY_LEVEL.match(one.stem) else one.stem.removeprefix("uy ban ").split()[0]


def _own_level(themselves: Sequence[BodyName]) -> int | None:
    """Return the subordinate's level, above which it can tell nobody what to do; of one level it can tell anybody."""
    own = themselves[-1].level
    return None if len(themselves) == 2 and themselves[0].level == own else own


def _is_written(one: BodyName, words: str, named: Sequence[BodyName]) -> bool:
    if one.anybody:
        return len(named) > 1 or bool(re.search(r"\b(?:co quan|don vi|nganh|dia phuong|to chuc)\b", words))
    if one.group and one.group.startswith("Ủy ban nhân dân các xã"):
        return bool(re.search(r"\b(?:cac|cap) xa\b|\bxa, (?:phuong|thi tran)|\bcap co so\b", words))
    if (some := _COLLECTIVE.match(one.plain)) and re.search(rf"(?:^|[:;.,]|\b(?:duoc|do|bi)) ?{some[0]}\b", words):
        return True  # "Các trường …", "đề kiểm tra được các trường thẩm định"
    core = [word for word in re.findall(_WORD, one.plain) if word not in _SMALL]
    bare = f" {' '.join(re.findall(_WORD, words))} "
    if any(f" {' '.join(re.findall(_WORD, name))} " in bare for name in {one.plain, one.stem}):
        return True
    return len(core) > 1 and f" {' '.join(core)} " in bare
