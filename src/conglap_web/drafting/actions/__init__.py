"""All writing of drafts: beginning, editing, deciding, issuing, delivering. Keyword-only, atomic, audited."""

from conglap_web.drafting.actions.deciding import decide
from conglap_web.drafting.actions.delivering import acknowledge, remind_recipients
from conglap_web.drafting.actions.editing import (
    add_duties,
    drop_duty,
    edit_draft,
    edit_duty,
    move_duty,
    save_version,
    write_duty,
)
from conglap_web.drafting.actions.issuing import issue_draft
from conglap_web.drafting.actions.refusals import Refused, Stale
from conglap_web.drafting.actions.starting import start_draft
from conglap_web.drafting.actions.talking import comment, settle_comment
from conglap_web.drafting.actions.templates import add_template, retire_template

__all__ = [
    "Refused",
    "Stale",
    "acknowledge",
    "add_duties",
    "add_template",
    "comment",
    "decide",
    "drop_duty",
    "edit_draft",
    "edit_duty",
    "issue_draft",
    "move_duty",
    "remind_recipients",
    "retire_template",
    "save_version",
    "settle_comment",
    "start_draft",
    "write_duty",
]
