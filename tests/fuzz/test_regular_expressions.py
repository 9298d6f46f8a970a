"""No regular expression takes longer and longer for the same characters over and over."""

import json
import re
import subprocess
import sys
from pathlib import Path

from tests.fuzz.pumps import pumps

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


def test_the_texts_made_against_an_expression_find_what_never_ends() -> None:
    for hopeless in (r"(?:<!--.*?-->\s*)*<html", r"^ *\|? *:?-{3,}", r"(?:\w+\s?)*;", r"\s*,?\s*$", r"a(?:b|bb)+c"):
        assert pumps(re.compile(hopeless))


def test_the_texts_repeat_what_the_expression_repeats() -> None:
    assert ("số ", "1.") in pumps(re.compile(r"số (?:\d+\.)+/"))
    assert ("<", "<!---->") not in pumps(re.compile(r"a{2,4}"))
