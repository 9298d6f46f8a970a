"""Rules of the page in Word files: paper, margins, page number (khổ giấy, lề trang, số trang)."""

from collections.abc import Iterator
from dataclasses import replace

from conglap.base.findings import Level
from conglap.documents.layout import TWIPS_A_MILLIMETRE, Layout, Section
from conglap.documents.revisions import SetSection
from conglap.linting.context import Context, Remark
from conglap.linting.forms import Form, form_under
from conglap.linting.laid import number, span_of

_PAPER_TOLERANCE, _MARGIN_TOLERANCE = 1.0, 0.3  # millimetres
_SIDES = {"top": "trên", "bottom": "dưới", "left": "trái", "right": "phải"}
_COLUMNS_OF_A_HEAD = 2
_ONE_PAGE = 4500  # characters that surely do not fit on one page


def page_size(context: Context) -> Iterator[Remark]:
    """A4 upright; on its side only where a section holds a table."""
    layout, form = context.layout, _form(context)
    if layout is None or form is None or form.page is None:
        return
    width, height = form.page
    for index, section in _used(layout):
        shown = sorted((section.width / TWIPS_A_MILLIMETRE, section.height / TWIPS_A_MILLIMETRE))
        where = _where(index, layout)
        if any(abs(one - right) > _PAPER_TOLERANCE for one, right in zip(shown, (width, height), strict=True)):
            message = f"Khổ giấy {number(shown[0])} × {number(shown[1])} mm{where}; phải là A4 (210 × 297 mm)."
            sizes = (width, height) if not _is_flat(section) else (height, width)
            twips = [round(size * TWIPS_A_MILLIMETRE) for size in sizes]
            mend = SetSection(index, width=twips[0], height=twips[1])
            yield Remark(None, message, revisions=(mend,))
        if _is_flat(section) and not _has_table(layout, index):
            yield Remark(None, f"Trang giấy nằm ngang{where}; văn bản trình bày theo chiều dọc, chỉ bảng biểu mới "
                         "được nằm ngang.")  # fmt: skip


def margins(context: Context) -> Iterator[Remark]:
    """The margins of each upright section."""
    layout, form = context.layout, _form(context)
    if layout is None or form is None:
        return
    for index, section in _used(layout):
        if _is_flat(section):
            continue
        wrong: list[str] = []
        mend = SetSection(index)
        for side, (least, most) in form.margins.items():
            shown = getattr(section, side) / TWIPS_A_MILLIMETRE
            if not least - _MARGIN_TOLERANCE <= shown <= most + _MARGIN_TOLERANCE:
                wrong.append(f"lề {_SIDES[side]} {number(shown)} mm (phải {span_of(least, most)})")
                twips = round(min(max(shown, least), most) * TWIPS_A_MILLIMETRE)
                mend = replace(mend, **{side: twips})
        if wrong:
            message = f"Lề trang{_where(index, layout)} chưa đúng: {', '.join(wrong)}."
            yield Remark(None, message, revisions=(mend,))


def page_number(context: Context) -> Iterator[Remark]:
    """In the middle of the top margin, not shown on the first page."""
    layout, form = context.layout, _form(context)
    if layout is None or form is None or form.page_number is None or not layout.sections:
        return
    right, first = form.page_number, layout.sections[0]
    numbers = [one for one in first.page_numbers if one.pages != "even"]
    later = [one for one in numbers if one.pages == "default"]
    if not later:
        if len(context.text) > _ONE_PAGE and not any(section.page_numbers for section in layout.sections):
            yield Remark(None, "Văn bản nhiều trang mà không đánh số trang.", Level.INFO)
        return
    shown = later[0]
    if shown.place != right.place:
        yield Remark(None, "Số trang đặt ở lề dưới; phải đặt ở giữa lề trên của trang giấy.")
    elif shown.alignment not in (right.alignment, ""):
        yield Remark(None, "Số trang không nằm giữa; phải đặt ở giữa lề trên của trang giấy.")
    if not right.size[0] <= shown.size <= right.size[1]:
        yield Remark(None, f"Số trang cỡ chữ {number(shown.size)}; phải là {span_of(*right.size)}.")
    if right.hidden_on_first:
        yield from _shown_on_first(first, layout)


def _shown_on_first(first: Section, layout: Layout) -> Iterator[Remark]:
    if any(one.pages == "first" for one in first.page_numbers) and first.own_first_page:
        yield Remark(None, "Số trang hiện ở trang đầu; trang thứ nhất không hiển thị số trang.")
    elif not first.own_first_page:
        mend = SetSection(0, own_first_page=True)
        yield Remark(None, "Số trang hiện ở trang đầu; trang thứ nhất không hiển thị số trang.", revisions=(mend,))


def _form(context: Context) -> Form | None:
    return form_under(context.standard) if context.standard else None


def _used(layout: Layout) -> list[tuple[int, Section]]:
    """Return the sections in which something is written."""
    written = {line.section for line in layout.lines}
    return [(index, section) for index, section in enumerate(layout.sections) if index in written]


def _has_table(layout: Layout, index: int) -> bool:
    """A letterhead and a closing stand in tables of two columns; those of data have more."""
    cells = (line.line.cell for line in layout.lines if line.section == index)
    return any(cell is not None and cell.column >= _COLUMNS_OF_A_HEAD for cell in cells)


def _is_flat(section: Section) -> bool:
    return section.width > section.height


def _where(index: int, layout: Layout) -> str:
    return f" ở phần (section) thứ {index + 1}" if len(layout.sections) > 1 else ""
