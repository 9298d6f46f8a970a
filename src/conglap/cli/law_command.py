"""``conglap law show``, ``diff`` and ``check`` as they are typed."""

import datetime as dt
from pathlib import Path
from typing import Annotated, Literal

from cyclopts import Parameter

from conglap.cli.root import group_of_commands

law = group_of_commands("law", "Giá trị của pháp luật theo ngày: xem, so sánh hai ngày, kiểm tra gói pháp luật.")

Packs = Annotated[
    list[Path] | None,
    Parameter(
        name="--pack",
        show_default=False,
        negative=(),
        metavar="TỆP",
        help="Gói pháp luật của mình (tệp YAML hoặc thư mục), đặt trên các gói có sẵn. Có thể lặp lại.",
    ),
]
Format = Annotated[
    Literal["table", "json"],
    Parameter(show_default=False, show_choices=False, metavar="table|json", help="Cách in kết quả."),
]
Day = Annotated[
    dt.date | None, Parameter(name="--on", show_default=False, metavar="NGÀY", help="Ngày cần xem, dạng 2026-07-01.")
]


@law.command(
    usage="conglap law show [THAM_SỐ] [--on NGÀY] [--at MÃ] [--pack TỆP] [--format table|json]",
    help_epilogue="Ví dụ:\n  conglap law show autonomy --on 2026-01-01\n  conglap law show pay.base_salary\n\n"
    "Mã kết thúc: 0 khi có giá trị; 1 khi không có; 2 khi lệnh chưa đúng.",
)
def show(
    beginning: Annotated[
        str, Parameter(name="THAM_SỐ", help="Tên tham số hoặc phần đầu của tên; bỏ trống: mọi tham số.")
    ] = "",
    /,
    *,
    on: Day = None,
    at: Annotated[str, Parameter(show_default=False, metavar="MÃ", help="Mã tỉnh hoặc xã.")] = "",
    pack: Packs = None,
    format: Format = "table",
) -> int:
    """Xem giá trị, ngày bắt đầu, căn cứ và mức độ kiểm chứng; không ghi ngày thì xem mọi thời kỳ."""
    from conglap.cli.law_shown import run_show

    return run_show(beginning, on, at, pack or [], format)


@law.command(
    usage="conglap law diff NGÀY_1 NGÀY_2 [--pack TỆP] [--format table|json]",
    help_epilogue="Ví dụ:\n  conglap law diff 2025-07-06 2026-07-01\n\n"
    "Mã kết thúc: 0 khi so sánh được; 2 khi lệnh chưa đúng.",
)
def diff(
    first: Annotated[dt.date, Parameter(name="NGÀY_1", help="Ngày thứ nhất.")],
    second: Annotated[dt.date, Parameter(name="NGÀY_2", help="Ngày thứ hai.")],
    /,
    *,
    pack: Packs = None,
    format: Format = "table",
) -> int:
    """So sánh pháp luật của hai ngày: giá trị nào đổi, từ ngày nào, theo văn bản nào."""
    from conglap.cli.law_shown import run_diff

    return run_diff(first, second, pack or [], format)


@law.command(
    usage="conglap law check [TỆP…] [--on NGÀY] [--format table|json]",
    help_epilogue="Ví dụ:\n  conglap law check\n  conglap law check du-thao.yaml --on 2026-12-01\n\n"
    "Mã kết thúc: 0 khi không có lỗi; 1 khi có lỗi; 2 khi lệnh chưa đúng.",
)
def check(
    files: Annotated[
        list[Path] | None, Parameter(name="TỆP", negative=(), help="Gói cần kiểm tra; bỏ trống: các gói có sẵn.")
    ] = None,
    /,
    *,
    on: Day = None,
    format: Format = "table",
) -> int:
    """Kiểm tra gói pháp luật: lỗi, chồng lấn, giá trị chưa kiểm chứng; có --on thì cả khoảng trống, hạn rà soát."""
    from conglap.cli.law_shown import run_check

    return run_check(files or [], on, format)
