"""Documents and how they depend on each other, on short documents of our own."""

import datetime as dt

from conglap.cascade.graph import Graph, Related
from conglap.cascade.graph import graph_of as graph_of_related
from conglap.cascade.relations import RelationKind, relations_of
from conglap.directives.reader import read
from conglap.directives.records import Directive
from tests.conglap.directives.reading import source_of

_PLAN = """
ỦY BAN NHÂN DÂN
TỈNH LAM SƠN
Số: {number}

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Lam Sơn, ngày {day}

KẾ HOẠCH
{subject}

{opening}

1. Sở Nội vụ rà soát tổ chức bộ máy.

Nơi nhận:
- Lưu: VT.

CHỦ TỊCH
Lê Văn An
"""


def plan(number: str, day: str, subject: str, opening: str) -> Directive:
    return read(source_of(_PLAN.format(number=number, day=day, subject=subject, opening=opening)))


def graph_of(directives: list[Directive]) -> Graph:
    return graph_of_related([Related(one.document, relations_of(one)) for one in directives])


def edges(graph: Graph) -> set[tuple[str | None, str, str | None]]:
    return {(graph.nodes[one.source].symbol, one.kind.value, graph.nodes[one.target].symbol) for one in graph.edges}


FIRST = plan(
    "10/KH-UBND", "05 tháng 3 năm 2024", "Sắp xếp đơn vị sự nghiệp",
    "Căn cứ Nghị quyết số 19-NQ/TW ngày 25/10/2017 của Ban Chấp hành Trung ương, UBND tỉnh ban hành Kế hoạch như sau:",
)  # fmt: skip
SECOND = plan(
    "44/KH-UBND", "10 tháng 6 năm 2024", "Thực hiện Kế hoạch số 10/KH-UBND ngày 05/3/2024 của UBND tỉnh",
    "Thực hiện Kế hoạch số 10/KH-UBND ngày 05/3/2024 của UBND tỉnh và Nghị quyết số 19-NQ/TW ngày 16/6/2022 của Ban "
    "Chấp hành Trung ương, UBND tỉnh ban hành Kế hoạch như sau:",
)  # fmt: skip


def test_what_the_subject_names_is_implemented_and_the_rest_is_basis():
    found = edges(graph_of([FIRST, SECOND]))
    assert ("44/KH-UBND", "implements", "10/KH-UBND") in found
    assert ("10/KH-UBND", "basis", "19-NQ/TW") in found


def test_one_symbol_of_two_years_is_two_documents():
    nodes = [node for node in graph_of([FIRST, SECOND]).nodes if node.symbol == "19-NQ/TW"]
    assert [node.date for node in nodes] == [dt.date(2017, 10, 25), dt.date(2022, 6, 16)]


def test_a_missing_document_is_a_stub_with_what_is_known_of_it():
    graph = graph_of([SECOND])
    stub = next(node for node in graph.nodes if node.symbol == "10/KH-UBND")
    assert (stub.is_stub, stub.kind, stub.date, stub.issuer) == (True, "KH", dt.date(2024, 3, 5), "UBND tỉnh")
    assert [node.is_stub for node in graph_of([FIRST, SECOND]).nodes if node.symbol == "10/KH-UBND"] == [False]


def test_documents_that_rest_on_each_other_are_a_circle():
    one = plan(
        "7/KH-UBND",
        "05 tháng 3 năm 2024",
        "Việc thứ nhất",
        "Căn cứ Kế hoạch số 8/KH-UBND ngày 06/3/2024 của UBND tỉnh, UBND tỉnh ban hành Kế hoạch như sau:",
    )
    two = plan(
        "8/KH-UBND",
        "06 tháng 3 năm 2024",
        "Việc thứ hai",
        "Căn cứ Kế hoạch số 7/KH-UBND ngày 05/3/2024 của UBND tỉnh, UBND tỉnh ban hành Kế hoạch như sau:",
    )
    assert [set(circle) for circle in graph_of([one, two]).circles] == [{0, 1}]
    assert graph_of([FIRST, SECOND]).circles == ()


def test_an_edge_shows_where_the_other_document_is_named():
    (edge,) = [one for one in graph_of([FIRST]).edges if one.kind is RelationKind.BASIS]
    assert FIRST.text[slice(*edge.span)] == "Nghị quyết số 19-NQ/TW"
