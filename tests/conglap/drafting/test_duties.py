"""Which words of a superior's task are passed on."""

import pytest

from conglap.directives.reader import read
from conglap.documents.records import Line, SourceText
from conglap.drafting.duties import duties_of

BASIS = (
    "Căn cứ Nghị quyết số 19-NQ/TW, ngày 25/10/2017 của Ban Chấp hành Trung ương (sau đây gọi tắt là Nghị quyết 19), "
    "Ban Thường vụ Huyện ủy ban hành Kế hoạch với những nội dung sau:"
)


def plan(*items: str) -> object:
    lines = [
        "HUYỆN ỦY AN HÀ\tĐẢNG CỘNG SẢN VIỆT NAM",
        "Số 15-KH/HU",
        "An Hà, ngày 05 tháng 6 năm 2024",
        "KẾ HOẠCH",
        "thực hiện đổi mới đơn vị sự nghiệp công lập",
        BASIS,
        "II. NHIỆM VỤ",
        *items,
        "T/M BAN THƯỜNG VỤ",
        "BÍ THƯ",
        "Lê Văn An",
    ]
    text = tuple(Line(line, whole=True) for line in lines)
    return read(SourceText("kh.txt", "0", "text/plain", False, text))


def test_the_opening_that_names_who_is_told_is_left_out():
    (duty,) = duties_of(
        plan("1. Giao Phòng Nội vụ chủ trì, phối hợp với Phòng Y tế và các xã rà soát biên chế các trường.")
    )
    assert duty.text == "Rà soát biên chế các trường."
    assert duty.lead == ("Phòng Nội vụ",)
    assert duty.coordinating == ("Phòng Y tế", "các xã")


def test_words_that_say_more_than_who_are_kept():
    (duty,) = duties_of(plan("1. Tổ chức rà soát, giao Phòng Nội vụ chủ trì việc tổng hợp biên chế của các trường."))
    assert duty.text.startswith("Tổ chức rà soát, giao Phòng Nội vụ")


def test_this_plan_becomes_its_name_in_the_document_below():
    (duty,) = duties_of(plan("1. Phòng Nội vụ theo dõi, đôn đốc việc thực hiện Kế hoạch này ở các trường."))
    assert "Kế hoạch số 15-KH/HU" in duty.text
    assert "Kế hoạch này" not in duty.text


def test_an_alias_of_the_superior_becomes_the_name():
    (duty,) = duties_of(plan("1. Phòng Nội vụ tuyên truyền nội dung Nghị quyết 19 đến toàn thể viên chức."))
    assert duty.text == "Tuyên truyền nội dung Nghị quyết số 19-NQ/TW đến toàn thể viên chức."


def test_a_time_on_a_line_of_its_own_is_kept_apart_and_one_inside_the_words_stays_there():
    first, second = duties_of(
        plan(
            "1. Rà soát biên chế các trường học trên địa bàn huyện.",
            "Cơ quan thực hiện: Phòng Nội vụ.",
            "Thời gian thực hiện: Quý III/2024.",
            "2. Phòng Y tế báo cáo tình hình nhân lực trạm y tế trước ngày 30/6/2024.",
        )
    )
    assert (first.lead, first.time) == (("Phòng Nội vụ",), "Quý III/2024")
    assert second.time is None
    assert "trước ngày 30/6/2024" in second.text


def test_what_the_superior_does_itself_and_its_closing_appeal_are_not_passed_on():
    directive = plan(
        "1. Phòng Nội vụ rà soát biên chế các trường học.",
        "2. Ban Thường vụ Huyện ủy chỉ đạo, kiểm tra việc thực hiện Kế hoạch này.",
        "Yêu cầu các cấp ủy, cơ quan, đơn vị nghiêm túc triển khai thực hiện Kế hoạch này.",
    )
    assert [duty.task for duty in duties_of(directive)] == ["II.1"]


def test_only_the_chosen_tasks_are_passed_on_and_an_unknown_one_is_an_error():
    directive = plan("1. Phòng Nội vụ rà soát biên chế.", "2. Phòng Y tế rà soát trạm y tế.")
    assert [duty.task for duty in duties_of(directive, ["II.2"])] == ["II.2"]
    with pytest.raises(KeyError, match=r"II\.9"):
        duties_of(directive, ["II.9"])
