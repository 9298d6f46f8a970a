"""What changed between two versions reads like a corrected page."""

from hypothesis import given
from hypothesis import strategies as st

from conglap.directives.records import System
from conglap.drafting.redline import Change, Piece, lines_of, redline
from conglap.drafting.sample import sample_draft
from conglap.drafting.wording import words_of


def test_a_changed_word_is_shown_inside_its_paragraph():
    (paragraph,) = redline(["Rà soát biên chế trước ngày 30/6."], ["Rà soát biên chế trước ngày 15/7."])
    assert paragraph[0] == Piece(Change.SAME, "Rà soát biên chế trước ngày ")
    assert paragraph[1:] == (Piece(Change.REMOVED, "30/6."), Piece(Change.ADDED, "15/7."))


def test_a_paragraph_put_in_stands_where_it_was_put():
    found = redline(["Một hai ba", "Bốn năm sáu"], ["Một hai ba", "Đoạn mới hoàn toàn", "Bốn năm sáu"])
    assert [piece.change for paragraph in found for piece in paragraph] == [Change.SAME, Change.ADDED, Change.SAME]


_LINES = st.lists(st.text("ab cé\u1ed9", min_size=1, max_size=12), max_size=8)


@given(_LINES, _LINES)
def test_both_versions_can_be_read_back_from_it(before, after):
    found = redline(before, after)
    old = "".join(piece.text for paragraph in found for piece in paragraph if piece.change is not Change.ADDED)
    new = "".join(piece.text for paragraph in found for piece in paragraph if piece.change is not Change.REMOVED)
    assert (old, new) == ("".join(before), "".join(after))


def test_the_lines_of_a_draft_hold_all_its_duties():
    draft = sample_draft(System.STATE, "Kế hoạch")
    lines = lines_of(words_of(draft))
    assert all(any(duty.text in line for line in lines) for duty in draft.duties)
