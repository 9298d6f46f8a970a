"""Rules of letters in Word files: font, size, bold, italic, capitals, black (phông chữ, cỡ chữ, kiểu chữ)."""

import re
from collections.abc import Hashable, Iterator
from functools import partial

from conglap.base.findings import Level
from conglap.documents.layout import Stretch
from conglap.linting.context import Context, Edit, Passage, Remark
from conglap.linting.forms import Span, form_under
from conglap.linting.laid import Laid, laid_components, laid_passages, number, said_once, span_of

_SYMBOLS = ("symbol", "wingdings", "webdings", "cambria math", "segoe ui symbol", "ms gothic")
_DARK = 0x40  # darker than this in every colour is black in print
_MOSTLY = 0.5
_LONG = 100  # characters: a short line of the body in italics is a note or a heading, which the law leaves free
_STYLES = {
    ("bold", True): ("không in đậm", "phải in đậm"),
    ("bold", False): ("in đậm", "phải là chữ không đậm"),
    ("italic", True): ("không in nghiêng", "phải in nghiêng"),
    ("italic", False): ("in nghiêng", "phải là chữ đứng"),
    ("underline", True): ("không gạch chân", "phải gạch chân"),
    ("underline", False): ("gạch chân", "không được gạch chân"),
}
Fault = tuple[Laid, Hashable, Remark]


def font_family(context: Context) -> Iterator[Remark]:
    """The font of the whole document: Times New Roman for the State's."""
    form = form_under(context.standard) if context.standard else None
    if form is None or form.font is None or context.layout is None:
        return
    right = form.font

    def wrong(stretch: Stretch) -> bool:
        return any(not _is_font(font, right) for font in stretch.fonts)

    faults: list[Fault] = []
    for laid in laid_passages(context):
        if pieces := laid.faulty(wrong):
            name = next(font for font in pieces[0].stretch.fonts if not _is_font(font, right))
            message = f"{{who}} dùng phông chữ {name}; phải dùng {right}."
            mends = tuple(piece.set(font=right) for piece in pieces)
            faults.append((laid, name, Remark(laid.passage.span, message, revisions=mends)))
    yield from said_once(faults)


def _is_font(name: str, right: str) -> bool:
    """Say whether a font is the right one, one of its cuts, or holds signs and no letters."""
    lowered = name.strip("'\" ").lower()
    return lowered.startswith((right.lower(), *_SYMBOLS))


def font_size(context: Context) -> Iterator[Remark]:
    """The size of each component's letters."""
    yield from said_once(fault for laid in laid_components(context) for fault in _size_fault(laid))


def _size_fault(laid: Laid) -> Iterator[Fault]:
    size = laid.form.size if laid.form else None
    if size is None:
        return
    pieces = laid.faulty(lambda stretch: not size[0] <= stretch.size <= size[1])
    if pieces:
        wrong = max(pieces, key=lambda piece: piece.letters).stretch.size
        message = f"{{who}} cỡ chữ {number(wrong)}; phải là {span_of(*size)}."
        mends = tuple(piece.set(size=_nearest(piece.stretch.size, size)) for piece in pieces)
        yield laid, (laid.key, wrong), Remark(laid.passage.span, message, _level(laid), revisions=mends)


def _nearest(size: float, right: Span) -> float:
    return min(max(size, right[0]), right[1])


def font_style(context: Context) -> Iterator[Remark]:
    """Bold, italic and underline of each component."""
    yield from said_once(fault for laid in laid_components(context) for fault in _style_faults(laid))


def _style_faults(laid: Laid) -> Iterator[Fault]:
    for (key, right), (wrong, wanted) in _STYLES.items():
        if laid.form is None or getattr(laid.form, key) is not right:
            continue
        if laid.key == "body" and (len(laid.passage.text) < _LONG or laid.passage.text[0] in "(“\"'*"):
            continue
        pieces = laid.faulty(partial(_differs, key, right), part=_MOSTLY)
        if pieces:
            mends = tuple(piece.set(**{key: right}) for piece in pieces)
            remark = Remark(laid.passage.span, f"{{who}} {wrong}; {wanted}.", _level(laid), revisions=mends)
            yield laid, (laid.key, key, right), remark


def _differs(key: str, right: bool, stretch: Stretch) -> bool:
    return getattr(stretch, key) is not right


def letter_case(context: Context) -> Iterator[Remark]:
    """Components that are written in capitals."""
    faults: list[Fault] = []
    for laid in laid_components(context):
        words = laid.passage.text
        if laid.form and laid.form.upper and any(map(str.islower, words)):
            message = "{who} viết chữ thường; phải viết in hoa."
            remark = Remark(laid.passage.span, message, _level(laid), edits=tuple(_capitals(laid.passage)))
            faults.append((laid, laid.key, remark))
    yield from said_once(faults)


def _capitals(passage: Passage) -> Iterator[Edit]:
    """Yield one change a word: a line of the text may stand in several lines of the file."""
    for word in re.finditer(r"\S+", passage.text):
        if word[0] != word[0].upper():
            yield Edit(passage.at(word), word[0].upper())


def text_colour(context: Context) -> Iterator[Remark]:
    """Letters are black."""
    form = form_under(context.standard) if context.standard else None
    if form is None or not form.black or context.layout is None:
        return
    faults: list[Fault] = []
    for laid in laid_passages(context):
        if pieces := laid.faulty(lambda stretch: not _is_black(stretch.colour)):
            mends = tuple(piece.set(colour="auto") for piece in pieces)
            faults.append(
                (laid, "colour", Remark(laid.passage.span, "{who} có chữ màu; chữ phải màu đen.", revisions=mends))
            )
    yield from said_once(faults)


def _is_black(colour: str) -> bool:
    try:
        return all(int(colour[at : at + 2], 16) <= _DARK for at in range(0, len(colour), 2))
    except ValueError:
        return True


def _level(laid: Laid) -> Level | None:
    """What nobody could check against a source is only a hint."""
    return Level.INFO if laid.form and laid.form.cites.checked.value == "unverified" else None
