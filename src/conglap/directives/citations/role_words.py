"""Words before and after a citation that say why it is cited; all patterns read folded text."""

import re

BASIS = re.compile(
    r"^[\W\d]{0,4}(?:can cu|thuc hien|tiep tuc thuc hien|theo(?! do\b)|xet|sau khi (?:xem )?xet|sau khi nghe"
    r"|trien khai(?: thuc hien)?|to chuc thuc hien"
    r"|tren co so|chap hanh|thi hanh"
    r"|phuc dap|thuc hien y kien|quan triet|de (?:trien khai|thuc hien|to chuc thuc hien)|nham (?:trien khai"
    r"|thuc hien))\b"
)
OWN_ACT = re.compile(
    r"\b(?:xay dung|ban hanh|bao cao|thong bao|co y kien|trien khai) (?:ke hoach|chuong trinh|nghi quyet|ket qua"
    r"|tinh hinh|noi dung|nhu sau)\b|\b(?:vua|da) (?:co|ban hanh|gui) "
)
CLAUSES = r"(?:(?:diem|khoan|dieu|chuong|muc|phu luc) [\da-z]{1,4}(?:,|\s|va\s|cua\s|tai\s)*){0,6}"
LISTED = re.compile(rf"(?:,|;|\bva)\s*(?:cac\s*)?{CLAUSES}(?:so\s*)?$")
ISSUED_WITH = r"[^;.]{3,120}?\b(?:ban hanh )?kem theo\s*"  # "bãi bỏ Quy chế … ban hành kèm theo Quyết định …"
AMENDED_WITH_LAW = re.compile(r"(?:nghi dinh|luat|bo luat|phap lenh)\b")  # one title names a law and its decree
LEADS_AGAIN = re.compile(
    r"\b(?:can cu|theo de nghi cua|xet)\b[^;]*$"
    r"|(?:,|\bva)\s*(?:cua|(?:theo )?y kien|theo|chi dao|huong dan|(?:pho )?(?:giam doc|chu tich|chanh|truong"
    r"|thu truong|bo truong|vu truong"
    r"|cuc truong)|so (?!luong|lieu|tien)|cuc|bo|van phong|uy ban|ubnd|cong an|thanh tra|ban)\b"
    r"[^;]*\btai\s*(?:cac\s*)?$"  # "và ý kiến của Sở Tư pháp tại …", "và Giám đốc Sở Nội vụ tại …"
)
RESTS_ON = re.compile(r"\bcan cu(?: vao| theo)?\s*$")
PURPOSE = re.compile(r"[\W\d]{0,4}(?:de|nham)\b")  # "Để chủ động ứng phó, thực hiện Công điện …"
AFTER_PURPOSE = re.compile(r",\s*(?:thuc hien|trien khai(?: thuc hien)?|theo|chap hanh)\s*$")
DEFINITION = re.compile(r"\b(?:viet tat|goi tat|goi|viet gon)\s*(?:chung )?la\b")
AMENDS = re.compile(
    r"\b(?:sua doi(?:,? ?(?:va )?bo sung)?|bo sung)(?:,? ?(?:va )?(?:thay the|bai bo))?\s*"
    r"(?:mot so (?:dieu|noi dung|khoan)(?:,? ?(?:va )?khoan)?(?: cua)?"
    rf"|[^;.]{{0,60}}?\b(?:cua|tai)|{ISSUED_WITH}|cac)?\s*(?:quy dinh tai\s*)?{CLAUSES}$"
)
REPEALS = re.compile(
    r"\b(?:bai bo|thay the|huy bo|cham dut (?:hieu luc|thuc hien)(?: cua| doi voi)?)\s*(?:cho\s*)?"
    rf"(?:toan bo|mot phan)?\s*(?:noi dung|{ISSUED_WITH}|cac)?\s*(?:quy dinh tai\s*)?{CLAUSES}(?::\s*)?$"
)
# "Đề xuất thay thế Nghị định …", "trình sửa đổi Quyết định …": somebody shall do it, this document does not.
PROPOSES = re.compile(
    r"\b(?:de xuat|kien nghi|de nghi|nghien cuu|tham muu|(?<!to )(?<!chuong )trinh|ra soat|xay dung|soan thao|du thao"
    r"|gop y)\b[^;.]*$"
)
REPEALING_WORD = re.compile(r"bai bo|thay the|huy bo|het hieu luc|cham dut")
EXPIRES = re.compile(r"^[^;.]{0,160}?\b(?:het hieu luc|bi bai bo|duoc bai bo|bi thay the)\b")
REPEALING_LIST = re.compile(r"\b(?:bai bo|thay the|het hieu luc)\b[^.]*:\s*$")
ISSUES_AMENDMENT = re.compile(r"\bban hanh (?:nghi dinh|nghi quyet|thong tu|quyet dinh|luat) sua doi\b")
ACT_OF_SUBJECT = re.compile(r"(?:^|\s)(?:(?P<amends>sua doi|bo sung)|bai bo|thay the|huy bo)(?=[^;.]*$)")
BEYOND = re.compile(r"[;.]\s")
