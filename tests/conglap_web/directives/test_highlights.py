"""Marks in the text: nested right, closed right, everything escaped."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from conglap_web.directives.highlights import Mark, marked_paragraphs


class Balanced(HTMLParser):
    """Collects the text, and which marks stand over each character."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.over: list[frozenset[str]] = []
        self.text = ""
        self.ids: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.open.append(str(given["data-ref"]))
        if given.get("id"):
            self.ids.append(str(given["id"]))

    def handle_endtag(self, tag: str) -> None:
        self.open.pop()

    def handle_data(self, data: str) -> None:
        self.text += data
        self.over += [frozenset(self.open)] * len(data)


def read(text: str, marks: list[Mark]) -> Balanced:
    parser = Balanced()
    for paragraph in marked_paragraphs(text, marks):
        parser.feed(str(paragraph.html))
        assert parser.open == [], "a mark is closed in the paragraph where it was opened"
    return parser


def test_marks_that_cross_each_other_are_closed_and_opened_again():
    marks = [Mark(0, 6, "hl", "a", "A"), Mark(3, 9, "hl", "b", "B")]
    (paragraph,) = marked_paragraphs("abcdefghij", marks)
    assert re.sub(r' (?:class|data-ref)="[^"]*"', "", str(paragraph.html)) == (
        '<mark id="a">abc<mark id="b">def</mark></mark><mark>ghi</mark>j'
    )


def test_a_mark_over_two_paragraphs_has_its_id_once_and_its_reference_twice():
    one, two = marked_paragraphs("một hai\nba bốn", [Mark(4, 10, "hl", "a", "A")])
    assert str(one.html).count('id="a"') + str(two.html).count('id="a"') == 1
    assert 'data-ref="A"' in str(one.html) and 'data-ref="A"' in str(two.html)


def test_markup_in_the_text_is_shown_and_not_obeyed():
    (paragraph,) = marked_paragraphs('<img src=x onerror="a"> & "b"', [Mark(2, 9, "hl", "a", "A")])
    assert "<img" not in str(paragraph.html)
    assert read('<img src=x onerror="a"> & "b"', [Mark(2, 9, "hl", "a", "A")]).text == '<img src=x onerror="a"> & "b"'


@given(
    text=st.text(alphabet="ab<&> \n", min_size=1, max_size=40),
    spans=st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)), max_size=8),
)
def test_every_character_stands_under_exactly_the_marks_whose_span_holds_it(text, spans):
    marks = [Mark(a, b, "hl", f"s{n}", f"R{n}") for n, (a, b) in enumerate(spans)]
    valid = [mark for mark in marks if 0 <= mark.start < mark.end <= len(text)]
    parser = read(text, marks)
    lines, at, expected = text.split("\n"), 0, []
    for line in lines:
        if line.strip():
            expected += [
                frozenset(m.ref for m in valid if m.start <= place < m.end) for place in range(at, at + len(line))
            ]
        at += len(line) + 1
    assert parser.text == "".join(line for line in lines if line.strip())
    assert parser.over == expected
    assert len(parser.ids) == len(set(parser.ids))
