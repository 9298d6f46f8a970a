"""How a Word file looks, line by line and section by section, before it is judged (định dạng của tệp Word).

Lengths are twentieths of a point (``twips``, 567 to a centimetre), sizes of letters are points.
"""

from dataclasses import dataclass
from typing import Any

from conglap.documents.records import Cell, Line

TWIPS_A_MILLIMETRE = 1440 / 25.4


@dataclass(frozen=True, slots=True)
class Stretch:
    """Neighbouring characters ``[start, end)`` of a line that look alike (đoạn chữ cùng định dạng)."""

    start: int
    end: int
    fonts: tuple[str, ...]  # one, or that of plain and that of marked letters
    size: float
    bold: bool
    italic: bool
    underline: bool
    colour: str  # "" is automatic, which prints black; else "RRGGBB"


@dataclass(frozen=True, slots=True)
class ParagraphLook:
    """How a paragraph is set (định dạng đoạn), with what it inherits."""

    alignment: str = "left"  # "left" | "center" | "right" | "both"
    left: int = 0
    first_line: int = 0  # from ``left``; negative: hanging
    before: int = 0
    after: int = 0
    line: int = 240
    line_rule: str = "auto"  # "auto": 240 a line; "exact", "atLeast": twips
    numbered: bool = False  # Word counts it, and the list sets its indents
    joined: bool = False  # no space to a neighbour of the same style
    style: str = ""
    bordered: bool = False  # a rule runs above or below it


@dataclass(frozen=True, slots=True)
class LaidLine:
    """A line of the text with its look; several may stand in one paragraph."""

    line: Line
    paragraph: int  # number of its paragraph in the file, from 0
    section: int
    look: ParagraphLook
    stretches: tuple[Stretch, ...]
    indent_by: str = ""  # the tabs and blanks before its first letter
    drawn: bool = False  # a straight line is drawn here or in the empty paragraph below it
    in_box: bool = False


@dataclass(frozen=True, slots=True)
class PageNumber:
    """A page number in a header or footer (số trang)."""

    place: str  # "header" | "footer"
    pages: str  # "default" | "first" | "even"
    alignment: str  # "" where it cannot be told
    size: float


@dataclass(frozen=True, slots=True)
class Section:
    """Paper and margins of a section (thiết lập trang)."""

    width: int
    height: int
    top: int
    bottom: int
    left: int
    right: int
    own_first_page: bool = False  # its first page has a header of its own
    page_numbers: tuple[PageNumber, ...] = ()


@dataclass(frozen=True, slots=True)
class Layout:
    """The look of a whole file."""

    lines: tuple[LaidLine, ...]
    sections: tuple[Section, ...]
    tab: int = 720  # how far apart the tab stops stand that nobody set


def layout_of(record: dict[str, Any]) -> Layout:
    """Return the layout that a child process has told as JSON."""
    sections = (
        Section(**{**section, "page_numbers": tuple(PageNumber(**number) for number in section["page_numbers"])})
        for section in record["sections"]
    )
    return Layout(tuple(map(_line, record["lines"])), tuple(sections), record["tab"])


def _line(record: dict[str, Any]) -> LaidLine:
    line = record["line"]
    cell = Cell(**line["cell"]) if line["cell"] else None
    stretches = (Stretch(**{**one, "fonts": tuple(one["fonts"])}) for one in record["stretches"])
    return LaidLine(
        **{
            **record,
            "line": Line(**{**line, "cell": cell}),
            "look": ParagraphLook(**record["look"]),
            "stretches": tuple(stretches),
        }
    )
