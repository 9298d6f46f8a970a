"""Financial autonomy of public service units: the self-financing rate, the group, and why (tự chủ tài chính)."""

from conglap.autonomy.bill import Bill, bill_of, rate_written, to_next_group
from conglap.autonomy.grouping import Rules, classify, rules_on
from conglap.autonomy.items import ITEMS, Item, Part
from conglap.autonomy.records import Classification, Decision, Group, UnitYear

__all__ = [
    "ITEMS",
    "Bill",
    "Classification",
    "Decision",
    "Group",
    "Item",
    "Part",
    "Rules",
    "UnitYear",
    "bill_of",
    "classify",
    "rate_written",
    "rules_on",
    "to_next_group",
]
