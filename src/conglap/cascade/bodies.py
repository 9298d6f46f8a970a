"""Bodies that the superior names for a duty and the subordinate does not (cơ quan không còn được nêu)."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from conglap.directives.records import NamedBody, Task
from conglap.register.groups import group_rule
from conglap.register.naming import canonical, without_standing_part, without_title

_LEVELS = (  # from the top; a body above the subordinate's issuer cannot be told what to do by it
    (0, re.compile(r"^(?:bo |cac bo|chinh phu|trung uong|ban .*trung uong)|\btrung uong$")),
    (1, re.compile(r"^(?:cac )?so\b|\btinh\b|^(?:cac )?ban .*tinh uy|\bthanh uy\b|^cuc ")),
    (3, re.compile(r"\b(?:cac |cap )?(?:xa(?! hoi)|phuong|thi tran)\b|\bcap co so\b|^(?:cac )?thon\b")),
    (2, re.compile(r"\b(?:huyen|quan|thi xa)\b|^(?:cac )?phong\b|\bhuyen uy\b")),
)
_LINE = re.compile(
    r"^(?:so|phong|bo|ban|chi cuc|cuc|cong chuc|bo phan) "
)  # "Sở Nội vụ" … "Phòng Nội vụ": one line of work
_PARTY_GROUP = re.compile(
    r"^(?:dang uy|ban can su dang|dang doan) (?=uy ban nhan dan|hoi dong nhan dan|so )"
)  # acts for it
_COLLECTIVE = re.compile(r"^cac \w+")
_SMALL = frozenset(("cac", "va", "cua", "thuoc", "truc", "tren", "dia", "ban", "lien", "quan", "co", "cap", "moi"))
_WORD = r"\w+"
_ANYBODY = re.compile(
    r"\blien quan\b|^cac (?:co quan|don vi|nganh|so|phong|ban|cap uy|dia phuong|to chuc)\b|^(?:co quan|don vi)[, ]"
)


@dataclass(frozen=True, slots=True)
class _Body:
    name: str  # canonical, without title and standing part
    group: str | None
    anybody: bool  # "các cơ quan, đơn vị liên quan"
    level: int | None


def lost_bodies(
    task: Task, below: Sequence[Task], text_below: str, issuers: Sequence[str | None]
) -> Iterator[NamedBody]:
    """Yield the bodies of a task that neither the subordinate's tasks nor the words around them name.

    ``issuers`` are those of the superior and of the subordinate: what they owe themselves need not be said again.
    """
    named = [_body(body.name) for one in below for body in (*one.directing, *one.lead, *one.coordinating)]
    themselves = [_body(issuer) for issuer in issuers if issuer]
    own_level = themselves[-1].level if issuers[-1] else None
    if len(themselves) == 2 and themselves[0].level == own_level:
        own_level = None  # of one level: whom the superior can name, the subordinate can name too
    ordered = {_body(body.name).level for one in below for body in (*one.directing, *one.lead)}
    words = f" {canonical(text_below)} "
    seen = set()
    for body in (*task.directing, *task.lead, *task.coordinating):
        one = _body(body.name)
        if one.name in seen:
            continue
        seen.add(one.name)
        above = one.level is not None and own_level is not None and one.level < own_level
        above = above and one.level not in ordered  # it does give orders to bodies of that level
        if above or any(_is_same(one, other) for other in themselves) or _is_issuer_among(one, themselves):
            continue
        if not any(_is_same(one, other) for other in named) and not _is_written(one, words, named):
            yield body


def _body(name: str) -> _Body:
    plain = _PARTY_GROUP.sub("", without_standing_part(without_title(canonical(name))))
    rule = group_rule(plain)
    anybody = bool(_ANYBODY.search(plain)) and not (rule and rule.name.startswith("Ủy ban"))
    return _Body(plain, rule.name if rule else None, anybody, _level(plain))


def _level(plain: str) -> int | None:
    return next((level for level, pattern in _LEVELS if pattern.search(plain)), None)


def _is_same(one: _Body, other: _Body) -> bool:
    if one.anybody and other.anybody:
        return True
    if one.group and one.group == other.group:
        return True
    short, long = sorted((one.name, other.name), key=len)
    if len(short.split()) > 1 and (long == short or long.startswith(f"{short} ")):
        return True
    if short.startswith("cac ") and long.startswith(f"{short}, "):  # "các chi bộ, đảng bộ cơ sở"
        return True
    return _line(one.name) is not None and _line(one.name) == _line(other.name)


def _line(plain: str) -> str | None:
    """Return the field of work that a name shows, without its level and place: "noi vu"."""
    found = _LINE.match(plain)
    if not found:
        return None
    field = re.sub(r" (?:tinh|huyen|xa|thanh pho|phuong)\b.*$", "", plain[found.end() :])
    return field or None


def _is_issuer_among(one: _Body, themselves: Sequence[_Body]) -> bool:
    """Say whether the subordinate's issuer is one of a group such as "UBND các xã"."""
    issuer = themselves[-1] if themselves else None
    if issuer is None or not one.group:
        return False
    return one.group.startswith("Ủy ban nhân dân") and "uy ban nhan dan" in issuer.name and one.level == issuer.level


def _is_written(one: _Body, words: str, named: Sequence[_Body]) -> bool:
    if one.anybody:
        return len(named) > 1 or bool(re.search(r"\b(?:co quan|don vi|nganh|dia phuong|to chuc)\b", words))
    if one.group and one.group.startswith("Ủy ban nhân dân các xã"):
        return bool(re.search(r"\b(?:cac|cap) xa\b|\bxa, (?:phuong|thi tran)|\bcap co so\b", words))
    if (some := _COLLECTIVE.match(one.name)) and re.search(rf"\b(?:duoc|do|bi) {some[0]}\b", words):
        return True  # "đề kiểm tra được các trường thẩm định"
    core = [word for word in re.findall(_WORD, one.name) if word not in _SMALL]
    bare = f" {' '.join(re.findall(_WORD, words))} "
    return f" {' '.join(re.findall(_WORD, one.name))} " in bare or (len(core) > 1 and f" {' '.join(core)} " in bare)
