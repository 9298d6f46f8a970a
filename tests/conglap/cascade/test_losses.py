"""Each kind of loss on sentences of our own, and what is no loss."""

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
    from conglap.cascade.comparing import compare

    for loss in compare(superior, subordinate).tasks[0].lost:
        assert superior.text[slice(*loss.superior_span)] == loss.superior_text
        if loss.subordinate_span:
            assert subordinate.text[slice(*loss.subordinate_span)] == loss.subordinate_text
