"""How much of a file is read before it is refused (giới hạn đọc tệp)."""

from dataclasses import dataclass

MEGABYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """Limits that keep a hostile or broken file from harming the program; in the site they are settings.

    Sizes are bytes, times are seconds. ``zip_ratio`` is unzipped size over zipped size.
    """

    max_bytes: int = 50 * MEGABYTE
    child_memory: int = 512 * MEGABYTE
    office_memory: int = 3072 * MEGABYTE  # LibreOffice maps much more than it uses
    cpu_seconds: int = 25
    wall_seconds: float = 60.0
    zip_total: int = 200 * MEGABYTE
    zip_ratio: int = 120
    zip_part: int = 100 * MEGABYTE
    zip_entries: int = 5000
    pages: int = 1000
    characters: int = 5_000_000
    # Recognising scans: each page is recognised by one of several processes.
    ocr_pages: int = 200
    ocr_processes: int = 0  # 0: one a core
    ocr_memory: int = 1024 * MEGABYTE
    ocr_seconds: float = 1200.0  # for the whole file; also processor time of each process
    ocr_page_seconds: float = 60.0
    ocr_pixels: int = 10_000_000  # of a drawn page; A4 at 300 dpi has 8.7 million
    image_pixels: int = 60_000_000
