"""Names of bodies as the comparison sees them: level, line of work, area left out (tên cơ quan khi đối chiếu)."""

import re
from dataclasses import dataclass

from conglap.register.groups import group_rule
from conglap.register.naming import canonical, without_standing_part, without_title

_LEVELS = (  # from the top; a body above the subordinate's issuer cannot be told what to do by it
    (0, re.compile(r"^(?:bo (?!doi\b|chi huy\b)|cac bo|chinh phu|trung uong|ban .*trung uong)|\btrung uong$")),
    (1, re.compile(r"^(?:cac )?so\b|\btinh\b|^(?:cac )?ban .*tinh uy|\bthanh uy\b|^cuc ")),
    (3, re.compile(r"\b(?:cac |cap )?(?:(?<!thi )xa(?! hoi)|phuong|thi tran)\b|\bcap co so\b|^(?:cac )?thon\b")),
    (2, re.compile(r"\b(?:huyen|quan|thi xa)\b|^(?:cac )?phong\b|\bhuyen uy\b")),
)
_LINE = re.compile(
    r"^(?:so|phong|bo|ban|khoi|to|chi cuc|cuc|cong chuc|bo phan) "
)  # "Sở Nội vụ" … "Phòng Nội vụ": one line of work
_SEVERAL = re.compile(r" - | va |, ")  # offices merge their lines in other ways at each level
_PARTY_GROUP = re.compile(
    r"^(?:dang uy|ban can su dang|dang doan) (?=uy ban nhan dan|hoi dong nhan dan|so )"
)  # acts for it
_ANYBODY = re.compile(
    r"\blien quan\b|^cac (?:co quan|don vi|nganh|so|phong|ban|cap uy|dia phuong|to chuc)\b|^(?:co quan|don vi)[, ]"
)
# "Trung tâm Y tế các huyện, thị xã", "Công an cấp huyện", "Ban Dân vận Tỉnh ủy": what stands before the area.
_AREA = re.compile(
    r"(?:,? (?:thuoc|tren dia ban|cua|o|tai|cap))?(?: cac)? (?:huyen|thi xa|thanh pho|"
    r"quan(?! (?:ly|su|y|doi|he|trac)\b)|xa(?! hoi)|phuong(?! an)|thi tran|dac khu|"
    r"tinh(?! nguyen)|(?:tinh|thanh|huyen|quan|thi|dang|xa) uy)\b.*$"
)
_COMMITTEES_OF_MANY = re.compile(r"^(?:cac )?uy ban nhan dan (?:cac|cap|huyen|xa|thi xa|thanh pho|quan|phuong)\b")
_COMMITTEES = re.compile(r"^(?:cac )?(?:uy ban nhan dan|hoi dong nhan dan|dang uy|dang bo|chi bo)\b")


@dataclass(frozen=True, slots=True)
class BodyName:
    """A body's name without title and standing part; ``stem`` leaves out the area as well."""

    plain: str
    stem: str
    group: str | None
    anybody: bool  # "các cơ quan, đơn vị liên quan"
    level: int | None  # 0: the centre, 3: the commune


def body_name(name: str) -> BodyName:
    """Return what the comparison needs to know of a name as it is written."""
    plain = _PARTY_GROUP.sub("", without_standing_part(without_title(canonical(name))))
    rule = group_rule(plain)
    anybody = bool(_ANYBODY.search(plain)) and not (rule and rule.name.startswith("Ủy ban"))
    return BodyName(plain, _stem(plain), rule.name if rule else None, anybody, _level(plain))


def _level(plain: str) -> int | None:
    return next((level for level, pattern in _LEVELS if pattern.search(plain)), None)


def _stem(plain: str) -> str:
    """Return a name without its area: of committees, whose area is all their name, the name itself."""
    if _COMMITTEES.match(plain):
        return plain
    stem = _AREA.sub("", plain).removeprefix("cac ")
    return stem if len(stem.split()) > 1 else plain


def is_same(one: BodyName, other: BodyName) -> bool:
    """Say whether two names mean one body, or bodies of one line of work at two levels."""
    if one.anybody and other.anybody:
        return True
    if one.group and one.group == other.group:
        return True
    short, long = sorted((one.plain, other.plain), key=len)
    if len(short.split()) > 1 and (long == short or long.startswith(f"{short} ")):
        return True
    if short.startswith("cac ") and long.startswith(f"{short}, "):  # "các chi bộ, đảng bộ cơ sở"
        return True
    return one.stem == other.stem or bool(_lines(one) & _lines(other))


def _lines(one: BodyName) -> set[str]:
    """Return the field of work that a name shows, and the first of several: "tai chinh - ke hoach", "tai chinh"."""
    found = _LINE.match(one.stem)
    field = one.stem[found.end() :] if found else ""
    return {field, _SEVERAL.split(field)[0]} - {""}


def is_issuer_among(one: BodyName, issuer: BodyName) -> bool:
    """Say whether an issuer is one of a group such as "UBND các xã", "các huyện ủy, thành ủy"."""
    if _COMMITTEES_OF_MANY.match(one.plain):
        return "uy ban nhan dan" in issuer.plain and one.level == issuer.level
    if not one.plain.startswith("cac "):
        return False
    heads = re.split(r", | va ", one.plain.removeprefix("cac "))
    first = " ".join(heads[0].split()[:2])
    known = (*(head for head in heads if len(head.split()) > 1 or head in ("so", "phong", "ban")), first)
    return any(issuer.plain.startswith(f"{head} ") for head in known)
