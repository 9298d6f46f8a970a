"""Evidence files (minh chứng): what is taken is told by the content, never by the name or by what the browser says."""

import io
import zipfile
from collections.abc import Iterable
from dataclasses import dataclass

from django.conf import settings
from django.utils.translation import gettext as _

from conglap_web.platform.files import FileRefused, read_upload

MOST_FILES = 10
_OFFICE = "application/vnd.openxmlformats-officedocument."
# The folder inside an Office package tells which program wrote it.
_PACKAGES = {
    "word/": _OFFICE + "wordprocessingml.document",
    "xl/": _OFFICE + "spreadsheetml.sheet",
    "ppt/": _OFFICE + "presentationml.presentation",
}
_STARTS = {
    b"%PDF-": "application/pdf",
    b"\xff\xd8\xff": "image/jpeg",
    b"\x89PNG\r\n\x1a\n": "image/png",
}
# Each part is listed under this mark. Real documents have hundreds; a list of half a million takes 300 MB to read.
_LISTED, _MOST_PARTS = b"PK\x01\x02", 20_000
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OLE_TYPES = {".doc": "application/msword", ".xls": "application/vnd.ms-excel", ".ppt": "application/vnd.ms-powerpoint"}
ENDINGS = ".pdf,.docx,.xlsx,.pptx,.doc,.xls,.ppt,.jpg,.jpeg,.png"


@dataclass(frozen=True, slots=True)
class Evidence:
    """A file checked and ready to be stored."""

    name: str
    content: bytes
    media_type: str


def check(name: str, chunks: Iterable[bytes]) -> Evidence:
    """Return the file if it is of a kind that is taken; else raise ``FileRefused`` with its name and what to do."""
    try:
        content = read_upload(chunks, settings.EVIDENCE_MAX_BYTES)
    except FileRefused as refusal:
        raise FileRefused(f"{name}: {refusal}") from refusal
    media_type = media_type_of(content, name)
    if media_type is None:
        raise FileRefused(
            _(
                "%(name)s: không nhận loại tệp này. Minh chứng là PDF, Word, Excel, PowerPoint hoặc ảnh JPG, PNG;"
                " tệp nén thì hãy giải nén rồi gửi từng tệp."
            )
            % {"name": name}
        )
    return Evidence(name, content, media_type)


def media_type_of(content: bytes, name: str) -> str | None:
    """Return the media type by the content; ``None`` for what is not taken as evidence."""
    for start, media_type in _STARTS.items():
        if content.startswith(start):
            return media_type
    if content.startswith(b"PK\x03\x04"):
        return _package_type(content)
    if content.startswith(_OLE):  # old Office files look alike from outside; they are only ever downloaded
        return next((found for ending, found in _OLE_TYPES.items() if name.lower().endswith(ending)), None)
    return None


def _package_type(content: bytes) -> str | None:
    """Return which Office document a ZIP is; only its list of parts is read, nothing is unpacked."""
    if content.count(_LISTED) > _MOST_PARTS:
        return None
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            parts = package.namelist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        return None
    if "[Content_Types].xml" not in parts:
        return None
    return next((found for folder, found in _PACKAGES.items() if any(p.startswith(folder) for p in parts)), None)
