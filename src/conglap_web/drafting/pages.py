"""What the pages of drafts show."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from conglap.directives.reader import read
from conglap.documents.layout import Layout
from conglap.documents.records import SourceText
from conglap.drafting import remarks_on
from conglap.drafting.wording import words_of
from conglap.linting import lint
from conglap_web.audit.queries import history_of
from conglap_web.drafting import access, queries
from conglap_web.drafting.models import Delivery, Draft, DraftDuty, DraftState, DraftVersion
from conglap_web.drafting.moves import MOVES, Act, Party, acts_for, may_edit
from conglap_web.drafting.snapshots import draft_record, duties_of, superiors_of

ACT_WORDS = {
    Act.SUBMIT: (_("Trình duyệt"), "send", "primary"),
    Act.FORWARD: (_("Trình lãnh đạo"), "send", "primary"),
    Act.APPROVE: (_("Duyệt"), "check", "primary"),
    Act.RETURN: (_("Trả lại"), "arrow-back-up", ""),
    Act.WITHDRAW: (_("Rút lại để sửa"), "arrow-back-up", ""),
    Act.DISCARD: (_("Bỏ dự thảo"), "trash", "danger"),
    Act.RESTORE: (_("Lấy lại dự thảo"), "rotate", ""),
}


@dataclass(frozen=True, slots=True)
class Offer:
    """One step that the person may take, as a button."""

    act: str
    label: str
    icon: str
    style: str
    says_why: bool


def draft_page(request: HttpRequest, draft: Draft) -> dict[str, Any]:
    """Return everything the page of a draft shows."""
    parties = access.parties_of(request.standing, draft)
    record = draft_record(draft)
    words = words_of(record)
    duties = duties_of(draft)
    superiors = superiors_of(draft)
    comments = list(draft.comments.select_related("by", "settled_by", "duty")) if parties else []
    acts = acts_for(draft, parties)
    request.names.load({draft.unit_id, draft.issuing_body_id})
    return {
        "draft": draft,
        "words": words,
        "groups": _groups(words["nhom"], duties),
        "duty_count": len(duties),
        "superiors": superiors,
        "seen": access.seen_among(request.standing, superiors),
        "inside": bool(parties),
        "remarks": remarks_on(record) if draft.state != DraftState.ISSUED else [],
        "comments": comments,
        "open_comments": sum(comment.settled_at is None for comment in comments),
        "versions": versions_of(draft) if parties else [],
        "offers": [_offer(act) for act in acts if act in ACT_WORDS],
        "may_issue": Act.ISSUE in acts,
        "may_edit": may_edit(draft, parties),
        "may_comment": draft.state != DraftState.DISCARDED and bool(parties),
        **distribution(request, draft, parties),
        "history": history_of(draft) if parties else [],
    }


def distribution(request: HttpRequest, draft: Draft, parties: Collection[Party]) -> dict[str, Any]:
    """Return the recipients of an issued document: who acknowledged, who was urged, what the person may do."""
    if draft.state != DraftState.ISSUED:
        return {"deliveries": []}
    deliveries = list(access.deliveries_for(request.standing, draft))
    own = request.standing.bodies_as(*access.ISSUES)
    for one in deliveries:
        is_ours = one.body_id in own or (one.body_id is None and Party.CLERK in parties)
        one.mine = one.acknowledged_at is None and is_ours
    named(request, deliveries)
    urged_with = queries.last_reminders(one for one in deliveries if one.mine and one.reminder_count)
    for one in deliveries:
        one.urged_with = urged_with.get(one.pk, "")
    waiting = [one for one in deliveries if one.acknowledged_at is None]
    return {
        "deliveries": deliveries,
        "to_acknowledge": [one for one in deliveries if one.mine and one.body_id],
        "missing": len(waiting),
        "received": len(deliveries) - len(waiting),
        "may_remind": access.may_remind(request.standing, draft),
        "to_remind": sum(one.body_id is not None for one in waiting),
    }


def named(request: HttpRequest, deliveries: Iterable[Delivery]) -> None:
    """Give each recipient the name of its body, ``title``: of a group, the document names only the group."""
    deliveries = list(deliveries)
    request.names.load({one.body_id for one in deliveries if one.body_id})
    for one in deliveries:
        one.title = request.names[one.body_id] if one.body_id else one.name


def _offer(act: Act) -> Offer:
    label, icon, style = ACT_WORDS[act]
    return Offer(act.value, str(label), icon, style, any(move.says_why for move in MOVES[act]))


def _groups(groups: list[dict[str, Any]], duties: list[DraftDuty]) -> list[dict[str, Any]]:
    """Return the groups of the document with the row of each duty: the words repeat the rows' order by lead body."""
    by_lead: dict[tuple[str, ...], list[DraftDuty]] = {}
    for duty in duties:
        by_lead.setdefault(tuple(duty.lead), []).append(duty)
    return [
        {**group, "nhiem_vu": [{**item, "row": row} for item, row in zip(group["nhiem_vu"], rows, strict=True)]}
        for group, rows in zip(groups, by_lead.values(), strict=True)
    ]


def versions_of(draft: Draft) -> list[DraftVersion]:
    """Return the versions, newest first, without their words."""
    return list(draft.versions.defer("lines").select_related("by"))


def check_page(draft: Draft, source: SourceText, layout: Layout | None) -> dict[str, Any]:
    """Return what the linter says of the draft's file, with the words that each finding is about."""
    directive = read(source)
    found = [
        {"finding": finding, "quoted": directive.text[slice(*finding.span)][:160] if finding.span else ""}
        for finding in lint(directive, on=draft.issued_on or draft.day, layout=layout)
    ]
    return {"draft": draft, "found": found}
