"""The everyday form of ``conglap read`` means what the full command line means by it."""

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from conglap.cli import read_all
from conglap.cli.app import app
from conglap.cli.everyday import read_everyday, understood
from conglap.cli.read_all import Wish
from tests.conglap.cli.test_read import DISPATCH

PLAIN = [
    "read a.txt",
    "read a.txt -",
    "read a b --format json",
    "read --format=table a",
    "read a --jobs 4 b",
    "read a -o ra.jsonl --resume",
    "read --output=ra.jsonl a",
    "read --output ra.jsonl a --format json",
    "read a --dask tcp://may-chu:8786",
]
NOT_PLAIN = [
    "", "--help", "read", "read --help", "read a --format xml", "read a --jobs", "read a --jobs x", "read a --jobs -1",
    "read a --resume --resume", "read a -o=x", "read -x", "read a --format json --format table", "read a --no-resume",
    "lint a", "read a --jobs ٣", "read a --dask --resume", "read -- a", "read --resum a",
]  # fmt: skip
FAULTS = ["read a --jobs 0", "read a --resume", "read a --jobs 2 --dask tcp://a:1"]

Asked = tuple[Sequence[str], Wish]


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[Asked]:
    asked: list[Asked] = []

    def run(names: Sequence[str], wish: Wish) -> int:
        asked.append((tuple(names), wish))
        return 7

    monkeypatch.setattr(read_all, "run", run)
    return asked


@pytest.mark.parametrize("line", PLAIN)
def test_both_understand_the_same(asked: list[Asked], line: str) -> None:
    assert read_everyday(line.split()) == 7
    assert app(line.split()) == 7
    assert asked[0] == asked[1]


@pytest.mark.parametrize("line", NOT_PLAIN)
def test_whatever_is_not_plain_is_left_to_the_full_command_line(asked: list[Asked], line: str) -> None:
    assert understood(line.split()) is None
    assert read_everyday(line.split()) is None
    assert asked == []


@pytest.mark.parametrize("line", FAULTS)
def test_a_wrong_wish_is_left_to_it_too(asked: list[Asked], line: str) -> None:
    assert read_everyday(line.split()) is None
    assert asked == []


def test_the_everyday_command_does_not_load_the_library_of_the_command_line() -> None:
    code = (
        "import sys; from conglap.cli import main\n"
        f"sys.argv = ['conglap', 'read', {DISPATCH!r}, '--format', 'json']\n"
        "try:\n    main()\nfinally:\n    print(sorted({'attr', 'cyclopts', 'rich'} & set(sys.modules)), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, timeout=60, check=False)

    assert (done.returncode, done.stderr.decode()) == (0, "[]\n")
    assert done.stdout.startswith(b'{"schema"')
    assert Path(DISPATCH).name.encode() in done.stdout[:200]
