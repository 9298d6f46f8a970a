"""Files are read by a Dask cluster: their bytes are sent, so that its machines need not see the folder (cụm máy)."""

import asyncio
import concurrent.futures
import contextlib
import importlib
import logging
import threading
import time
import warnings
from collections import Counter
from collections.abc import Collection
from importlib.metadata import version
from queue import Empty, SimpleQueue
from typing import Any

from conglap.cli.crew import Late, Worker, dead, late
from conglap.cli.reading import Outcome, bytes_of, internal, refused
from conglap.cli.sources import Source
from conglap.cli.stopping import CannotGoOn
from conglap.cli.worker import Order, packed, unpacked
from conglap.documents import UnreadableFile

_GREETING = 15.0  # seconds for an answer of the scheduler, and then of a first machine
_ABANDONED = 60.0  # seconds without a single machine
_LOOK = 5.0  # seconds between two looks at who is there
_MOST_SENT = 256 << 20  # bytes of files on their way
_A_THREAD = 2  # files a thread: one is read while the next is on its way
_FETCHING = 60.0  # seconds for a result to come; it may stay on a machine that is lost, to be read once more
_MOST_FETCHES = 5
_CANCELLED = (asyncio.CancelledError, concurrent.futures.CancelledError)
_this_thread = threading.local()


class Cluster:
    """The machines behind an address; a file whose machine is lost is read by another, at most a few times."""

    def __init__(self, address: str) -> None:
        self._address = address
        self._client: Any = _connected(address)  # its library is only partly typed
        self._finished: SimpleQueue[tuple[int, Outcome | Any]] = SimpleQueue()
        self._under_way: dict[int, tuple[Any, Source, int]] = {}
        self._fetched: Counter[int] = Counter()  # how often the result of a file did not come
        self._threads = self._count()
        self._seen = self._looked = time.monotonic()

    @property
    def has_room(self) -> bool:
        """Say whether another file can be sent."""
        sent = sum(size for _, _, size in self._under_way.values())
        return len(self._under_way) < _A_THREAD * max(self._threads, 1) and sent < _MOST_SENT

    @property
    def ahead(self) -> int:
        """Return how many files may be finished before one that is not."""
        return 16 * max(self._threads, 1)

    def give(self, number: int, source: Source, known: Collection[str]) -> None:
        """Send a file; what cannot be opened here is refused here."""
        try:
            data = bytes_of(source)
        except UnreadableFile as error:
            self._under_way[number] = (None, source, 0)
            self._finished.put((number, refused(source.name, error)))
            return
        with warnings.catch_warnings():
            warnings.filterwarnings("ignore", "Sending large graph")  # a file is as large as it is
            future = self._client.submit(
                read_sent, data, source.name, tuple(known), version("conglap"), pure=False, retries=0
            )
        self._under_way[number] = (future, source, len(data))
        future.add_done_callback(lambda done: self._finished.put((number, done)))

    def outcomes(self) -> list[tuple[int, Outcome]]:
        """Wait a while and return what is finished; raises ``CannotGoOn`` where the cluster is gone."""
        done: list[tuple[int, Outcome]] = []
        try:
            taken = self._taken(*self._finished.get(timeout=_LOOK))
            while taken:
                done.append(taken)
                taken = self._taken(*self._finished.get_nowait())
        except Empty:
            self._look()
        except (OSError, *_CANCELLED) as error:
            raise CannotGoOn(_LOST.format(address=self._address)) from error
        return done

    def close(self) -> None:
        """Take back what has not been read and leave the cluster."""
        with contextlib.suppress(OSError, *_CANCELLED):
            self._client.cancel([future for future, _, _ in self._under_way.values() if future is not None])
        self._client.close(timeout=_LOOK)

    def _taken(self, number: int, done: "Outcome | Any") -> tuple[int, Outcome] | None:
        """Return a finished file; ``None`` where its result does not come yet."""
        _, source, _ = self._under_way[number]
        if isinstance(done, Outcome):
            outcome = done
        elif done.status == "error":  # such as a file at which one machine after another was lost
            outcome = internal(source.name, type(done.exception()).__name__)
        else:
            try:
                outcome, _ = unpacked(done.result(timeout=_FETCHING))
            except TimeoutError:
                self._fetched[number] += 1
                if self._fetched[number] < _MOST_FETCHES:
                    self._finished.put((number, done))
                    self._look()
                    return None
                outcome = internal(source.name, "TimeoutError")
        del self._under_way[number]
        return number, outcome

    def _look(self) -> None:
        """See now and then which machines are there: they come and go."""
        now = time.monotonic()
        if now - self._looked < _LOOK:
            return
        self._looked = now
        self._threads = self._count()
        if self._threads:
            self._seen = now
        elif now - self._seen > _ABANDONED:
            raise CannotGoOn(_LEFT.format(address=self._address))

    def _count(self) -> int:
        return int(sum(self._client.nthreads().values()))


def read_sent(data: bytes, name: str, known: tuple[str, ...], release: str) -> bytes:
    """Read a file on a machine of the cluster; return the packed outcome.

    Each thread has a process of its own, so that a file that brings its reader down, or keeps it for ever, costs
    neither the machine nor its other files.
    """
    if release != version("conglap"):  # one that came later than the first look
        return packed(internal(name, f"conglap {version('conglap')} ≠ {release}"))
    worker: Worker | None = getattr(_this_thread, "worker", None)
    if worker is None or worker.is_spent:
        worker = _this_thread.worker = Worker()
    try:
        worker.give(Order("", name, known, sent=True), data)
        return packed(worker.outcome())
    except (Late, EOFError, OSError) as error:
        worker.close()
        _this_thread.worker = None
        return packed(late(name) if isinstance(error, Late) else dead(name))


def installed() -> str:
    """Return the release of Conglap on a machine of the cluster."""
    return version("conglap")


def _connected(address: str) -> Any:
    try:
        client_of: Any = importlib.import_module("distributed").Client
    except ImportError as error:
        raise CannotGoOn(_NOT_INSTALLED) from error
    logging.getLogger("distributed").setLevel(logging.CRITICAL)  # what matters is told in our own words
    try:
        client = client_of(address, timeout=_GREETING, set_as_default=False)
    except (OSError, ValueError, TypeError) as error:
        raise CannotGoOn(_SILENT.format(address=address)) from error
    try:
        client.wait_for_workers(1, timeout=_GREETING)
        releases = set(client.run(installed).values())
    except TimeoutError as error:
        client.close()
        raise CannotGoOn(_NOBODY.format(address=address)) from error
    except Exception as error:
        client.close()
        raise CannotGoOn(_UNEQUAL.format(address=address, found=error, ours=version("conglap"))) from error
    if releases != {version("conglap")}:
        client.close()
        found = ", ".join(sorted(releases))
        raise CannotGoOn(_UNEQUAL.format(address=address, found=found, ours=version("conglap")))
    return client


_NOT_INSTALLED = "Máy này chưa cài Dask. Hãy cài bằng lệnh: pip install 'conglap[dask]', hoặc bỏ --dask."
_SILENT = "Không kết nối được với cụm Dask ở {address}. Hãy kiểm tra địa chỉ (ví dụ tcp://may-chu:8786) và mạng."
_NOBODY = "Cụm Dask ở {address} chưa có máy nào nhận việc. Hãy khởi động máy trong cụm (dask worker) rồi chạy lại."
_UNEQUAL = (
    "Máy trong cụm Dask ở {address} phải cài conglap {ours} như máy này (đang có: {found}). "
    "Hãy cài cùng phiên bản rồi chạy lại."
)
_LOST = "Mất kết nối với cụm Dask ở {address} nên đã dừng."
_LEFT = "Cụm Dask ở {address} không còn máy nào nhận việc nên đã dừng."
