"""Markdown tables that stand right against prose, as converters from Word write them."""

from conglap.documents.markdown import read_markdown


def test_prose_right_after_a_table_is_no_row_and_a_table_right_after_prose_is_one() -> None:
    lines = read_markdown(
        "| Số: 09 | Hà Nội |\n| --- | --- |\nKẾ HOẠCH\n1. Rà soát.\n| TT | Nhiệm vụ |\n|---|---|\n| 1 | Lập |"
    )

    cells = [(line.cell.table, line.cell.row, line.text) for line in lines if line.cell]
    assert [line.text for line in lines if line.cell is None and line.text] == ["KẾ HOẠCH", "1. Rà soát."]
    assert cells == [(0, 0, "Số: 09"), (0, 0, "Hà Nội"), (1, 0, "TT"), (1, 0, "Nhiệm vụ"), (1, 1, "1"), (1, 1, "Lập")]
