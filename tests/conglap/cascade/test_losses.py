"""Each kind of loss on sentences of our own, and what is no loss."""

from conglap.cascade import compare
from conglap.cascade.records import Coverage
from tests.conglap.cascade.reading_pairs import above, below, compared, lost

LIBRARY = (
    "Phòng Văn hóa và Thông tin rà soát sách báo hiện có; mua sắm máy tính, giá sách và bàn đọc cho thư viện xã, nhất là "
    "ở xã miền núi; báo cáo UBND huyện trước ngày 30/6/2025."
)


def test_a_duty_passed_on_in_other_words_is_covered_fully():
    found = compared(
        LIBRARY,
        "Trước ngày 30/6/2025, Phòng Văn hóa và Thông tin soát xét sách báo hiện có, mua giá sách, bàn đọc, máy tính cho "
        "các thư viện xã, nhất là xã miền núi và báo cáo UBND huyện.",
    )
    assert (found.coverage, found.lost) == (Coverage.FULL, ())
    assert found.by[0].clause == "1"


def test_a_duty_that_nobody_passes_on_is_not_covered():
    found = compared(LIBRARY, "Phòng Nội vụ tuyển dụng 05 công chức địa chính.")
    assert found.coverage is Coverage.NONE
    assert {loss.kind.value for loss in found.lost} == {"act"}


def test_an_act_that_is_dropped_is_lost_with_its_words():
    words = "Phòng Văn hóa và Thông tin mua sắm máy tính cho thư viện xã; tập huấn nhân viên thư viện."
    assert lost(words, "Phòng Văn hóa và Thông tin mua sắm máy tính cho thư viện xã.") == [
        ("act", "tập huấn nhân viên thư viện")
    ]


def test_one_object_of_several_that_is_dropped_is_lost():
    words = "Phòng Văn hóa và Thông tin mua sắm máy tính, giá sách và bàn đọc cho thư viện xã."
    assert lost(words, "Phòng Văn hóa và Thông tin mua sắm máy tính, bàn đọc cho thư viện xã.") == [
        ("object", "giá sách")
    ]


def test_a_qualifier_that_is_dropped_is_lost():
    words = "Phòng Văn hóa và Thông tin sửa chữa nhà văn hóa ở các xã đặc biệt khó khăn."
    assert lost(words, "Phòng Văn hóa và Thông tin sửa chữa nhà văn hóa ở các xã.") == [
        ("qualifier", "đặc biệt khó khăn")
    ]


def test_a_target_that_is_lowered_is_lost():
    words = "Phòng Văn hóa và Thông tin sửa chữa ít nhất 12 nhà văn hóa."
    assert lost(words, "Phòng Văn hóa và Thông tin sửa chữa ít nhất 7 nhà văn hóa.") == [("qualifier", "12")]


def test_a_figure_written_otherwise_is_the_same_figure():
    words = "Phòng Văn hóa và Thông tin sửa chữa 05 nhà văn hóa; tuyên truyền đến 80 % hộ dân."
    assert lost(words, "Phòng Văn hóa và Thông tin sửa chữa 5 nhà văn hóa; tuyên truyền đến 80% hộ dân.") == []


def test_a_weaker_verb_is_a_loss_and_a_stronger_one_is_none():
    words = "Phòng Văn hóa và Thông tin xây dựng quy chế mượn sách."
    assert lost(words, "Phòng Văn hóa và Thông tin thực hiện quy chế mượn sách.") == [("verb", "xây dựng")]
    assert lost(words, "Phòng Văn hóa và Thông tin phối hợp xây dựng quy chế mượn sách.") == [("verb", "xây dựng")]
    assert lost(words, "Phòng Văn hóa và Thông tin ban hành quy chế mượn sách.") == []


def test_a_body_that_is_no_longer_named_is_lost():
    words = "Phòng Nội vụ chủ trì, phối hợp với Công an huyện kiểm kê hồ sơ lưu trữ."
    assert lost(words, "Phòng Nội vụ kiểm kê hồ sơ lưu trữ.") == [("body", "Công an huyện")]
    assert lost(words, "Phòng Nội vụ chủ trì, phối hợp với Công an huyện kiểm kê hồ sơ lưu trữ.") == []


def test_a_deadline_moved_to_later_is_lost_and_an_earlier_one_is_kept():
    words = "Phòng Nội vụ kiểm kê hồ sơ lưu trữ trước ngày 30/6/2025."
    assert lost(words, "Phòng Nội vụ kiểm kê hồ sơ lưu trữ trước ngày 30/9/2025.") == [("time", "trước ngày 30/6/2025")]
    assert lost(words, "Phòng Nội vụ kiểm kê hồ sơ lưu trữ.") == [("time", "trước ngày 30/6/2025")]
    assert lost(words, "Phòng Nội vụ kiểm kê hồ sơ lưu trữ trước ngày 15/6/2025.") == []


def test_a_longer_period_is_a_loss():
    words = "Hằng quý, Phòng Nội vụ kiểm tra hồ sơ lưu trữ."
    assert [kind for kind, _ in lost(words, "Hằng năm, Phòng Nội vụ kiểm tra hồ sơ lưu trữ.")] == ["time"]
    assert lost(words, "Hằng tháng, Phòng Nội vụ kiểm tra hồ sơ lưu trữ.") == []


def test_another_document_in_place_of_the_one_to_be_followed_is_a_loss_with_both_places():
    words = "Phòng Nội vụ kiểm kê hồ sơ lưu trữ theo Quyết định số 12/2024/QĐ-UBND ngày 05/5/2024 của UBND tỉnh."
    found = compared(
        words, "Phòng Nội vụ kiểm kê hồ sơ lưu trữ theo Quyết định số 40/2020/QĐ-UBND ngày 01/3/2020 của UBND tỉnh."
    )
    (loss,) = found.lost
    assert (loss.kind.value, "12/2024/QĐ-UBND" in loss.superior_text) == ("basis", True)
    assert loss.subordinate_text is not None
    assert "40/2020/QĐ-UBND" in loss.subordinate_text


def test_a_purpose_without_its_verb_is_lost():
    words = "Phòng Văn hóa và Thông tin xây dựng định mức phục vụ để định giá từng loại dịch vụ thư viện."
    assert lost(words, "Phòng Văn hóa và Thông tin xây dựng định mức phục vụ từng loại dịch vụ thư viện.") == [
        ("object", "định giá từng loại dịch vụ thư viện")
    ]


def test_abbreviations_and_both_tone_places_say_the_same():
    words = "Phòng Nội vụ ứng dụng CNTT, bồi dưỡng cán bộ người DTTS theo quy hoạch của Huyện uỷ."
    assert (
        lost(
            words,
            "Phòng Nội vụ ứng dụng công nghệ thông tin, bồi dưỡng cán bộ người dân tộc thiểu số theo quy hoạch của Huyện ủy.",
        )
        == []
    )


def test_spans_are_the_words_of_their_documents():
    superior, subordinate = above(LIBRARY), below("Phòng Văn hóa và Thông tin mua sắm máy tính cho thư viện xã.")
    for loss in compare(superior, subordinate).tasks[0].lost:
        assert superior.text[slice(*loss.superior_span)] == loss.superior_text
        if loss.subordinate_span:
            assert subordinate.text[slice(*loss.subordinate_span)] == loss.subordinate_text


def test_a_short_object_kept_without_its_long_purpose_is_passed_on_with_a_weaker_verb():
    words = "Phòng Nội vụ xây dựng định mức biên chế thư viện để định giá từng loại hình dịch vụ sự nghiệp công."
    found = compared(words, "Phòng Nội vụ thực hiện định mức biên chế thư viện.")
    assert found.coverage.value == "partial"
    assert ("verb", "xây dựng") in [(loss.kind.value, loss.superior_text) for loss in found.lost]
    assert "định giá" in next(loss.superior_text for loss in found.lost if loss.kind.value == "object")


def test_a_dropped_act_is_not_found_in_its_near_duplicate_of_another_task():
    tasks = (
        "Phòng Nội vụ tổ chức tập huấn kỹ năng số cho công chức cấp xã.",
        "Phòng Tư pháp tổ chức tập huấn kỹ năng hòa giải cho hòa giải viên.",
    )
    result = compare(above(*tasks), below(tasks[1]))
    assert [task.coverage.value for task in result.tasks] == ["none", "full"]


def test_a_verb_in_the_passive_is_compared():
    words = "Phòng Nội vụ thẩm định hồ sơ nâng ngạch viên chức thư viện."
    assert lost(words, "Hồ sơ nâng ngạch viên chức thư viện do Phòng Nội vụ thẩm định.") == []
    assert ("verb", "thẩm định") in lost(words, "Hồ sơ nâng ngạch viên chức thư viện được Phòng Nội vụ quan tâm.")


def test_a_month_named_without_a_word_of_deadline_keeps_the_time():
    words = "Phòng Nội vụ thanh lý sách cũ của thư viện trong tháng 8/2025."
    assert lost(words, "Tháng 8 năm 2025, Phòng Nội vụ thanh lý sách cũ của thư viện.") == []
    assert [kind for kind, _ in lost(words, "Tháng 9 năm 2025, Phòng Nội vụ thanh lý sách cũ của thư viện.")] == [
        "time"
    ]


def test_a_day_behind_an_event_is_a_time_too():
    words = "Phòng Nội vụ kiểm kê sách của thư viện trước ngày hội đọc sách 21/4/2025."
    assert [kind for kind, _ in lost(words, "Phòng Nội vụ kiểm kê sách của thư viện trước ngày hội đọc sách.")] == [
        "time"
    ]


def test_what_stresses_limits_also_behind_another_small_word():
    words = "Phòng Nội vụ kiểm kê sách của thư viện, nhất là tại các điểm bưu điện văn hóa."
    assert lost(words, "Phòng Nội vụ kiểm kê sách của thư viện.") == [
        ("qualifier", "nhất là tại các điểm bưu điện văn hóa")
    ]
