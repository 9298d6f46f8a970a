"""The child process that recognises pages: it is asked for one page at a time and answers with its words."""

import json
import os
import resource
import sys
import tempfile
from pathlib import Path
from typing import Protocol, TextIO

from conglap.documents.limits import Limits
from conglap.documents.media import Kind
from conglap.documents.scan_images import Image, images_of, page_of
from conglap.documents.scan_words import Picture, Recogniser, Word

_DPI = 300.0


class Pages(Protocol):
    """What can be recognised page by page."""

    def __len__(self) -> int: ...

    def words(self, page: int, recogniser: Recogniser) -> tuple[float, list[Word]]:
        """Return the height of a page in points, and its words."""


def main() -> None:
    """Answer the first line with the number of pages, each further one, a page number from 0, with its words."""
    job = json.loads(sys.argv[2])
    limits = Limits(**job["limits"])
    answer = os.dup(1)
    os.dup2(2, 1)  # what Leptonica prints must not get into the answer
    _limit(limits)
    with open(answer, "w", encoding="utf-8") as pipe:  # noqa: PTH123 - a descriptor, not a path
        pages = _opened(_content(job["file"]), Kind(job["kind"]), limits)
        if isinstance(pages, str):
            _tell(pipe, {"error": pages})
            return
        _tell(pipe, {"pages": len(pages)})
        recogniser = Recogniser(Path(job["data"]), limits.ocr_page_seconds)
        for line in sys.stdin:
            height, words = pages.words(int(line), recogniser)
            _tell(pipe, {"height": height, "words": words})


def _limit(limits: Limits) -> None:
    resource.setrlimit(resource.RLIMIT_AS, (limits.ocr_memory, limits.ocr_memory))
    resource.setrlimit(resource.RLIMIT_CPU, (int(limits.ocr_seconds), int(limits.ocr_seconds) + 1))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _content(file: int) -> bytes:
    """Read the file from its start: several children share its descriptor, and with it the place in the file."""
    size, parts = os.fstat(file).st_size, []
    done = 0
    while done < size and (part := os.pread(file, size - done, done)):
        parts.append(part)
        done += len(part)
    return b"".join(parts)


def _tell(pipe: TextIO, message: dict[str, object]) -> None:
    pipe.write(json.dumps(message, ensure_ascii=False, separators=(",", ":")) + "\n")
    pipe.flush()


def _opened(data: bytes, kind: Kind, limits: Limits) -> Pages | str:
    """Return the pages of a file, or the code of the reason why there are none."""
    try:
        return _PdfPages(data, limits) if kind is Kind.PDF else _ImagePages(data, limits)
    except OverflowError:
        return "large_picture"
    except (ValueError, RuntimeError, MemoryError):
        return "damaged"


class _PdfPages:
    """The pages of a PDF, drawn with at most so many pixels."""

    def __init__(self, data: bytes, limits: Limits) -> None:
        import pypdfium2

        self._document = pypdfium2.PdfDocument(data)
        self._most = limits.ocr_pixels

    def __len__(self) -> int:
        return len(self._document)

    def words(self, page: int, recogniser: Recogniser) -> tuple[float, list[Word]]:
        shown = self._document[page]
        width, height = shown.get_size()
        scale = min(_DPI / 72, (self._most / max(width * height, 1.0)) ** 0.5)
        drawn = shown.render(scale=scale, grayscale=True)
        picture = Picture(bytes(drawn.buffer), drawn.width, drawn.height, drawn.stride, scale * 72)
        drawn.close()
        shown.close()
        return height, recogniser.words(picture)


class _ImagePages:
    """The pages of a picture file, which Leptonica opens; raises ``OverflowError`` for more pixels than allowed."""

    def __init__(self, data: bytes, limits: Limits) -> None:
        self._data, self._images = data, images_of(data)
        if any(image.width * image.height > limits.image_pixels for image in self._images):
            raise OverflowError

    def __len__(self) -> int:
        return len(self._images)

    def words(self, page: int, recogniser: Recogniser) -> tuple[float, list[Word]]:
        image: Image = self._images[page]
        with tempfile.NamedTemporaryFile(suffix=".image") as file:
            file.write(page_of(self._data, image))
            file.flush()
            return image.height * 72 / image.dpi, recogniser.words_of_file(Path(file.name), image.height, image.dpi)
