"""Circles among things that depend on each other."""

from conglap.cascade.circles import circles_of


def test_what_leads_nowhere_is_no_circle():
    assert list(circles_of({"a": {"b"}, "b": {"c"}, "d": {"b", "c"}})) == []


def test_a_circle_is_told_once_in_the_order_of_dependence():
    (circle,) = circles_of({"a": {"b"}, "b": {"c"}, "c": {"a"}, "d": {"a"}})
    assert set(circle) == {"a", "b", "c"}
    follows = {"a": "b", "b": "c", "c": "a"}
    assert [follows[one] for one in circle] == [*circle[1:], circle[0]]


def test_two_circles_through_one_document_are_both_told():
    found = list(circles_of({"a": {"b", "c"}, "b": {"a"}, "c": {"a"}}))
    assert sorted(sorted(one) for one in found) == [["a", "b"], ["a", "c"]]
