"""Who issued the document (cơ quan ban hành): from the letterhead, else from signature and text."""

import re

from conglap.base.text import fold, fold_whole, squeeze
from conglap.directives.records import Signatory, System
from conglap.directives.words import marks
from conglap.directives.words.casing import usual_writing
from conglap.directives.words.letters import is_upper

_BODY = re.compile(
    r"^(?:uy ban|ubnd|hoi dong|hdnd|so|bo|ban|van phong|thanh tra|cuc|tong cuc|chi cuc|vu|vien|truong|trung tam"
    r"|benh vien"
    r"|tinh uy|huyen uy|thanh uy|thi uy|quan uy|dang uy|dang bo|chi bo|dang doan|lien doan|tong|hoi|doan|cong an|toa an"
    r"|kho bac|ngan hang|bao hiem|quoc hoi|chinh phu|thu tuong|chu tich nuoc|kiem toan|hat|phong|co quan|cong ty"
    r"|hoc vien"
    r"|cong doan|mat tran|uy ban mttq|dai|to|tieu ban|lien hiep|dai hoi)\b(?! chong)"
)
_NO_NAME_OF_ITS_OWN = re.compile(
    r"^(?:van phong|thanh tra|ban thuong vu|ban chap hanh|ban to chuc|ban tuyen giao(?: va dan van)?|ban dan van"
    r"|ban noi chinh|uy ban kiem tra|co quan(?: uy ban kiem tra)?|ban chi dao|hoi dong|chi bo(?: \w+){0,3})$"
)
_WITHOUT_PLACE = frozenset({"uy ban nhan dan", "hoi dong nhan dan"})
_BODY_OF_PLACE = re.compile(
    r"^(?:chu tich )?(?P<body>(?:uy ban|hoi dong) nhan dan"
    r" (?:tinh|thanh pho|huyen|quan|thi xa|thi tran|xa|phuong|dac khu) [^\n,;.:]{2,40}?)"
    r"(?: khoa (?:[ivx]+|\d+)\b[^\n]*)?$",
    re.MULTILINE,
)
_SESSION = re.compile(r" KHO?[ÓÁ]A? [IVX\d]+\b.*$", re.IGNORECASE)  # "… KHÓA IX KỲ HỌP THỨ MƯỜI"
_COMMITTEE = re.compile(r"^(?:tinh|huyen|thanh|thi|quan|dang)\s(?:uy|bo)\b")
_COMMITTEE_IN_TEXT = re.compile(
    r"\bBan Thường vụ ((?:Tỉnh|Huyện|Thành|Thị|Quận|Đảng) [uU][ỷy]|(?:Tỉnh|Huyện|Thành|Thị|Quận|Đảng) [ủỦ]y)\b"
)


def issuer_of(
    lines: list[str], signatory: Signatory | None, system: System | None, text: str, recipients: tuple[str, ...]
) -> str | None:
    """Return the issuer as the letterhead writes it; without letterhead what signature and text say together."""
    names = _names(lines)
    if not names:
        return _from_signature(signatory, text, recipients)
    name = _completed(names[-1], text)
    written = usual_writing(name, text)
    if len(names) >= 2 and _NO_NAME_OF_ITS_OWN.match(fold(name)):
        written = f"{written} {_as_superior(names[-2], text)}"
    authority = fold(signatory.authority) if signatory and signatory.authority else ""
    if fold(name).startswith("ban chap hanh trung uong"):
        return _central(authority) or written
    if system is System.PARTY and "ban thuong vu" in authority and _COMMITTEE.match(fold(name)):
        return f"Ban Thường vụ {written}"
    return written


def _completed(name: str, text: str) -> str:
    """Copies of web pages cut the second line of the issuer; the body that decides names itself above its bases."""
    if fold(name) not in _WITHOUT_PLACE:
        return name
    found = _BODY_OF_PLACE.search(fold_whole(text))
    written = text[slice(*found.span("body"))] if found else ""
    return written if found and found["body"].startswith(fold(name)) and is_upper(written) else name


def begins_name(line: str) -> bool:
    """Say whether a line begins with the word for a body: "Sở", "Ủy ban", "Huyện ủy"."""
    return _BODY.match(fold(line)) is not None


def _names(lines: list[str]) -> list[str]:
    """Lines of the left half to names: one begins with the word for a body, what follows belongs to it."""
    names: list[str] = []
    for line in lines:
        line = squeeze(line)
        if marks.is_national(line) and not fold(line).startswith("ban chap hanh"):
            continue
        if names and (_is_begun(names[-1]) or not _BODY.match(fold(line))):
            names[-1] = f"{names[-1]} {line}"
        else:
            names.append(line)
    return [_SESSION.sub("", name).strip(" -–,") for name in names]


def _is_begun(name: str) -> bool:
    """ "ỦY" / "BAN NHÂN DÂN", "THƯỜNG TRỰC" / "HĐND …": a line that is no whole name."""
    return name.endswith(("-", "–", ",")) or fold(name) in ("uy", "hoi", "hoi dong", "so", "bo", "thuong truc")


def _as_superior(name: str, text: str) -> str:
    if fold(name).startswith("ban chap hanh trung uong"):
        return "Trung ương Đảng"
    return usual_writing(name, text)


def _central(authority: str) -> str | None:
    return next((name for name in ("Bộ Chính trị", "Ban Bí thư") if fold(name) in authority), None)


def _from_signature(signatory: Signatory | None, text: str, recipients: tuple[str, ...]) -> str | None:
    if signatory is None or not signatory.authority or not re.match(r"T\s?/?\s?M\b", signatory.authority):
        return None
    body = re.sub(r"^T\s?/?\s?M\b\W*", "", signatory.authority.split(" / ")[0])
    written = usual_writing(body, text)
    if fold(body) != "ban thuong vu":
        return written
    kept = " ".join(fold(line) for line in recipients if fold(line).startswith("luu"))
    for found in _COMMITTEE_IN_TEXT.finditer(text):
        if fold(found[1]) in kept:
            return f"{written} {found[1]}"
    return written
