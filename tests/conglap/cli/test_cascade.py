"""``conglap cascade``: the JSON of the contract, the note, three levels, files that cannot be read."""

import json
from pathlib import Path

import pytest

from conglap.cli.app import app
from tests.conglap.cascade.reading_pairs import above, below

TASKS = (
    "Phòng Văn hóa và Thông tin mua sắm máy tính, giá sách cho thư viện xã.",
    "Phòng Nội vụ tuyển dụng 03 viên chức thư viện.",
)


def run(capsysbinary: pytest.CaptureFixture[bytes], *arguments: str) -> tuple[int, str, str]:
    """Call the command in this process: (exit status, standard output, standard error)."""
    status = app(["cascade", *arguments])
    out, err = capsysbinary.readouterr()
    return status, out.decode(), err.decode()


@pytest.fixture
def files(tmp_path: Path) -> list[str]:
    """A plan, a dispatch that keeps part of it, a dispatch that keeps less."""
    texts = (above(*TASKS).text, below(TASKS[0]).text, below(TASKS[0].replace(", giá sách", "")).text)
    paths = [tmp_path / f"{number}.txt" for number in range(3)]
    for path, text in zip(paths, texts, strict=True):
        path.write_text(text.replace("\n", "\n\n"), encoding="utf-8")
    return [str(path) for path in paths]


def test_two_levels_give_the_object_of_the_contract(capsysbinary, files):
    status, out, err = run(capsysbinary, files[0], files[2], "--format", "json")
    result = json.loads(out)
    assert (status, err, result["schema"]) == (0, "", "conglap.cascade/1")
    assert result["implements"]["claimed"] is True
    one, two = result["tasks"]
    assert set(one) == {"superior", "coverage", "by", "lost"}
    assert (one["coverage"], two["coverage"]) == ("partial", "none")
    assert set(one["lost"][0]) == {
        "kind", "superior_text", "superior_span", "subordinate_text", "subordinate_span",
    }  # fmt: skip
    assert (one["lost"][0]["kind"], one["lost"][0]["superior_text"]) == ("object", "giá sách")
    assert set(one["by"][0]) == {"clause", "span"}


def test_the_note_is_what_a_person_gets(capsysbinary, files):
    status, out, _ = run(capsysbinary, files[0], files[1])
    assert status == 0
    assert "Nhiệm vụ 1 – đã chuyển xuống đầy đủ" in out
    assert "Nhiệm vụ 2 – chưa được chuyển xuống" in out


def test_three_levels_give_the_weakest_link(capsysbinary, files):
    status, out, _ = run(capsysbinary, *files, "--format", "json")
    result = json.loads(out)
    assert (status, len(result["links"])) == (0, 2)
    assert [(task["coverage"], task["weakest"]) for task in result["tasks"]] == [("partial", 2), ("none", 1)]


def test_one_file_is_too_few_and_an_unreadable_one_says_why(capsysbinary, files):
    status, _, err = run(capsysbinary, files[0])
    assert (status, "hai văn bản" in err) == (2, True)
    status, out, err = run(capsysbinary, files[0], files[1] + ".docx", "--format", "json")
    assert status == 1
    assert json.loads(out)["error"]["code"]
    assert "Không tìm thấy" in err
