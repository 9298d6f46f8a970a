"""PDF files as nobody should write them: pages in rings, boxes without measure, streams of noise."""

import random
import zlib

from hypothesis import strategies as st

from tests.conglap.documents.pdf_files import assembled, lines_down, pdf_file, ruled

_NOISE = random.Random(5)
_CATALOG = b"<< /Type /Catalog /Pages 2 0 R >>"
_FONT = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"


def _page(
    box: str = "[0 0 595 842]", more: str = "", content: bytes = b"BT /F1 12 Tf 80 700 Td (Ke hoach) Tj ET"
) -> bytes:
    page = (
        f"<< /Type /Page /Parent 2 0 R /MediaBox {box} {more} /Contents 5 0 R /Resources << /Font << /F1 3 0 R >> >> >>"
    )
    stream = b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content)
    return assembled([_CATALOG, b"<< /Type /Pages /Kids [4 0 R] /Count 1 >>", _FONT, page.encode(), stream])


def _pages(kids: str, count: int) -> bytes:
    return assembled([_CATALOG, f"<< /Type /Pages /Kids [{kids}] /Count {count} >>".encode(), _FONT])


_OPERATORS = (
    "q",
    "Q",
    "BT",
    "ET",
    "Tj",
    "Td",
    "Tf",
    "cm",
    "re",
    "S",
    "f",
    "Do",
    "l",
    "m",
    "BI",
    "ID",
    "EI",
    "/F1",
    "(a)",
    "1e99",
)
_MANY = b"".join(b"BT /F1 1 Tf %d %d Td (a) Tj ET\n" % (n % 600, n % 840) for n in range(60_000))
BY_NAME: dict[str, bytes] = {
    "a page that is its own parent": _pages("2 0 R 2 0 R", 2),
    "a million pages that are not there": _pages("9 0 R", 1_000_000),
    "a negative number of pages": _pages("", -5),
    "a box of nothing": _page("[0 0 0 0]"),
    "a box turned over": _page("[595 842 0 0]"),
    "a huge box": _page("[0 0 1e9 1e9]"),
    "a box of words": _page("[a b c d]"),
    "a page turned by a little": _page(more="/Rotate 17"),
    "a huge unit": _page(more="/UserUnit 100000"),
    "text far outside": _page(content=b"BT /F1 12 Tf 1e30 -1e30 Td (a) Tj ET BT /F1 1e20 Tf 9 9 Td (bcd) Tj ET"),
    "text without size": _page(content=b"BT /F1 0 Tf 80 700 Td (Ke hoach) Tj ET"),
    "text stretched without measure": _page(content=b"BT /F1 12 Tf 1e38 0 0 1e38 9 9 Tm (abc) Tj ET"),
    "stacks never closed": _page(content=b"q " * 100_000 + b"BT /F1 12 Tf 9 9 Td (a) Tj ET"),
    "operators at random": _page(content=" ".join(_NOISE.choices(_OPERATORS, k=5000)).encode()),
    "noise for a stream": pdf_file(_NOISE.randbytes(3000)),
    "noise well packed": pdf_file(zlib.compress(_NOISE.randbytes(3000))),
    "very many letters": pdf_file(zlib.compress(_MANY)),
    "a table of very many lines": pdf_file(ruled([float(x) for x in range(30, 560, 3)], [float(y) for y in range(800, 30, -5)], (40, 700, "a"))),
    "very many pages": pdf_file(*[lines_down("a")] * 61),
    "a stream that is a page": assembled([_CATALOG, b"<< /Type /Pages /Kids [2 0 R] /Count 1 >>"]),
    "objects in a ring": assembled([b"1 0 R", b"2 0 R"]),
    "only a head": b"%PDF-1.7\n",
    "a head and a million brackets": b"%PDF-1.7\n1 0 obj\n" + b"<<" * 500_000,
}  # fmt: skip

GOOD = (pdf_file(lines_down("Thuc hien Ke hoach", "so 62-KL/TW"), lines_down("trang hai")), _page())
broken_files = st.builds(
    lambda data, cut, changes: _changed(data, cut, changes),
    st.sampled_from(GOOD),
    st.none() | st.integers(8, 700),
    st.lists(st.tuples(st.integers(0, 3000), st.sampled_from((b"", b"0", b"9" * 20, b"-", b"<<", b"\0\xff", b" R ", b"1 0 R"))), max_size=6),
)  # fmt: skip


def _changed(data: bytes, cut: int | None, changes: list[tuple[int, bytes]]) -> bytes:
    changed = bytearray(data[:cut])
    for place, piece in changes:
        start = 5 + place % max(len(changed) - 5, 1)
        changed[start : start + max(len(piece), 1)] = piece
    return bytes(changed)
