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
