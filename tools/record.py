"""The record that the site serves: translations, database, demo province, static files."""

from __future__ import annotations

import os
from pathlib import Path

from tools import causes, stamps
from tools.console import CommandFailed, StepFailed, run, step
from tools.paths import BUILT, LOCALE, ROOT, VAR, VENV_BIN

PYTHON = VENV_BIN / "python"
SOURCE = ROOT / "src" / "conglap_web"
# Present from before the database is made until the demo province is whole in it.
DEMO_PENDING = VAR / ".demo-pending"
# What the demo command said: the accounts, shown again at each start.
DEMO_ACCOUNTS = VAR / "demo-accounts.txt"
STATIC_STAMP = VAR / ".static-collected"


def manage(*words: str) -> str:
    """Run a management command and return what it printed."""
    return run([PYTHON, ROOT / "manage.py", *words], env={"PYTHONUNBUFFERED": "1"})


def prepare() -> None:
    """Bring translations, database and static files to what the sources say; keep the data."""
    VAR.mkdir(exist_ok=True)
    run([PYTHON, "-m", "tools.translations", LOCALE])
    prepare_database()
    collect_static()


def prepare_database() -> None:
    """Migrate, and build the demo province if the database is new or its building was interrupted."""
    database = sqlite_file()
    if database is not None and wants_demo():
        if DEMO_PENDING.exists():
            # Nobody has worked in it yet: the site is served only after the demo is whole.
            remove_database(database)
        elif not database.exists():
            stamps.put(DEMO_PENDING, "")
    try:
        with step("Chuẩn bị cơ sở dữ liệu"):
            manage("migrate", "--no-input", "--verbosity", "0")
        if DEMO_PENDING.exists():
            with step("Dựng tỉnh mẫu (số liệu hư cấu)"):
                stamps.put(DEMO_ACCOUNTS, manage("demo").strip())
                DEMO_PENDING.unlink()
    except CommandFailed as failed:
        raise database_failure(failed, database) from failed


def wants_demo() -> bool:
    """Say whether a new database gets the demo province: yes, unless CONGLAP_DEMO=0."""
    if not list(SOURCE.glob("*/management/commands/demo.py")):
        return False
    return os.environ.get("CONGLAP_DEMO", "1").lower() not in {"0", "no", "false", "off"}


def environment() -> dict[str, str]:
    """Return the environment to serve in: pages say that the data are fictional when they are."""
    return {"CONGLAP_DEMO": "1" if DEMO_ACCOUNTS.exists() else "0", **os.environ}


def sqlite_file() -> Path | None:
    """Return the default database's file, or None when DATABASE_URL names another."""
    return None if os.environ.get("DATABASE_URL") else VAR / "conglap.sqlite3"


def remove_database(database: Path) -> None:
    """Remove a database whose demo province was left half-built."""
    for suffix in ("", "-wal", "-shm", "-journal"):
        database.with_name(database.name + suffix).unlink(missing_ok=True)


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
