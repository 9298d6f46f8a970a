"""``conglap lint``: JSON lines, the table, exit status, rules by name, the day of a draft."""

import io
import json
from pathlib import Path
from types import SimpleNamespace

import pytest

from conglap.cli.app import app
from tests.conglap.documents.tracked import W, changes
from tests.conglap.linting.documents import STATE_PLAN
from tests.conglap.linting.word_documents import made

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


@pytest.fixture
def faulty_word(tmp_path: Path) -> Path:
    path = tmp_path / "ke-hoach.docx"
    path.write_bytes(made("state plan", FAULTY).bytes())
    return path


def test_a_word_file_is_corrected_beside_the_original(
    capsysbinary: pytest.CaptureFixture[bytes], faulty_word: Path
) -> None:
    original = faulty_word.read_bytes()
    status, out, err = run(capsysbinary, "--fix", str(faulty_word), "--at", "2026-06-01T08:30")
    target = faulty_word.with_name("ke-hoach.da-sua.docx")
    assert (status, err) == (0, "")
    assert "Đã ghi 2 đề nghị sửa (Track Changes) vào" in out
    assert faulty_word.read_bytes() == original
    assert {change.get(f"{W}date", "")[:11] for change in changes(target.read_bytes())} <= {
        "2026-06-01T",
        "2026-05-31T",
    }
    assert run(capsysbinary, str(target))[0] == 0


def test_nothing_that_stands_there_is_overwritten(
    capsysbinary: pytest.CaptureFixture[bytes], faulty_word: Path
) -> None:
    original = faulty_word.read_bytes()
    status, _, err = run(capsysbinary, "--fix", "-o", str(faulty_word), str(faulty_word))
    assert (status, "Không ghi đè lên tệp gốc" in err) == (1, True)
    other = faulty_word.with_name("khac.docx")
    other.write_bytes(b"x")
    status, _, err = run(capsysbinary, "--fix", "-o", str(other), str(faulty_word))
    assert (status, "Đã có tệp" in err) == (1, True)
    assert (faulty_word.read_bytes(), other.read_bytes()) == (original, b"x")


def test_what_was_corrected_and_what_was_not_is_told_as_json(
    capsysbinary: pytest.CaptureFixture[bytes], tmp_path: Path
) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(made("state plan", FAULTY.replace("ngày 20/01/2026", "ngày 30/02/2026")).bytes())
    status, out, _ = run(capsysbinary, "--fix", "--format", "json", str(path))
    result = json.loads(out)
    assert status == 1
    assert result["written"] == str(tmp_path / "a.da-sua.docx")
    assert {found["rule"] for found in result["fixed"]} == {"symbol-form", "number-line"}
    assert {(found["rule"], bool(found["reason"])) for found in result["findings"]} >= {("impossible-date", True)}


@pytest.mark.parametrize("arguments", [("-o", "x.docx", "a.docx"), ("--fix", "-o", "x.docx", "a.docx", "b.docx")])
def test_an_output_without_its_one_file_is_refused(
    capsysbinary: pytest.CaptureFixture[bytes], arguments: tuple[str, ...]
) -> None:
    status, _, err = run(capsysbinary, *arguments)
    assert (status, "-o chỉ dùng" in err) == (2, True)


def test_a_text_that_is_no_word_file_cannot_be_corrected(
    capsysbinary: pytest.CaptureFixture[bytes], faulty: str
) -> None:
    status, _, err = run(capsysbinary, "--fix", faulty)
    assert (status, "DOCX" in err) == (1, True)


def test_the_settings_of_an_office_switch_rules_off(
    capsysbinary: pytest.CaptureFixture[bytes], faulty: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / ".conglap-lint.yaml").write_text("off: [symbol-form]\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    _, out, _ = run(capsysbinary, faulty, "--format", "json")
    assert {found["rule"] for found in json.loads(out)["findings"]} == {"number-line"}
    other = tmp_path / "khac.yaml"
    other.write_text("only: [symbol-form]\n", encoding="utf-8")
    _, out, _ = run(capsysbinary, faulty, "--config", str(other), "--format", "json")
    assert {found["rule"] for found in json.loads(out)["findings"]} == {"symbol-form"}


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("off: [khong-co]", "Không có quy tắc khong-co"),
        ("tat: [spelling]", "chỉ được có các mục"),
        ("off: spelling", "danh sách"),
        ("off: [", "YAML"),
    ],
)
def test_wrong_settings_are_refused_with_a_sentence(
    capsysbinary: pytest.CaptureFixture[bytes], faulty: str, tmp_path: Path, written: str, said: str
) -> None:
    path = tmp_path / "sai.yaml"
    path.write_text(written, encoding="utf-8")
    status, _, err = run(capsysbinary, faulty, "--config", str(path))
    assert (status, said in err) == (2, True)
    assert run(capsysbinary, faulty, "--config", str(tmp_path / "thieu.yaml"))[0] == 2
