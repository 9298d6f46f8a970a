"""The fields of a document (thể thức) put together from its letterhead, its closing and, where both fail, its words."""

from conglap.base.text import fold
from conglap.directives import marks
from conglap.directives.casing import usual_writing
from conglap.directives.closing import read_closing
from conglap.directives.kinds import NAMES
from conglap.directives.letterhead import Letterhead, kind_from_symbol, read_letterhead
from conglap.directives.records import DocumentFields, Kind, Paragraph, Part, Signatory, System
from conglap.directives.symbols import find_symbols


def find_fields(text: str, paragraphs: tuple[Paragraph, ...]) -> DocumentFields:
    """Return what the document says of itself; what was not found is ``None`` or ``()``."""
    head = read_letterhead([text[slice(*p.span)] for p in paragraphs if p.part is Part.LETTERHEAD])
    recipients, signatory = read_closing([text[slice(*p.span)] for p in paragraphs if p.part is Part.CLOSING])
    system = _system(head, signatory)
    return DocumentFields(
        system=system,
        kind=_kind(head),
        number=head.number,
        symbol=head.symbol,
        issuer=_issuer(head, signatory, system, text),
        place=head.place,
        date=head.date,
        subject=head.subject if head.kind else head.about,
        signatory=signatory,
        addressees=tuple(head.addressees),
        recipients=recipients,
    )


def _system(head: Letterhead, signatory: Signatory | None) -> System | None:
    if head.system:
        return head.system
    symbols = find_symbols(head.symbol) if head.symbol else []
    if symbols:
        return System.PARTY if symbols[0].party else System.STATE
    authority = signatory.authority if signatory else None
    if authority:
        return System.PARTY if authority[1] == "/" else System.STATE
    return None


def _kind(head: Letterhead) -> Kind | None:
    if head.kind:
        return head.kind
    if head.about or head.addressees:
        return Kind("CV", NAMES["CV"])
    return kind_from_symbol(head)


_DEPENDENT = ("van phong", "thanh tra", "ban thuong vu", "ban to chuc", "co quan", "phong", "chi bo")


def _issuer(head: Letterhead, signatory: Signatory | None, system: System | None, text: str) -> str | None:
    lines = [line for line in head.issuer_lines if not marks.is_national(line)]
    if not lines:
        return None
    if len(lines) >= 2 and (_goes_on(lines[-2], lines[-1])):
        name = f"{lines[-2]} {lines[-1]}"
    elif len(lines) >= 2 and fold(lines[-1]) in _DEPENDENT:
        return f"{usual_writing(lines[-1], text)} {usual_writing(lines[-2], text)}"
    else:
        name = lines[-1]
    written = usual_writing(name, text)
    if system is System.PARTY and signatory and signatory.authority and "ban thuong vu" in fold(signatory.authority):
        return written if "ban thuong vu" in fold(written) else f"Ban Thường vụ {written}"
    return written


_PLACE_WORDS = ("tinh ", "huyen ", "xa ", "phuong ", "thi tran ", "thi xa ", "thanh pho ", "quan ", "tp. ", "tp ")


def _goes_on(first: str, second: str) -> bool:
    """ "ỦY BAN NHÂN DÂN" / "HUYỆN BÌNH SƠN" is one name in two lines."""
    return fold(second).startswith(_PLACE_WORDS) and fold(first).startswith(
        ("uy ban", "hoi dong", "ban", "truong", "so ")
    )
