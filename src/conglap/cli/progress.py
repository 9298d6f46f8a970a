"""How far reading a folder has come, on standard error: a bar for a person, and a sentence at the end (tiến độ)."""

import sys
import time
from collections import Counter
from typing import Protocol

from conglap.cli.reading import Outcome
from conglap.cli.sources import Found, Source

_ENDINGS_TOLD = 4


class Progress(Protocol):
    """Who is told of every file."""

    def heard(self, source: Source, outcome: Outcome) -> None:
        """Take note of a file that is finished."""

    def close(self) -> None:
        """Leave the terminal in order."""


def progress_of(found: Found, *, has_output: bool) -> Progress:
    """Return a bar for a person who does not see the results themselves; else only failures are told."""
    sees_results = not has_output and sys.stdout.isatty()
    return Bar(found) if sys.stderr.isatty() and len(found.sources) > 1 and not sees_results else Quiet()


def tell(sentence: str) -> None:
    """Write a sentence to standard error."""
    print(sentence, file=sys.stderr)  # noqa: T201


class Quiet:
    """Tells only of failures."""

    def heard(self, source: Source, outcome: Outcome) -> None:
        """Say why a file could not be read."""
        if outcome.error:
            tell(outcome.error)

    def close(self) -> None:
        """Do nothing."""


class Bar:
    """Files and megabytes done, failures, and the time that remains."""

    def __init__(self, found: Found) -> None:
        from rich.console import Console  # these cost start-up time
        from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn

        columns = (
            TextColumn("Đọc"),
            BarColumn(bar_width=None),
            TaskProgressColumn(),
            TextColumn("{task.fields[said]}"),
        )
        self._bar = Progress(*columns, console=Console(stderr=True), expand=True)
        self._started = time.monotonic()
        self._total, self._bytes = len(found.sources), sum(source.size for source in found.sources)
        self._done = self._done_bytes = self._failed = 0
        self._task = self._bar.add_task("", total=self._total, said=self._said())
        self._bar.start()

    def heard(self, source: Source, outcome: Outcome) -> None:
        """Move on by one file."""
        self._done += 1
        self._done_bytes += source.size
        if outcome.error:
            self._failed += 1
            self._bar.console.print(outcome.error, markup=False, highlight=False, soft_wrap=True)
        self._bar.update(self._task, completed=self._done, said=self._said())

    def close(self) -> None:
        """Leave the bar as it stands."""
        self._bar.stop()

    def _said(self) -> str:
        said = [
            f"{number(self._done)}/{number(self._total)} tệp",
            f"{megabytes(self._done_bytes)}/{megabytes(self._bytes)} MB",
        ]
        if self._failed:
            said.append(f"{number(self._failed)} tệp lỗi")
        if 0 < self._done < self._total:
            taken = time.monotonic() - self._started
            said.append(f"còn {duration(taken / self._done * (self._total - self._done))}")
        return " · ".join(said)


def summary(found: Found, kept: int, failed: int, seconds: float) -> str:
    """Return what was done, in one or two sentences."""
    size = megabytes(sum(source.size for source in found.sources))
    said = f"Đã đọc {number(len(found.sources) - failed)} tệp ({size} MB) trong {duration(seconds)}"
    if kept:
        said += f", trong đó {number(kept)} tệp đã đọc từ lần trước"
    if failed:
        said += f"; {number(failed)} tệp không đọc được"
    return f"{said}.{_skipped(found.skipped)}"


def _skipped(skipped: Counter[str]) -> str:
    if not skipped:
        return ""
    told = [f"{ending or 'không có đuôi'}: {number(count)}" for ending, count in skipped.most_common(_ENDINGS_TOLD)]
    more = ["…"] if len(skipped) > _ENDINGS_TOLD else []
    return f" Bỏ qua {number(skipped.total())} tệp không phải văn bản ({', '.join(told + more)})."


def number(value: int) -> str:
    """Return 12345 as 12.345."""
    return f"{value:,}".replace(",", ".")


def megabytes(size: int) -> str:
    """Return a number of bytes in megabytes, below ten with one digit after the comma."""
    value = size / 1_000_000
    return f"{value:.1f}".replace(".", ",") if value < 9.95 else number(round(value))


def duration(seconds: float) -> str:
    """Return a time in the two units that matter (2 giờ 5 phút)."""
    whole = max(round(seconds), 1)
    if whole < 60:
        return f"{whole} giây"
    if whole < 3600:
        return f"{whole // 60} phút {whole % 60} giây"
    return f"{number(whole // 3600)} giờ {whole % 3600 // 60} phút"
