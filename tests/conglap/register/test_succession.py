"""Who succeeds whom, followed over mergers, splits and ends."""

import datetime as dt
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conglap.register.events import Event, EventKind
from conglap.register.structure import restate
from conglap.register.succession import Succession

BEFORE, DAY, LATER = dt.date(2025, 6, 30), dt.date(2025, 7, 1), dt.date(2026, 1, 1)


def event(key: str, kind: str, before: str, after: str = "", day: dt.date = DAY) -> Event:
    return Event(key, EventKind(kind), day, tuple(before.split()), tuple(after.split()), decision="1/NQ")


def heirs(succession: Succession, body: str, on: dt.date = DAY, **more: object) -> dict[str, tuple[str, ...]]:
    return {h.body: h.through for h in succession.successors(body, since=BEFORE, on=on, **more)}


def test_a_body_without_events_stands_for_itself():
    assert heirs(Succession([]), "a") == {"a": ()}


def test_a_merged_body_is_succeeded_by_the_new_one_from_the_day_on():
    graph = Succession([event("e", "merge", "a b", "c")])
    assert heirs(graph, "a", BEFORE) == {"a": ()}
    assert heirs(graph, "a") == heirs(graph, "b") == {"c": ("e",)}


def test_the_succession_goes_through_several_events_and_branches():
    graph = Succession(
        [
            event("split", "split", "a", "b c"),
            event("merge", "merge", "c x", "d", LATER),
            event("name", "rename", "b", "b", LATER),
        ]
    )
    assert heirs(graph, "a", LATER) == {"b": ("split",), "d": ("split", "merge")}
    assert [h.body for h in graph.predecessors("d", since=BEFORE, on=LATER)] == ["a", "x"]
    assert graph.predecessors("d", since=BEFORE, on=LATER)[0].through == ("split", "merge")


def test_a_body_that_a_part_leaves_goes_on_beside_the_part():
    assert heirs(Succession([event("e", "split", "a", "a b")]), "a") == {"a": ("e",), "b": ("e",)}


def test_a_body_that_ended_without_successor_has_none():
    assert heirs(Succession([event("e", "dissolve", "a")]), "a") == {}
    assert heirs(Succession([], {"a": (dt.date(2000, 1, 1), DAY)}), "a") == {}


def test_events_in_a_circle_come_to_an_end():
    graph = Succession([event("e", "merge", "a x", "b"), event("f", "merge", "b y", "a")])
    assert set(heirs(graph, "a")) == {"a"}
    assert {h.body for h in graph.predecessors("a", since=BEFORE, on=DAY)} >= {"x", "y"}


def test_a_commune_partly_from_outside_the_district_is_a_mixed_successor_of_it():
    """As Đông Sơn on 1 July 2025: four communes of the district and one from outside it."""
    graph = Succession(
        [
            event("end", "split", "district", "whole mixed"),
            event("one", "merge", "a b", "whole"),
            event("two", "merge", "c outside", "mixed"),
        ]
    )
    found = graph.successors("district", since=BEFORE, on=DAY, inside=["a", "b", "c"])
    assert [(h.body, h.is_mixed, h.others) for h in found] == [
        ("mixed", True, frozenset({"outside"})),
        ("whole", False, frozenset()),
    ]


def test_a_body_that_takes_in_a_part_of_another_still_comes_from_itself():
    graph = Succession([event("e", "split", "a", "b c")], {"b": (dt.date(2000, 1, 1), None)})
    assert [h.body for h in graph.predecessors("b", since=BEFORE, on=DAY)] == ["a", "b"]
    assert [h.body for h in graph.predecessors("c", since=BEFORE, on=DAY)] == ["a"]


def test_a_part_leaves_before_the_rest_merges_on_the_same_day():
    graph = Succession([event("z-split", "split", "a", "a b"), event("a-merge", "merge", "a x", "y")])
    assert set(heirs(graph, "a")) == {"b", "y"}


def test_figures_of_merged_bodies_add_up_on_the_new_one():
    graph = Succession([event("e", "merge", "a b", "c")])
    told = restate({"a": 3, "b": 4, "z": 1}, graph, of=BEFORE, on=DAY)
    assert told.by_body == {"c": 7, "z": 1} and told.undivided == ()


def test_figures_of_a_split_body_are_divided_only_by_known_shares():
    graph = Succession([event("e", "split", "a", "b c")])
    told = restate({"a": 10}, graph, of=BEFORE, on=DAY)
    assert told.by_body == {} and [(u.body, u.value, u.among) for u in told.undivided] == [("a", 10, ("b", "c"))]
    shares = {("a", "b"): Fraction(1, 3), ("a", "c"): Fraction(2, 3)}
    told = restate({"a": 10}, graph, of=BEFORE, on=DAY, shares=shares)
    assert told.by_body == {"b": Fraction(10, 3), "c": Fraction(20, 3)} and told.total == 10
    with pytest.raises(ValueError, match="add up to one"):
        restate({"a": 10}, graph, of=BEFORE, on=DAY, shares=shares | {("a", "c"): Fraction(1)})


def test_figures_of_now_are_told_on_the_structure_of_then():
    graph = Succession([event("e", "split", "a", "b c"), event("f", "merge", "x y", "z")], {"n": (LATER, None)})
    told = restate({"b": 1, "c": 2, "z": 5, "n": 9}, graph, of=LATER, on=BEFORE)
    assert told.by_body == {"a": 3}
    assert [(u.body, u.among) for u in told.undivided] == [("z", ("x", "y")), ("n", ())]


@st.composite
def histories(draw: st.DrawFn) -> list[Event]:
    """Mergers, splits and ends in any order, by a dozen bodies, also in circles and on one day."""
    bodies = st.sampled_from("abcdefghijkl")
    events = []
    for number in range(draw(st.integers(0, 8))):
        kind = draw(st.sampled_from(["merge", "split", "dissolve", "convert"]))
        before = draw(st.lists(bodies, min_size=1, max_size=4, unique=True))
        after = [] if kind == "dissolve" else draw(st.lists(bodies, min_size=1, max_size=4, unique=True))
        day = DAY + dt.timedelta(days=draw(st.integers(0, 3)))
        events.append(Event(str(number), EventKind(kind), day, tuple(before), tuple(after)))
    return events


@given(histories(), st.dictionaries(st.sampled_from("abcdefghijkl"), st.integers(-(10**12), 10**12)), st.booleans())
def test_nothing_is_lost_or_added_when_figures_are_told_on_another_structure(events, values, forward):
    days = (BEFORE, LATER) if forward else (LATER, BEFORE)
    told = restate(values, Succession(events), of=days[0], on=days[1])
    assert told.total == sum(values.values())


@given(histories(), st.sampled_from("abcdefghijkl"))
def test_following_any_history_ends_and_names_every_heir_once(events, body):
    found = Succession(events).successors(body, since=BEFORE, on=LATER)
    assert len({h.body for h in found}) == len(found)
    for heir in found:
        assert len(set(heir.through)) == len(heir.through)
