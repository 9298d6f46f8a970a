"""The text laid over the lines of its Word file: every letter has its place, whatever the reader put together."""

import time

import pytest

from conglap.directives.reader import read
from conglap.documents.layout import LaidLine, Layout, ParagraphLook
from conglap.documents.records import Cell, Line, SourceText
from conglap.linting.placing import Placement, Spot
from tests.conglap.linting.in_process import looked_at
from tests.conglap.linting.word_documents import DOCUMENTS, made


def placed(*lines: Line) -> tuple[str, Placement]:
    source = SourceText("a.docx", "0" * 64, "application/docx", False, lines)
    layout = Layout(tuple(LaidLine(line, n, 0, ParagraphLook(), ()) for n, line in enumerate(lines)), ())
    directive = read(source)
    return directive.text, Placement(directive, layout)


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_letter_of_a_document_stands_where_the_file_has_it(name: str) -> None:
    source, layout = looked_at(made(name).bytes())
    directive = read(source)
    placement = Placement(directive, layout)
    for paragraph in directive.paragraphs:
        assert placement.is_whole(paragraph.span)
        words = directive.text[slice(*paragraph.span)]
        shown = [layout.lines[spot.line].line.text[spot.start : spot.end] for spot in placement.spots(paragraph.span)]
        assert "".join("".join(shown).split()) == "".join(words.split())


def test_halves_of_a_letterhead_that_are_put_in_order_keep_their_places() -> None:
    text, placement = placed(
        Line("UBND TỈNH NAM SƠN", True, cell=Cell(0, 0, 0)), Line("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", True, cell=Cell(0, 0, 1)),
        Line("SỞ NỘI VỤ", True, cell=Cell(0, 1, 0)), Line("Độc lập - Tự do - Hạnh phúc", True, cell=Cell(0, 1, 1)),
    )  # fmt: skip
    at = text.index("SỞ NỘI VỤ")
    assert placement.spots((at, at + 9)) == [Spot(2, 0, 9)]
    assert text.index("CỘNG HÒA") > at


def test_a_place_between_letters_and_a_run_of_blanks_have_spots() -> None:
    text, placement = placed(Line("Các đơn vị  thực hiện", True))
    assert text == "Các đơn vị thực hiện"
    assert placement.spots((3, 3)) == [Spot(0, 3, 3)]
    assert placement.spots((0, 0)) == [Spot(0, 0, 0)]
    assert placement.spots((10, 11)) == [Spot(0, 10, 12)]
    assert placement.spots((11, 20)) == [Spot(0, 12, 21)]


def test_what_cannot_be_laid_over_the_lines_takes_no_long_time() -> None:
    lines = [Line(f"{n} dòng // khác | {n} nữa", True) for n in range(4000)]
    started = time.process_time()
    placed(*lines)
    assert time.process_time() - started < 20
