"""How long the search for bad input goes on: a minute in all in CI, longer when asked for."""

import pytest

from tests.fuzz.answers import TIMES


@pytest.fixture(scope="session")
def long_run() -> bool:
    """Whether a long search was asked for (`make fuzz`, which sets CONGLAP_FUZZ)."""
    return TIMES > 1
