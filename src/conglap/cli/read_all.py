"""``conglap read``: from what was asked for to lines, tables and the exit status."""

import os
import time
from collections.abc import Collection, Generator, Sequence
from contextlib import ExitStack, closing
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from conglap.cli.printing import printer
from conglap.cli.progress import progress_of, summary, tell
from conglap.cli.reading import Outcome, read_one
from conglap.cli.sources import STANDARD_INPUT, Found, Source, find
from conglap.cli.stopping import CannotGoOn

if TYPE_CHECKING:
    from conglap.cli.ordering import Readers
    from conglap.cli.output import OutputFile

_FEW = 4  # files; fewer are read before workers would have started
_STOPPED = "Đã dừng. Phần đã đọc nằm trong tệp “{part}”; hãy chạy lại lệnh này, thêm --resume, để đọc tiếp."


@dataclass(frozen=True, slots=True)
class Wish:
    """What was asked for: ``jobs`` files at a time, on the Dask cluster at an address, into a file."""

    format: Literal["table", "json"] | None = None
    jobs: int | None = None
    dask: str | None = None
    output: Path | None = None
    resume: bool = False

    def fault(self) -> str | None:
        """Return what is wrong with the wish itself."""
        if self.jobs is not None and self.jobs < 1:
            return "Số tệp đọc cùng lúc (--jobs) phải từ 1 trở lên."
        if self.jobs is not None and self.dask:
            return "Chỉ chọn một: đọc trên máy này (--jobs) hoặc bằng cụm máy (--dask)."
        if self.resume and (self.output is None or self.format == "table"):
            return "Đọc tiếp (--resume) cần tệp kết quả dạng json: thêm -o TỆP."
        return None


def run(names: Sequence[str], wish: Wish) -> int:
    """Read everything and show it in order; return 1 where a file could not be read, 2 where nothing could begin."""
    started, found = time.monotonic(), find(names)
    with ExitStack() as ending:
        try:
            running = _Run(found, wish, ending)
        except CannotGoOn as error:
            tell(str(error))
            return 2
        try:
            running.read()
        except CannotGoOn as error:
            tell(str(error))
            return 1
    if found.has_folders or wish.output:
        tell(summary(found, running.kept, running.failed, time.monotonic() - started))
    return 1 if running.failed else 0


class _Run:
    """One command under way; ``ending`` closes what it opens, whatever happens."""

    def __init__(self, found: Found, wish: Wish, ending: ExitStack) -> None:
        self._found, self._ending = found, ending
        self.kept = self.failed = 0
        self._output = ending.enter_context(closing(_output(wish.output, wish.resume))) if wish.output else None
        self._outcomes = self._reading(wish)
        self._show = printer(wish.format or ("json" if wish.output else "table"), self._output)
        self._progress = progress_of(found, has_output=wish.output is not None)

    def read(self) -> None:
        """Read and show every file; where it ends before that, say how to go on."""
        try:
            with closing(self._progress), closing(self._outcomes):
                for source, outcome in zip(self._found.sources, self._outcomes, strict=True):
                    self._show(self._line(source, outcome))
            if self._output:
                self._output.finish()
        finally:
            if self._output and self._output.is_left_unfinished:
                tell(_STOPPED.format(part=self._output.part))

    def _reading(self, wish: Wish) -> Generator[Outcome, None, None]:
        """Return the outcomes to come, by workers, by a cluster or in this process."""
        readers = _readers(self._found.sources, wish)
        if readers is None:
            return self._read_here()
        from conglap.cli.ordering import in_order

        return in_order(readers, self._found.sources, self._known, self._heard)

    def _read_here(self) -> Generator[Outcome, None, None]:
        if len(self._found.sources) > 1:
            from conglap.documents import kept_warm

            self._ending.enter_context(kept_warm())
        for source in self._found.sources:
            outcome = read_one(source, self._known(source.name))
            self._heard(source, outcome)
            yield outcome

    def _known(self, name: str) -> Collection[str]:
        return self._output.earlier.contents(name) if self._output else ()

    def _heard(self, source: Source, outcome: Outcome) -> None:
        self.failed += outcome.error is not None
        self.kept += outcome.kept is not None
        self._progress.heard(source, outcome)

    def _line(self, source: Source, outcome: Outcome) -> bytes:
        if outcome.kept and self._output:
            return self._output.earlier.line(source.name, outcome.kept)
        return outcome.line


def _output(path: Path, resume: bool) -> "OutputFile":
    from conglap.cli.output import OutputFile

    return OutputFile(path, resume)


def _readers(sources: Sequence[Source], wish: Wish) -> "Readers | None":
    """Return who reads; ``None``: this process by itself, which alone has the standard input."""
    if any(source.path == STANDARD_INPUT for source in sources):
        return None
    if wish.dask:
        from conglap.cli.cluster import Cluster

        return Cluster(wish.dask)
    if len(sources) == 1 or (wish.jobs is None and len(sources) < _FEW):
        return None
    from conglap.cli.crew import Crew

    return Crew(min(wish.jobs or len(os.sched_getaffinity(0)), len(sources)))
