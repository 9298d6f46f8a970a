"""Write requirements/*.lock from pyproject.toml: exact versions with hashes, for Python 3.11 and newer."""

from __future__ import annotations

import subprocess
import sys

from tools.paths import REQUIREMENTS, ROOT, VENV_BIN

# lock file -> what it holds, in uv's words
LOCKS = {
    "run": ["pyproject.toml"],
    "dev": ["pyproject.toml", "--group", "dev"],
    "dask": ["pyproject.toml", "--extra", "dask"],
    "bench": ["--group", "bench"],
    "setup": ["--group", "setup"],
    "node": ["--group", "node"],
}
OPTIONS = [
    "--universal",
    "--generate-hashes",
    "--python-version",
    "3.11",
    "--quiet",
    "--custom-compile-command=make lock",
]


def main(arguments: list[str]) -> int:
    """Compile every lock file; with --upgrade take the newest versions that pyproject.toml admits."""
    for name, what in LOCKS.items():
        target = (REQUIREMENTS / f"{name}.lock").relative_to(ROOT)
        command = [VENV_BIN / "uv", "pip", "compile", *OPTIONS, *what, "-o", target, *arguments]
        compiled = subprocess.run(command, cwd=ROOT, check=False)
        if compiled.returncode != 0:
            return compiled.returncode
        print(target)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
