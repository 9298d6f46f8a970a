"""Who issues a document: its family, its code in symbols, who signs (cơ quan ban hành)."""

import re

from conglap.base.text import fold, squeeze
from conglap.directives.records import System
from conglap.drafting.records import Issuer, Signature

_PARTY = re.compile(
    r"\b(?:tinh|thanh|huyen|quan|thi|xa|phuong|dang|dac khu) uy\b|\bdang bo\b|\bchi bo\b|\bban thuong vu\b"
    r"|\btrung uong dang\b|\bbo chinh tri\b|\bban bi thu\b"
)
# Codes as the decree's and the Party's guides show them in examples; other bodies: the first letters of their names.
_CODES = (
    (r"\buy ban nhan dan\b|^ubnd\b", "UBND"),
    (r"\bhoi dong nhan dan\b|^hdnd\b", "HĐND"),
    (r"\bvan phong dang uy\b", "VPĐU"),
    (r"\bvan phong (?:tinh|thanh) uy\b", "VPTU"),
    (r"\bvan phong huyen uy\b", "VPHU"),
    (r"\buy ban kiem tra (?:tinh|thanh) uy\b", "UBKTTU"),
    (r"\buy ban kiem tra dang uy\b", "UBKTĐU"),
    (r"\bban to chuc (?:tinh|thanh) uy\b", "BTCTU"),
    (r"\b(?:tinh|thanh) uy\b", "TU"),
    (r"\bhuyen uy\b", "HU"),
    (r"\bquan uy\b", "QU"),
    (r"\bdang uy\b|\bban chap hanh dang bo (?:xa|phuong|dac khu)\b", "ĐU"),
    (r"\bchi bo\b", "CB"),
)
_COMMITTEE = re.compile(r"^ban thuong vu\s+")
_LINKING = {"va", "cac", "cua"}
_HEADS = (
    (r"^so\b", "GIÁM ĐỐC"),
    (r"^phong\b", "TRƯỞNG PHÒNG"),
    (r"^(?:trung tam|benh vien)\b", "GIÁM ĐỐC"),
    (r"^truong\b", "HIỆU TRƯỞNG"),
    (r"^ban\b", "TRƯỞNG BAN"),
    (r"^van phong\b", "CHÁNH VĂN PHÒNG"),
    (r"^uy ban kiem tra\b", "CHỦ NHIỆM"),
)
_OWN_POWER = "THỦ TRƯỞNG CƠ QUAN"


def issuer_named(name: str, *, parent: str | None = None, place: str | None = None, code: str | None = None) -> Issuer:
    """Return a body as the issuer of a document; ``code`` where offices use another than the usual one."""
    words = squeeze(name)
    system = System.PARTY if _PARTY.search(fold(words)) else System.STATE
    return Issuer(words, system, code or code_of(words), parent, place or _place_of(words))


def code_of(name: str) -> str:
    """Return the body's code in symbols, ``UBND``, ``ĐU``, ``SNV``; for bodies without a set code a proposal."""
    folded = fold(name)
    for pattern, code in _CODES:
        if re.search(pattern, folded):
            return code
    proper = re.split(r"\s(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|đặc khu)\s", name)[0]
    return "".join(word[0].upper() for word in re.split(r"[\s,–-]+", proper) if word and fold(word) not in _LINKING)


def _place_of(name: str) -> str | None:
    """Return the place named in the body's name: ``Ủy ban nhân dân xã Bình An`` → ``Bình An``."""
    found = re.search(
        r"(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|đặc khu|[Ủủ]y|[Uu]ỷ)\s+((?:[^\W\d_a-zà-ỹ]\S*\s?)+)$", name
    )
    return found[1].strip() if found else None


def letterhead_name(issuer: Issuer) -> str:
    """Return the name as the letterhead has it: a standing committee issues under the name of its committee."""
    if issuer.system is System.PARTY and (found := _COMMITTEE.match(fold(issuer.name))):
        return issuer.name[found.end() :]
    return issuer.name


def usual_signature(issuer: Issuer, *, deputy: bool = False, name: str | None = None) -> Signature:
    """Return how the body signs (Điều 13 of Nghị định 30/2020/NĐ-CP; mục II.1.7 of Hướng dẫn 36-HD/VPTW)."""
    folded = fold(issuer.name)
    if issuer.system is System.PARTY and not folded.startswith(("ban to chuc", "van phong", "ban tuyen giao")):
        inspection = "uy ban kiem tra" in folded
        committee = "ỦY BAN KIỂM TRA" if inspection else "BAN THƯỜNG VỤ" if "thuong vu" in folded else "ĐẢNG ỦY"
        if re.search(r"\b(?:tinh|thanh|huyen) uy\b", folded) and committee == "ĐẢNG ỦY":
            committee = "BAN CHẤP HÀNH"
        head = ("PHÓ CHỦ NHIỆM" if deputy else "CHỦ NHIỆM") if inspection else ("PHÓ BÍ THƯ" if deputy else "BÍ THƯ")
        return Signature(f"T/M {committee}", (head,), name)
    if "uy ban nhan dan" in folded or folded.startswith("ubnd"):
        titles = ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH") if deputy else ("CHỦ TỊCH",)
        return Signature("TM. ỦY BAN NHÂN DÂN", titles, name)
    head = next((title for pattern, title in _HEADS if re.search(pattern, folded)), _OWN_POWER)
    acting = "K/T" if issuer.system is System.PARTY else "KT."
    return Signature(None, (f"{acting} {head}", f"PHÓ {head}") if deputy else (head,), name)
