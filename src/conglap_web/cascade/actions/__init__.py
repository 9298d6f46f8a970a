"""All writing of links, comparisons, rulings and rules. Keyword-only, atomic, audited."""

from conglap_web.cascade.actions.comparing import (
    COMPARE,
    begin_comparisons,
    compare_again,
    fail_comparison,
    keep_comparison,
)
from conglap_web.cascade.actions.linking import RELINK, link_by_hand, link_directive, link_everything, unlink_by_hand
from conglap_web.cascade.actions.refusals import Refused
from conglap_web.cascade.actions.ruling import give_teeth, overrule, withdraw_ruling
from conglap_web.cascade.queries import BEGIN

__all__ = [
    "BEGIN",
    "COMPARE",
    "RELINK",
    "Refused",
    "begin_comparisons",
    "compare_again",
    "fail_comparison",
    "give_teeth",
    "keep_comparison",
    "link_by_hand",
    "link_directive",
    "link_everything",
    "overrule",
    "unlink_by_hand",
    "withdraw_ruling",
]
