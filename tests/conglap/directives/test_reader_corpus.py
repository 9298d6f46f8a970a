"""The real documents of ../shared/corpus: what must hold for every one of them."""

import csv
import datetime as dt
from functools import lru_cache
from pathlib import Path

import pytest

from conglap.directives.reader import read
from conglap.directives.records import Directive
from conglap.directives.words.kinds import kind_named
from conglap.documents.plain import read_plain
from conglap.documents.records import SourceText

from .reading import SHARED

CORPUS = SHARED / "corpus"
pytestmark = [
    pytest.mark.shared,
    pytest.mark.skipif(not CORPUS.is_dir(), reason="../shared/corpus is not there"),
]
FILES = sorted((CORPUS / "text").glob("*.txt")) if CORPUS.is_dir() else []


@lru_cache
def _read(path: Path) -> Directive:
    text = path.read_text(encoding="utf-8").split("\n", 1)[1]  # the first line says where it was found
    return read(SourceText(path.name, "0" * 64, "text/plain", False, tuple(read_plain(text))))


def _manifest() -> list[dict[str, str]]:
    if not CORPUS.is_dir():
        return []
    with (CORPUS / "manifest.tsv").open(encoding="utf-8") as file:
        return list(csv.DictReader(file, delimiter="\t"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_nothing_of_a_real_document_is_lost_and_every_span_holds(path: Path) -> None:
    directive = _read(path)
    text = directive.text
    assert [finding for finding in directive.findings if finding.rule == "reading.nothing_lost"] == []
    assert "\n".join(text[slice(*p.span)] for p in directive.paragraphs) == text
    ids = [clause.id for clause in directive.clauses]
    assert len(ids) == len(set(ids))
    known = {None, *ids}
    for clause in directive.clauses:
        assert clause.parent in known
        assert 0 <= clause.span[0] <= clause.own_span[1] <= clause.span[1] <= len(text)
    for citation in directive.citations:
        assert text[slice(*citation.span)].split() == citation.as_written.split()


def _rows(*, ocr: bool) -> list[dict[str, str]]:
    return [row for row in _manifest() if ("OCR" in row["text_kind"]) == ocr and "garbled" not in row["text_kind"]]


@pytest.mark.parametrize("row", _rows(ocr=False), ids=lambda row: row["text"])
def test_symbol_day_and_kind_are_those_of_the_list_of_documents(row: dict[str, str]) -> None:
    document = _read(CORPUS / "text" / row["text"]).document
    symbol = row["symbol"]
    if symbol[:1].isdigit() and " " not in symbol:
        assert document.symbol == symbol
    elif "blank" in symbol or "stripped" in symbol:
        assert document.symbol is None
    if len(row["date"]) == 10 and document.symbol:
        assert document.date == dt.date.fromisoformat(row["date"])
    kind = kind_named(row["type"])
    if kind:
        assert document.kind is not None
        assert document.kind.name == kind.name


@pytest.mark.parametrize("row", _rows(ocr=True), ids=lambda row: row["text"])
def test_what_ocr_made_unreadable_is_left_open_and_not_guessed(row: dict[str, str]) -> None:
    document = _read(CORPUS / "text" / row["text"]).document
    assert document.symbol in (None, row["symbol"])
    if document.date and len(row["date"]) == 10:
        assert document.date == dt.date.fromisoformat(row["date"])
