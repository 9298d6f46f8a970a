"""``conglap draft`` as it is typed: its options and their help; loaded only when it is used."""

import datetime as dt
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

from cyclopts import Parameter

Names = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Wish:
    """What is asked for on the command line; what is not said is as is usual."""

    issuer: Annotated[str, Parameter(metavar="CƠ_QUAN", help="Cơ quan ban hành, ghi đủ tên.")]
    on: Annotated[dt.date, Parameter(metavar="NGÀY", help="Ngày soạn, dạng 2026-06-01: chọn thể thức của ngày đó.")]
    kind: Annotated[str, Parameter(metavar="LOẠI", help="Kế hoạch (mặc định), Công văn hoặc Quyết định.")] = "Kế hoạch"
    task: Annotated[Names, Parameter(metavar="MỤC", help="Chỉ giao lại nhiệm vụ này (ghi nhiều lần).")] = ()
    passed_on_by: Annotated[
        Names, Parameter(metavar="TỆP", help="Văn bản đã ban hành: bỏ nhiệm vụ đã giao lại đủ (ghi nhiều lần).")
    ] = ()
    lead: Annotated[
        Names,
        Parameter(metavar="MỤC=CƠ_QUAN", help="Cơ quan chủ trì ở cấp này, ví dụ “II.3=Phòng Nội vụ; Phòng Y tế”."),
    ] = ()
    remind: Annotated[bool, Parameter(negative=(), help="Soạn công văn đôn đốc.")] = False
    subject: Annotated[str | None, Parameter(metavar="TRÍCH_YẾU", help="Trích yếu; mặc định nêu văn bản cấp trên.")] = (
        None
    )
    parent: Annotated[str | None, Parameter(metavar="CƠ_QUAN", help="Cơ quan cấp trên ghi ở đầu văn bản.")] = None
    place: Annotated[str | None, Parameter(metavar="ĐỊA_DANH", help="Địa danh; mặc định theo tên cơ quan.")] = None
    code: Annotated[str | None, Parameter(metavar="CHỮ_TẮT", help="Chữ viết tắt tên cơ quan trong ký hiệu.")] = None
    unit: Annotated[str | None, Parameter(metavar="CHỮ_TẮT", help="Chữ viết tắt đơn vị soạn thảo (công văn).")] = None
    signer: Annotated[str | None, Parameter(metavar="HỌ_TÊN", help="Họ tên người ký.")] = None
    deputy: Annotated[bool, Parameter(negative=(), help="Cấp phó ký thay.")] = False
    report_to: Annotated[str | None, Parameter(metavar="CƠ_QUAN", help="Nơi nhận báo cáo kết quả.")] = None
    report_when: Annotated[str | None, Parameter(metavar="THỜI_HẠN", help="Thời hạn báo cáo kết quả.")] = None
    recipient: Annotated[Names, Parameter(metavar="NƠI_NHẬN", help="Nơi nhận (ghi nhiều lần).")] = ()
    no_annex: Annotated[bool, Parameter(negative=(), help="Không kèm phụ lục bảng nhiệm vụ.")] = False
    template: Annotated[Path | None, Parameter(metavar="TỆP", help="Mẫu Word của cơ quan.")] = None


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
