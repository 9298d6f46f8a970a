"""Pages that are shown turned: landscape annexes are often written along the upright sheet and turned for display."""

import math
from dataclasses import dataclass

from pypdfium2 import PdfPage

Box = tuple[float, float, float, float]  # left, bottom, right, top

_UPRIGHT = 0.35  # radians; slanted letters count as turned by 0.21, stamps and watermarks are turned further


@dataclass(frozen=True, slots=True)
class Turn:
    """By how many quarters clockwise a page is shown turned, and its width and height as shown, in points."""

    quarters: int
    width: float
    height: float

    @classmethod
    def of(cls, page: PdfPage) -> "Turn":
        """Return the turn of a page."""
        width, height = page.get_size()
        return cls(page.get_rotation() // 90 % 4, width, height)

    def point(self, x: float, y: float) -> tuple[float, float]:
        """Return where a point of the sheet is shown."""
        if self.quarters == 1:
            return y, self.height - x
        if self.quarters == 2:
            return self.width - x, self.height - y
        if self.quarters == 3:
            return self.width - y, x
        return x, y

    def box(self, left: float, bottom: float, right: float, top: float) -> Box:
        """Return where a box of the sheet is shown."""
        (one, two), (three, four) = self.point(left, bottom), self.point(right, top)
        return min(one, three), min(two, four), max(one, three), max(two, four)

    def is_upright(self, angle: float) -> bool:
        """Say whether a character at an angle on the sheet (radians, either sense) is shown upright."""
        off = (abs(angle) - self.quarters * math.pi / 2) % (2 * math.pi)
        other = (-abs(angle) - self.quarters * math.pi / 2) % (2 * math.pi)
        return any(min(turned, 2 * math.pi - turned) < _UPRIGHT for turned in (off, other))
