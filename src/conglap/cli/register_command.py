"""``conglap register check`` and ``conglap register convert`` as they are typed; loaded only when they are used."""

from datetime import date
from pathlib import Path
from typing import Annotated, Literal

from cyclopts import Parameter


def check(
    file: Annotated[str, Parameter(name="TỆP", help="Danh sách đơn vị: tệp Excel (.xlsx) hoặc CSV.")],
    /,
    *,
    outline: Annotated[
        Path | None,
        Parameter(
            metavar="TỆP_GEOJSON", help="Ranh giới tỉnh hoặc các xã; điểm nằm ngoài ranh giới được nêu để kiểm tra."
        ),
    ] = None,
    format: Annotated[
        Literal["text", "json"],
        Parameter(show_choices=False, show_default=False, metavar="text|json", help="Cách in kết quả."),
    ] = "text",
) -> int:
    """Check a list of units (the help stands where the command is registered)."""
    from conglap.cli.register import check_sheet

    return check_sheet(file, outline, format)


def convert(
    file: Annotated[str, Parameter(name="TỆP", help="Danh sách đơn vị: tệp Excel (.xlsx) hoặc CSV.")],
    /,
    *,
    to: Annotated[
        Literal["geojson", "csv"], Parameter(show_choices=False, metavar="geojson|csv", help="Dạng cần chuyển sang.")
    ],
    out: Annotated[Path, Parameter(name=["-o", "--out"], metavar="TỆP_MỚI", help="Tệp sẽ ghi; không ghi đè.")],
    on: Annotated[
        date | None,
        Parameter(metavar="NGÀY", help="Chỉ lấy đơn vị hoạt động vào ngày này, dạng 2026-06-01."),
    ] = None,
) -> int:
    """Convert a list of units (the help stands where the command is registered)."""
    from conglap.cli.register import convert_sheet

    return convert_sheet(file, to, out, on)
