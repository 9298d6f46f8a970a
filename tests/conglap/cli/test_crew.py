"""Workers: order, bounded memory, and a worker that dies or hangs costs only its file."""

import sys
from collections.abc import Callable, Collection
from pathlib import Path

import pytest

from conglap.cli import crew as crew_module
from conglap.cli.crew import Crew, Late, Worker
from conglap.cli.ordering import in_order
from conglap.cli.reading import Outcome, read_one
from conglap.cli.sources import Source
from conglap.cli.worker import Order, packed, unpacked

SOURCE = Path(__file__).parents[3] / "src"
DOCUMENTS = Path(__file__).parents[2] / "documents"
# A worker whose rules do what the first line of a document says.
MOODY = f"""
import os, signal, sys, time
sys.path.insert(0, {str(SOURCE)!r})
from conglap.directives import reader
from conglap.cli import worker
sane = reader.read
def moody(source):
    mood = source.lines[0].text
    if mood == "CHẾT":
        os.abort()
    if mood == "ĐIẾC":
        signal.signal(signal.SIGTERM, signal.SIG_IGN)
    if mood in ("TREO", "ĐIẾC"):
        time.sleep(300)
    if mood == "CHẬM":
        time.sleep(0.5)
    return sane(source)
reader.read = moody
worker.main()
"""
PROGRAM = [sys.executable, "-c", MOODY, "-"]


def sources(tmp_path: Path, *moods: str) -> list[Source]:
    made = []
    for count, mood in enumerate(moods):
        path = tmp_path / f"{count:03}.txt"
        path.write_text(f"{mood}\nKế hoạch {count}\n", encoding="utf-8")
        made.append(Source(str(path), path.name, path.stat().st_size))
    return made


def read_all(
    readers: Crew, wanted: list[Source], heard: Callable[[Source, Outcome], object] | None = None
) -> list[str]:
    """Return what became of each file: "read", or the error."""
    outcomes = in_order(readers, wanted, lambda _: (), heard or (lambda *_: None))
    return [outcome.error or "read" for outcome in outcomes]


def test_lines_are_those_of_reading_here_in_the_order_of_the_sources() -> None:
    wanted = [Source(str(path), path.name) for path in sorted(DOCUMENTS.glob("*.*")) if path.suffix != ".py"] * 3
    here = [read_one(source) for source in wanted]

    assert len(wanted) == 24
    assert list(in_order(Crew(2), wanted, lambda _: (), lambda *_: None)) == here


@pytest.mark.parametrize(
    ("mood", "why"), [("CHẾT", "ChildProcessError"), ("TREO", "tốn quá nhiều"), ("ĐIẾC", "tốn quá nhiều")]
)
def test_a_worker_that_is_lost_costs_only_its_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, mood: str, why: str
) -> None:
    monkeypatch.setattr(crew_module, "RULES_SECONDS", 3.0)
    monkeypatch.setattr(crew_module, "_PATIENCE", 0.2)
    said = read_all(Crew(2, PROGRAM), sources(tmp_path, "", mood, "", "", mood, ""))

    assert [each == "read" for each in said] == [True, False, True, True, False, True]
    assert "004.txt" in said[4]
    assert why in said[4]


def test_a_slow_file_lets_others_pass_but_not_far(tmp_path: Path) -> None:
    came: list[str] = []
    crew = Crew(2, PROGRAM)
    wanted = sources(tmp_path, "CHẬM", *[""] * 60)
    said = read_all(crew, wanted, lambda source, _: came.append(source.name))

    assert said == ["read"] * 61
    assert came != sorted(came)
    assert came.index("000.txt") < crew.ahead


class SlowFirst:
    """Has room for two, and finishes the first file only when nothing else is left."""

    ahead = 1000

    def __init__(self) -> None:
        self.under_way: list[int] = []
        self.finished_before_the_first = 0

    @property
    def has_room(self) -> bool:
        return len(self.under_way) < 2

    def give(self, number: int, source: Source, known: Collection[str]) -> None:
        self.under_way.append(number)

    def outcomes(self) -> list[tuple[int, Outcome]]:
        number = self.under_way.pop()
        self.finished_before_the_first += 0 in self.under_way
        return [(number, Outcome(bytes(20 << 20)))]

    def close(self) -> None:
        self.under_way.clear()


def test_large_results_do_not_pile_up_behind_a_slow_file() -> None:
    readers = SlowFirst()
    outcomes = in_order(readers, [Source("a", "a")] * 40, lambda _: (), lambda *_: None)

    assert sum(1 for _ in outcomes) == 40
    assert readers.finished_before_the_first == 4


def test_a_worker_that_died_while_idle_is_replaced(tmp_path: Path) -> None:
    worker = Worker(PROGRAM)
    first, second = sources(tmp_path, "", "CHẾT")
    worker.give(Order(first.path, first.name))
    assert worker.outcome().error is None
    worker.give(Order(second.path, second.name))
    with pytest.raises(EOFError):
        worker.outcome()
    worker.close()
    assert worker.is_spent


def test_a_worker_that_one_file_has_blown_up_is_replaced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(crew_module, "_MOST_MEMORY", 1)
    (source,) = sources(tmp_path, "")
    worker = Worker()
    worker.give(Order(source.path, source.name))

    assert worker.outcome().error is None
    assert worker.is_spent
    worker.close()


def test_one_who_waits_for_a_worker_is_told_when_it_is_late(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(crew_module, "RULES_SECONDS", 0.3)
    (source,) = sources(tmp_path, "TREO")
    worker = Worker(PROGRAM)
    worker.give(Order(source.path, source.name))

    with pytest.raises(Late):
        worker.outcome()
    worker.close()


def test_bytes_can_be_sent_instead_of_a_file(tmp_path: Path) -> None:
    (source,) = sources(tmp_path, "")
    worker = Worker()
    worker.give(Order("", source.name, sent=True), Path(source.path).read_bytes())

    assert worker.outcome() == read_one(source)
    worker.close()


def test_what_is_known_is_not_read_again(tmp_path: Path) -> None:
    import hashlib

    (source,) = sources(tmp_path, "")
    content = hashlib.sha256(Path(source.path).read_bytes()).hexdigest()

    assert list(in_order(Crew(1), [source], lambda _: [content], lambda *_: None)) == [Outcome(b"", kept=content)]


@pytest.mark.parametrize("outcome", [Outcome(b"{}\n"), Outcome(b"{}\n", "lỗi"), Outcome(b"", kept="ab")])
def test_outcomes_survive_the_way(outcome: Outcome) -> None:
    assert unpacked(packed(outcome, 7)) == (outcome, 7)


def test_leaving_early_ends_the_workers(tmp_path: Path) -> None:
    crew = Crew(2, PROGRAM)
    outcomes = in_order(crew, sources(tmp_path, "", "TREO", "TREO"), lambda _: (), lambda *_: None)
    next(outcomes)
    processes = [worker._process for worker in [*crew._idle, *crew._busy]]
    outcomes.close()

    assert len(processes) == 2
    assert all(process.poll() is not None for process in processes)
