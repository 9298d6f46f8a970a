"""``conglap lint``: JSON lines, the table, exit status, rules by name, the day of a draft."""

import io
import json
from pathlib import Path
from types import SimpleNamespace

import pytest

from conglap.cli.app import app
from tests.conglap.linting.documents import STATE_PLAN

FAULTY = STATE_PLAN.replace("Số: 28/KH-UBND", "Số 28-KH/UBND")


def run(capsysbinary: pytest.CaptureFixture[bytes], *arguments: str) -> tuple[int, str, str]:
    """Call the command in this process: (exit status, standard output, standard error)."""
    status = app(["lint", *arguments])
    out, err = capsysbinary.readouterr()
    return status, out.decode(), err.decode()


@pytest.fixture
def faulty(tmp_path: Path) -> str:
    path = tmp_path / "ke-hoach.txt"
    path.write_text(FAULTY.replace("\n", "\n\n"), encoding="utf-8")
    return str(path)


def test_findings_are_one_object_a_line_with_places_and_the_law(
    capsysbinary: pytest.CaptureFixture[bytes], faulty: str
) -> None:
    status, out, err = run(capsysbinary, faulty, "--format", "json")
    result = json.loads(out)
    assert (status, err) == (1, "")
    assert result["schema"] == "conglap.lint/1"
    assert {found["rule"] for found in result["findings"]} == {"symbol-form", "number-line"}
    assert all(
        "Nghị định 30/2020/NĐ-CP (đối chiếu qua nguồn thứ cấp)" in found["cites"] for found in result["findings"]
    )
    start, end = result["findings"][0]["span"]
    assert "28-KH/UBND" in result["text"][start : end + 12]


def test_the_table_says_it_in_words_and_warnings_alone_are_no_error(
    capsysbinary: pytest.CaptureFixture[bytes], faulty: str
) -> None:
    status, out, _ = run(capsysbinary, faulty, "--off", "symbol-form")
    assert status == 0
    assert "Cảnh báo" in out
    assert "number-line" in out
    assert "symbol-form" not in out
    status, out, _ = run(capsysbinary, faulty, "--only", "end-mark", "--only", "spelling")
    assert (status, "Không thấy lỗi" in out) == (0, True)


def test_an_unknown_rule_or_option_is_refused(capsysbinary: pytest.CaptureFixture[bytes], faulty: str) -> None:
    status, out, err = run(capsysbinary, faulty, "--only", "khong-co")
    assert (status, out) == (2, "")
    assert "Không có quy tắc khong-co" in err
    assert run(capsysbinary, faulty, "--nope")[0] == 2


def test_a_file_that_cannot_be_read_does_not_keep_the_others(
    capsysbinary: pytest.CaptureFixture[bytes], faulty: str, tmp_path: Path
) -> None:
    (tmp_path / "hong.docx").write_bytes(b"PK\x03\x04" + bytes(50))
    status, out, err = run(capsysbinary, str(tmp_path / "hong.docx"), faulty, "--format", "json")
    broken, good = (json.loads(line) for line in out.splitlines())
    assert status == 1
    assert broken["error"]["message"] in err
    assert good["findings"]


def test_the_day_of_a_draft_is_given_by_hand(
    capsysbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    draft = STATE_PLAN.replace("ngày 05 tháng 02 năm 2026", "ngày    tháng    năm")
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(draft.replace("\n", "\n\n").encode())))
    status, out, _ = run(capsysbinary, "-", "--on", "2019-12-31", "--format", "json")
    [said] = json.loads(out)["findings"]
    assert (status, said["rule"]) == (0, "standard")
    assert "31/12/2019" in said["message"]
