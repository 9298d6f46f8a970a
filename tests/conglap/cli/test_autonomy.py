"""``conglap autonomy`` as somebody types it."""

import json

import openpyxl
import pytest

from conglap.cli.app import app
from tests.conglap.autonomy.test_sheet import book


def run(capsys, *words: str) -> tuple[int, str, str]:
    try:
        status = app(["autonomy", *words])
    except SystemExit as ended:
        status = ended.code
    told = capsys.readouterr()
    return status, told.out, told.err


@pytest.fixture
def sheet(tmp_path):
    path = tmp_path / "bang.xlsx"
    path.write_bytes(
        book(
            ["Trường A", 2026, "2", None, 350_000_000, 1_000_000_000],
            ["=HYPERLINK(1)", 2026, None, None, -5, 1],
            ["@Trường C", 2026, None, "có", 800_000_000, 1_000_000_000],
        )
    )
    return path


def test_units_are_classified_with_their_reckoning(capsys, sheet):
    status, out, err = run(capsys, "classify", str(sheet), "--on", "2026-01-01", "--format", "json")
    told = json.loads(out)
    assert status == 1, "a row was not taken"
    assert [(unit["row"], unit["group"], unit["rate"]) for unit in told["units"]] == [
        (2, "3.2", "35 %"),
        (4, "2", "80 %"),
    ]
    assert [line["amount"] for line in told["units"][0]["lines"]] == [350_000_000, 1_000_000_000]
    assert any("không được chuyển xuống" in remark for remark in told["units"][0]["remarks"])
    assert "Dòng 3" in err and "Đã tính 2 đơn vị, không nhận 1 dòng." in err


def test_the_answer_as_excel_holds_every_line_and_no_formula(capsys, sheet, tmp_path):
    out = tmp_path / "nhom.xlsx"
    assert run(capsys, "classify", str(sheet), "--on", "2026-01-01", "-o", str(out))[0] == 1
    made = openpyxl.load_workbook(out)
    assert made.sheetnames == ["Nhóm tự chủ", "Diễn giải", "Cần xem lại"]
    assert made["Nhóm tự chủ"]["D2"].value == "3.2" and made["Diễn giải"].max_row == 5
    assert all(cell.data_type != "f" for page in made for row in page.iter_rows() for cell in row)
    status, _out, err = run(capsys, "classify", str(sheet), "--on", "2026-01-01", "-o", str(out))
    assert status == 1 and "đã có" in err


def test_the_template_is_taken_back(capsys, tmp_path):
    path = tmp_path / "mau.xlsx"
    assert run(capsys, "template", "-o", str(path))[0] == 0
    status, _out, err = run(capsys, "classify", str(path), "--on", "2026-01-01")
    assert status == 0 and "Đã tính 0 đơn vị" in err


def test_another_law_gives_another_group(capsys, sheet, tmp_path):
    pack = tmp_path / "du-thao.yaml"
    pack.write_text(
        "autonomy.group_3_2_from:\n  description: x\n  unit: percent\n  values:\n"
        "    2026-01-01: {value: 40, document: Dự thảo, checked: unverified}\n"
    )
    words = ("classify", str(sheet), "--on", "2026-01-01", "--pack", str(pack), "--format", "json")
    assert json.loads(run(capsys, *words)[1])["units"][0]["group"] == "3.3"


@pytest.mark.parametrize(
    ("words", "status", "said"),
    [
        (("classify", "khong-co.xlsx", "--on", "2026-01-01"), 1, ""),
        (("classify", "x.xlsx"), 2, "--on"),
        (("classify", "x.xlsx", "--on", "hôm nay"), 2, "--on"),
    ],
)
def test_what_is_missing_is_said(capsys, words, status, said):
    answered, _out, err = run(capsys, *words)
    assert answered == status and said in err and err
