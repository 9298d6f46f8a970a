"""Which files of a folder are read, under which names and in which order."""

import os
from pathlib import Path

import pytest

from conglap.cli.sources import READABLE, Source, find
from tests.conglap.cli.test_read import conglap_command, objects


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    names = ["b.txt", "a.docx", "2024/kế hoạch.PDF", "2024/quý 1/c.md", "c/d/e/f.html", "ảnh quét.jpeg"]
    passed_over = [".ẩn.txt", "~$a.docx", ".git/x.txt"]
    others = ["bảng.xlsx", "2024/cũ.XLSX", "nén.zip", "không đuôi"]
    for name in (*names, *passed_over, *others):
        path = tmp_path / "vb" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name, encoding="utf-8")
    return tmp_path / "vb"


def test_a_folder_stands_for_its_readable_files_and_those_of_its_folders_by_name(folder: Path) -> None:
    found = find([str(folder)])

    assert [source.name for source in found.sources] == [
        "2024/kế hoạch.PDF", "2024/quý 1/c.md", "a.docx", "b.txt", "c/d/e/f.html", "ảnh quét.jpeg",
    ]  # fmt: skip
    assert all(Path(source.path) == folder / source.name for source in found.sources)
    assert [source.size for source in found.sources] == [Path(source.path).stat().st_size for source in found.sources]


def test_what_is_no_document_is_counted_by_its_ending_and_what_is_hidden_is_not(folder: Path) -> None:
    found = find([str(folder)])

    assert found.skipped == {".xlsx": 2, ".zip": 1, "": 1}
    assert found.has_folders


def test_a_file_that_is_named_is_read_whatever_its_ending(folder: Path) -> None:
    names = [str(folder / "nén.zip"), "-", str(folder / "b.txt"), "khong-co.txt"]
    found = find(names)

    assert [source.path for source in found.sources] == names
    assert [source.name for source in found.sources] == ["nén.zip", "-", "b.txt", "khong-co.txt"]
    assert not found.has_folders


def test_a_link_to_a_folder_above_does_not_go_round_for_ever(folder: Path) -> None:
    (folder / "2024" / "vòng").symlink_to(folder, target_is_directory=True)
    (folder / "đường dẫn.txt").symlink_to(folder / "b.txt")
    names = [source.name for source in find([str(folder)]).sources]

    assert "đường dẫn.txt" in names
    assert len(names) == 7


def test_a_folder_that_may_not_be_opened_stays_and_the_others_are_read(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = os.scandir

    def scandir(path: Path) -> object:
        if Path(path).name == "quý 1":
            raise PermissionError(path)
        return opened(path)

    monkeypatch.setattr("conglap.cli.sources.os.scandir", scandir)
    names = [source.name for source in find([str(folder)]).sources]

    assert names[:3] == ["2024/kế hoạch.PDF", "2024/quý 1", "a.docx"]


def test_a_name_that_is_no_unicode_can_be_written(tmp_path: Path) -> None:
    bad = os.fsencode(tmp_path) + b"/v\xe3n b\xb6n.txt"
    Path(os.fsdecode(bad)).write_text("Kế hoạch", encoding="utf-8")
    done = conglap_command("read", str(tmp_path), "--format", "json")

    assert done.returncode == 0
    assert objects(done.stdout.decode())[0]["source"]["name"] == "v\ufffdn b\ufffdn.txt"
    assert find([os.fsdecode(bad)]).sources == [Source(os.fsdecode(bad), "v\ufffdn b\ufffdn.txt", 12)]


def test_the_command_reads_a_folder_and_says_what_it_left_out(folder: Path) -> None:
    (folder / "a.docx").write_bytes(b"PK\x03\x04" + bytes(50))
    done = conglap_command("read", str(folder), "--format", "json", "--jobs", "2")
    found = objects(done.stdout.decode())

    assert done.returncode == 1
    assert [each["source"]["name"] for each in found] == [source.name for source in find([str(folder)]).sources]
    assert [each["source"]["name"] for each in found if "error" in each] == ["a.docx"]
    assert done.stderr.decode().splitlines()[-1].startswith("Đã đọc 5 tệp (0,0 MB) trong ")
    assert done.stderr.decode().endswith("Bỏ qua 4 tệp không phải văn bản (.xlsx: 2, không có đuôi: 1, .zip: 1).\n")


@pytest.mark.parametrize("other", [None, "bảng.xlsx"])
def test_a_folder_without_a_document_is_refused_with_a_sentence(tmp_path: Path, other: str | None) -> None:
    if other:
        (tmp_path / other).write_bytes(b"PK")
    done = conglap_command("read", str(tmp_path), "--format", "json")
    refused = objects(done.stdout.decode())

    assert done.returncode == 1
    assert [each["error"]["code"] for each in refused] == ["folder"]
    assert "không có tệp nào đọc được" in done.stderr.decode()


def test_every_ending_that_the_readers_know_is_read() -> None:
    from conglap.documents.media import _HTML_ENDINGS, _MARKDOWN_ENDINGS

    known = _HTML_ENDINGS | _MARKDOWN_ENDINGS | {".docx", ".doc", ".rtf", ".pdf", ".txt", ".png", ".jpg", ".tif"}
    assert known <= READABLE
