"""Picture files as scans of one page, or several for TIFF: their sizes, read from the head of the file (tệp ảnh)."""

import struct
from dataclasses import dataclass

_PAPER_WIDTH = 8.27  # inches of an A4 page
_PNG, _JPEG, _TIFF = b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", (b"II*\x00", b"MM\x00*")
_SIZES_OF_JPEG = {*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC}
_MOST_PAGES = 10_000
_TAGS = {256: "width", 257: "height"}


@dataclass(frozen=True, slots=True)
class Image:
    """One page of a picture file: its size in pixels and, for TIFF, where its directory begins."""

    width: int
    height: int
    directory: int = 0

    @property
    def dpi(self) -> float:
        """Return the resolution, taking the short side for the width of an A4 sheet."""
        return max(min(self.width, self.height) / _PAPER_WIDTH, 70.0)


def images_of(data: bytes) -> list[Image]:
    """Return the pages of a PNG, JPEG or TIFF; raises ``ValueError`` where the head of the file is damaged."""
    try:
        if data.startswith(_PNG):
            return [Image(*struct.unpack(">II", data[16:24]))]
        if data.startswith(_JPEG):
            return [_jpeg(data)]
        return list(_tiff(data))
    except (struct.error, IndexError) as error:
        raise ValueError from error


def page_of(data: bytes, image: Image) -> bytes:
    """Return the file with only this page first: the directory of a TIFF is named in its head."""
    if not image.directory:
        return data
    return data[:4] + struct.pack(_order(data) + "I", image.directory) + data[8:]


def _jpeg(data: bytes) -> Image:
    place = 2
    while place + 9 < len(data):
        if data[place] != 0xFF:
            raise ValueError
        kind = data[place + 1]
        if kind in _SIZES_OF_JPEG:
            height, width = struct.unpack(">HH", data[place + 5 : place + 9])
            return Image(width, height)
        place += 1 if kind == 0xFF else 2 + struct.unpack(">H", data[place + 2 : place + 4])[0]
    raise ValueError


def _order(data: bytes) -> str:
    return "<" if data.startswith(b"II") else ">"


def _tiff(data: bytes) -> list[Image]:
    order, seen = _order(data), set[int]()
    pages: list[Image] = []
    directory = struct.unpack(order + "I", data[4:8])[0]
    while directory and directory not in seen and len(pages) < _MOST_PAGES:
        seen.add(directory)
        count = struct.unpack(order + "H", data[directory : directory + 2])[0]
        sizes = {"width": 0, "height": 0}
        for entry in range(directory + 2, directory + 2 + 12 * count, 12):
            tag, kind = struct.unpack(order + "HH", data[entry : entry + 4])
            if tag in _TAGS:
                form, end = ("H", entry + 10) if kind == 3 else ("I", entry + 12)
                sizes[_TAGS[tag]] = struct.unpack(order + form, data[entry + 8 : end])[0]
        pages.append(Image(sizes["width"], sizes["height"], directory))
        after = directory + 2 + 12 * count
        directory = struct.unpack(order + "I", data[after : after + 4])[0]
    if not pages:
        raise ValueError
    return pages
