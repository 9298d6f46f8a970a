"""A third set of correct documents, made after the rules had been mended on the second, to measure them once more."""

COMMUNE_SUBMISSION = """\
ỦY BAN NHÂN DÂN
XÃ THẠCH BÌNH
Số: 67/TTr-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Thạch Bình, ngày 03 tháng 11 năm 2025
TỜ TRÌNH
Về việc ban hành Nghị quyết quy định mức thu dịch vụ tại trạm y tế
Kính gửi: Hội đồng nhân dân xã Thạch Bình.
Thực hiện Chương trình công tác năm 2025, Ủy ban nhân dân xã kính trình Hội đồng nhân dân xã xem xét như sau:
I. SỰ CẦN THIẾT
1. Ngày 18 tháng 9 năm 2025, Ủy ban nhân dân tỉnh Hòa Giang ban hành Quyết định số 1450/QĐ-UBND về giao quyền tự chủ cho các đơn vị y tế; mức thu hiện nay chưa bù đắp chi phí.
2. Trạm y tế xã phục vụ hơn 11.000 người dân, trong đó có 37% là đồng bào dân tộc thiểu số; Nhân dân đề nghị nâng cao chất lượng khám bệnh.
II. NỘI DUNG
1. Đối tượng áp dụng: người sử dụng dịch vụ theo khoản 4 Điều 2 Quyết định số 1450/QĐ-UBND.
2. Nguồn lực thực hiện: nguồn thu dịch vụ và ngân sách nhà nước.
Ủy ban nhân dân xã kính trình Hội đồng nhân dân xã xem xét, thông qua./.
Nơi nhận:
- Như trên;
- Thường trực Đảng ủy xã;
- Các thành viên Ủy ban nhân dân xã;
- Lưu: VT.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Cao Bá Thịnh
"""

SCHOOL_PLAN = """\
ỦY BAN NHÂN DÂN PHƯỜNG KỲ ĐỒNG
TRƯỜNG TRUNG HỌC CƠ SỞ KỲ ĐỒNG
Số: 31/KH-THCSKĐ
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Kỳ Đồng, ngày 15 tháng 9 năm 2025
KẾ HOẠCH
Đánh giá chất lượng nội bộ năm học 2025 - 2026
Căn cứ Kế hoạch số 88/KH-SGDĐT ngày 29/8/2025 của Sở Giáo dục và Đào tạo về kiểm định chất lượng giáo dục, Trường Trung học cơ sở Kỳ Đồng xây dựng kế hoạch như sau:
1. Mục đích: xác định mức độ đáp ứng tiêu chuẩn; công khai kết quả để phụ huynh và Nhân dân giám sát.
2. Yêu cầu: đánh giá trung thực, khách quan; mỗi tiêu chí phải có minh chứng.
3. Phân công: Hội đồng tự đánh giá chủ trì; các tổ chuyên môn phối hợp thu thập minh chứng trước ngày 30/11/2025.
4. Kinh phí: từ nguồn chi thường xuyên của nhà trường.
Yêu cầu các tổ chuyên môn, viên chức và người lao động nghiêm túc thực hiện Kế hoạch này./.
Nơi nhận:
- Ủy ban nhân dân phường (để báo cáo);
- Các tổ chuyên môn;
- Lưu: VT, CM.
HIỆU TRƯỞNG
Vương Thị Nhàn
"""

DISTRICT_DISPATCH = """\
ỦY BAN NHÂN DÂN
HUYỆN TAM SƠN
Số: 903/UBND-TCKH
V/v lập phương án tự chủ tài chính giai đoạn 2024 - 2026
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Tam Sơn, ngày 22 tháng 6 năm 2023
Kính gửi:
- Các đơn vị sự nghiệp công lập thuộc huyện;
- Ủy ban nhân dân các xã, thị trấn.
Căn cứ Nghị định số 60/2021/NĐ-CP ngày 21/6/2021 của Chính phủ quy định cơ chế tự chủ tài chính của đơn vị sự nghiệp công lập; theo đề nghị của Phòng Tài chính - Kế hoạch tại Tờ trình số 214/TTr-TCKH ngày 16/6/2023, Ủy ban nhân dân huyện yêu cầu:
1. Các đơn vị sự nghiệp công lập lập phương án tự chủ tài chính theo Điều 35 Nghị định số 60/2021/NĐ-CP, gửi Phòng Tài chính - Kế hoạch trước ngày 31/7/2023.
2. Phòng Tài chính - Kế hoạch thẩm định phương án; tham mưu Ủy ban nhân dân huyện quyết định trước ngày 30/9/2023.
3. Ủy ban nhân dân các xã, thị trấn tuyên truyền để Nhân dân hiểu rõ chủ trương của Đảng, chính sách và pháp luật của Nhà nước.
Trong quá trình thực hiện, nếu có vướng mắc, kịp thời phản ánh về Ủy ban nhân dân huyện./.
Nơi nhận:
- Như trên;
- Thường trực Huyện ủy;
- Lưu: VT, TCKH.
TM. ỦY BAN NHÂN DÂN
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH
Mai Văn Toàn
"""

PROVINCE_DIRECTIVE = """\
ỦY BAN NHÂN DÂN
TỈNH HÒA GIANG
Số: 09/CT-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Hòa Giang, ngày 01 tháng 4 năm 2026
CHỈ THỊ
Về việc tăng cường quản lý tài sản công tại các đơn vị sự nghiệp công lập
Thời gian qua, việc quản lý, sử dụng tài sản công tại một số đơn vị còn lãng phí, gây bức xúc trong Nhân dân. Để khắc phục tình trạng trên, Chủ tịch Ủy ban nhân dân tỉnh yêu cầu:
1. Các sở, ban, ngành; Ủy ban nhân dân các xã, phường kiểm kê tài sản công, hoàn thành trước ngày 30 tháng 6 năm 2026.
2. Sở Tài chính chủ trì, phối hợp với Thanh tra tỉnh kiểm tra việc thực hiện Quyết định số 512/QĐ-UBND ngày 09 tháng 3 năm 2026 của Ủy ban nhân dân tỉnh về phân cấp quản lý tài sản công.
3. Các trường hợp vi phạm quy định tại điểm c khoản 1 Điều 6 Quyết định số 512/QĐ-UBND phải được xử lý nghiêm.
4. Báo và Phát thanh, truyền hình tỉnh Hòa Giang tuyên truyền Chỉ thị này.
Chỉ thị này có hiệu lực kể từ ngày ký./.
Nơi nhận:
- Thường trực Tỉnh ủy (để báo cáo);
- Các sở, ban, ngành;
- Ủy ban nhân dân các xã, phường;
- Lưu: VT, KT.
CHỦ TỊCH
Quách Thị Hường
"""

PARTY_CONCLUSION = """\
TỈNH ỦY HÒA GIANG
HUYỆN ỦY TAM SƠN
*
Số 208-KL/HU
ĐẢNG CỘNG SẢN VIỆT NAM
Tam Sơn, ngày 19 tháng 10 năm 2021
KẾT LUẬN
về công tác sắp xếp trường học giai đoạn 2021 - 2025
-----
Sau khi nghe Ban cán sự đảng Ủy ban nhân dân huyện báo cáo, Ban Thường vụ Huyện ủy kết luận như sau:
1. Việc sắp xếp trường học theo Đề án số 05-ĐA/HU, ngày 20/01/2020 của Huyện ủy về đổi mới giáo dục đạt kết quả tích cực, được Nhân dân ủng hộ.
2. Giao Ban Tuyên giáo Huyện ủy phối hợp với các tổ chức chính trị - xã hội tuyên truyền Đề án số 05-ĐA/HU.
3. Giao Ủy ban Kiểm tra Huyện ủy giám sát việc thực hiện Kết luận này.
Nơi nhận:
- Tỉnh ủy (để báo cáo),
- Các tổ chức cơ sở đảng,
- Lưu Văn phòng Huyện ủy.
T/M BAN THƯỜNG VỤ
BÍ THƯ
Khúc Văn Đoàn
"""

PARTY_PROGRAMME = """\
TỈNH ỦY HÒA GIANG
ĐẢNG ỦY CÁC CƠ QUAN ĐẢNG TỈNH
*
Số 03-CTr/ĐU
ĐẢNG CỘNG SẢN VIỆT NAM
Hòa Giang, ngày 24 tháng 8 năm 2026
CHƯƠNG TRÌNH
hành động thực hiện Nghị quyết Đại hội Đảng bộ tỉnh
-----
Thực hiện Công văn số 77-CV/TU, ngày 03/8/2026 của Tỉnh ủy về xây dựng chương trình hành động, Ban Thường vụ Đảng ủy ban hành chương trình như sau:
1. Nâng cao chất lượng sinh hoạt chi bộ; mỗi chi bộ có ít nhất 02 chuyên đề trong năm.
2. Triển khai phần mềm quản lý đảng viên theo Công văn số 77-CV/TU; hoàn thành trong quý IV năm 2026.
3. Văn phòng Đảng ủy theo dõi, tổng hợp kết quả, báo cáo Ban Thường vụ Đảng ủy.
Nơi nhận:
- Ban Thường vụ Tỉnh ủy (để báo cáo),
- Các chi bộ trực thuộc,
- Lưu Văn phòng Đảng ủy.
T/M BAN THƯỜNG VỤ
PHÓ BÍ THƯ
Lã Thị Thùy Dương
"""

THIRD = {
    "commune submission": COMMUNE_SUBMISSION,
    "school plan": SCHOOL_PLAN,
    "district dispatch": DISTRICT_DISPATCH,
    "province directive": PROVINCE_DIRECTIVE,
    "party conclusion": PARTY_CONCLUSION,
    "party programme": PARTY_PROGRAMME,
}
