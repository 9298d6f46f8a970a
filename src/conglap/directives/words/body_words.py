"""Words by which bodies and predicates are known, in lower case (từ chỉ cơ quan, tổ chức và động từ hành chính)."""

import re

# A body's name begins with one of these, alone or after "các", "những", "toàn thể"…
_NOUNS = """
xí nghiệp|bưu cục|nhà thuốc|quầy thuốc|nhà thiếu nhi|chính ủy|chính uỷ|chính trị viên
nhân viên|quân ủy|quân uỷ|hải đội|trại|liên đội|chi đội|người dân|người lao động|phụ huynh|cha mẹ học sinh|chủ
đoàn viên|hội viên|giáo hội|nghệ nhân|tổ hợp tác|trại giam|phòng khám|nhà khách|nhà hát|đoàn nghệ thuật|ban trị sự
bộ|sở|ban|ngành|phòng|văn phòng|ủy ban|ubnd|ub|hđnd|hội đồng|ubmttq|ubmttqvn|mttq|mặt trận|hội
hiệp hội|đoàn|liên đoàn|lđlđ
liên minh|liên hiệp|công đoàn|công an|quân sự|bch|ban chấp hành|bộ chỉ huy|ban chỉ huy|ban chỉ đạo
ban tổ chức|ban quản lý|bqlda|bql
bộ đội|bộ tư lệnh|đồn|thanh tra|kiểm toán|tòa án|toà án|tand|viện kiểm sát|vksnd|vks|viện|học viện
cục|chi cục|vụ|tổng cục|kho bạc|kbnn|ngân hàng
bhxh|bảo hiểm xã hội|thuế|hải quan|thống kê|cơ quan|điện lực|bưu điện|viễn thông|báo|đài|cổng thông tin
trung tâm|tttt|trường|bệnh viện|trạm
công ty|tổng công ty|tập đoàn|doanh nghiệp|hợp tác xã|chi nhánh|đơn vị|tổ chức|địa phương|cấp ủy
cấp uỷ|đảng ủy|đảng uỷ|đảng bộ|chi bộ|đảng viên
tỉnh ủy|tỉnh uỷ|huyện ủy|huyện uỷ|thành ủy|thành uỷ|thị ủy|thị uỷ|quận ủy|quận uỷ|ban thường vụ|btv
thường trực|ban cán sự|bcs|đảng đoàn
chính phủ|quốc hội|tổ|nhóm|đội|cụm|khối|chủ đầu tư|nhà đầu tư|nhà trường|cán bộ|công chức|viên chức
giáo viên|gvcn|cá nhân|hộ|chủ hộ
chính quyền|cộng đồng|đoàn thể|hệ thống|cơ sở|bộ phận|tàu|các bên|mạng|chủ các|ủy viên|uỷ viên
uỷ ban|ubtw|ttyt|bvđk|tyt|vpub|ban giám hiệu|bgh|ban giám đốc
tiểu ban|tổ công tác|tổ giúp việc|hội đồng tư vấn|vnpt|viettel|mobifone|evn|ban điều hành
ban biên tập|thôn|bản|tổ dân phố|khu phố|lực lượng|đại biểu|nhân dân
quỹ|liên hiệp các|hội liên hiệp|hạt kiểm lâm|vườn quốc gia|khu bảo tồn|lâm trường|cảng vụ|quản lý thị trường
cảnh sát|nhà máy
nhà xuất bản|tạp chí|thông tấn xã
thú y viên|cộng tác viên|tuyên truyền viên|báo cáo viên|khuyến nông viên
khoa|tỉnh đoàn|huyện đoàn|thành đoàn|thị đoàn|quận đoàn|xã đoàn|phường đoàn|chi đoàn|chi hội|chi ủy|chi uỷ|chi, đảng bộ
báo và phát thanh|báo và đài|chủ rừng|chủ hồ|chủ tàu|nhà thầu|người có uy tín|già làng|ubmttqvn|mttqvn|nhnn|nhcsxh
trung đoàn|sư đoàn|tiểu đoàn|lữ đoàn|cảng hàng không|cảng|thi hành án dân sự|kế toán|câu lạc bộ|nhà văn hóa|đại học
xã ủy|xã uỷ|phường ủy|phường uỷ|đặc khu ủy|trung ương hội|trung ương đoàn|tw đoàn|tw hội
bảo tàng|thư viện|phân hiệu|phân viện|nghiệp đoàn|tòa soạn|toà soạn|quý cơ quan|quý đơn vị|quý ủy ban|quý uỷ ban|quý sở
quý bộ|quý ban|quý ngành|quý trường|quý công ty|quý doanh nghiệp|quý hội|quý phòng|quý xã|quý phường|quý tỉnh
"""
_TITLES = """
thủ trưởng|lãnh đạo|tập thể lãnh đạo|người đứng đầu|tổng giám đốc|giám đốc|phó giám đốc|chủ tịch
phó chủ tịch|bộ trưởng|thứ trưởng|thủ tướng|phó thủ tướng|bí thư|phó bí thư
tổng bí thư|trưởng|phó trưởng|chánh văn phòng|phó chánh văn phòng|chánh thanh tra|chánh án
viện trưởng|hiệu trưởng|phó hiệu trưởng|cục trưởng|vụ trưởng|chi cục trưởng
tổng cục trưởng|tư lệnh|chỉ huy trưởng|trưởng ban|trưởng phòng|trưởng đoàn|tổ trưởng|trưởng thôn
kế toán trưởng|tổng biên tập|chủ nhiệm|chuyên viên|thư ký|đại diện
đồng chí|các đồng chí|đ/c|ông|bà|các ông|thành viên|tổng thanh tra|thống đốc|tổng kiểm toán
trạm trưởng|đội trưởng|tổng phụ trách đội|đồn trưởng|hạt trưởng|tổng phụ trách|người sử dụng|người phụ trách
"""
_PLACES = "xã|phường|thị trấn|huyện|quận|thành phố|thị xã|tỉnh|thành|thị|đặc khu|thôn|bản|tổ dân phố|khu phố|khu vực"


def words(listing: str) -> list[str]:
    """Return the words of a listing that bars and line ends part."""
    return [word for word in re.split(r"[|\n]", listing.strip()) if word]


NOUNS = frozenset(words(_NOUNS))
TITLES = frozenset(words(_TITLES))
PLACES = frozenset(words(_PLACES))
PLURALS = r"(?:tất cả\s+)?(?:các|những|mọi|toàn bộ|toàn thể|toàn|từng|mỗi|một số|hai|cả hai|một)\s+(?:cấp,?\s+)?"


# What makes another word of it: "ban hành", "phòng, chống", "hội nghị", "báo cáo".
_OTHER_WORDS = {
    "ban": "hành(?! chính(?! sách))|bố|đầu|ngày|đêm",
    "phòng": "chống|ngừa|ngự|tránh|bệnh|học|họp|vệ",
    "hội": "nghị|thảo|nhập|tụ|chợ|thi|thao|diễn|họp",
    "đoàn": "kết",
    "trường": "hợp|học tập",
    "báo": "cáo|chí|động|hiệu|giá|danh",
    "bộ": "máy|tiêu chí|chỉ số|thủ tục|quy|luật|mặt|đề|dữ liệu|tài liệu|mã|phận",
    "vụ": "việc|án|mùa|vi phạm|cháy|tai nạn|đông|xuân|còn",
    "tổ": "chức|hợp|quốc|ấm",
    "hộ": "tịch|chiếu|khẩu|lý|kinh(?! doanh)",
    "trại": "hè|sáng tác",
    "bản": "đồ|tin|thân|án|sắc|quyền|vẽ|cam kết|sao|đăng ký|gửi|mô tả|gốc|chính",
    "cơ sở": "vật chất|dữ liệu|hạ tầng|pháp lý|đó|thực tiễn|để|lý luận|kết quả|chính trị",
    "đội": "ngũ",
    "khoa": "học|giáo",
    "cảng": "cá|biển",
    "kế toán": "quản trị",
    "đại học": "hệ|chính quy",
    "thư viện": "số|điện tử",
    "cục": "diện|bộ",
    "thuế": "suất|giá trị|thu nhập|và phí",
    "viện": "trợ|dẫn|phí",
    "ngành": "nghề|hàng",
    "cụm": "công nghiệp|từ|ccn",
    "khối": "lượng|kiến thức",
    "quỹ": "đất|lương|thời gian|nhà",
    "đài": "thọ",
    "thành viên": "gia đình",
    "nhóm": "nhiệm vụ|giải pháp|vấn đề|hàng|chỉ|tiêu|đối tượng|vướng|\\d",
    "đơn vị": "hành chính|tính",
    "chính quyền": "điện tử|số",
    "trưởng": "thành",
    "đại diện": "cho(?! các)|cho chủ",
}
# What must follow for it to be a body at all: "thanh tra tỉnh", "lãnh đạo các đơn vị"; a comma does too.
_ONLY_BEFORE = {
    "chủ": "cơ sở|trang trại|doanh nghiệp|phương tiện|nhà|rừng|dự án|sở hữu|vật nuôi|nuôi|đất|cửa hàng|công trình|"
    "hàng|hộ|thể",
    "hệ thống": "chính trị",
    "tổ chức": "tôn giáo|hành nghề|tư vấn|tài chính|bảo hiểm|giám định|kiểm định|chứng nhận|đấu giá|"
    "chính trị|đảng|thành viên|liên quan|có liên quan|chính quyền|trên địa bàn|"
    "hành chính|xã hội|công đoàn|đoàn thể|cơ sở đảng|tín dụng|kinh tế|sự nghiệp|phi|"
    "quốc tế|khoa học|cá nhân",
    "lãnh đạo": "các|sở|ủy|uỷ|ubnd|đơn vị|cơ quan|phòng|ban|bộ|tỉnh|huyện|xã|chi|văn phòng|vp|y tế|trung tâm|trường|"
    "ttyt|bệnh|đảng|hđnd|công ty|doanh",
    "thanh tra": "sở|tỉnh|huyện|bộ|chính phủ|thành phố|các|nhà nước|giao thông|xây dựng|y tế|quận|ngành|cấp|nhân dân",
    "thống kê": "tỉnh|huyện|cơ sở|thành phố|các",
    "kiểm toán": "nhà nước|khu vực|viên",
    "mạng": "viễn thông",
    "nhân dân": "các|trên|trong",
    "thường trực": "hđnd|huyện|tỉnh|đảng|thành|thị|hội|ủy|uỷ|ban|ub|các|tổ|tiểu|cấp|quận|xã|phường|đoàn|quốc",
}


def _head(word: str) -> str:
    if only := _ONLY_BEFORE.get(word):
        return re.escape(word) + rf"\b(?=\s+(?:{only})|\s*[,;/])"
    unlike = _OTHER_WORDS.get(word)
    return re.escape(word) + (rf"\b(?!,?\s+(?:{unlike}))" if unlike else r"\b")


def _alternatives(words: frozenset[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


def _heads(words: frozenset[str]) -> str:
    return "|".join(_head(word) for word in sorted(words, key=len, reverse=True))


_GROUP = re.compile(
    rf"(?:{PLURALS})?(?P<word>{_heads(NOUNS | TITLES)})"
    rf"|{PLURALS}(?P<place>{_alternatives(PLACES)})\b(?!\s(?:phần|viên|tố|tích|tựu)\b)"
)
_PLURAL_WORDS = frozenset(words("tất|các|những|mọi|toàn|từng|mỗi|một|hai|cả"))
_FIRST_WORD = re.compile(r"[^\W\d_]*")


def _by_first_word() -> dict[str, re.Pattern[str]]:
    """Return a short pattern for each first syllable: one of all two hundred words takes ten times as long."""
    found: dict[str, set[str]] = {}
    for word in NOUNS | TITLES:
        found.setdefault(re.split("[ /]", word)[0], set()).add(word)
    patterns = {
        first: re.compile(rf"(?P<word>{_heads(frozenset(listed))})|(?P<place>(?!))") for first, listed in found.items()
    }
    return patterns | dict.fromkeys(_PLURAL_WORDS, _GROUP)


_HEADS = _by_first_word()


def head_at(lowered: str, place: int, end: int | None = None) -> re.Match[str] | None:
    """Find the first words of a body's name at a place: group ``word``, or ``place`` in "các xã"."""
    first = _FIRST_WORD.match(lowered, place)
    pattern = _HEADS.get(first.group()) if first else None
    if pattern is None:
        return None
    return pattern.match(lowered, place) if end is None else pattern.match(lowered, place, end)


PLURAL_START = re.compile(PLURALS)

# Words that begin what a body is told to do. "tổ chức" and words that are also parts of names are looked at again.
PREDICATE_WORDS = """
chủ trì|phối hợp|chủ động|tham mưu|xây dựng|tổ chức|triển khai|thực hiện|hướng dẫn|rà soát|kiểm tra
theo dõi|đôn đốc|báo cáo|tổng hợp|căn cứ|tăng cường|đẩy mạnh
nâng cao|nghiên cứu|đề xuất|khẩn trương|tiếp tục|chịu trách nhiệm|có trách nhiệm|có nhiệm vụ
có ý kiến|có văn bản|có kế hoạch|có giải pháp|có biện pháp|chỉ đạo|lãnh đạo|quán triệt|bố trí
cân đối
thẩm định|ban hành|trình|lập|gửi|cử|thông báo|phổ biến|tuyên truyền|giám sát|thanh tra|xử lý
giải quyết|quản lý|kịp thời|thường xuyên|định kỳ|nghiêm túc|nghiêm chỉnh|thực hành
tập trung|quan tâm|hoàn thành|hoàn thiện|hoàn chỉnh|sắp xếp|cung cấp|cập nhật|công khai|công bố
tham gia|hỗ trợ|bảo đảm|đảm bảo|chuẩn bị|đăng tải|đăng|phân công|giao|yêu cầu|đề nghị
xem xét|quyết định|phê duyệt|vận động|phát huy|đánh giá|thống kê|kiện toàn|củng cố|đổi mới|tạo
phát triển|thu hút|cải cách|sửa đổi|bổ sung|góp ý|tiếp nhận|tiến hành|ký
thành lập|bàn giao|lựa chọn|mở|đưa|làm|là|sẽ|phải|cần|được|đã|tự|trực tiếp|nhanh chóng|sớm|kết hợp
liên hệ|chấp hành|tuân thủ|khắc phục|kiểm kê|đối chiếu|số hóa|số hoá
trong phạm vi|theo chức năng|theo thẩm quyền|theo nhiệm vụ|theo quy định|trên cơ sở|tùy|khi|nếu|để
nhằm|hàng năm|hằng năm|hàng quý|hằng quý|hàng tháng|hằng tháng|trước ngày|tích cực|chăm lo
cụ thể hóa|cụ thể hoá
đầu tư|huy động|khuyến khích|duy trì|khai thác|bồi dưỡng|đào tạo|tập huấn|tìm kiếm|đề cao|siết chặt
chấn chỉnh|ngăn chặn|phát hiện|phòng ngừa|đấu tranh|phát động|khen thưởng
tổng kết|sơ kết|phân bổ|phân tích|phân loại|kiểm soát|kiểm điểm|thu hồi|bảo vệ|chuyển|chuyển đổi
cam kết|tính toán|xác định|quy định|áp dụng|đề ra|giúp việc|giúp|nêu cao|gương mẫu|lấy
rút kinh nghiệm|tháo gỡ|khảo sát|lồng ghép|ưu tiên|dự thảo|soạn thảo|đăng ký|kê khai|nộp|trả lời
tiếp thu|tạm dừng|chậm nhất|xin|hướng đến|gắn|coi|thẩm tra|đàm phán|quảng bá|truyền thông
lan tỏa|lan toả|ứng dụng|vận hành|khôi phục|tiết kiệm|giảm|tăng|điều chỉnh|điều hành|điều tra
bám sát|nắm bắt|tuyển dụng|đặt hàng|mời|chấm dứt|không|kiên quyết|chú trọng|bố cục|cùng
giới thiệu|cài đặt|họp|trưng tập|lấy ý kiến|di dời|nâng cấp|bồi thường|giải phóng|thanh toán
quyết toán|nghiệm thu|giải ngân|bổ nhiệm|điều động|xác minh|tuần tra|cảnh báo|giữ vững|giữ gìn
làm rõ|làm tốt|kêu gọi|xúc tiến|liên kết|phản biện|phản ánh|rút ngắn|cắt giảm|minh bạch|thể chế hóa
thể chế hoá|đơn giản hóa|đơn giản hoá|hiện đại hóa|hiện đại hoá|chuẩn hóa|phấn đấu|bảo tồn|trồng
thu gom|tiêu hủy|phát hành
đấu thầu|đấu giá|sáp nhập|giải thể|tinh giản|xóa|xoá|vận dụng|hình thành|thăm hỏi|động viên|dự kiến
học tập|thử nghiệm|phối kết hợp|tham vấn|trao đổi|làm việc|kết thúc|đa dạng hóa|đa dạng hoá
quy hoạch
có chính sách|có cơ chế|có các|có chương trình|có cách|có quyền|thiết lập|có thể|ra quyết định|nhân rộng
biểu dương|tôn vinh|trang bị|lắp đặt|chỉnh sửa|sưu tầm|thu thập
lưu trữ|tiếp cận|kiến nghị|cho ý kiến|cấp|thi hành|giải trình|đối thoại|tư vấn|thí điểm|phân cấp
ủy quyền|uỷ quyền|quy hoạch|kết nối|chia sẻ|khẩn cấp|tạm thời|thúc đẩy|mở rộng|hợp tác|nhất trí
thống nhất|chia
""".strip().replace("\n", "|")
PREDICATES = frozenset(words(PREDICATE_WORDS))

# Generic nouns after which some predicate words are still part of the name: "ban quản lý", "đơn vị được giao".
_IN_NAMES = {
    "quản lý": "trực|ban|cơ quan|đơn vị|cán bộ|công chức|hội đồng|quỹ|cục|chi cục|phòng|trung tâm|bộ phận|đội|tổ",
    "chủ trì": "cơ quan|đơn vị",
    "được": "đơn vị|cơ quan|tổ chức|cá nhân|doanh nghiệp|nhà đầu tư",
    "tham mưu": "cơ quan|đơn vị|trách",
    "giúp việc": "cơ quan|bộ phận|ban|tổ|,",
    "giúp": ",|cơ quan|bộ phận|ban|tổ",
    "thanh tra": "cơ quan|đoàn|tổ|phòng|đội",
    "kiểm tra": "cơ quan|đoàn|tổ|ban|đội|ủy ban|uỷ ban|hội đồng",
    "giám sát": "đoàn|ban|tổ|cơ quan",
    "thi hành": "cơ quan|cục|chi cục",
    "điều tra": "cơ quan|tổ|phòng|sát",
    "tham gia": "lượng",
    "hòa giải": "tổ|hội đồng",
    "hoà giải": "tổ|hội đồng",
    "chỉ đạo": "ban|tiểu ban",
    "điều hành": "ban|trung tâm|tổ",
    "tổ chức": "ban|phòng|các|những|mọi|cơ quan|vụ|đơn vị|của|từng|và|cá nhân|doanh nghiệp|đoàn thể",
    "thẩm định": "hội đồng|tổ|cơ quan",
    "xử lý": "tổ|ban|hội đồng",
    "đánh giá": "hội đồng|đoàn|tổ",
    "tuyên truyền": "ban|tổ",
    "xây dựng": "phòng|ban|tư|chỉ",
    "đầu tư": "nhà|chủ|quản|dự án|ban|vốn",
    "tư vấn": "hội đồng|tổ|đơn vị",
    "phối hợp": "hội đồng|đơn vị|cơ quan",
    "sử dụng": "trực|đơn vị|người|tổ chức|cơ quan|cá nhân",
    "cung cấp": "đơn vị|doanh nghiệp|tổ chức",
    "nghiên cứu": "viện|trung tâm|cơ sở|đơn vị|nhà|học viện",
    "thống kê": "cục|chi cục|phòng|thuế",
    "thực hiện": "đơn vị|người",
    "đào tạo": "cơ sở|trung tâm|đơn vị|phòng|quản",
    "phổ biến": "hội đồng|phối",
    "khám bệnh": "cơ sở|khoa|phòng",
    "chế biến": "cơ sở|doanh nghiệp|nhà máy|và|,",
    "bảo vệ": "lực lượng|ban|chỉ|quỹ|tổ|đội",
    "khai thác": "đơn vị|doanh nghiệp|tổ chức",
    "chuyển đổi": "ban|tổ|chỉ|cục|trung tâm|phòng",
    "bồi dưỡng": "trung tâm|cơ sở",
    "phát triển": "quỹ|trung tâm|ban|chỉ|quản",
    "hỗ trợ": "quỹ|trung tâm",
    "cấp": "các|đơn vị|cơ quan|ban",
    "cùng": "",
    "truyền thông": ",|và|đơn vị|cơ quan|trung tâm|tập đoàn|doanh nghiệp",
    "tiếp nhận": "bộ phận|trung tâm",
    "lưu trữ": "trung tâm|chi cục|phòng|thư|,",
    "đấu giá": "trung tâm|công ty|tổ chức",
    "ứng dụng": "trung tâm|viện",
    "vận động": "ban",
    "kết nối": "trung tâm",
    "kiểm soát": "phòng|trung tâm|ban|viện|cơ quan",
    "xúc tiến": "trung tâm|ban|cục|phòng",
    "khảo sát": "đoàn|tổ",
    "tổng hợp": "phụ|phòng|bộ phận|ban|tổ|khoa nội|khoa ngoại|dịch vụ",
    "quy hoạch": "viện|phòng",
    "cải cách": "ban|phòng|tổ|chỉ",
    "khen thưởng": "ban|phòng|hội đồng|đua",
    "bồi thường": "hội đồng|ban|tổ|trung tâm",
    "giải phóng": "hội đồng|ban|tổ|trung tâm|thường",
    "giải quyết": "bộ phận|trung tâm",
    "tuyển dụng": "hội đồng",
    "đổi mới": "ban|trung tâm|hội đồng|chỉ",
    "báo cáo": "tổ|đội ngũ",
    "phục hồi": "trung tâm",
    "nuôi trồng": "cục|viện",
    "thường xuyên": "giáo dục|chi|quỹ",
    "vận hành": "đơn vị|ban|công ty|tổ",
    "sửa chữa": "đơn vị|công ty|xí nghiệp",
    "thi công": "đơn vị|nhà thầu",
    "thiết kế": "đơn vị|công ty|nhà thầu",
    "lãnh đạo": "thể",
    "điều phối": "văn phòng|ban|trung tâm|hội đồng",
    "phục vụ": "trung tâm|bộ phận",
    "phụ trách": "người|chuyên viên|cán bộ|công chức|lãnh đạo|giáo viên|viên chức|đơn vị|bộ phận",
    "ứng phó": "ban|ủy ban|trung tâm",
    "cứu hộ": "đội|lực lượng|và",
    "cứu nạn": "tìm|cứu|và|,",
    "chăm sóc": "trung tâm|cơ sở|ban",
    "kiểm định": "trung tâm|phòng|và",
    "kiểm nghiệm": "trung tâm|viện",
    "phát thanh": "đài|và|báo|báo,",
    "phát sóng": "trạm|đài",
    "biên soạn": "ban|tổ|hội đồng",
    "biên tập": "ban|tổ|tổng",
    "bảo trợ": "trung tâm|hội|hội đồng",
    "trợ giúp": "trung tâm",
    "dự báo": "trung tâm",
    "bảo quản": ",|và|kho",
    "vận chuyển": ",|và|đơn vị|doanh nghiệp",
    "tuyển sinh": "hội đồng|ban",
    "phổ cập": "ban|chỉ đạo",
}
# Right after such words these name a field: "Trung tâm xúc tiến đầu tư", "Ban quản lý dự án đầu tư xây dựng".
FIELDS = frozenset(
    words("đầu tư|xây dựng|phát triển|chuyển đổi|đổi mới|cải cách|bảo vệ|quản lý|hỗ trợ|ứng dụng|giải phóng")
)
# The second half of a word is no predicate: "công lập", "chương trình", "an ninh trật tự".
_COMPOUNDS = {
    "trình": "chương|công|quy|lộ|tờ|quá|lịch|hành|kỹ|thuyết|giáo|phương|truyền",
    "tạo": "đào|sáng|chế|cải|tân|giả",
    "làm": "việc",
    "cử": "ứng|bầu|đề|tái",
    "lập": "công|thành|độc|dân|trung|xác|đối|tạo|quốc|thiết|cô",
    "tự": "trật|tuần|thứ|văn",
    "ký": "đăng|chữ|nhật|thư|lưu|du",
    "cấp": "trung|cao|sơ|phân|phụ|trợ|cung|nâng|đẳng|chuyên",
    "giao": "ngoại|chuyển|bàn|xã",
    "chuyển": "vận|luân|di|dịch",
    "tăng": "gia|giá",
    "giảm": "suy",
    "mở": "cởi",
    "gửi": "tiền",
    "đưa": "thư",
    "lấy": "đi",
    "mời": "giấy",
    "gắn": "cài",
    "họp": "cuộc|phiên",
    "ban hành": "",
    "trồng": "cây|nuôi",
    "trực ban": "thường",
    "trực chỉ huy": "thường",
    "sớm": "",
}
COMPOUNDS = {word: frozenset(words(before)) for word, before in _COMPOUNDS.items()}
IN_NAMES = {word: frozenset(words(before)) for word, before in _IN_NAMES.items()}

# Prepositions that end a list of bodies.
ENDERS = frozenset(words("chưa|kính|trân|cảm|rất|mong|theo|về|qua|từ|cho|đến|do|mà|như|nếu|vì|bằng|tới|gồm|nhưng|nên"))
