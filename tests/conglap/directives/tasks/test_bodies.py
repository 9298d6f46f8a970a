"""Names of bodies in running words and lists."""

import pytest

from conglap.directives.tasks.attributes import coordinating_in
from conglap.directives.tasks.bodies import split_bodies
from conglap.directives.tasks.name_lists import list_end, names_body_at


def split(words: str) -> list[str]:
    return [body.name for body in split_bodies(words, words.lower(), (0, len(words)))]


def cut(words: str) -> tuple[str, str | None]:
    end, predicate = list_end(words, words.lower(), 0, len(words))
    return words[:end].strip(), predicate


@pytest.mark.parametrize(
    "words",
    [
        "Sở Giáo dục và Đào tạo",
        "Sở Văn hóa, Thể thao và Du lịch",
        "Phòng Kinh tế, Hạ tầng và Đô thị",
        "Phòng Tài chính - Kế hoạch",
        "UBND các xã, thị trấn",
        "Uỷ ban nhân dân các huyện, thị xã Phú Lâm và thành phố Lam Giang",
        "các phòng, ban, ngành liên quan",
        "các cấp ủy, cơ quan, đơn vị, địa phương có liên quan",
        "các Bộ, ngành và địa phương liên quan",
        "Thủ trưởng các cơ quan, đơn vị thuộc huyện",
        "Người đứng đầu cấp ủy, chính quyền các cấp",
        "các lực lượng Công an, Quân sự, Biên phòng",
        "Các Sở: Công Thương, Tài chính, Xây dựng, Nông nghiệp và Môi trường",
        "UBND các phường: Yên Bái, Văn Phú, Âu Lâu",
        "cơ quan, tổ chức, cá nhân có liên quan",
        "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã",
        "Văn phòng Đoàn ĐBQH và HĐND tỉnh",
    ],
)
def test_a_name_or_a_group_stays_whole(words: str) -> None:
    assert split(words) == [words]


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("Phòng Nội vụ; UBND các xã, thị trấn", ["Phòng Nội vụ", "UBND các xã, thị trấn"]),
        (
            "các phòng, ban, ngành liên quan và UBND các xã, thị trấn",
            ["các phòng, ban, ngành liên quan", "UBND các xã, thị trấn"],
        ),
        (
            "Sở Giáo dục và Đào tạo, Sở Văn hóa, Thể thao và Du lịch",
            ["Sở Giáo dục và Đào tạo", "Sở Văn hóa, Thể thao và Du lịch"],
        ),
        (
            "Ủy ban Mặt trận Tổ quốc Việt Nam và các tổ chức chính trị - xã hội",
            ["Ủy ban Mặt trận Tổ quốc Việt Nam", "các tổ chức chính trị - xã hội"],
        ),
        (
            "Bộ Chỉ huy Quân sự tỉnh/Ban Chỉ huy Bộ đội Biên phòng tỉnh",
            ["Bộ Chỉ huy Quân sự tỉnh", "Ban Chỉ huy Bộ đội Biên phòng tỉnh"],
        ),
        (
            "Phòng Nội vụ (cơ quan thường trực), Phòng Y tế (qua Trung tâm Y tế)",
            ["Phòng Nội vụ", "Phòng Y tế"],
        ),
        ("Công đoàn ngành, Tỉnh đoàn, Hội Phụ nữ tỉnh", ["Công đoàn ngành", "Tỉnh đoàn", "Hội Phụ nữ tỉnh"]),
        (
            "Sở Y tế, Báo và phát thanh, truyền hình Lam Giang",
            ["Sở Y tế", "Báo và phát thanh, truyền hình Lam Giang"],
        ),
        ("các trường học, trưởng thôn", ["các trường học", "trưởng thôn"]),
        ("Báo và Đài Phát thanh xã, Trạm Y tế", ["Báo và Đài Phát thanh xã", "Trạm Y tế"]),
        ("Sở Y tế - Cơ quan thường trực Ban Chỉ đạo", ["Sở Y tế"]),
        ("Mặt trận Tổ quốc xã và các tổ chức thành viên", ["Mặt trận Tổ quốc xã", "các tổ chức thành viên"]),
        ("Trung tâm Khuyến nông, Nafiquad", ["Trung tâm Khuyến nông", "Nafiquad"]),
        (
            "Các ông: Chánh Văn phòng UBND tỉnh; Giám đốc Sở Tư pháp",
            ["Chánh Văn phòng UBND tỉnh", "Giám đốc Sở Tư pháp"],
        ),
        (
            "Chủ tịch UBND các xã, phường và các tổ chức, cá nhân có liên quan",
            ["Chủ tịch UBND các xã, phường", "các tổ chức, cá nhân có liên quan"],
        ),
    ],
)
def test_joined_bodies_are_separate(words: str, names: list[str]) -> None:
    assert split(words) == names


def test_a_name_keeps_its_characters_in_the_text() -> None:
    words = "- Cơ quan chủ trì: Phòng Nội vụ và UBND các xã."
    bodies = split_bodies(words, words.lower(), (words.index("Phòng"), len(words)))

    assert [words[slice(*body.span)] for body in bodies] == ["Phòng Nội vụ", "UBND các xã"]


@pytest.mark.parametrize(
    ("words", "listed", "predicate"),
    [
        ("Phòng Nội vụ chủ trì, phối hợp với", "Phòng Nội vụ", "chủ trì"),
        ("các cơ quan liên quan theo dõi, đôn đốc", "các cơ quan liên quan", "theo dõi"),
        ("Ban Quản lý các Khu công nghiệp tỉnh báo cáo", "Ban Quản lý các Khu công nghiệp tỉnh", "báo cáo"),
        ("các cấp ủy, tổ chức đảng, đơn vị nghiêm túc", "các cấp ủy, tổ chức đảng, đơn vị", "nghiêm túc"),
        (
            "Bộ Tài chính và các Bộ, ngành liên quan tổ chức rà soát",
            "Bộ Tài chính và các Bộ, ngành liên quan",
            "tổ chức",
        ),
        ("cơ quan, đơn vị thông báo đến", "cơ quan, đơn vị", "thông báo"),
        ("các cơ quan liên quan trong công tác quản lý", "các cơ quan liên quan", None),
        ("Phòng Công nghệ thông tin: Chủ trì", "Phòng Công nghệ thông tin", None),
        ("các chi bộ, cơ quan, đơn vị nghiêm túc", "các chi bộ, cơ quan, đơn vị", "nghiêm túc"),
        ("Các đơn vị sự nghiệp công lập rà soát", "Các đơn vị sự nghiệp công lập", "rà soát"),
        ("Ban Chủ nhiệm Chương trình báo cáo", "Ban Chủ nhiệm Chương trình", "báo cáo"),
        ("Ban Chỉ đạo chuyển đổi số tỉnh theo dõi", "Ban Chỉ đạo chuyển đổi số tỉnh", "theo dõi"),
        ("Trung tâm xúc tiến đầu tư tỉnh tham mưu", "Trung tâm xúc tiến đầu tư tỉnh", "tham mưu"),
        ("Ban Quản lý dự án đầu tư xây dựng huyện lập", "Ban Quản lý dự án đầu tư xây dựng huyện", "lập"),
        ("lực lượng an ninh trật tự cơ sở tuần tra", "lực lượng an ninh trật tự cơ sở", "tuần tra"),
        ("Phòng Nông nghiệp và Môi trường kiểm đếm tàu thuyền", "Phòng Nông nghiệp và Môi trường", "kiểm đếm"),
        ("Phòng Công nghệ thông tin biên soạn tài liệu", "Phòng Công nghệ thông tin", "biên soạn"),
        ("Công an xã: Sẵn sàng lực lượng", "Công an xã", None),
        ("Các sở: Y tế, Tài chính rà soát", "Các sở: Y tế, Tài chính", "rà soát"),
        ("Hội Nông dân và các đoàn thể cấp huyện vận động", "Hội Nông dân và các đoàn thể cấp huyện", "vận động"),
        ("Ban Quản lý các công trình giao thông tỉnh lập", "Ban Quản lý các công trình giao thông tỉnh", "lập"),
        ("các phòng giáo dục và đào tạo chỉ đạo", "các phòng giáo dục và đào tạo", "chỉ đạo"),
        ("Phòng Kế hoạch - Tổng hợp tổng hợp, báo cáo", "Phòng Kế hoạch - Tổng hợp", "tổng hợp"),
        ("Vụ Nuôi trồng thuỷ sản theo dõi", "Vụ Nuôi trồng thuỷ sản", "theo dõi"),
        ("Khoa Ngoại tổng hợp thực hiện thí điểm", "Khoa Ngoại tổng hợp", "thực hiện"),
        ("Bộ phận giúp việc cho Hội đồng Sáng kiến lập", "Bộ phận giúp việc cho Hội đồng Sáng kiến", "lập"),
        ("lực lượng dân quân tự vệ tuần tra", "lực lượng dân quân tự vệ", "tuần tra"),
        ("Thủ trưởng các cơ quan, đơn vị chủ trì, phối hợp", "Thủ trưởng các cơ quan, đơn vị", "chủ trì"),
        ("các đơn vị chủ trì nhiệm vụ báo cáo", "các đơn vị chủ trì nhiệm vụ", "báo cáo"),
        ("Các đơn vị sự nghiệp công lập xây dựng kế hoạch", "Các đơn vị sự nghiệp công lập", "xây dựng"),
        ("các cơ quan, địa phương thông tin về Sở Y tế", "các cơ quan, địa phương", "thông tin về"),
        ("Các hợp tác xã rà soát", "Các hợp tác xã", "rà soát"),
        ("Phòng Nội vụ tổ chức rà soát", "Phòng Nội vụ", "tổ chức"),
        ("Phòng Quản lý đào tạo tuyển sinh", "Phòng Quản lý đào tạo", "tuyển sinh"),
        ("Cơ quan thường trực Ban Chỉ đạo lập", "Cơ quan thường trực Ban Chỉ đạo", "lập"),
        ("Tổ bảo vệ an ninh, trật tự ở cơ sở tuần tra", "Tổ bảo vệ an ninh, trật tự ở cơ sở", "tuần tra"),
        ("các cơ sở khám bệnh, chữa bệnh báo cáo", "các cơ sở khám bệnh, chữa bệnh", "báo cáo"),
        ("Hội đồng phối hợp phổ biến, giáo dục pháp luật họp", "Hội đồng phối hợp phổ biến, giáo dục pháp luật", "họp"),
        ("Các hộ nuôi, vận chuyển, bảo quản thủy sản kê khai", "Các hộ nuôi, vận chuyển, bảo quản thủy sản", "kê khai"),
        ("bộ phận tiếp nhận và trả kết quả hướng dẫn", "bộ phận tiếp nhận và trả kết quả", "hướng dẫn"),
    ],
)
def test_a_list_ends_where_the_work_begins(words: str, listed: str, predicate: str | None) -> None:
    assert cut(words) == (listed, predicate)


@pytest.mark.parametrize(
    "words",
    [
        "ban hành kế hoạch", "phòng, chống thiên tai", "hội nghị tổng kết", "báo cáo kết quả", "tổ chức thực hiện",
        "trường hợp vi phạm", "đội ngũ cán bộ", "thanh tra việc chấp hành", "lãnh đạo, chỉ đạo triển khai", "cơ sở vật chất",
    ],
)  # fmt: skip
def test_words_that_only_look_like_bodies_are_none(words: str) -> None:
    if words.startswith("lãnh đạo,"):  # told apart by what follows: a predicate, no name
        assert cut(words)[1] is not None
    else:
        assert not names_body_at(words, 0)


@pytest.mark.parametrize(
    "words",
    ["thanh tra tỉnh", "lãnh đạo các đơn vị", "tổ chức, cá nhân", "ubnd huyện", "các xã, phường", "tổ công tác"],
)
def test_words_that_begin_a_body(words: str) -> None:
    assert names_body_at(words, 0)


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("Phối hợp với NAFIQAVED xây dựng tiêu chuẩn", ["NAFIQAVED"]),
        ("phối hợp với VNPT triển khai phần mềm", ["VNPT"]),
        ("phối hợp phòng CNTT lắp đặt máy", ["phòng CNTT"]),
        ("chủ trì, cùng với Công an xã rà soát", ["Công an xã"]),
        ("tổ chức lễ ra quân với sự phối hợp của Đoàn xã", ["Đoàn xã"]),
        ("cùng với việc tuyên truyền tại Đoàn xã", []),
        ("phối hợp nhịp nhàng trong công việc", []),
    ],
)
def test_whom_an_order_wants_beside(words: str, names: list[str]) -> None:
    assert [body.name for body in coordinating_in(words, words.lower(), (0, len(words)))] == names
