"""``conglap law`` as somebody types it."""

import json

import pytest

from conglap.cli.app import app

DRAFT = """
pay.base_salary:
  description: Mức lương cơ sở (dự thảo)
  unit: dong
  values:
    2027-01-01: {value: 2700000, document: Dự thảo Nghị định, checked: unverified}
"""


def run(capsys, *words: str) -> tuple[int, str, str]:
    try:
        status = app(list(words))
    except SystemExit as ended:
        status = ended.code
    told = capsys.readouterr()
    return status, told.out, told.err


def test_a_value_is_shown_with_its_source_and_status(capsys):
    status, out, _err = run(capsys, "law", "show", "pay", "--on", "2026-12-01", "--format", "json")
    (row,) = json.loads(out)
    assert status == 0
    assert (row["value"], row["first_day"], row["document"]) == (2530000, "2026-07-01", "Nghị định 161/2026/NĐ-CP")


def test_the_table_says_what_nobody_confirmed(capsys):
    _status, out, _err = run(capsys, "law", "show", "autonomy.group", "--on", "2026-01-01")
    assert "100 %" in out and "xác nhận" in out


def test_two_days_are_compared_and_equal_days_are_said_to_be(capsys):
    _status, out, _err = run(capsys, "law", "diff", "2026-06-30", "2026-07-01", "--format", "json")
    changed = {row["key"]: (row["before"] and row["before"]["value"], row["after"]["value"]) for row in json.loads(out)}
    assert changed["pay.base_salary"] == (2340000, 2530000) and "autonomy.group_2_from" not in changed
    assert "không có giá trị nào thay đổi" in run(capsys, "law", "diff", "2026-07-01", "2026-07-01")[1]


def test_a_draft_of_ones_own_stands_over_the_law(capsys, tmp_path):
    pack = tmp_path / "du-thao.yaml"
    pack.write_text(DRAFT)
    words = ("law", "show", "pay.base_salary", "--on", "2027-01-01", "--pack", str(pack), "--format", "json")
    (row,) = json.loads(run(capsys, *words)[1])
    assert row["value"] == 2700000 and row["checked"] == "unverified"
    pack.write_text(DRAFT.replace("2700000", "nhiều"))
    status, _out, err = run(capsys, *words)
    assert status == 1 and "không hợp với đơn vị tính" in err


def test_the_packs_of_the_package_pass_and_a_broken_one_does_not(capsys, tmp_path):
    status, out, _err = run(capsys, "law", "check")
    assert status == 0 and "0 lỗi" in out
    pack = tmp_path / "hong.yaml"
    pack.write_text(DRAFT.replace("document: Dự thảo Nghị định, ", ""))
    status, out, _err = run(capsys, "law", "check", str(pack), "--on", "2026-12-01", "--format", "json")
    assert status == 1 and "thiếu văn bản" in out


@pytest.mark.parametrize(
    ("words", "status"),
    [(("show", "khong.co"), 1), (("show", "--on", "2026-13-01"), 2), (("diff", "2026-01-01"), 2), (("bo",), 2)],
)
def test_what_is_not_there_or_not_plain_is_answered(capsys, words, status):
    answered, _out, err = run(capsys, "law", *words)
    assert answered == status and err
