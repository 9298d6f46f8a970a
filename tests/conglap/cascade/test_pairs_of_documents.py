"""What is said of a pair as a whole, of three levels, and of long documents."""

import time

from conglap.cascade import Coverage, compare
from conglap.cascade.chain import compare_chain
from conglap.cascade.note import chain_note, comparison_note
from conglap.directives.records import Directive
from tests.conglap.cascade.reading_pairs import above, below

TASK = "Phòng Văn hóa và Thông tin mua sắm máy tính, giá sách và bàn đọc cho thư viện xã."


def rules(superior: Directive, subordinate: Directive) -> set[str]:
    return {finding.rule for finding in compare(superior, subordinate).findings}


def test_the_superior_is_found_by_its_symbol_and_day():
    superior, subordinate = above(TASK), below(TASK)
    claim = compare(superior, subordinate).implements
    assert (claim.claimed, claim.certain) == (True, True)
    assert claim.span is not None
    assert subordinate.text[slice(*claim.span)] == "Kế hoạch số 15/KH-UBND"


def test_the_same_symbol_of_another_day_is_another_document():
    opening = "Thực hiện Kế hoạch số 15/KH-UBND ngày 12/02/2021 của UBND huyện, Chủ tịch UBND huyện yêu cầu"
    result = compare(above(TASK), below(TASK, opening=opening, about="mua sắm thiết bị"))
    assert not result.implements.claimed
    assert "cascade.other_document" in {finding.rule for finding in result.findings}


def test_an_unrelated_pair_says_so_and_why():
    opening = "Để phòng, chống cháy rừng, Chủ tịch UBND huyện yêu cầu"
    result = compare(
        above(TASK, "Phòng Nội vụ tuyển dụng viên chức thư viện."),
        below("Hạt Kiểm lâm làm đường băng cản lửa.", opening=opening, about="phòng cháy rừng"),
    )
    (said,) = [finding.message for finding in result.findings if finding.rule == "cascade.unrelated"]
    assert "0 trên 2 việc" in said


def test_a_subordinate_older_than_its_superior_is_remarked():
    superior = above(TASK)
    assert "cascade.older_than_superior" in rules(below(TASK), superior)
    assert "cascade.older_than_superior" not in rules(superior, below(TASK))


def test_a_document_compared_with_itself_loses_nothing_and_says_so():
    document = above(TASK, "Phòng Nội vụ tuyển dụng 03 viên chức thư viện trước ngày 30/6/2025.")
    result = compare(document, document)
    assert {task.coverage for task in result.tasks} == {Coverage.FULL}
    assert "cascade.same_text" in {finding.rule for finding in result.findings}
    assert not result.implements.claimed


def test_a_superior_without_tasks_has_nothing_to_pass_on():
    result = compare(above("Trên đây là tình hình thư viện."), below(TASK))
    assert result.tasks == ()
    assert "cascade.no_tasks" in {finding.rule for finding in result.findings}


def test_duties_without_a_source_above_are_added():
    subordinate = below(TASK, "Phòng Nội vụ lắp đặt hệ thống camera giám sát tại bến xe.")
    (place,) = compare(above(TASK), subordinate).added
    assert place.clause == "2"
    assert "camera" in subordinate.text[slice(*place.span)]


def test_the_weakest_link_of_three_levels_is_told_for_each_task():
    whole, cut = below(TASK), below("Phòng Văn hóa và Thông tin mua sắm máy tính cho thư viện xã.")
    chain = compare_chain([above(TASK), whole, cut])
    (task,) = chain.tasks
    assert (task.links, task.weakest, task.coverage) == (
        (Coverage.FULL, Coverage.PARTIAL),
        2,
        Coverage.PARTIAL,
    )
    lost = compare_chain([above(TASK), below("Phòng Nội vụ tuyển dụng viên chức."), whole])
    assert (lost.tasks[0].weakest, lost.tasks[0].coverage) == (1, Coverage.NONE)


def test_the_note_reads_as_a_colleague_would_write():
    levels = [above(TASK), below("Phòng Văn hóa và Thông tin mua sắm máy tính, bàn đọc cho thư viện xã.")]
    note = comparison_note(compare(*levels), *levels)
    assert "Lược bớt nội dung: “giá sách”" in note
    assert "1 mới chuyển xuống một phần" in note
    assert "Nhiệm vụ 1: mới chuyển xuống một phần, hụt ở bước từ" in chain_note(
        compare_chain([*levels, levels[1]]), [*levels, levels[1]]
    )


def test_three_hundred_tasks_against_three_hundred_sentences_take_seconds():
    tasks = [
        f"Phòng Nội vụ rà soát, kiểm tra hồ sơ công chức thứ {n} của cụm {n % 17}; tổng hợp kết quả đợt {n}."
        for n in range(300)
    ]
    superior, subordinate = above(*tasks), below(*reversed(tasks))
    begin = time.process_time()
    result = compare(superior, subordinate)
    assert time.process_time() - begin < 6  # about 1 s on a quiet machine; this one may be shared
    assert len(result.tasks) == 300
