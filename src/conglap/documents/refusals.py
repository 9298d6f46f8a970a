"""Why a file is refused: stable codes, each with a Vietnamese sentence that says what to do."""

from conglap.documents.limits import MEGABYTE, Limits
from conglap.documents.records import UnreadableFile

SENTENCES = {
    "missing": "Không tìm thấy tệp “{name}”. Hãy kiểm tra lại tên tệp và đường dẫn.",
    "folder": "“{name}” là thư mục, không phải tệp. Hãy chọn một tệp văn bản trong thư mục này.",
    "not_a_file": "“{name}” không phải là tệp thông thường. Hãy chọn một tệp văn bản.",
    "forbidden": "Không có quyền mở tệp “{name}”. Hãy xin quyền đọc tệp hoặc sao chép tệp sang nơi khác.",
    "empty": "Tệp “{name}” không có nội dung. Hãy kiểm tra lại và chọn đúng tệp.",
    "too_large": "Tệp “{name}” nặng {size} MB, vượt quá giới hạn {limit} MB. "
    "Hãy giảm dung lượng (bỏ bớt ảnh, tách phụ lục) rồi gửi lại.",
    "too_long": "Tệp “{name}” quá dài (giới hạn {pages} trang, {characters} ký tự). "
    "Hãy tách thành nhiều tệp rồi gửi lại.",
    "unknown_kind": "Không nhận ra loại tệp của “{name}”. "
    "Hãy dùng tệp Word (DOCX, DOC), PDF, RTF, HTML, Markdown, văn bản thuần hoặc ảnh quét (PNG, JPEG, TIFF).",
    "other_office": "“{name}” là {kind}, không phải văn bản. Hãy lưu nội dung thành tệp Word (DOCX) hoặc PDF.",
    "encoding": "Không nhận ra bảng mã của tệp “{name}” (không phải Unicode, TCVN3, VNI, VISCII hay Windows-1258). "
    "Hãy mở tệp, chuyển sang Unicode và lưu lại với mã UTF-8.",
    "garbled_text": "Chữ trong tệp “{name}” đã hỏng: nhiều chữ cái bị thay bằng ký hiệu lạ, "
    "thường do chép từ tệp PDF có phông chữ không kèm bảng mã. Hãy dùng bản Word hoặc chính tệp PDF đó.",
    "foreign": "Chữ trong tệp “{name}” không phải chữ Việt. Hãy kiểm tra lại và chọn đúng tệp.",
    "damaged": "Tệp “{name}” bị hỏng hoặc tải về chưa đủ nên không mở được. "
    "Hãy thử mở bằng Word hoặc trình đọc PDF, lưu lại rồi gửi bản mới.",
    "bomb": "Tệp “{name}” bung ra lớn bất thường nên bị từ chối để bảo đảm an toàn. "
    "Hãy mở bằng Word, lưu lại thành tệp mới rồi gửi lại.",
    "unsafe": "Tệp “{name}” có khai báo tham chiếu ra ngoài (DOCTYPE) nên bị từ chối để bảo đảm an toàn. "
    "Hãy mở bằng Word, lưu lại thành tệp mới rồi gửi lại.",
    "password": "Tệp “{name}” được đặt mật khẩu nên không đọc được. Hãy bỏ mật khẩu rồi gửi lại.",
    "no_pages": "Tệp PDF “{name}” không có trang nào. Hãy xuất lại tệp PDF từ văn bản gốc.",
    "no_text": "Không tìm thấy chữ nào trong tệp “{name}”. Hãy kiểm tra lại và chọn đúng tệp.",
    "scan": "Tệp “{name}” là ảnh quét, không có lớp chữ nên chưa đọc được. "
    "Hãy dùng bản Word hoặc bản PDF xuất từ Word, hay nhận dạng chữ (OCR) trước khi gửi.",
    "long_scan": "Tệp “{name}” có {pages} trang ảnh quét, vượt quá giới hạn {limit} trang cho một lần nhận dạng chữ. "
    "Hãy tách thành nhiều tệp rồi gửi lại.",
    "large_picture": "Ảnh “{name}” có kích thước quá lớn nên không nhận dạng chữ được. "
    "Hãy quét lại ở 300 dpi hoặc giảm kích thước ảnh rồi gửi lại.",
    "unclear_scan": "Không nhận dạng được chữ trên ảnh quét “{name}” (ảnh mờ, nghiêng hoặc không phải văn bản). "
    "Hãy quét lại rõ hơn, từ 200 dpi trở lên, hoặc dùng bản Word.",
    "garbled": "Lớp chữ trong tệp PDF “{name}” bị hỏng (phông chữ không kèm bảng mã) nên đọc ra chữ sai. "
    "Hãy dùng bản Word, hoặc xuất lại PDF từ bản Word.",
    "too_heavy": "Đọc tệp “{name}” tốn quá nhiều bộ nhớ hoặc thời gian nên đã dừng lại. "
    "Hãy mở tệp, lưu lại thành tệp mới hoặc tách nhỏ rồi gửi lại.",
    "not_docx": "Chỉ sửa được tệp Word dạng DOCX, mà “{name}” không phải tệp DOCX. "
    "Hãy mở bằng Word, lưu thành DOCX rồi chạy lại.",
    "no_converter": "Máy này chưa có LibreOffice nên không đọc được tệp {kind} “{name}”. "
    "Hãy lưu lại thành DOCX, hoặc cài LibreOffice (gói libreoffice-writer) trên máy chủ.",
}


def refusal(code: str, name: str, **values: object) -> UnreadableFile:
    """Return the refusal of a file for a reason; ``code`` is a key of ``SENTENCES`` (lý do từ chối)."""
    return UnreadableFile(code, SENTENCES[code].format(name=name, **values))


def too_large(name: str, size: int, limits: Limits) -> UnreadableFile:
    """Return the refusal of a file above ``limits.max_bytes``; both sizes are told in whole megabytes."""
    return refusal("too_large", name, size=-(-size // MEGABYTE), limit=max(1, limits.max_bytes // MEGABYTE))
