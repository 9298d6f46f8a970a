"""The Python environment in .venv, made from a lock file with hashes, repaired when it was left half-made."""

from __future__ import annotations

import shutil
import sys
from importlib.util import find_spec
from pathlib import Path

from tools import causes, stamps
from tools.console import CommandFailed, StepFailed, run, step
from tools.paths import REQUIREMENTS, ROOT, VENV, VENV_BIN

# Present while packages are being put in: an environment that still has it was interrupted and is made anew.
UNFINISHED = VENV / ".conglap-unfinished"
ORIGIN = VENV / ".conglap-origin"
MINIMUM = (3, 11)


def prepare(lock: str) -> None:
    """Bring .venv to what requirements/<lock>.lock says and make the project itself importable in it."""
    demand_python()
    wanted = stamps.digest(
        [REQUIREMENTS / f"{lock}.lock", REQUIREMENTS / "setup.lock", ROOT / "pyproject.toml"], base=ROOT
    )
    stamp = VENV / f".conglap-{lock}"
    if is_sound() and stamps.is_current(stamp, wanted):
        return
    if not VENV.exists():
        causes.demand_space()
    with step("Cài môi trường Python"):
        try:
            make()
            install(lock)
        except CommandFailed as failed:
            raise causes.explain(failed, "cài các gói Python", "kho gói PyPI") from failed
        stamps.put(stamp, wanted)
        UNFINISHED.unlink()


def demand_python() -> None:
    """Refuse a Python that is too old or cannot make environments."""
    if sys.version_info < MINIMUM:
        found = ".".join(map(str, sys.version_info[:3]))
        raise StepFailed(
            f"cần Python 3.11 trở lên, máy này đang dùng Python {found}.",
            "cài bản mới (Debian 12 trở lên: sudo apt install python3 python3-venv) "
            "hoặc chỉ ra bản đã có: make start PYTHON=/đường/dẫn/python3.11",
        )
    if find_spec("venv") is None or find_spec("ensurepip") is None:
        raise StepFailed("Python trên máy thiếu phần tạo môi trường (venv).", "sudo apt install python3-venv")


def is_sound() -> bool:
    """Say whether .venv is whole, stands where it was made, and belongs to this Python."""
    if UNFINISHED.exists() or not (VENV_BIN / "python").exists():
        return False
    return not ORIGIN.exists() or stamps.is_current(ORIGIN, origin())


def origin() -> str:
    """Return what ties an environment to a place: its scripts hold its path and that of its Python."""
    return f"{VENV} {sys.version_info.major}.{sys.version_info.minor} {sys.base_prefix}"


def make() -> None:
    """Make .venv, or make it anew when it is not sound."""
    if not is_sound() and VENV.exists():
        shutil.rmtree(VENV)
    VENV.mkdir(exist_ok=True)
    stamps.put(UNFINISHED, "")
    if not (VENV_BIN / "python").exists():
        run([sys.executable, "-m", "venv", VENV])
    stamps.put(ORIGIN, origin())


def install(lock: str) -> None:
    """Install the locked packages and then the project, editable, without looking at its dependencies."""
    python = VENV_BIN / "python"
    run([*pip(python), "--require-hashes", "-r", REQUIREMENTS / "setup.lock"])
    locked = ["--require-hashes", "-r", REQUIREMENTS / f"{lock}.lock"]
    try:
        run([VENV_BIN / "uv", "pip", "install", "--python", python, *locked])
    except CommandFailed as failed:
        if causes.NO_SPACE.search(failed.output):
            raise
        # uv is the faster, but only pip reads pip.conf: an office's own mirror is known to pip alone.
        run([*pip(python), *locked])
    run([*pip(python), "--no-deps", "--no-build-isolation", "-e", ROOT])


def pip(python: Path) -> list[str | Path]:
    """Return the start of a pip install command."""
    return [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-input"]
