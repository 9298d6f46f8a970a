"""``conglap read`` as it is typed."""

import sys
from pathlib import Path
from typing import Annotated, Literal

from cyclopts import Parameter

from conglap.cli.root import app
from conglap.cli.wording import SEE, unknown_option


@app.command(
    usage="conglap read TỆP… [--format table|json] [--jobs SỐ | --dask ĐỊA_CHỈ] [-o TỆP [--resume]]",
    help_epilogue="Ví dụ:\n"
    "  conglap read ke-hoach.docx\n"
    "  conglap read --format json *.pdf > ket-qua.jsonl\n"
    "  conglap read van-ban-2025/ -o ket-qua.jsonl\n"
    "  conglap read van-ban-2025/ -o ket-qua.jsonl --resume\n"
    "  cat cong-van.txt | conglap read -\n\n"
    "Đọc thư mục: đọc cả thư mục con, theo thứ tự tên; bỏ qua tệp ẩn, tệp tạm của Word (~$…) và tệp không phải "
    "văn bản. Tệp không đọc được vẫn có một dòng ghi lý do, các tệp khác vẫn đọc tiếp. Bấm Ctrl+C để dừng.\n\n"
    "Mã kết thúc: 0 khi đọc được mọi tệp; 1 khi có tệp không đọc được; 2 khi lệnh chưa đúng.",
)
def read(
    *files: Annotated[
        str,
        Parameter(
            name="TỆP",
            required=True,
            allow_leading_hyphen=True,
            negative_iterable=(),
            help="Tệp DOCX, DOC, RTF, PDF, Markdown, HTML, văn bản thuần hoặc ảnh quét; "
            "thư mục; dấu - là đọc văn bản từ đầu vào chuẩn.",
        ),
    ],
    format: Annotated[
        Literal["table", "json"] | None,
        Parameter(
            show_default=False,
            show_choices=False,
            metavar="table|json",
            help="table (mặc định): bảng để người đọc xem; json (mặc định khi có -o): mỗi tệp một đối tượng "
            "trên một dòng.",
        ),
    ] = None,
    jobs: Annotated[
        int | None,
        Parameter(show_default=False, metavar="SỐ", help="Số tệp đọc cùng lúc. Mặc định: bằng số nhân của máy."),
    ] = None,
    dask: Annotated[
        str | None,
        Parameter(
            show_default=False,
            metavar="ĐỊA_CHỈ",
            help="Đọc bằng cụm máy Dask ở địa chỉ này, ví dụ tcp://may-chu:8786. Nội dung tệp được gửi tới cụm.",
        ),
    ] = None,
    output: Annotated[
        Path | None,
        Parameter(
            name=("--output", "-o"),
            show_default=False,
            metavar="TỆP",
            help="Ghi kết quả vào tệp này. Đang đọc thì ghi vào TỆP.part, đọc xong mới đổi tên.",
        ),
    ] = None,
    resume: Annotated[
        bool,
        Parameter(
            show_default=False,
            negative=(),
            help="Đọc tiếp lần trước (với -o): tệp đã đọc mà nội dung không đổi thì giữ kết quả cũ.",
        ),
    ] = False,
) -> int:
    """Đọc văn bản và in những gì đọc được: thông tin văn bản, nhiệm vụ, viện dẫn, lưu ý."""
    from conglap.cli.read_all import Wish, run

    wish = Wish(format, jobs, dask, output, resume)
    if wrong := unknown_option(files) or wish.fault():
        print(f"{wrong}\n{SEE}", file=sys.stderr)  # noqa: T201
        return 2
    return run(files, wish)
