"""Numbering and issuing an approved draft: the file is made, it joins the directives, its recipients are told."""

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from conglap.base.text import fold
from conglap.directives.contract import as_json
from conglap.directives.reader import read
from conglap.documents import read_with_layout
from conglap.drafting import TemplateRefused, render
from conglap.drafting.wording import symbol_of, words_of
from conglap_web.accounts.models import User
from conglap_web.directives.actions import NotReady, confirm_directive
from conglap_web.directives.actions.adopting import adopt_directive
from conglap_web.directives.models import Directive
from conglap_web.directives.snapshots import checked_form
from conglap_web.drafting.actions.changing import allowed_move, changed, locked
from conglap_web.drafting.actions.delivering import tell_recipients
from conglap_web.drafting.actions.refusals import Refused, Stale
from conglap_web.drafting.models import Draft
from conglap_web.drafting.moves import Act
from conglap_web.drafting.snapshots import draft_record
from conglap_web.platform.clock import today
from conglap_web.platform.files import content_of, store

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_NUMBER = re.compile(r"[1-9][0-9]{0,4}[a-zđ]?")


def issue_draft(*, by: User, draft: Draft, version: int, number: str, day: dt.date) -> Draft:
    """Give an approved draft its number and day, make its file and take it in as a directive of its issuer.

    Its duties become tasks at once where every lead body is known; else the directive waits for its bodies to be
    chosen. The file is made and read outside of the transaction. Raises ``Refused`` or ``Stale``.
    """
    number = number.strip().lstrip("0").lower()
    if draft.version != version:
        raise Stale(draft)
    _check(draft, number, day)
    made = _made(draft, number, day)
    try:
        with transaction.atomic():
            return _issue(by, draft, version, (number, day), made)
    except IntegrityError as error:
        raise Refused(
            _("Số %(number)s đã được cấp cho một văn bản khác của cơ quan trong năm. Hãy ghi số khác.")
            % {"number": number}
        ) from error


def _check(draft: Draft, number: str, day: dt.date) -> None:
    if not _NUMBER.fullmatch(number):
        raise Refused(_("Số văn bản chỉ gồm chữ số, có thể thêm một chữ cái, ví dụ 15 hoặc 15a."))
    if day > today():
        raise Refused(_("Ngày ban hành không thể ở sau hôm nay."))
    if day < draft.day:
        raise Refused(_("Ngày ban hành không thể trước ngày bắt đầu soạn dự thảo."))


@dataclass(frozen=True, slots=True)
class Made:
    """The Word file of an issued document, what the reader finds in it, and what is wrong with its form."""

    content: bytes
    read: Mapping[str, Any]
    form: Mapping[str, Any]


def _made(draft: Draft, number: str, day: dt.date) -> Made:
    """Return the Word file with its number and what the reader finds in it, the annex's repeated duties left out."""
    whole = replace(draft_record(draft), number=number, issued=day)
    try:
        content = render(whole, content_of(draft.template.file) if draft.template else None)
    except TemplateRefused as refusal:
        raise Refused(str(refusal)) from refusal
    source, layout = read_with_layout(content, file_name(draft, symbol_of(whole)))
    reading = read(source)
    form = checked_form(reading, on=today(), recognised=False, layout=layout)
    return Made(content, _duties_only(as_json(source, reading), words_of(whole)), form)


def _duties_only(found: Mapping[str, Any], words: Mapping[str, Any]) -> dict[str, Any]:
    """Leave out what the annex says once more, and the draft's own closing appeal and line on reporting.

    Those two speak to everybody and would give a task to every body below the issuer.
    """
    appeals = {_words(words["ket_thuc"]), _words(words["bao_cao"])}
    told = {_words(task["text"]) for task in found["tasks"] if not task["id"].startswith("PL")}
    kept = [
        task
        for task in found["tasks"]
        if _words(task["text"]) not in (told if task["id"].startswith("PL") else appeals)
    ]
    return {**found, "tasks": kept}


def _words(text: str) -> str:
    return fold(text).strip(" ./;")


def file_name(draft: Draft, symbol: str) -> str:
    """Return a name for the file, ``05-KH-UBND.docx``."""
    return f"{re.sub(r'[^0-9A-Za-zĐđ]+', '-', symbol or draft.kind).strip('-')}.docx"


def _issue(by: User, draft: Draft, version: int, number_and_day: tuple[str, dt.date], made: Made) -> Draft:
    fresh = locked(draft, version=version)
    move = allowed_move(by, fresh, Act.ISSUE)
    number, day = number_and_day
    before = {"state": fresh.state}
    fresh.state, fresh.number, fresh.issued_on, fresh.issued_year = move.end, number, day, day.year
    whole = draft_record(fresh)
    fresh.symbol = symbol_of(whole)
    fresh.file = store(content=made.content, name=file_name(fresh, fresh.symbol), media_type=DOCX, owner_id=by.pk)
    fresh.directive = adopt_directive(
        by=by, issuer=fresh.issuing_body, file=fresh.file, read=made.read, form_check=made.form
    )
    changed(
        fresh,
        by=by,
        action="draft.issue",
        before=before,
        after={"state": fresh.state, "symbol": fresh.symbol, "issued_on": day.isoformat()},
    )
    fresh.directive = _confirmed_if_ready(by, fresh.directive)
    tell_recipients(fresh)
    return fresh


def _confirmed_if_ready(by: User, directive: Directive) -> Directive:
    """Every duty opens its tasks at once; where a lead body is not known, a person chooses it on the review page."""
    try:
        with transaction.atomic():
            return confirm_directive(by=by, directive=directive, version=directive.version)
    except NotReady:
        return directive
