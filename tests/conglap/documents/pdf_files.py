"""PDF files made for tests: written by hand, so that every byte is known."""

import zlib


def pdf_file(*pages: bytes, filters: str = "/FlateDecode", extra: str = "") -> bytes:
    """Return a PDF with one page a content stream (already encoded as ``filters`` says) in Helvetica and Bold."""
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b"", b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
               b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold >>"]  # fmt: skip
    kids = []
    for content in pages:
        kids.append(f"{len(objects) + 1} 0 R")
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {len(objects) + 2} 0 R {extra}"
            "/Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> >>".encode()
        )
        objects.append(
            b"<< /Length %d /Filter [%s] >>\nstream\n%s\nendstream" % (len(content), filters.encode(), content)
        )
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(pages)} >>".encode()
    return assembled(objects)


def assembled(objects: list[bytes], trailer: bytes = b"") -> bytes:
    """Return the file of numbered objects with its cross-reference table."""
    out = bytearray(b"%PDF-1.4\n")
    places = []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer\n<< /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, trailer, start)
    return bytes(out)


def shown(*texts: tuple[float, float, str], font: str = "F1") -> bytes:
    """Return the content stream that shows ASCII texts at (x, y) in 12 points."""
    parts = (f"BT /{font} 12 Tf {x} {y} Td ({text}) Tj ET" for x, y, text in texts)
    return zlib.compress("\n".join(parts).encode())


def lines_down(*texts: str, left: float = 80, top: float = 760) -> bytes:
    """Return the content stream of lines under each other."""
    return shown(*((left, top - 18 * index, text) for index, text in enumerate(texts)))


def ruled(xs: list[float], ys: list[float], *texts: tuple[float, float, str]) -> bytes:
    """Return the content stream of a table of lines at ``xs`` and ``ys``, with texts as ``shown`` takes them."""
    lines = [f"{x} {ys[-1]} m {x} {ys[0]} l S" for x in xs] + [f"{xs[0]} {y} m {xs[-1]} {y} l S" for y in ys]
    parts = [f"BT /F1 12 Tf {x} {y} Td ({text}) Tj ET" for x, y, text in texts]
    return zlib.compress("\n".join([*lines, *parts]).encode())
