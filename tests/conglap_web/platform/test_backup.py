"""A backup holds the database and the files, says when it is damaged, and comes back into an empty site."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.files.storage import default_storage
from django.core.management import CommandError, call_command
from django.db import connection

from conglap_web.accounts.models import User
from conglap_web.platform.backup import BackupRefused, make, problems_of, restore
from conglap_web.platform.files import store
from tests.conglap_web.platform.test_jobs import database_url

ROOT = Path(__file__).resolve().parents[3]
pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(
        "sqlite" not in os.environ.get("DATABASE_URL", "sqlite") and not shutil.which("pg_dump"),
        reason="pg_dump is not on this machine (Debian: apt install postgresql-client)",
    ),
]


@pytest.fixture
def made(settings, tmp_path) -> Path:
    """A backup of a site with one person and two files."""
    settings.MEDIA_ROOT = tmp_path / "kept"
    User.objects.create_user("van.thu", None, full_name="Nguyễn Văn Thư")
    for content in (b"mot", b"hai", b"hai"):
        store(content=content, name="a.pdf", media_type="application/pdf", owner_id=None)
    return make(tmp_path / "backups")


def test_a_backup_holds_each_content_once_and_is_sound(made):
    manifest = json.loads((made / "manifest.json").read_text())
    assert len(manifest["files"]) == 2 and manifest["engine"] == connection.vendor
    assert problems_of(made) == []


def test_only_its_owner_can_look_into_a_backup(made):
    assert made.stat().st_mode & 0o777 == 0o700


def test_a_changed_or_missing_file_and_a_changed_database_are_found(made):
    keys = sorted(json.loads((made / "manifest.json").read_text())["files"])
    (made / "files" / keys[0]).write_bytes(b"x")
    (made / "files" / keys[1]).unlink()
    with next(made.glob("database.*")).open("ab") as database:
        database.write(b"x")
    assert len(problems_of(made)) == 3
    with pytest.raises(CommandError, match="bị thiếu hoặc đã bị thay đổi"):
        call_command("restore", str(made), verify=True)


def test_a_backup_that_was_not_finished_is_not_restored(made):
    (made / "manifest.json").unlink()
    with pytest.raises(BackupRefused, match="chưa làm xong"):
        restore(made)


def test_a_file_changed_in_the_store_is_noticed_when_backing_up(made, settings, tmp_path):
    key = next(iter(json.loads((made / "manifest.json").read_text())["files"]))
    (Path(settings.MEDIA_ROOT) / key).write_bytes(b"x")
    with pytest.raises(BackupRefused, match="đã bị thay đổi so với lúc nhận"):
        make(tmp_path / "again")


def test_a_site_in_which_people_work_is_not_written_over(made):
    with pytest.raises(BackupRefused, match="đang có người dùng"):
        restore(made)
    assert User.objects.filter(username="van.thu").exists()


def test_a_backup_comes_back_into_an_empty_site(made, tmp_path):
    """In a process of its own: the site of the tests stays as it is."""
    place = tmp_path / "new"
    surroundings = {**os.environ, "CONGLAP_VAR": str(place), "DJANGO_SETTINGS_MODULE": "conglap_web.settings"}
    surroundings["DATABASE_URL"] = empty_database(place)

    def manage(*command: str) -> str:
        call = [sys.executable, str(ROOT / "manage.py"), *command]
        done = subprocess.run(call, env=surroundings, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
        return done.stdout

    assert "nguyên vẹn" in manage("restore", str(made), "--verify")
    assert "Đã khôi phục" in manage("restore", str(made))
    counted = manage(
        "shell",
        "-v0",
        "-c",
        "from conglap_web.accounts.models import User; from conglap_web.platform.models import StoredFile;"
        "from conglap_web.platform.files import content_of;"
        "print([u.full_name for u in User.objects.all()], sorted(content_of(f) for f in StoredFile.objects.all()))",
    )
    assert "['Nguyễn Văn Thư'] [b'hai', b'hai', b'mot']" in counted
    assert "No planned migration operations" in manage("migrate", "--plan")


def empty_database(place: Path) -> str:
    """Return the address of a database with nothing in it, of the kind that the tests use."""
    if connection.vendor == "sqlite":
        return f"sqlite:///{place / 'conglap.sqlite3'}"
    name = "restored"
    with connection.cursor() as cursor:
        cursor.execute(f"DROP DATABASE IF EXISTS {name}")
        cursor.execute(f"CREATE DATABASE {name} TEMPLATE template0")
    return database_url().rsplit("/", 1)[0] + f"/{name}"


def test_the_command_says_where_the_backup_is(made, settings, tmp_path, capsys):
    call_command("backup", str(tmp_path / "others"))
    folder = capsys.readouterr().out.strip().removeprefix("Đã sao lưu vào ")
    assert problems_of(Path(folder)) == []
    assert default_storage.exists(next(iter(json.loads((Path(folder) / "manifest.json").read_text())["files"])))
