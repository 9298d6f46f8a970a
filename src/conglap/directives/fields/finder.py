"""The fields of a document (thể thức) put together from its letterhead, its closing and, where both fail, its words."""

import re
from itertools import islice

from conglap.base.text import fold, fold_whole
from conglap.directives.fields.closing import read_closing
from conglap.directives.fields.issuer import issuer_of
from conglap.directives.fields.letterhead import Letterhead, kind_from_symbol, read_letterhead, without_about
from conglap.directives.fields.under_kind import UnderKind, take_apart
from conglap.directives.records import DocumentFields, Kind, Paragraph, Part, Signatory, System
from conglap.directives.words.kinds import NAMES, in_system
from conglap.directives.words.marks import is_rule
from conglap.directives.words.symbols import find_symbols

_PARTY_BODIES = re.compile(r"\b(?:tinh uy|huyen uy|thanh uy|dang uy|cap uy|chi bo|ban thuong vu|to chuc dang)\b")
_COMMITTEE = re.compile(r"(?:Tỉnh|Huyện|Thành|Thị|Quận|Đảng) [uUủỦ][ỷyỶY]$")
_STATE_BODIES = re.compile(r"\b(?:uy ban nhan dan|ubnd|so|bo truong|thu tuong chinh phu|hdnd|chu tich ubnd)\b")


def find_fields(text: str, paragraphs: tuple[Paragraph, ...]) -> DocumentFields:
    """Return what the document says of itself; what was not found is ``None`` or ``()``."""
    head = read_letterhead([text[slice(*p.span)] for p in paragraphs if p.part is Part.LETTERHEAD])
    recipients, signatory = read_closing(_first_closing(text, paragraphs))
    system = _system(head, signatory, text)
    under = take_apart(head.subject or "")
    lines = head.issuer_lines or _issuer_above_bases(text, paragraphs)
    return DocumentFields(
        system=system,
        kind=_kind(head, system),
        number=head.number or (under.symbol.number if under.symbol else None),
        symbol=head.symbol or (under.symbol.canonical if under.symbol else None),
        issuer=_issuer(under, issuer_of(lines, signatory, system, text, recipients), system),
        place=head.place,
        date=head.date or under.date,
        subject=without_about(under.subject) if head.kind else head.about,
        signatory=signatory,
        addressees=tuple(head.addressees),
        recipients=recipients,
    )


def _issuer(under: UnderKind, above: str | None, system: System | None) -> str | None:
    """The Party's letterhead names the committee, the words under the kind which of its organs decided."""
    if not under.issuer or (above is not None and system is not System.PARTY):
        return above
    if above and fold(above).startswith(fold(under.issuer)):
        return above
    committee = _COMMITTEE.search(under.issuer)
    if above and committee and fold(above).startswith(fold(committee[0])):
        return under.issuer[: committee.start()] + above  # "của Ban Thường vụ Tỉnh ủy" below "TỈNH ỦY PHÚ LONG"
    return under.issuer


def _system(head: Letterhead, signatory: Signatory | None, text: str) -> System | None:
    if head.system:
        return head.system
    symbols = find_symbols(head.symbol) if head.symbol else []
    if symbols:
        return System.PARTY if symbols[0].party else System.STATE
    authority = signatory.authority if signatory else None
    if authority:
        return System.PARTY if authority[1] == "/" else System.STATE
    return _system_by_words(text)


def _system_by_words(text: str) -> System | None:
    """Without letterhead and signature, the bodies in the text decide if nearly all are of one side."""
    folded = fold_whole(text)
    party = len(_PARTY_BODIES.findall(folded))
    state = len(_STATE_BODIES.findall(folded))
    if max(party, state) < 2 or max(party, state) < 3 * min(party, state):
        return None
    return System.PARTY if party > state else System.STATE


def _kind(head: Letterhead, system: System | None) -> Kind | None:
    if head.kind:
        return in_system(head.kind, system)
    shown = kind_from_symbol(head)
    if head.addressees or (head.about and shown is None):
        return Kind("CV", NAMES["CV"])
    return shown or (Kind("CV", NAMES["CV"]) if _is_dispatch_symbol(head.symbol) else None)


def _is_dispatch_symbol(symbol: str | None) -> bool:
    """ "15/UBND-VP" shows no kind: that is how a công văn is numbered."""
    found = find_symbols(symbol) if symbol else []
    return bool(found) and not found[0].party and found[0].kind not in NAMES and "-" in found[0].canonical


def _issuer_above_bases(text: str, paragraphs: tuple[Paragraph, ...]) -> list[str]:
    """ "ỦY BAN NHÂN DÂN TỈNH …" between the subject and the bases names the issuer where there is no letterhead."""
    lines = (text[slice(*p.span)] for p in paragraphs if p.part is Part.BODY)
    body = list(islice((line for line in lines if not is_rule(line)), 2))
    if len(body) < 2 or len(body[0]) >= 80 or body[0].endswith((".", ":")):
        return []
    if fold(body[1][:12]).lstrip("-– ").startswith("can cu"):
        return [body[0]]
    return []


def _first_closing(text: str, paragraphs: tuple[Paragraph, ...]) -> list[str]:
    """The document's own closing; an attached text may have another one."""
    lines: list[str] = []
    for paragraph in paragraphs:
        if paragraph.part is Part.CLOSING:
            lines.append(text[slice(*paragraph.span)])
        elif lines:
            break
    return lines
