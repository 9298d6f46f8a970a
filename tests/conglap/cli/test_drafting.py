"""`conglap draft` and `conglap template`, as a user types them."""

from pathlib import Path

import pytest

from conglap.cascade import Coverage, compare
from conglap.cli import main
from conglap.directives.reader import read
from conglap.documents import read_file

DOCUMENTS = Path(__file__).resolve().parents[2] / "documents"
PLAN = str(DOCUMENTS / "ke-hoach-dang-uy.docx")
COMMON = ("--issuer", "Ủy ban nhân dân xã Long Khê", "--on", "2026-06-01")


def run(monkeypatch, *arguments: str) -> int:
    monkeypatch.setattr("sys.argv", ["conglap", *arguments])
    with pytest.raises(SystemExit) as ended:
        main()
    return int(ended.value.code or 0)


def drafted(monkeypatch, tmp_path, *more: str) -> Path:
    out = tmp_path / "du-thao.docx"
    assert run(monkeypatch, "draft", PLAN, *COMMON, *more, "-o", str(out)) == 0
    return out


@pytest.mark.parametrize("kind", ["Kế hoạch", "Công văn", "Quyết định"])
def test_what_is_drafted_passes_every_duty_on_in_full(monkeypatch, tmp_path, capsys, kind):
    superior = read(read_file(Path(PLAN)))
    below = read(read_file(drafted(monkeypatch, tmp_path, "--kind", kind)))
    found = {task.superior: task.coverage for task in compare(superior, below).tasks if task.superior != "closing"}
    assert found == dict.fromkeys(found, Coverage.FULL)
    assert len(found) >= 6


def test_only_what_is_not_yet_passed_on_is_drafted(monkeypatch, tmp_path, capsys):
    first = drafted(monkeypatch, tmp_path, "--task", "II.1", "--task", "II.2")
    rest = tmp_path / "con-lai.docx"
    assert run(monkeypatch, "draft", PLAN, *COMMON, "--passed-on-by", str(first), "-o", str(rest)) == 0
    text = read(read_file(rest)).text
    assert "Rà soát quy mô trường, lớp" not in text
    assert "Lập danh mục dịch vụ sự nghiệp công" in text


def test_nothing_is_overwritten(monkeypatch, tmp_path, capsys):
    out = drafted(monkeypatch, tmp_path)
    before = out.read_bytes()
    assert run(monkeypatch, "draft", PLAN, *COMMON, "-o", str(out)) == 1
    assert "không ghi đè" in capsys.readouterr().err
    assert out.read_bytes() == before


@pytest.mark.parametrize(
    ("more", "said"),
    [
        (("--task", "II.99"), "không có nhiệm vụ II.99"),
        (("--kind", "Giấy mời"), "Chưa soạn được"),
        (("--lead", "II.1"), "Không hiểu"),
        (("--report-to", "Phòng Kinh tế"), "--report-when"),
    ],
)
def test_a_wrong_wish_is_answered_with_a_sentence(monkeypatch, tmp_path, capsys, more, said):
    out = tmp_path / "du-thao.docx"
    assert run(monkeypatch, "draft", PLAN, *COMMON, *more, "-o", str(out)) == 1
    assert said in capsys.readouterr().err
    assert not out.exists()


def test_the_bodies_that_do_it_here_are_named(monkeypatch, tmp_path, capsys):
    out = drafted(monkeypatch, tmp_path, "--lead", "II.2=Phòng Kinh tế")
    tasks = read(read_file(out)).tasks
    task = next(task for task in tasks if task.text.startswith("Rà soát quy mô"))
    assert [body.name for body in task.lead] == ["Phòng Kinh tế"]


def test_a_template_is_taken_out_tried_and_used(monkeypatch, tmp_path, capsys):
    template = tmp_path / "mau.docx"
    assert run(monkeypatch, "template", "-o", str(template)) == 0
    assert run(monkeypatch, "template", "--check", str(template)) == 0
    assert "Mẫu dùng được." in capsys.readouterr().out
    drafted(monkeypatch, tmp_path, "--template", str(template))
    assert run(monkeypatch, "template") == 2
