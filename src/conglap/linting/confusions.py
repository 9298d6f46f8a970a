"""Slips of spelling that offices often make (lỗi chính tả thường gặp): wrong two-syllable words and right ones.

``CONFUSIONS`` holds what is never right as one word; ``PARTING`` words that its syllables may belong to instead;
``COMPOUNDS`` the words of administrative language that are often
written with a wrong or a missing mark; ``ALSO_WORDS`` what looks like a slip of one of them and is not.
"""

_CONFUSED = """
bổ xung>bổ sung; bỗ sung>bổ sung; sát nhập>sáp nhập; xáp nhập>sáp nhập; chỉnh chu>chỉn chu
thăm quan>tham quan; xuất sứ>xuất xứ; chuẩn đoán>chẩn đoán; tựu chung>tựu trung; vô hình chung>vô hình trung
cọ sát>cọ xát; khắc khe>khắt khe; xúc tích>súc tích; sơ xuất>sơ suất; năng xuất>năng suất; xác xuất>xác suất
lãi xuất>lãi suất; công xuất>công suất; hiệu xuất>hiệu suất; tần xuất>tần suất; đột suất>đột xuất
xuất xắc>xuất sắc; suất sắc>xuất sắc; kiểm xoát>kiểm soát; rà xoát>rà soát; giám xát>giám sát
sản suất>sản xuất; xản xuất>sản xuất; đề suất>đề xuất; sử lý>xử lý; sử phạt>xử phạt; xử dụng>sử dụng
xắp xếp>sắp xếp; sắp sếp>sắp xếp; xắp sếp>sắp xếp; xơ kết>sơ kết; sây dựng>xây dựng; xẵn sàng>sẵn sàng
sẳn sàng>sẵn sàng; sâu xắc>sâu sắc; xâu sắc>sâu sắc; thường suyên>thường xuyên; sác định>xác định
trú trọng>chú trọng; trủ trì>chủ trì; chủ chì>chủ trì; chiển khai>triển khai; triễn khai>triển khai
chách nhiệm>trách nhiệm; trương trình>chương trình; trỉ đạo>chỉ đạo; chính chị>chính trị; vị chí>vị trí
trính sách>chính sách; trức năng>chức năng; trấp hành>chấp hành; tuyên chuyền>tuyên truyền
truyên truyền>tuyên truyền; tuyên tuyền>tuyên truyền; truyên môn>chuyên môn; chật tự>trật tự
chanh chấp>tranh chấp; trế độ>chế độ; trủ động>chủ động; dữ gìn>giữ gìn; dữ vững>giữ vững
giao động>dao động; nổ lực>nỗ lực; hổ trợ>hỗ trợ; hỗ chợ>hỗ trợ; bảo đãm>bảo đảm; đãm bảo>đảm bảo
cũng cố>củng cố; sữa đổi>sửa đổi; sữa chữa>sửa chữa; xữ lý>xử lý; nghỉa vụ>nghĩa vụ; nghĩ hưu>nghỉ hưu
nghĩ phép>nghỉ phép; nghĩ việc>nghỉ việc; lảnh đạo>lãnh đạo; kỹ luật>kỷ luật; kỷ năng>kỹ năng
kỷ thuật>kỹ thuật; kỹ niệm>kỷ niệm; hiệu quã>hiệu quả; kết quã>kết quả; quãn lý>quản lý; giãi pháp>giải pháp
giãi quyết>giải quyết; tháo gở>tháo gỡ; vướn mắc>vướng mắc; vướng mắt>vướng mắc; thẫm quyền>thẩm quyền
thẫm định>thẩm định; đọc giả>độc giả; phân đấu>phấn đấu; phần đấu>phấn đấu; kinh nghiệp>kinh nghiệm
chuyễn đổi>chuyển đổi; phát triễn>phát triển; phối hộp>phối hợp; đôn đóc>đôn đốc; xem sét>xem xét
nhận sét>nhận xét; khen thường>khen thưởng; tổ trức>tổ chức; xã hôi>xã hội
lổ lực>nỗ lực; lỗ lực>nỗ lực; khắc phụt>khắc phục; tiên truyền>tuyên truyền; tuyên truyềng>tuyên truyền
"""
CONFUSIONS: dict[str, str] = {
    wrong.strip(): right.strip()
    for wrong, right in (pair.split(">") for line in _CONFUSED.strip().splitlines() for pair in line.split(";"))
    if wrong.strip() != right.strip()
}

COMPOUNDS: tuple[str, ...] = tuple(
    word.strip()
    for word in """
    phấn đấu, triển khai, thực hiện, kế hoạch, nhiệm vụ, trách nhiệm, chủ trì, phối hợp, tham mưu, tổ chức
    sắp xếp, rà soát, báo cáo, tổng hợp, quyết định, nghị quyết, kết luận, chỉ thị, công văn, hướng dẫn
    kiểm tra, giám sát, đôn đốc, tuyên truyền, nâng cao, đẩy mạnh, tăng cường, quản lý, đơn vị, sự nghiệp
    viên chức, cán bộ, công chức, tài chính, ngân sách, nhà nước, hiệu quả, hiệu lực, chất lượng, dịch vụ
    cơ chế, chính sách, chế độ, tiền lương, định mức, kỹ thuật, kinh tế, xã hội, quy định, quy hoạch, quy chế
    mạng lưới, hệ thống, phát triển, đầu tư, xây dựng, hoàn thiện, hoàn thành, kịp thời, nghiêm túc, vướng mắc
    kiến nghị, giải quyết, giải pháp, đề nghị, yêu cầu, thủ trưởng, chủ tịch, giám đốc, lãnh đạo, đào tạo
    bồi dưỡng, tuyển dụng, bổ nhiệm, khen thưởng, kỷ luật, đánh giá, phân loại, phân bổ, phân cấp, ủy quyền
    thẩm quyền, thẩm định, phê duyệt, ban hành, sửa đổi, bổ sung, thay thế, bãi bỏ, thống nhất, đồng thuận
    quyết tâm, nhận thức, trọng tâm, mục tiêu, chỉ tiêu, tỷ lệ, số lượng, lĩnh vực, ngành nghề, địa phương
    địa bàn, cơ quan, liên quan, cơ cấu, đội ngũ, giảng viên, giáo viên, bệnh viện, trường học, y tế, giáo dục
    văn hóa, thể thao, du lịch, khoa học, công nghệ, môi trường, nông nghiệp, nông thôn, công khai, minh bạch
    dân chủ, giải trình, tinh gọn, đầu mối, tự chủ, bảo đảm, thường xuyên, định kỳ, lộ trình, nghiên cứu
    đề xuất, xem xét, chỉ đạo, điều hành, ứng dụng, chuyển đổi, thanh tra, xử lý, vi phạm, tiêu cực, lãng phí
    tham nhũng
    """.replace("\n", ",").split(",")
    if word.strip()
)

ALSO_WORDS: frozenset[str] = frozenset(
    word.strip()
    for word in """
    thứ trưởng, phân bố, phần đầu, có chế, chế tài, nhân thực, thử trưởng, chủ trị, chủ tích, công văn, công vẫn
    bao cao, thể thao, kinh tế, đầu từ, chỉ thi, bản hành, bán hành, đề nghi, tự chữ, dân chủ, tuyến truyền
    định kỹ, vị trí, xã hỏi, hướng dân, tổ chức, số lượng, sổ lượng, số lương, thanh trà, y tế, du lịch
    khoa học, trường học, trưởng học, cơ cấu, tài chính, tái chính, cán bộ, cả bộ, báo cáo, kết luận, quan lý
    cơ quan, có quan, liên quan, giám đốc, giảm đốc, lộ trình, đẩy mạnh, mục tiêu, mức tiêu, chỉ tiêu, chi tiêu
    chi tiểu, nông thôn, nâng cao, nặng cao, đơn vị, đơn vi, tiêu cực, tiểu cực, tích cực, phân loại, phần loại
    phần bổ, bồ sung, thay thể, thấy thế, đào tạo, đảo tạo, quyết định
    """.replace("\n", ",").split(",")
    if word.strip()
)

# What a syllable of such a pair may belong to instead: "cổ phần | đầu tư", "cá nhân | thực hiện".
NEIGHBOURS: frozenset[str] = frozenset(
    word.strip()
    for word in """
    đấu thầu, đấu giá, đấu tranh
    cá nhân, cổ phần, đối với, nhiệm kỳ, vận chuyển, truyền dẫn, chuyên ngành, trở lên, thành phần, thành phố
    công việc, nhân dân, nhà trường, học sinh, người dân, cho thuê, được giao, hằng năm, chủ yếu, bảo hiểm
    đất đai, thông tin, công ty, trong đó, trên đó, cụ thể, phụ trách, phù hợp, hợp tác, hợp đồng, theo dõi
    theo đó, kinh doanh, tài sản, tài nguyên, tài liệu, thiết bị, kiểm soát, cơ sở, cán bộ, bộ phận, bộ máy
    bộ ngành, nghề nghiệp, lao động, đồng thời, thời gian, thời hạn, đầu năm, đầu tiên, đầu mối, cuối năm
    chi phí, chi trả, chi thường, chi tiết, giá trị, giá bán, bán hàng
    """.replace("\n", ",").split(",")
    if word.strip()
)

# Words whose end or beginning may stand beside another word and look like a slip: "khả năng | xuất khẩu".
PARTING: frozenset[str] = frozenset(
    word.strip()
    for word in """
    khẩn trương, chủ trương, khả năng, chức năng, kỹ năng, tiềm năng, tính năng, tài năng, phân bổ, hồ sơ, sơ sài
    giám sát, kiểm sát, cảnh sát, khảo sát, quan sát, trinh sát, rà soát, lịch sử, tiểu sử, thủ công, thi công
    lưu trú, cư trú, thường trú, tạm trú, bàn giao, thế kỷ, suy nghĩ
    xuất khẩu, xuất bản, xuất hiện, xuất phát, xuất cảnh, xuất trình, xuất nhập, xuất kho, xuất ngũ, nhập khẩu
    nhập cảnh, nhập học, nhập ngũ, nhập viện, nhập kho, cố gắng, cố tình, cố ý, cố định, cố vấn, lý luận, lý lịch
    lý do, lý thuyết, động viên, động cơ, động sản, động lực, xung quanh, xung đột, xung kích, trọng điểm
    đấu thầu, đấu giá, đấu tranh, đấu nối, suất ăn, suất học, chí công, chị em, trình chính, trình bày, trình hội
    quan khách, quan tâm, đoán định, trình duyệt
    """.replace("\n", ",").split(",")
    if word.strip()
)
