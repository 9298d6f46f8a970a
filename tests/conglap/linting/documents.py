"""Correct documents of our own, one of each family and time, in which nothing may be found."""

from conglap.base.findings import Finding, Level
from conglap.directives.reader import read
from conglap.linting import lint
from tests.conglap.directives.reading import whole_lines

STATE_PLAN = """\
ỦY BAN NHÂN DÂN
XÃ BÌNH AN
Số: 28/KH-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Bình An, ngày 05 tháng 02 năm 2026
KẾ HOẠCH
Sắp xếp các đơn vị sự nghiệp công lập năm 2026
Thực hiện Kế hoạch số 15/KH-UBND ngày 20/01/2026 của Ủy ban nhân dân tỉnh Nam Sơn về sắp xếp các đơn vị sự nghiệp công lập, Ủy ban nhân dân xã Bình An ban hành Kế hoạch như sau:
I. MỤC ĐÍCH, YÊU CẦU
1. Nâng cao chất lượng dịch vụ công phục vụ Nhân dân.
2. Bảo đảm sự lãnh đạo của Đảng, quản lý của Nhà nước; thực hiện đúng khoản 2 Điều 5 Kế hoạch số 15/KH-UBND.
II. TỔ CHỨC THỰC HIỆN
1. Phòng Văn hóa - Xã hội chủ trì, phối hợp với các trường rà soát số lượng người làm việc, báo cáo trước ngày 30/6/2026.
2. Các thôn phổ biến Kế hoạch này đến Nhân dân./.
Nơi nhận:
- Ủy ban nhân dân tỉnh (báo cáo);
- Phòng Văn hóa - Xã hội;
- Lưu: VT.
TM. ỦY BAN NHÂN DÂN
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH
Nguyễn Văn An
"""

STATE_DISPATCH = """\
ỦY BAN NHÂN DÂN
TỈNH NAM SƠN
Số: 07/UBND-NC
V/v rà soát vị trí việc làm
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Nam Sơn, ngày 12 tháng 3 năm 2025
Kính gửi:
- Các sở, ban, ngành;
- Ủy ban nhân dân các huyện, thành phố.
Thực hiện Công văn số 812/BNV-TCBC ngày 03/3/2025 của Bộ Nội vụ về rà soát vị trí việc làm, Ủy ban nhân dân tỉnh yêu cầu:
1. Các sở, ban, ngành rà soát vị trí việc làm của các đơn vị trực thuộc, gửi Sở Nội vụ trước ngày 31/3/2025.
2. Sở Nội vụ tổng hợp, báo cáo Ủy ban nhân dân tỉnh theo Công văn số 812/BNV-TCBC trước ngày 15/4/2025./.
Nơi nhận:
- Như trên;
- Bộ Nội vụ (để b/c);
- Lưu: VT, NC.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Trần Thị Bình
"""

STATE_DECISION = """\
ỦY BAN NHÂN DÂN
TỈNH NAM SƠN
Số: 145/QĐ-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Nam Sơn, ngày 20 tháng 01 năm 2026
QUYẾT ĐỊNH
Về việc phê duyệt Đề án vị trí việc làm của Trung tâm Kiểm nghiệm
CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH
Căn cứ Luật Tổ chức chính quyền địa phương;
Căn cứ Nghị định số 106/2020/NĐ-CP ngày 10/9/2020 của Chính phủ về vị trí việc làm và số lượng người làm việc trong đơn vị sự nghiệp công lập;
Theo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 15/TTr-SNV ngày 12/01/2026.
QUYẾT ĐỊNH:
Điều 1. Phê duyệt Đề án vị trí việc làm của Trung tâm Kiểm nghiệm.
Điều 2. Giao Giám đốc Sở Y tế tổ chức thực hiện theo khoản 1 Điều 5 Nghị định số 106/2020/NĐ-CP.
Điều 3. Chánh Văn phòng Ủy ban nhân dân tỉnh, Giám đốc Sở Nội vụ, Giám đốc Sở Y tế chịu trách nhiệm thi hành Quyết định này./.
Nơi nhận:
- Như Điều 3;
- Bộ Nội vụ;
- Lưu: VT, NC.
CHỦ TỊCH
Trần Thị Bình
"""

PARTY_PLAN = """\
TỈNH ỦY NAM SƠN
HUYỆN ỦY BÌNH HÒA
*
Số 45-KH/HU
ĐẢNG CỘNG SẢN VIỆT NAM
Bình Hòa, ngày 08 tháng 02 năm 2024
KẾ HOẠCH
thực hiện Kết luận số 62-KL/TW, ngày 02/10/2023 của Bộ Chính trị
-----
Thực hiện Kế hoạch số 31-KH/TU, ngày 20/12/2023 của Ban Thường vụ Tỉnh ủy về đổi mới các đơn vị sự nghiệp công lập, Ban Thường vụ Huyện ủy xây dựng kế hoạch như sau:
I. MỤC ĐÍCH
1. Nâng cao nhận thức của cấp ủy, tổ chức đảng và Nhân dân.
II. NHIỆM VỤ
1. Ban Tuyên giáo Huyện ủy chủ trì tuyên truyền Kế hoạch số 31-KH/TU.
2. Ban Tổ chức Huyện ủy theo dõi, đôn đốc, báo cáo Ban Thường vụ Huyện ủy.
Nơi nhận:
- Tỉnh ủy (báo cáo),
- Các chi bộ, đảng bộ trực thuộc,
- Lưu Văn phòng Huyện ủy.
T/M BAN THƯỜNG VỤ
PHÓ BÍ THƯ
Lê Văn Cường
"""

PARTY_PLAN_2026 = """\
ĐẢNG BỘ TỈNH NAM SƠN
ĐẢNG ỦY XÃ BÌNH AN
*
Số 09-KH/ĐU
ĐẢNG CỘNG SẢN VIỆT NAM
Bình An, ngày 10 tháng 6 năm 2026
KẾ HOẠCH
tuyên truyền về chuyển đổi số
-----
Thực hiện Nghị quyết số 12-NQ/TU, ngày 05/5/2026 của Ban Chấp hành Đảng bộ tỉnh về chuyển đổi số, Ban Thường vụ Đảng ủy xây dựng kế hoạch như sau:
1. Các chi bộ phổ biến Nghị quyết số 12-NQ/TU đến đảng viên và Nhân dân.
2. Ủy ban nhân dân xã bố trí kinh phí theo quy định.
Nơi nhận:
- Tỉnh ủy (báo cáo),
- Các chi bộ,
- Lưu Văn phòng Đảng ủy.
T/M BAN THƯỜNG VỤ
PHÓ BÍ THƯ
Phạm Thị Dung
"""

STATE_SUBMISSION = """\
ỦY BAN NHÂN DÂN TỈNH NAM SƠN
SỞ NỘI VỤ
Số: 156/TTr-SNV
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Nam Sơn, ngày 25 tháng 8 năm 2025
TỜ TRÌNH
Về việc tổ chức lại Trung tâm Dịch vụ việc làm
Kính gửi: Ủy ban nhân dân tỉnh Nam Sơn.
Căn cứ Luật Viên chức ngày 15 tháng 11 năm 2010;
Căn cứ Nghị định số 120/2020/NĐ-CP ngày 07 tháng 10 năm 2020 của Chính phủ quy định về thành lập, tổ chức lại, giải thể đơn vị sự nghiệp công lập.
Sở Nội vụ trình Ủy ban nhân dân tỉnh xem xét, quyết định như sau:
1. Sự cần thiết
Theo Báo cáo số 88/BC-TTDVVL ngày 10/8/2025 của Trung tâm Dịch vụ việc làm về kết quả hoạt động, số người làm việc thừa 05 người; đời sống của Nhân dân trên địa bàn Thành phố Hồ Chí Minh và tỉnh Nam Sơn đổi thay.
2. Nội dung
a) Sáp nhập hai phòng;
b) Bổ nhiệm người đứng đầu theo điểm b khoản 2 Điều 5 Nghị định số 120/2020/NĐ-CP.
Kính đề nghị Ủy ban nhân dân tỉnh xem xét, quyết định./.
Nơi nhận:
- Như trên;
- Giám đốc Sở (để b/c);
- Lưu: VT, TCBC.
KT. GIÁM ĐỐC
PHÓ GIÁM ĐỐC
Đỗ Văn Em
"""

PARTY_DISPATCH = """\
TỈNH ỦY NAM SƠN
VĂN PHÒNG
*
Số 412-CV/VPTU
về việc chuẩn bị hội nghị
ĐẢNG CỘNG SẢN VIỆT NAM
Nam Sơn, ngày 06 tháng 7 năm 2026
Kính gửi:
- Các ban đảng Tỉnh ủy,
- Đảng ủy các xã, phường.
Thực hiện Kế hoạch số 15-KH/TU, ngày 01/7/2026 của Ban Thường vụ Tỉnh ủy về tổ chức hội nghị sơ kết, Văn phòng Tỉnh ủy đề nghị các cơ quan gửi báo cáo trước ngày 15/7/2026.
Trân trọng.
Nơi nhận:
- Như trên,
- Lưu Văn phòng Tỉnh ủy.
K/T CHÁNH VĂN PHÒNG
PHÓ CHÁNH VĂN PHÒNG
Vũ Thị Giang
"""

CORRECT = {
    "state submission": STATE_SUBMISSION,
    "party dispatch": PARTY_DISPATCH,
    "state plan": STATE_PLAN,
    "state dispatch": STATE_DISPATCH,
    "state decision": STATE_DECISION,
    "party plan": PARTY_PLAN,
    "party plan of 2026": PARTY_PLAN_2026,
}


def found_in(text: str, **wish: object) -> tuple[Finding, ...]:
    """Return the findings of a document written as paragraphs."""
    return lint(read(whole_lines(*text.strip("\n").split("\n"))), **wish)  # type: ignore[arg-type]


def serious(findings: tuple[Finding, ...]) -> list[tuple[str, str]]:
    """Return errors and warnings as (rule, message)."""
    return [(found.rule, found.message) for found in findings if found.level is not Level.INFO]
