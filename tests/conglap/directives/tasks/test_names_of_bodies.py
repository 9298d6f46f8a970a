"""Where a body's name ends, also before verbs that no list has: names times sentences, each to the letter."""

from itertools import product

import pytest

from conglap.directives.tasks.orders import read_order
from conglap.directives.tasks.roles import roles_of

PARTY = (
    "Ban Thường vụ Tỉnh ủy|Ban Tuyên giáo và Dân vận Tỉnh ủy|Ủy ban Kiểm tra Huyện ủy|Đảng ủy các cơ quan Đảng tỉnh|"
    "Chi bộ Trường Tiểu học Kim Đồng|các cấp ủy, tổ chức đảng|Ban Thường trực Ủy ban MTTQ Việt Nam huyện|Tỉnh đoàn|"
    "Hội Liên hiệp Phụ nữ tỉnh|Hội Cựu chiến binh xã|Hội Chữ thập đỏ tỉnh|các tổ chức chính trị - xã hội"
)
PROVINCE = (
    "UBND tỉnh|Văn phòng HĐND và UBND huyện|UBND các huyện, thị xã, thành phố|Sở Nội vụ|Sở Văn hóa, Thể thao và Du lịch|"
    "Sở Nông nghiệp và Môi trường|Sở Lao động - Thương binh và Xã hội|Thanh tra tỉnh|Ban Quản lý Khu kinh tế tỉnh|"
    "Ban Quản lý dự án đầu tư xây dựng các công trình giao thông tỉnh|Chi cục Trồng trọt và Bảo vệ thực vật|"
    "Quỹ Bảo vệ và Phát triển rừng tỉnh|Ban Chỉ huy phòng, chống thiên tai và tìm kiếm cứu nạn huyện"
)
ROOMS = (
    "Phòng Kinh tế, Hạ tầng và Đô thị|Phòng Văn hóa - Xã hội|Phòng Giáo dục và Đào tạo|Phòng Quản lý đô thị|"
    "Phòng Cảnh sát quản lý hành chính về trật tự xã hội|Khoa Nhi|Khoa Kiểm soát nhiễm khuẩn|Vụ Kế hoạch - Tài chính"
)
UNITS = (
    "Trung tâm Phục vụ hành chính công xã|Trung tâm Kiểm soát bệnh tật tỉnh|Bệnh viện Đa khoa tỉnh|Trạm Y tế các xã, phường|"
    "Trường THPT Ngô Gia Tự|các cơ sở giáo dục mầm non, phổ thông và giáo dục thường xuyên|các đơn vị sự nghiệp công lập|"
    "Công an tỉnh|Bộ Chỉ huy Bộ đội Biên phòng tỉnh|Trung đoàn 174|Vườn quốc gia Hoàng Liên|Kho bạc Nhà nước khu vực VIII|"
    "Chi cục Thuế khu vực Sơn Hà|Ngân hàng Chính sách xã hội chi nhánh tỉnh|Bảo hiểm xã hội huyện|VNPT tỉnh|"
    "Đội Quản lý thị trường số 3|Công ty TNHH MTV Khai thác công trình thủy lợi|các doanh nghiệp kinh doanh xăng dầu"
)
PEOPLE = (
    "Giám đốc Sở Nội vụ|Thủ trưởng các cơ quan, đơn vị|Chủ tịch UBND các xã, phường|Chánh Văn phòng UBND tỉnh|"
    "Trưởng Công an xã|Hiệu trưởng các trường|Bí thư cấp ủy các cấp|Chỉ huy trưởng Ban Chỉ huy Quân sự xã"
)
GROUPS = (
    "các sở, ban, ngành|các cơ quan, đơn vị có liên quan|các huyện, thành phố|các xã, thị trấn|các phòng chuyên môn"
)
VERBS_IN_NAMES = (
    "Cục Quản lý đấu thầu|Khoa Khám bệnh|Trung tâm Sát hạch lái xe|Trung tâm Nuôi dưỡng trẻ mồ côi|Vụ Giám sát đầu tư|"
    "Chi cục Giám định xây dựng|Ban Bảo vệ, chăm sóc sức khỏe cán bộ tỉnh|Chi cục Đê điều và Phòng, chống lụt bão|"
    "Ban Chỉ đạo công tác dân số tỉnh|Phó Trưởng Ban Thường trực Ban Chỉ đạo|các hộ kinh doanh cá thể|Hải đội 2"
)
NAMES = "|".join((PARTY, PROVINCE, ROOMS, UNITS, PEOPLE, GROUPS, VERBS_IN_NAMES)).split("|")
KNOWN = [
    "rà soát danh mục hồ sơ",
    "có trách nhiệm theo dõi, đôn đốc",
    "nghiêm túc thực hiện",
    "tổ chức hội nghị quán triệt",
]
UNKNOWN = [
    "bàn bạc với các hộ dân",
    "rải hóa chất khử khuẩn",
    "xếp lịch trực",
    "vớt bèo trên sông",
    "nhắn tin cảnh báo sớm",
]
FORMS = [
    ("{Body} {work}.", [0], []),
    ("Giao {body} {work}.", [0], []),
    ("Chủ tịch UBND tỉnh yêu cầu {body} {work}.", [0], []),
    ("Theo chức năng, nhiệm vụ được giao, {body} {work}.", [0], []),
    ("Đối với {body}: {Work}.", [0], []),
    ("Trên đây là Kế hoạch của huyện, đề nghị {body} {work}.", [0], []),
    ("Giao {body}; {next} {work}.", [0, 1], []),
    ("{Body} và {next} {work}.", [0, 1], []),
    ("{Body} cùng với {next} {work}.", [0, 1], []),
    ("{Body} chủ trì, phối hợp với {next} {work}.", [0], [1]),
]


def first_up(words: str) -> str:
    return words[0].upper() + words[1:]


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form[0])
def test_who_is_told_in_every_form_of_sentence(form: tuple[str, list[int], list[int]]) -> None:
    pattern, lead, coordinating = form
    missed = []
    for number, (name, work) in enumerate(product(NAMES, KNOWN + UNKNOWN)):
        pair = (name, NAMES[(number * 7 + 11) % len(NAMES)])
        if pair[0] == pair[1]:
            continue
        if "phối hợp" in pattern and work.startswith("có trách nhiệm"):
            continue
        words = pattern.format(Body=first_up(pair[0]), body=pair[0], next=pair[1], work=work, Work=first_up(work))
        order = read_order(words, words.lower(), 0, len(words))
        roles = roles_of(words, words.lower(), (0, len(words)), order) if order else None
        found = ([b.name.lower() for b in roles.lead], [b.name.lower() for b in roles.coordinating]) if roles else None
        if found != ([pair[at].lower() for at in lead], [pair[at].lower() for at in coordinating]):
            missed.append((words, found))

    assert missed == []
