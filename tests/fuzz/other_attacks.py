"""Texts, web pages, RTF, DOC and pictures as nobody should write them."""

import random
import struct
import zlib

_NOISE = random.Random(9)
_OLE = bytes.fromhex("D0CF11E0A1B11AE1")


def _png(width: int, height: int, data: bytes = b"") -> bytes:
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    parts = ((b"IHDR", head), (b"IDAT", zlib.compress(data)), (b"IEND", b""))
    chunks = (struct.pack(">I", len(x)) + kind + x + struct.pack(">I", zlib.crc32(kind + x)) for kind, x in parts)
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


def _tiff(directory: int, entries: list[tuple[int, int, int]], following: int = 0) -> bytes:
    packed = b"".join(struct.pack("<HHII", tag, kind, 1, value) for tag, kind, value in entries)
    return (
        b"II*\0"
        + struct.pack("<I", directory)
        + struct.pack("<H", len(entries))
        + packed
        + struct.pack("<I", following)
    )


TEXTS: dict[str, bytes] = {
    "half a UTF-8 letter": "Kế hoạch ".encode() * 50 + b"\xe1\xba",
    "UTF-16 of an odd length": "Kế hoạch".encode("utf-16") + b"a",
    "lonely surrogates": "Kế hoạch \ud800\udfff".encode("utf-16-le", "surrogatepass") * 9,
    "UTF-32 beyond Unicode": b"\xff\xfe\0\0" + b"\xff\xff\xff\x7f" * 20,
    "the mark alone": b"\xef\xbb\xbf",
    "nothing but zero bytes": b"\0" * 4000,
    "letters and zero bytes": b"a\0" * 400 + b"\0" * 400,
    "a text of one enormous letter": "a\u0301".encode() + "\u0301".encode() * 100_000,
    "every byte": bytes(range(256)) * 20,
    "every byte after a text": "Kế hoạch số 1 ".encode() * 300 + bytes(range(128, 256)) * 20,
    "only control signs": b"\x01\x02\x03\x1b[0m" * 200,
    "only form feeds": b"\f" * 100_000,
    "only line feeds and a letter": b"\n" * 200_000 + b"a",
    "tabs": b"a" + b"\t" * 90_000 + b"b",
    "TCVN3 cut anywhere": "Céng hßa x· héi chñ nghÜa ViÖt Nam §éc lËp".encode("cp1252", "ignore")[:-1] * 20,
    "VNI": "Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam".encode("cp1252") * 20,
    "an unknown web code": b'<html><meta charset="klingon"><body>K\xe1\xba\xbf</body></html>',
    "a web page never closed": b"<html><body>" + b"<table><tr><td>" * 2000 + b"a",
    "a web page of marks": b"<html><body>" + b"<" * 200_000,
    "deep inline marks": b"<html><body>" + b"<b><i>" * 20_000 + b"a",
    "a table of absurd spans": b"<html><table>" + b'<tr><td colspan="99999999999" rowspan="-4">a</td><td colspan="\xd9\xa3">b</td></tr>' * 90,
    "entities of the web": b"<html><body>" + b"&#xffffffff;&#0;&nbsp;&lt;&euro;&unknown;&#55296;" * 500,
    "a web page without a body": b"<html><head><title>a</title></head></html>",
    "a list of very many items": b"<html><body><ol>" + b"<li>a" * 60_000,
    "lists in lists": b"<html><body>" + b"<ol><li>a" * 150,
    "a list of absurd numbers": b"<html><ol start=-99999999999 type=z><li value=9e99>a<li value=99999>b<ol type=I start=9999><li>c",
    "a script without end": b"<html><body>a<script>" + b"x" * 100_000,
    "a comment without end": b"<html><body>a<!--" + b"-" * 100_000,
    "Markdown of quotes": b"> " * 30_000 + b"a",
    "Markdown of links": b"# a\n\n# b\n\n" + b"[" * 20_000 + b"](" * 20_000,
    "Markdown of stars": b"# a\n\n# b\n\n" + b"*a **b " * 7_000,
    "a Markdown table of bars": b"|a|b|\n|---|---|\n" + b"|" * 100_000,
    "Markdown of back quotes": b"# a\n\n# b\n\n" + b"".join(b"`" * n + b" " for n in range(1, 300)),
    "RTF never closed": rb"{\rtf1 " + b"{" * 50_000,
    "RTF of noise": rb"{\rtf1\ansi " + _NOISE.randbytes(2000),
    "RTF of a huge number": rb"{\rtf1\uc99999999999\u-99999999999?\bin99999999 a}",
    "an OLE file of noise": _OLE + _NOISE.randbytes(4000) + "WordDocument".encode("utf-16-le") + b"\0\0",
    "an OLE file of nothing": _OLE + bytes(3000) + "WordDocument".encode("utf-16-le") + b"\0\0" + bytes(3000),
}  # fmt: skip
WITH_OFFICE = {name for name in TEXTS if name.startswith(("RTF", "an OLE"))}

PICTURES: dict[str, bytes] = {
    "half a PNG": _png(50, 50, bytes(51 * 50))[:60],
    "a PNG of no size": _png(0, 0),
    "a PNG of an enormous size": _png(2**31 - 1, 2**31 - 1),
    "a PNG larger than its data": _png(1500, 1500, b"\0" * 100),
    "a PNG of noise": b"\x89PNG\r\n\x1a\n" + _NOISE.randbytes(500),
    "a PNG bomb": _png(1900, 1900, b"\0" * 60_000_000),
    "a JPEG of its first bytes": b"\xff\xd8\xff",
    "a JPEG of noise": b"\xff\xd8\xff\xe0" + _NOISE.randbytes(800),
    "a JPEG of enormous size": b"\xff\xd8\xff\xc0\x00\x11\x08\xff\xff\xff\xff\x03" + bytes(40),
    "a JPEG of segments without length": b"\xff\xd8" + b"\xff\xe0\x00\x00" * 400,
    "a TIFF whose pages are a ring": _tiff(8, [(256, 3, 100), (257, 3, 100)], following=8),
    "a TIFF of nowhere": _tiff(0x7FFF_FFFF, []),
    "a TIFF without size": _tiff(8, [(258, 3, 8)]),
    "a TIFF of enormous size": _tiff(8, [(256, 4, 0xFFFF_FFFF), (257, 4, 0xFFFF_FFFF), (273, 4, 8), (279, 4, 9)]),
    "a TIFF whose data lie outside": _tiff(8, [(256, 3, 900), (257, 3, 900), (258, 3, 8), (259, 3, 1), (262, 3, 1), (273, 4, 0x7FFF_0000), (277, 3, 1), (278, 3, 900), (279, 4, 810_000)]),
}  # fmt: skip
