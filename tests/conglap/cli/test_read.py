"""``conglap read``: JSON lines, tables, exit status, errors."""

import io
import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from rich.console import Console

import conglap
from conglap.cli.app import app
from conglap.cli.table import Table
from conglap.directives.contract import as_json
from conglap.directives.reader import read as understand
from conglap.documents import read_file

DOCUMENTS = Path(__file__).parents[2] / "documents"
PLAN = str(DOCUMENTS / "ke-hoach-dang-uy.docx")
DISPATCH = str(DOCUMENTS / "cong-van-huyen.txt")


def run(capsysbinary: pytest.CaptureFixture[bytes], *arguments: str) -> tuple[int, str, str]:
    """Call the command in this process: (exit status, standard output, standard error)."""
    status = app(["read", *arguments])
    out, err = capsysbinary.readouterr()
    return status, out.decode(), err.decode()


def objects(output: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in output.splitlines()]


def test_json_is_one_object_a_line_in_the_order_given(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    status, out, err = run(capsysbinary, DISPATCH, PLAN, DISPATCH, "--format", "json", "--jobs", "2")

    assert (status, err) == (0, "")
    assert [found["source"]["name"] for found in objects(out)] == [
        "cong-van-huyen.txt", "ke-hoach-dang-uy.docx", "cong-van-huyen.txt",
    ]  # fmt: skip


def test_a_file_that_cannot_be_read_does_not_keep_the_others(
    capsysbinary: pytest.CaptureFixture[bytes], tmp_path: Path
) -> None:
    (tmp_path / "hong.docx").write_bytes(b"PK\x03\x04" + bytes(50))
    status, out, err = run(capsysbinary, str(tmp_path / "hong.docx"), PLAN, "--format", "json")
    broken, good = objects(out)

    assert status == 1
    assert broken["source"]["name"] == "hong.docx"
    assert broken["error"]["code"] == "damaged"
    assert broken["error"]["message"] in err
    assert set(broken) == {"schema", "source", "error"}
    assert good["document"]["symbol"] == "47-KH/ĐU"


def test_an_error_of_our_own_does_not_keep_the_others(
    capsysbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError("lỗi thử")

    monkeypatch.setattr("conglap.directives.reader.read", fail)
    status, out, err = run(capsysbinary, PLAN, DISPATCH, "--format", "json")

    assert status == 1
    assert [found["error"]["code"] for found in objects(out)] == ["internal", "internal"]
    assert "RuntimeError" in err


def test_an_empty_folder_is_refused_with_a_sentence(capsysbinary: pytest.CaptureFixture[bytes], tmp_path: Path) -> None:
    status, _, err = run(capsysbinary, str(tmp_path))

    assert status == 1
    assert "thư mục" in err


def test_the_object_has_the_shape_of_the_contract(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    _, out, _ = run(capsysbinary, PLAN, "--format", "json")
    found = objects(out)[0]

    assert list(found) == ["schema", "source", "text", "document", "clauses", "citations", "tasks", "findings"]
    assert found["schema"] == "conglap.directive/1"
    assert list(found["source"]) == ["name", "sha256", "media_type", "ocr"]
    assert list(found["document"]) == [
        "system", "kind", "number", "symbol", "issuer", "place", "date", "subject", "signatory", "addressees",
        "recipients",
    ]  # fmt: skip
    assert found == as_json(read_file(Path(PLAN)), understand(read_file(Path(PLAN)))) == conglap.read(PLAN)


def test_every_span_lies_in_the_text_and_names_stand_there() -> None:
    for path in sorted(DOCUMENTS.glob("*.*")):
        if path.suffix == ".py":
            continue
        found = conglap.read(path)
        text = found["text"]
        bodies = [
            body for task in found["tasks"] for key in ("directing", "lead", "coordinating") for body in task[key]
        ]
        for thing in (*found["clauses"], *found["citations"], *found["tasks"], *bodies):
            start, end = thing["span"]
            assert 0 <= start < end <= len(text)
        assert all(text[slice(*citation["span"])] == citation["as_written"] for citation in found["citations"])
        assert all(text[slice(*body["span"])] == body["name"] for body in bodies)


@pytest.mark.parametrize("name", ["ke-hoach-dang-uy", "cong-van-huyen"])
@pytest.mark.parametrize("ending", [".pdf", ".md", ".txt"])
def test_every_form_of_a_document_reads_as_its_word_file(name: str, ending: str) -> None:
    word, other = (conglap.read(DOCUMENTS / f"{name}{form}") for form in (".docx", ending))

    def said(found: dict[str, Any]) -> list[Any]:
        tasks = [
            (
                task["id"],
                task["text"],
                *([body["name"] for body in task[key]] for key in ("directing", "lead", "coordinating")),
            )
            for task in found["tasks"]
        ]
        return [found["document"], tasks, [citation["symbol"] for citation in found["citations"]]]

    assert said(other) == said(word)
    assert word["tasks"]


def test_our_own_documents_have_the_tasks_that_were_written_into_them() -> None:
    plan, dispatch = (conglap.read(path)["tasks"] for path in (PLAN, DISPATCH))

    assert [task["id"] for task in plan] == ["II.1", "II.2", "II.3", "II.4", "III.1", "III.2", "closing"]
    assert [task["timing"]["due"] for task in plan][:4] == ["2025-11-30", "2025-12-30", "2026-06-30", None]
    assert [task["id"] for task in dispatch] == ["1.a", "1.b", "2/1", "2/2", "3/1", "3/2", "closing"]


@pytest.mark.parametrize("width", [80, 120])
def test_the_table_shows_fields_and_tasks_within_its_width(width: int) -> None:
    stream = io.StringIO()
    Table(Console(file=stream, width=width, highlight=False)).show(_with_task(conglap.read(PLAN)))
    shown = stream.getvalue()

    assert max(map(len, shown.splitlines())) <= width
    for words in (
        "47-KH/ĐU",
        "14/10/2025",
        "Trần Thị Minh Hạnh",
        "Rà soát quy mô",
        "Phòng Văn hóa",
        "31/12/2025",
        "Ngày để trống",
        "Cảnh báo",
        "chưa thấy",
    ):
        assert words in shown


def _with_task(found: dict[str, Any]) -> dict[str, Any]:
    task = {
        "id": "II.2", "clause": "II.2", "text": "Rà soát quy mô trường, lớp. " * 20, "span": [0, 1],
        "directing": [], "lead": [{"name": "Phòng Văn hóa", "span": [0, 1]}], "coordinating": [],
        "timing": {"kind": "deadline", "as_written": "Trước 2026", "due": "2025-12-31", "rule": None, "span": [0, 1]},
        "output": None,
    }  # fmt: skip
    finding = {"rule": "x", "level": "warning", "message": "Ngày để trống.", "span": [0, 7], "cites": None}
    return found | {"tasks": [task], "findings": [finding]}


def test_the_table_of_an_unreadable_file_names_it_and_its_reason_goes_to_standard_error(
    capsysbinary: pytest.CaptureFixture[bytes],
) -> None:
    status, out, err = run(capsysbinary, "khong-co.docx")

    assert status == 1
    assert "khong-co.docx" in out
    assert err == "Không tìm thấy tệp “khong-co.docx”. Hãy kiểm tra lại tên tệp và đường dẫn.\n"


def conglap_command(*arguments: str, stdin: bytes = b"", path: str | None = None) -> subprocess.CompletedProcess[bytes]:
    script = shutil.which("conglap", path=str(Path(sys.executable).parent)) or "conglap"
    return subprocess.run([script, *arguments], input=stdin, capture_output=True, timeout=60, check=False)


def test_the_program_reads_standard_input() -> None:
    done = conglap_command("read", "-", "--format", "json", stdin=Path(DISPATCH).read_bytes())
    found = json.loads(done.stdout)

    assert done.returncode == 0
    assert found["source"]["name"] == "-"
    assert found["document"]["symbol"] == "1186/UBND-NV"


@pytest.mark.parametrize(
    ("arguments", "status", "words"),
    [
        (["--help"], 0, "Cách dùng: conglap"),
        (["read", "--help"], 0, "Ví dụ:"),
        (["--version"], 0, "conglap 0."),
        (["read"], 2, "Thiếu TỆP"),
        (["doc"], 2, "Không có lệnh “doc”"),
        (["read", "--la", "a.txt"], 2, "Không có tùy chọn --la"),
        (["read", "a.txt", "--format", "xml"], 2, "--format không hợp lệ: “xml”"),
        (["read", "a.txt", "--jobs", "0"], 2, "--jobs"),
    ],
)
def test_the_program_explains_itself_in_vietnamese(arguments: list[str], status: int, words: str) -> None:
    done = conglap_command(*arguments)

    assert done.returncode == status
    assert words in (done.stderr if status else done.stdout).decode()
    assert b"Traceback" not in done.stderr


def test_the_program_ends_quietly_when_nobody_reads_on() -> None:
    script = str(Path(sys.executable).parent / "conglap")
    piped = f'"{script}" read --format json "{PLAN}" "{PLAN}" "{PLAN}" --jobs 1 | head -c 10'
    done = subprocess.run(["bash", "-c", piped], capture_output=True, timeout=60, check=False)

    assert done.stdout == b'{"schema":'[:10]
    assert done.stderr == b""


def test_the_program_loads_only_what_a_text_file_needs() -> None:
    """0.4 seconds to the first line is what people should meet; what is loaded decides it, whatever else runs."""
    heavy = {
        "concurrent", "django", "distributed", "docx", "email", "lxml", "markdown_it", "multiprocessing",
        "numpy", "pypdf", "pypdfium2", "rich.console", "rich.progress", "rich.table", "tesserocr", "yaml",
    }  # fmt: skip
    code = (
        "import sys; from conglap.cli.app import app\n"
        f"status = app(['read', {DISPATCH!r}, '--format', 'json'])\n"
        f"sys.exit(', '.join(sorted({heavy!r} & set(sys.modules))) or status)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, timeout=60, check=False)

    assert (done.returncode, done.stderr.decode()) == (0, "")
