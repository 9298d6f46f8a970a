"""How fast directives are read: the rules alone, whole files, and the command."""

from __future__ import annotations

import contextlib
import os
import re
import subprocess
import sys
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from bench.corpus import documents
from bench.figures import Figure, Skipped, seconds
from conglap.directives.reader import read
from conglap.documents import SourceText, UnreadableFile, kept_warm, read_bytes, read_file

ROOT = Path(__file__).resolve().parents[1]
DOCUMENTS = ROOT / "tests" / "documents"
NAMES = ("ke-hoach-dang-uy", "cong-van-huyen")
FORMATS = ("txt", "md", "docx", "pdf")
# What even the simplest reader of Vietnamese directives has to do: normalise, and find the symbols of documents.
SYMBOL = re.compile(r"\b\d{1,4}(?:/\d{4})?[-/][A-ZĐƯÔÊ][\w-]*(?:/[\w-]+)?")
BASELINE = "NFC + one regex pass over the same text"
COMPOSED = 12
GROWTH = 20


def figures() -> Iterator[Figure | Skipped]:
    """Yield the figures of reading."""
    yield from rules("composed documents", composed())
    yield from rules("short documents of our own", own())
    yield from real_documents()
    yield growth()
    yield from whole_files()
    yield command()


def composed(count: int = COMPOSED) -> list[SourceText]:
    """Return documents of the length of real ones."""
    return [read_bytes(text.encode(), f"{number}.txt") for number, text in enumerate(documents(count))]


def own() -> list[SourceText]:
    """Return the two documents of the tests."""
    return [read_file(DOCUMENTS / f"{name}.txt") for name in NAMES]


def real_documents() -> Iterator[Figure | Skipped]:
    """Yield the figures on real documents, where their folder lies beside the repository."""
    shared = Path(os.environ.get("CONGLAP_SHARED") or ROOT.parent / "shared")
    paths = sorted((shared / "corpus" / "text").glob("*.*"))
    if not paths:
        yield Skipped("rules alone, real documents", "they do not lie beside the repository")
        return
    readable = []
    for path in paths:
        with contextlib.suppress(UnreadableFile):
            readable.append(read_file(path))
    yield from rules("real documents", readable, repeats=2)


def rules(name: str, sources: Sequence[SourceText], repeats: int = 5) -> Iterator[Figure]:
    """Yield the time of the rules alone, on text already taken out of its file."""
    size = kilobytes(sources)
    taken = seconds(lambda: [read(source) for source in sources], repeats=repeats)
    simplest = seconds(lambda: [simplest_reader(text_of(source)) for source in sources])
    told = f"rules alone, {len(sources)} {name} of {size / len(sources):.0f} kB"
    yield Figure(told, taken * 10_000 / size, "ms/10 kB", taken / simplest, BASELINE)


def growth() -> Figure:
    """Return how the time grows with the length of a document."""
    short, long = own(), [grown(source, GROWTH) for source in own()]
    each_short = seconds(lambda: [read(source) for source in short]) / kilobytes(short)
    each_long = seconds(lambda: [read(source) for source in long], repeats=3) / kilobytes(long)
    name = f"rules alone, the same grown to {kilobytes(long) / len(long):.0f} kB"
    return Figure(name, each_long * 10_000, "ms/10 kB", each_long / each_short, "the same per 10 kB in the short ones")


def whole_files() -> Iterator[Figure]:
    """Yield the time from a file's name to its directive, for each format, alone and among many."""
    bare = seconds(bare_child, repeats=5)
    for suffix in FORMATS:
        paths = [DOCUMENTS / f"{name}.{suffix}" for name in NAMES]
        taken = seconds(lambda paths=paths: [read(read_file(path)) for path in paths]) / len(paths)
        beside = "the start of an empty Python process"
        yield Figure(f"reading a .{suffix} file", taken * 1000, "ms", taken / bare, beside)
        if suffix in {"docx", "pdf"}:
            yield Figure(f"reading a .{suffix} file, one of many", among_many(paths), "ms (wall)")


def among_many(paths: Sequence[Path], rounds: int = 10) -> float:
    """Return the wall milliseconds a file where children are forked from a warm process.

    Wall time: the time of the forked children is not counted as ours until the warm process ends.
    """
    import time

    with kept_warm():
        _ = [read_file(path) for path in paths]
        taken = []
        for _ in range(rounds):
            started = time.perf_counter()
            _ = [read(read_file(path)) for path in paths]
            taken.append(time.perf_counter() - started)
    return min(taken) / len(paths) * 1000


def command() -> Figure:
    """Return the time of `conglap read` on a short text, start of Python included."""
    program = Path(sys.executable).with_name("conglap")
    words = [program, "read", "--format", "json", DOCUMENTS / "cong-van-huyen.txt"]
    taken = seconds(lambda: subprocess.run(words, check=True, stdout=subprocess.DEVNULL))
    python = seconds(lambda: subprocess.run([sys.executable, "-c", "pass"], check=True))
    return Figure("command `conglap read` on a text of 2 kB", taken * 1000, "ms", taken / python, "`python -c pass`")


def bare_child() -> None:
    subprocess.run([sys.executable, "-I", "-c", "pass"], check=True)


def kilobytes(sources: Sequence[SourceText]) -> float:
    """Return the size of the text in thousands of bytes of UTF-8."""
    return sum(len(text_of(source).encode()) for source in sources) / 1000


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
