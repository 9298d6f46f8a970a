"""What the documents of the corpus are made of; all of it written for this purpose, names of places are invented."""

from __future__ import annotations

PLACES = (
    "huyện Phú Châu", "xã Long Khê", "xã Tân Lộc", "tỉnh Lâm Hải", "phường Bến Vàng", "xã Đại Sơn", "thị trấn Cầu Mây",
    "huyện Yên Thạnh", "xã Mỹ Phước Tây", "phường Hòa Lợi", "xã Krông Bút", "thành phố Hải Thượng",
)  # fmt: skip
BODIES = (
    "Sở Nội vụ", "Sở Tài chính", "Sở Giáo dục và Đào tạo", "Sở Y tế", "Sở Khoa học và Công nghệ", "Văn phòng UBND tỉnh",
    "Ủy ban nhân dân các xã, phường", "UBND các huyện, thị xã, thành phố", "Ban Tổ chức Tỉnh ủy", "Thanh tra tỉnh",
    "Phòng Kinh tế, Hạ tầng và Đô thị", "Phòng Văn hóa - Xã hội", "Trung tâm Phục vụ hành chính công",
    "Thủ trưởng các đơn vị sự nghiệp công lập", "Bảo hiểm xã hội tỉnh", "Kho bạc Nhà nước khu vực", "Công an tỉnh",
    "Ban Quản lý dự án đầu tư xây dựng", "các cơ quan, đơn vị có liên quan", "Sở Nông nghiệp và Môi trường",
)  # fmt: skip
SUBJECTS = (
    "sắp xếp, tổ chức lại các đơn vị sự nghiệp công lập", "nâng cao chất lượng dịch vụ công trực tuyến",
    "giao quyền tự chủ tài chính giai đoạn 2026 - 2030", "củng cố mạng lưới trạm y tế và trường học",
    "quản lý, sử dụng tài sản công sau sắp xếp", "xây dựng định mức kinh tế - kỹ thuật, đơn giá dịch vụ sự nghiệp công",
    "tinh giản biên chế, cơ cấu lại đội ngũ viên chức", "xã hội hóa các hoạt động văn hóa, thể thao và du lịch",
    "phòng, chống thiên tai và tìm kiếm cứu nạn", "đẩy nhanh tiến độ giải ngân vốn đầu tư công",
)  # fmt: skip
ACTS = (
    "Rà soát", "Tham mưu", "Xây dựng, trình phê duyệt", "Tổ chức kiểm tra", "Hướng dẫn thực hiện", "Chủ trì xây dựng",
    "Hoàn thiện", "Tổng hợp, báo cáo", "Đôn đốc, giám sát", "Công khai", "Bố trí kinh phí để thực hiện",
    "Tuyên truyền về", "Triển khai", "Thẩm định", "Cập nhật", "Kiện toàn", "Phân bổ", "Sơ kết, đánh giá",
)  # fmt: skip
OBJECTS = (
    "phương án sắp xếp các điểm trường lẻ", "danh mục dịch vụ sự nghiệp công sử dụng ngân sách nhà nước",
    "đề án vị trí việc làm và cơ cấu viên chức theo chức danh nghề nghiệp", "kế hoạch sử dụng đất, trụ sở dôi dư",
    "lộ trình tính đủ chi phí vào giá dịch vụ khám bệnh, chữa bệnh", "cơ sở dữ liệu cán bộ, công chức, viên chức",
    "quy chế chi tiêu nội bộ và phương án tự chủ tài chính",
    "việc cung cấp nước sạch cho vùng đồng bào dân tộc thiểu số",
    "tiêu chí đánh giá mức độ hài lòng của người dân", "hồ sơ, thủ tục giải thể các đơn vị hoạt động không hiệu quả",
    "dự toán kinh phí năm sau cho các đơn vị trực thuộc", "quy hoạch mạng lưới cơ sở giáo dục nghề nghiệp",
)  # fmt: skip
AIMS = (
    "Bảo đảm sự lãnh đạo thống nhất trong", "Việc thực hiện phải gắn với", "Tiếp tục nâng cao hiệu quả của",
    "Không để gián đoạn", "Tạo chuyển biến rõ nét trong", "Lấy người dân làm trung tâm trong",
)  # fmt: skip
FACTS = (
    "Trong kỳ báo cáo, số hồ sơ tiếp nhận tại", "Tổng số viên chức làm việc tại", "Kinh phí đã phân bổ cho",
    "Số điểm trường được sáp nhập tại", "Tỷ lệ người dân hài lòng khi giao dịch tại", "Số lượt khám bệnh tại",
)  # fmt: skip
FIGURES = (
    "đạt {0}.{1:02} lượt, tăng {1} % so với cùng kỳ năm trước",
    "là {0} người, trong đó có {1} người trình độ sau đại học",
    "bằng {1},5 % kế hoạch năm, chậm {1} ngày so với tiến độ đề ra",
    "là {0} triệu đồng, chủ yếu từ nguồn ngân sách địa phương",
)  # fmt: skip
COORDINATION = ("phối hợp với", "chủ trì, phối hợp với", "thống nhất với", "có trách nhiệm cùng với")
REQUESTS = ("Đề nghị", "Chịu trách nhiệm", "Thường xuyên", "Khẩn trương", "Kịp thời")
TIMES = (
    "hoàn thành trước ngày {0}/{1}/{2}", "trong quý II/{2}", "định kỳ hằng tháng trước ngày {0}", "trong năm {2}",
    "thường xuyên", "trong thời hạn {0} ngày kể từ ngày ký văn bản này", "theo quy định",
    "chậm nhất ngày {0} tháng {1} năm {2}",
)  # fmt: skip
DOCUMENTS = (
    ("Nghị định", "{}/{}/NĐ-CP", "Chính phủ"), ("Quyết định", "{}/QĐ-TTg", "Thủ tướng Chính phủ"),
    ("Kế hoạch", "{}/KH-UBND", "Ủy ban nhân dân tỉnh Lâm Hải"), ("Thông tư", "{}/{}/TT-BTC", "Bộ trưởng Bộ Tài chính"),
    ("Nghị quyết", "{}-NQ/TW", "Ban Chấp hành Trung ương Đảng"), ("Kết luận", "{}-KL/TW", "Bộ Chính trị"),
    ("Chỉ thị", "{}/CT-UBND", "Chủ tịch Ủy ban nhân dân tỉnh"), ("Công văn", "{}/SNV-TCBC", "Sở Nội vụ"),
)  # fmt: skip
