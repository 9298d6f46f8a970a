"""``conglap lint`` as it is typed."""

import sys
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Annotated, Literal

from cyclopts import Parameter

from conglap.cli.root import app
from conglap.cli.wording import SEE, unknown_option


@app.command(
    usage="conglap lint TỆP… [--fix [-o TỆP_MỚI]] [--format table|json] [--only QUY_TẮC] [--off QUY_TẮC] [--on NGÀY] "
    "[--config TỆP]",
    help_epilogue="Ví dụ:\n"
    "  conglap lint cong-van.docx\n"
    "  conglap lint --fix -o cong-van-sua.docx cong-van.docx\n"
    "  conglap lint --off end-mark --off tone-place *.docx\n"
    "  conglap lint --on 2026-06-01 du-thao.docx\n\n"
    "Mã kết thúc: 0 khi không có lỗi (có thể có cảnh báo); 1 khi có lỗi hoặc có tệp không đọc được; "
    "2 khi lệnh chưa đúng.",
)
def lint(
    *files: Annotated[
        str,
        Parameter(
            name="TỆP",
            required=True,
            allow_leading_hyphen=True,
            negative_iterable=(),
            help="Tệp hoặc thư mục như ở lệnh read; dấu - là đọc văn bản từ đầu vào chuẩn.",
        ),
    ],
    format: Annotated[
        Literal["table", "json"],
        Parameter(show_default=False, show_choices=False, metavar="table|json", help="Cách in kết quả."),
    ] = "table",
    only: Annotated[
        tuple[str, ...],
        Parameter(
            show_default=False,
            negative_iterable=(),
            metavar="QUY_TẮC",
            help="Chỉ kiểm tra quy tắc này (ghi nhiều lần).",
        ),
    ] = (),
    off: Annotated[
        tuple[str, ...],
        Parameter(
            show_default=False,
            negative_iterable=(),
            metavar="QUY_TẮC",
            help="Không kiểm tra quy tắc này (ghi nhiều lần).",
        ),
    ] = (),
    on: Annotated[
        date | None,
        Parameter(
            show_default=False, metavar="NGÀY", help="Ngày ban hành, dạng 2026-06-01, cho văn bản chưa ghi ngày."
        ),
    ] = None,
    fix: Annotated[
        bool,
        Parameter(
            show_default=False,
            negative=(),
            help="Ghi bản DOCX đã sửa, mỗi chỗ sửa là một thay đổi được theo dõi (Track Changes); tệp gốc giữ nguyên.",
        ),
    ] = False,
    out: Annotated[
        Path | None,
        Parameter(
            name=("--out", "-o"),
            show_default=False,
            metavar="TỆP_MỚI",
            help="Tên tệp đã sửa. Mặc định: cùng thư mục, thêm đuôi .da-sua.docx.",
        ),
    ] = None,
    at: Annotated[
        datetime | None,
        Parameter(
            show_default=False,
            metavar="THỜI_ĐIỂM",
            help="Thời điểm ghi ở các chỗ sửa, dạng 2026-06-01T08:30. Mặc định: lúc tệp mới được tạo.",
        ),
    ] = None,
    config: Annotated[
        Path | None,
        Parameter(
            show_default=False,
            metavar="TỆP",
            help="Tệp cấu hình (YAML) nêu các quy tắc không kiểm tra. "
            "Mặc định: .conglap-lint.yaml trong thư mục hiện tại, nếu có.",
        ),
    ] = None,
) -> int:
    """Kiểm tra thể thức và câu chữ theo quy định của Nhà nước hoặc của Đảng tại ngày ban hành."""
    from conglap.cli.lint_files import WrongWish, wish_of
    from conglap.cli.linting import Fixing, run

    if wrong := unknown_option(files) or _wrong_output(files, fix, out):
        print(f"{wrong}\n{SEE}", file=sys.stderr)  # noqa: T201
        return 2
    try:
        wish = wish_of(only, off, on, config)
    except WrongWish as error:
        print(error, file=sys.stderr)  # noqa: T201
        return 2
    return run(files, wish, format, Fixing(out, at) if fix else None)


def _wrong_output(files: Sequence[str], fix: bool, out: Path | None) -> str | None:
    if out is not None and not fix:
        return "-o chỉ dùng cùng với --fix."
    if out is not None and (len(files) > 1 or Path(files[0]).is_dir()):
        return "-o chỉ dùng khi sửa một tệp."
    return None
