"""Where the two parts of a split duty stand in the document, whatever the text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from conglap_web.directives.actions.joining import spans_at
from conglap_web.directives.models import Directive, Duty


def places(spans: list[list[int]], text: str) -> list[int]:
    return [place for start, end in spans for place in range(start, end) if not text[place].isspace()]


@given(
    before=st.text(alphabet="xy \n", max_size=8),
    one=st.text(alphabet="abc ;.\n", min_size=2, max_size=30),
    between=st.text(alphabet="xy \n", max_size=8),
    two=st.text(alphabet="abc ;.\n", max_size=30),
    at=st.integers(1, 60),
)
def test_every_letter_goes_to_exactly_one_part_in_the_order_of_the_document(before, one, between, two, at):
    """A duty of one or two stretches, its text as the reader or a merge gives it."""
    text = before + one + between + two
    spans = [[len(before), len(before) + len(one)]]
    if two.strip():
        spans.append([len(before + one + between), len(text)])
    words = "\n".join(text[start:end] for start, end in spans)
    duty = Duty(directive=Directive(text=text), text=words, spans=spans)
    first, second = spans_at(duty, at)
    if not words[:at].strip() or not words[at:].strip():
        return
    assert places(first, text) + places(second, text) == places(spans, text)
    letters = "".join(words[:at].split())
    assert "".join(text[place] for place in places(first, text)) == letters


def test_a_text_that_a_person_rewrote_is_split_where_the_second_part_is_found():
    text = "Rà soát mạng lưới trường học. Xây dựng phương án sáp nhập."
    duty = Duty(
        directive=Directive(text=text), text="Rà soát lại. Xây dựng phương án sáp nhập.", spans=[[0, len(text)]]
    )
    first, second = spans_at(duty, duty.text.index("Xây"))
    assert [text[slice(*first[0])], text[slice(*second[0])]] == [
        "Rà soát mạng lưới trường học.",
        "Xây dựng phương án sáp nhập.",
    ]


def test_a_text_that_cannot_be_found_leaves_all_stretches_to_both_parts():
    duty = Duty(directive=Directive(text="abc def"), text="Viết khác hẳn. Hoàn toàn khác.", spans=[[0, 7]])
    assert spans_at(duty, 15) == ([[0, 7]], [[0, 7]])
