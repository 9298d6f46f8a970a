"""The record that the site serves: translations, database, demo province, static files."""

from __future__ import annotations

import os
from pathlib import Path

from tools import causes, stamps
from tools.console import CommandFailed, StepFailed, run, step
from tools.paths import BUILT, LOCALE, ROOT, VAR, VENV_BIN

PYTHON = VENV_BIN / "python"
SOURCE = ROOT / "src" / "conglap_web"
# For which database the demo province was built, or found to be out of place.
DEMO_ASKED = VAR / ".demo-asked"
# What the demo command said: the accounts, shown again at each start.
DEMO_ACCOUNTS = VAR / "demo-accounts.txt"
STATIC_STAMP = VAR / ".static-collected"


def manage(*words: str) -> str:
    """Run a management command and return what it printed."""
    return run([PYTHON, ROOT / "manage.py", *words], env={"PYTHONUNBUFFERED": "1"})


def prepare() -> None:
    """Bring translations, database and static files to what the sources say; keep the data."""
    VAR.mkdir(parents=True, exist_ok=True)
    run([PYTHON, "-m", "tools.translations", LOCALE])
    prepare_database()
    collect_static()


def prepare_database() -> None:
    """Migrate, and build the demo province where it is wanted and not there yet."""
    database = sqlite_file()
    if database is not None and not database.exists():
        DEMO_ASKED.unlink(missing_ok=True)
        DEMO_ACCOUNTS.unlink(missing_ok=True)
    try:
        with step("Chuẩn bị cơ sở dữ liệu"):
            manage("migrate", "--no-input", "--verbosity", "0")
        build_demo()
    except CommandFailed as failed:
        raise database_failure(failed, database) from failed


def build_demo() -> None:
    """Build the demo province: the command does all of it or nothing, and nothing where there are data."""
    which = stamps.digest([], base=ROOT, extra=os.environ.get("DATABASE_URL", ""))
    if not wants_demo() or stamps.is_current(DEMO_ASKED, which):
        return
    with step("Dựng tỉnh mẫu (số liệu hư cấu)"):
        if accounts := manage("demo").strip():
            stamps.put(DEMO_ACCOUNTS, accounts)
        stamps.put(DEMO_ASKED, which)


def wants_demo() -> bool:
    """Say whether an empty record gets the demo province; on a server somebody has to ask for it (CONGLAP_DEMO=1)."""
    by_default = "0" if os.environ.get("DATABASE_URL") else "1"
    return os.environ.get("CONGLAP_DEMO", by_default).lower() in {"1", "yes", "true", "on"}


def environment() -> dict[str, str]:
    """Return the environment to serve in: pages say that the data are fictional when they are."""
    return {"CONGLAP_DEMO": "1" if DEMO_ACCOUNTS.exists() else "0", **os.environ}


def sqlite_file() -> Path | None:
    """Return the default database's file, or None when DATABASE_URL names another."""
    return None if os.environ.get("DATABASE_URL") else VAR / "conglap.sqlite3"


def database_failure(failed: CommandFailed, database: Path | None) -> StepFailed:
    """Say why the database could not be made ready."""
    if database is None and causes.NO_NETWORK.search(failed.output):
        return StepFailed(
            "không kết nối được tới PostgreSQL ghi trong DATABASE_URL.",
            "kiểm tra máy chủ đang chạy và địa chỉ đúng, hoặc bỏ biến DATABASE_URL để dùng SQLite.",
            failed.output,
        )
    if "database is locked" in failed.output:
        return StepFailed(
            "cơ sở dữ liệu đang bị một chương trình khác giữ.",
            f"đóng chương trình đang mở {database} rồi chạy lại.",
            failed.output,
        )
    return causes.explain(failed, "chuẩn bị cơ sở dữ liệu", "máy chủ cơ sở dữ liệu")


def collect_static() -> None:
    """Gather and compress the static files unless nothing has changed since the last time."""
    files = [path for path in SOURCE.glob("**/static/**/*") if path.is_file()] + [BUILT / ".conglap-built"]
    shape = "\n".join(f"{path} {path.stat().st_size} {path.stat().st_mtime_ns}" for path in sorted(files))
    wanted = stamps.digest([ROOT / "requirements" / "run.lock"], base=ROOT, extra=shape)
    if stamps.is_current(STATIC_STAMP, wanted) and (VAR / "static").is_dir():
        return
    with step("Gom tệp giao diện"):
        try:
            manage("collectstatic", "--no-input", "--clear", "--verbosity", "0")
        except CommandFailed as failed:
            raise causes.explain(failed, "gom tệp giao diện", "ổ đĩa") from failed
        stamps.put(STATIC_STAMP, wanted)
