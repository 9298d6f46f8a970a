"""Small-letter words that a body's name may hold after its first word (từ trong tên cơ quan, tổ chức, đơn vị).

Fields of work ("giáo dục và đào tạo", "bệnh tật"), kinds of bodies ("sự nghiệp công lập"), and what a group of
bodies is told apart by ("miền núi", "nêu trên"). Verbs are not here: ``office_verbs`` has them.
"""

import re

from conglap.directives.words.body_words import NOUNS, PLACES, TITLES, words

_STATE = """
nội vụ|y tế|tài chính|tài chính kế hoạch|kế hoạch|công thương|công nghiệp|thương mại|tư pháp|hộ tịch|ngoại vụ
ngoại giao|nông nghiệp|nông thôn|nông thôn mới|nông dân|lâm nghiệp|ngư nghiệp|thủy sản|thuỷ sản|hải sản|thủy lợi
thuỷ lợi|môi trường|tài nguyên|khoáng sản|đất đai|nước|biển và hải đảo|hải đảo|khoa học|công nghệ
công nghệ thông tin|công nghệ số|công nghệ cao|giáo dục|giáo dục nghề nghiệp|văn hóa|văn hoá|thể thao|thể dục
du lịch|gia đình|dân tộc|dân tộc thiểu số|tôn giáo|tín ngưỡng|lao động|thương binh|người có công|xã hội
thông tin|truyền thanh|truyền hình|giao thông|giao thông vận tải|vận tải|đường bộ|đường sắt|đường thủy
đường thủy nội địa|nội địa|cảng vụ|dữ liệu|sinh học|nhà trường|hoạt động|hàng hải|hàng không|kiến trúc|kinh tế
kinh tế số|hạ tầng|đô thị|dân số|kế hoạch hóa gia đình|kế hoạch tổng hợp|quản lý hành chính|quản lý thị trường
an toàn|an toàn giao thông|an toàn thực phẩm|vệ sinh|thực phẩm|kiểm lâm|khuyến nông|khuyến công|khuyến học
khuyến ngư|bảo hiểm|hải quan|thuế|kho bạc|ngân hàng|tín dụng|chính sách|quân sự|quốc phòng|an ninh|an ninh mạng
an ninh, trật tự|an ninh trật tự|trật tự|trật tự xã hội|biên phòng|quân khu|tư lệnh|chỉ huy|tham mưu|chính trị
hậu cần|cảnh sát|hình sự|dân sự|phòng thủ dân sự|ma túy|ma tuý|tội phạm|cơ động|phòng cháy|chữa cháy
phòng cháy, chữa cháy|phòng cháy chữa cháy|phòng, chống|phòng chống|phòng ngừa|phòng thủ|tìm kiếm cứu nạn
tìm kiếm, cứu nạn|cứu nạn, cứu hộ|cứu nạn cứu hộ|cứu hộ cứu nạn|sử dụng công nghệ cao|thiên tai|thảm họa
dịch bệnh|dịch|bệnh dịch|thi hành án|thi hành án dân sự|án dân sự|dân vận|dân quân|tự vệ|tuyên giáo|nội chính
cán bộ|pháp chế|pháp luật|pháp lý|hành chính|hành chính công|quản trị|văn thư|nghiệp vụ|chuyên môn|kỹ thuật
vật tư|thiết bị|công sản|giá|giá cả|tham nhũng|lãng phí|tiêu cực|buôn lậu|gian lận thương mại|hàng giả
cải cách hành chính|một cửa|quỹ đất|đất|nhà ở|nhà|biến đổi khí hậu|khí tượng|khí tượng thủy văn|thủy văn
thuỷ văn|trách nhiệm|đối ngoại|cơ yếu|đảng|đảng viên|kiều bào|nhà nước|nhân dân|chính phủ|trung ương|tối cao
cấp cao|quốc gia|quốc tế|quốc hội|tổ quốc|cộng hòa|cộng sản|khu kinh tế|khu công nghiệp
khu công nghiệp và chế xuất|cụm công nghiệp|biên giới|cửa khẩu|cửa khẩu quốc tế|dự án|công trình
công trình giao thông|vật kiến trúc
"""
_MORE_FIELDS = """
hội nghị|phục vụ hành chính công|thủy điện|thuỷ điện
nội dung|trả kết quả|tình nguyện|lưu động|xung kích|y sinh|y, dược|toàn dân đoàn kết|đời sống văn hóa|đời sống|lái xe
xe cơ giới|xe khách|bến xe khách|khởi nghiệp|dự toán|quần chúng|tài vụ|thuốc
công tác|chương trình|mục tiêu quốc gia|mục tiêu|đề án|phong trào|cuộc vận động|chiến dịch|tháng hành động
đại hội|lễ kỷ niệm|kỳ thi|hội thi|giải thưởng|chuyên đề|trang trại|toán|ngữ văn|lịch sử|địa lý|y khoa|pháp y
mặt bằng|đại biểu|đại biểu quốc hội|hồi sức tích cực|chống độc|đê điều|lụt bão|nông lâm sản|nông sản|lâm sản
chiến lược|xổ số|kiến thiết|chuyển đổi số|xuất nhập cảnh|trẻ mồ côi|công chứng viên|công chứng|thanh thiếu nhi
thông minh|đấu thầu|đấu giá tài sản|tài sản|tài sản công|ngân sách|thẩm mỹ|tim mạch|ung bướu|nội tiết|huyết học
truyền máu|phụ sản|nhi khoa|ngoại khoa|nha khoa|răng hàm mặt|tai mũi họng|da liễu|phong|lao và bệnh phổi
phẫu thuật|gây mê|thận nhân tạo|dinh dưỡng tiết chế|vi sinh|hóa sinh|giải phẫu bệnh|vật lý trị liệu
trang thiết bị|thiết bị y tế|ngoại ngữ - tin học|giáo dục mầm non|giáo dục tiểu học|giáo dục trung học
giáo dục thể chất|giáo dục hòa nhập|giáo dục đặc biệt|trẻ khuyết tật|tiếp công dân|công dân|cử tri|kiều hối
lãnh sự|biên phiên dịch|lễ tân|đối ngoại nhân dân|hữu nghị|người nước ngoài|làng nghề|bến xe|cảng cá|khu du lịch
công viên|hồ chứa|hồ đập|cá thể|quân đội|lớp|khối lớp|cây xanh|chiếu sáng|nghĩa trang|rác thải|chất thải
nước thải|viễn thám|địa chính|bản đồ|địa chất|đo đạc|đa dạng sinh học|cứu hộ động vật|kiểm ngư|biển đảo
đường thủy|bến thủy|miền bắc|miền trung|miền nam|miền tây|tây bắc|đông bắc|phía nam|phía bắc|trung tâm|liên xã
liên huyện|liên tỉnh|sáng kiến|kỷ luật|bầu cử|phổ cập|xóa mù chữ|dân chủ|nhân quyền|tín ngưỡng, tôn giáo
thuế - phí|giá đất|định giá đất|chuyên viên|giao ban|tiến bộ|vì trẻ em|việc làm và an toàn lao động
an toàn lao động|vệ sinh lao động|quan hệ lao động
"""
_PUBLIC_LIFE = """
tư tưởng|chính trị tư tưởng|chính trị, tư tưởng|công tác chính trị|học sinh sinh viên|nghệ thuật biểu diễn
làng nghề|dược|điều dưỡng|xét nghiệm|chẩn đoán|hình ảnh|hồi sức|đa khoa|chuyên khoa|lâm sàng|cận lâm sàng
dự phòng|bệnh tật|bệnh|nhiễm khuẩn|truyền nhiễm|y học|y dược|y học cổ truyền|cổ truyền|chức năng|sức khỏe
sức khoẻ|sinh sản|tâm thần|dinh dưỡng|khám|chữa bệnh|dược phẩm|mỹ phẩm|an toàn vệ sinh thực phẩm
vệ sinh thực phẩm|mầm non|mẫu giáo|tiểu học|trung học|trung học cơ sở|trung học phổ thông|cơ sở|phổ thông
cao đẳng|trung cấp|nghề|nghề nghiệp|nội trú|bán trú|dân tộc nội trú|tư thục|dân lập|công lập|ngoài công lập
chuyên|chuyên biệt|năng khiếu|liên cấp|sinh viên|học sinh|học viên|học đường|phụ huynh|cha mẹ học sinh|khảo thí
sau đại học|hợp tác quốc tế|văn phòng|ngoại ngữ|tin học|thư viện|bảo tàng|nghệ thuật|văn học nghệ thuật|văn học
mỹ thuật|điện ảnh|di sản|di tích|di sản văn hóa|lễ hội|báo chí|báo|điện tử|thông tin điện tử|thông tấn|tạp chí
quảng cáo|phụ nữ|thanh niên|thanh niên xung phong|thiếu niên|thanh thiếu niên|nhi đồng|thiếu nhi|cựu chiến binh
chiến binh|cựu giáo chức|người cao tuổi|chữ thập đỏ|luật gia|luật sư|nhà báo|người mù|người khuyết tật
khuyết tật|chất độc da cam|da cam|làm vườn|sinh vật cảnh|người tiêu dùng|quyền lợi người tiêu dùng|trẻ em
trẻ em mồ côi|bình đẳng giới|vì sự tiến bộ của phụ nữ|bảo trợ xã hội|trợ giúp pháp lý|công tác xã hội
tệ nạn xã hội|cai nghiện|nuôi dưỡng người có công|việc làm|dịch vụ|dịch vụ công|dịch vụ việc làm|doanh nghiệp
doanh nhân|hợp tác xã|kinh doanh|sản xuất|sản xuất kinh doanh|cổ phần|trách nhiệm hữu hạn|một thành viên
thương binh, liệt sĩ|gia đình chính sách|điện lực|điện|viễn thông|bưu chính|bưu chính, viễn thông|xăng dầu
nước sạch|cấp nước|thoát nước|cấp thoát nước|vệ sinh môi trường|môi trường đô thị|chất lượng|tiêu chuẩn|đo lường
sở hữu trí tuệ|năng lượng|nguyên tử|thị trường|hàng hóa|hàng hoá|cạnh tranh|xuất nhập khẩu|phòng vệ thương mại
rừng|rừng phòng hộ|rừng đặc dụng|phòng hộ|đặc dụng|thiên nhiên|chăn nuôi|thú y|trồng trọt|thực vật|giống
giống cây trồng|vật nuôi|cây trồng|lữ hành|lưu trú|khách sạn|nhà hàng|vận chuyển hành khách|hành khách
hàng hóa dịch vụ|xe buýt|cầu đường|đường cao tốc|giao dịch|một cửa liên thông|cộng đồng|học|đầu ngành|cơ sở đảng
đoàn viên|công nhân|công nhân viên|người lao động|đoàn thể|chính trị - xã hội|chính trị, xã hội|chính trị xã hội
chính trị - xã hội - nghề nghiệp|xã hội - nghề nghiệp|xã hội nghề nghiệp|mặt trận|công an|công đoàn|hội
"""
# What a group of bodies is told apart by.
_TOLD_APART = """
chủ chương trình|chủ đề án|chủ dự án|chủ nhiệm|chủ nhiệm lớp|chuyên trách|chuyên ngành|chủ quản|chủ lực|hữu quan
khác|còn lại|nêu trên|nói trên|kể trên|cùng cấp|các cấp|cấp trên|cấp dưới|cấp tỉnh|cấp huyện|cấp xã|cấp cơ sở
cấp trưởng|cấp phòng|cấp sở|cấp thôn|cấp phường|cấp bộ|mỗi cấp|địa phương|sở tại|sự nghiệp|sự nghiệp công
trực thuộc|chi nhánh|sự nghiệp công lập|nòng cốt|thành viên|đầu mối|thường trực|đóng chân|ngang bộ|ngang sở
tư nhân|nước ngoài|trong nước|ngoài nước|trong tỉnh|ngoài tỉnh|trong ngành|ngoài ngành|trong huyện|trong xã
toàn tỉnh|trọng điểm|miền núi|ven biển|vùng cao|vùng sâu|vùng xa|vùng biên|vùng đồng bào|lân cận|nghèo|khó khăn
đặc biệt khó khăn|mới|cũ|chính|riêng|chung|mình|lớn|nhỏ|nhỏ và vừa|vừa và nhỏ|trực tiếp|phụ thuộc|tự chủ
hành chính nhà nước|lực lượng vũ trang|vũ trang|khối đảng|khối chính quyền|khối đoàn thể|loại một|loại hai
đặc thù|uy tín|có uy tín|đủ điều kiện|tự quản|liên ngành
"""
# A first word that is a whole name by itself: whatever follows but a level or a place is what the body does.
_WHOLE = """
văn phòng|tỉnh ủy|tỉnh uỷ|huyện ủy|huyện uỷ|thành ủy|thành uỷ|thị ủy|thị uỷ|quận ủy|quận uỷ|đảng ủy|đảng uỷ
chi ủy|chi uỷ|đảng bộ|chi bộ|cấp ủy|cấp uỷ|chính phủ|quốc hội|tỉnh đoàn|huyện đoàn|thành đoàn|thị đoàn|quận đoàn
xã đoàn|phường đoàn|công an|ubnd|hđnd|ub|ủy ban nhân dân|mttq|ubmttq|mặt trận|nhà trường|thường trực
ban thường vụ|ban chấp hành|ban chỉ đạo|ban chỉ huy|tổ công tác|tổ giúp việc|ban tổ chức|bch|btv|kbnn|bhxh
cơ quan|đơn vị|địa phương|phòng|ban|ngành|sở|bộ|khoa|cục|vụ|thuế|điện lực|bưu điện|viễn thông|chính quyền
đoàn thể|doanh nghiệp|ban giám hiệu|bgh|ban giám đốc|thôn|bản|tổ dân phố|khu phố|ban biên tập|vnpt|viettel
mobifone|evn|nhà đầu tư|chủ đầu tư|nhà thầu|quý cơ quan|quý đơn vị|trường|các bên|cổng thông tin|hợp tác xã
chủ tịch|phó chủ tịch|bí thư|phó bí thư|thủ tướng|phó thủ tướng|bộ trưởng|tổng bí thư|chánh văn phòng
chủ rừng|chủ hồ
chánh thanh tra|kế toán trưởng|hiệu trưởng|giám đốc|thủ trưởng|thống đốc|trưởng thôn|trưởng ban|trưởng phòng
phó trưởng|cán bộ|người đứng đầu|đoàn|hội|viện|trạm|tổng giám đốc|đảng viên|quân sự
"""
WHOLE = frozenset(words(_WHOLE))
# Verbs that say nothing yet of a body's field: "Cục Quản lý …"; others do: "Sở Xây dựng", "Khoa Cấp cứu".
NEED_OBJECT = frozenset(
    words(
        "quản lý|kiểm soát|phát triển|hỗ trợ|bảo vệ|xúc tiến|điều tra|giám định|giải quyết|phục vụ|đăng ký|ứng dụng|"
        "khai thác|chăm sóc|nuôi dưỡng|bảo tồn|phòng ngừa|xử lý|cung cấp|cung ứng|được|chủ trì|giúp việc|phụ trách|"
        "tham mưu|thực hiện|sử dụng|tham gia|điều phối|nghiên cứu|bồi dưỡng|phối hợp|thi hành|giám sát|tư vấn|"
        "đánh giá|xác định|huy động|đổi mới|chuyển đổi|cải cách|bảo trợ|trợ giúp|vận động|tuyên truyền|phổ biến"
    )
)
# Single syllables that are a name's whole last word: "Khoa Nhi", "Thanh tra Sở".
SINGLE = frozenset(words("nhi|nội|ngoại|dược|sản|mắt|lao|y|bộ|sở|đảng|thuế|khu|ngành"))
# Levels and places of several syllables; the others are ``PLACES``.
LEVELS = (
    frozenset(words("thị trấn|thị xã|thành phố|đặc khu|khu vực|trung ương|tổ dân phố|khu phố|thủ đô|địa bàn")) | PLACES
)
TOLD_APART = frozenset(words(_TOLD_APART))
NAME_PHRASES = (
    frozenset(words(_STATE + _MORE_FIELDS + _PUBLIC_LIFE)) | TOLD_APART | {name for name in LEVELS if " " in name}
)
# First words that many bear: those meant are told apart by what follows ("tổ chức có giấy phép …").
COMMON = frozenset(words("tổ chức|cá nhân|doanh nghiệp|hộ|chủ hộ|cơ sở|nhà đầu tư|chủ đầu tư"))
_GROUPS = words("các|những|mọi|toàn|từng|mỗi|một|tất|hai|cả")
HEAD_STARTS = frozenset(re.split("[ /]", name)[0] for name in NOUNS | TITLES | PLACES) | frozenset(_GROUPS)
