"""What a person may see and change of the register; every view obtains its objects here.

The tree of bodies is open to everybody who is signed in (who leads what is public knowledge); changing it is not.
"""

from conglap_web.register.access.accounts import (
    account_to_administer,
    may_administer_account,
    may_give_post,
    person_for,
    post_to_end,
    refuse_own_account,
)
from conglap_web.register.access.bodies import (
    TAKES_OVER,
    bodies_for,
    body_for,
    body_to_administer,
    body_to_move,
    body_to_take_from_parents,
    decides_rights,
    may_administer,
    may_put_under,
    parents_to_stand_under,
)
from conglap_web.register.access.events import (
    event_for,
    event_to_withdraw,
    events_for,
    may_record_events,
    may_withdraw_event,
    out_of_hand,
    require_event_recorder,
)
from conglap_web.register.access.imports import (
    import_for,
    import_to_write,
    imports_for,
    may_import,
    may_write_import,
    require_import,
)
from conglap_web.register.access.journal import (
    READS_JOURNAL,
    journal_of,
    sees_whole_journal,
)

__all__ = [
    "READS_JOURNAL",
    "TAKES_OVER",
    "account_to_administer",
    "bodies_for",
    "body_for",
    "body_to_administer",
    "body_to_move",
    "body_to_take_from_parents",
    "decides_rights",
    "event_for",
    "event_to_withdraw",
    "events_for",
    "import_for",
    "import_to_write",
    "imports_for",
    "journal_of",
    "may_administer",
    "may_administer_account",
    "may_give_post",
    "may_import",
    "may_put_under",
    "may_record_events",
    "may_withdraw_event",
    "may_write_import",
    "out_of_hand",
    "parents_to_stand_under",
    "person_for",
    "post_to_end",
    "refuse_own_account",
    "require_event_recorder",
    "require_import",
    "sees_whole_journal",
]
