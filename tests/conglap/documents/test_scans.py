"""Scans: recognised page by page, in limits; refused with a sentence where they cannot be."""

import io
import random
from collections.abc import Callable
from contextlib import suppress

import pypdfium2 as pdfium
import pytest
from rapidfuzz import fuzz

from conglap.base.text import squeeze
from conglap.documents import Limits, SourceText, UnreadableFile, read_bytes
from conglap.documents.scan_lines import ScannedPage, lines_of
from conglap.documents.tessdata import data_folder
from tests.conftest import IN_CI
from tests.conglap.documents.scan_files import blank, drawn, png, scan_pdf, tiff

NAME = "cong-van-huyen"
PLAN = "ke-hoach-dang-uy"
# A text layer in a font without a character map: it shows nothing here, and says noise.
NOISE = b"BT /F1 9 Tf 3 Tr 40 400 Td (" + b"\xc7\xde\xe6 \xfe\xd8\xdf\xe7 7\xcb\xd6 \xdc\xfc " * 40 + b") Tj ET"


@pytest.fixture(autouse=True)
def recognition() -> None:
    """Skip where scans cannot be recognised; CI must have what it needs."""
    if data_folder() is None:
        if IN_CI:
            pytest.fail("CI must have the trained data (tools/assets.py unpacks it)", pytrace=False)
        pytest.skip("tesserocr or its Vietnamese data is not on this machine (make develop installs both)")


def words(source: SourceText) -> str:
    return squeeze(" ".join(line.text for line in source.lines))


def joined(*files: bytes) -> bytes:
    """Return the pages of several PDF files as one file."""
    whole = pdfium.PdfDocument.new()
    for data in files:
        whole.import_pages(pdfium.PdfDocument(data))
    stream = io.BytesIO()
    whole.save(stream)
    return stream.getvalue()


def refusal_of(data: bytes, name: str, limits: Limits | None = None) -> UnreadableFile:
    with pytest.raises(UnreadableFile) as caught:
        read_bytes(data, name, limits or Limits())
    assert name in str(caught.value)
    return caught.value


@pytest.mark.parametrize("name", [NAME, PLAN])
def test_a_scanned_pdf_says_what_the_printed_one_says(name: str, documents: Callable[[str], bytes]) -> None:
    printed = read_bytes(documents(f"{name}.pdf"), "a.pdf")
    heard: list[tuple[int, int]] = []
    pages = drawn(f"{name}.pdf")
    scanned = read_bytes(scan_pdf(*pages), "quet.pdf", progress=lambda *pair: heard.append(pair))

    assert scanned.ocr and not printed.ocr
    assert fuzz.ratio(words(scanned), words(printed)) > 97
    assert {line.page for line in scanned.lines} == set(range(1, len(pages) + 1))
    assert heard == [(number, len(pages)) for number in range(1, len(pages) + 1)]


def test_the_two_halves_of_a_scanned_letterhead_are_kept_apart() -> None:
    lines = read_bytes(scan_pdf(drawn(f"{NAME}.pdf")[0]), "quet.pdf").lines
    printed = read_bytes(scan_pdf(drawn(f"{NAME}.pdf", 300)[0]), "quet.pdf").lines

    for read in (lines, printed):
        head = [line for line in read if line.cell is not None and line.cell.table == 0]
        left, right = ([line.text for line in head if line.cell and line.cell.column == side] for side in (0, 1))
        assert any("Độc lập" in text for text in right)
        assert any(text.startswith("Số") for text in left)
        assert not any("Độc lập" in text for text in left)


def test_picture_files_are_scans() -> None:
    pages = drawn(f"{NAME}.pdf")
    one, several = read_bytes(png(pages[0]), "trang.png"), read_bytes(tiff(*pages, pages[0]), "van-ban.tif")

    assert one.ocr and one.media_type == "image/png" and "Độc lập" in words(one)
    assert several.lines[-1].page == len(pages) + 1
    assert words(several).count("Độc lập - Tự do") == 2


def test_a_pdf_whose_text_layer_is_noise_is_recognised(documents: Callable[[str], bytes]) -> None:
    data = scan_pdf(*drawn(f"{NAME}.pdf"), hidden=NOISE)
    source = read_bytes(data, "a.pdf")

    assert source.ocr
    assert fuzz.ratio(words(source), words(read_bytes(documents(f"{NAME}.pdf"), "b.pdf"))) > 97


def test_a_scanned_page_among_printed_ones_is_recognised_and_told(documents: Callable[[str], bytes]) -> None:
    data = joined(documents(f"{NAME}.pdf"), scan_pdf(drawn(f"{PLAN}.pdf")[0]), documents(f"{NAME}.pdf"))
    source = read_bytes(data, "a.pdf")
    printed = read_bytes(documents(f"{NAME}.pdf"), "b.pdf")
    page = len({line.page for line in printed.lines}) + 1
    scanned = [line for line in source.lines if line.page == page]

    assert not source.ocr
    assert [finding.rule for finding in source.findings] == ["source.recognised_page"]
    assert f"Trang {page} " in source.findings[0].message
    assert "ĐẢNG CỘNG SẢN VIỆT NAM" in " ".join(line.text for line in scanned)
    assert [line.page for line in source.lines] == sorted(line.page or 0 for line in source.lines)
    tables = [{line.cell.table for line in source.lines if line.cell and line.page == at} for at in (1, page, page + 1)]
    assert all(tables) and not (tables[0] & tables[1] or tables[1] & tables[2])


def test_a_page_of_noise_among_printed_ones_is_recognised_alone(documents: Callable[[str], bytes]) -> None:
    good = documents(f"{NAME}.pdf")
    source = read_bytes(joined(good, scan_pdf(drawn(f"{PLAN}.pdf")[0], hidden=NOISE), good), "a.pdf")

    assert not source.ocr
    assert [finding.rule for finding in source.findings] == ["source.recognised_page"]
    assert "ĐẢNG CỘNG SẢN VIỆT NAM" in words(source)


def test_a_picture_without_words_among_printed_pages_is_only_told(documents: Callable[[str], bytes]) -> None:
    source = read_bytes(joined(documents(f"{NAME}.pdf"), scan_pdf(blank(900, 1200)), documents(f"{NAME}.pdf")), "a.pdf")

    assert [finding.rule for finding in source.findings] == ["source.scanned_page"]


def test_without_the_data_a_scan_is_refused_and_so_is_a_broken_text_layer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CONGLAP_TESSDATA", "/khong/co")

    assert refusal_of(scan_pdf(blank(10, 10)), "a.pdf").code == "scan"
    assert refusal_of(png(blank(10, 10)), "a.png").code == "scan"
    assert refusal_of(scan_pdf(blank(10, 10), hidden=NOISE), "a.pdf").code == "garbled"


def test_a_scan_that_shows_no_words_is_refused() -> None:
    assert refusal_of(scan_pdf(blank(1600, 2300)), "a.pdf").code == "unclear_scan"
    assert refusal_of(png(blank(1600, 2300)), "a.png").code == "unclear_scan"


def test_noise_is_not_taken_for_text() -> None:
    pixels = random.Random(3).randbytes(1000 * 1400)
    speckled = type(blank(1, 1))(1000, 1400, pixels)

    assert refusal_of(png(speckled), "a.png").code == "unclear_scan"


def test_a_scan_of_too_many_pages_is_refused_with_their_number() -> None:
    refused = refusal_of(scan_pdf(*[blank(8, 8)] * 500), "a.pdf")

    assert refused.code == "long_scan"
    assert "500 trang" in str(refused)


def test_a_page_of_enormous_size_is_drawn_with_few_pixels() -> None:
    assert refusal_of(scan_pdf(blank(20, 20), side=(10_000, 10_000)), "a.pdf").code == "unclear_scan"


def test_a_picture_of_enormous_size_is_refused() -> None:
    assert refusal_of(png(blank(10_000, 10_000)), "a.png").code == "large_picture"


def test_a_scan_with_an_enormous_picture_inside_does_not_end_the_program() -> None:
    assert refusal_of(scan_pdf(blank(10_000, 10_000)), "a.pdf").code in ("unclear_scan", "too_heavy")


@pytest.mark.parametrize("cut", [20, 60, 2000])
def test_half_a_picture_is_damaged(cut: int) -> None:
    assert refusal_of(png(drawn(f"{NAME}.pdf")[0])[:cut], "a.png").code == "damaged"


def test_noise_behind_the_head_of_a_picture_is_damaged() -> None:
    for head in (b"\xff\xd8\xff\xe0", b"\x89PNG\r\n\x1a\n", b"II*\0", b"MM\0*"):
        code = refusal_of(head + random.Random(7).randbytes(5000), "a.jpg").code
        assert code in ("damaged", "large_picture")


def test_bytes_that_were_changed_in_a_picture_never_end_the_program() -> None:
    whole, chance = tiff(*drawn(f"{NAME}.pdf", 60)), random.Random(11)
    for _ in range(6):
        broken = bytearray(whole)
        for _ in range(12):
            broken[chance.choice((chance.randrange(8), len(broken) - chance.randrange(1, 200)))] = chance.randrange(256)
        with suppress(UnreadableFile):
            assert read_bytes(bytes(broken), "a.tif").lines


def test_a_page_that_takes_too_long_is_given_up() -> None:
    data = scan_pdf(drawn(f"{NAME}.pdf")[0])

    assert refusal_of(data, "a.pdf", Limits(ocr_page_seconds=0.005)).code == "too_heavy"


def test_a_page_that_cannot_be_read_is_told_and_the_others_are_kept() -> None:
    page = drawn(f"{NAME}.pdf")[0]
    whole = tiff(page, page)
    # The second page says that its rows lie beyond the file.
    at = whole.rindex((273).to_bytes(2, "little") + b"\x04\0\x01\0\0\0")
    broken = whole[: at + 8] + b"\xff\xff\xff\x7f" + whole[at + 12 :]
    source = read_bytes(broken, "a.tif")

    assert [finding.rule for finding in source.findings] == ["source.unread_page"]
    assert "Trang 2" in source.findings[0].message
    assert "Độc lập" in words(source)


def test_strokes_that_stand_among_words_or_alone_are_left_out() -> None:
    def line(baseline: float, *said: tuple[str, float]) -> list[list[float | str]]:
        return [[text, 60.0 + 40 * at, 95.0 + 40 * at, baseline, 14.0, sure] for at, (text, sure) in enumerate(said)]

    dust, long = line(800, ("v", 40), (".ì", 30)), line(700, ("SởYtếKiênGiang/.", 20))
    words = [*dust, *line(760, ("|", 90), ("Kế", 96), ("-", 20), ("hoạch", 95)), *long]

    assert [row.text for row in lines_of([ScannedPage(842.0, words)]) if row.text] == ["Kế - hoạch", "SởYtếKiênGiang/."]


def test_a_recognised_title_of_wide_blanks_keeps_its_words_apart() -> None:
    said = ("ỦY", "BAN", "NHÂN", "DÂN", "TỈNH", "PHÚ", "CHÂU")
    words: list[list[float | str]] = [
        [text, 60.0 + 45 * at, 95.0 + 45 * at, 700.0, 14.0, 96] for at, text in enumerate(said)
    ]

    assert [row.text for row in lines_of([ScannedPage(842.0, words)]) if row.text] == [" ".join(said)]
