"""Backups: the database and the stored files in one folder with a list of what is in it (sao lưu, khôi phục).

The database is copied first: a file is written before its row, so every row of the copy has its file.
"""

import hashlib
import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path

from django.contrib.auth import get_user_model
from django.core.files.base import File
from django.core.files.storage import default_storage
from django.db import connection
from django.utils import timezone
from django.utils.translation import gettext as _

from conglap_web.platform.clock import now
from conglap_web.platform.models import StoredFile

SCHEMA = "conglap.backup/1"
MANIFEST = "manifest.json"


class BackupRefused(Exception):
    """A backup that is not made or not restored; ``str()`` is a Vietnamese sentence."""


def make(target: Path) -> Path:
    """Make a backup in a new folder under ``target`` and return it; the list of contents is written last."""
    folder = target / f"conglap-{timezone.localtime(now()):%Y%m%d-%H%M%S}"
    target.mkdir(parents=True, exist_ok=True)
    folder.mkdir(mode=0o700)  # everything the site knows lies in it: for its owner's eyes only
    database = folder / ("database.sqlite3" if connection.vendor == "sqlite" else "database.dump")
    if connection.vendor == "sqlite":
        _copy_sqlite(Path(connection.settings_dict["NAME"]), database)
    else:
        _postgres("pg_dump", "--format=custom", "--no-owner", f"--file={database}")
    manifest = {
        "schema": SCHEMA,
        "made_at": now().isoformat(timespec="seconds"),
        "conglap": version("conglap"),
        "engine": connection.vendor,
        "database": {"name": database.name, "size": database.stat().st_size, "sha256": _sha256(database)},
        "files": dict(_copy_files(folder / "files")),
    }
    (folder / MANIFEST).write_text(json.dumps(manifest, ensure_ascii=False, indent=1), encoding="utf-8")
    return folder


def problems_of(folder: Path) -> list[str]:
    """Return what is wrong with a backup: a list missing, a database or a file missing or changed."""
    if not (folder / MANIFEST).is_file():
        return [_("Không có %(name)s: bản sao lưu chưa làm xong hoặc sai thư mục.") % {"name": MANIFEST}]
    manifest = _manifest(folder)
    if manifest.get("schema") != SCHEMA:
        return [_("Bản sao lưu thuộc phiên bản khác, không đọc được: %(schema)s.") % {"schema": manifest.get("schema")}]
    found = []
    database = folder / manifest["database"]["name"]
    if not database.is_file() or _sha256(database) != manifest["database"]["sha256"]:
        found.append(_("Cơ sở dữ liệu trong bản sao lưu bị thiếu hoặc đã bị thay đổi."))
    for key in manifest["files"]:
        path = folder / "files" / key
        if not path.is_file() or _sha256(path) != path.name:
            found.append(_("Tệp %(key)s bị thiếu hoặc đã bị thay đổi.") % {"key": key})
    return found


def restore(folder: Path) -> None:
    """Put a sound backup into an empty site; raises ``BackupRefused``."""
    if found := problems_of(folder):
        raise BackupRefused(" ".join(found))
    manifest = _manifest(folder)
    if manifest["engine"] != connection.vendor:
        raise BackupRefused(
            _("Bản sao lưu là của %(theirs)s, nơi khôi phục dùng %(ours)s. Hãy khôi phục vào cùng loại.")
            % {"theirs": manifest["engine"], "ours": connection.vendor}
        )
    if _has_people():
        raise BackupRefused(
            _("Cơ sở dữ liệu này đang có người dùng. Chỉ khôi phục vào nơi trống: đổi CONGLAP_VAR hoặc DATABASE_URL.")
        )
    for key in manifest["files"]:
        if not default_storage.exists(key):
            with (folder / "files" / key).open("rb") as source:
                default_storage.save(key, File(source))
    database = folder / manifest["database"]["name"]
    if connection.vendor == "sqlite":
        connection.close()
        _copy_sqlite(database, Path(connection.settings_dict["NAME"]))
    else:
        _postgres("pg_restore", "--no-owner", "--clean", "--if-exists", "--exit-on-error", str(database), into=True)


def _copy_files(folder: Path) -> Iterator[tuple[str, int]]:
    """Copy every stored content and yield its key and size; one that no longer is what it was is refused."""
    for key, digest in StoredFile.objects.order_by("storage_key").values_list("storage_key", "sha256").distinct():
        path = folder / key
        path.parent.mkdir(parents=True, exist_ok=True)
        with default_storage.open(key) as source, path.open("wb") as copy:
            shutil.copyfileobj(source, copy)
        if _sha256(path) != digest:
            raise BackupRefused(_("Tệp %(key)s trong kho đã bị thay đổi so với lúc nhận.") % {"key": key})
        yield key, path.stat().st_size


def _copy_sqlite(source: Path, target: Path) -> None:
    """Copy a SQLite database page by page, consistent also while others write."""
    from django.db.backends.sqlite3.base import Database

    target.parent.mkdir(parents=True, exist_ok=True)
    reading, writing = Database.connect(f"file:{source}?mode=ro", uri=True), Database.connect(str(target))
    try:
        reading.backup(writing)
    finally:
        reading.close()
        writing.close()


def _postgres(program: str, *arguments: str, into: bool = False) -> None:
    """Run a program of PostgreSQL against the site's database; the password goes by the environment."""
    from django.db.backends.postgresql.client import DatabaseClient

    if not (path := shutil.which(program)):
        raise BackupRefused(_("Thiếu chương trình %(name)s (gói postgresql-client).") % {"name": program})
    given, surroundings = DatabaseClient.settings_to_cmd_args_env(connection.settings_dict, [])
    *login, name = given[1:]
    command = [path, *login, *(["--dbname", name] if into else []), *arguments, *([] if into else [name])]
    done = subprocess.run(command, env=os.environ | (surroundings or {}), capture_output=True, text=True, check=False)  # noqa: S603
    if done.returncode:
        raise BackupRefused(f"{program}: {done.stderr.strip()[-500:]}")


def _has_people() -> bool:
    user = get_user_model()
    with connection.cursor() as cursor:
        tables = connection.introspection.table_names(cursor)
    return user._meta.db_table in tables and user.objects.exists()


def _manifest(folder: Path) -> dict[str, object]:
    return json.loads((folder / MANIFEST).read_text(encoding="utf-8"))


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
