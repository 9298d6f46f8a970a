"""PDF with a text layer: rows of each page, columns kept apart, page numbers and running headers dropped."""

from collections.abc import Iterator

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from conglap.documents.limits import Limits
from conglap.documents.pdf_columns import Band, bands_of
from conglap.documents.pdf_glyphs import glyphs
from conglap.documents.pdf_margins import drop_margins
from conglap.documents.pdf_paragraphs import Layout, layout_of
from conglap.documents.pdf_rows import Chunk, Row, rows_of
from conglap.documents.records import Cell, Line
from conglap.documents.refusals import refusal

_SCANNED = 0.55  # share of a page that one picture covers
_FEW_LETTERS = 150  # a signature's own words on a scanned page are not the document's


def read_pdf(data: bytes, name: str, limits: Limits) -> list[Line]:
    """Return the physical lines of a PDF; a block of two columns comes as a table of one row.

    Raises ``UnreadableFile`` with ``password``, ``damaged``, ``no_pages``, ``too_long`` or ``scan``.
    """
    document = _open(data, name)
    if len(document) == 0:
        raise refusal("no_pages", name)
    if len(document) > limits.pages:
        raise refusal("too_long", name, pages=limits.pages, characters=limits.characters)
    pages: list[tuple[float, list[Row]]] = []
    letters = scanned = 0
    for index in range(len(document)):
        height, rows, is_scan = _page(document, index)
        letters += sum(chunk.letters for row in rows for chunk in row.chunks)
        scanned += is_scan
        if letters > limits.characters:
            raise refusal("too_long", name, pages=limits.pages, characters=limits.characters)
        pages.append((height, rows))
    if letters == 0 or scanned * 2 >= len(pages):
        raise refusal("scan", name)
    return list(_lines(drop_margins(pages)))


def _open(data: bytes, name: str) -> pdfium.PdfDocument:
    try:
        return pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        code = "password" if error.err_code == raw.FPDF_ERR_PASSWORD else "damaged"
        if code == "damaged" and b"/Kids" in data and b"/Count 0" in data:
            code = "no_pages"  # PDFium opens no document without a page
        raise refusal(code, name) from error


def _page(document: pdfium.PdfDocument, index: int) -> tuple[float, list[Row], bool]:
    # Offices stamp number, day and signature on as annotations: flattened, they are text like the rest.
    page = document[index]
    raw.FPDFPage_Flatten(page, raw.FLAT_NORMALDISPLAY)
    page.close()
    page = document[index]
    width, height = page.get_size()
    text_page = page.get_textpage()
    rows = rows_of(list(glyphs(page, text_page)))
    letters = sum(chunk.letters for row in rows for chunk in row.chunks)
    is_scan = letters < _FEW_LETTERS and _picture_share(page, width * height) >= _SCANNED
    text_page.close()
    page.close()
    return height, rows, is_scan


def _picture_share(page: pdfium.PdfPage, area: float) -> float:
    shares = [0.0]
    for picture in page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE], max_depth=4):
        left, bottom, right, top = picture.get_bounds()
        shares.append(abs(right - left) * abs(top - bottom) / max(area, 1.0))
    return sum(shares)


def _lines(pages: list[list[Row]]) -> Iterator[Line]:
    tables = 0
    last: Row | None = None
    for number, rows in enumerate(pages, 1):
        layout = layout_of(rows)
        done = 0
        for band in bands_of(rows, first_page=number == 1):
            yield from _whole_rows(rows[done : band.start], number, layout, last)
            yield from _band(rows[band.start : band.end], band, tables, number)
            tables += 1
            done, last = band.end, None
        yield from _whole_rows(rows[done:], number, layout, last)
        last = rows[-1] if done < len(rows) else None


def _band(rows: list[Row], band: Band, table: int, page: int) -> Iterator[Line]:
    for side in (0, 1):
        for row in rows:
            chunks = [chunk for chunk in row.chunks if band.side(chunk) == side]
            if chunks:
                yield _line(chunks, " ", page, Cell(table, 0, side))


def _whole_rows(rows: list[Row], page: int, layout: Layout | None, last: Row | None) -> Iterator[Line]:
    """Yield rows as lines, an empty one where a paragraph plainly begins; ``last`` is of the page before."""
    same_page = False
    for row in rows:
        if last is not None and layout is not None and layout.starts_paragraph(last, row, same_page=same_page):
            yield Line("", page=page)
        yield _line(row.chunks, "    ", page, None)
        last, same_page = row, True


def _line(chunks: list[Chunk], between: str, page: int, cell: Cell | None) -> Line:
    lettered = [chunk for chunk in chunks if chunk.letters] or chunks
    return Line(
        between.join(chunk.text for chunk in chunks),
        page=page,
        cell=cell,
        bold=all(chunk.bold for chunk in lettered),
        italic=all(chunk.italic for chunk in lettered),
    )
