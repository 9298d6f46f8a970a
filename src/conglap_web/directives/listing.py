"""Which duties the review page shows: the unsure ones only, or a hundred at a time."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urlencode, urlsplit

from django.http import HttpRequest, QueryDict

from conglap_web.directives.models import Duty

PAGE = 100  # duties; more would make the page heavy, the rest comes by a link
ONLY_UNSURE = "chua-chac"


@dataclass(frozen=True, slots=True)
class DutyPage:
    """A stretch of the duties, numbered from 1: those shown, the first one's number, how many there are in all."""

    shown: Sequence[Duty]
    first: int
    total: int
    only_unsure: bool
    following: Duty | None  # the first duty of the next stretch

    @property
    def next(self) -> int:
        """The number of the first duty after those shown."""
        return self.first + len(self.shown)

    @property
    def left(self) -> int:
        """How many duties come after those shown."""
        return self.total - self.next + 1

    @property
    def is_long(self) -> bool:
        """Whether not all are shown."""
        return self.total > len(self.shown)

    def address(self, *, first: int | None = None, anchor: str = "") -> str:
        """Return the query and the anchor of a stretch or of a place on this page, with the same choice of duties."""
        if anchor and not self.is_long:
            return f"#{anchor}"
        wanted = {"loc": ONLY_UNSURE if self.only_unsure else "", "tu": first, "toi": anchor}
        query = urlencode({name: value for name, value in wanted.items() if value})
        return f"{'?' + query if query else ''}{'#' + anchor if anchor else ''}"

    @property
    def more(self) -> str:
        """The query of the next stretch."""
        return self.address(first=self.next)


def asked(request: HttpRequest) -> Mapping[str, str]:
    """Return what the address of the page asks for; a click that changes one card keeps what its page asked for."""
    current = request.htmx.current_url if request.htmx else None
    return request.GET if "tu" in request.GET or not current else QueryDict(urlsplit(current).query)


def duty_page(asked: Mapping[str, str], duties: Sequence[Duty]) -> DutyPage:
    """Return the stretch that is asked for: ``loc=chua-chac``, ``tu=101``, or ``toi=`` a place on the page.

    ``duties`` have ``unsure``.
    """
    only_unsure = asked.get("loc") == ONLY_UNSURE
    chosen = [duty for duty in duties if duty.unsure] if only_unsure else list(duties)
    number = asked.get("tu", "")
    if number.isdecimal() and 0 < len(number) < 8 and 0 < int(number) <= len(chosen):
        first = int(number) - 1
    else:
        first = _place_of(chosen, asked.get("toi", "")) // PAGE * PAGE
    following = chosen[first + PAGE] if first + PAGE < len(chosen) else None
    return DutyPage(chosen[first : first + PAGE], first + 1, len(chosen), only_unsure, following)


def _place_of(duties: Sequence[Duty], anchor: str) -> int:
    """Return the place of the duty that an anchor is about: "task-…", "time-…", "body-…" or "unsure-…"; else 0."""
    sort, _, key = anchor.partition("-")
    for place, duty in enumerate(duties):
        if sort in ("task", "time") and str(duty.pk) == key:
            return place
        if sort == "body" and any(str(body.pk) == key for body in duty.named):
            return place
        if sort == "unsure" and any(one.anchor == anchor for one in duty.unsure):
            return place
    return 0
