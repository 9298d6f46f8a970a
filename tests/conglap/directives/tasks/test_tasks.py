"""What counts as a task, whole documents through the reader."""

import datetime as dt
import time
from pathlib import Path

import pytest

from conglap.directives.reader import read
from conglap.directives.records import Directive, Task, TimingKind
from conglap.documents import read_file
from conglap.documents.records import Cell, Line, SourceText

SEEDS = Path(__file__).resolve().parents[5] / "shared" / "seeds"
HEAD = """ỦY BAN NHÂN DÂN HUYỆN LAM GIANG

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM

Độc lập - Tự do - Hạnh phúc

Số: 15/UBND-NV

Lam Giang, ngày 05 tháng 3 năm 2024

V/v triển khai sắp xếp các đơn vị sự nghiệp

Kính gửi: Phòng Nội vụ.

"""
FOOT = """

Nơi nhận:
- Như trên;
- Lưu: VT.

CHỦ TỊCH

Nguyễn Văn Mẫu
"""


def directive(body: str, head: str = HEAD, foot: str = FOOT) -> Directive:
    lines = tuple(Line(line) for line in (head + body + foot).splitlines())
    return read(SourceText("mau.txt", "0" * 64, "text/plain", False, lines))


def tasks(body: str, head: str = HEAD) -> dict[str, Task]:
    found = directive(body, head).tasks
    named = {task.id: task for task in found}
    assert len(named) == len(found), "ids repeat"
    return named


def lead(task: Task) -> list[str]:
    return [body.name for body in task.lead]


def coordinating(task: Task) -> list[str]:
    return [body.name for body in task.coordinating]


def directing(task: Task) -> list[str]:
    return [body.name for body in task.directing]


def test_items_under_a_heading_that_names_a_body_are_its_tasks() -> None:
    found = tasks("""Chủ tịch UBND huyện yêu cầu:

1. Giao Phòng Nội vụ

a) Rà soát, sắp xếp tổ chức bộ máy.

b) Phối hợp với Phòng Tài chính - Kế hoạch tham mưu cơ chế tự chủ.

2. Sở Tài chính:

- Chỉ đạo các đơn vị trực thuộc thực hiện nghiêm.

- Báo cáo kết quả trước ngày 30/6/2024.""")

    assert list(found) == ["1.a", "1.b", "2/1", "2/2"]
    assert lead(found["1.b"]) == ["Phòng Nội vụ"]
    assert coordinating(found["1.b"]) == ["Phòng Tài chính - Kế hoạch"]
    assert directing(found["2/1"]) == lead(found["2/1"]) == ["Sở Tài chính"]
    assert found["2/2"].timing.due == dt.date(2024, 6, 29)


def test_purposes_facts_and_results_are_no_tasks() -> None:
    found = tasks("""I. MỤC ĐÍCH, YÊU CẦU

1. Mục đích

- Bảo đảm thực hiện nghiêm Kế hoạch của tỉnh.

2. Yêu cầu

- Thực hiện đồng bộ từ huyện đến cơ sở.

II. KẾT QUẢ THỰC HIỆN

- Hoàn thành việc sắp xếp 12 đơn vị.

III. NHIỆM VỤ

1. Rà soát, sắp xếp các trường học trên địa bàn.""")

    assert list(found) == ["III.1"]


def test_attribute_lines_belong_to_the_task_above_them() -> None:
    found = tasks("""I. NỘI DUNG THỰC HIỆN

1. Rà soát, sắp xếp tổ chức bộ máy các đơn vị sự nghiệp.

- Cơ quan chỉ đạo: Ủy ban nhân dân huyện.

- Cơ quan tham mưu, thực hiện: Phòng Nội vụ chủ trì, phối hợp với các phòng, ban liên quan.

- Thời gian thực hiện: Quý II/2024.

- Sản phẩm: Đề án sắp xếp.

2. Nâng cao chất lượng dịch vụ sự nghiệp công. (Chủ trì: Phòng Y tế; phối hợp: UBND các xã; thời gian: thường xuyên)""")

    first, second = found["I.1"], found["I.2"]
    assert first.text == "Rà soát, sắp xếp tổ chức bộ máy các đơn vị sự nghiệp."
    assert (directing(first), lead(first)) == (["Ủy ban nhân dân huyện"], ["Phòng Nội vụ"])
    assert coordinating(first) == ["các phòng, ban liên quan"]
    assert (first.timing.due, first.output) == (dt.date(2024, 6, 30), "Đề án sắp xếp")
    assert (lead(second), coordinating(second)) == (["Phòng Y tế"], ["UBND các xã"])
    assert second.timing.kind is TimingKind.CONTINUOUS


def test_attribute_lines_at_the_end_of_a_section_are_for_all_its_tasks() -> None:
    found = tasks("""I. NHIỆM VỤ TRỌNG TÂM

1. Phát triển các khu công nghiệp

- Rà soát quy hoạch các khu công nghiệp.

- Đôn đốc hoàn thiện hạ tầng kỹ thuật.

Đơn vị chủ trì: Phòng Công Thương; Đơn vị phối hợp: Văn phòng.""")

    assert [lead(task) for task in found.values()] == [["Phòng Công Thương"]] * 2
    assert [coordinating(task) for task in found.values()] == [["Văn phòng"]] * 2


def test_several_bodies_ordered_in_one_item_make_several_tasks() -> None:
    found = tasks(
        """1. Phòng Nội vụ tổng hợp danh sách các đơn vị. Danh sách gồm cả số lượng người làm việc. """
        """Giao Phòng Tài chính - Kế hoạch thẩm định phương án tự chủ."""
    )

    assert [lead(task) for task in found.values()] == [["Phòng Nội vụ"], ["Phòng Tài chính - Kế hoạch"]]
    assert list(found) == ["1/1", "1/2"]


def test_introductions_give_way_to_their_lists_and_hand_down_who_does_it() -> None:
    found = tasks("""1. Giao Phòng Nội vụ chủ trì, phối hợp với các phòng liên quan thực hiện các nhiệm vụ sau:

- Rà soát vị trí việc làm.

- Xây dựng phương án sắp xếp.""")

    assert list(found) == ["1/1", "1/2"]
    assert [lead(task) for task in found.values()] == [["Phòng Nội vụ"]] * 2
    assert [coordinating(task) for task in found.values()] == [["các phòng liên quan"]] * 2


def test_who_is_not_named_is_the_addressee_and_nobody_where_there_is_none() -> None:
    body = "1. Rà soát, sắp xếp các đơn vị sự nghiệp trên địa bàn."

    assert lead(tasks(body)["1"]) == ["Phòng Nội vụ"]
    assert lead(tasks(body, HEAD.replace("Kính gửi: Phòng Nội vụ.\n", ""))["1"]) == []


def test_a_preamble_and_legal_bases_are_no_tasks() -> None:
    found = tasks("""Thực hiện Kế hoạch số 28/KH-UBND ngày 05/02/2024 của UBND tỉnh; ngày 12/02/2024, UBND huyện có Văn bản số 20/UBND.

UBND huyện yêu cầu Phòng Nội vụ khẩn trương gửi báo cáo trước ngày 08 tháng 4 năm 2024.

UBND huyện yêu cầu các đơn vị nghiêm túc thực hiện./.""")

    assert list(found) == ["0", "closing"]
    assert found["0"].timing.due == dt.date(2024, 4, 7)
    assert found["closing"].clause is None


def test_permanent_rules_bind_the_public_but_their_last_articles_order() -> None:
    head = HEAD.replace("Số: 15/UBND-NV", "Số: 15/2024/QĐ-UBND").replace(
        "V/v triển khai sắp xếp các đơn vị sự nghiệp\n\nKính gửi: Phòng Nội vụ.",
        "QUYẾT ĐỊNH\n\nBan hành quy định quản lý",
    )
    found = tasks(
        """Điều 1. Phạm vi điều chỉnh

Tổ chức, cá nhân có trách nhiệm nộp hồ sơ trong 10 ngày.

Điều 2. Tổ chức thực hiện

1. Sở Nội vụ theo dõi, kiểm tra việc thực hiện Quyết định này.

2. Quyết định này có hiệu lực từ ngày 15/3/2024.""",
        head,
    )

    assert list(found) == ["Điều 2.1"]
    assert lead(found["Điều 2.1"]) == ["Sở Nội vụ"]


def test_spans_are_the_words_of_the_task() -> None:
    read_document = directive("1. Giao Phòng Nội vụ chủ trì, phối hợp với UBND các xã rà soát trước ngày 30/6/2024.")
    (task,) = read_document.tasks

    assert read_document.text[slice(*task.span)] == task.text
    for body in task.lead + task.coordinating:
        assert read_document.text[slice(*body.span)] == body.name
    assert task.timing.span is not None
    assert read_document.text[slice(*task.timing.span)] == task.timing.as_written


def test_rows_of_a_task_table_in_an_annex_are_tasks() -> None:
    rows = [
        ("STT", "Nội dung nhiệm vụ", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời gian hoàn thành", "Sản phẩm"),
        ("I", "Công tác tuyên truyền", "", "", "", ""),
        ("1", "Xây dựng kế hoạch tuyên truyền", "Sở Nội vụ", "Các sở, ngành; UBND cấp xã", "Quý I/2024", "Kế hoạch"),
        ("2", "Rà soát mạng lưới trường học", "Sở Giáo dục và Đào tạo", "Sở Tài chính", "Thường xuyên", ""),
    ]
    lines = [
        Line(line)
        for line in (HEAD + "1. Giao các sở thực hiện Phụ lục kèm theo." + FOOT + "\n\nPhụ lục I").splitlines()
    ]
    lines.append(Line("PHÂN CÔNG NHIỆM VỤ"))
    lines += [Line(text, True, None, Cell(0, r, c)) for r, row in enumerate(rows) for c, text in enumerate(row)]
    found = {
        t.id: t for t in read(SourceText("a.docx", "0" * 64, "x", False, tuple(lines))).tasks if t.id.startswith("PL")
    }

    assert list(found) == ["PL1/1", "PL1/2"]
    assert lead(found["PL1/1"]) == ["Sở Nội vụ"]
    assert coordinating(found["PL1/1"]) == ["Các sở, ngành", "UBND cấp xã"]
    assert (found["PL1/1"].timing.due, found["PL1/1"].output) == (dt.date(2024, 3, 31), "Kế hoạch")
    assert found["PL1/2"].timing.kind is TimingKind.CONTINUOUS
    assert found["PL1/2"].output is None


def test_a_head_of_two_rows_tells_who_leads_and_who_takes_part() -> None:
    head = {0: "TT", 1: "Nội dung công việc", 2: "Cơ quan thực hiện", 4: "Hạn hoàn thành"}
    rows = [
        head,
        {2: "Chủ trì", 3: "Phối hợp"},
        {0: "1", 1: "Lập danh mục dữ liệu mở", 2: "Phòng Nội vụ", 3: "Các xã", 4: "Quý II/2024"},
    ]
    lines = [Line(line) for line in (HEAD + "1. Giao các phòng thực hiện." + FOOT + "\n\nPhụ lục I").splitlines()]
    lines += [Line(text, True, None, Cell(0, r, c)) for r, row in enumerate(rows) for c, text in row.items()]
    found = read(SourceText("a.docx", "0" * 64, "x", False, tuple(lines))).tasks[-1]

    assert (found.id, lead(found), coordinating(found)) == ("PL1/1", ["Phòng Nội vụ"], ["Các xã"])
    assert found.timing.due == dt.date(2024, 6, 30)


def test_a_preamble_that_only_names_whom_it_asks_introduces() -> None:
    found = tasks("""Sở Nội vụ đề nghị các cơ quan, đơn vị:

1. Quán triệt việc chấp hành giờ làm việc.

2. Lập danh sách gửi về Sở.""")

    assert {name: lead(task) for name, task in found.items()} == {
        "1": ["các cơ quan, đơn vị"], "2": ["các cơ quan, đơn vị"],
    }  # fmt: skip


def test_a_preamble_about_the_time_past_does_not_silence_the_orders() -> None:
    found = tasks("""Thời gian gần đây xảy ra một số vụ tai nạn. Chủ tịch UBND huyện chỉ thị:

1. Phòng Kinh tế siết chặt công tác kiểm tra bến khách.

2. Các cộng tác viên đón các đoàn khách tại bến.""")

    assert {name: lead(task) for name, task in found.items()} == {
        "1": ["Phòng Kinh tế"], "2": ["Các cộng tác viên"],
    }  # fmt: skip


def test_a_heading_of_findings_is_no_order() -> None:
    found = tasks("""I. Đánh giá chung

1. Lượng khách đạt 210 lượt.

II. Nhiệm vụ

1. Phòng Nội vụ rà soát biên chế.""")

    assert list(found) == ["II.1"]


def test_an_item_that_tells_who_leads_is_a_task_whatever_its_verb() -> None:
    found = tasks("""I. NHIỆM VỤ

1. Ban hành quy chế quản lý phố đi bộ. Thời gian: trước ngày 30/6/2024. Đơn vị chủ trì: Phòng Tư pháp.

2. Rà soát các tuyến phố.""")

    assert lead(found["I.1"]) == ["Phòng Tư pháp"]
    assert found["I.1"].timing.due == dt.date(2024, 6, 29)


def test_here_is_the_plan_closes_the_document_also_after_a_nested_item() -> None:
    found = tasks("""I. TỔ CHỨC THỰC HIỆN

1. Phòng Nội vụ theo dõi, đôn đốc.

2. Kinh phí thực hiện Kế hoạch được bảo đảm từ nguồn ngân sách huyện theo phân cấp hiện hành của năm 2024.

Trên đây là Kế hoạch của UBND huyện, đề nghị các đơn vị liên quan triển khai thực hiện./.""")

    assert list(found) == ["I.1", "closing"]


def seed(number: str) -> dict[str, Task]:
    paths = list(SEEDS.glob(f"{number}_*.txt"))
    if not paths:
        pytest.skip(f"the real documents are not here: {SEEDS}")
    return {task.id: task for task in read(read_file(paths[0])).tasks}


@pytest.mark.shared
def test_the_plan_of_the_district_gives_eleven_tasks() -> None:
    found = seed("000")

    assert list(found) == [*(f"II.{n}" for n in range(1, 8)), "III.1", "III.2", "III.3", "closing"]
    assert [directing(found[f"II.{n}"]) for n in (1, 4)] == [["Ban Thường vụ Huyện uỷ"], ["Ủy ban nhân dân huyện"]]
    assert lead(found["II.1"]) == ["Ban Tuyên giáo Huyện ủy"]
    assert coordinating(found["II.1"]) == ["các cấp ủy, cơ quan, đơn vị, địa phương có liên quan"]
    assert lead(found["II.3"]) == ["Phòng Tài chính - Kế hoạch"]
    assert coordinating(found["II.3"]) == ["các phòng, ban, ngành liên quan", "UBND các xã, thị trấn"]
    assert lead(found["II.4"]) == ["Các phòng, ban, ngành", "UBND các xã, thị trấn"]
    assert {found[f"II.{n}"].timing.kind for n in range(1, 8)} == {TimingKind.CONTINUOUS}
    assert directing(found["III.1"]) == lead(found["III.1"]) == ["Ban Thường vụ Huyện uỷ"]
    assert lead(found["III.3"]) == ["Ban Tổ chức Huyện ủy"]
    assert found["III.3"].timing.kind is TimingKind.RECURRING
    assert lead(found["closing"]) == ["các cấp ủy, tổ chức đảng, cơ quan, đơn vị, địa phương"]


@pytest.mark.shared
def test_the_dispatch_of_the_district_gives_seven_tasks() -> None:
    found = seed("004")

    assert list(found) == ["1/1", "1/2", "1/3", "2", "3/1", "3/2", "closing"]
    heads = ["Thủ trưởng các cơ quan, đơn vị thuộc huyện", "Chủ tịch UBND các xã, thị trấn"]
    assert [lead(found[name]) for name in ("1/1", "2", "3/2", "closing")] == [
        heads, ["Phòng Nội vụ"], ["Phòng Tài chính - Kế hoạch"], heads,
    ]  # fmt: skip
    assert coordinating(found["3/1"]) == ["các cơ quan, ban, ngành, đơn vị liên quan"]


def test_a_row_that_lost_its_number_cell_is_read_one_place_to_the_right() -> None:
    rows = [("TT", "Nhiệm vụ thực hiện", "Người thực hiện", "Ghi chú"), ("Xây dựng bài kiểm tra", "Lê Văn Mẫu")]
    lines = [
        Line(line) for line in (HEAD + "1. Giao phòng Nội vụ tổ chức kiểm tra." + FOOT + "\n\nPhụ lục I").splitlines()
    ]
    lines += [Line(text, True, None, Cell(0, r, c)) for r, row in enumerate(rows) for c, text in enumerate(row)]
    found = read(SourceText("a.docx", "0" * 64, "x", False, tuple(lines))).tasks

    assert [(task.id, task.text, lead(task)) for task in found][-1] == (
        "PL1/1", "Xây dựng bài kiểm tra", ["Lê Văn Mẫu"],
    )  # fmt: skip


def test_main_orders_stand_beside_the_list_they_introduce_in_a_later_sentence() -> None:
    found = tasks("""1. Phòng Nội vụ hoàn thiện Đề án, trình UBND huyện trước ngày 20/4/2024. Trong đó chú ý một số nội dung sau:

- Rà soát vị trí việc làm.

- Xây dựng phương án sắp xếp.""")

    assert list(found) == ["1/1", "1/2", "1/3"]
    assert found["1/1"].text.endswith("20/4/2024.")
    assert found["1/1"].timing.due == dt.date(2024, 4, 19)
    assert lead(found["1/3"]) == ["Phòng Nội vụ"]


def test_law_in_quotation_marks_orders_nobody() -> None:
    found = tasks("""1. Nghị định quy định như sau:

“Điều 13. Thẩm định

Người quyết định đầu tư có trách nhiệm tổ chức thẩm định thiết kế.”

2. Đề nghị Phòng Nội vụ nghiên cứu thực hiện.""")

    assert [lead(task) for task in found.values()] == [["Phòng Nội vụ"]]


def test_a_last_paragraph_for_one_body_is_outside_the_clauses() -> None:
    found = tasks("""1. Phòng Nội vụ rà soát vị trí việc làm.

2. Phòng Tài chính - Kế hoạch thẩm định phương án tự chủ.

Văn phòng theo dõi, đôn đốc theo nhiệm vụ được giao.""")

    assert list(found) == ["1", "2", "0"]
    assert found["0"].clause is None


def test_the_closing_is_the_appeal_to_everybody_not_the_duty_of_one_body_after_it() -> None:
    found = tasks("""1. Phòng Nội vụ rà soát vị trí việc làm.

Các cơ quan, đơn vị căn cứ chức năng, nhiệm vụ nghiêm túc thực hiện nội dung Công văn này.

Văn phòng chịu trách nhiệm theo dõi, đôn đốc việc thực hiện Công văn này.""")

    assert lead(found["closing"]) == ["Các cơ quan, đơn vị"]
    assert lead(found["0"]) == ["Văn phòng"]


def test_a_request_by_a_given_outline_is_a_task_beside_the_outline() -> None:
    found = tasks("""UBND huyện đề nghị Phòng Nội vụ xây dựng báo cáo nhanh theo đề cương sau:

1. Nội dung báo cáo

- Tham mưu cho UBND huyện triển khai các nhiệm vụ.

2. Thời gian gửi báo cáo

Báo cáo của các đơn vị gửi về UBND huyện trước ngày 20/4/2024.""")

    assert list(found) == ["0", "2"]
    assert lead(found["2"]) == ["các đơn vị"]
    assert found["2"].timing.due == dt.date(2024, 4, 19)


@pytest.mark.parametrize(
    "words",
    [
        "1. Sở A chủ trì, " + "phối hợp với các cơ quan, " * 1500,
        "thông báo để các " * 1500 + "biết và thực hiện",
        "Báo cáo " + "gửi về " * 3000,
        "trước ngày " * 2000 + "30/6/2024",
        "Giao Sở Nội vụ " + "(" * 3000,
        "Cơ quan chủ trì: Sở A; " * 1000,
        "\n".join(f"- Rà soát việc thứ {number}" for number in range(2000)),
    ],
    ids=lambda words: words[:20],
)
def test_odd_texts_take_no_long_time(words: str) -> None:
    began = time.process_time()
    directive(words)

    assert time.process_time() - began < 4


def test_a_letter_that_grows_in_lower_case_moves_no_place() -> None:
    read_document = directive("1. Dự án İİİ: giao Phòng Nội vụ rà soát vị trí việc làm trước ngày 30/6/2024.")
    (task,) = read_document.tasks

    assert [read_document.text[slice(*body.span)] for body in task.lead] == ["Phòng Nội vụ"]
    assert task.timing.as_written == "trước ngày 30/6/2024"


def test_items_without_numbers_below_whom_a_preamble_asks_are_its_tasks() -> None:
    found = tasks("""Xét đề nghị của Phòng Y tế, Chủ tịch UBND huyện yêu cầu Phòng Nội vụ như sau:

- Nghiên cứu, có ý kiến về đề xuất của các xã.

- Khẩn trương báo cáo lại Chủ tịch UBND huyện.

Văn phòng xin thông báo để Phòng Nội vụ biết, thực hiện./.""")

    assert [lead(task) for name, task in found.items() if name != "closing"] == [["Phòng Nội vụ"]] * 2


def test_what_the_issuer_does_gives_way_to_whom_it_then_asks() -> None:
    found = tasks("""UBND huyện Lam Giang xây dựng chỉ tiêu theo mẫu gửi kèm và yêu cầu UBND các xã thực hiện:

- Chốt số liệu ngày 25 hằng tháng.

- Về báo cáo năm, gửi về Văn phòng trước ngày 10/12/2024.""")

    assert [lead(task) for task in found.values()] == [["UBND các xã"]] * 2


def test_a_title_that_ends_with_a_full_stop_is_a_title_like_its_neighbours() -> None:
    found = tasks("""I. NHIỆM VỤ

1. Nâng cao nhận thức

- Tổ chức tuyên truyền trên loa truyền thanh.

2. Hoàn thiện thể chế

- Rà soát các quy định hiện hành.

3. Tăng cường năng lực cho các cơ quan quản lý.

- Bố trí cán bộ có chuyên môn.""")

    assert list(found) == ["I.1", "I.2", "I.3"]
    assert found["I.3"].text.startswith("Bố trí")


def test_a_title_says_to_whom_its_demands_go() -> None:
    found = tasks("""1. Yêu cầu đối với các chủ rừng trên địa bàn.

- Trực gác trong những ngày nắng nóng.

- Sổ theo dõi, thống kê diện tích rừng.""")

    assert [(task.text[:9], lead(task)) for task in found.values()] == [("Trực gác ", ["các chủ rừng trên địa bàn"])]


def test_a_task_spread_over_numbered_attributes_is_one() -> None:
    head = HEAD.replace(
        "V/v triển khai sắp xếp các đơn vị sự nghiệp\n\nKính gửi: Phòng Nội vụ.", "QUYẾT ĐỊNH\n\nGiao nhiệm vụ"
    )
    found = tasks(
        """Điều 1. Giao nhiệm vụ như sau

1. Tên nhiệm vụ: Xây dựng Đề án mạng lưới trường học.

2. Cơ quan chủ trì: Phòng Giáo dục và Đào tạo.

3. Cơ quan phối hợp: Phòng Nội vụ; UBND các xã.

4. Thời gian hoàn thành: Quý IV/2024.""",
        head,
    )

    (task,) = found.values()
    assert lead(task) == ["Phòng Giáo dục và Đào tạo"]
    assert coordinating(task) == ["Phòng Nội vụ", "UBND các xã"]
    assert task.timing.due == dt.date(2024, 12, 31)


def test_a_programme_in_an_annex_orders_from_its_first_line() -> None:
    foot = (
        FOOT
        + """

Phụ lục I

CHƯƠNG TRÌNH HÀNH ĐỘNG CỦA HUYỆN

thực hiện Nghị quyết số 12-NQ/HU ngày 05/02/2024

I. MỤC TIÊU

1. Tổ chức thực hiện đầy đủ các nhiệm vụ của Nghị quyết.

II. NHIỆM VỤ

1. Rà soát các thiết chế văn hóa ở cơ sở."""
    )
    found = directive("1. Phòng Nội vụ theo dõi việc thực hiện.", foot=foot).tasks

    assert [task.text for task in found] == [
        "Phòng Nội vụ theo dõi việc thực hiện.", "Rà soát các thiết chế văn hóa ở cơ sở.",
    ]  # fmt: skip


def table(*rows: tuple[str, ...]) -> dict[str, Task]:
    """Return the tasks of a table in the first annex."""
    lines = [Line(line) for line in (HEAD + "1. Giao các sở thực hiện." + FOOT + "\n\nPhụ lục I").splitlines()]
    lines.append(Line("PHÂN CÔNG NHIỆM VỤ"))
    cells = [(text, r, c) for r, row in enumerate(rows) for c, text in enumerate(row) if text]
    lines += [Line(text, True, None, Cell(0, r, c)) for text, r, c in cells]
    found = read(SourceText("a.docx", "0" * 64, "x", False, tuple(lines))).tasks
    return {task.id: task for task in found if task.id.startswith("PL")}


def test_a_cell_of_doing_merged_over_several_rows_is_for_all_of_them() -> None:
    found = table(
        ("STT", "Nội dung nhiệm vụ", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời gian hoàn thành"),
        ("I", "Nhóm nhiệm vụ tuyên truyền", "", "", ""),
        ("1", "Xây dựng kế hoạch tuyên truyền", "Sở Nội vụ", "Các sở", "Quý I/2024"),
        ("2", "Rà soát danh mục dịch vụ công", "", "UBND các xã", "Quý II/2024"),
        ("3", "Số hóa hồ sơ lưu trữ", "", "", "Quý III/2024"),
        ("4", "Thống kê hồ sơ tồn đọng", "", "", ""),
        ("II", "Nhóm nhiệm vụ về nguồn lực", "", "", ""),
        ("5", "Tập huấn kỹ năng số", "", "", "Quý IV/2024"),
        ("6", "Bố trí kinh phí hằng năm", "Sở Tài chính", "", ""),
    )

    assert {name: lead(task) for name, task in found.items()} == {
        "PL1/1": ["Sở Nội vụ"], "PL1/2": ["Sở Nội vụ"], "PL1/3": ["Sở Nội vụ"], "PL1/4": ["Sở Nội vụ"],
        "PL1/5": [], "PL1/6": ["Sở Tài chính"],
    }  # fmt: skip
    assert coordinating(found["PL1/3"]) == ["UBND các xã"]


@pytest.mark.parametrize(
    ("doing", "beside", "over", "time", "output"),
    [
        ("Chủ trì thực hiện", "Phối hợp thực hiện", "Lãnh đạo phụ trách", "Thời hạn hoàn thành", "Kết quả"),
        ("Đơn vị thực hiện", "Đơn vị phối hợp", "Lãnh đạo chỉ đạo", "Thời gian thực hiện", "Đầu ra"),
        ("Cơ quan, đơn vị chịu trách nhiệm", "Phối hợp", "Lãnh đạo UBND theo dõi", "Tiến độ", "Sản phẩm dự kiến"),
        ("Phân công", "Cơ quan phối hợp", "Cơ quan chỉ đạo", "Thời gian kết thúc", "Kết quả đầu ra"),
    ],
)
def test_columns_bear_many_names(doing: str, beside: str, over: str, time: str, output: str) -> None:
    leader = "Phó Chủ tịch UBND tỉnh"
    (task,) = table(
        ("TT", "Tên nhiệm vụ", doing, beside, over, time, output),
        ("1", "Xây dựng kế hoạch tuyên truyền", "Sở Nội vụ", "Các sở", leader, "Tháng 6/2024", "Kế hoạch"),
    ).values()

    assert (lead(task), coordinating(task), directing(task)) == (["Sở Nội vụ"], ["Các sở"], [leader])
    assert (task.timing.due, task.output) == (dt.date(2024, 6, 30), "Kế hoạch")


def test_two_columns_of_tasks_and_who_does_them_are_enough() -> None:
    found = table(("Nhiệm vụ", "Cơ quan chủ trì"), ("Xây dựng kế hoạch tuyên truyền", "Sở Nội vụ"))

    assert [lead(task) for task in found.values()] == [["Sở Nội vụ"]]


@pytest.mark.parametrize(
    "head",
    [("STT", "Chỉ tiêu", "Đơn vị tính", "Kế hoạch 2024"), ("TT", "Họ và tên", "Chức vụ", "Nhiệm vụ được phân công")],
)
def test_tables_of_figures_and_of_members_are_no_tasks(head: tuple[str, ...]) -> None:
    assert table(head, ("1", "Nguyễn Văn Mẫu", "Phó Chủ tịch", "Phụ trách chung")) == {}


def test_whom_a_preamble_asks_to_direct_others_directs_and_leads_each_item() -> None:
    found = tasks("""Sở Y tế đề nghị UBND các xã chỉ đạo Trạm Y tế thực hiện các nội dung sau:

1. Theo dõi tình hình dịch bệnh.

2. Bảo đảm thuốc, vật tư.""")

    assert [directing(task) for task in found.values()] == [["UBND các xã"]] * 2
    assert [lead(task) for task in found.values()] == [["UBND các xã"]] * 2


def test_articles_on_the_responsibility_of_named_offices_order_among_permanent_rules() -> None:
    head = HEAD.replace("Số: 15/UBND-NV", "Số: 15/2024/QĐ-UBND").replace(
        "V/v triển khai sắp xếp các đơn vị sự nghiệp\n\nKính gửi: Phòng Nội vụ.",
        "QUYẾT ĐỊNH\n\nBan hành quy định quản lý",
    )
    found = tasks(
        """Điều 1. Hồ sơ đăng ký

1. Tổ chức, cá nhân nộp hồ sơ tại Trung tâm.

Điều 2. Trách nhiệm của Sở Nội vụ

1. Hướng dẫn lập hồ sơ.

2. Kiểm tra việc thực hiện ở cơ sở.

Điều 3. Trách nhiệm của tổ chức, cá nhân

1. Nộp hồ sơ đúng hạn.""",
        head,
    )

    assert {name: lead(task) for name, task in found.items()} == {
        "Điều 2.1": ["Sở Nội vụ"], "Điều 2.2": ["Sở Nội vụ"],
    }  # fmt: skip


def test_an_annex_of_work_orders_below_headings_that_name_who_presides() -> None:
    foot = (
        FOOT
        + """

Phụ lục

NHIỆM VỤ CỤ THỂ GIAO CÁC CƠ QUAN, ĐỊA PHƯƠNG

1. Sở Tài chính chủ trì, phối hợp với các cơ quan, địa phương:

a) Theo dõi, đôn đốc việc giải ngân.

b) Rà soát kịch bản tăng trưởng.

2. Các xã căn cứ chức năng, nhiệm vụ được giao:

a) Tiết kiệm chi hội nghị, hội thảo."""
    )
    found = [task for task in directive("1. Phòng Nội vụ theo dõi.", foot=foot).tasks if task.clause != "1"]

    assert [(lead(task), coordinating(task)) for task in found] == [
        (["Sở Tài chính"], ["các cơ quan, địa phương"]), (["Sở Tài chính"], ["các cơ quan, địa phương"]), (["Các xã"], []),
    ]  # fmt: skip


def test_a_body_with_a_full_stop_is_a_heading_and_what_was_reported_is_none() -> None:
    found = tasks("""1. Công an huyện.

a) Phối hợp với Phòng Nội vụ nghiên cứu, đề xuất giải pháp.

2. Việc báo cáo

Các phòng đã có báo cáo UBND huyện như sau:

- Phòng Y tế báo cáo về tình hình dịch bệnh.""")

    assert {name: lead(task) for name, task in found.items()} == {"1.a": ["Công an huyện"]}


def test_an_article_that_has_somebody_carry_out_a_plan_orders_among_permanent_rules() -> None:
    head = HEAD.replace("Số: 15/UBND-NV", "Số: 15/2024/QĐ-UBND").replace(
        "V/v triển khai sắp xếp các đơn vị sự nghiệp\n\nKính gửi: Phòng Nội vụ.",
        "QUYẾT ĐỊNH\n\nBan hành Kế hoạch cải cách hành chính",
    )
    found = tasks(
        """Điều 1. Ban hành kèm theo Quyết định này Kế hoạch cải cách hành chính.

Điều 2. Ban Chỉ đạo cải cách hành chính huyện có trách nhiệm theo dõi, kiểm tra việc thực hiện kế hoạch.""",
        head,
    )

    assert {name: lead(task) for name, task in found.items()} == {
        "Điều 2": ["Ban Chỉ đạo cải cách hành chính huyện"],
    }  # fmt: skip


def test_an_article_that_assigns_to_a_named_body_orders_among_permanent_rules() -> None:
    head = HEAD.replace("Số: 15/UBND-NV", "Số: 37/2024/NQ-HĐND").replace(
        "V/v triển khai sắp xếp các đơn vị sự nghiệp\n\nKính gửi: Phòng Nội vụ.",
        "NGHỊ QUYẾT\n\nVề chương trình giám sát",
    )
    found = tasks(
        """Điều 1. Thông qua chương trình giám sát năm 2025.

Điều 2. Giao Thường trực HĐND huyện tổ chức triển khai, xây dựng kế hoạch giám sát.""",
        head,
    )

    assert {name: lead(task) for name, task in found.items()} == {"Điều 2": ["Thường trực HĐND huyện"]}


def test_an_article_of_a_decision_orders_whoever_it_names_and_says_how_a_body_works() -> None:
    head = HEAD.replace(
        "V/v triển khai sắp xếp các đơn vị sự nghiệp\n\nKính gửi: Phòng Nội vụ.", "QUYẾT ĐỊNH\n\nThành lập Ban Chỉ đạo"
    )
    found = tasks(
        """Điều 1. Thành lập Ban Chỉ đạo chuyển đổi số huyện.

Điều 2. Các cơ quan, đơn vị báo cáo kết quả về Phòng Nội vụ trước ngày 15/12 hằng năm.

Điều 3. Ban Chỉ đạo làm việc theo chế độ kiêm nhiệm.""",
        head,
    )

    assert {name: lead(task) for name, task in found.items()} == {"Điều 2": ["Các cơ quan, đơn vị"]}
    assert found["Điều 2"].timing.rule == "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=14"
