"""Reading and checking take time in proportion to the text, whatever stands in it again and again."""

import hashlib
import time
from collections.abc import Callable

import pytest

from conglap.directives.reader import read
from conglap.documents import SourceText
from conglap.documents.plain import read_plain
from conglap.linting.linter import lint

MEGABYTE = 1_000_000
# A megabyte of the dearest of these takes some 8 seconds on the machine that the bound was set on; a text that grows
# with the square of its length takes minutes.
SECONDS_A_MEGABYTE = 20.0
REPEATED: dict[str, Callable[[int], str]] = {
    "blanks": lambda _: f"a{' ' * 5000}",
    "letters": lambda _: "a",
    "capitals": lambda _: "Á",
    "digits": lambda _: "1",
    "marks": lambda _: "a\u0301\u0301",
    "no-break blanks": lambda _: "\u00a0\u00a0a",
    "brackets": lambda _: "(Sở [Nội “vụ ",
    "slashes": lambda _: "1/",
    "dashes": lambda _: "- ",
    "dots": lambda _: "…... ",
    "labels": lambda i: f"{i}. a) ",
    "days": lambda _: "trước ngày 15 hằng tháng, quý II/2024, ngày 1/2/2023 ",
    "bodies": lambda _: "Sở Nội vụ, Sở Tài chính và UBND xã Bình An, ",
    "orders": lambda _: "Sở Nội vụ chủ trì, phối hợp với Sở Tài chính tham mưu. ",
    "citations": lambda _: "Nghị quyết số 19-NQ/TW ngày 25/10/2017 của Ban Chấp hành Trung ương, ",
    "laws": lambda i: f"Luật Viên chức số {i}, Luật Ngân sách nhà nước năm 2015; ",
    "short names": lambda i: f"Kế hoạch số {i}-KH/TU (sau đây gọi tắt là Kế hoạch {i}); ",
}  # fmt: skip
SHORT_LINES: dict[str, Callable[[int], str]] = {
    "a blank and a letter": lambda _: "a b c d e",
    "bullets": lambda _: "- một việc",
    "restarting labels": lambda i: "1. Một" if i % 2 else "a) Hai",
    "headings": lambda i: f"{i}. Giao Sở Nội vụ:",
    "articles": lambda i: f"Điều {i}. Giao Sở Y tế",
    "deep labels": lambda i: ".".join(["1"] * (i % 60 + 1)) + " Một",
    "recipients": lambda _: "Nơi nhận:",
    "signatures": lambda _: "TM. ỦY BAN",
    "abouts": lambda _: "V/v họp",
    "kinds": lambda _: "KẾ HOẠCH",
    "annexes": lambda i: f"PHỤ LỤC {i}",
    "page numbers": str,
    "mottos": lambda _: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "columns": lambda _: "Sở A      Sở B",
}


def seconds_of(text: str) -> float:
    start = time.process_time()
    source = SourceText("a.txt", hashlib.sha256(b"").hexdigest(), "text/plain", False, tuple(read_plain(text)))
    lint(read(source))
    return time.process_time() - start


def repeated(unit: Callable[[int], str], size: int, between: str) -> str:
    parts: list[str] = []
    length = 0
    while length < size:
        parts.append(unit(len(parts) + 1))
        length += len(parts[-1]) + len(between)
    return f"UBND HUYỆN A\nKẾ HOẠCH\n{between.join(parts)[:size]}"


@pytest.mark.parametrize("name", REPEATED)
def test_one_line_that_repeats_itself_is_read_in_time(name: str, long_run: bool) -> None:
    size = MEGABYTE if long_run else MEGABYTE // 10

    assert seconds_of(repeated(REPEATED[name], size, "")) < SECONDS_A_MEGABYTE * size / MEGABYTE


@pytest.mark.parametrize("name", SHORT_LINES)
def test_short_lines_that_repeat_themselves_are_read_in_time(name: str, long_run: bool) -> None:
    size = MEGABYTE if long_run else MEGABYTE // 10

    assert seconds_of(repeated(SHORT_LINES[name], size, "\n")) < SECONDS_A_MEGABYTE * size / MEGABYTE


@pytest.mark.parametrize("text", [repeated(REPEATED["citations"], MEGABYTE, ""), "a b c d e\n" * 100_000])
def test_a_whole_megabyte_is_read_in_time(text: str) -> None:
    assert seconds_of(text) < SECONDS_A_MEGABYTE


def test_lists_that_begin_again_and_again_make_no_tree_too_deep_to_walk() -> None:
    text = "KẾ HOẠCH\n" + "1. Sở Nội vụ chủ trì xây dựng kế hoạch\na) Sở Y tế chủ trì tổng hợp\n" * 700
    directive = read(SourceText("a.txt", "0" * 64, "text/plain", False, tuple(read_plain(text))))

    assert len(directive.clauses) == 1400
    assert max(clause.id.count(".") for clause in directive.clauses) < 30
