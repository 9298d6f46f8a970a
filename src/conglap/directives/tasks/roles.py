"""Who does what in a task: directing, leading, coordinating (cơ quan chỉ đạo, chủ trì, phối hợp)."""

import re
from dataclasses import dataclass, replace
from itertools import chain

from conglap.directives.records import NamedBody, Span
from conglap.directives.tasks.attributes import Attribute, Role, bodies_of_value, coordinating_in
from conglap.directives.tasks.bodies import split_bodies
from conglap.directives.tasks.name_lists import list_end, names_body_at
from conglap.directives.tasks.sections import Above, Ground
from conglap.directives.tasks.told import Order


@dataclass(slots=True)  # not frozen: that doubles the time, and many are made
class Roles:
    """The bodies of one task."""

    directing: tuple[NamedBody, ...] = ()
    lead: tuple[NamedBody, ...] = ()
    coordinating: tuple[NamedBody, ...] = ()


_ADVERBS = (
    r"(?:(?:tập trung|khẩn trương|tiếp tục|thường xuyên|trực tiếp|quan tâm|tăng cường|chủ động|kịp thời|"
    r"có trách nhiệm|chịu trách nhiệm|nghiêm túc|phải|cần|sớm|"
    r"tích cực|quyết liệt|phân công|trong phạm vi[^,;.]{0,60},?|theo chức năng, nhiệm vụ(?: được giao)?,?|"
    r"căn cứ[^,;.]{0,80},)\s*,?\s*(?:và\s+)?){0,3}"
)
_DIRECTS = re.compile(_ADVERBS + r"(?:lãnh đạo\s*(?:,|và)?\s*)?(?:chỉ đạo|lãnh đạo)(?=[\s,.;])")
_DIRECTS_TOO = re.compile(
    r"[;.]\s+(?:đồng thời,?\s+|và\s+)?" + _ADVERBS + r"(?:lãnh đạo\s*(?:,|và)?\s*)?chỉ đạo\s+(?!của)"
)
_DIRECTS_BODIES = re.compile(
    r"[,vqhtc](?<!\w[vqhtc])(?:(?<=,)|(?<=v)à|(?<=q)uan|(?<=h)uyện|(?<=t)ỉnh|(?<=c)ông an)\s+"
    + _ADVERBS
    + r"chỉ đạo\s+"
)
_BESIDE = re.compile(r"\s*\(\s*(?:cơ quan |đơn vị )?phối hợp\b")
_CLAUSE_START = re.compile(r"[,;]\s+(?:và\s+)?")


_NOBODY = Above(Ground.ORDERS)


def roles_of(
    text: str,
    lowered: str,
    span: Span,
    order: Order,
    above: Above = _NOBODY,
) -> Roles:
    """Return the bodies that the words of a task name; ``above`` has those of the heading or of Kính gửi."""
    lead, beside = _marked(lowered, order.told)
    directs = _directs(lowered, span, order) or (above.directs and not lead)
    lead = lead or _in_brackets(text, lowered, span) or above.bodies
    coordinating = _without(
        beside + coordinating_in(text, lowered, span) + _told_to_coordinate(text, lowered, span, order), lead
    )
    return Roles(lead if directs else (), lead, coordinating or _without(above.coordinating, lead))


def _marked(lowered: str, told: tuple[NamedBody, ...]) -> tuple[tuple[NamedBody, ...], tuple[NamedBody, ...]]:
    """Tell "Sở Tài chính (phối hợp)" from those who lead."""
    beside = tuple(body for body in told if _BESIDE.match(lowered, body.span[1]))
    return tuple(body for body in told if body not in beside), beside


_ASSIGNED = re.compile(r"\((?:giao|do)\s+(?:cho\s+)?(?=\w)")


def _in_brackets(text: str, lowered: str, span: Span) -> tuple[NamedBody, ...]:
    """Return the bodies in "… (giao Công an tỉnh chủ trì, phối hợp với …)" behind work that names nobody."""
    if lowered.find("(giao ", *span) < 0 and lowered.find("(do ", *span) < 0:
        return ()
    match = _ASSIGNED.search(lowered, *span)
    if not match or not names_body_at(lowered, match.end()):
        return ()
    stop, _ = list_end(text, lowered, match.end(), span[1])
    return split_bodies(text, lowered, (match.end(), stop))


def _directs(lowered: str, span: Span, order: Order) -> bool:
    """Say whether the order, or a later part of it, is to direct others ("chỉ đạo Y …")."""
    if lowered.find("đạo", *span) < 0:
        return False
    if _DIRECTS.match(lowered, order.at, span[1]):
        return True
    if lowered.find("chỉ đạo", *span) < 0:
        return False
    later = chain(_DIRECTS_TOO.finditer(lowered, *span), _DIRECTS_BODIES.finditer(lowered, order.at, span[1]))
    return any(names_body_at(lowered, match.end()) for match in later)


def directs_bodies(lowered: str, place: int) -> bool:
    """Say whether "chỉ đạo Y …", with whom to direct, begins at a place."""
    match = _DIRECTS.match(lowered, place)
    return match is not None and names_body_at(lowered, match.end() + 1)


def _told_to_coordinate(text: str, lowered: str, span: Span, order: Order) -> tuple[NamedBody, ...]:
    """Return the bodies in "…, các sở, ngành liên quan phối hợp thực hiện"."""
    found: list[NamedBody] = []
    if lowered.find("phối hợp", order.at, span[1]) < 0:
        return ()
    for match in _CLAUSE_START.finditer(lowered, order.at, span[1]):
        led = match.group().startswith(";") or lowered.find("chủ trì", order.at, match.start()) >= 0
        if not led or not names_body_at(lowered, match.end()):
            continue
        stop, predicate = list_end(text, lowered, match.end(), span[1])
        if predicate == "phối hợp" and not re.match(r"phối hợp\s+(?:\S+\s+)?(?:với|cùng)", lowered[stop : stop + 40]):
            found.extend(split_bodies(text, lowered, (match.end(), stop)))
            break
    return tuple(found)


def _without(bodies: tuple[NamedBody, ...], others: tuple[NamedBody, ...]) -> tuple[NamedBody, ...]:
    names = {body.name.lower() for body in others}
    kept: dict[str, NamedBody] = {}
    for body in bodies:
        if body.name.lower() not in names:
            kept.setdefault(body.name.lower(), body)
    return tuple(kept.values())


def with_attributes(text: str, lowered: str, roles: Roles, attributes: list[Attribute]) -> Roles:
    """Return the roles as the lines "Cơ quan chỉ đạo: …", "Đơn vị chủ trì: …", "Phối hợp: …" say them."""
    for attribute in attributes:
        if attribute.role is Role.DIRECTING:
            roles = replace(roles, directing=split_bodies(text, lowered, attribute.value))
        elif attribute.role is Role.LEAD:
            lead, coordinating = bodies_of_value(text, lowered, attribute.value)
            roles = Roles(roles.directing, lead or roles.lead, _without(coordinating or roles.coordinating, lead))
        elif attribute.role is Role.COORDINATING:
            beside = split_bodies(text, lowered, attribute.value)
            roles = replace(roles, coordinating=_without(roles.coordinating + beside, roles.lead))
    return roles
