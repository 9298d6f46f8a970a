"""A plan of the demo province in Word, as an office would send it: the document that the browser tests upload."""

from __future__ import annotations

import datetime as dt
import io

from docx import Document

SYMBOL = "312/KH-UBND"
SUBJECT = "Triển khai Kết luận số 62-KL/TW về đổi mới đơn vị sự nghiệp công lập trên địa bàn tỉnh"
ARRANGE = "Rà soát, xây dựng phương án sắp xếp các đơn vị sự nghiệp công lập thuộc tỉnh, báo cáo Ủy ban nhân dân tỉnh"
NORMS = "Hướng dẫn xây dựng định mức kinh tế - kỹ thuật và lộ trình tính giá dịch vụ sự nghiệp công"
COMMUNES = "Tổ chức tuyên truyền, công khai danh mục dịch vụ sự nghiệp công tại trụ sở và nhà văn hóa thôn"
STRANGER = "Tổ công tác liên ngành số 7"
WATCH = "Theo dõi, tổng hợp khó khăn, vướng mắc trong quá trình thực hiện"


def plan(day: dt.date) -> bytes:
    """Return the plan as .docx, issued on a day; its first task is due at the end of the next month."""
    document = Document()
    head = document.add_table(rows=2, cols=2)
    head.cell(0, 0).text = "ỦY BAN NHÂN DÂN\nTỈNH QUẢNG NGÃI"
    head.cell(0, 1).text = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"
    head.cell(1, 0).text = f"Số: {SYMBOL}"
    head.cell(1, 1).text = f"Quảng Ngãi, ngày {day.day:02} tháng {day.month:02} năm {day.year}"
    due = next_month(day)
    for line in (
        "KẾ HOẠCH",
        SUBJECT,
        "Thực hiện Kết luận số 62-KL/TW ngày 02/10/2023 của Bộ Chính trị, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:",
        "I. MỤC ĐÍCH, YÊU CẦU",
        "Xác định rõ trách nhiệm của từng cơ quan, người đứng đầu trong tổ chức thực hiện.",
        "II. NHIỆM VỤ",
        f"1. {ARRANGE}.",
        "- Cơ quan chủ trì: Sở Nội vụ.",
        "- Cơ quan phối hợp: Sở Tài chính.",
        f"- Thời gian thực hiện: Hoàn thành trong tháng {due.month}/{due.year}.",
        f"2. {NORMS}.",
        "- Cơ quan chủ trì: Sở Tài chính.",
        "- Thời gian thực hiện: Thường xuyên.",
        f"3. {COMMUNES}.",
        "- Cơ quan chủ trì: Ủy ban nhân dân các xã, phường.",
        f"- Thời gian thực hiện: Trước ngày 15/{due.month:02}/{due.year}.",
        f"4. {WATCH}.",
        f"- Cơ quan chủ trì: {STRANGER}.",
        "- Thời gian thực hiện: Định kỳ hằng quý.",
    ):
        document.add_paragraph(line)
    foot = document.add_table(rows=1, cols=2)
    foot.cell(0, 0).text = "Nơi nhận:\n- Như mục II;\n- Thường trực Tỉnh ủy (báo cáo);\n- Lưu: VT."
    foot.cell(0, 1).text = "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\n\nĐinh Trọng Nghĩa"
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


def next_month(day: dt.date) -> dt.date:
    """Return the first day of the month after a day."""
    return (day.replace(day=1) + dt.timedelta(days=32)).replace(day=1)
