"""Words on a picture of a page, as Tesseract recognises them (nhận dạng chữ trên ảnh quét)."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import tesserocr

from conglap.documents.tessdata import LANGUAGE

_PATIENCE = 1000  # milliseconds in a second
_LEVEL_LINE, _LEVEL_WORD = tesserocr.RIL.TEXTLINE, tesserocr.RIL.WORD


@dataclass(frozen=True, slots=True)
class Picture:
    """A grey picture: ``stride`` bytes a row, ``dpi`` pixels an inch."""

    pixels: bytes
    width: int
    height: int
    stride: int
    dpi: float


Word = list[float | str]  # text, left, right, baseline (from the bottom), size: all in points; confidence 0 to 100


class Recogniser:
    """Tesseract with the Vietnamese data, loaded once and used for page after page."""

    def __init__(self, folder: Path, seconds: float) -> None:
        self._api = tesserocr.PyTessBaseAPI(path=f"{folder}/", lang=LANGUAGE, psm=tesserocr.PSM.AUTO)
        self._patience = int(seconds * _PATIENCE)

    def words(self, picture: Picture) -> list[Word]:
        """Return the words of a picture; raises ``TimeoutError`` where it takes longer than a page may."""
        self._api.SetImageBytes(picture.pixels, picture.width, picture.height, 1, picture.stride)
        return self._words(picture.height, picture.dpi)

    def words_of_file(self, path: Path, height: int, dpi: float) -> list[Word]:
        """Return the words of a picture file (PNG, JPEG, TIFF); raises ``TimeoutError`` and ``RuntimeError``."""
        self._api.SetImageFile(str(path))
        return self._words(height, dpi)

    def _words(self, height: int, dpi: float) -> list[Word]:
        self._api.SetSourceResolution(round(dpi))
        if not self._api.Recognize(self._patience):
            raise TimeoutError
        found = self._api.GetIterator()
        return list(_words(found, height, 72 / dpi)) if found is not None else []


def _words(found: tesserocr.PyResultIterator, height: int, scale: float) -> Iterator[Word]:
    baseline = size = 0.0
    for word in tesserocr.iterate_level(found, _LEVEL_WORD):
        box = word.BoundingBox(_LEVEL_WORD)
        text = word.GetUTF8Text(_LEVEL_WORD) if box else ""
        if not box or not text.strip():
            continue
        if word.IsAtBeginningOf(_LEVEL_LINE) or size == 0:
            # One baseline for the whole line: a page that lies askew must not break its lines.
            (_, first), (_, last) = word.Baseline(_LEVEL_LINE) or ((0, box[3]), (0, box[3]))
            rows = word.RowAttributes()
            baseline = (height - (first + last) / 2) * scale
            size = max((rows["row_height"] or box[3] - box[1]) * scale, 1.0)
        yield [text.strip(), box[0] * scale, box[2] * scale, baseline, size, word.Confidence(_LEVEL_WORD)]
