"""Scans made for tests: pages of our own PDFs drawn, and packed as pictures by hand."""

import struct
import zlib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pypdfium2 as pdfium

from tests.conglap.documents.pdf_files import assembled

_FONT = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
_OWN = Path(__file__).parents[2] / "documents"


@dataclass(frozen=True)
class Drawn:
    """A grey picture, one byte a pixel, rows without padding."""

    width: int
    height: int
    pixels: bytes


@cache
def drawn(name: str, dpi: int = 200) -> tuple[Drawn, ...]:
    """Return the pages of one of the repository's own PDFs as pictures."""
    pages = []
    for page in pdfium.PdfDocument((_OWN / name).read_bytes()):
        shown = page.render(scale=dpi / 72, grayscale=True)
        rows, stride = bytes(shown.buffer), shown.stride
        pixels = b"".join(rows[row * stride : row * stride + shown.width] for row in range(shown.height))
        pages.append(Drawn(shown.width, shown.height, pixels))
    return tuple(pages)


def blank(width: int, height: int) -> Drawn:
    """Return a white picture."""
    return Drawn(width, height, b"\xff" * (width * height))


def scan_pdf(*pictures: Drawn, hidden: bytes = b"", side: tuple[int, int] = (595, 842)) -> bytes:
    """Return a PDF of which each page is one picture; ``hidden`` is content that is not shown (a text layer)."""
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b"", _FONT]
    kids = []
    for picture in pictures:
        kids.append(f"{len(objects) + 1} 0 R")
        page, width, height = len(objects) + 1, *side
        content = b"q %d 0 0 %d 0 0 cm /S Do Q " % (width, height) + hidden
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {width} {height}] /Contents {page + 1} 0 R "
            f"/Resources << /Font << /F1 3 0 R >> /XObject << /S {page + 2} 0 R >> >> >>".encode()
        )
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content))
        packed = zlib.compress(picture.pixels)
        objects.append(
            b"<< /Type /XObject /Subtype /Image /Width %d /Height %d /ColorSpace /DeviceGray /BitsPerComponent 8 "
            b"/Filter /FlateDecode /Length %d >>\nstream\n%s\nendstream"
            % (picture.width, picture.height, len(packed), packed)
        )
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(pictures)} >>".encode()
    return assembled(objects)


def png(picture: Drawn) -> bytes:
    """Return a picture as PNG."""
    rows = [picture.pixels[row * picture.width : (row + 1) * picture.width] for row in range(picture.height)]
    parts = (
        (b"IHDR", struct.pack(">IIBBBBB", picture.width, picture.height, 8, 0, 0, 0, 0)),
        (b"IDAT", zlib.compress(b"".join(b"\0" + row for row in rows))),
        (b"IEND", b""),
    )
    chunks = (
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data)) for kind, data in parts
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


def tiff(*pictures: Drawn) -> bytes:
    """Return pictures as the pages of one TIFF, not compressed."""
    out = bytearray(b"II*\0\0\0\0\0")
    link = 4
    for picture in pictures:
        place = len(out)
        out += picture.pixels + b"\0" * (len(picture.pixels) % 2)
        struct.pack_into("<I", out, link, len(out))
        entries = ((256, picture.width), (257, picture.height), (258, 8), (259, 1), (262, 1), (273, place), (277, 1),
                   (278, picture.height), (279, len(picture.pixels)))  # fmt: skip
        out += struct.pack("<H", len(entries)) + b"".join(struct.pack("<HHII", tag, 4, 1, to) for tag, to in entries)
        link = len(out)
        out += bytes(4)
    return bytes(out)
