"""More words that begin what a body is told to do, by field of work, in lower case (động từ hành chính, chuyên môn).

``PREDICATES`` of ``words.body_words`` has the verbs of office work; here are those of the fields: papers, floods,
schools, clinics, traffic, fairs. Nearly each has two syllables or more: a single one is too often a part of a name.
"""

from conglap.directives.words.body_words import PREDICATES, words

_PAPERS = """
biên soạn|biên tập|niêm yết|đính chính|sao gửi|lấy mẫu|ghi chép|ghi âm|cập nhập|nhập liệu|khai báo|khởi tạo|kích hoạt
tích hợp|đồng bộ hóa|đồng bộ hoá|liên thông|chứng thực|cấp phát|cấp phép|chấp thuận|xét duyệt|bình xét|xét chọn
đề cử|tuyển chọn|tuyển sinh|luân chuyển|miễn nhiệm|điều phối|điều tiết|phụ trách|đảm nhận|đảm nhiệm|đảm trách
phân phối|phân bố|phân chia|phân định|phân luồng|phân tuyến|chi trả|thực thi|thu nộp|truy thu|thu nhận|xét công nhận
công nhận|tra cứu|sao lưu|chuẩn hoá|chuẩn hóa|số hóa|xác lập|xác thực|xác nhận|nhận diện|đề bạt|bổ trợ|in ấn|xuất bản
"""
_DUTY = """
sẵn sàng|quyết liệt|quyết tâm|nỗ lực|linh hoạt|tận dụng|vào cuộc|ra quân|hưởng ứng|nêu gương|noi gương|đồng hành
trực ban|trực chỉ huy|túc trực|ứng trực|thường trực sẵn sàng|hoãn các|dừng các|nghiêm cấm|tránh để|hạn chế
đẩy nhanh|đẩy lùi|cải thiện|khơi dậy|đa dạng|hiệp đồng|ký kết|ký cam kết|gặp gỡ|tiếp xúc|thông tin kịp thời
thông tin về|thông tin đến|thông tin cho|thông tin ngay|thông tin qua
thông tin, tuyên truyền|thông tin tuyên truyền|chịu sự|tự kiểm tra|tự rà soát|tự đánh giá|lên kế hoạch|lên phương án
nhắc nhở|phê bình|kiên trì|kiềm chế|chủ trương|ghi hình|đưa tin|phát sóng|phát thanh|làm đầu mối|đôn đốc|nhân rộng
"""
_FIELD_WORK = """
kiểm đếm|sơ tán|gia cố|neo đậu|chằng chống|cắt tỉa|chặt tỉa|khơi thông|nạo vét|phun thuốc|tiêu độc|khử trùng|tiêm phòng
khám bệnh|khám sức khỏe|khám sức khoẻ|điều trị|cách ly|truy vết|cấp cứu|thu dung|quan trắc|đo đạc|cắm mốc|khoanh vùng
khoanh nuôi|dự báo|dự trữ|tháo dỡ|giải tỏa|giải toả|cưỡng chế|đình chỉ|tạm đình chỉ|xử phạt|kiểm định|kiểm nghiệm
giám định|bảo trì|bảo dưỡng|sửa chữa|tu sửa|tu bổ|tôn tạo|thi công|khởi công|thiết kế|thay thế|đấu nối|mua sắm
ứng phó|ứng cứu|cứu trợ|cứu hộ|cứu nạn|hòa giải|hoà giải|tố giác|triệt phá|trấn áp|chốt chặn|canh gác|canh phòng
truy quét|điều tiết|vận chuyển|di chuyển|chăm sóc|nuôi dưỡng|trợ giúp|bảo trợ|giảng dạy|ôn tập|phổ cập|dọn dẹp
dọn vệ sinh|trang trí|treo cờ|treo băng|đón tiếp|tiếp đón|trao tặng|trao quà|trao giải|tặng quà|biểu diễn|dàn dựng
gieo trồng|gieo cấy|xuống giống|thu hoạch|tích nước|xả lũ|hộ đê|hộ đê|chỉnh trang|chỉnh lý|phục dựng|chế biến
"""
_EVERYDAY = """
nắm tình hình|nắm chắc|tấn công|khám sàng lọc|gọi khám|tiêm vắc xin|tiêm vắc-xin|tiêm chủng|phát tờ rơi|viết tin
viết bài|sản xuất phóng sự|quay phim|chụp ảnh|in sao|trực 24|luyện tập|diễn tập|tuyển quân|đón nhận|đón các|đón đoàn
thu tiền|thu ngân sách|thu nợ|chống thất thu|chống hạn|chống buôn|chống lãng phí|thanh quyết toán|tạm ứng|phân khai
trang cấp
vệ sinh trường|phun hóa chất|phun hoá chất|phun khử|tưới|gieo mạ|phòng trừ|kiểm dịch|giết mổ|tiêu úng|cắm biển|lắp biển
tạm giữ|đền bù|tái định cư|tái kiểm tra|cho vay|tín chấp|dạy nghề|dạy học|bình ổn|mời gọi|giải đáp|tiếp công dân|thụ lý
giải thích|lắng nghe
nhập dữ liệu|bảo mật|ôn thi|coi thi|chấm thi|chấm điểm|tự chấm|ra đề|xếp thời khóa|dự giờ|sinh hoạt chuyên|thao giảng
thi đua lập|giao ban hằng|kết nạp|rèn luyện|sàng lọc|nhận xét|định hướng|lên án|phục vụ hội|phục vụ nước
dâng hương|viếng|quyên góp|sử dụng hiệu quả|sử dụng có hiệu quả|tuyệt đối|dừng việc|dừng hoạt|hoãn cuộc|lùi thời
trùng tu|cân đo|phong tặng|điều chuyển|vá các|vá đường
cấm biển|cấm các|cấm tàu|cấm mọi|cho phép|ngừng|tạm ngừng|rút giấy phép|dành|bàn bạc|bàn giải pháp|nhắn tin|gấp rút
tập hợp|chốt số|đối soát|hậu kiểm|tiền kiểm|phúc tra|thỏa thuận|thoả thuận|thương thảo|bảo hành|chọn cử|đi đầu
tiên phong|đóng vai trò|giữ mối|cung ứng vật|bảo quản|cắt điện|tiết giảm
"""
ALL_PREDICATES = (
    PREDICATES | frozenset(words(_PAPERS)) | frozenset(words(_DUTY)) | frozenset(words(_FIELD_WORK + _EVERYDAY))
)

# What follows makes another word of a predicate: "giao thông", "cấp tỉnh", "giảm nghèo", "dân quân tự vệ".
OTHER_WORDS_AFTER = {
    "giao": frozenset(words("thông|dịch|tiếp|lưu|ước|ban|nhận|hữu")),
    "cấp": frozenset(
        words(
            "i|ii|iii|tỉnh|huyện|xã|trên|dưới|trung|cơ|ủy|uỷ|học|trưởng|phòng|bộ|sở|ngành|quốc|thoát|nước|thành|phường|thôn|vùng"
        )
    ),
    "giảm": frozenset({"nghèo"}),
    "tăng": frozenset({"trưởng", "gia"}),
    "tự": frozenset(words("vệ|chủ|quản|nguyện|do|nhiên|túc")),
    "cùng": frozenset(words("cấp|ngành")),
    "không": frozenset(words("gian|quân|lưu|chuyên")),
    "đưa": frozenset({"đón"}),
    "trình": frozenset(words("độ|tự|diễn")),
    "lập": frozenset(words("pháp|trường")),
    "đăng": frozenset(words("kiểm|bộ")),
    "ký": frozenset(words("túc|sinh|hiệu")),
    "trồng": frozenset({"trọt"}),
    "mời": frozenset({"thầu"}),
    "thi hành": frozenset({"án"}),
    "hợp tác": frozenset({"xã"}),
}

# Fields of work in small letters are one part of a name: "phòng giáo dục và đào tạo", "phòng kế hoạch - tổng hợp".
FIELD_PHRASES = tuple(
    sorted(
        words(
            "giáo dục và đào tạo|giáo dục & đào tạo|giáo dục - đào tạo|giáo dục nghề nghiệp - giáo dục thường xuyên|"
            "giáo dục thường xuyên|đào tạo, bồi dưỡng|đào tạo và bồi dưỡng|kế hoạch và đầu tư|kế hoạch - tổng hợp|"
            "kế hoạch tổng hợp|hành chính - tổng hợp|hành chính tổng hợp|tổ chức - hành chính|tổ chức hành chính|"
            "tổ chức cán bộ|tổ chức - cán bộ|tổ chức - kiểm tra|thông tin và truyền thông|văn hóa và thông tin|"
            "văn hóa, thông tin và truyền thanh|quản lý đô thị|quản lý chất lượng|thanh tra - pháp chế|"
            "thanh tra, pháp chế|thi đua - khen thưởng|thi đua, khen thưởng|xây dựng đảng|xây dựng đảng và chính quyền|"
            "khảo thí và quản lý chất lượng|khảo thí và kiểm định chất lượng|phòng, chống thiên tai|"
            "an toàn, vệ sinh lao động|bảo vệ chính trị nội bộ|bảo vệ môi trường|quản lý dự án|"
            "đầu tư xây dựng|nghiên cứu khoa học|chuyển đổi số"
        ),
        key=len,
        reverse=True,
    )
)  # fmt: skip
