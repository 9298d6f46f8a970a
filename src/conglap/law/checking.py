"""What is wrong or doubtful in law packs: faults, doubles, gaps, values of later days, reviews that are due."""

import datetime as dt
from collections.abc import Iterable, Iterator

from conglap.base.citations import Checked
from conglap.base.dates import format_day
from conglap.base.findings import Finding, Level
from conglap.law.records import Pack, Parameter, Value

# What is said wherever a value is shown whose text nobody read.
NOT_SURE = {
    Checked.UNVERIFIED: "chưa kiểm chứng",
    Checked.UNCONFIRMED: "chưa xác nhận sau lần sửa đổi",
    Checked.SECONDARY: "mới đọc ở nguồn thứ cấp",
}


def check(packs: Iterable[Pack], on: dt.date | None = None) -> Iterator[Finding]:
    """Yield what is wrong (errors), missing or due (warnings), and worth knowing (info) in packs.

    Gaps, values of later days and reviews that are due are told as of ``on``; without a day they are not looked for.
    """
    seen: dict[tuple[str, str], Parameter] = {}
    for pack in packs:
        for fault in pack.faults:
            where = f"{fault.pack}: {fault.where}".removesuffix(": ")
            yield Finding("law.unreadable", Level.ERROR, f"{where}: {fault.message}")
        for parameter in pack.parameters:
            yield from _double(seen, parameter)
            for value in parameter.values:
                yield from _of_source(parameter, value)
            if on:
                yield from _of_day(parameter, on)


def _double(seen: dict[tuple[str, str], Parameter], parameter: Parameter) -> Iterator[Finding]:
    other = seen.setdefault((parameter.key, parameter.place), parameter)
    if other is not parameter:
        message = f"{parameter.pack}: {parameter.key} đã có trong {other.pack}; hai gói chồng lên nhau."
        yield Finding("law.overlap", Level.ERROR, message)


def _of_source(parameter: Parameter, value: Value) -> Iterator[Finding]:
    where, source = _where(parameter, value), str(value.cites)
    if not value.cites.place and value.cites.checked is Checked.TEXT:
        message = f"{where}: đã đọc văn bản mà chưa ghi điều, khoản."
        yield Finding("law.no-place", Level.WARNING, message, cites=source)
    if said := NOT_SURE.get(value.cites.checked):
        yield Finding("law.unsure", Level.INFO, f"{where}: {said}.", cites=source)


def _of_day(parameter: Parameter, on: dt.date) -> Iterator[Finding]:
    now = parameter.on(on)
    if now is None:
        begins = format_day(parameter.values[0].first_day)
        yield Finding("law.gap", Level.INFO, f"{parameter.key}: chưa có giá trị trước ngày {begins}.")
    elif now.held is None:
        message = f"{parameter.key}: không có giá trị từ ngày {format_day(now.first_day)}."
        yield Finding("law.gap", Level.WARNING, message, cites=str(now.cites))
    for value in parameter.values:
        if value.first_day > on:
            message = f"{_where(parameter, value)}: giá trị của ngày sau, chưa áp dụng."
            yield Finding("law.future", Level.INFO, message, cites=str(value.cites))
        if value.review_by and value.review_by <= on:
            message = f"{_where(parameter, value)}: đã đến hạn rà soát lại ({format_day(value.review_by)})."
            yield Finding("law.review-due", Level.WARNING, message, cites=str(value.cites))


def _where(parameter: Parameter, value: Value) -> str:
    return f"{parameter.key} từ {format_day(value.first_day)}"
