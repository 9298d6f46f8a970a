"""All writing of directives: taking in, correcting, confirming. Keyword-only, atomic, audited."""

from conglap_web.directives.actions.bodies import (
    accept_bodies,
    add_body,
    change_part,
    clear_body,
    match_body,
    match_issuer,
    remove_body,
    set_members,
)
from conglap_web.directives.actions.checking import (
    CHECK,
    check_again,
    fail_check,
    is_untouched,
    keep_check,
    read_anew,
)
from conglap_web.directives.actions.closing import NotReady, confirm_directive, discard_directive
from conglap_web.directives.actions.duties import (
    add_duty,
    drop_duties,
    drop_duty,
    edit_duty,
    restore_as_read,
    restore_duty,
)
from conglap_web.directives.actions.fields import edit_fields
from conglap_web.directives.actions.intake import (
    DuplicateFile,
    fail_reading,
    keep_reading,
    read_again,
    receive_file,
    receive_text,
)
from conglap_web.directives.actions.joining import merge_duties, split_duty
from conglap_web.directives.actions.marks import see_doubts, switch_rules
from conglap_web.directives.actions.versions import Refused, Stale

__all__ = [
    "CHECK",
    "DuplicateFile",
    "NotReady",
    "Refused",
    "Stale",
    "accept_bodies",
    "add_body",
    "add_duty",
    "change_part",
    "check_again",
    "clear_body",
    "confirm_directive",
    "discard_directive",
    "drop_duties",
    "drop_duty",
    "edit_duty",
    "edit_fields",
    "fail_check",
    "fail_reading",
    "is_untouched",
    "keep_check",
    "keep_reading",
    "match_body",
    "match_issuer",
    "merge_duties",
    "read_again",
    "read_anew",
    "receive_file",
    "receive_text",
    "remove_body",
    "restore_as_read",
    "restore_duty",
    "see_doubts",
    "set_members",
    "split_duty",
    "switch_rules",
]
