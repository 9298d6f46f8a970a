"""The words of real files: every original of the shared corpus gives the words of its text, both ways."""

import re
import unicodedata
from collections import Counter
from pathlib import Path

import pytest

from conglap.documents import read_file

_LEAST = 0.99  # share of the words; tables and broken words differ between the two


def _words(text: str) -> Counter[str]:
    return Counter(re.findall(r"\w+", unicodedata.normalize("NFC", text)))


def _pairs(corpus: Path) -> list[tuple[Path, Path]]:
    rows = [line.split("\t") for line in (corpus / "manifest.tsv").read_text(encoding="utf-8").splitlines()[1:]]
    kinds = ("DOCX→text", "PDF text")
    return [
        (corpus / "original" / row[1], corpus / "text" / row[0]) for row in rows if row[1] and row[7].startswith(kinds)
    ]


@pytest.mark.shared
def test_every_original_gives_the_words_of_its_text(shared_dir: Path) -> None:
    pairs = _pairs(shared_dir / "corpus")
    assert len(pairs) > 5
    short: list[str] = []
    for original, text in pairs:
        found = _words(" ".join(line.text for line in read_file(original).lines))
        told = _words(text.read_text(encoding="utf-8").partition("\n")[2])  # its first line names the source
        same = sum((found & told).values())
        if min(same / sum(told.values()), same / sum(found.values())) < _LEAST:
            short.append(original.name)
    assert short == []
