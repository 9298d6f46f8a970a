"""Files received: kept once by content under ``sha256[:2]/sha256`` in the storage class, named in the database."""

import datetime as dt
import hashlib
from collections.abc import Iterable

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.http import FileResponse
from django.utils.translation import gettext as _

from conglap_web.platform.models import StoredFile

# Only these may open inside the browser; everything else is downloaded, so that no upload runs as a page.
INLINE_TYPES = {"application/pdf", "image/png", "image/jpeg", "text/plain"}


class FileRefused(Exception):
    """A file that is not taken; ``str()`` is a Vietnamese sentence."""


def read_upload(chunks: Iterable[bytes], limit: int) -> bytes:
    """Return the content of an upload; raise ``FileRefused`` when it is empty or larger than ``limit`` bytes."""
    content = bytearray()
    for chunk in chunks:
        content += chunk
        if len(content) > limit:
            raise FileRefused(
                _("Tệp lớn hơn %(limit)s MB. Hãy tách nhỏ hoặc nén ảnh trong tệp rồi gửi lại.")
                % {"limit": limit // (1024 * 1024)}
            )
    if not content:
        raise FileRefused(_("Tệp rỗng, không có nội dung. Hãy kiểm tra lại tệp rồi gửi lại."))
    return bytes(content)


def store(*, content: bytes, name: str, media_type: str, owner_id: object) -> StoredFile:
    """Put the content into the storage, unless it is there, and return its row.

    The content is written before the row: a crash between the two leaves a file without a row, never a row without
    a file (``manage.py clean_files`` removes such files).
    """
    digest = hashlib.sha256(content).hexdigest()
    key = f"{digest[:2]}/{digest}"
    if not default_storage.exists(key):
        key = default_storage.save(key, ContentFile(content))
    return StoredFile.objects.create(
        sha256=digest,
        name=clean_name(name),
        media_type=media_type,
        size=len(content),
        storage_key=key,
        owner_id=owner_id,
    )


def clean_name(name: str) -> str:
    """Return the last part of a file's name without control characters, at most 200 characters, its ending kept."""
    name = "".join(c for c in name.replace("\\", "/").rsplit("/", 1)[-1] if c.isprintable()).strip()
    stem, dot, ending = name.rpartition(".")
    if dot and len(ending) <= 10:
        return f"{stem[: 199 - len(ending)]}.{ending}"
    return name[:200] or "tep"


def content_of(file: StoredFile) -> bytes:
    """Return the content of a stored file."""
    with default_storage.open(file.storage_key) as stored:
        return stored.read()


def file_response(file: StoredFile, *, inline: bool = False) -> FileResponse:
    """Answer with the file; as a download unless asked inline and of a harmless type. The view asks access first."""
    inline = inline and file.media_type in INLINE_TYPES
    response = FileResponse(
        default_storage.open(file.storage_key),
        as_attachment=not inline,
        filename=file.name,
        content_type=file.media_type if inline else "application/octet-stream",
    )
    response["X-Content-Type-Options"] = "nosniff"
    response["Content-Security-Policy"] = "default-src 'none'; sandbox"
    return response


def remove_orphans(before: dt.datetime) -> list[str]:
    """Remove contents older than ``before`` that no row names, and return their keys.

    They are left where a request died between writing the content and its row. Younger ones may still get theirs.
    """
    removed = []
    folders, _files = default_storage.listdir("")
    for folder in folders:
        _folders, names = default_storage.listdir(folder)
        for name in names:
            key = f"{folder}/{name}"
            if (
                default_storage.get_modified_time(key) < before
                and not StoredFile.objects.filter(storage_key=key).exists()
            ):
                default_storage.delete(key)
                removed.append(key)
    return removed
