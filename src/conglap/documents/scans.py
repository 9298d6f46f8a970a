"""Scans: pages are recognised side by side in limited child processes, then read like printed ones (ảnh quét)."""

import tempfile
from collections.abc import Sequence
from pathlib import Path

from conglap.base.findings import Finding, Level
from conglap.documents.limits import Limits
from conglap.documents.media import Kind
from conglap.documents.records import Parsed
from conglap.documents.refusals import refusal
from conglap.documents.scan_lines import ScannedPage, lines_of
from conglap.documents.scan_work import Progress, Recognition
from conglap.documents.syllables import share_of_syllables

_LEAST_SHARE = 0.5  # of the accented words; less is no text that anybody should work with
_FEW_WORDS = 20


def read_scan(
    data: bytes, kind: Kind, name: str, limits: Limits, folder: Path, progress: Progress | None = None
) -> Parsed:
    """Return the lines of a scanned file; ``folder`` holds the trained data, ``progress`` hears (pages done, pages).

    Raises ``UnreadableFile``: ``damaged``, ``large_picture``, ``long_scan``, ``too_heavy`` or ``unclear_scan``.
    """
    pages, count = recognised_pages(data, kind, name, limits, folder, None, progress)
    return _judged(pages, count, name)


def recognised_pages(
    data: bytes,
    kind: Kind,
    name: str,
    limits: Limits,
    folder: Path,
    only: Sequence[int] | None,
    progress: Progress | None,
) -> tuple[dict[int, ScannedPage], int]:
    """Return the pages that could be recognised, by number from 0, and how many the file has; ``only`` names some."""
    with tempfile.TemporaryFile() as file:
        file.write(data)
        file.flush()
        reading = Recognition(file.fileno(), kind, limits, folder)
        try:
            count = reading.count()
            if isinstance(count, str):
                raise refusal(count, name)
            numbers = range(count) if only is None else [number for number in only if number < count]
            if len(numbers) > limits.ocr_pages:
                raise refusal("long_scan", name, pages=len(numbers), limit=limits.ocr_pages)
            pages = reading.pages(numbers, progress)
        finally:
            reading.close()
    if not pages:
        raise refusal("damaged" if kind.is_picture else "too_heavy", name)
    return pages, count


def _judged(pages: dict[int, ScannedPage], count: int, name: str) -> Parsed:
    """Return the lines of what was recognised, with the pages that were not as a finding."""
    lines = lines_of([pages.get(number, ScannedPage(842.0, [])) for number in range(count)])
    share, words = share_of_syllables("\n".join(line.text for line in lines))
    if not any(line.text for line in lines) or (words >= _FEW_WORDS and share < _LEAST_SHARE):
        raise refusal("unclear_scan", name)
    missing = [str(number + 1) for number in range(count) if number not in pages]
    if not missing:
        return Parsed(lines, [])
    message = f"Trang {', '.join(missing)} chưa nhận dạng được chữ (ảnh hỏng hoặc quá lớn), nên thiếu nội dung."
    return Parsed(lines, [Finding("source.unread_page", Level.WARNING, message)])
