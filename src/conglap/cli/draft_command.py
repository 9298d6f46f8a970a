"""``conglap draft`` and ``conglap template`` as they are typed; loaded only when they are used."""

import sys
from pathlib import Path
from typing import Annotated

from cyclopts import Parameter

from conglap.cli.draft_wish import Wish


def draft(
    *files: Annotated[
        str, Parameter(name="TỆP", required=True, negative_iterable=(), help="Văn bản cấp trên (một hoặc nhiều tệp).")
    ],
    wish: Annotated[Wish, Parameter(name="*", show_default=False, negative_iterable=())],
    out: Annotated[Path, Parameter(name=["-o", "--out"], metavar="TỆP", help="Tệp Word sẽ ghi; không ghi đè.")],
) -> int:
    """Draft a document (the help stands where the command is registered)."""
    from conglap.cli.drafting import run

    return run(files, wish, out)


def template(
    out: Annotated[
        Path | None, Parameter(name=["-o", "--out"], metavar="TỆP", help="Ghi mẫu chung ra tệp này để sửa bằng Word.")
    ] = None,
    *,
    check: Annotated[Path | None, Parameter(metavar="TỆP", help="Kiểm tra mẫu này bằng dữ liệu giả định.")] = None,
    issuer: Annotated[
        str, Parameter(metavar="CƠ_QUAN", show_default=False, help="Cơ quan dùng mẫu (chọn thể thức Đảng, Nhà nước).")
    ] = "Ủy ban nhân dân xã",
    kind: Annotated[
        str, Parameter(metavar="LOẠI", show_default=False, help="Kế hoạch (mặc định), Công văn hoặc Quyết định.")
    ] = "Kế hoạch",
) -> int:
    """Write out or try a template (the help stands where the command is registered)."""
    from conglap.cli.drafting import save_template, try_template

    if (out is None) == (check is None):
        print("Chọn một trong hai: -o TỆP để lấy mẫu, hoặc --check TỆP để kiểm tra mẫu.", file=sys.stderr)  # noqa: T201
        return 2
    return save_template(issuer, kind, out) if out else try_template(check or Path(), issuer, kind)
