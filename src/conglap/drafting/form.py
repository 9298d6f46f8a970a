"""The measures of a template (số đo thể thức): one choice within what the law pack allows on the day of drafting."""

import datetime as dt
from dataclasses import dataclass

from conglap.directives.records import System
from conglap.drafting.page import Look
from conglap.linting.forms import ComponentForm, Span, form_under
from conglap.linting.forms import Form as LawForm
from conglap.linting.standards import newest, standard_on

# Liked where the law leaves a choice; millimetres, then points.
_MARGINS = {"top": 20.0, "bottom": 20.0, "left": 30.0, "right": 20.0}
_BODY = 14.0
_FIRST_LINE = 12.7
_BETWEEN = 6.0
_PITCH = 18.0


@dataclass(frozen=True, slots=True)
class Form:
    """How a document of one family looks under the standard of a day."""

    system: System
    law: LawForm

    def margin(self, side: str) -> float:
        """Return a margin in millimetres."""
        return _within(_MARGINS[side], self.law.margins.get(side))

    @property
    def body(self) -> Look:
        """Return how the paragraphs of the content look."""
        law = self.law.components["body"]
        exactly = _within(_PITCH, law.exactly) if law.exactly else None
        first_line = _FIRST_LINE if not law.first_line or _FIRST_LINE in law.first_line else law.first_line[0]
        after = max(_BETWEEN, law.space_between or 0)
        return Look(_within(_BODY, law.size), align="both", first_line=first_line, after=after, exactly=exactly)

    def look(self, component: str, look: Look) -> Look:
        """Return how a component looks: as liked, changed where the law says otherwise."""
        law = self.law.components.get(component)
        return look if law is None else _lawful(look, law)


def _lawful(look: Look, law: ComponentForm) -> Look:
    said = {name: value for name in ("bold", "italic", "underline") if (value := getattr(law, name)) is not None}
    return look.but(size=_within(look.size, law.size), **said)


def _within(liked: float, span: Span | None) -> float:
    return liked if span is None else min(max(liked, span[0]), span[1])


def form_on(system: System, day: dt.date | None) -> Form:
    """Return the form of a family's documents on a day; of the standard in force where no day is given or known."""
    standard = standard_on(system.value, day) if day else None
    return Form(system, form_under(standard or newest(system.value)))
