"""The words that forms of orders begin with are only a short cut: no form is missed for them."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from bench.corpus import documents
from conglap.base.text import lowered_whole
from conglap.directives.tasks.order_rules import RULES
from conglap.directives.tasks.orders import FORMS, Form, read_order
from conglap.directives.tasks.sentences import sentences

OWN = sorted((Path(__file__).resolve().parents[3] / "documents").glob("*.txt"))
EXAMPLES = [sentence for rule in RULES for sentence in (*rule.examples, *rule.counter)]
# One a form whose words are listed, so that each of them is seen to find something.
LISTED = {
    "_speaking": "Tôi đề nghị các đồng chí Giám đốc Sở khẩn trương thực hiện.",
    "_demanded": "Giao Sở Nội vụ tổng hợp báo cáo.",
    "_paper_asks": "Chỉ thị số 12/CT-UBND cũng yêu cầu Sở Công Thương kiểm tra hồ chứa.",
    "led_up_to": "Căn cứ Kế hoạch này, Sở Y tế tổ chức thực hiện.",
    "_bare": "Tăng cường kiểm tra việc thu học phí.",
    "_after_topic": "Số tiền thu được từ bán đấu giá, Sở Tài chính chuyển vào ngân sách.",
}


def texts() -> Iterator[str]:
    """Yield texts of every kind: the examples of the forms, composed documents, the documents of the tests."""
    yield "\n".join([*EXAMPLES, *LISTED.values()])
    yield from documents(3)
    for path in OWN:
        yield path.read_text()


def sentences_of(text: str) -> Iterator[tuple[str, str, int, int]]:
    lowered = lowered_whole(text)
    place = 0
    for line in text.split("\n"):
        for start, end in sentences(text, lowered, place, place + len(line)):
            if end > start:
                yield text, lowered, start, end
        place += len(line) + 1


@pytest.mark.parametrize("form", [form for form in FORMS if form.begins], ids=lambda form: form.read.__name__)
def test_a_form_finds_something_only_after_the_words_it_declares(form: Form) -> None:
    assert form.begins is not None
    found = 0
    for text in texts():
        for _, lowered, start, end in sentences_of(text):
            if form.read(text, lowered, start, end):
                found += 1
                word = lowered[start:end].lstrip("-–+•( “").replace(",", " ").split()[0]
                assert word.rstrip(".:;") in form.begins
    assert found


@pytest.mark.parametrize("text", [pytest.param(text, id=text[:30]) for text in texts()])
def test_a_sentence_is_read_as_if_every_form_was_tried(text: str) -> None:
    for _, lowered, start, end in sentences_of(text):
        begin = start
        while begin < end and text[begin] in ' \t\n"“(*-–+•':
            begin += 1
        tried = (form.read(text, lowered, begin, end) for form in FORMS)
        assert read_order(text, lowered, start, end) == next((order for order in tried if order), None)
