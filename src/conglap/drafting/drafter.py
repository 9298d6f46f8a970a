"""From superior documents to a draft (soạn dự thảo): the duties chosen, the bases named, the form chosen."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from conglap.base.text import fold
from conglap.directives.records import Directive, System
from conglap.drafting.bases import in_full, source_of
from conglap.drafting.duties import duties_of
from conglap.drafting.issuers import letterhead_name, usual_signature
from conglap.drafting.mentions import FirstMentions, Known, known_documents
from conglap.drafting.records import Draft, DraftDuty, Issuer, Purpose, Reporting, Signature, Source
from conglap.linting.tones import with_tone_on_first

KINDS = ("Kế hoạch", "Công văn", "Quyết định")


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be drafted: who issues which kind on which day; ``None``: as is usual for the issuer."""

    issuer: Issuer
    day: dt.date
    kind: str = "Kế hoạch"
    purpose: Purpose = Purpose.PASSING_ON
    subject: str | None = None
    signature: Signature | None = None
    addressees: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    reporting: Reporting | None = None
    annex: bool = True
    unit: str | None = None
    leads: dict[str, tuple[str, ...]] = field(default_factory=dict)  # by task id: who does it here


def draft_from(superiors: Sequence[Directive], order: Order, chosen: Sequence[str] | None = None) -> Draft:
    """Return the draft that passes on the duties of superior documents.

    ``chosen``: ids of tasks of the first document; ``None``: all that are not the superior's own work.
    Raises ``KeyError`` with ids that the document does not have, ``ValueError`` with a sentence where nothing is left.
    """
    duties = [
        duty for place, superior in enumerate(superiors) for duty in duties_of(superior, None if place else chosen)
    ]
    if not duties:
        raise ValueError("Văn bản cấp trên không có nhiệm vụ nào để giao lại.")
    named = [source_of(superior.document) for superior in superiors]
    known = known_documents(citation for superior in superiors for citation in superior.citations)
    return draft_of(named, known, [_assigned(duty, order) for duty in duties], order)


def draft_of(named: Sequence[Source], known: Mapping[str, Known], duties: Sequence[DraftDuty], order: Order) -> Draft:
    """Return the draft with duties that were already chosen and edited; ``known``: documents that they may mention."""
    mentions = FirstMentions(known, [source.symbol for source in named if source.symbol], order.issuer.system)
    # The opening is read before the duties: what it names in full, they name in short.
    sources = tuple(replace(source, subject=_mentioned(source.subject, mentions)) for source in named)
    whole = [replace(duty, text=mentions.written(duty.text)) for duty in duties]
    addressees = order.addressees or (_leads(whole) if order.kind == "Công văn" else ())
    return Draft(
        issuer=order.issuer,
        kind=order.kind,
        subject=order.subject or _usual_subject(sources, order),
        sources=sources,
        duties=tuple(_one_tone_place(duty) for duty in whole),
        signature=order.signature or usual_signature(order.issuer),
        recipients=order.recipients or _usual_recipients(sources, whole, addressees, order),
        day=order.day,
        addressees=addressees,
        reporting=order.reporting,
        purpose=order.purpose,
        annex=order.annex,
        unit=order.unit,
    )


def _assigned(duty: DraftDuty, order: Order) -> DraftDuty:
    lead = order.leads.get(duty.task or "")
    if lead is None:
        return duty
    others = tuple(name for name in duty.coordinating if fold(name) not in {fold(one) for one in lead})
    return replace(duty, lead=lead, coordinating=others)


def _mentioned(subject: str | None, mentions: FirstMentions) -> str | None:
    return None if subject is None else with_tone_on_first(mentions.written(subject))


def _leads(duties: Sequence[DraftDuty]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for duty in duties for name in duty.lead))


def _usual_subject(sources: Sequence[Source], order: Order) -> str:
    named = "; ".join(in_full(replace(source, subject=None), order.issuer.system) for source in sources)
    verb = "đôn đốc thực hiện" if order.purpose is Purpose.REMINDING else "triển khai thực hiện"
    return f"{verb} {named}"


def _usual_recipients(
    sources: Sequence[Source], duties: Sequence[DraftDuty], addressees: tuple[str, ...], order: Order
) -> tuple[str, ...]:
    """Return the superiors (to report), the bodies that do the work, the file copy (nơi nhận, lưu)."""
    own = fold(order.issuer.name)
    above = [f"{source.issuer} (báo cáo)" for source in sources if source.issuer and fold(source.issuer) != own]
    if addressees:
        return ("Như trên", *above, _file_copy(order))
    below = {fold(name): name[:1].upper() + name[1:] for duty in duties for name in (*duty.lead, *duty.coordinating)}
    # "các phòng, ban liên quan" are nobody's address.
    return (*above, *(name for key, name in below.items() if "lien quan" not in key), _file_copy(order))


def _file_copy(order: Order) -> str:
    if order.issuer.system is System.STATE:
        return f"Lưu: VT, {order.unit}" if order.unit else "Lưu: VT"
    # "Lưu Văn phòng Đảng ủy": the office of the committee, without its place.
    name = letterhead_name(order.issuer)
    words = name.split()
    end = next((at + 1 for at, word in enumerate(words) if fold(word) == "uy"), len(words))
    return "Lưu Văn phòng " + " ".join(words[:end])


def _one_tone_place(duty: DraftDuty) -> DraftDuty:
    """Write "ủy" and "uỷ" in one way: a document keeps to one, and the duties come from several."""
    return replace(
        duty,
        text=with_tone_on_first(duty.text),
        lead=tuple(map(with_tone_on_first, duty.lead)),
        coordinating=tuple(map(with_tone_on_first, duty.coordinating)),
        directing=tuple(map(with_tone_on_first, duty.directing)),
        time=_toned(duty.time),
        output=_toned(duty.output),
    )


def _toned(words: str | None) -> str | None:
    return None if words is None else with_tone_on_first(words)
