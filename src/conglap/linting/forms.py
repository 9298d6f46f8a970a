"""How the parts of a document must look, as the law pack holds it (kỹ thuật trình bày)."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any

import yaml

from conglap.base.citations import Checked, LegalCitation
from conglap.linting.standards import Standard

_PACK = "formats/layout.yaml"

Span = tuple[float, float]  # least and most


@dataclass(frozen=True, slots=True)
class ComponentForm:
    """How one component must look; ``None`` where the law leaves it free. Sizes and spaces in points."""

    name: str
    cites: LegalCitation
    size: Span | None = None
    bold: bool | None = None
    italic: bool | None = None
    underline: bool | None = None
    upper: bool | None = None
    alignment: str | None = None
    first_line: tuple[float, ...] = ()  # millimetres, any of them
    space_between: float | None = None
    lines: Span | None = None  # of line spacing, in lines
    exactly: Span | None = None  # of line spacing, in points


@dataclass(frozen=True, slots=True)
class NumberForm:
    """Where page numbers stand (số trang)."""

    place: str
    alignment: str
    size: Span
    hidden_on_first: bool


@dataclass(frozen=True, slots=True)
class Form:
    """How a document under one standard must look; lengths in millimetres."""

    cites: LegalCitation
    margins: Mapping[str, Span]
    components: Mapping[str, ComponentForm]
    page: tuple[float, float] | None = None
    font: str | None = None
    black: bool = False
    page_number: NumberForm | None = None
    rules_below: tuple[str, ...] = ()


@lru_cache(maxsize=8)
def form_of(key: str, document: str) -> Form:
    """Return the form under a standard, by its key and document in the law pack."""
    entry = _pack()[key]
    cites = LegalCitation(document, entry["place"], Checked(entry["checked"]))
    page, number = entry.get("page"), entry.get("page_number")
    return Form(
        cites,
        {side: _span(span) for side, span in entry["margins"].items()},
        {name: _component(component, cites) for name, component in entry["components"].items()},
        (page["width"], page["height"]) if page else None,
        entry.get("font"),
        entry.get("colour") == "black",
        NumberForm(**{**number, "size": _span(number["size"])}) if number else None,
        tuple(entry.get("rules_below", ())),
    )


def form_under(standard: Standard) -> Form:
    """Return how a document under a standard must look."""
    return form_of(standard.key, standard.document)


@lru_cache(maxsize=1)
def _pack() -> dict[str, Any]:
    written = files("conglap_lawpacks").joinpath(_PACK).read_text(encoding="utf-8")
    pack: dict[str, Any] = yaml.safe_load(written)
    return pack


def _component(entry: dict[str, Any], cites: LegalCitation) -> ComponentForm:
    said = dict(entry)
    checked = Checked(said.pop("checked", cites.checked))
    for key in ("size", "lines", "exactly"):
        if key in said:
            said[key] = _span(said[key])
    said["first_line"] = tuple(said.get("first_line", ()))
    return ComponentForm(cites=LegalCitation(cites.document, cites.place, checked), **said)


def _span(pair: list[float]) -> Span:
    least, most = pair
    return float(least), float(most)
