"""What `make test` and `make check` need first: the development environment, assets, translations."""

from __future__ import annotations

import sys

from tools import assets, python_environment
from tools.console import run
from tools.entry import carry_out
from tools.paths import LOCALE, VENV_BIN


def main() -> int:
    """Set up whatever is missing."""
    python_environment.prepare("dev")
    assets.prepare()
    run([VENV_BIN / "python", "-m", "tools.translations", LOCALE])
    return 0


if __name__ == "__main__":
    sys.exit(carry_out(main))
