"""What a reader may answer, whatever the bytes."""

import os
import re
import resource
import time
import unicodedata
from pathlib import Path

from conglap.documents import Limits, SourceText, UnreadableFile, read_bytes
from conglap.documents.refusals import SENTENCES

TIMES = int(os.environ.get("CONGLAP_FUZZ") or 1)  # as many examples as in CI
TIGHT = Limits(
    max_bytes=4 << 20, cpu_seconds=4, wall_seconds=8, characters=300_000, pages=60, zip_total=40 << 20,
    zip_part=20 << 20, ocr_pages=3, ocr_page_seconds=4, ocr_seconds=12, ocr_processes=1, ocr_pixels=1_000_000,
    image_pixels=4_000_000,
)  # fmt: skip
_MEGABYTES = 200  # by which the reading process may grow: answers are decoded in it
_SLACK = 4.0  # seconds: starting and ending the child on a busy machine
_VIETNAMESE = re.compile("[ăâđêôơưạảấầếềệọốồộớờợụủứừựỳà]")


def answer_of(data: bytes, name: str = "a.bin") -> SourceText | UnreadableFile:
    """Read and hold the answer to all that it promises; any other exception is the caller's failure."""
    start, memory = time.monotonic(), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    result: SourceText | UnreadableFile
    try:
        result = read_bytes(data, name, TIGHT)
    except UnreadableFile as refused:
        result = refused
    took = time.monotonic() - start
    longest = TIGHT.ocr_seconds + 20 if isinstance(result, SourceText) and result.ocr else TIGHT.wall_seconds
    assert took < longest + _SLACK, f"{took:.1f} seconds"
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - memory < _MEGABYTES * 1024
    if isinstance(result, UnreadableFile):
        assert result.code in SENTENCES
        assert _VIETNAMESE.search(str(result)) and "Hãy" in str(result) and name in str(result)
    else:
        _check(result)
    return result


def _check(source: SourceText) -> None:
    assert any(line.text for line in source.lines)
    assert sum(len(line.text) for line in source.lines) <= 2 * TIGHT.characters
    for line in source.lines:
        assert line.text == line.text.strip()
        assert unicodedata.is_normalized("NFC", line.text)
        assert not any(unicodedata.category(character) in ("Cc", "Cs") for character in line.text)
        assert line.cell is None or min(line.cell.table, line.cell.row, line.cell.column) >= 0
        assert line.page is None or line.page >= 1


def children() -> set[str]:
    """Return the numbers of the processes that this one has started and not ended."""
    return set(Path(f"/proc/self/task/{os.getpid()}/children").read_text(encoding="ascii").split())
