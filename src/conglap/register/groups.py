"""Names that stand for many bodies: "UBND các xã, thị trấn", "các sở, ban, ngành", "các cấp ủy, tổ chức đảng"."""

import re
from dataclasses import dataclass

# One of the units of the commune level, or several in a row: "xã", "các xã, phường, đặc khu", "cấp xã".
_COMMUNES = r"(?:cac )?(?:xa|phuong|thi tran|dac khu)(?:(?:, | va |/)(?:xa|phuong|thi tran|dac khu))+"
_MANY_COMMUNES = rf"(?:{_COMMUNES}|cac (?:xa|phuong)|cap xa|cap co so)"
_DISTRICTS = r"(?:huyen|thi xa|thanh pho|quan)"
_MANY_DISTRICTS = rf"(?:cac {_DISTRICTS}(?:(?:, | va )(?:{_DISTRICTS}))*|cap huyen)"
_TAIL = (
    r"(?: (?:thuoc|truc thuoc|tren dia ban|cua|trong)\b.*| (?:co )?lien quan.*| o dia phuong| cap (?:tinh|huyen|xa))?$"
)


@dataclass(frozen=True, slots=True)
class GroupRule:
    """A form of name and the bodies it stands for; ``examples`` and ``counter`` are checked by the tests."""

    name: str
    pattern: re.Pattern[str]
    kinds: frozenset[str]
    levels: frozenset[str]  # empty: any level
    examples: tuple[str, ...]
    counter: tuple[str, ...]
    all_depths: bool  # False: only the members that stand closest, "các cơ quan, đơn vị thuộc huyện"


def _rule(
    name: str,
    pattern: str,
    kinds: str,
    levels: str,
    examples: tuple[str, ...],
    counter: tuple[str, ...],
    *,
    all_depths: bool = False,
) -> GroupRule:
    return GroupRule(
        name, re.compile(pattern), frozenset(kinds.split()), frozenset(levels.split()), examples, counter, all_depths
    )


RULES = (
    _rule(
        "Ủy ban nhân dân các xã",
        rf"^(?:cac )?(?:chu tich )?uy ban nhan dan {_MANY_COMMUNES}{_TAIL}",
        "people_committee",
        "commune",
        (
            "UBND các xã, thị trấn",
            "Ủy ban nhân dân các xã, phường, đặc khu",
            "UBND cấp xã",
            "Chủ tịch UBND các xã, thị trấn",
        ),
        ("UBND xã Bình An", "UBND huyện", "UBND thị trấn Châu Ổ"),
    ),
    _rule(
        "Ủy ban nhân dân các huyện",
        rf"^(?:cac )?(?:chu tich )?uy ban nhan dan {_MANY_DISTRICTS}{_TAIL}",
        "people_committee",
        "district",
        ("UBND các huyện, thị xã, thành phố", "UBND cấp huyện"),
        ("UBND huyện", "UBND thành phố Lam Giang"),
    ),
    _rule(
        "Đảng ủy các xã",
        rf"^(?:cac )?(?:ban thuong vu )?(?:dang uy {_MANY_COMMUNES}|cac dang uy(?: xa, phuong(?:, dac khu)?)?){_TAIL}",
        "party_committee",
        "commune",
        ("Đảng ủy các xã, phường, đặc khu", "các đảng ủy xã, phường"),
        ("Đảng ủy xã Bình An", "Huyện ủy"),
    ),
    _rule(
        "các cấp ủy, tổ chức đảng, cơ quan, đơn vị, địa phương",
        rf"^(?:cac )?cap uy(?: dang)?(?:, (?:to chuc dang|chinh quyen|co quan|don vi|dia phuong|ban nganh|to chuc))*"
        rf"(?:,| va) (?:co quan|don vi|dia phuong)(?:,? (?:co quan|don vi|dia phuong))*{_TAIL}",
        "party_committee party_cell people_committee department division office party_board front",
        "",
        (
            "các cấp ủy, tổ chức đảng, cơ quan, đơn vị, địa phương",
            "các cấp ủy, cơ quan, đơn vị, địa phương có liên quan",
        ),
        ("các cấp ủy, tổ chức đảng",),
        all_depths=True,
    ),
    _rule(
        "các cấp ủy, tổ chức đảng",
        rf"^(?:cac )?(?:cap uy(?: dang)?|chi, dang bo|chi bo, dang bo|to chuc dang|cap uy, to chuc dang)"
        rf"(?:(?:,| va) (?:to chuc dang|cap uy))*{_TAIL}",
        "party_committee party_cell",
        "",
        ("các cấp ủy, tổ chức đảng", "Các chi, đảng bộ trực thuộc Huyện ủy", "các cấp ủy trực thuộc"),
        ("Đảng ủy xã", "Chi bộ Trường Tiểu học"),
    ),
    _rule(
        "các sở, ban, ngành",
        rf"^(?:cac |thu truong cac |giam doc cac )?so,? (?:ban,? )?nganh"
        r"(?:(?:,| va) (?:doan the|hoi|co quan|don vi)(?: cap tinh| tinh)?)*"
        rf"(?: cap)?(?: tinh| thanh pho)?{_TAIL}",
        "department office",
        "province",
        (
            "các sở, ban, ngành",
            "các Sở, ban, ngành, đoàn thể cấp tỉnh",
            "Các sở, ban ngành tỉnh",
            "các sở, ban, ngành liên quan",
        ),
        ("Sở Y tế", "Sở Tài chính"),
    ),
    _rule(
        "các phòng, ban, ngành",
        rf"^(?:cac |thu truong cac )?(?:co quan, )?phong,? (?:ban)(?:,? (?:nganh|don vi|doan the|co quan))*"
        rf"(?: chuyen mon)?(?: huyen| xa| tinh)?{_TAIL}",
        "division office",
        "",
        (
            "các phòng, ban, ngành liên quan",
            "Các phòng, ban, ngành",
            "các phòng, ban chuyên môn",
            "các phòng, ban, đơn vị thuộc huyện",
        ),
        ("Phòng Nội vụ", "các sở, ban, ngành"),
    ),
    _rule(
        "Mặt trận và các tổ chức chính trị - xã hội",
        r"^(?:de nghi )?(?:(?:uy ban )?mat tran to quoc(?: tinh| huyen| xa)?,?(?: va)? )?(?:cac )"
        rf"(?:to chuc chinh tri(?: - xa hoi)?|doan the|hoi, doan the)(?: tinh| huyen| xa| cac cap)?{_TAIL}",
        "front",
        "",
        (
            "Mặt trận Tổ quốc và các tổ chức chính trị - xã hội huyện",
            "các đoàn thể",
            "UBMTTQ Việt Nam và các tổ chức chính trị - xã hội",
        ),
        ("Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh",),
    ),
    _rule(
        "các đơn vị sự nghiệp công lập",
        rf"^(?:cac |thu truong cac )?don vi su nghiep(?: cong lap)?{_TAIL}",
        "unit",
        "",
        ("các đơn vị sự nghiệp công lập", "đơn vị sự nghiệp công lập trực thuộc"),
        ("Trung tâm Y tế",),
    ),
    _rule(
        "các cơ quan, đơn vị",
        rf"^(?:cac |thu truong cac )?(?:co quan|don vi|ban|nganh|dia phuong)"
        rf"(?:(?:,| va) (?:co quan|ban|nganh|phong|don vi|dia phuong|to chuc|doan the))*{_TAIL}",
        "department division office unit",
        "",
        (
            "các cơ quan, đơn vị",
            "các cơ quan, đơn vị, địa phương có liên quan",
            "Thủ trưởng các cơ quan, đơn vị thuộc huyện",
            "các ngành, địa phương",
        ),
        ("Ban Tổ chức Huyện ủy", "Đơn vị quân đội 123"),
    ),
)

# One body of that name in every commune: "Phòng Văn hóa - Xã hội các xã, phường", "Công an cấp xã".
_IN_EVERY_COMMUNE = re.compile(rf"^(?:cac )?(?P<name>.+?) (?:cua |thuoc |o |tai )?{_MANY_COMMUNES}{_TAIL}")

ONLY_CONCERNED = re.compile(r"\b(?:co )?lien quan\b")


def group_rule(canonical_name: str) -> GroupRule | None:
    """Return the rule for a canonical name that stands for many bodies, or ``None`` for a single body's name."""
    return next((rule for rule in RULES if rule.pattern.match(canonical_name)), None)


def name_in_every_commune(canonical_name: str) -> str | None:
    """Return the name that stands before "các xã, phường", or ``None`` where a name does not end so."""
    match = _IN_EVERY_COMMUNE.match(canonical_name)
    return str(match["name"]) if match else None
