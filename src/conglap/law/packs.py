"""Reading law packs: YAML files of the package, or of a user; what cannot be read is told with its place."""

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

import yaml

from conglap.base.citations import Checked, LegalCitation
from conglap.law.records import Fault, Held, Pack, Parameter, Value
from conglap.law.units import UNITS, fault_of

MOST_BYTES = 2_000_000
_KEY = re.compile(r"[a-z][a-z0-9_]*(?:\.[a-z0-9_]+)+")
_PLACE = re.compile(r"\d{0,5}")
_OF_PARAMETER = {"description", "unit", "place", "values"}
_OF_VALUE = {"value", "document", "place", "checked", "note", "review_by"}


class _Loader(yaml.SafeLoader):
    """YAML with exact numbers; a key written twice is refused (the second would silently win), and so are aliases."""

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        if self.check_event(yaml.AliasEvent):  # ten lines of them can stand for a billion values
            mark = self.peek_event().start_mark  # type: ignore[no-untyped-call]
            raise yaml.composer.ComposerError(None, None, "không dùng được bí danh (*)", mark)
        return super().compose_node(parent, index)

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        keys = [self.construct_object(key, deep=True) for key, _value in node.value]
        for key in keys:
            if keys.count(key) > 1:
                raise yaml.constructor.ConstructorError(None, None, f"“{key}” được ghi hai lần", node.start_mark)
        return super().construct_mapping(node, deep)


def _exact(loader: yaml.SafeLoader, node: yaml.ScalarNode) -> Decimal:
    try:
        return Decimal(node.value.replace("_", ""))
    except InvalidOperation:
        raise yaml.constructor.ConstructorError(
            None, None, f"số “{node.value}” không đọc được", node.start_mark
        ) from None


def _day(loader: yaml.SafeLoader, node: yaml.ScalarNode) -> dt.date:
    try:
        return dt.date.fromisoformat(node.value)
    except ValueError:
        problem = f"“{node.value}” không phải là ngày; viết dạng 2025-07-01"
        raise yaml.constructor.ConstructorError(None, None, problem, node.start_mark) from None


_Loader.add_constructor("tag:yaml.org,2002:timestamp", _day)
_Loader.add_constructor("tag:yaml.org,2002:float", _exact)
_Loader.add_constructor("tag:yaml.org,2002:int", _exact)


@lru_cache(maxsize=1)
def the_packs() -> tuple[Pack, ...]:
    """Return the packs of the package ``conglap_lawpacks``."""
    folder = files("conglap_lawpacks") / "parameters"
    return tuple(read_packs(sorted(_yaml_files(folder), key=lambda file: file.name)))


def read_packs(paths: Iterable[Traversable | Path]) -> Iterator[Pack]:
    """Yield the packs of files; of a folder, those of its YAML files."""
    for path in paths:
        if path.is_dir():
            yield from read_packs(sorted(_yaml_files(path), key=lambda file: file.name))
        else:
            yield read_pack(path)


def read_pack(path: Traversable | Path) -> Pack:
    """Return the pack of one file; nothing in it, however broken, raises."""
    pack = Pack(path.name)
    try:
        written = path.read_bytes()
        if len(written) > MOST_BYTES:
            raise ValueError(f"tệp lớn hơn {MOST_BYTES // 1_000_000} MB")
        content = yaml.load(written, _Loader)  # noqa: S506  a SafeLoader with exact numbers
    except (OSError, ValueError, RecursionError, yaml.YAMLError) as broken:
        pack.faults.append(Fault(pack.name, "", f"Không đọc được tệp: {_reason(broken)}."))
        return pack
    if not isinstance(content, dict):
        pack.faults.append(Fault(pack.name, "", "Tệp phải gồm các tham số, mỗi tham số một khoá."))
        return pack
    for key, entry in content.items():
        _read_parameter(pack, str(key), entry)
    return pack


def _yaml_files(folder: Traversable | Path) -> Iterator[Traversable | Path]:
    for one in folder.iterdir():
        if one.is_dir():
            yield from _yaml_files(one)
        elif one.name.endswith((".yaml", ".yml")):
            yield one


def _reason(broken: Exception) -> str:
    mark = getattr(broken, "problem_mark", None)
    if mark is None:
        return str(broken) or type(broken).__name__
    return f"dòng {mark.line + 1}: {getattr(broken, 'problem', None) or broken}"


class _Wrong(ValueError):
    """What is wrong with a parameter or a value of a pack."""


def _read_parameter(pack: Pack, key: str, entry: object) -> None:
    try:
        label, unit, place, written = _parts(key, entry)
    except _Wrong as wrong:
        pack.faults.append(Fault(pack.name, key, str(wrong)))
        return
    values = []
    for day, one in written.items():
        try:
            values.append(_value(day, one, unit))
        except _Wrong as wrong:
            pack.faults.append(Fault(pack.name, key, f"Giá trị từ {day}: {wrong}"))
    if values:
        ordered = tuple(sorted(values, key=lambda value: value.first_day))
        pack.parameters.append(Parameter(key, label, unit, ordered, place, pack.name))


def _parts(key: str, entry: object) -> tuple[str, str, str, Mapping[object, object]]:
    """Return description, unit, place and values of a parameter, or raise ``_Wrong``."""
    if not _KEY.fullmatch(key):
        raise _Wrong("Tên tham số chỉ gồm chữ thường không dấu, số, gạch dưới, các phần cách nhau bằng dấu chấm.")
    if not isinstance(entry, Mapping):
        raise _Wrong("Tham số thiếu description, unit, values.")
    if strange := sorted(str(name) for name in entry.keys() - _OF_PARAMETER):
        raise _Wrong(f"Không biết khoá: {', '.join(strange)}.")
    label, unit, place = (str(entry.get(name) or "") for name in ("description", "unit", "place"))
    if not label:
        raise _Wrong("Thiếu description.")
    if unit not in UNITS:
        raise _Wrong(f"Đơn vị tính “{unit}” không có; chọn một trong: {', '.join(UNITS)}.")
    if not _PLACE.fullmatch(place):
        raise _Wrong(f"Địa bàn “{place}” phải là mã đơn vị hành chính.")
    written = entry.get("values")
    if not isinstance(written, Mapping) or not written:
        raise _Wrong("Thiếu values: mỗi giá trị ghi dưới ngày bắt đầu áp dụng.")
    return label, unit, place, written


def _value(day: object, entry: object, unit: str) -> Value:
    """Return one value with its source, or raise ``_Wrong``."""
    if not isinstance(day, dt.date) or isinstance(day, dt.datetime):
        raise _Wrong("đây không phải là ngày; viết dạng 2025-07-01.")
    if not isinstance(entry, Mapping) or "value" not in entry:
        raise _Wrong("thiếu value.")
    if strange := sorted(str(name) for name in entry.keys() - _OF_VALUE):
        raise _Wrong(f"không biết khoá {', '.join(strange)}.")
    held, review = _held(entry["value"]), entry.get("review_by")
    if wrong := fault_of(unit, held):
        raise _Wrong(f"{wrong}.")
    if review is not None and not isinstance(review, dt.date):
        raise _Wrong(f"review_by “{review}” không phải là ngày.")
    return Value(day, held, _citation(entry), str(entry.get("note") or ""), review)


def _citation(entry: Mapping[object, object]) -> LegalCitation:
    document, checked = str(entry.get("document") or ""), str(entry.get("checked") or "")
    if not document:
        raise _Wrong("thiếu văn bản làm căn cứ (document).")
    if checked not in set(Checked):
        raise _Wrong(f"checked phải là một trong {', '.join(Checked)}.")
    return LegalCitation(document, str(entry.get("place") or ""), Checked(checked))


def _held(written: object) -> Held:
    if isinstance(written, list):
        return tuple(str(one) for one in written)
    if written is None or isinstance(written, bool | Decimal | dt.date | str):
        return written
    return str(written)
