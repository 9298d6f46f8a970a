"""Each form of order with its own examples."""

import pytest

from conglap.directives.tasks.order_rules import RULES, OrderKind, Rule
from conglap.directives.tasks.orders import read_order
from conglap.directives.tasks.sentences import sentences
from conglap.directives.tasks.told import Order


def read(words: str) -> Order | None:
    return read_order(words, words.lower(), 0, len(words))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.kind.value)
def test_a_rule_reads_its_examples(rule: Rule) -> None:
    for words in rule.examples:
        order = read(words)
        assert order is not None and order.kind is rule.kind, words


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.kind.value)
def test_a_rule_leaves_its_counter_examples(rule: Rule) -> None:
    for words in rule.counter:
        order = read(words)
        assert order is None or order.kind is not rule.kind, words


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("Giao Ban Tổ chức Huyện ủy chủ trì, phối hợp với các cơ quan theo dõi.", ["Ban Tổ chức Huyện ủy"]),
        ("Sở Y tế đề nghị Phòng Y tế thông báo cho các cơ sở.", ["Phòng Y tế"]),
        ("Trong thời gian chưa di dời, giao các sở liên quan tăng cường kiểm tra.", ["các sở liên quan"]),
        (
            "Các tổ chức, cá nhân được cấp giấy phép nuôi trồng thủy sản có trách nhiệm bảo vệ nguồn nước.",
            ["Các tổ chức, cá nhân được cấp giấy phép nuôi trồng thủy sản"],
        ),
        (
            "Đối với các xã chưa lập phương án phòng cháy thì cần khẩn trương lập, trình phê duyệt.",
            ["các xã chưa lập phương án phòng cháy"],
        ),
        ("Chạy thử phần mềm: Khoa Nhi, Khoa Ngoại thực hiện trong tháng 5.", ["Khoa Nhi", "Khoa Ngoại"]),
        (
            "Chánh Văn phòng, Giám đốc Sở Y tế căn cứ Quyết định thi hành.",
            ["Chánh Văn phòng", "Giám đốc Sở Y tế"],
        ),
        ("Căn cứ nội dung Kế hoạch, các xã chủ động triển khai.", ["các xã"]),
        ("Riêng Trạm Y tế hoàn thành trước ngày 30/6.", ["Trạm Y tế"]),
        ("Đối với Phòng Kinh tế: Rà soát quy hoạch.", ["Phòng Kinh tế"]),
        ("Đối với các hộ vi phạm, xử lý nghiêm theo quy định.", []),
        ("Ngoài nhiệm vụ trên, Phòng Kinh tế rà soát quy hoạch.", ["Phòng Kinh tế"]),
        ("Mỗi chi bộ xây dựng kế hoạch sinh hoạt.", ["Mỗi chi bộ"]),
        ("Vậy, thông báo để các sở, ban, ngành biết và thực hiện./.", ["các sở, ban, ngành"]),
        (
            "Yêu cầu: Hội Làm vườn tỉnh, Hội Lâm nghiệp tỉnh thực hiện kiểm kê.",
            ["Hội Làm vườn tỉnh", "Hội Lâm nghiệp tỉnh"],
        ),
    ],
)
def test_who_is_told(words: str, told: list[str]) -> None:
    order = read(words)

    assert order is not None
    assert [body.name for body in order.told] == told


def test_a_decision_that_takes_effect_orders_nobody() -> None:
    assert read("Quyết định này có hiệu lực thi hành kể từ ngày ký ban hành.") is None


@pytest.mark.parametrize(
    "words",
    ["Toàn huyện giải ngân đạt 41,2% kế hoạch vốn.", "Các xã trồng được 120 ha rừng."],
)
def test_what_was_reached_orders_nobody(words: str) -> None:
    assert read(words) is None


def test_somebody_assigned_is_not_who_is_told() -> None:
    order = read("Phân công cán bộ trực tại các điểm bầu cử.")

    assert order is not None and order.told == ()
    assert order.kind is OrderKind.BARE


def test_abbreviations_do_not_end_a_sentence() -> None:
    words = "Báo cáo TT. Huyện ủy và UBND TP. Lam Giang. Phòng Nội vụ tổng hợp."

    assert [words[a:b] for a, b in sentences(words, words.lower(), 0, len(words))] == [
        "Báo cáo TT. Huyện ủy và UBND TP. Lam Giang.",
        "Phòng Nội vụ tổng hợp.",
    ]


def test_a_long_sentence_of_commas_is_read_in_a_moment() -> None:
    import time

    words = "Căn cứ " + "các quy định, hướng dẫn của cấp trên về việc, " * 400
    began = time.process_time()
    read(words)

    assert time.process_time() - began < 0.5
