"""Where the lines go: to standard output, or to a file that appears when it is whole and can be gone on with."""

import errno
import fcntl
import os
from pathlib import Path

from conglap.cli.earlier import Earlier, append_lines
from conglap.cli.stopping import CannotGoOn, unbroken


class OutputFile:
    """A file written line by line under a name of its own (``.part``), renamed when the last line is in it.

    Whatever interrupts it leaves whole lines in ``.part``, and at most one cut off at the end, which is dropped when
    it is gone on with. Lines of earlier runs wait in ``.kept`` until the new file is whole.
    """

    def __init__(self, path: Path, resume: bool) -> None:
        path = self._path = path.resolve()
        self.part, self._kept = path.with_name(path.name + ".part"), path.with_name(path.name + ".kept")
        if path.exists() and not path.is_file():  # a device, a folder: nothing that could be replaced
            raise CannotGoOn(_FAILED.format(name=path, why="đây không phải là tệp thông thường"))
        try:
            self._take_over(resume)
            self.earlier = Earlier([path, self._kept] if resume else ())
            self._file = self._locked(os.O_CREAT | os.O_EXCL)
        except FileExistsError as error:
            raise CannotGoOn(_BUSY.format(name=path.name)) from error
        except OSError as error:
            raise CannotGoOn(_FAILED.format(name=path, why=_why(error))) from error
        self.lines, self.is_finished = 0, False

    @property
    def is_left_unfinished(self) -> bool:
        """Say whether something was read, now or before, that ``resume`` would go on with."""
        return not self.is_finished and (self.lines > 0 or self._kept.exists())

    def write(self, line: bytes) -> None:
        """Write one line, at once; raises ``CannotGoOn``."""
        rest = memoryview(line)
        try:
            with unbroken():
                while rest:
                    rest = rest[os.write(self._file, rest) :]
        except OSError as error:
            raise CannotGoOn(_FAILED.format(name=self._path, why=_why(error))) from error
        self.lines += 1

    def finish(self) -> None:
        """Give the file its name; raises ``CannotGoOn``."""
        try:
            os.fsync(self._file)
            self.part.replace(self._path)
            self._kept.unlink(missing_ok=True)
            self.is_finished = True
        except OSError as error:
            raise CannotGoOn(_FAILED.format(name=self._path, why=_why(error))) from error

    def close(self) -> None:
        """Close what is open; without ``finish`` the part stays."""
        self.earlier.close()
        os.close(self._file)

    def _take_over(self, resume: bool) -> None:
        """Put aside what an interrupted run has left, or refuse to lose it."""
        if not self.part.exists():
            if self._kept.exists() and not resume:
                raise CannotGoOn(_UNFINISHED.format(name=self._path.name, part=self._kept.name))
            return
        left = self._locked(0)
        try:
            if not resume and (os.fstat(left).st_size or self._kept.exists()):
                raise CannotGoOn(_UNFINISHED.format(name=self._path.name, part=self.part.name))
            if not resume:
                self.part.unlink()
            elif self._kept.exists():
                append_lines(self._kept, self.part)
                self.part.unlink()
            else:
                self.part.replace(self._kept)
        finally:
            os.close(left)

    def _locked(self, flags: int) -> int:
        """Open the part so that no other run writes into it; the lock goes with the process, however it ends."""
        file = os.open(self.part, os.O_RDWR | os.O_CLOEXEC | flags, 0o666)
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            os.close(file)
            raise CannotGoOn(_BUSY.format(name=self._path.name)) from error
        except OSError:
            pass  # some network disks know no locks
        return file


def _why(error: OSError) -> str:
    return _FULL if error.errno == errno.ENOSPC else _REASONS.get(type(error)) or error.strerror or str(error)


_BUSY = "Một lệnh khác đang ghi vào tệp “{name}”. Hãy chờ lệnh đó xong hoặc ghi ra tệp khác."
_UNFINISHED = (
    "Lần đọc trước vào tệp “{name}” còn dở dang ({part}). "
    "Hãy thêm --resume để đọc tiếp, hoặc xóa tệp {part} để đọc lại từ đầu."
)
_FAILED = "Không ghi được vào tệp “{name}”: {why}."
_FULL = "đĩa đã đầy"
_REASONS: dict[type[OSError], str] = {
    FileNotFoundError: "không có thư mục này",
    NotADirectoryError: "không có thư mục này",
    PermissionError: "không có quyền ghi ở đây",
}
