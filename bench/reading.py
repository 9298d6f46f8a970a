"""How fast directives are read: the rules alone, whole files, and the command."""

from __future__ import annotations

import re
import subprocess
import sys
import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from bench.figures import Figure, seconds
from conglap.directives.reader import read
from conglap.documents import SourceText, read_file

DOCUMENTS = Path(__file__).resolve().parents[1] / "tests" / "documents"
NAMES = ("ke-hoach-dang-uy", "cong-van-huyen")
FORMATS = ("txt", "md", "docx", "pdf")
# What even the simplest reader of Vietnamese directives has to do: normalise, and find the symbols of documents.
SYMBOL = re.compile(r"\b\d{1,4}(?:/\d{4})?[-/][A-ZĐƯÔÊ][\w-]*(?:/[\w-]+)?")
BASELINE = "NFC + one regex pass over the same text"
GROWTH = 20


def figures() -> Iterator[Figure]:
    """Yield the figures of reading."""
    sources = [read_file(DOCUMENTS / f"{name}.txt") for name in NAMES]
    yield from rules(sources)
    yield from whole_files()
    yield from command()


def rules(sources: list[SourceText]) -> Iterator[Figure]:
    """Yield the figures of the rules alone, on text already taken out of its file."""
    kilobytes = sum(len(text_of(source).encode()) for source in sources) / 1000
    taken = seconds(lambda: [read(source) for source in sources])
    simplest = seconds(lambda: [simplest_reader(text_of(source)) for source in sources])
    yield Figure("reading, rules alone: documents", len(sources) / taken, "documents/s")
    yield Figure("reading, rules alone: time", taken * 10_000 / kilobytes, "ms/10 kB", taken / simplest, BASELINE)
    long = [grown(source, GROWTH) for source in sources]
    grown_kilobytes = sum(len(text_of(source).encode()) for source in long) / 1000
    slow = seconds(lambda: [read(source) for source in long], repeats=3)
    beside = f"the same per 10 kB in documents of {kilobytes / len(sources):.1f} kB"
    name = f"reading, rules alone: documents of {grown_kilobytes / len(long):.0f} kB"
    yield Figure(
        name, slow * 10_000 / grown_kilobytes, "ms/10 kB", slow / grown_kilobytes / (taken / kilobytes), beside
    )


def whole_files() -> Iterator[Figure]:
    """Yield the time from a file's name to its directive, for each format."""
    bare = seconds(bare_child, repeats=5)
    for suffix in FORMATS:
        paths = [DOCUMENTS / f"{name}.{suffix}" for name in NAMES]
        taken = seconds(lambda paths=paths: [read(read_file(path)) for path in paths]) / len(paths)
        yield Figure(
            f"reading a .{suffix} file", taken * 1000, "ms", taken / bare, "the start of an empty Python process"
        )


def command() -> Iterator[Figure]:
    """Yield the time of `conglap read` on a short text, start of Python included."""
    program = Path(sys.executable).with_name("conglap")
    words = [program, "read", "--format", "json", DOCUMENTS / "cong-van-huyen.txt"]
    taken = seconds(lambda: subprocess.run(words, check=True, stdout=subprocess.DEVNULL))
    python = seconds(lambda: subprocess.run([sys.executable, "-c", "pass"], check=True))
    yield Figure("command `conglap read` on a text of 2 kB", taken * 1000, "ms", taken / python, "`python -c pass`")


def bare_child() -> None:
    subprocess.run([sys.executable, "-I", "-c", "pass"], check=True)


def text_of(source: SourceText) -> str:
    """Return the text of a source, one line a line."""
    return "\n".join(line.text for line in source.lines)


def simplest_reader(text: str) -> list[str]:
    """Do the least that a reader has to do."""
    return SYMBOL.findall(unicodedata.normalize("NFC", text))


def grown(source: SourceText, times: int) -> SourceText:
    """Return a document whose middle is repeated: head and foot stay single, as in a real long directive."""
    lines = source.lines
    head, foot = len(lines) // 4, len(lines) * 3 // 4
    return replace(source, lines=(*lines[:head], *(lines[head:foot] * times), *lines[foot:]))
