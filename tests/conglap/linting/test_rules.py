"""Every rule finds its faults and leaves correct documents alone."""

import time

import pytest

from conglap.directives.reader import read
from conglap.directives.records import Directive, DocumentFields, Kind, Paragraph, System
from conglap.linting import RULES, is_gazette, lint
from conglap.linting.linter import Wish, examine
from tests.conglap.directives.reading import source_of
from tests.conglap.linting.documents import CORRECT, found_in, serious
from tests.conglap.linting.faults import FAULTS
from tests.conglap.linting.fourth_faults import FOURTH_FAULTS
from tests.conglap.linting.layout_faults import LAYOUT_FAULTS
from tests.conglap.linting.second_documents import SECOND
from tests.conglap.linting.second_faults import SECOND_FAULTS
from tests.conglap.linting.third_documents import THIRD
from tests.conglap.linting.third_faults import THIRD_FAULTS

DOCUMENTS = {**CORRECT, **SECOND, **THIRD}


@pytest.mark.parametrize("name", DOCUMENTS)
def test_nothing_is_found_in_a_correct_document(name: str) -> None:
    assert [(found.rule, found.message) for found in found_in(DOCUMENTS[name])] == []


@pytest.mark.parametrize(("rule", "name", "right", "wrong"), [*FAULTS, *SECOND_FAULTS, *THIRD_FAULTS, *FOURTH_FAULTS])
def test_a_fault_is_found_by_its_rule(rule: str, name: str, right: str, wrong: str) -> None:
    document = DOCUMENTS[name]
    assert right in document
    faulty = document.replace(right, wrong, 1)
    assert rule in {found.rule for found in found_in(faulty)}


def test_every_rule_has_a_fault_that_it_finds() -> None:
    looks = {fault[0] for fault in LAYOUT_FAULTS}
    assert {rule.name for rule in RULES} - looks == {fault[0] for fault in FAULTS}


# Sentences that look like a fault and are none: (rule, sentence put into the state plan).
INNOCENT = (
    ("capital-people", "Hội đồng nhân dân, Tòa án nhân dân, Công an nhân dân, Quỹ tín dụng nhân dân phối hợp."),
    ("capital-people", "Tặng danh hiệu Nghệ sĩ nhân dân, Nhà giáo nhân dân."),
    ("capital-state", "Tăng cường quản lý nhà nước, chi từ ngân sách nhà nước."),
    ("capital-state", "Nguồn vốn ngân sách nhà nước do cơ quan nhà nước quản lý."),
    (
        "spelling",
        "Quý I, quy hoạch, quyết toán, quỹ, tiếng Ê Đê, xã Đăk Ơ, internet, giấy phép, chất độc, viết tắt, việc khác.",
    ),
    (
        "spelling",
        "Hòa giải, khỏe mạnh, thủy lợi, ngoằn ngoèo, tuýp, huýt sáo, quýt, chuếch choáng, xuýt xoa, được, người.",
    ),
    ("kind-code", "Kèm theo biểu mẫu số 02/BM-TH của Sở."),
    ("capital-reference", "Khoản 2 Điều 5 quy định như sau."),
    ("capital-reference", "Đạt 9 điểm 5, theo điều kiện thực tế."),
    ("capital-unit", "Khảo sát tại Thành phố Hồ Chí Minh và Quận 1."),
    ("spelling", "Phân đấu thầu theo gói cho Công ty cổ phần đầu tư An Phú."),
    ("spelling", "Tổ chức, cá nhân thực hiện theo chế tài xử lý."),
    ("spelling", "Khẩn trương trình Hội đồng nhân dân; nâng khả năng xuất khẩu, lưu hồ sơ xuất trình."),
    ("spelling", "Cơ quan giám sát nhập khẩu cũng cố gắng phân bổ xung quanh đường nối hai xã."),
    ("spelling", "Nghiên cứu lịch sử lý luận; quản lý khách lưu trú trọng điểm."),
    ("capital-people", "Đoàn công tác của nước Cộng hòa dân chủ nhân dân Triều Tiên và các tổ chức nhân dân."),
    ("first-citation", "Theo Biên bản số 20/BB-ĐHNS ngày 07 tháng 01 năm 2026 của ĐHNS về đào tạo."),
    ("tone-place", "Quý III, quỹ, thủy lợi, hòa giải."),
    ("blank-before-mark", "Thời gian: 8 giờ 30; địa điểm: hội trường."),
    ("citation-form", "Nghị quyết số 19-NQ/TW ngày 25/10/2017 của Ban Chấp hành Trung ương."),
    ("citation-form", "Thông báo số 12-TB/BCSĐ ngày 25/10/2017 của Ban Cán sự đảng."),
    ("citation-form", "Quyết định số 12/QĐ-BVTW ngày 05/01/2026 của Bệnh viện Trung ương Nam Sơn."),
    ("two-names", "Nghị quyết số 19-NQ/TW ngày 31/10/2012 và Nghị quyết số 19-NQ/TW ngày 25/10/2017 của Trung ương."),
    ("first-citation", "Theo đề nghị của Sở Nội vụ tại Tờ trình số 16/TTr-SNV ngày 15/01/2026."),
    ("first-citation", "Ngày 13/3/2025, Bộ Nội vụ đã ban hành Quyết định số 736/QĐ-BNV về khung năng lực."),
    (
        "first-citation",
        "Sở Y tế ban hành Công văn số 10/SYT-TC ngày 05/01/2026; Công văn số 12/SYT-TC ngày 07/01/2026.",
    ),
    ("first-citation", "Áp dụng QCVN 01:2019/BCT và Luật Viên chức."),
    (
        "later-citation",
        "Ban hành Kế hoạch thực hiện Kế hoạch số 15/KH-UBND ngày 20/01/2026 của Ủy ban nhân dân tỉnh Nam Sơn.",
    ),
    ("first-citation", "Độc lập - Tự do - Hạnh phúc Số: 23/QĐ-BNV Hà Nội, ngày 05 tháng 10 năm 2025."),
    ("law-number", "Luật số 58/2010/QH12 được cập nhật trên cổng thông tin."),
)


@pytest.mark.parametrize(("rule", "sentence"), INNOCENT)
def test_what_only_looks_like_a_fault_is_left_alone(rule: str, sentence: str) -> None:
    plan = CORRECT["state plan"].replace("II. TỔ CHỨC THỰC HIỆN\n", f"II. TỔ CHỨC THỰC HIỆN\n{sentence}\n")
    assert [found.message for found in found_in(plan) if found.rule == rule] == []


def test_the_words_of_a_finding_say_what_is_wrong_and_what_is_right() -> None:
    plan = CORRECT["state plan"].replace("Kế hoạch số 15/KH-UBND.", "Kế hoạch số 15-KH/UBND.")
    [wrong] = [found for found in found_in(plan) if found.rule == "citation-form"]
    assert wrong.message == (
        "“15-KH/UBND” viết theo lối của Đảng, mà “UBND” là cơ quan của Nhà nước; đúng ra là “15/KH-UBND”."
    )
    assert wrong.cites == "Phụ lục I, phần I, mục II.3 Nghị định 30/2020/NĐ-CP (đối chiếu qua nguồn thứ cấp)"
    assert wrong.span is not None


def test_many_slips_are_said_once_as_a_bad_recognition() -> None:
    slips = "chủ chì, rà xoát, kiểm xoát, bổ xung, sử lý, xắp xếp, chiển khai, trú trọng, năng xuất"
    plan = CORRECT["state plan"].replace("chủ trì, phối hợp", slips)
    found = [found.message for found in found_in(plan) if found.rule == "spelling"]
    assert len(found) == 1
    assert "9 chỗ" in found[0]


def test_words_from_a_picture_count_one_level_less() -> None:
    faulty = CORRECT["state plan"].replace("Số: 28/KH-UBND", "Số: 28-KH/UBND")
    assert "symbol-form" in {rule for rule, _ in serious(found_in(faulty))}
    levels = {found.rule: found.level.value for found in found_in(faulty, recognised=True)}
    assert levels["symbol-form"] == "warning"


def test_the_number_line_is_missed_under_the_name_of_a_department() -> None:
    dispatch = CORRECT["state dispatch"].replace("ỦY BAN NHÂN DÂN\nTỈNH NAM SƠN\nSố: 07/UBND-NC\n", "SỞ NỘI VỤ\n")
    assert "Thiếu dòng số và ký hiệu của văn bản." in {found.message for found in found_in(dispatch)}


def test_an_annex_is_read_for_slips_too() -> None:
    plan = CORRECT["state plan"] + "Phụ lục\nDANH MỤC ĐƠN VỊ\nCác đơn vị phân đấu hoàn thành trong năm 2026.\n"
    assert "spelling" in {found.rule for found in found_in(plan)}


def test_a_document_as_the_gazette_prints_it_has_no_recipients_and_no_fault() -> None:
    recipients = "Nơi nhận:\n- Ủy ban nhân dân tỉnh (báo cáo);\n- Phòng Văn hóa - Xã hội;\n- Lưu: VT.\n"
    printed = source_of("CÔNG BÁO/Số 12/Ngày 20-02-2026\n\n" + CORRECT["state plan"].replace(recipients, ""))
    assert is_gazette(printed)
    assert serious(lint(read(printed), gazette=True)) == []
    assert not is_gazette(source_of(CORRECT["state plan"]))


def test_the_issuer_of_its_own_earlier_document_need_not_be_named() -> None:
    submission = CORRECT["state submission"].replace("1. Sự cần thiết", "1. Thay Tờ trình số 9/TTr-SNV ngày 05/8/2025")
    assert "first-citation" not in {found.rule for found in found_in(submission)}


def test_one_wrong_symbol_is_said_once_with_the_number_of_its_places() -> None:
    plan = CORRECT["state plan"].replace("15/KH-UBND", "15-KH/UBND")
    [found] = [found for found in found_in(plan) if found.rule == "citation-form"]
    assert found.message.endswith("đúng ra là “15/KH-UBND” (2 chỗ).")


def test_a_stroke_below_the_last_sentence_is_not_the_end_of_the_document() -> None:
    plan = CORRECT["state plan"].replace("Nhân dân./.\n", "Nhân dân./.\nơ\n")
    assert "end-mark" not in {found.rule for found in found_in(plan)}


def test_a_part_of_a_document_lacks_nothing() -> None:
    part = CORRECT["state plan"][CORRECT["state plan"].index("II. TỔ CHỨC") :].replace("Nơi nhận:\n", "")
    part = "\n".join(line for line in part.split("\n") if not line.startswith("- "))
    assert [found.message for found in found_in(part) if found.level.value == "error"] == []


@pytest.mark.parametrize(
    ("words", "mended"),
    [
        ("ủy quyền, ủy thác, hoà giải", ["hòa"]),
        ("uỷ quyền, uỷ thác, HÒA GIẢI", ["HOÀ"]),
        ("Uỷ ban; ủy quyền, khỏe, hóa đơn", ["Ủy"]),
        ("ủy quyền, ủy thác, bà Thuý", []),
    ],
)
def test_the_rarer_way_of_placing_tones_is_mended_but_not_in_names(words: str, mended: list[str]) -> None:
    found, _ = examine(read(source_of(words)), Wish(only=["tone-place"]))
    [remark] = [one.remark for one in found if one.remark]
    assert [edit.new for edit in remark.edits] == mended


def test_conclusions_of_an_inspection_are_no_kind_of_the_party() -> None:
    plan = (
        CORRECT["state plan"]
        .replace("KẾ HOẠCH\nSắp xếp", "KẾT LUẬN\nThanh tra việc sắp xếp")
        .replace("/KH-", "/KL-", 1)
    )
    assert "kind-known" not in {found.rule for found in found_in(plan)}


@pytest.mark.parametrize("unit", ["nhân dân ", "phân đấu ", "Căn cứ;\n", "ngày 1/1/2020 ", "K/T\n", "1/"])
def test_a_long_text_of_one_kind_is_checked_in_time_that_grows_with_its_length(unit: str) -> None:
    started = time.process_time()
    lint(_as_body(unit * (300_000 // len(unit))))
    assert time.process_time() - started < 10


def _as_body(text: str) -> Directive:
    """Return a text as a State document of one body, without the reader's work."""
    paragraphs, start = [], 0
    for line in text.split("\n"):
        paragraphs.append(Paragraph((start, start + len(line))))
        start += len(line) + 1
    fields = DocumentFields(system=System.STATE, kind=Kind("QĐ", "Quyết định"))
    return Directive(text, tuple(paragraphs), fields)
