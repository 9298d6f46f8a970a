"""``conglap cascade`` as it is typed."""

import sys
from typing import Annotated, Literal

from cyclopts import Parameter

from conglap.cli.root import app
from conglap.cli.wording import SEE, unknown_option


@app.command(
    usage="conglap cascade CẤP_TRÊN CẤP_DƯỚI [CẤP_DƯỚI_NỮA…] [--format text|json]",
    help_epilogue="Ví dụ:\n"
    "  conglap cascade ke-hoach-huyen-uy.docx cong-van-ubnd.docx\n"
    "  conglap cascade ket-luan.pdf ke-hoach-tinh.pdf ke-hoach-huyen.docx --format json\n\n"
    "Mã kết thúc: 0 khi đối chiếu được; 1 khi có tệp không đọc được; 2 khi lệnh chưa đúng.",
)
def cascade(
    *files: Annotated[
        str,
        Parameter(
            name="TỆP",
            required=True,
            allow_leading_hyphen=True,
            negative_iterable=(),
            help="Văn bản cấp trên, rồi văn bản cấp dưới; từ ba tệp trở lên là các cấp từ trên xuống.",
        ),
    ],
    format: Annotated[
        Literal["text", "json"],
        Parameter(
            show_default=False,
            show_choices=False,
            metavar="text|json",
            help="text (mặc định): bản ghi chú đối chiếu; json: một đối tượng trên một dòng.",
        ),
    ] = "text",
) -> int:
    """Đối chiếu văn bản cấp dưới với cấp trên: nhiệm vụ nào đã giao lại, giao thiếu, bỏ sót hay tự thêm."""
    from conglap.cli.cascade import run

    if wrong := unknown_option(files):
        print(f"{wrong}\n{SEE}", file=sys.stderr)  # noqa: T201
        return 2
    return run(files, format)
