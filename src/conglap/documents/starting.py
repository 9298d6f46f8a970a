"""How a process of ours that handles untrusted files is started: isolated, with nothing of our environment."""

import os
import sys
from pathlib import Path

_SOURCE = str(Path(__file__).resolve().parents[2])
_START = "import sys; sys.path.insert(0, sys.argv[1]); from {module} import main; main()"


def command(module: str, argument: str) -> list[str]:
    """Return the command that runs ``main`` of a module of ours, which finds its argument in ``sys.argv[2]``."""
    return [sys.executable, "-I", "-c", _START.format(module=module), _SOURCE, argument]


def environment(folder: str) -> dict[str, str]:
    """Return an environment with a home of its own and nothing of this process's secrets."""
    return {
        "PATH": os.environ.get("PATH", os.defpath),
        "HOME": folder,
        "TMPDIR": folder,
        "LANG": "C.UTF-8",
        "PYTHONHASHSEED": "0",
        "OMP_THREAD_LIMIT": "1",  # pages are read side by side, each by one thread
    }
