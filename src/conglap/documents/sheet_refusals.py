"""Why a spreadsheet is refused: stable codes, each with a Vietnamese sentence that says what to do."""

from dataclasses import dataclass

from conglap.documents.limits import MEGABYTE
from conglap.documents.records import UnreadableFile

_SAVE_ANEW = "Hãy mở bằng Excel hoặc LibreOffice, lưu lại thành tệp mới rồi gửi lại."
SENTENCES = {
    "empty": "Tệp “{name}” không có nội dung. Hãy kiểm tra lại và chọn đúng tệp.",
    "too_large": "Tệp “{name}” nặng {size} MB, vượt quá giới hạn {limit} MB. Hãy tách thành nhiều tệp rồi gửi lại.",
    "old_excel": "“{name}” là tệp Excel 97-2003 (.xls). "
    "Hãy mở bằng Excel hoặc LibreOffice, lưu thành “Excel Workbook (.xlsx)” rồi gửi lại.",
    "web_page": "“{name}” là trang web được đặt đuôi bảng tính. "
    "Hãy mở bằng Excel, lưu thành “Excel Workbook (.xlsx)” rồi gửi lại.",
    "not_a_sheet": "“{name}” không phải là bảng tính. Hãy dùng tệp Excel (.xlsx) hoặc CSV.",
    "other_sheet": "“{name}” là bảng tính dạng {kind}. "
    "Hãy mở bằng Excel hoặc LibreOffice, lưu thành “Excel Workbook (.xlsx)” rồi gửi lại.",
    "password": "Tệp “{name}” được đặt mật khẩu nên không đọc được. Hãy bỏ mật khẩu rồi gửi lại.",
    "damaged": "Tệp “{name}” bị hỏng hoặc tải về chưa đủ nên không mở được. " + _SAVE_ANEW,
    "bomb": "Tệp “{name}” bung ra lớn bất thường nên bị từ chối để bảo đảm an toàn. " + _SAVE_ANEW,
    "unsafe": "Tệp “{name}” có khai báo tham chiếu ra ngoài (DOCTYPE) nên bị từ chối để bảo đảm an toàn. " + _SAVE_ANEW,
    "encoding": "Không nhận ra bảng mã của tệp “{name}”. Hãy mở bằng Excel, lưu thành “CSV UTF-8” hoặc .xlsx.",
    "too_many_rows": "Tệp “{name}” có hơn {limit} dòng. Hãy tách thành nhiều tệp, mỗi tệp không quá {limit} dòng.",
    "too_heavy": "Đọc tệp “{name}” tốn quá nhiều bộ nhớ hoặc thời gian nên đã dừng lại. "
    "Hãy xóa các dòng, cột và định dạng thừa, hoặc tách nhỏ tệp rồi gửi lại.",
}


@dataclass(frozen=True, slots=True)
class SheetLimits:
    """Limits on a spreadsheet: bytes, seconds, and rows that hold something."""

    max_bytes: int = 50 * MEGABYTE
    child_memory: int = 768 * MEGABYTE
    cpu_seconds: int = 150
    wall_seconds: float = 300.0
    zip_total: int = 600 * MEGABYTE
    zip_part: int = 400 * MEGABYTE
    zip_ratio: int = 120
    zip_entries: int = 5000
    rows: int = 100_000
    columns: int = 60
    characters: int = 5000  # of one cell


def sheet_refusal(code: str, name: str, **values: object) -> UnreadableFile:
    """Return the refusal of a spreadsheet; ``code`` is a key of ``SENTENCES`` (lý do từ chối)."""
    code = code if code in SENTENCES else "damaged"
    return UnreadableFile(code, SENTENCES[code].format(**{"name": name, **values}))


def number(value: int) -> str:
    """Write a whole number as offices do: 100.000."""
    return f"{value:,}".replace(",", ".")
