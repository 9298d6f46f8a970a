"""Each rule for a group of bodies knows its own examples."""

import pytest

from conglap.register.groups import RULES, GroupRule, group_rule
from conglap.register.naming import canonical, without_title


@pytest.mark.parametrize(
    ("rule", "name"), [(rule, name) for rule in RULES for name in rule.examples], ids=lambda v: getattr(v, "name", v)
)
def test_a_rule_recognises_its_examples(rule: GroupRule, name: str) -> None:
    assert group_rule(without_title(canonical(name))) is rule


@pytest.mark.parametrize(
    ("rule", "name"), [(rule, name) for rule in RULES for name in rule.counter], ids=lambda v: getattr(v, "name", v)
)
def test_a_rule_leaves_its_counter_examples_alone(rule: GroupRule, name: str) -> None:
    assert not rule.pattern.match(without_title(canonical(name)))
