"""Bad files: each gets a clear sentence with what to do, and reading goes on afterwards."""

import os
import random
import zlib
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from conglap.documents import Limits, UnreadableFile, read_bytes, read_file
from conglap.documents.refusals import SENTENCES
from tests.conglap.documents.pdf_files import assembled, lines_down, pdf_file
from tests.conglap.documents.word_files import p, word_file, zipped

TIGHT = Limits(cpu_seconds=5, wall_seconds=8)


@pytest.fixture(autouse=True)
def without_recognition(monkeypatch: pytest.MonkeyPatch) -> None:
    """Read as on a machine without the data for scans; what happens with it is told in test_scans.py."""
    monkeypatch.setenv("CONGLAP_TESSDATA", "/khong/co")


def refusal_of(data: bytes, name: str = "van-ban.docx", limits: Limits = TIGHT) -> UnreadableFile:
    with pytest.raises(UnreadableFile) as caught:
        read_bytes(data, name, limits)
    assert name in str(caught.value)
    return caught.value


def noise(size: int = 20_000) -> bytes:
    return random.Random(7).randbytes(size)


def xxe() -> bytes:
    body = (
        '<?xml version="1.0"?><!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]><w:document '
        'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&x;</w:t>'
        "</w:r></w:p></w:body></w:document>"
    )
    return word_file("", extra={"word/document.xml": body})


def bomb() -> bytes:
    return word_file("", extra={"word/document.xml": b"<a>" + b" " * 60_000_000 + b"</a>"})


def ole(stream: str) -> bytes:
    return bytes.fromhex("D0CF11E0A1B11AE1") + bytes(600) + stream.encode("utf-16-le") + bytes(600)


@cache
def flate_bomb() -> bytes:
    once = zlib.compress(b"BT /F1 12 Tf (a) Tj ET\n" + b" " * 440_000_000, 9)
    return pdf_file(zlib.compress(once, 9), filters="/FlateDecode /FlateDecode")


def locked_pdf() -> bytes:
    encrypt = b"/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <%s> /U <%s> >> /ID [<00><00>]" % (
        b"11" * 32,
        b"22" * 32,
    )
    page = [b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>"]  # fmt: skip
    return assembled(page, encrypt)


def pdf_without_pages() -> bytes:
    return assembled([b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [] /Count 0 >>"])


BAD: dict[str, tuple[Callable[[], bytes], str]] = {
    "nothing": (lambda: b"", "empty"),
    "only blanks": (lambda: b" \n\t\n", "empty"),
    "noise": (noise, "unknown_kind"),
    "text in an unknown code": (lambda: "Привет, как дела. ".encode("cp1251") * 20, "encoding"),
    "text in another script": (lambda: ("Привет, как дела. " * 9).encode(), "foreign"),
    "letters from a wrong map": (lambda: ("Tҥi Quy͇t ÿӏQK sӕ 12 FӫD tӍQK ӫ\\ vӅ YLӋF " * 9).encode(), "garbled_text"),
    "a Word file of letters from a wrong map": (lambda: word_file(p("Tҥi ÿӏQK sӕ 12 FӫD tӍQK " * 9)), "garbled_text"),
    "half a Word file": (lambda: word_file(p("a" * 500))[:400], "damaged"),
    "a Word file with broken XML": (lambda: word_file("<w:p>"), "damaged"),
    "a Word file without a document": (lambda: zipped({"word/x.xml": "<a/>"}), "damaged"),
    "a zip bomb": (bomb, "bomb"),
    "too many parts": (lambda: zipped({f"word/{n}.xml": "" for n in range(5001)}), "bomb"),
    "an external entity": (xxe, "unsafe"),
    "an entity in another part": (
        lambda: word_file(p("a"), extra={"word/x.xml": '<!DOCTYPE a SYSTEM "b"><a/>'}),
        "unsafe",
    ),
    "a locked Word file": (lambda: ole("EncryptedPackage"), "password"),
    "an old Excel file": (lambda: ole("Workbook"), "other_office"),
    "an Excel file": (lambda: zipped({"xl/workbook.xml": "<a/>"}), "other_office"),
    "some other zip": (lambda: zipped({"anh.jpg": b"\xff\xd8\xff"}), "unknown_kind"),
    "a Word file without a word": (lambda: word_file(p("")), "no_text"),
    "half a PDF": (lambda: pdf_file(lines_down("abc"))[:120], "damaged"),
    "a locked PDF": (locked_pdf, "password"),
    "a PDF without pages": (pdf_without_pages, "no_pages"),
    "a PDF bomb": (flate_bomb, "too_heavy"),
    "a PDF without text": (lambda: pdf_file(lines_down()), "scan"),
    "some XML": (lambda: b'<?xml version="1.0"?><w:wordDocument>a</w:wordDocument>', "unknown_kind"),
    "a web archive": (lambda: b"MIME-Version: 1.0\nContent-Type: multipart/related", "unknown_kind"),
    "a photograph": (lambda: b"\xff\xd8\xff\xe0" + noise(), "scan"),
}


@pytest.mark.parametrize("case", BAD)
def test_a_bad_file_is_refused_with_its_reason(case: str) -> None:
    make, code = BAD[case]

    assert refusal_of(make()).code == code


def test_reading_goes_on_after_a_parser_died() -> None:
    refusal_of(flate_bomb())

    assert read_bytes(word_file(p("Kế hoạch")), "a.docx").lines[0].text == "Kế hoạch"


def test_every_reason_says_what_to_do() -> None:
    for sentence in SENTENCES.values():
        assert "Hãy" in sentence
        assert sentence.endswith(".")


def test_a_large_file_is_refused_by_its_size_without_being_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    large = tmp_path / "lon.pdf"
    with large.open("wb") as stream:
        stream.truncate(200 * 1024 * 1024)
    monkeypatch.setattr("conglap.documents.reading.read_bytes", lambda *_: pytest.fail("it was read"))

    with pytest.raises(UnreadableFile, match="200 MB, vượt quá giới hạn 50 MB") as caught:
        read_file(large)
    assert caught.value.code == "too_large"


def test_what_is_no_file_is_refused(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "ong")
    for path, code in ((tmp_path, "folder"), (tmp_path / "khong-co.docx", "missing"), (tmp_path / "ong", "not_a_file")):
        with pytest.raises(UnreadableFile) as caught:
            read_file(path)
        assert caught.value.code == code


def test_a_file_without_permission_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "mat.txt"
    path.write_text("Kế hoạch", encoding="utf-8")

    def refuse(*_: object) -> int:
        raise PermissionError

    # The tests may run as root, whom no permission keeps out.
    monkeypatch.setattr(os, "open", refuse)
    with pytest.raises(UnreadableFile) as caught:
        read_file(path)
    assert caught.value.code == "forbidden"


def test_limits_hold_for_text_pages_and_time() -> None:
    long = ("Kế hoạch số 1. " * 100).encode()

    assert refusal_of(long, "a.txt", Limits(characters=200)).code == "too_long"
    assert refusal_of(word_file(p("chữ " * 100)), "a.docx", Limits(characters=200)).code == "too_long"
    assert refusal_of(pdf_file(*[lines_down("abc")] * 3), "a.pdf", Limits(pages=2)).code == "too_long"
    assert refusal_of(word_file(p("a")), "a.docx", Limits(wall_seconds=0.001)).code == "too_heavy"
    assert refusal_of(long, "a.txt", Limits(max_bytes=1000)).code == "too_large"


def test_sizes_that_lie_are_not_believed() -> None:
    honest = word_file(p("a"), extra={"word/document.xml": b"<a>" + b" " * 3_000_000 + b"</a>"})
    real, claimed = (3_000_007).to_bytes(4, "little"), (500).to_bytes(4, "little")
    assert real in honest

    assert refusal_of(honest.replace(real, claimed)).code == "damaged"


def test_a_list_of_very_many_parts_is_refused_before_it_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    def unread(*_: object) -> None:
        raise AssertionError("the list was read outside the limited child")

    monkeypatch.setattr("conglap.documents.media.zipfile.ZipFile", unread)
    assert refusal_of(b"PK\x03\x04" + b"PK\x01\x02" * 20_001).code == "bomb"
