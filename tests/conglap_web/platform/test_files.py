"""Stored files: limits, names, one content kept once, nothing runs in the browser, content before row."""

import datetime as dt
import hashlib
import os

import pytest
from django.core.files.storage import default_storage
from django.core.management import call_command

from conglap_web.platform.clock import now
from conglap_web.platform.files import (
    FileRefused,
    clean_name,
    content_of,
    file_response,
    read_upload,
    remove_orphans,
    store,
)
from conglap_web.platform.models import StoredFile


@pytest.fixture(autouse=True)
def folder(settings, tmp_path):
    """Keep the files of each test in its own folder."""
    settings.MEDIA_ROOT = tmp_path
    return tmp_path


def put(content: bytes = b"noi dung", name: str = "a.pdf", media_type: str = "application/pdf") -> StoredFile:
    return store(content=content, name=name, media_type=media_type, owner_id=None)


def test_an_upload_of_exactly_the_limit_is_taken_and_one_byte_more_is_not():
    limit = 2 * 1024 * 1024
    assert len(read_upload([b"x" * (limit // 2)] * 2, limit)) == limit
    with pytest.raises(FileRefused, match="Tệp lớn hơn 2 MB"):
        read_upload([b"x" * limit, b"x"], limit)


def test_an_upload_too_large_is_not_read_to_its_end():
    read = []

    def chunks():
        for _ in range(1000):
            read.append(1)
            yield b"x" * 1000

    with pytest.raises(FileRefused):
        read_upload(chunks(), 5000)
    assert len(read) == 6


@pytest.mark.parametrize("chunks", [[], [b""], [b"", b""]])
def test_an_empty_upload_is_refused(chunks):
    with pytest.raises(FileRefused, match="Tệp rỗng"):
        read_upload(chunks, 100)


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("kế hoạch.docx", "kế hoạch.docx"),
        ("../../etc/passwd", "passwd"),
        ("C:\\Users\\van thu\\cv.pdf", "cv.pdf"),
        ("a\r\nSet-Cookie: x.pdf", "aSet-Cookie: x.pdf"),
        ("a\u202efdp.exe", "afdp.exe"),
        ("", "tep"),
        ("/", "tep"),
        ("\x00\x01", "tep"),
        (".docx", ".docx"),
    ],
)
def test_a_name_keeps_only_its_harmless_last_part(given, kept):
    assert clean_name(given) == kept


def test_a_long_name_keeps_its_ending():
    assert clean_name("ê" * 500 + ".docx").endswith("ê.docx") and len(clean_name("ê" * 500 + ".docx")) == 200
    assert len(clean_name("x" * 500)) == 200


def test_a_content_received_twice_is_kept_once_with_two_rows(db, folder):
    first, second = put(name="a.pdf"), put(name="b.pdf")
    assert first.storage_key == second.storage_key and (first.name, second.name) == ("a.pdf", "b.pdf")
    assert first.sha256 == hashlib.sha256(b"noi dung").hexdigest()
    assert len([path for path in folder.rglob("*") if path.is_file()]) == 1
    assert content_of(second) == b"noi dung"


def test_the_content_is_written_before_the_row(db, monkeypatch):
    def refuse(**_values):
        raise RuntimeError("database gone")

    monkeypatch.setattr(StoredFile.objects, "create", refuse)
    with pytest.raises(RuntimeError):
        put()
    digest = hashlib.sha256(b"noi dung").hexdigest()
    assert default_storage.exists(f"{digest[:2]}/{digest}")


@pytest.mark.parametrize(
    ("media_type", "inline"),
    [
        ("application/pdf", True),
        ("image/png", True),
        ("text/plain", True),
        ("text/html", False),
        ("image/svg+xml", False),
        ("application/xhtml+xml", False),
        ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", False),
    ],
)
def test_only_harmless_types_open_in_the_browser(db, media_type, inline):
    response = file_response(put(media_type=media_type), inline=True)
    assert response["Content-Disposition"].startswith("inline" if inline else "attachment")
    assert response["Content-Type"].split(";")[0] == (media_type if inline else "application/octet-stream")
    assert response["X-Content-Type-Options"] == "nosniff"
    assert (
        "sandbox" in response["Content-Security-Policy"] and "default-src 'none'" in response["Content-Security-Policy"]
    )


def test_a_file_is_a_download_unless_asked_otherwise_and_keeps_its_vietnamese_name(db):
    response = file_response(put(name="Kế hoạch.pdf"))
    assert response["Content-Disposition"] == "attachment; filename*=utf-8''K%E1%BA%BF%20ho%E1%BA%A1ch.pdf"


def test_contents_without_a_row_are_removed_when_older_than_a_day(db, folder, capsys):
    kept, orphan, young = put(b"kept"), put(b"orphan"), put(b"young")
    StoredFile.objects.filter(pk__in=[orphan.pk, young.pk]).delete()
    long_ago = (now() - dt.timedelta(days=2)).timestamp()
    for file in (kept, orphan):
        os.utime(folder / file.storage_key, (long_ago, long_ago))
    call_command("clean_files")
    assert orphan.storage_key in capsys.readouterr().out
    assert [default_storage.exists(file.storage_key) for file in (kept, orphan, young)] == [True, False, True]
    assert remove_orphans(now() - dt.timedelta(days=1)) == []
