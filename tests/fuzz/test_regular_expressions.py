"""No regular expression takes longer and longer for the same characters over and over."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.fuzz.pumps import pumps
from tests.fuzz.slow_patterns import is_slow

_ROOT = Path(__file__).parents[2]
_SECONDS = "0.1"  # of processor time, for 50,000 characters from one place
_IN_ALL = 240  # seconds for the whole program, on a busy machine


def test_every_regular_expression_is_quick_on_texts_made_against_it() -> None:
    command = [sys.executable, "-m", "tests.fuzz.slow_patterns", _SECONDS]
    done = subprocess.run(command, cwd=_ROOT, capture_output=True, timeout=_IN_ALL, check=False, env=_environment())
    assert done.returncode == 0, done.stderr.decode()
    found = json.loads(done.stdout)

    assert found["patterns"] > 300
    assert found["slow"] == []


def _environment() -> dict[str, str]:
    return {"PYTHONPATH": f"{_ROOT / 'src'}:{_ROOT}", "PYTHONDONTWRITEBYTECODE": "1", "LANG": "C.UTF-8"}


@pytest.mark.parametrize(
    "hopeless",
    [
        r"\s*(?:<!--.*?-->\s*)*<html",
        r"(?:\w+\s?)*;",
        r"(?:a|b|ab)*c",
        r"\s*,?\s*(?:và)?\s*$",
        r"^[ \t]*\|?[ \t]*:?-+",
        r"(?P<text>.*?)(?:[ \t]+#+)?[ \t]*$",
    ],
)
def test_the_texts_made_against_an_expression_show_that_it_never_ends(hopeless: str) -> None:
    pattern = re.compile(hopeless, re.DOTALL)

    assert any(is_slow(pattern, "conglap.documents.x:1", before, unit, 0.1) for before, unit in pumps(pattern))


def test_an_expression_that_looks_once_at_each_character_is_quick() -> None:
    pattern = re.compile(r"\s*+(?:\w++[ .])*+;")

    assert not any(is_slow(pattern, "conglap.documents.x:1", before, unit, 0.1) for before, unit in pumps(pattern))


def test_the_texts_repeat_what_the_expression_repeats() -> None:
    assert ("số ", "1.") in pumps(re.compile(r"số (?:\d+\.)+/"))
    assert ("<", "<!---->") not in pumps(re.compile(r"a{2,4}"))
