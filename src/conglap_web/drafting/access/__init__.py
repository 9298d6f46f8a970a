"""What a person may see and do of drafts; every view obtains its objects here.

A draft is seen by those who hold a post in the unit that writes it and by the head, leaders and clerks of the body
that issues it; an issued one also by those in whose scope the issuer or a recipient lies.
"""

from conglap_web.drafting.access.capacities import (
    DECIDES,
    ISSUES,
    WRITES,
    parties_of,
)
from conglap_web.drafting.access.deliveries import (
    deliveries_for,
    deliveries_outside,
    deliveries_to_remind,
    delivery_to_acknowledge,
    draft_to_remind,
    may_remind,
    waiting_for,
)
from conglap_web.drafting.access.drafts import (
    comment_to_settle,
    draft_for,
    draft_to_issue,
    drafts_for,
    duty_for,
    inner_draft_for,
    issued_file_for,
    version_for,
)
from conglap_web.drafting.access.starting import (
    drafts_beside,
    issuer_for,
    issuers_for,
    issuers_of,
    seen_among,
    superior_for,
    superiors_for,
    unit_for,
    units_for,
)
from conglap_web.drafting.access.templates import (
    may_see_templates,
    template_for,
    template_owner_for,
    template_owners_for,
    template_to_change,
    templates_fitting,
    templates_for,
)

__all__ = [
    "DECIDES",
    "ISSUES",
    "WRITES",
    "comment_to_settle",
    "deliveries_for",
    "deliveries_outside",
    "deliveries_to_remind",
    "delivery_to_acknowledge",
    "draft_for",
    "draft_to_issue",
    "draft_to_remind",
    "drafts_beside",
    "drafts_for",
    "duty_for",
    "inner_draft_for",
    "issued_file_for",
    "issuer_for",
    "issuers_for",
    "issuers_of",
    "may_remind",
    "may_see_templates",
    "parties_of",
    "seen_among",
    "superior_for",
    "superiors_for",
    "template_for",
    "template_owner_for",
    "template_owners_for",
    "template_to_change",
    "templates_fitting",
    "templates_for",
    "unit_for",
    "units_for",
    "version_for",
    "waiting_for",
]
