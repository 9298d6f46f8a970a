"""What was made from the same inputs is not made again; anything else is."""

from tools import stamps


def test_a_changed_file_changes_the_digest(tmp_path):
    file = tmp_path / "a.txt"
    file.write_text("một")
    before = stamps.digest([file], base=tmp_path)
    file.write_text("hai")
    assert stamps.digest([file], base=tmp_path) != before


def test_moving_text_from_one_file_to_another_changes_the_digest(tmp_path):
    first, second = tmp_path / "a", tmp_path / "b"
    first.write_text("12")
    second.write_text("3")
    before = stamps.digest([first, second], base=tmp_path)
    first.write_text("1")
    second.write_text("23")
    assert stamps.digest([first, second], base=tmp_path) != before


def test_the_order_of_files_does_not_matter(tmp_path):
    files = [tmp_path / name for name in "ab"]
    for file in files:
        file.write_text(file.name)
    assert stamps.digest(files, base=tmp_path) == stamps.digest(files[::-1], base=tmp_path)


def test_a_stamp_holds_for_its_own_value_only(tmp_path):
    stamp = tmp_path / "folder" / ".stamp"
    assert not stamps.is_current(stamp, "a")
    stamps.put(stamp, "a")
    assert stamps.is_current(stamp, "a")
    assert not stamps.is_current(stamp, "b")
