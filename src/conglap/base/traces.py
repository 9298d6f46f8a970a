"""Traces: the steps by which a result came about, so that an auditor can ask why (diễn giải)."""

from dataclasses import dataclass, field

from conglap.base.citations import Checked, LegalCitation


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a computation: what was done, with which result, under which clause."""

    what: str
    result: str
    cites: LegalCitation | None = None


@dataclass(frozen=True, slots=True)
class Trace:
    """The steps of one result, in order."""

    steps: tuple[Step, ...] = field(default=())

    def then(self, what: str, result: object, cites: LegalCitation | None = None) -> "Trace":
        """Return the trace with one more step."""
        return Trace((*self.steps, Step(what, str(result), cites)))

    @property
    def unverified(self) -> tuple[LegalCitation, ...]:
        """Return the citations that nobody has checked: a page that shows the result must say so."""
        return tuple(step.cites for step in self.steps if step.cites and step.cites.checked is Checked.UNVERIFIED)
