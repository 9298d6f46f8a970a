"""Fixtures for reading files."""

from collections.abc import Callable
from pathlib import Path

import pytest

_OWN = Path(__file__).parents[2] / "documents"


@pytest.fixture
def documents() -> Callable[[str], bytes]:
    """Return the bytes of one of the repository's own documents by its name."""
    return lambda name: (_OWN / name).read_bytes()
