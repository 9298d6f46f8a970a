"""What kind of file it is, told by its content and not by its name (loại tệp)."""

import codecs
import io
import re
import zipfile
from enum import StrEnum
from pathlib import PurePath

from conglap.documents.refusals import refusal


class Kind(StrEnum):
    """A kind of file that can be read; the value is its media type."""

    DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    DOC = "application/msword"
    RTF = "application/rtf"
    PDF = "application/pdf"
    HTML = "text/html"
    MARKDOWN = "text/markdown"
    PLAIN = "text/plain"
    PNG = "image/png"
    JPEG = "image/jpeg"
    TIFF = "image/tiff"

    @property
    def is_picture(self) -> bool:
        """Say whether it is a picture of a page."""
        return self.value.startswith("image/")


_OLE = bytes.fromhex("D0CF11E0A1B11AE1")
_PICTURES = {
    b"\xff\xd8\xff": Kind.JPEG,
    b"\x89PNG\r\n\x1a\n": Kind.PNG,
    b"II*\x00": Kind.TIFF,
    b"MM\x00*": Kind.TIFF,
}
_OTHER_PICTURES = (b"GIF8", b"BM")
_ZIP_PARTS = {"xl/": "bảng tính Excel", "ppt/": "bài trình chiếu PowerPoint", "content.xml": "tệp LibreOffice"}
_PDF_START = re.compile(rb"(?:^|[\r\n\0])[^\w\r\n]*%PDF-\d")  # some servers put a few bytes before it
# "*+" and "(?>" give nothing back: without them a row of comments or blanks takes time without end.
_OTHER_MARKUP = re.compile(rb"\s*+(?:<\?xml|MIME-Version:)", re.IGNORECASE)
_HTML_START = re.compile(
    rb"\s*+(?:<\?xml[^>]*+>\s*+)?+(?><!--.*?-->\s*+)*+<(?:!doctype\s++html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
# Each part of a ZIP is listed under this mark; a list of half a million takes 300 MB to read, and this runs outside
# the limited child. The child refuses far fewer (``Limits.zip_entries``).
_LISTED_PART, _MOST_PARTS = b"PK\x01\x02", 20_000
_LOOKED_AT = 200_000  # characters in which the marks of Markdown are looked for
_HTML_ENDINGS = {".html", ".htm", ".xhtml"}
_MARKDOWN_ENDINGS = {".md", ".markdown"}
_MARKDOWN_MARKS = re.compile(
    r"(?P<strong>\*\*[^\s*][^*\n]*(?:\n[^*\n]+)*\*\*)"
    r"|(?P<heading>^#{1,6} +\S)"
    r"|(?P<table>^ *+\|?+ *+:?-{3,}+:? *+\|[-:| ]*+$)"
    r"|(?P<escape>\\[-.*_#()\[\]+])",
    re.MULTILINE,
)


def kind_of(data: bytes, name: str) -> Kind | None:
    """Return the kind by the first bytes, or ``None`` where only the text itself can tell; refuse other binaries."""
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _zip_kind(data, name)
    if data.startswith(_OLE):
        return _ole_kind(data, name)
    if _PDF_START.search(data[:1024]):
        return Kind.PDF
    if data.lstrip()[:5] == b"{\\rtf":
        return Kind.RTF
    for start, kind in _PICTURES.items():
        if data.startswith(start):
            return kind
    if data.startswith(_OTHER_PICTURES[0]) or (data.startswith(_OTHER_PICTURES[1]) and b"\0" in data[:32]):
        raise refusal("scan", name)
    return None


def text_kind(text: str, name: str) -> Kind:
    """Return which of HTML, Markdown and plain text a decoded text is; refuse XML and web archives."""
    ending = PurePath(name).suffix.lower()
    start = text[:4096].encode(errors="replace").removeprefix(codecs.BOM_UTF8)
    if _HTML_START.match(start) or (ending in _HTML_ENDINGS and "<" in text):
        return Kind.HTML
    if _OTHER_MARKUP.match(start):
        raise refusal("unknown_kind", name)
    if ending in _MARKDOWN_ENDINGS or looks_like_markdown(text):
        return Kind.MARKDOWN
    return Kind.PLAIN


def looks_like_markdown(text: str) -> bool:
    """Say whether a text carries marks that nobody writes in plain text: strong, tables, escapes, several headings."""
    seen = dict.fromkeys(("strong", "heading", "table", "escape"), 0)
    for mark in _MARKDOWN_MARKS.finditer(text, 0, _LOOKED_AT):
        seen[mark.lastgroup or "strong"] += 1
    return seen["strong"] >= 1 or seen["table"] >= 1 or seen["heading"] >= 2 or seen["escape"] >= 3


def _zip_kind(data: bytes, name: str) -> Kind:
    if data.count(_LISTED_PART) > _MOST_PARTS:
        raise refusal("bomb", name)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            parts = package.namelist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise refusal("damaged", name) from error
    if any(part.startswith("word/") for part in parts):
        return Kind.DOCX
    for start, kind in _ZIP_PARTS.items():
        if any(part.startswith(start) for part in parts):
            raise refusal("other_office", name, kind=kind)
    raise refusal("damaged" if "[Content_Types].xml" in parts else "unknown_kind", name)


def _ole_kind(data: bytes, name: str) -> Kind:
    if _stream(data, "EncryptedPackage"):
        raise refusal("password", name)
    if _stream(data, "WordDocument"):
        # FibBase: wIdent 0xA5EC, then at byte 10 the flags; 0x0100 is fEncrypted ([MS-DOC] 2.5.1).
        fib = data.find(b"\xec\xa5", 512)
        if fib != -1 and fib % 512 == 0 and len(data) > fib + 12 and data[fib + 11] & 0x01:
            raise refusal("password", name)
        return Kind.DOC
    if _stream(data, "Workbook") or _stream(data, "Book"):
        raise refusal("other_office", name, kind="bảng tính Excel")
    if _stream(data, "PowerPoint Document"):
        raise refusal("other_office", name, kind="bài trình chiếu PowerPoint")
    raise refusal("unknown_kind", name)


def _stream(data: bytes, name: str) -> bool:
    return name.encode("utf-16-le") + b"\0\0" in data
