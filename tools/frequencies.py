"""Count how common syllables and pairs of syllables are in a folder of texts: `python -m tools.frequencies FOLDER`.

Writes `src/conglap/cascade/words/frequencies.tsv`: syllables with the number of documents and of times; no sentence.
"""

import argparse
from collections import Counter
from itertools import pairwise
from pathlib import Path

from conglap.base.text import nfc
from conglap.cascade.syllables import syllables

TABLE = Path("src/conglap/cascade/words/frequencies.tsv")
FEWEST = 3  # documents: what stands in fewer may be somebody's name


def main() -> None:
    """Count the texts of a folder and write the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    files = sorted(parser.parse_args().folder.glob("*.txt"))
    documents: Counter[str] = Counter()
    times: Counter[str] = Counter()
    for file in files:
        counted = count(nfc(file.read_text(encoding="utf-8")))
        times += counted
        documents.update(counted.keys())
    rows = sorted(words for words, number in documents.items() if number >= FEWEST)
    lines = [f"# {len(files)} documents", *(f"{words}\t{documents[words]}\t{times[words]}" for words in rows)]
    TABLE.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(files)} documents, {len(rows)} rows")


def count(text: str) -> Counter[str]:
    """Return how often each syllable and each pair of neighbours stands in a text; punctuation parts neighbours."""
    counted: Counter[str] = Counter()
    found = list(syllables(text, 0, len(text)))
    for syllable in found:
        if syllable.key.isalpha():
            counted[syllable.key] += 1
    for one, two in pairwise(found):
        if one.key.isalpha() and two.key.isalpha() and text[one.end : two.start] == " ":
            counted[f"{one.key} {two.key}"] += 1
    return counted


if __name__ == "__main__":
    main()
