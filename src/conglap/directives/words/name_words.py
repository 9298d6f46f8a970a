"""Words of the names of bodies and places as they are written in running text."""

LEVELS = frozenset(
    {"tinh", "huyen", "quan", "xa", "phuong", "thi tran", "thi xa", "thanh pho", "thu do", "dac khu", "khu vuc"}
)
ABBREVIATIONS = frozenset(
    {
        "ubnd", "hdnd", "thpt", "thcs", "ubmttq", "tnhh", "tw", "dhqg", "gddt", "gd&dt", "tt&tt", "mttq", "ctn", "ttg",
        "mtv", "tp", "tp.hcm", "tphcm", "cp", "vptw", "gdtx", "gdnn", "pt", "dtnt", "ktnn", "tncs",
    }
)  # fmt: skip
SMALL_WORDS = frozenset({"va", "cua", "cac", "ve", "cho", "trong", "tai", "thuoc", "voi", "den"})

BODIES = (
    "Ủy ban nhân dân", "Hội đồng nhân dân", "Ủy ban Mặt trận Tổ quốc Việt Nam", "Thủ tướng Chính phủ", "Chính phủ",
    "Quốc hội", "Ủy ban Thường vụ Quốc hội", "Bộ Chính trị", "Ban Bí thư", "Ban Chấp hành Trung ương",
    "Ban Thường vụ", "Ban Chấp hành", "Huyện ủy", "Tỉnh ủy", "Thành ủy", "Thị ủy", "Quận ủy", "Đảng ủy", "Đảng bộ",
    "Chi bộ", "Đảng đoàn", "Ban cán sự đảng", "Ban Chỉ đạo", "Ban Chỉ huy", "Ban Quản lý", "Ban quản lý dự án",
    "Sở", "Bộ", "Phòng", "Cục", "Tổng cục", "Chi cục", "Vụ", "Viện", "Văn phòng", "Thanh tra", "Ban", "Hội",
    "Trường", "Trung tâm", "Bệnh viện", "Tòa án nhân dân", "Viện kiểm sát nhân dân", "Kiểm toán nhà nước",
    "Công an", "Bộ Công an", "Bộ Quốc phòng", "Bộ Chỉ huy Quân sự", "Kho bạc Nhà nước", "Ngân hàng Nhà nước",
    "Ngân hàng Nhà nước Việt Nam", "Bảo hiểm xã hội", "Bảo hiểm xã hội Việt Nam", "Liên đoàn Lao động",
    "Tổng Liên đoàn Lao động Việt Nam", "Hội Nông dân", "Hội Cựu chiến binh", "Hội Liên hiệp Phụ nữ",
    "Đoàn Thanh niên Cộng sản Hồ Chí Minh", "Ủy ban Kiểm tra", "Ban Tổ chức", "Ban Tuyên giáo",
    "Ban Tuyên giáo và Dân vận", "Ban Dân vận", "Ban Nội chính", "Ban Kinh tế Trung ương", "Ủy ban Dân tộc",
    "Thông tấn xã Việt Nam", "Đài Truyền hình Việt Nam", "Đảng Cộng sản Việt Nam", "Việt Nam", "Trung ương",
    "Trung ương Đảng", "Nhà nước", "Nhân dân", "Cơ quan", "Đoàn", "Khối", "Trường Đại học", "Trường Cao đẳng",
    "Trường Chính trị", "Học viện", "Tòa án nhân dân tối cao", "Viện kiểm sát nhân dân tối cao",
    "Đoàn đại biểu Quốc hội", "các cơ quan Đảng", "Hội Chữ thập đỏ", "Hội Người cao tuổi", "Hội Khuyến học",
    "Công ty", "Tổng công ty",
)  # fmt: skip
_FIELDS = (
    "Công Thương", "Giao thông vận tải", "Y tế", "Tư pháp", "Nội vụ", "Tài chính", "Xây dựng", "Ngoại vụ",
    "Ngoại giao", "Nông nghiệp", "Phát triển nông thôn", "Môi trường", "Tài nguyên", "Khoa học", "Công nghệ",
    "Kế hoạch", "Đầu tư", "Văn hóa", "Văn hóa - Thông tin", "Văn hóa - Xã hội", "Thể thao", "Du lịch", "Thông tin",
    "Truyền thông", "Giáo dục", "Đào tạo", "Lao động", "Thương binh", "Xã hội", "Dân tộc", "Tôn giáo", "Kinh tế",
    "Hạ tầng", "Đô thị", "Thủy sản", "Quản lý thị trường", "Kiểm lâm", "Thống kê", "Thuế", "Hải quan",
    "Khu kinh tế", "Các khu công nghiệp", "Quy hoạch", "Kiến trúc", "Dân số", "An toàn thực phẩm",
    "Bảo vệ môi trường", "Chuyển đổi số", "Cải cách hành chính", "Kinh tế - Hạ tầng", "Phục vụ hành chính công",
    "Phòng thủ dân sự", "Điện lực", "Lao động - Thương binh", "Hóa chất",
    "Đất đai", "Địa chất", "Khoáng sản", "Chăn nuôi", "Thú y",
)  # fmt: skip
# The provinces before and after Nghị quyết 202/2025/QH15.
_PROVINCES = (
    "An Giang", "Bà Rịa - Vũng Tàu", "Bạc Liêu", "Bắc Giang", "Bắc Kạn", "Bắc Ninh", "Bến Tre", "Bình Dương",
    "Bình Định", "Bình Phước", "Bình Thuận", "Cà Mau", "Cao Bằng", "Cần Thơ", "Đà Nẵng", "Đắk Lắk", "Đắk Nông",
    "Điện Biên", "Đồng Nai", "Đồng Tháp", "Gia Lai", "Hà Giang", "Hà Nam", "Hà Nội", "Hà Tĩnh", "Hải Dương",
    "Hải Phòng", "Hậu Giang", "Hòa Bình", "Hồ Chí Minh", "Huế", "Hưng Yên", "Khánh Hòa", "Kiên Giang", "Kon Tum",
    "Lai Châu", "Lạng Sơn", "Lào Cai", "Lâm Đồng", "Long An", "Nam Định", "Nghệ An", "Ninh Bình", "Ninh Thuận",
    "Phú Thọ", "Phú Yên", "Quảng Bình", "Quảng Nam", "Quảng Ngãi", "Quảng Ninh", "Quảng Trị", "Sóc Trăng", "Sơn La",
    "Tây Ninh", "Thái Bình", "Thái Nguyên", "Thanh Hóa", "Thừa Thiên Huế", "Tiền Giang", "Trà Vinh", "Tuyên Quang",
    "Vĩnh Long", "Vĩnh Phúc", "Yên Bái", "Thành phố Hồ Chí Minh", "Thủ đô Hà Nội",
)  # fmt: skip
PHRASES = (*BODIES, *_FIELDS, *_PROVINCES)
# After these comes a name that only the text knows for certain: "Trường THPT Ngô Gia Tự".
BEFORE_NAMES = frozenset({"tieu hoc", "mam non", "mau giao", "trung hoc co so", "trung hoc pho thong", "thpt", "thcs"})
# After these comes the name of a place: "Sở Y tế Phú Long", "Huyện ủy Bình Sơn".
BEFORE_PLACES = frozenset(_FIELDS) | {name for name in BODIES if name.endswith((" ủy", "Đảng bộ", "Công an"))}
