"""The measures of a form that drafts keep (số đo thể thức): within what the linter checks."""

from dataclasses import dataclass

from conglap.directives.records import System


@dataclass(frozen=True, slots=True)
class Form:
    """Margins in millimetres, sizes in points; one choice within each range of the standard."""

    system: System
    top: float
    left: float
    right: float
    body: float
    first_line: float  # mm
    between: float  # points between paragraphs
    pitch: float | None  # exact line pitch in points; ``None``: single


# Nghị định 30/2020/NĐ-CP, Phụ lục I: margins 20–25, 30–35, 15–20 mm; body 13–14, first line 10 or 12.7 mm, 6 pt.
_STATE = Form(System.STATE, 20, 30, 20, 14, 12.7, 6, None)
# Hướng dẫn 36-HD/VPTW and 05-HD/VPTW: margins 20, 30, 15 mm; body 14–15; first line about 10 mm; 18–22 pt exactly.
_PARTY = Form(System.PARTY, 20, 30, 15, 14, 10, 6, 18)


def form_of(system: System) -> Form:
    """Return the measures of the State's or the Party's form."""
    return _PARTY if system is System.PARTY else _STATE
