"""``conglap evaluate`` as it is typed."""

from pathlib import Path
from typing import Annotated, Literal

from cyclopts import Parameter

from conglap.cli.root import app


@app.command(
    usage="conglap evaluate THƯ_MỤC_NHÃN [--texts THƯ_MỤC] [--set working|final] [--format table|json] "
    "[--errors] [--doubts]",
    help_epilogue="Ví dụ:\n  conglap evaluate tests/gold --set working --errors\n\n"
    "Mã kết thúc: 0 khi đo được mọi văn bản; 1 khi có nhãn không dùng được; 2 khi lệnh chưa đúng.",
)
def evaluate(
    gold: Annotated[Path, Parameter(name="THƯ_MỤC_NHÃN", help="Thư mục chứa các tệp nhãn (*.json).")],
    /,
    *,
    texts: Annotated[
        Path | None,
        Parameter(
            show_default=False,
            metavar="THƯ_MỤC",
            help="Thư mục chứa văn bản đã gán nhãn. Mặc định: ../shared/corpus/text.",
        ),
    ] = None,
    set: Annotated[
        Literal["working", "final"] | None,
        Parameter(
            show_default=False,
            show_choices=False,
            metavar="working|final",
            help="working: chỉ đo tập làm việc; final: chỉ đo tập kiểm định. Mặc định: đo riêng từng tập.",
        ),
    ] = None,
    format: Annotated[
        Literal["table", "json"],
        Parameter(show_default=False, show_choices=False, metavar="table|json", help="Cách in kết quả."),
    ] = "table",
    errors: Annotated[
        bool,
        Parameter(
            show_default=False,
            negative=(),
            help="In cả từng chỗ sai (tập làm việc, trừ khi chọn --set final).",
        ),
    ] = False,
    doubts: Annotated[
        bool,
        Parameter(
            show_default=False,
            negative=(),
            help="In cả việc máy tự nghi ngờ: bao nhiêu chỗ sai bị nghi, bao nhiêu chỗ đúng bị nghi oan.",
        ),
    ] = False,
) -> int:
    """Đo độ chính xác của việc đọc: so kết quả đọc với nhãn đã gán trước."""
    from conglap.cli.evaluating import DEFAULT_TEXTS, Wish, run

    return run(gold, texts or DEFAULT_TEXTS, set, Wish(format, errors, doubts))
