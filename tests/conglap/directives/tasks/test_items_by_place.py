"""Items whose verb nobody listed: their place and shape tell that they order."""

from tests.conglap.directives.tasks.test_tasks import lead, tasks

PLAN = """ỦY BAN NHÂN DÂN
XÃ LAM GIANG
Số: 15/KH-UBND
Lam Giang, ngày 05 tháng 3 năm 2026
KẾ HOẠCH
Chỉnh trang đường làng, ngõ xóm

"""


def texts(body: str) -> list[str]:
    return [task.text for task in tasks(body, PLAN).values()]


def test_below_a_body_an_item_orders_whatever_its_verb() -> None:
    found = tasks(
        """1. Đội quản lý đường
- Vá các vị trí ổ gà.
- Nhổ bỏ quảng cáo sai quy định.
- Xả trạm, giảm phí.
- Phòng Kinh tế xã.
- Kinh phí trích từ ngân sách xã.
""",
        PLAN,
    )

    assert [task.text for task in found.values()] == [
        "Vá các vị trí ổ gà.",
        "Nhổ bỏ quảng cáo sai quy định.",
        "Xả trạm, giảm phí.",
    ]
    assert {tuple(lead(task)) for task in found.values()} == {("Đội quản lý đường",)}


def test_between_items_that_order_an_unknown_verb_orders_too() -> None:
    found = texts("""1. Giải pháp
- Rà soát các tuyến đường.
- Quét vôi các hàng cây hai bên đường.
- Kéo dài thời gian thắp sáng.
- Cấp giấy phép cho các hộ.
- Tổ chức ra quân.
- Huy động nhân dân.
- Vỉa hè đã được lát đá.
- Kế hoạch này có hiệu lực từ ngày ký.
""")

    assert found == [
        "Rà soát các tuyến đường.",
        "Quét vôi các hàng cây hai bên đường.",
        "Kéo dài thời gian thắp sáng.",
        "Cấp giấy phép cho các hộ.",
        "Tổ chức ra quân.",
        "Huy động nhân dân.",
    ]


def test_among_facts_an_unknown_verb_orders_nothing() -> None:
    assert (
        texts("""1. Hiện trạng các tuyến đường
- Mặt đường có nhiều ổ gà.
- Quét vôi hàng cây thực hiện đúng hạn.
- Vỉa hè hẹp, xe dừng đỗ lộn xộn.
""")
        == []
    )


def test_below_the_heading_of_money_a_named_office_is_told_the_rest_is_not() -> None:
    found = tasks(
        """1. Kinh phí thực hiện
- Kinh phí do ngân sách xã bảo đảm.
- Phòng Kinh tế cân đối, bố trí kinh phí.
- Ngân sách cấp trên hỗ trợ 50%.
""",
        PLAN,
    )

    assert [(task.text, lead(task)) for task in found.values()] == [
        ("Phòng Kinh tế cân đối, bố trí kinh phí.", ["Phòng Kinh tế"])
    ]


def test_whose_work_a_heading_is_stays_whole() -> None:
    found = tasks(
        """I. TỔ CHỨC THỰC HIỆN
1. Cán bộ phụ trách lĩnh vực văn hóa và thông tin
- Tham mưu kế hoạch tuyên truyền.
2. Các Phó trưởng ban phụ trách lĩnh vực Kinh tế, Ngân sách
- Theo dõi việc thực hiện kế hoạch.
3. Nhiệm vụ của Tổ thẩm định, đánh giá hồ sơ:
- Tiếp nhận hồ sơ của các thôn.
""",
        PLAN,
    )

    assert [lead(task) for task in found.values()] == [
        ["Cán bộ phụ trách lĩnh vực văn hóa và thông tin"],
        ["Các Phó trưởng ban phụ trách lĩnh vực Kinh tế, Ngân sách"],
        ["Tổ thẩm định, đánh giá hồ sơ"],
    ]


def test_below_the_word_tasks_and_behind_a_case_a_verb_orders() -> None:
    assert texts("""I. NỘI DUNG
1. Tiếp dân
- Địa điểm: Tại trụ sở UBND xã.
- Nhiệm vụ:
+ Lắng nghe, ghi chép ý kiến của người dân.
+ Nhắc lại quy định cho người dân rõ.
2. Xử lý đơn
- Nếu không thuộc thẩm quyền: Chuyển ngay đến cơ quan có thẩm quyền.
- Căn cứ Kế hoạch này, chủ động giám sát việc lập danh sách: niêm yết, thông báo.
3. Nội dung: Trạm Y tế phối hợp với các trường học khám sức khỏe cho học sinh.
""") == [
        "Lắng nghe, ghi chép ý kiến của người dân.",
        "Nhắc lại quy định cho người dân rõ.",
        "Nếu không thuộc thẩm quyền: Chuyển ngay đến cơ quan có thẩm quyền.",
        "Căn cứ Kế hoạch này, chủ động giám sát việc lập danh sách: niêm yết, thông báo.",
        "Nội dung: Trạm Y tế phối hợp với các trường học khám sức khỏe cho học sinh.",
    ]


def test_what_must_be_done_or_sent_by_a_day_is_a_task_and_a_slogan_is_none() -> None:
    assert texts("""I. NỘI DUNG
1. Chậm nhất là ngày 30 tháng 4 năm 2026, việc rà soát hộ nghèo phải được hoàn thành.
2. Biên bản họp phải gửi về Văn phòng HĐND và UBND xã chậm nhất ngày 25/4/2026 để tổng hợp.
3. Việc rà soát phải khách quan, công bằng.
II. KHẨU HIỆU
1. Phát huy truyền thống đoàn kết của Nhân dân!
2. Cử tri tích cực tham gia xây dựng nông thôn mới!
""") == [
        "Chậm nhất là ngày 30 tháng 4 năm 2026, việc rà soát hộ nghèo phải được hoàn thành.",
        "Biên bản họp phải gửi về Văn phòng HĐND và UBND xã chậm nhất ngày 25/4/2026 để tổng hợp.",
    ]


def test_the_time_of_a_heading_holds_for_what_says_none() -> None:
    found = tasks(
        """I. NỘI DUNG
1. Đợt 1: Từ ngày 05/4/2026 đến ngày 20/5/2026:
- Rà soát việc lập sổ theo dõi.
- Giám sát việc niêm yết, báo cáo trước ngày 10/5/2026.
2. Quý III năm 2026:
- Tổ chức sơ kết.
3. Giai đoạn 2026 - 2030
- Xây dựng trụ sở mới.
4. Tháng hành động vì trẻ em
- Phát động phong trào.
""",
        PLAN,
    )

    assert [str(task.timing.due) for task in found.values()] == [
        "2026-05-20",
        "2026-05-09",
        "2026-09-30",
        "None",
        "None",
    ]


def test_a_paper_that_asks_in_the_introduction_tells_who_does_the_items() -> None:
    found = tasks(
        """Ngày 9/4, UBND xã ban hành văn bản yêu cầu các trường học, Trạm Y tế xã khẩn trương vệ sinh phòng bệnh:
1. Khử khuẩn phòng học.
2. Kiểm tra nguồn nước.
""",
        PLAN,
    )

    assert [lead(task) for task in found.values()] == [["các trường học", "Trạm Y tế xã"]] * 2


def test_a_page_that_tells_of_an_order_gives_it_and_its_headline_none() -> None:
    found = tasks(
        """Xã Lam Giang chủ động phòng chống rét
UBND xã vừa có văn bản số 12/UBND-VX yêu cầu các trường học, Trạm Y tế xã chuẩn bị chăn ấm.
Trước đó Sở Y tế có văn bản yêu cầu các xã báo cáo.
""",
        "",
    )

    assert [lead(task) for task in found.values()] == [["các trường học", "Trạm Y tế xã"]]
