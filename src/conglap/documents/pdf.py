"""PDF with a text layer: rows of each page, columns kept apart, page numbers and running headers dropped."""

from collections.abc import Iterator
from dataclasses import dataclass

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from conglap.documents.garble import is_garbled
from conglap.documents.limits import Limits
from conglap.documents.pdf_cells import TableCounter, read_grid
from conglap.documents.pdf_columns import Band, bands_of
from conglap.documents.pdf_glyphs import glyphs
from conglap.documents.pdf_grids import Grid, grids_of
from conglap.documents.pdf_margins import drop_margins
from conglap.documents.pdf_paragraphs import Layout, layout_of
from conglap.documents.pdf_rows import Chunk, Row, rows_of
from conglap.documents.pdf_turns import Turn
from conglap.documents.records import Cell, Line, Parsed
from conglap.documents.refusals import refusal

_SCANNED = 0.55  # share of a page that one picture covers
_FEW_LETTERS = 150  # a signature's own words on a scanned page are not the document's


def read_pdf(data: bytes, name: str, limits: Limits) -> Parsed:
    """Return the physical lines of a PDF; a block of two columns comes as a table of one row. Pages that are pictures
    or noise among others that are not are named in ``pictures``.

    Raises ``UnreadableFile`` with ``password``, ``damaged``, ``no_pages``, ``too_long``, ``scan`` or ``garbled``.
    """
    document = _open(data, name)
    if len(document) == 0:
        raise refusal("no_pages", name)
    if len(document) > limits.pages:
        raise refusal("too_long", name, pages=limits.pages, characters=limits.characters)
    pages: list[_Page] = []
    letters = 0
    pictures: list[int] = []
    scanned = 0
    for index in range(len(document)):
        page = _page(document, index)
        letters += page.letters
        pictures += [index + 1] if page.is_scan or page.is_garbled else []
        scanned += page.is_scan
        if letters > limits.characters:
            raise refusal("too_long", name, pages=limits.pages, characters=limits.characters)
        pages.append(page)
    if letters == 0 or scanned * 2 >= len(pages):
        raise refusal("scan", name)
    if len(pictures) * 2 >= len(pages):
        raise refusal("garbled", name)
    kept = drop_margins([(page.height, page.rows) for page in pages])
    return Parsed(list(_lines(kept, [page.grids for page in pages])), [], tuple(pictures))


def lines_of_rows(pages: list[list[Row]]) -> list[Line]:
    """Return the lines of pages whose rows are known, without ruled tables."""
    return list(_lines(pages, [[] for _ in pages]))


def _open(data: bytes, name: str) -> pdfium.PdfDocument:
    try:
        return pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        code = "password" if error.err_code == raw.FPDF_ERR_PASSWORD else "damaged"
        if code == "damaged" and b"/Kids" in data and b"/Count 0" in data:
            code = "no_pages"  # PDFium opens no document without a page
        raise refusal(code, name) from error


@dataclass(slots=True)
class _Page:
    height: float
    rows: list[Row]
    grids: list[Grid]
    letters: int
    is_scan: bool
    is_garbled: bool


def _page(document: pdfium.PdfDocument, index: int) -> _Page:
    # Offices stamp number, day and signature on as annotations: flattened, they are text like the rest.
    page = document[index]
    raw.FPDFPage_Flatten(page, raw.FLAT_NORMALDISPLAY)
    page.close()
    page = document[index]
    turn = Turn.of(page)
    text_page = page.get_textpage()
    every = list(glyphs(text_page, turn))
    grids = grids_of(page, turn)
    outside = [glyph for glyph in every if not any(grid.take(glyph) for grid in grids)]
    letters = sum(glyph.text.isalnum() for glyph in every)
    is_scan = letters < _FEW_LETTERS and _picture_share(page, turn.width * turn.height) >= _SCANNED
    is_noise = not is_scan and is_garbled("".join(glyph.text for glyph in every))
    text_page.close()
    page.close()
    return _Page(turn.height, rows_of(outside), [grid for grid in grids if grid.cells], letters, is_scan, is_noise)


def _picture_share(page: pdfium.PdfPage, area: float) -> float:
    shares = [0.0]
    for picture in page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE], max_depth=4):
        left, bottom, right, top = picture.get_bounds()
        shares.append(abs(right - left) * abs(top - bottom) / max(area, 1.0))
    return sum(shares)


def _lines(pages: list[list[Row]], grids: list[list[Grid]]) -> Iterator[Line]:
    counter = TableCounter()
    last: Row | None = None
    for number, (rows, tables) in enumerate(zip(pages, grids, strict=True), 1):
        layout = layout_of(rows)
        done = 0
        for table in tables:
            above = sum(row.baseline > table.ys[0] for row in rows)
            yield from _flow(rows[done:above], number, layout, last, counter, at_top=done == 0)
            yield from read_grid(table, number, counter, first_on_page=above == 0)
            done, last = above, None
        yield from _flow(rows[done:], number, layout, last, counter, at_top=done == 0)
        last = rows[-1] if rows[done:] else None


def _flow(
    rows: list[Row], page: int, layout: Layout | None, last: Row | None, counter: TableCounter, *, at_top: bool
) -> Iterator[Line]:
    """Yield what stands between ruled tables: rows, and blocks of two columns."""
    done = 0
    for band in bands_of(rows, first_page=page == 1 and at_top):
        yield from _whole_rows(rows[done : band.start], page, layout, last)
        yield from _band(rows[band.start : band.end], band, counter.new(), page)
        done, last = band.end, None
    yield from _whole_rows(rows[done:], page, layout, last)
    if rows:
        counter.xs = ()  # text after a table ends it


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
