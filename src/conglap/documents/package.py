"""Opening a Word file's package: nothing is unzipped before its directory is judged, nothing past a cap."""

import io
import zipfile
import zlib

from conglap.documents.limits import MEGABYTE, Limits
from conglap.documents.records import UnreadableFile
from conglap.documents.refusals import refusal

_ENCRYPTED = 0x1
_HARMLESS = 10 * MEGABYTE  # a small file may well be repetitive
_STORED_XML = (".xml", ".rels")


class Package:
    """The parts of a DOCX, read one by one with a byte cap (gói OOXML).

    Raises ``UnreadableFile`` with ``damaged``, ``bomb``, ``unsafe`` or ``password``.
    """

    def __init__(self, data: bytes, name: str, limits: Limits) -> None:
        self._name, self._limits = name, limits
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
            raise refusal("damaged", name) from error
        self._judge_directory(len(data))

    def _judge_directory(self, zipped: int) -> None:
        entries, limits = self._zip.infolist(), self._limits
        if any(entry.flag_bits & _ENCRYPTED for entry in entries):
            raise refusal("password", self._name)
        total = sum(entry.file_size for entry in entries)
        if (
            len(entries) > limits.zip_entries
            or total > limits.zip_total
            or any(entry.file_size > limits.zip_part for entry in entries)
            or total > max(limits.zip_ratio * zipped, _HARMLESS)
        ):
            raise refusal("bomb", self._name)

    def names(self) -> list[str]:
        """Return the names of all parts, in the order of the directory."""
        return self._zip.namelist()

    def part(self, path: str) -> bytes | None:
        """Return the bytes of an XML part, or ``None`` where the package has no such part."""
        try:
            entry = self._zip.getinfo(path.lstrip("/"))
        except KeyError:
            return None
        content = self._read(entry)
        if _declares_doctype(content):
            raise refusal("unsafe", self._name)
        return content

    def refuse_doctypes(self) -> None:
        """Look into every XML part for a DOCTYPE, also in the parts that are not read for text."""
        for entry in self._zip.infolist():
            if entry.filename.endswith(_STORED_XML) and _declares_doctype(self._beginning(entry)):
                raise refusal("unsafe", self._name)

    def _beginning(self, entry: zipfile.ZipInfo) -> bytes:
        try:
            return self._read(entry, 65536)
        except UnreadableFile:
            return b""  # a damaged part matters only where it is read for its text

    def _read(self, entry: zipfile.ZipInfo, first: int | None = None) -> bytes:
        # The directory's sizes are the sender's claim: the cap holds for what really comes out.
        cap = first or min(entry.file_size, self._limits.zip_part) + 1
        chunks: list[bytes] = []
        try:
            with self._zip.open(entry) as stream:
                while cap > 0 and (chunk := stream.read(min(cap, 1 << 20))):
                    chunks.append(chunk)
                    cap -= len(chunk)
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError) as error:
            raise self._damaged() from error
        return b"".join(chunks)

    def _damaged(self) -> UnreadableFile:
        return refusal("damaged", self._name)


def _declares_doctype(content: bytes) -> bool:
    """Say whether an XML part declares a document type, in any of the encodings that XML allows."""
    if content[:2] in (b"\xff\xfe", b"\xfe\xff") or b"\0" in content[:8]:
        content = content.replace(b"\0", b"")
    return b"<!DOCTYPE" in content or b"<!ENTITY" in content
