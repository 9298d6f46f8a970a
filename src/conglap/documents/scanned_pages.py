"""Pages of a PDF that are pictures among others that hold words: recognised and put in their place (trang ảnh quét)."""

from dataclasses import replace
from pathlib import Path

from conglap.base.findings import Finding, Level
from conglap.documents.limits import Limits
from conglap.documents.media import Kind
from conglap.documents.records import Line, Parsed, UnreadableFile
from conglap.documents.scan_lines import ScannedPage, lines_of
from conglap.documents.scan_work import Progress
from conglap.documents.scans import recognised_pages
from conglap.documents.syllables import share_of_syllables

_LEAST_SHARE, _LEAST_WORDS = 0.6, 5  # a map or a photograph gives a few strokes that look like letters


def with_pages_recognised(
    parsed: Parsed, data: bytes, name: str, limits: Limits, folder: Path | None, progress: Progress | None
) -> Parsed:
    """Return a PDF with its ``pictures`` read where ``folder`` holds the trained data, each page told as a finding."""
    found = _recognised(parsed, data, name, limits, folder, progress) if folder else {}
    lines = [line for line in parsed.lines if line.page not in found]
    tables = 1 + max((line.cell.table for line in parsed.lines if line.cell), default=-1)
    for page in sorted(found):
        moved = [_moved(line, tables) for line in found[page]]
        tables = 1 + max((line.cell.table for line in moved if line.cell), default=tables - 1)
        at = next((index for index, line in enumerate(lines) if (line.page or 0) > page), len(lines))
        lines[at:at] = [Line("", page=page), *moved, Line("", page=page)]
    unread = [page for page in parsed.pictures if page not in found]
    return Parsed(lines, [*parsed.findings, *_told(sorted(found), unread)])


def _recognised(
    parsed: Parsed, data: bytes, name: str, limits: Limits, folder: Path, progress: Progress | None
) -> dict[int, list[Line]]:
    """Return the lines of the pages that read as words, by number from 1; what fails leaves its page out."""
    try:
        numbers = [page - 1 for page in parsed.pictures]
        pages, count = recognised_pages(data, Kind.PDF, name, limits, folder, numbers, progress)
    except UnreadableFile:
        return {}
    found: dict[int, list[Line]] = {}
    for line in lines_of([pages.get(number, ScannedPage(842.0, [])) for number in range(count)]):
        found.setdefault(line.page or 1, []).append(line)
    return {page: lines for page, lines in found.items() if _reads_as_words(lines)}


def _reads_as_words(lines: list[Line]) -> bool:
    share, words = share_of_syllables("\n".join(line.text for line in lines))
    return words >= _LEAST_WORDS and share >= _LEAST_SHARE


def _moved(line: Line, tables: int) -> Line:
    return replace(line, cell=replace(line.cell, table=line.cell.table + tables)) if line.cell else line


def _told(found: list[int], unread: list[int]) -> list[Finding]:
    findings = []
    if found:
        message = (
            f"Trang {_listed(found)} là ảnh quét hoặc có lớp chữ hỏng, nội dung do máy nhận dạng chữ (OCR) "
            "nên cần đối chiếu với bản gốc."
        )
        findings.append(Finding("source.recognised_page", Level.INFO, message))
    if unread:
        message = f"Trang {_listed(unread)} là ảnh quét hoặc có lớp chữ hỏng nên chưa đọc được nội dung của trang này."
        findings.append(Finding("source.scanned_page", Level.WARNING, message))
    return findings


def _listed(pages: list[int]) -> str:
    return ", ".join(map(str, pages))
