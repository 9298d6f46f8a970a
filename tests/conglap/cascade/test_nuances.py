"""What one word changes: bans, counts, rates, occasions, softened verbs, lists; sentences of our own."""

from conglap.cascade import compare
from conglap.cascade.records import LossKind
from tests.conglap.cascade.reading_pairs import above, below, lost


def test_what_is_forbidden_is_not_passed_on_by_what_is_ordered():
    words = "Phòng Văn hóa và Thông tin mua sắm sách thiếu nhi; không mua sắm sách lậu."
    assert lost(words, "Phòng Văn hóa và Thông tin mua sắm sách thiếu nhi.") == [("act", "không mua sắm sách lậu")]
    kept = "Phòng Văn hóa và Thông tin mua sắm sách thiếu nhi; sách lậu thì không được mua sắm."
    assert lost(words, kept) == []


def test_how_often_is_compared_wherever_the_count_stands():
    words = "Phòng Văn hóa và Thông tin kiểm tra tủ sách ít nhất 02 lần một tuần."
    assert lost(words, "Mỗi tuần hai lần, Phòng Văn hóa và Thông tin kiểm tra tủ sách.") == []
    assert [kind for kind, _ in lost(words, "Mỗi tuần, Phòng Văn hóa và Thông tin kiểm tra tủ sách một lần.")] == [
        "time"
    ]


def test_a_longer_time_limit_is_a_loss_and_a_shorter_one_is_none():
    words = "Phòng Văn hóa và Thông tin trả lời bạn đọc trong thời hạn 07 ngày làm việc."
    later = "Phòng Văn hóa và Thông tin trả lời bạn đọc trong 20 ngày làm việc."
    assert [kind for kind, _ in lost(words, later)] == ["time"]
    assert lost(words, "Chậm nhất sau 5 ngày làm việc, Phòng Văn hóa và Thông tin phải trả lời bạn đọc.") == []


def test_an_occasion_is_a_time():
    words = "Phòng Văn hóa và Thông tin sửa chữa mái nhà văn hóa trước mùa mưa bão."
    assert lost(words, "Trước mùa mưa bão, Phòng Văn hóa và Thông tin sửa chữa mái nhà văn hóa.") == []
    assert lost(words, "Phòng Văn hóa và Thông tin sửa chữa mái nhà văn hóa.") == [("time", "trước mùa mưa bão")]


def test_so_much_a_month_is_no_period():
    words = "Phòng Văn hóa và Thông tin chi trả phụ cấp 02 triệu đồng mỗi tháng cho người giữ tủ sách."
    assert (
        lost(words, "Người giữ tủ sách được Phòng Văn hóa và Thông tin chi trả phụ cấp 2 triệu đồng một tháng.") == []
    )


def test_a_single_thing_of_a_list_is_missed_however_short_its_name_is():
    words = "Phòng Văn hóa và Thông tin thống kê các cơ sở tái chế nhôm, giấy, nhựa ở khu dân cư."
    assert lost(words, "Phòng Văn hóa và Thông tin thống kê cơ sở tái chế nhựa, giấy trong khu dân cư.") == [
        ("object", "nhôm")
    ]


def test_who_does_it_is_no_other_word_for_what_is_missing():
    words = "Phòng Văn hóa và Thông tin rà soát sân bóng, bể bơi, nhà tập luyện."
    passive = "Nhà tập luyện, sân bóng do Phòng Quản lý đô thị và Phòng Văn hóa và Thông tin rà soát."
    assert lost(words, passive) == [("object", "bể bơi")]


def test_a_verb_softened_by_the_one_before_it_is_weaker():
    words = "Phòng Văn hóa và Thông tin di dời các sạp hàng lấn chiếm sân nhà văn hóa."
    softened = "Phòng Văn hóa và Thông tin vận động di dời các sạp hàng lấn chiếm sân nhà văn hóa."
    assert [kind for kind, _ in lost(words, softened)] == ["verb"]


def test_a_verb_of_the_superior_softens_nothing_where_both_say_it():
    words = "Phòng Văn hóa và Thông tin tuyên truyền đọc sách, di dời sạp hàng trước cổng thư viện."
    same = "Phòng Văn hóa và Thông tin tuyên truyền di dời sạp hàng trước cổng thư viện và đọc sách."
    assert "verb" not in {kind for kind, _ in lost(words, same)}


def test_the_verb_that_leads_a_list_is_asked_of_each_of_its_parts():
    words = "Phòng Văn hóa và Thông tin hướng dẫn người dân cài đặt ứng dụng thư viện số, nộp phiếu mượn sách."
    weak = "Phòng Văn hóa và Thông tin khuyến khích người dân nộp phiếu mượn sách và cài ứng dụng thư viện số."
    assert ("verb", "hướng dẫn") in lost(words, weak)


def test_bodies_of_many_places_are_met_by_the_one_of_the_place():
    words = "Trung tâm Y tế các huyện, thị xã phối hợp với Công an cấp huyện khám sức khỏe cho lái xe."
    assert lost(words, "Trung tâm Y tế huyện cùng Công an huyện khám sức khỏe cho lái xe.") == []
    assert lost(words, "Trung tâm Y tế huyện khám sức khỏe cho lái xe.") == [("body", "Công an cấp huyện")]


def test_words_of_administration_are_no_answer_where_the_superior_is_not_named():
    superior = above("Phòng Văn hóa và Thông tin tổng hợp, báo cáo kết quả thực hiện; xây dựng kế hoạch mua sách báo.")
    other = below(
        "Phòng Nội vụ tổng hợp, báo cáo kết quả thực hiện; xây dựng kế hoạch kiểm tra vệ sinh chợ.",
        opening="Để bảo đảm vệ sinh, Chủ tịch UBND huyện yêu cầu",
        about="vệ sinh chợ",
    )
    (task,) = compare(superior, other).tasks
    assert {loss.kind for loss in task.lost} == {LossKind.ACT}
    assert task.found == ()


def test_a_time_limit_without_its_preposition_keeps_its_figure():
    words = "Phòng Văn hóa và Thông tin cung cấp phần mềm thư viện dùng thử 12 tháng."
    assert lost(words, "Phòng Văn hóa và Thông tin cung cấp phần mềm thư viện để dùng thử trong 12 tháng.") == []


def test_an_act_of_verbs_alone_stands_where_it_is_said_as_strongly():
    words = "Tiếp tục đẩy mạnh công tác thông tin, tuyên truyền; khen thưởng người giữ tủ sách; kiểm điểm người làm mất sách quý."
    item = "Phòng Văn hóa và Thông tin đẩy mạnh công tác tuyên truyền về văn hóa đọc ở các thôn, bản vùng cao."
    assert ("act", "Tiếp tục đẩy mạnh công tác thông tin, tuyên truyền") not in lost(words, item)
    other = "Phòng Văn hóa và Thông tin tuyên truyền pháp luật về phòng cháy rừng ở các thôn, bản vùng cao."
    assert ("act", "Tiếp tục đẩy mạnh công tác thông tin, tuyên truyền") in lost(words, other)
