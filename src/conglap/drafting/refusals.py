"""Why a template is refused (lý do từ chối mẫu): stable codes, each with a sentence that says what to do."""

SENTENCES = {
    "not_word": "Mẫu phải là tệp Word (DOCX). Hãy mở tệp bằng Word, lưu thành DOCX rồi tải lên lại.",
    "too_large": "Mẫu quá lớn (giới hạn {limit} MB). Hãy bỏ bớt ảnh trong mẫu.",
    "active": "Mẫu có {what}. Để bảo đảm an toàn, mẫu chỉ gồm chữ, bảng và ảnh nằm trong tệp.",
    "unknown": "Mẫu dùng từ khóa không có: “{what}”. Xem danh sách từ khóa trong hướng dẫn soạn mẫu.",
    "syntax": "Mẫu viết sai cú pháp: {what}. Mỗi từ khóa viết liền trong một kiểu chữ, mỗi “for”, “if” có “endfor”, "
    "“endif”.",
    "forbidden": "Mẫu gọi tới thứ không được phép dùng trong mẫu: {what}. Chỉ dùng các từ khóa và bộ lọc đã liệt kê.",
    "too_heavy": "Dựng văn bản từ mẫu này tốn quá nhiều thời gian hoặc bộ nhớ nên đã dừng lại. "
    "Hãy xem lại các vòng lặp trong mẫu.",
    "damaged": "Tệp mẫu bị hỏng nên không mở được. Hãy mở bằng Word, lưu lại rồi tải lên lại.",
    "unfilled": "Văn bản dựng từ mẫu còn sót chỗ chưa điền: “{what}”.",
}


class TemplateRefused(Exception):
    """A template that is not used: ``str()`` says in Vietnamese why and what to do; ``code`` is stable."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code


def refused(code: str, **values: object) -> TemplateRefused:
    """Return the refusal of a template for a reason; ``code`` is a key of ``SENTENCES``."""
    return TemplateRefused(code, SENTENCES[code].format(**values))
