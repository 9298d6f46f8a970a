"""``conglap autonomy classify`` and ``template`` as they are typed; loaded only when they are used."""

from datetime import date
from pathlib import Path
from typing import Annotated, Literal

from cyclopts import Parameter


def classify(
    file: Annotated[Path, Parameter(name="TỆP", help="Bảng thu, chi của các đơn vị: tệp Excel (.xlsx) hoặc CSV.")],
    /,
    *,
    on: Annotated[date, Parameter(metavar="NGÀY", help="Áp dụng pháp luật của ngày này, dạng 2026-01-01.")],
    at: Annotated[str, Parameter(show_default=False, metavar="MÃ", help="Mã tỉnh hoặc xã.")] = "",
    pack: Annotated[
        list[Path] | None,
        Parameter(name="--pack", show_default=False, negative=(), metavar="TỆP", help="Gói pháp luật của mình."),
    ] = None,
    out: Annotated[
        Path | None,
        Parameter(name=["-o", "--out"], show_default=False, metavar="TỆP", help="Ghi tệp Excel; không ghi đè."),
    ] = None,
    format: Annotated[
        Literal["table", "json"],
        Parameter(show_default=False, show_choices=False, metavar="table|json", help="Cách in kết quả."),
    ] = "table",
) -> int:
    """Classify units (the help stands where the command is registered)."""
    from conglap.cli.autonomy import Wish, run

    return run(file, Wish(on, at, tuple(pack or ()), out, format))


def template(
    out: Annotated[Path, Parameter(name=["-o", "--out"], metavar="TỆP", help="Tệp Excel sẽ ghi; không ghi đè.")],
) -> int:
    """Write the empty sheet (the help stands where the command is registered)."""
    from conglap.cli.autonomy import write_template

    return write_template(out)
