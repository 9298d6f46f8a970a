"""Sentences of many forms: who is told, who takes part, and sentences that order nobody."""

import pytest

from conglap.directives.tasks.orders import read_order
from conglap.directives.tasks.roles import roles_of


@pytest.mark.parametrize(
    ("words", "lead", "coordinating"),
    [
        (
            "Đồng ý với kiến nghị về việc đưa sản phẩm vào nhóm chiến lược và giao Bộ Y tế chủ trì, phối hợp với các Bộ, ngành liên quan nghiên cứu.",
            ["Bộ Y tế"],
            ["các Bộ, ngành liên quan"],
        ),
        (
            "Các Bộ, cơ quan ngang Bộ đến nay chưa có báo cáo theo văn bản số 49/BKHĐT, khẩn trương gửi báo cáo về Bộ Tài chính.",
            ["Các Bộ, cơ quan ngang Bộ"],
            [],
        ),
        (
            "Sở Y tế trong thời hạn 07 ngày làm việc, kể từ ngày nhận được ý kiến phải hoàn thiện báo cáo.",
            ["Sở Y tế"],
            [],
        ),
        ("UBND các xã trước ngày 30/6/2025 hoàn thành việc rà soát.", ["UBND các xã"], []),
        (
            "Giám đốc Sở Giáo dục và Đào tạo cho học sinh nghỉ học từ ngày 06/11/2025.",
            ["Giám đốc Sở Giáo dục và Đào tạo"],
            [],
        ),
        (
            "Phòng Kinh tế chủ trì, phối hợp với Làng Văn hóa - Du lịch các dân tộc Việt Nam và các đơn vị liên quan xây dựng phương án.",
            ["Phòng Kinh tế"],
            ["Làng Văn hóa - Du lịch các dân tộc Việt Nam", "các đơn vị liên quan"],
        ),
        (
            "Sở Xây dựng phối hợp với Sở Tài chính và nhà đầu tư rà soát tiến độ.",
            ["Sở Xây dựng"],
            ["Sở Tài chính", "nhà đầu tư"],
        ),
        (
            "Số tiền thu được từ việc xuất bán muối dự trữ, Bộ Tài chính chuyển vào Quỹ dự trữ quốc gia.",
            ["Bộ Tài chính"],
            [],
        ),
        (
            "Đảng ủy Mặt trận Tổ quốc, các đoàn thể tỉnh lãnh đạo công tác tuyên truyền.",
            ["Đảng ủy Mặt trận Tổ quốc, các đoàn thể tỉnh"],
            [],
        ),
        (
            "(Chỉ thị số 32-CT/TW),đề nghị các sở, ban, ngành, đoàn thể tỉnh tiếp tục thực hiện.",
            ["các sở, ban, ngành, đoàn thể tỉnh"],
            [],
        ),
        (
            "Trên cơ sở kết quả tổng kết Chỉ thị số 32-CT/TW của Ban Bí thư (Chỉ thị số 32-CT/TW),đề nghị các sở, ban, ngành, đoàn thể tỉnh và UBND các huyện tiếp tục thực hiện.",
            ["các sở, ban, ngành, đoàn thể tỉnh", "UBND các huyện"],
            [],
        ),
        ("Giao Sở Nội vụ là cơ quan thường trực theo dõi, đôn đốc.", ["Sở Nội vụ"], []),
        ("Giao Sở Nội vụ làm đầu mối tổng hợp, báo cáo.", ["Sở Nội vụ"], []),
        (
            "Sở Nội vụ là cơ quan đầu mối, chủ trì phối hợp với các sở, ban, ngành theo dõi việc thực hiện.",
            ["Sở Nội vụ"],
            ["các sở, ban, ngành"],
        ),
        ("Sở Nội vụ (chủ trì), Sở Tài chính (phối hợp) rà soát biên chế.", ["Sở Nội vụ"], ["Sở Tài chính"]),
        (
            "Chánh Văn phòng UBND tỉnh, Giám đốc các Sở: Nội vụ, Tài chính; Chủ tịch UBND các xã, phường và các tổ chức, cá nhân có liên quan chịu trách nhiệm thi hành Quyết định này.",
            [
                "Chánh Văn phòng UBND tỉnh",
                "Giám đốc các Sở: Nội vụ, Tài chính",
                "Chủ tịch UBND các xã, phường",
                "các tổ chức, cá nhân có liên quan",
            ],
            [],
        ),
        (
            "Các ông (bà): Chánh Văn phòng UBND tỉnh, Giám đốc Sở Nội vụ, Thủ trưởng các đơn vị có liên quan và ông Nguyễn Văn Mẫu chịu trách nhiệm thi hành Quyết định này.",
            [
                "Chánh Văn phòng UBND tỉnh",
                "Giám đốc Sở Nội vụ",
                "Thủ trưởng các đơn vị có liên quan",
                "ông Nguyễn Văn Mẫu",
            ],
            [],
        ),
        (
            "Các ông, bà Chánh Văn phòng, Giám đốc Sở Nội vụ và ông Nguyễn Văn Mẫu căn cứ Quyết định thi hành.",
            ["Chánh Văn phòng", "Giám đốc Sở Nội vụ", "ông Nguyễn Văn Mẫu"],
            [],
        ),
        (
            "Đồng chí Nguyễn Văn Mẫu, Phó Chủ tịch UBND tỉnh trực tiếp chỉ đạo việc giải phóng mặt bằng.",
            ["Đồng chí Nguyễn Văn Mẫu, Phó Chủ tịch UBND tỉnh"],
            [],
        ),
        (
            "Phân công đồng chí Nguyễn Văn Mẫu, Phó Chủ tịch UBND xã phụ trách, chỉ đạo thực hiện.",
            ["đồng chí Nguyễn Văn Mẫu, Phó Chủ tịch UBND xã"],
            [],
        ),
        (
            "Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh và các tổ chức chính trị - xã hội tỉnh tăng cường giám sát.",
            ["Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh", "các tổ chức chính trị - xã hội tỉnh"],
            [],
        ),
        (
            "Yêu cầu Thủ trưởng các cơ quan, đơn vị; Chủ tịch UBND các xã, phường tập trung chỉ đạo thực hiện một số nội dung sau:",
            ["Thủ trưởng các cơ quan, đơn vị", "Chủ tịch UBND các xã, phường"],
            [],
        ),
        (
            "Sở Tài chính chủ trì, phối hợp chặt chẽ với các sở, ban, ngành và UBND các xã, phường tham mưu bố trí kinh phí.",
            ["Sở Tài chính"],
            ["các sở, ban, ngành", "UBND các xã, phường"],
        ),
        (
            "Sở Y tế chủ trì, phối hợp cùng Công an tỉnh, Báo và Phát thanh, Truyền hình tỉnh và các cơ quan, đơn vị, địa phương có liên quan tuyên truyền.",
            ["Sở Y tế"],
            ["Công an tỉnh", "Báo và Phát thanh, Truyền hình tỉnh", "các cơ quan, đơn vị, địa phương có liên quan"],
        ),
        (
            "Giao Phòng Nội vụ chủ trì, Phòng Tài chính - Kế hoạch phối hợp tham mưu UBND huyện trong quý III/2025.",
            ["Phòng Nội vụ"],
            ["Phòng Tài chính - Kế hoạch"],
        ),
        (
            "Phòng Nội vụ chủ trì, Công an xã, Ban CHQS xã phối hợp tổ chức thực hiện.",
            ["Phòng Nội vụ"],
            ["Công an xã", "Ban CHQS xã"],
        ),
        (
            "Các sở, ban, ngành, đoàn thể tỉnh và UBND các xã, phường theo chức năng, nhiệm vụ được giao triển khai thực hiện.",
            ["Các sở, ban, ngành, đoàn thể tỉnh", "UBND các xã, phường"],
            [],
        ),
        (
            "Căn cứ Kế hoạch này, các cơ quan, đơn vị, địa phương xây dựng kế hoạch cụ thể.",
            ["các cơ quan, đơn vị, địa phương"],
            [],
        ),
        (
            "Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, các cơ quan, đơn vị phản ánh về Sở Nội vụ để tổng hợp.",
            ["các cơ quan, đơn vị"],
            [],
        ),
        ("Định kỳ hằng quý, các địa phương báo cáo kết quả về UBND tỉnh (qua Sở Nội vụ).", ["các địa phương"], []),
        (
            "Nhận được Kế hoạch này, yêu cầu các cơ quan, đơn vị nghiêm túc triển khai thực hiện.",
            ["các cơ quan, đơn vị"],
            [],
        ),
        ("UBND tỉnh giao Sở Nội vụ theo dõi, đôn đốc việc thực hiện.", ["Sở Nội vụ"], []),
        ("Giao trách nhiệm cho Công an xã nắm chắc tình hình.", ["Công an xã"], []),
        ("Giao nhiệm vụ cho các thành viên Ban Chỉ đạo phụ trách địa bàn.", ["các thành viên Ban Chỉ đạo"], []),
        (
            "Ban Tuyên giáo và Dân vận Tỉnh ủy chủ trì, phối hợp với Đảng ủy UBND tỉnh, các ban đảng, Văn phòng Tỉnh ủy hướng dẫn, đôn đốc.",
            ["Ban Tuyên giáo và Dân vận Tỉnh ủy"],
            ["Đảng ủy UBND tỉnh", "các ban đảng", "Văn phòng Tỉnh ủy"],
        ),
        (
            "Các đồng chí Ủy viên Ban Thường vụ, Ủy viên Ban Chấp hành Đảng bộ tỉnh theo địa bàn phụ trách chỉ đạo, đôn đốc.",
            ["Các đồng chí Ủy viên Ban Thường vụ", "Ủy viên Ban Chấp hành Đảng bộ tỉnh"],
            [],
        ),
        (
            "Bộ Chỉ huy Quân sự tỉnh, Công an tỉnh sẵn sàng lực lượng, phương tiện; phối hợp với Sở Xây dựng phân luồng giao thông.",
            ["Bộ Chỉ huy Quân sự tỉnh", "Công an tỉnh"],
            ["Sở Xây dựng"],
        ),
        (
            "Tổng Giám đốc Bảo hiểm xã hội Việt Nam, các Bộ trưởng, Thủ trưởng cơ quan ngang Bộ và Chủ tịch Ủy ban nhân dân các tỉnh, thành phố trực thuộc Trung ương chịu trách nhiệm thi hành Chỉ thị này.",
            [
                "Tổng Giám đốc Bảo hiểm xã hội Việt Nam",
                "các Bộ trưởng",
                "Thủ trưởng cơ quan ngang Bộ",
                "Chủ tịch Ủy ban nhân dân các tỉnh, thành phố trực thuộc Trung ương",
            ],
            [],
        ),
        (
            "Hội đồng nhân dân, Ủy ban nhân dân các cấp tổ chức giám sát.",
            ["Hội đồng nhân dân", "Ủy ban nhân dân các cấp"],
            [],
        ),
        ("Đề nghị Quý cơ quan quan tâm phối hợp, gửi ý kiến trước ngày 15/8/2025.", ["Quý cơ quan"], []),
        (
            "Đề nghị các đồng chí Bí thư chi bộ, Trưởng thôn thông báo trên loa truyền thanh.",
            ["các đồng chí Bí thư chi bộ", "Trưởng thôn"],
            [],
        ),
        ("Các thành viên Tổ công tác có trách nhiệm tham gia đầy đủ các cuộc họp.", ["Các thành viên Tổ công tác"], []),
        (
            "Kho bạc Nhà nước khu vực VIII, Ngân hàng Nhà nước Chi nhánh Khu vực 3 tháo gỡ vướng mắc trong giải ngân.",
            ["Kho bạc Nhà nước khu vực VIII", "Ngân hàng Nhà nước Chi nhánh Khu vực 3"],
            [],
        ),
        (
            "Hiệu trưởng các trường mầm non, tiểu học, THCS trên địa bàn phường lập danh sách học sinh.",
            ["Hiệu trưởng các trường mầm non, tiểu học, THCS trên địa bàn phường"],
            [],
        ),
        (
            "Ban Chỉ đạo Chương trình mục tiêu quốc gia tỉnh họp định kỳ hằng quý.",
            ["Ban Chỉ đạo Chương trình mục tiêu quốc gia tỉnh"],
            [],
        ),
        ("Tổ trưởng các tổ chuyên môn phân công giáo viên coi thi.", ["Tổ trưởng các tổ chuyên môn"], []),
        ("Giao đồng chí Chánh Văn phòng Đảng ủy tham mưu, theo dõi.", ["đồng chí Chánh Văn phòng Đảng ủy"], []),
        ("Từ nay đến hết năm 2025, UBND các xã, phường rà soát toàn bộ hồ sơ.", ["UBND các xã, phường"], []),
        (
            "Riêng đối với các dự án chuyển tiếp, chủ đầu tư lập hồ sơ quyết toán trước ngày 31/12/2025.",
            ["chủ đầu tư"],
            [],
        ),
        (
            "Sở Nội vụ chịu trách nhiệm trước UBND tỉnh về kết quả thực hiện; định kỳ báo cáo UBND tỉnh.",
            ["Sở Nội vụ"],
            [],
        ),
        ("Văn phòng UBND tỉnh có nhiệm vụ theo dõi, tổng hợp.", ["Văn phòng UBND tỉnh"], []),
        (
            "Yêu cầu người đứng đầu cấp ủy, chính quyền các cấp chịu trách nhiệm toàn diện.",
            ["người đứng đầu cấp ủy, chính quyền các cấp"],
            [],
        ),
        (
            "Cục Nghệ thuật biểu diễn, Cục Văn hóa cơ sở, Gia đình và Thư viện rà soát danh mục.",
            ["Cục Nghệ thuật biểu diễn", "Cục Văn hóa cơ sở, Gia đình và Thư viện"],
            [],
        ),
        (
            "Làng Văn hóa - Du lịch các dân tộc Việt Nam tiếp tục sử dụng kinh phí được giao.",
            ["Làng Văn hóa - Du lịch các dân tộc Việt Nam"],
            [],
        ),
        (
            "Yêu cầu các đơn vị thuộc Ngân hàng Nhà nước Việt Nam và tổ chức tín dụng thực hiện nghiêm.",
            ["các đơn vị thuộc Ngân hàng Nhà nước Việt Nam", "tổ chức tín dụng"],
            [],
        ),
        (
            "Chánh Văn phòng UBND tỉnh, Giám đốc các Sở, ngành: Tư pháp, Y tế, Đài Phát thanh Truyền hình tỉnh và Thủ trưởng các cơ quan có liên quan chịu trách nhiệm thi hành Quyết định này.",
            [
                "Chánh Văn phòng UBND tỉnh",
                "Giám đốc các Sở, ngành: Tư pháp, Y tế",
                "Đài Phát thanh Truyền hình tỉnh",
                "Thủ trưởng các cơ quan có liên quan",
            ],
            [],
        ),
        ("Giao Bộ Tài chính thay mặt Chính phủ chính thức đề nghị các tổ chức quốc tế hỗ trợ.", ["Bộ Tài chính"], []),
        (
            "Căn cứ Chỉ thị số 12-CT/TU, Kế hoạch của Chính phủ, các cơ quan, địa phương có trách nhiệm triển khai.",
            ["các cơ quan, địa phương"],
            [],
        ),
        (
            "Sở Y tế phối hợp với Bộ Công an, các cơ quan, tổ chức bố trí lực lượng.",
            ["Sở Y tế"],
            ["Bộ Công an", "các cơ quan, tổ chức"],
        ),
        (
            "Sở Y tế phối hợp với Sở Tài chính và bộ, ngành, địa phương tổ chức triển khai.",
            ["Sở Y tế"],
            ["Sở Tài chính", "bộ, ngành, địa phương"],
        ),
        (
            "Trên cơ sở đề nghị của Bộ Công an và các bộ, cơ quan trung ương tham gia Đề án, Bộ Tài chính chủ trì cân đối kinh phí.",
            ["Bộ Tài chính"],
            [],
        ),
        (
            "Về nhiệm vụ cụ thể của các bộ, cơ quan, địa phương: Từng bộ, cơ quan, địa phương khẩn trương tổ chức thực hiện.",
            ["Từng bộ, cơ quan, địa phương"],
            [],
        ),
        (
            "Chánh Văn phòng UBND tỉnh; Giám đốc các sở, ban, ngành, thủ trưởng cơ quan thuộc UBND tỉnh, Chủ tịch UBND các huyện chịu trách nhiệm thi hành Quyết định này.",
            [
                "Chánh Văn phòng UBND tỉnh",
                "Giám đốc các sở, ban, ngành",
                "thủ trưởng cơ quan thuộc UBND tỉnh",
                "Chủ tịch UBND các huyện",
            ],
            [],
        ),
        (
            "Giám đốc Sở Y tế, Chủ tịch UBND các huyện, thành phố và cơ quan, tổ chức, cá nhân có liên quan chịu trách nhiệm thi hành Quyết định này.",
            ["Giám đốc Sở Y tế", "Chủ tịch UBND các huyện, thành phố", "cơ quan, tổ chức, cá nhân có liên quan"],
            [],
        ),
        (
            "Phòng Chính trị, tư tưởng phối hợp với Phòng Đào tạo rà soát chương trình.",
            ["Phòng Chính trị, tư tưởng"],
            ["Phòng Đào tạo"],
        ),
        (
            "Cục trưởng Cục Quản lý đấu thầu và Thủ trưởng các cơ quan có liên quan chịu trách nhiệm thi hành Quyết định này.",
            ["Cục trưởng Cục Quản lý đấu thầu", "Thủ trưởng các cơ quan có liên quan"],
            [],
        ),
        (
            "Các Bộ chủ chương trình và các bộ, cơ quan trung ương có liên quan nghiêm túc thực hiện.",
            ["Các Bộ chủ chương trình", "các bộ, cơ quan trung ương có liên quan"],
            [],
        ),
        (
            "Ban Tuyên giáo phối hợp với Đảng ủy Mặt trận Tổ quốc, các đoàn thể tỉnh và các cơ quan báo chí tuyên truyền.",
            ["Ban Tuyên giáo"],
            ["Đảng ủy Mặt trận Tổ quốc, các đoàn thể tỉnh", "các cơ quan báo chí"],
        ),
        (
            "Tổng phụ trách Đội phối hợp với giáo viên chủ nhiệm tổ chức diễn đàn.",
            ["Tổng phụ trách Đội"],
            ["giáo viên chủ nhiệm"],
        ),
        (
            "Phó Hiệu trưởng phụ trách chuyên môn: Xây dựng kế hoạch dạy học.",
            ["Phó Hiệu trưởng phụ trách chuyên môn"],
            [],
        ),
        ("Văn phòng tổng hợp, gửi Phòng Giáo dục và Đào tạo.", ["Văn phòng"], []),
        ("Phòng Tổng hợp theo dõi, đôn đốc.", ["Phòng Tổng hợp"], []),
        ("Vụ Kiểm soát thanh toán báo cáo kết quả.", ["Vụ Kiểm soát thanh toán"], []),
        ("Vụ Giám sát đầu tư hướng dẫn các địa phương.", ["Vụ Giám sát đầu tư"], []),
        (
            "Chánh Văn phòng UBND tỉnh; các thành viên Ban Chỉ đạo công tác Dân số tỉnh và các đơn vị, tổ chức, cá nhân có liên quan căn cứ Quyết định thi hành.",
            [
                "Chánh Văn phòng UBND tỉnh",
                "các thành viên Ban Chỉ đạo công tác Dân số tỉnh",
                "các đơn vị, tổ chức, cá nhân có liên quan",
            ],
            [],
        ),
        ("Giáo viên chủ nhiệm các lớp lập danh sách học sinh.", ["Giáo viên chủ nhiệm các lớp"], []),
        ("Các chủ cơ sở lưu trú có trách nhiệm khai báo tạm trú.", ["Các chủ cơ sở lưu trú"], []),
        (
            "Ban Bảo vệ, chăm sóc sức khỏe cán bộ tỉnh khám sức khỏe định kỳ.",
            ["Ban Bảo vệ, chăm sóc sức khỏe cán bộ tỉnh"],
            [],
        ),
        ("Trưởng Ban Chỉ đạo quyết định thành lập Tổ giúp việc.", ["Trưởng Ban Chỉ đạo"], []),
        ("Chi cục Giám định xây dựng kiểm tra chất lượng công trình.", ["Chi cục Giám định xây dựng"], []),
        ("Tổ hòa giải các thôn vận động Nhân dân.", ["Tổ hòa giải các thôn"], []),
        (
            "Các Bộ trưởng và các thành viên quy định tại Điều 1 chịu trách nhiệm thi hành Quyết định này.",
            ["Các Bộ trưởng", "các thành viên quy định tại Điều 1"],
            [],
        ),
        (
            "Tôi khẩn thiết đề nghị đồng chí Bí thư, Chủ tịch UBND các xã tập trung ứng phó bão.",
            ["đồng chí Bí thư", "Chủ tịch UBND các xã"],
            [],
        ),
        ("Chúng tôi trân trọng đề nghị Sở Tư pháp thẩm định.", ["Sở Tư pháp"], []),
        ("UBND tỉnh tiếp tục yêu cầu Sở Nội vụ rà soát biên chế.", ["Sở Nội vụ"], []),
        (
            "Quý Cơ quan, đơn vị có ý kiến góp ý xin vui lòng gửi về Sở Tư pháp trước 17h ngày 15/4/2026.",
            ["Quý Cơ quan, đơn vị"],
            [],
        ),
        ("Quý II/2026: Sở Y tế trình Đề án.", ["Sở Y tế"], []),
        ("Tháng 4/2026, giao Công an tỉnh mở đợt cao điểm.", ["Công an tỉnh"], []),
        ("Thời gian tới, các cấp ủy, tổ chức đảng tăng cường giám sát.", ["các cấp ủy, tổ chức đảng"], []),
        ("Sở Khoa học và Công nghệ số hóa toàn bộ hồ sơ.", ["Sở Khoa học và Công nghệ"], []),
        ("Cục Công nghệ số hướng dẫn các địa phương.", ["Cục Công nghệ số"], []),
        ("Chủ rừng thu dọn thực bì, phát đường băng cản lửa.", ["Chủ rừng"], []),
        ("UBND các xã vét mương, khơi thông dòng chảy.", ["UBND các xã"], []),
        ("Các xã ủy, phường ủy xây dựng kế hoạch thực hiện Chỉ thị.", ["Các xã ủy, phường ủy"], []),
        ("Thường trực Tổ công tác 06 đôn đốc việc thực hiện.", ["Thường trực Tổ công tác 06"], []),
        (
            "Ủy ban trung ương Mặt trận Tổ quốc Việt Nam, Trung ương Hội Nông dân Việt Nam vận động hội viên.",
            ["Ủy ban trung ương Mặt trận Tổ quốc Việt Nam", "Trung ương Hội Nông dân Việt Nam"],
            [],
        ),
        (
            "Xây dựng Quy chế (giao Công an tỉnh chủ trì, phối hợp với Sở Tư pháp tham mưu).",
            ["Công an tỉnh"],
            ["Sở Tư pháp"],
        ),
        (
            "Quá trình thực hiện nếu có vướng mắc các cơ quan, đơn vị, địa phương báo cáo về Sở Nội vụ.",
            ["các cơ quan, đơn vị, địa phương"],
            [],
        ),
        (
            "Trong quá trình thực hiện, nếu có khó khăn, vướng mắc đề nghị các xã phản ánh về Sở Nội vụ.",
            ["các xã"],
            [],
        ),
        (
            "Chánh Văn phòng UBND tỉnh; Giám đốc Sở: Y tế, Tài chính; các tổ chức cá nhân liên quan chịu trách nhiệm thi hành.",
            ["Chánh Văn phòng UBND tỉnh", "Giám đốc Sở: Y tế, Tài chính", "các tổ chức cá nhân liên quan"],
            [],
        ),
        ("Sở Y tế đề nghị các đơn vị thực hiện nghiêm túc các nội dung sau:", ["các đơn vị"], []),
        ("Các đơn vị thực hiện chịu trách nhiệm về tiến độ.", ["Các đơn vị thực hiện"], []),
        ("Chỉ thị yêu cầu UBND các huyện sửa chữa kênh mương.", ["UBND các huyện"], []),
        ("Công điện số 12/CĐ-UBND cũng giao Sở Công Thương kiểm tra hồ chứa.", ["Sở Công Thương"], []),
        ("Đồng chí Bí thư Huyện ủy cũng giao nhiệm vụ cho Ban Tổ chức Huyện ủy rà soát.", ["Ban Tổ chức Huyện ủy"], []),
        (
            "Giao Sở Nông nghiệp - Cơ quan Thường trực của Ban Chỉ huy chủ trì ứng phó.",
            ["Sở Nông nghiệp"],
            [],
        ),
        (
            "Phòng Quản lý đào tạo và bồi dưỡng nâng cao có trách nhiệm phổ biến Quy định này.",
            ["Phòng Quản lý đào tạo và bồi dưỡng nâng cao"],
            [],
        ),
        (
            "Các thành viên khác trong Ban Tổ chức chủ động phối hợp với các thành viên trong tiểu ban trang trí lễ đài.",
            ["Các thành viên khác trong Ban Tổ chức"],
            ["các thành viên trong tiểu ban"],
        ),
        ("Công an xã trong đợt cao điểm tổ chức tuần tra.", ["Công an xã"], []),
        (
            "Yêu cầu các đồng chí trong Ban Chỉ đạo, các cán bộ trong cơ quan thực hiện nghiêm túc kế hoạch này.",
            ["các đồng chí trong Ban Chỉ đạo", "các cán bộ trong cơ quan"],
            [],
        ),
        (
            "Đoàn kiểm tra, giám sát của xã làm việc với các thôn.",
            ["Đoàn kiểm tra, giám sát của xã"],
            [],
        ),
        ("Tổ kiểm tra, giám sát việc chấp hành quy định.", ["Tổ kiểm tra"], []),
        (
            "Chuyên viên phụ trách tổng hợp tham mưu nội dung hội nghị; phối hợp với Thư ký hội nghị hoàn thiện biên bản.",
            ["Chuyên viên phụ trách tổng hợp"],
            ["Thư ký hội nghị"],
        ),
        (
            "Đồng chí Ủy viên Ban Thường vụ Đảng ủy, Phó Chủ tịch UBND xã theo dõi việc thực hiện.",
            ["Đồng chí Ủy viên Ban Thường vụ Đảng ủy, Phó Chủ tịch UBND xã"],
            [],
        ),
        (
            "Ban Chỉ huy Phòng thủ dân sự các ngành, các cấp rà soát phương án.",
            ["Ban Chỉ huy Phòng thủ dân sự các ngành, các cấp"],
            [],
        ),
        ("Trung tâm Y tế Phối hợp với Phòng Nội vụ lập danh sách.", ["Trung tâm Y tế"], ["Phòng Nội vụ"]),
        (
            "Phó Giám đốc Trung tâm phục vụ hành chính công hướng dẫn người dân.",
            ["Phó Giám đốc Trung tâm phục vụ hành chính công"],
            [],
        ),
        (
            "Cơ quan, tổ chức giới thiệu người ứng cử có trách nhiệm trả lời bằng văn bản.",
            ["Cơ quan, tổ chức giới thiệu người ứng cử"],
            [],
        ),
        (
            "Các đơn vị quản lý hồ chứa thủy điện, thủy lợi và các đơn vị có liên quan vận hành an toàn.",
            ["Các đơn vị quản lý hồ chứa thủy điện, thủy lợi", "các đơn vị có liên quan"],
            [],
        ),
        ("Kết thúc đợt cao điểm, Công an xã, chịu trách nhiệm tổng hợp kết quả.", ["Công an xã"], []),
        ("UBND tỉnh đề nghị quý Sở khẩn trương có báo cáo.", ["quý Sở"], []),
        (
            "Chủ tịch UBND tỉnh yêu cầu: từ ngày 30/4/2026 đến hết ngày 03/5/2026, các đơn vị bố trí trực.",
            ["các đơn vị"],
            [],
        ),
        (
            "Hồ sơ đề nghị (bước 1): Các thôn gửi về Phòng Kinh tế chậm nhất ngày 20/4/2026.",
            ["Các thôn"],
            [],
        ),
        (
            "Đối với hộ ở vùng sạt lở thì cơ quan trực tiếp quản lý địa bàn có trách nhiệm di dời người.",
            ["cơ quan trực tiếp quản lý địa bàn"],
            [],
        ),
        (
            "Đối với tuyến đường do xã quản lý thì Phòng Kinh tế có trách nhiệm phối hợp cụ thể với Công an xã cắm biển.",
            ["Phòng Kinh tế"],
            ["Công an xã"],
        ),
        (
            "Yêu cầu các trường THPT và các TTGDTX huyện nộp báo cáo.",
            ["các trường THPT", "các TTGDTX huyện"],
            [],
        ),
    ],
)
def test_who_leads_and_who_takes_part(words: str, lead: list[str], coordinating: list[str]) -> None:
    order = read_order(words, words.lower(), 0, len(words))
    assert order is not None
    roles = roles_of(words, words.lower(), (0, len(words)), order)

    assert [body.name for body in roles.lead] == lead
    assert [body.name for body in roles.coordinating] == coordinating


@pytest.mark.parametrize(
    "words",
    [
        "Thủ tướng Chính phủ trong tháng 5 năm 2026 theo ý kiến chỉ đạo của Thường trực.",
        "UBND tỉnh nhận được Văn bản số 22/BCT ngày 02/4/2026.",
        "Ngày 9/4, Bộ Y tế có văn bản yêu cầu các tỉnh báo cáo số liệu.",
        "Dạy nghề cho lao động nông thôn phải gắn với giải quyết việc làm.",
        "Sở Nội vụ hiện có 12 phòng chuyên môn.",
        "Trong 6 tháng đầu năm, Công an tỉnh đã triệt phá 12 vụ án.",
        "Các cơ quan, đơn vị đã nghiêm túc triển khai thực hiện.",
        "Công tác tuyên truyền được các cấp, các ngành quan tâm.",
        "Trong những năm qua, quán triệt và thực hiện Kết luận số 12-KL/TW, các cấp ủy ban hành nhiều văn bản.",
        "Từ đầu năm đến nay, thực hiện Kế hoạch, các xã tổ chức 12 lớp tập huấn.",
        "Căn cứ đề xuất của các tỉnh, Bộ trưởng đồng ý mở rộng thí điểm.",
        "Năm 2025, thực hiện Nghị quyết số 05, toàn tỉnh đã giảm 2% hộ nghèo.",
        "UBND tỉnh ghi nhận kết quả của Sở Y tế.",
        "Cán bộ không đủ tuổi tái cử được nghỉ theo chế độ.",
    ],
)
def test_what_was_done_or_is_so_tells_nobody_to_do_anything(words: str) -> None:
    order = read_order(words, words.lower(), 0, len(words))

    assert order is None or order.told == ()


@pytest.mark.parametrize(
    ("words", "verb"),
    [
        ("Năm 2026: Trình ban hành Đề án.", "trình"),
        ("Năm 2027, hoàn thành việc hỗ trợ nhà ở cho người có công.", "hoàn thành"),
        ("Giai đoạn 2026 - 2028: Xây dựng 20 mô hình điểm.", "xây dựng"),
        ("Quý II/2026: Kiểm tra việc thực hiện.", "kiểm tra"),
        ("Cho học sinh, học viên toàn tỉnh nghỉ học cho đến khi có thông báo mới.", "cho"),
        ("Biểu dương, nhân rộng gương người tốt, việc tốt.", "biểu dương"),
        ("Căn cứ nội dung của Kế hoạch này xây dựng kế hoạch triển khai.", "xây dựng"),
        (
            "Căn cứ quy trình, tổ chức kiểm soát kết quả của cơ quan, đơn vị, cá nhân có liên quan và báo cáo.",
            "tổ chức",
        ),
    ],
)
def test_orders_without_anybody_told_are_known_by_their_verb(words: str, verb: str) -> None:
    order = read_order(words, words.lower(), 0, len(words))

    assert order is not None
    assert (order.told, order.predicate) == ((), verb)


@pytest.mark.parametrize(
    "words",
    [
        "Cho đến nay, dự án còn vướng mắc.",
        "Biểu dương tinh thần trách nhiệm của Sở Y tế.",
        "Giai đoạn 2021 - 2025 còn nhiều khó khăn.",
        "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19/6/2015;",
    ],
)
def test_facts_thanks_and_bases_hold_no_verb_of_an_order(words: str) -> None:
    assert read_order(words, words.lower(), 0, len(words)) is None
