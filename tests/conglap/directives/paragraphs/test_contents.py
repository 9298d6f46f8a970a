"""Tables of contents are set aside and told of; what only looks like one is not."""

import pytest

from conglap.directives.reader import read
from tests.conglap.directives.reading import source_of

HEADINGS = ("I. SỰ CẦN THIẾT", "II. MỤC TIÊU", "1. Mục tiêu chung", "2. Mục tiêu cụ thể", "III. TỔ CHỨC THỰC HIỆN")
BODY = (
    "I. SỰ CẦN THIẾT\nRừng của huyện dễ cháy.\nII. MỤC TIÊU\n1. Mục tiêu chung\nGiảm số vụ cháy.\n2. Mục tiêu cụ thể\n"
    "Không có cháy lớn.\nIII. TỔ CHỨC THỰC HIỆN\nHạt Kiểm lâm chủ trì thực hiện./.\n"
)
IDS = ["I", "II", "II.1", "II.2", "III"]


def _contents(leader: str, *, pages: bool = True) -> str:
    return "\n".join(f"{heading}{leader}{page if pages else ''}" for page, heading in enumerate(HEADINGS, 1)) + "\n"


@pytest.mark.parametrize(
    "contents",
    [
        "MỤC LỤC\n" + _contents(" .............. "),
        "Mục lục\nTrang\n" + _contents("\t"),
        "MỤC LỤC\n" + _contents("  "),
        "MỤC LỤC\n" + _contents("", pages=False),
        _contents("………………"),
        "MỤC LỤC\n" + _contents(" ..... ").replace("2. Mục tiêu cụ thể", "2. Mục tiêu cụ\nthể"),
    ],
)
def test_a_table_of_contents_is_no_list_of_clauses(contents: str) -> None:
    directive = read(source_of(f"ĐỀ ÁN\nPhòng cháy rừng\n\n{contents}\n{BODY}"))
    assert [clause.id for clause in directive.clauses] == IDS
    assert [finding.rule for finding in directive.findings] == ["reading.contents"]
    assert len(directive.tasks) == 1


def test_a_form_with_dots_and_a_list_that_ends_in_figures_are_no_tables_of_contents() -> None:
    text = (
        "KẾ HOẠCH\nGiao chỉ tiêu năm\n\n1. Xã Sủng Trà: 12\n2. Xã Tả Lủng: 15\n3. Xã Pả Vi: 18\n4. Họ và tên: ........ 1\n"
        "5. Ngày sinh: ........ 2\n6. Quê quán: ........ 3\n"
    )
    directive = read(source_of(text))
    assert [clause.id for clause in directive.clauses] == ["1", "2", "3", "4", "5", "6"]
    assert directive.findings == ()
