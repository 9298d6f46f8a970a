"""Files beside ``conglap lint``: the settings of an office, and where a corrected document is written."""

import contextlib
import datetime as dt
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, BinaryIO

import yaml

from conglap.cli.sources import STANDARD_INPUT, Source
from conglap.documents import UnreadableFile
from conglap.linting import RULES, Wish

SETTINGS = ".conglap-lint.yaml"  # looked for in the folder where the command is given
_KEYS = {"only", "off"}
_CORRECTED = ".da-sua"
_LONGEST = 100_000  # bytes of a settings file


class Refused(UnreadableFile):
    """A wish that is not met: ``str()`` says why in Vietnamese."""


class WrongWish(Exception):
    """Settings or options that make no sense: ``str()`` says in Vietnamese what is wrong."""


def wish_of(only: Sequence[str], off: Sequence[str], on: dt.date | None, settings: Path | None) -> Wish:
    """Return what the options and the settings file ask for together; raises ``WrongWish``."""
    path = settings or Path(SETTINGS)
    told = _read(path) if settings or path.is_file() else {}
    wanted, unwanted = {*only, *told.get("only", ())}, {*off, *told.get("off", ())}
    if unknown := sorted((wanted | unwanted) - {rule.name for rule in RULES}):
        raise WrongWish(f"Không có quy tắc {', '.join(unknown)}. Xem danh mục trong docs/lint.md.")
    return Wish(on, tuple(sorted(wanted)), tuple(sorted(unwanted)))


def _read(path: Path) -> dict[str, list[str]]:
    try:
        with path.open("rb") as stream:
            # Words only: YAML takes "off" for a truth value.
            told: Any = yaml.load(stream.read(_LONGEST), Loader=yaml.BaseLoader)  # noqa: S506
    except OSError as error:
        raise WrongWish(f"Không đọc được tệp cấu hình {path}: {error.strerror}.") from error
    except yaml.YAMLError as error:
        raise WrongWish(f"Tệp cấu hình {path} không đúng định dạng YAML.") from error
    told = told or {}
    if not isinstance(told, dict) or not set(told) <= _KEYS:
        raise WrongWish(f"Tệp cấu hình {path} chỉ được có các mục: off, only.")
    if not all(isinstance(names, list) and all(isinstance(name, str) for name in names) for names in told.values()):
        raise WrongWish(f"Trong tệp cấu hình {path}, mỗi mục là một danh sách tên quy tắc.")
    return told


class Target:
    """A new file that is being written; it goes away again where nothing is."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._stream: BinaryIO = path.open("xb")  # made only where nothing stands yet
        # The moment of the corrections is that at which their file came into being: no rule asks the clock.
        self.made = dt.datetime.fromtimestamp(path.stat().st_mtime, dt.UTC)
        self._written = False

    def write(self, data: bytes) -> None:
        """Write the whole content."""
        self._stream.write(data)
        self._stream.flush()
        self._written = True

    def close(self) -> None:
        """Close the file; remove it where nothing was written."""
        self._stream.close()
        if not self._written:
            self.path.unlink(missing_ok=True)


@contextlib.contextmanager
def reserved(source: Source, out: Path | None) -> Iterator[Target]:
    """Give the new file for a correction; raises ``Refused`` where something stands there or it cannot be written."""
    if source.path == STANDARD_INPUT:
        raise Refused("no_file", "Không sửa được văn bản đọc từ đầu vào chuẩn; hãy chỉ rõ tệp DOCX.")
    path = Path(source.path)
    place = out or path.with_name(f"{path.stem}{_CORRECTED}{path.suffix or '.docx'}")
    if place.exists() and path.exists() and place.samefile(path):
        raise Refused("same_file", "Không ghi đè lên tệp gốc; hãy chọn tên khác sau -o.")
    try:
        target = Target(place)
    except FileExistsError as error:
        raise Refused("exists", f"Đã có tệp “{place}”; hãy chọn tên khác sau -o hoặc xóa tệp đó.") from error
    except OSError as error:
        raise Refused("not_written", f"Không ghi được tệp “{place}”: {error.strerror}.") from error
    try:
        yield target
    except OSError as error:
        raise Refused("not_written", f"Không ghi được tệp “{place}”: {error.strerror}.") from error
    finally:
        target.close()
