"""A second set of correct documents, of other bodies and kinds than the first; written before the rules were mended."""

COUNCIL_RESOLUTION = """\
HỘI ĐỒNG NHÂN DÂN
PHƯỜNG HÀ KHẨU
Số: 34/NQ-HĐND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Hà Khẩu, ngày 18 tháng 12 năm 2025
NGHỊ QUYẾT
Về kế hoạch phát triển kinh tế - xã hội năm 2026
HỘI ĐỒNG NHÂN DÂN PHƯỜNG HÀ KHẨU
KHÓA I, KỲ HỌP THỨ BA
Căn cứ Luật Tổ chức chính quyền địa phương;
Căn cứ Luật Ngân sách nhà nước ngày 25 tháng 6 năm 2025;
Căn cứ Nghị quyết số 112/NQ-HĐND ngày 09 tháng 12 năm 2025 của Hội đồng nhân dân tỉnh Đông Lĩnh về kế hoạch phát triển kinh tế - xã hội năm 2026;
Xét Tờ trình số 61/TTr-UBND ngày 05 tháng 12 năm 2025 của Ủy ban nhân dân phường về kế hoạch phát triển kinh tế - xã hội năm 2026; Báo cáo thẩm tra của Ban Kinh tế - Ngân sách; ý kiến thảo luận của đại biểu Hội đồng nhân dân tại kỳ họp.
QUYẾT NGHỊ:
Điều 1. Thông qua kế hoạch phát triển kinh tế - xã hội năm 2026 với các chỉ tiêu chủ yếu sau:
1. Thu ngân sách trên địa bàn tăng 8% so với năm 2025.
2. Tỷ lệ hộ nghèo giảm còn 1,2%; Nhân dân được chăm sóc sức khỏe ban đầu tại trạm y tế.
Điều 2. Tổ chức thực hiện
1. Giao Ủy ban nhân dân phường triển khai thực hiện Nghị quyết; định kỳ báo cáo Hội đồng nhân dân phường.
2. Giao Thường trực Hội đồng nhân dân, các Ban của Hội đồng nhân dân và đại biểu Hội đồng nhân dân phường giám sát theo khoản 3 Điều 7 Nghị quyết số 112/NQ-HĐND.
Nghị quyết này đã được Hội đồng nhân dân phường Hà Khẩu khóa I, kỳ họp thứ Ba thông qua ngày 18 tháng 12 năm 2025./.
Nơi nhận:
- Hội đồng nhân dân tỉnh;
- Ủy ban nhân dân phường;
- Đại biểu Hội đồng nhân dân phường;
- Lưu: VT, KTNS.
CHỦ TỊCH
Hoàng Thị Lan
"""

DEPARTMENT_REPORT = """\
ỦY BAN NHÂN DÂN TỈNH ĐÔNG LĨNH
SỞ GIÁO DỤC VÀ ĐÀO TẠO
Số: 402/BC-SGDĐT
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Đông Lĩnh, ngày 09 tháng 01 năm 2025
BÁO CÁO
Kết quả thực hiện tự chủ của các cơ sở giáo dục công lập năm 2024
Kính gửi: Ủy ban nhân dân tỉnh Đông Lĩnh.
Thực hiện Công văn số 2291/UBND-KGVX ngày 02/12/2024 của Ủy ban nhân dân tỉnh về việc báo cáo kết quả tự chủ tài chính, Sở Giáo dục và Đào tạo báo cáo như sau:
I. KẾT QUẢ ĐẠT ĐƯỢC
1. Toàn ngành có 214 cơ sở giáo dục công lập; trong đó 12 cơ sở tự bảo đảm chi thường xuyên.
2. Các trường ở xã đặc biệt khó khăn tiếp tục được ngân sách nhà nước bảo đảm.
a) Đội ngũ giáo viên được bố trí đủ theo định mức.
b) Cơ sở vật chất được đầu tư theo Nghị quyết số 40/NQ-HĐND ngày 11/7/2023 của Hội đồng nhân dân tỉnh về đầu tư trường học giai đoạn 2023 - 2025.
II. TỒN TẠI, HẠN CHẾ
Việc chuyển đổi số ở một số trường còn chậm; cần bảo đảm quyền lợi của Nhân dân khi sắp xếp điểm trường.
III. KIẾN NGHỊ
Đề nghị Ủy ban nhân dân tỉnh bố trí kinh phí theo điểm a khoản 2 Điều 4 Nghị quyết số 40/NQ-HĐND.
Trên đây là báo cáo của Sở Giáo dục và Đào tạo./.
Nơi nhận:
- Như trên;
- Giám đốc Sở (để báo cáo);
- Các phòng thuộc Sở;
- Lưu: VT, KHTC.
GIÁM ĐỐC
Bùi Quốc Khánh
"""

HOSPITAL_DECISION = """\
SỞ Y TẾ TỈNH ĐÔNG LĨNH
BỆNH VIỆN ĐA KHOA KHU VỰC TÂN HÒA
Số: 05/QĐ-BVTH
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Tân Hòa, ngày 06 tháng 5 năm 2026
QUYẾT ĐỊNH
Về việc ban hành Quy chế chi tiêu nội bộ năm 2026
GIÁM ĐỐC BỆNH VIỆN ĐA KHOA KHU VỰC TÂN HÒA
Căn cứ Nghị định số 60/2021/NĐ-CP ngày 21 tháng 6 năm 2021 của Chính phủ quy định cơ chế tự chủ tài chính của đơn vị sự nghiệp công lập;
Căn cứ Quyết định số 77/QĐ-SYT ngày 12 tháng 01 năm 2024 của Sở Y tế tỉnh Đông Lĩnh về chức năng, nhiệm vụ của Bệnh viện Đa khoa khu vực Tân Hòa;
Theo đề nghị của Trưởng phòng Tài chính - Kế toán.
QUYẾT ĐỊNH:
Điều 1. Ban hành kèm theo Quyết định này Quy chế chi tiêu nội bộ năm 2026.
Điều 2. Quyết định này có hiệu lực kể từ ngày ký; bãi bỏ các quy định trước đây trái với Quyết định này.
Điều 3. Các khoa, phòng và viên chức, người lao động của Bệnh viện chịu trách nhiệm thi hành Quyết định này./.
Nơi nhận:
- Như Điều 3;
- Sở Y tế (để báo cáo);
- Lưu: VT, TCKT.
KT. GIÁM ĐỐC
PHÓ GIÁM ĐỐC
Ngô Thị Hải Yến
"""

WARD_NOTICE = """\
ỦY BAN NHÂN DÂN
PHƯỜNG MINH TÂN
Số: 210/TB-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Minh Tân, ngày 30 tháng 9 năm 2025
THÔNG BÁO
Về việc tuyển dụng viên chức giáo dục năm 2025
Thực hiện Kế hoạch số 55/KH-UBND ngày 22 tháng 8 năm 2025 của Ủy ban nhân dân phường Minh Tân về tuyển dụng viên chức giáo dục, Ủy ban nhân dân phường thông báo như sau:
1. Chỉ tiêu tuyển dụng: 14 giáo viên mầm non, 09 giáo viên tiểu học.
2. Điều kiện đăng ký dự tuyển: theo Điều 22 Luật Viên chức.
3. Thời gian nhận hồ sơ: từ ngày 01 tháng 10 năm 2025 đến hết ngày 30 tháng 10 năm 2025, tại Trung tâm Phục vụ hành chính công phường.
4. Thông tin chi tiết được niêm yết công khai để Nhân dân biết, giám sát. Người dân liên hệ Phòng Văn hóa - Xã hội để được hướng dẫn.
Trên đây là thông báo của Ủy ban nhân dân phường Minh Tân, đề nghị các tổ dân phố phổ biến rộng rãi./.
Nơi nhận:
- Các trường mầm non, tiểu học;
- Các tổ dân phố;
- Trang thông tin điện tử phường;
- Lưu: VT, VHXH.
TM. ỦY BAN NHÂN DÂN
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH
Phan Đình Lộc
"""

OFFICE_DISPATCH = """\
SỞ TÀI CHÍNH TỈNH ĐÔNG LĨNH
TRUNG TÂM DỊCH VỤ TÀI CHÍNH CÔNG
Số: 88/TTDVTC-NV
V/v đăng ký danh mục dịch vụ sự nghiệp công
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Đông Lĩnh, ngày 04 tháng 02 năm 2026
Kính gửi: Sở Tài chính tỉnh Đông Lĩnh.
Theo Công văn số 319/STC-HCSN ngày 26 tháng 01 năm 2026 của Sở Tài chính về việc đăng ký danh mục dịch vụ sự nghiệp công, Trung tâm đăng ký như sau:
1. Dịch vụ thẩm định giá tài sản công.
2. Dịch vụ đào tạo, bồi dưỡng nghiệp vụ kế toán.
Trung tâm cam kết thực hiện đúng yêu cầu tại Công văn số 319/STC-HCSN; kính đề nghị Sở Tài chính xem xét./.
Nơi nhận:
- Như trên;
- Lưu: VT, NV.
TL. GIÁM ĐỐC
TRƯỞNG PHÒNG NGHIỆP VỤ
Đặng Thu Hà
"""

PARTY_NOTICE = """\
TỈNH ỦY ĐÔNG LĨNH
BAN TỔ CHỨC
*
Số 118-HD/BTCTU
ĐẢNG CỘNG SẢN VIỆT NAM
Đông Lĩnh, ngày 12 tháng 9 năm 2025
HƯỚNG DẪN
kiểm điểm, đánh giá, xếp loại tổ chức đảng năm 2025
-----
Thực hiện Quy định số 124-QĐ/TW, ngày 04/10/2023 của Bộ Chính trị về việc kiểm điểm, đánh giá, xếp loại chất lượng hằng năm, Ban Tổ chức Tỉnh ủy hướng dẫn như sau:
I. MỤC ĐÍCH, YÊU CẦU
1. Đánh giá đúng thực chất kết quả lãnh đạo, thực hiện nhiệm vụ của cấp ủy.
2. Lấy sự hài lòng của Nhân dân làm thước đo; bảo đảm sự lãnh đạo của Đảng, quản lý của Nhà nước.
II. TỔ CHỨC THỰC HIỆN
1. Các đảng ủy trực thuộc Tỉnh ủy xây dựng kế hoạch kiểm điểm theo Quy định số 124-QĐ/TW, gửi báo cáo trước ngày 20/12/2025.
2. Trong quá trình thực hiện, nếu có vướng mắc, phản ánh về Ban Tổ chức Tỉnh ủy để được hướng dẫn.
Nơi nhận:
- Thường trực Tỉnh ủy (để báo cáo),
- Các đảng ủy trực thuộc Tỉnh ủy,
- Lưu Ban Tổ chức Tỉnh ủy.
K/T TRƯỞNG BAN
PHÓ TRƯỞNG BAN
Tạ Quang Minh
"""

PARTY_RESOLUTION = """\
ĐẢNG BỘ TỈNH ĐÔNG LĨNH
ĐẢNG ỦY PHƯỜNG HÀ KHẨU
*
Số 06-NQ/ĐU
ĐẢNG CỘNG SẢN VIỆT NAM
Hà Khẩu, ngày 02 tháng 7 năm 2026
NGHỊ QUYẾT
về nâng cao chất lượng dịch vụ sự nghiệp công trên địa bàn phường
-----
I. TÌNH HÌNH
Sau một năm thực hiện Chương trình hành động số 08-CTr/ĐU, ngày 15/9/2025 của Đảng ủy phường về phát triển giáo dục, y tế, chất lượng dịch vụ được nâng lên, được Nhân dân ghi nhận.
II. MỤC TIÊU, NHIỆM VỤ
1. Phấn đấu đến năm 2030, 100% trường học đạt chuẩn quốc gia.
2. Tiếp tục thực hiện Chương trình hành động số 08-CTr/ĐU; rà soát, sắp xếp các đơn vị sự nghiệp.
III. TỔ CHỨC THỰC HIỆN
1. Ủy ban nhân dân phường cụ thể hóa Nghị quyết bằng kế hoạch hằng năm.
2. Ủy ban Kiểm tra Đảng ủy giám sát việc thực hiện Nghị quyết này.
Nơi nhận:
- Ban Thường vụ Tỉnh ủy (để báo cáo),
- Các chi bộ trực thuộc,
- Lưu Văn phòng Đảng ủy.
T/M ĐẢNG ỦY
BÍ THƯ
Lương Văn Sáng
"""

PARTY_REPORT = """\
HUYỆN ỦY SÔNG TRÀ
ĐẢNG ỦY XÃ PHÚ ĐIỀN
*
Số 93-BC/ĐU
ĐẢNG CỘNG SẢN VIỆT NAM
Phú Điền, ngày 25 tháng 11 năm 2022
BÁO CÁO
kết quả thực hiện Nghị quyết số 18-NQ/TW
-----
Thực hiện Công văn số 640-CV/HU, ngày 10/11/2022 của Ban Thường vụ Huyện ủy về báo cáo kết quả sắp xếp tổ chức bộ máy, Đảng ủy xã báo cáo như sau:
1. Đảng ủy đã quán triệt Nghị quyết số 18-NQ/TW, ngày 25/10/2017 của Ban Chấp hành Trung ương về tiếp tục đổi mới, sắp xếp tổ chức bộ máy đến toàn thể đảng viên.
2. Ủy ban nhân dân xã đã sáp nhập 04 thôn thành 02 thôn; Nhân dân đồng thuận.
3. Kiến nghị Huyện ủy quan tâm bố trí kinh phí hoạt động cho các chi bộ.
Nơi nhận:
- Ban Thường vụ Huyện ủy (để báo cáo),
- Các chi bộ trực thuộc,
- Lưu Văn phòng Đảng ủy.
T/M BAN THƯỜNG VỤ
PHÓ BÍ THƯ THƯỜNG TRỰC
Dương Thị Mai
"""

SECOND = {
    "council resolution": COUNCIL_RESOLUTION,
    "department report": DEPARTMENT_REPORT,
    "hospital decision": HOSPITAL_DECISION,
    "ward notice": WARD_NOTICE,
    "office dispatch": OFFICE_DISPATCH,
    "party guide": PARTY_NOTICE,
    "party resolution": PARTY_RESOLUTION,
    "party report": PARTY_REPORT,
}
