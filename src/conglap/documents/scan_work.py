"""Pages of one scan are handed out to several child processes, each page to whoever is free."""

import json
import os
import queue
import threading
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from conglap.documents.limits import Limits
from conglap.documents.media import Kind
from conglap.documents.sandbox import Answering
from conglap.documents.scan_lines import ScannedPage

Progress = Callable[[int, int], None]
_Done = queue.SimpleQueue[tuple[int, ScannedPage | None]]

_START_SECONDS = 20.0  # opening the file and loading the data, on a busy machine
_SLACK = 10.0  # seconds for drawing a page beside recognising it


class Recognition:
    """One file under recognition; a child that dies or is late loses the page that it had, and is replaced."""

    def __init__(self, file: int, kind: Kind, limits: Limits, folder: Path) -> None:
        self._limits = limits
        self._job: dict[str, object] = {"kind": kind.value, "file": file, "data": str(folder)}
        self._stopped = threading.Event()
        self._spare: list[Answering] = []
        self._busy: set[Answering] = set()

    def count(self) -> int | str:
        """Return the number of pages, or the code of the reason why the file cannot be opened."""
        child = Answering("conglap.documents.scan_child", self._job, self._limits)
        self._spare.append(child)
        first = child.answer(_START_SECONDS)
        told = {"error": "too_heavy"} if first is None else json.loads(first)
        return str(told["error"]) if "error" in told else int(told["pages"])

    def pages(self, numbers: Sequence[int], progress: Progress | None) -> dict[int, ScannedPage]:
        """Return which of the pages could be recognised in time, by number from 0; ``progress`` hears of each."""
        count = len(numbers)
        waiting: queue.SimpleQueue[int] = queue.SimpleQueue()
        for number in numbers:
            waiting.put(number)
        done: _Done = queue.SimpleQueue()
        cores = self._limits.ocr_processes or len(os.sched_getaffinity(0))
        threads = [threading.Thread(target=self._work, args=(waiting, done)) for _ in range(min(cores, count))]
        for thread in threads:
            thread.start()
        try:
            return self._collected(count, done, progress)
        finally:
            self._stopped.set()
            for child in list(self._busy):
                child.kill()
            for thread in threads:
                thread.join()

    def close(self) -> None:
        """End the child that counted the pages, where it was not used any more."""
        for child in self._spare:
            child.close()

    def _collected(self, count: int, done: _Done, progress: Progress | None) -> dict[int, ScannedPage]:
        deadline = time.monotonic() + self._limits.ocr_seconds
        pages: dict[int, ScannedPage] = {}
        for finished in range(1, count + 1):
            try:
                number, page = done.get(timeout=max(deadline - time.monotonic(), 0.001))
            except queue.Empty:
                break
            if page is not None:
                pages[number] = page
            if progress is not None:
                progress(finished, count)
        return pages

    def _work(self, waiting: "queue.SimpleQueue[int]", done: _Done) -> None:
        child: Answering | None = None
        while not self._stopped.is_set():
            try:
                number = waiting.get_nowait()
            except queue.Empty:
                break
            page = None
            try:
                child = child or self._child()
                page = self._page(child, number) if child else None
            finally:
                done.put((number, page))
            if page is None:
                self._leave(child)
                child = None
        self._leave(child)

    def _child(self) -> Answering | None:
        """Return a child that has opened the file; ``None`` where it cannot."""
        try:
            child = self._spare.pop()
        except IndexError:
            child = Answering("conglap.documents.scan_child", self._job, self._limits)
            if child.answer(_START_SECONDS) is None:
                child.close()
                return None
        self._busy.add(child)
        return child

    def _leave(self, child: Answering | None) -> None:
        if child is not None:
            self._busy.discard(child)
            child.close()

    def _page(self, child: Answering, number: int) -> ScannedPage | None:
        answer = child.ask(f"{number}\n", self._limits.ocr_page_seconds + _SLACK)
        if answer is None:
            return None
        try:
            found = json.loads(answer)
            return ScannedPage(float(found["height"]), found["words"])
        except (ValueError, TypeError, KeyError):
            return None
