"""What ``conglap draft`` is asked for: its options and their help (tùy chọn của lệnh soạn văn bản)."""

import datetime as dt
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
