"""The commands and their help."""

import sys
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Annotated, Literal

from cyclopts import App, Group, Parameter

from conglap.cli.wording import SEE, VietnameseHelp, explain


def _version() -> str:
    from importlib.metadata import version

    return f"conglap {version('conglap')}"


_ARGUMENTS = Group("Tham số", sort_key=0)
_OPTIONS = Group("Tùy chọn", sort_key=1)
_COMMANDS = Group("Các lệnh", sort_key=0)
_GENERAL = Group("Chung", sort_key=2)

app = App(
    name="conglap",
    help="Đọc văn bản chỉ đạo, bóc tách nhiệm vụ, cơ quan thực hiện và thời hạn. "
    "Không cần cơ sở dữ liệu, không cần mạng.",
    usage="conglap LỆNH [THAM SỐ]",
    version=_version,
    help_format="plaintext",
    group_arguments=_ARGUMENTS,
    group_parameters=_OPTIONS,
    group_commands=_COMMANDS,
    error_formatter=explain,
    help_formatter=VietnameseHelp(),
    result_action="return_value",
)
app["--help"].group = app["--version"].group = (_GENERAL,)
app["--help"].help = "Hiện hướng dẫn này."
app["--version"].help = "Hiện phiên bản."


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
    if wrong := _unknown_option(files) or wish.fault():
        print(f"{wrong}\n{SEE}", file=sys.stderr)  # noqa: T201
        return 2
    return run(files, wish)


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

    if wrong := _unknown_option(files) or _wrong_output(files, fix, out):
        print(f"{wrong}\n{SEE}", file=sys.stderr)  # noqa: T201
        return 2
    try:
        wish = wish_of(only, off, on, config)
    except WrongWish as error:
        print(error, file=sys.stderr)  # noqa: T201
        return 2
    return run(files, wish, format, Fixing(out, at) if fix else None)


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

    if wrong := _unknown_option(files):
        print(f"{wrong}\n{SEE}", file=sys.stderr)  # noqa: T201
        return 2
    return run(files, format)


app.command(
    "conglap.cli.draft_command:draft",
    name="draft",
    help="Soạn văn bản giao lại nhiệm vụ của cấp trên: kế hoạch, công văn, quyết định, công văn đôn đốc (Word).",
    usage="conglap draft TỆP… --issuer CƠ_QUAN --on NGÀY -o TỆP [TÙY CHỌN]",
    help_epilogue="Ví dụ:\n"
    "  conglap draft ke-hoach-tinh.docx --issuer 'Ủy ban nhân dân xã Bình An' --on 2026-06-01 -o ke-hoach-xa.docx\n"
    "  conglap draft ke-hoach.docx --issuer 'Đảng ủy xã Bình An' --on 2026-06-01 --lead 'II.3=Ban Xây dựng Đảng' "
    "-o du-thao.docx\n\n"
    "Mã kết thúc: 0 khi đã soạn; 1 khi không soạn được; 2 khi lệnh chưa đúng.",
)
app.command(
    "conglap.cli.draft_command:template",
    name="template",
    help="Lấy mẫu Word để sửa, hoặc kiểm tra mẫu của cơ quan trước khi dùng.",
    usage="conglap template -o TỆP | --check TỆP [--issuer CƠ_QUAN] [--kind LOẠI]",
)


def _wrong_output(files: Sequence[str], fix: bool, out: Path | None) -> str | None:
    if out is not None and not fix:
        return "-o chỉ dùng cùng với --fix."
    if out is not None and (len(files) > 1 or Path(files[0]).is_dir()):
        return "-o chỉ dùng khi sửa một tệp."
    return None


def _unknown_option(names: Sequence[str]) -> str | None:
    """Return what is wrong where an option does not exist: because "-" is a name, such options land among the names."""
    unknown = [name for name in names if name.startswith("-") and name != "-" and not Path(name).exists()]
    return f"Không có tùy chọn {unknown[0]}." if unknown else None
