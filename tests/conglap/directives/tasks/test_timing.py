"""The time of a task as directives write it."""

import datetime as dt

import pytest

from conglap.directives.records import Timing, TimingKind
from conglap.directives.tasks.timing import read_timing
from conglap.directives.tasks.timing_values import read_timing_value

DATED = dt.date(2024, 1, 23)


def running(words: str, on: dt.date | None = DATED) -> Timing:
    return read_timing(words, words.lower(), (0, len(words)), on)


def value(words: str) -> Timing:
    return read_timing_value(words, words.lower(), (0, len(words)), DATED)


@pytest.mark.parametrize(
    ("words", "due", "as_written"),
    [
        ("báo cáo UBND tỉnh trước ngày 30/6/2024.", "2024-06-29", "trước ngày 30/6/2024"),
        ("hoàn thành trước ngày 01 tháng 01 năm 2026;", "2025-12-31", "trước ngày 01 tháng 01 năm 2026"),
        ("gửi về Văn phòng trước 15h00 ngày 15/6/2026 để tổng hợp", "2026-06-15", "trước 15h00 ngày 15/6/2026"),
        ("trình UBND tỉnh trong tháng 3/2024", "2024-03-31", "trong tháng 3/2024"),
        ("trình xem xét trong tháng 9 năm 2026", "2026-09-30", "trong tháng 9 năm 2026"),
        ("trình Chính phủ trong quý III năm 2024", "2024-09-30", "trong quý III năm 2024"),
        ("hoàn thành Quý II/2024", "2024-06-30", "hoàn thành Quý II/2024"),
        ("duy trì đến hết năm 2025", "2025-12-31", "đến hết năm 2025"),
        ("chậm nhất ngày 05/3/2024", "2024-03-05", "chậm nhất ngày 05/3/2024"),
        ("chậm nhất là ngày 20 tháng 3", "2024-03-20", "chậm nhất là ngày 20 tháng 3"),
        ("Từ ngày 20/11/2024 đến ngày 15/12/2024: kiểm tra", "2024-12-15", "đến ngày 15/12/2024"),
        ("tự kiểm tra từ ngày 06 - 15/11/2024", "2024-11-15", "từ ngày 06 - 15/11/2024"),
        ("nộp hạn chót 13/10/2024, theo mẫu", "2024-10-13", "hạn chót 13/10/2024"),
        ("Đến năm 2025, hoàn thành chương trình hỗ trợ", "2025-12-31", "Đến năm 2025"),
        ("báo cáo kết quả 6 tháng đầu năm 2024", "2024-06-30", "6 tháng đầu năm 2024"),
        ("Ngày 16/11/2024: Họp đoàn kiểm tra", "2024-11-16", "16/11/2024"),
        ("xong trước 30/6/2024", "2024-06-29", "trước 30/6/2024"),
        ("từ 01/4 đến 30/4/2024 tổ chức ra quân", "2024-04-30", "đến 30/4/2024"),
        ("trong tháng 4 và tháng 5/2024 tổ chức tập huấn", "2024-05-31", "trong tháng 4 và tháng 5/2024"),
        ("hồ sơ được thanh toán, xong trước ngày 30/9", "2024-09-29", "trước ngày 30/9"),
        ("thực hiện chương trình phối hợp trong năm 2024", "2024-12-31", "trong năm 2024"),
        ("hoàn thành trước quý IV/2024", "2024-09-30", "trước quý IV/2024"),
        ("hoàn thành trong 6 tháng cuối năm 2024", "2024-12-31", "hoàn thành trong 6 tháng cuối năm 2024"),
        ("gửi báo cáo quý I trước ngày 20/3 để tổng hợp", "2024-03-19", "trước ngày 20/3"),
        ("báo cáo sơ kết 6 tháng đầu năm trước ngày 15/6/2024", "2024-06-14", "trước ngày 15/6/2024"),
        ("trước 17 giờ 00 phút, ngày 25/3/2024", "2024-03-25", "trước 17 giờ 00 phút, ngày 25/3/2024"),
        ("Năm 2025, hoàn thành việc cấp giấy", "2025-12-31", "Năm 2025"),
        ("Năm 2025: Trình ban hành Đề án", "2025-12-31", "Năm 2025"),
        ("Đầu tháng 5/2024 tổ chức hội nghị", "2024-05-31", "tháng 5/2024"),
        ("trực ban từ nay đến cuối năm", "2024-12-31", "đến cuối năm"),
        ("phân bổ vốn trong năm nay", "2024-12-31", "trong năm nay"),
        ("gửi hồ sơ không chậm hơn ngày 15/4/2024", "2024-04-15", "không chậm hơn ngày 15/4/2024"),
        ("hoàn thành trong tuần đầu của tháng 4/2024", "2024-04-30", "hoàn thành trong tuần đầu của tháng 4/2024"),
        ("báo cáo trong 10 ngày đầu tháng 4/2024", "2024-04-30", "trong 10 ngày đầu tháng 4/2024"),
        ("tổ chức trong 02 ngày 11 và 12/4/2024", "2024-04-12", "trong 02 ngày 11 và 12/4/2024"),
        ("Hạn cuối nộp bài: 17 giờ 00 ngày 20/5/2024", "2024-05-20", "Hạn cuối nộp bài: 17 giờ 00 ngày 20/5/2024"),
        ("trình tại phiên họp thường kỳ tháng 8 năm 2024", "2024-08-31", "tại phiên họp thường kỳ tháng 8 năm 2024"),
        (
            "xử lý các dự án khởi công trước ngày 01/01/2020, xong trước ngày 01/7/2024",
            "2024-06-30",
            "trước ngày 01/7/2024",
        ),
        (
            "xử lý vốn đến ngày 15/5/2024 các đơn vị chưa phân bổ; báo cáo trong tháng 6/2024",
            "2024-06-30",
            "trong tháng 6/2024",
        ),
    ],
)
def test_a_deadline_ends_on_its_last_day(words: str, due: str, as_written: str) -> None:
    timing = running(words)

    assert timing.kind is TimingKind.DEADLINE
    assert timing.due == dt.date.fromisoformat(due)
    assert timing.as_written == as_written
    assert timing.span == (words.index(as_written), words.index(as_written) + len(as_written))


@pytest.mark.parametrize(
    "words",
    [
        "triển khai Văn bản số 2265/BCT-ATMT ngày 02/4/2026 của Bộ Công Thương",
        "thực hiện Nghị quyết giai đoạn 2026-2030, tầm nhìn đến năm 2050",
        "rà soát Quy hoạch phát triển khu kinh tế Việt Nam đến năm 2020",
        "giảm chi thường xuyên từ ngân sách nhà nước",
        "phát triển giáo dục thường xuyên",
        "báo cáo kết quả thực hiện theo quy định",
        "xử lý nghiêm các vi phạm theo quy định của pháp luật",
        "xây dựng Kế hoạch năm 2026",
        "rà soát kết quả thực hiện năm 2023",
        "tổng kết 10 năm thực hiện Nghị quyết",
        "trước khi trình UBND tỉnh xem xét",
        "rà soát các dự án khởi công trước ngày 01/01/2020",
        "lập danh sách người sinh trước ngày 01/7/1950",
        "thống kê số liệu từ ngày 01/01/2023 đến ngày 31/10/2023",
        "xây dựng kế hoạch giai đoạn 2026 - 2030 và hằng năm",
        "tăng cường tuần tra trước và trong thời gian lễ hội",
        "lấy ý kiến trước khi hoàn thành dự thảo",
        "điều chỉnh mức trợ cấp hàng tháng",
        "sử dụng nguồn chi được giao bổ sung hàng năm",
        "theo dõi vùng nguy hiểm trong 48 giờ tới",
    ],
)
def test_dates_of_documents_and_manners_of_work_are_no_time(words: str) -> None:
    assert running(words) == Timing()


@pytest.mark.parametrize(
    "words",
    [
        "trong thời hạn 15 ngày kể từ ngày khai giảng phải hoàn thành",
        "Trong thời gian 03 tháng kể từ ngày ban hành Thông báo này, các hội hoàn thành việc thanh toán",
        "gửi kết quả trong vòng 10 ngày làm việc",
        "triển khai ngay sau khi Kế hoạch được ban hành",
        "trong thời hạn 15 ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ",
        "chậm nhất 05 ngày sau khi kết thúc đợt kiểm tra",
        "hoàn thành trước kỳ họp giữa năm của HĐND tỉnh",
        "phải xong trước Tết Nguyên đán",
        "hoàn thành việc gia cố đê trước mùa mưa bão",
        "hoàn thành trước ngày khai giảng năm học mới",
    ],
)
def test_a_relative_term_is_a_deadline_without_a_day(words: str) -> None:
    timing = running(words)

    assert timing.kind is TimingKind.DEADLINE
    assert timing.due is None


@pytest.mark.parametrize(
    ("words", "rule"),
    [
        ("báo cáo trước ngày 15 hằng tháng", "FREQ=MONTHLY;BYMONTHDAY=14"),
        ("báo cáo trước ngày 01 hằng tháng", "FREQ=MONTHLY;BYMONTHDAY=-1"),
        ("báo cáo vào ngày 25 hàng tháng", "FREQ=MONTHLY;BYMONTHDAY=25"),
        ("báo cáo trước ngày 15/6 và 15/12 hằng năm", "FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=14"),
        ("báo cáo trước ngày 20 tháng cuối quý", "FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=19"),
        ("hằng quý tổng hợp, báo cáo", "FREQ=MONTHLY;INTERVAL=3"),
        ("Định kỳ 6 tháng, hàng năm tổ chức sơ kết", "FREQ=MONTHLY;INTERVAL=6"),
        ("Hàng năm, tiến hành rà soát; đến năm 2025, hoàn thành", "FREQ=YEARLY"),
        ("định kỳ báo cáo Huyện ủy, Ban Thường vụ Huyện ủy", None),
        ("định kỳ hai năm một lần rà soát số liệu", "FREQ=YEARLY;INTERVAL=2"),
        ("báo cáo 3 tháng một lần", "FREQ=MONTHLY;INTERVAL=3"),
        ("gửi Bộ trước ngày 30 tháng 6 hằng năm để tổng hợp", "FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=29"),
        ("báo cáo 6 tháng trước ngày 15/6, năm trước ngày 15/12", "FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=14"),
        ("Định kỳ 6 tháng (trước ngày 20/6), hằng năm (trước ngày 20/12)", "FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=19"),
        ("trước ngày 15 tháng 6 và ngày 15 tháng 12 hằng năm", "FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=14"),
        ("Hằng năm, trước ngày 30/11 báo cáo kết quả", "FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=29"),
        ("báo cáo tháng trước ngày 20, báo cáo quý trước ngày 20 tháng cuối quý", "FREQ=MONTHLY;BYMONTHDAY=19"),
        ("báo cáo trước 16 giờ thứ Sáu hằng tuần", "FREQ=WEEKLY;BYDAY=FR"),
        ("báo cáo trước thứ Sáu hằng tuần", "FREQ=WEEKLY;BYDAY=TH"),
        ("họp vào sáng chủ nhật hàng tuần", "FREQ=WEEKLY;BYDAY=SU"),
        ("báo cáo tình hình trước 16h00 hàng ngày", "FREQ=DAILY"),
        ("Định kỳ 3 tháng, 6 tháng báo cáo kết quả", "FREQ=MONTHLY;INTERVAL=3"),
        ("kiểm tra 12 tháng một lần", "FREQ=YEARLY"),
        ("kiểm định 24 tháng một lần", "FREQ=YEARLY;INTERVAL=2"),
        ("sơ kết hai lần một năm", "FREQ=MONTHLY;INTERVAL=6"),
        ("kiểm tra mỗi năm hai lần", "FREQ=MONTHLY;INTERVAL=6"),
        ("một năm, tổ chức ít nhất 04 lần đối thoại", "FREQ=MONTHLY;INTERVAL=3"),
        ("họp giao ban 01 tháng/lần", "FREQ=MONTHLY"),
        ("báo cáo 06 tháng/01 lần", "FREQ=MONTHLY;INTERVAL=6"),
        ("kiểm tra tối thiểu 01 lần/năm", "FREQ=YEARLY"),
        ("trực báo 2 lần/tuần", None),
        ("hằng tháng (trước ngày 25) báo cáo kết quả", "FREQ=MONTHLY;BYMONTHDAY=24"),
        ("báo cáo vào ngày 15 và 30 hằng tháng", "FREQ=MONTHLY;BYMONTHDAY=15,30"),
        ("tổ chức trong tháng 11 hằng năm", "FREQ=YEARLY;BYMONTH=11"),
        ("Hằng năm, tổng hợp kết quả, báo cáo Bộ trước ngày 15/12", "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=14"),
        (
            "Báo cáo quý trước ngày 10 tháng cuối quý, báo cáo năm trước ngày 10/12",
            "FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=9",
        ),
    ],
)
def test_recurring_work_has_a_rule_where_a_period_is_named(words: str, rule: str | None) -> None:
    timing = running(words)

    assert timing.kind is TimingKind.RECURRING
    assert timing.rule == rule
    assert timing.due is None


def test_a_deadline_wins_over_work_that_comes_back() -> None:
    timing = running("định kỳ báo cáo; tổng kết trước ngày 31/12/2024")

    assert timing.due == dt.date(2024, 12, 30)


def test_a_day_without_a_year_takes_it_from_the_document_only_when_it_still_lies_ahead() -> None:
    assert running("xong trước ngày 25/02").due == dt.date(2024, 2, 24)
    assert running("xong trước ngày 15/01").due is None
    assert running("xong trước ngày 25/02", on=None).due is None


def test_a_day_just_past_the_turn_of_the_year_is_that_of_the_next_year() -> None:
    december = dt.date(2024, 12, 10)

    assert running("báo cáo trước ngày 10/01", on=december).due == dt.date(2025, 1, 9)
    assert running("báo cáo trước ngày 10/10", on=december).due is None


def test_cited_dates_never_become_deadlines() -> None:
    words = "hoàn thành theo Kế hoạch đến ngày 30/6/2024"
    place = words.index("30/6/2024")

    assert read_timing(words, words, (0, len(words)), DATED, [(place, place + 9)]) == Timing()


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("thường xuyên kiểm tra, đôn đốc việc thực hiện", TimingKind.CONTINUOUS),
        ("nộp báo cáo đúng thời hạn quy định", TimingKind.BY_GUIDANCE),
    ],
)
def test_continuous_work_and_guidance(words: str, kind: TimingKind) -> None:
    assert running(words).kind is kind


@pytest.mark.parametrize(
    ("words", "kind", "due"),
    [
        ("Thường xuyên, theo quy định và hướng dẫn của Trung ương, của tỉnh.", TimingKind.CONTINUOUS, None),
        ("Theo quy định và hướng dẫn của tỉnh", TimingKind.BY_GUIDANCE, None),
        ("Hằng năm", TimingKind.RECURRING, None),
        ("Quý II/2024", TimingKind.DEADLINE, "2024-06-30"),
        ("Tháng 3 - 5/2024", TimingKind.DEADLINE, "2024-05-31"),
        ("Năm 2024", TimingKind.DEADLINE, "2024-12-31"),
        ("2024 - 2025", TimingKind.DEADLINE, "2025-12-31"),
        ("Giai đoạn 2024 - 2025", TimingKind.DEADLINE, "2025-12-31"),
        ("30/6/2024", TimingKind.DEADLINE, "2024-06-30"),
        ("Trước ngày 30/6/2024", TimingKind.DEADLINE, "2024-06-29"),
        ("Ngay sau khi có hướng dẫn của tỉnh", TimingKind.DEADLINE, None),
        ("Từ năm 2024, thường xuyên", TimingKind.CONTINUOUS, None),
        ("Cả năm", TimingKind.CONTINUOUS, None),
        ("Quý II - III/2024", TimingKind.DEADLINE, "2024-09-30"),
        ("Q2/2024", TimingKind.DEADLINE, "2024-06-30"),
        ("Tháng 4-5", TimingKind.DEADLINE, "2024-05-31"),
        ("04/2024", TimingKind.DEADLINE, "2024-04-30"),
        ("15/4", TimingKind.DEADLINE, "2024-04-15"),
        ("Trước 15/4", TimingKind.DEADLINE, "2024-04-14"),
        ("Sau khi có hướng dẫn của Trung ương", TimingKind.DEADLINE, None),
        ("Theo tiến độ dự án", TimingKind.BY_GUIDANCE, None),
        ("-", TimingKind.UNSPECIFIED, None),
    ],
)
def test_a_place_made_for_the_time_says_it_without_more_words(words: str, kind: TimingKind, due: str | None) -> None:
    timing = value(words)

    assert timing.kind is kind
    assert timing.due == (dt.date.fromisoformat(due) if due else None)


def test_a_report_of_one_half_year_before_a_day_without_a_year_is_due_once() -> None:
    timing = running("báo cáo kết quả năm trước ngày 15/12 để tổng hợp")

    assert timing.kind is TimingKind.DEADLINE
    assert timing.due == dt.date(2024, 12, 14)
