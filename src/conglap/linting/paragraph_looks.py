"""Rules of paragraphs in Word files: alignment, first line, spacing, rules of the letterhead (trình bày đoạn)."""

from collections.abc import Hashable, Iterator
from itertools import pairwise

from conglap.base.findings import Level
from conglap.directives.records import Part
from conglap.directives.words import marks
from conglap.documents.layout import TWIPS_A_MILLIMETRE, LaidLine, Layout, ParagraphLook
from conglap.documents.revisions import SetParagraph
from conglap.linting.components import components_of
from conglap.linting.context import Context, Remark
from conglap.linting.forms import ComponentForm, form_under
from conglap.linting.laid import Laid, laid_components, laid_passages, number, said_once, span_of

_LONG = 100  # characters: only a paragraph of several lines shows how it is aligned and indented
_LINE, _POINT = 240, 20  # twips
_NATURAL = 1.15  # a single line of Times New Roman, as a multiple of its size
_TOLERANCE = 0.5  # millimetres and points, for lengths that were rounded in another unit
_LINE_TOLERANCE = 0.05
_ALIGNED = {"left": "căn lề trái", "right": "căn lề phải", "center": "căn giữa", "both": "căn đều hai lề"}
Fault = tuple[Laid, Hashable, Remark]


def alignment(context: Context) -> Iterator[Remark]:
    """Kind and subject in the middle, the body justified."""
    faults: list[Fault] = []
    for laid in laid_components(context):
        right, look = laid.form.alignment if laid.form else None, laid.lines[0].look
        if right is None or look.alignment == right or (right == "both" and not _shows_body(laid)):
            continue
        mends = tuple(SetParagraph(line.paragraph, alignment=right) for line in _each_paragraph(laid))
        message = f"{{who}} {_ALIGNED.get(look.alignment, look.alignment)}; phải {_ALIGNED[right]}."
        faults.append((laid, (laid.key, look.alignment), Remark(laid.passage.span, message, revisions=mends)))
    yield from said_once(faults)


def _shows_body(laid: Laid) -> bool:
    """A long sentence; without an end mark a paragraph in the middle is a heading."""
    text = laid.passage.text.rstrip()
    return len(text) >= _LONG and (laid.lines[0].look.alignment != "center" or text.endswith((".", ";", ":")))


def _each_paragraph(laid: Laid) -> list[LaidLine]:
    return list({line.paragraph: line for line in laid.lines}.values())


def first_line(context: Context) -> Iterator[Remark]:
    """How far the first line of a paragraph is set in; a short one is judged with the long ones that look like it."""
    faults: list[Fault] = []
    short: list[Fault] = []
    for laid in laid_components(context):
        values, line = laid.form.first_line if laid.form else (), laid.lines[0]
        if not values or line.look.numbered or line.indent_by.strip("\t") or line.look.alignment == "center":
            continue
        assert context.layout is not None
        shown = _starts_at(line, context.layout) / TWIPS_A_MILLIMETRE
        if all(abs(shown - value) > _TOLERANCE for value in values):
            (faults if _shows_body(laid) else short).append(_indent_fault(laid, values, shown))
    seen = {kind for _, kind, _ in faults}
    yield from said_once([*faults, *(fault for fault in short if fault[1] in seen)])


def _indent_fault(laid: Laid, values: tuple[float, ...], shown: float) -> Fault:
    line = laid.lines[0]
    nearest = min(values, key=lambda value: abs(shown - value))
    mend = SetParagraph(line.paragraph, first_line=round(nearest * TWIPS_A_MILLIMETRE))
    right = " hoặc ".join(number(value) for value in values)
    seen = "không thụt đầu dòng" if abs(shown) <= _TOLERANCE else f"thụt đầu dòng {number(shown)} mm"
    revisions = () if line.indent_by else (mend,)  # tabs and blanks would come on top of it
    return laid, seen, Remark(laid.passage.span, f"{{who}} {seen}; phải thụt {right} mm.", revisions=revisions)


def _starts_at(line: LaidLine, layout: Layout) -> int:
    """Return where the first letter stands, in twips from the margin; a tab goes to the next stop."""
    at, tab = line.look.left + line.look.first_line, max(layout.tab, 1)
    for _ in line.indent_by:
        at = (at // tab + 1) * tab
    return at


def line_spacing(context: Context) -> Iterator[Remark]:
    """Between single and one and a half lines for the State; an exact pitch for the Party."""
    faults: list[Fault] = []
    for laid in laid_components(context):
        form, line = laid.form, laid.lines[0]
        if form is None or not (form.lines or form.exactly) or line.look.alignment == "center":
            continue  # a title inside the body is no running text
        judged = _pitch_fault(form, line.look) if form.exactly else _lines_fault(form, line)
        if judged:
            seen, wanted, mend = judged
            mends = tuple(
                SetParagraph(each.paragraph, line=mend[0], line_rule=mend[1]) for each in _each_paragraph(laid)
            )
            message = f"{{who}} giãn dòng {seen}; phải {wanted}."
            faults.append((laid, seen, Remark(laid.passage.span, message, revisions=mends)))
    yield from said_once(faults)


Judged = tuple[str, str, tuple[int, str]]


def _lines_fault(form: ComponentForm, line: LaidLine) -> Judged | None:
    assert form.lines is not None
    look, (least, most) = line.look, form.lines
    size = max((stretch.size for stretch in line.stretches if stretch.size > 0), default=13.0)
    lines = look.line / _LINE if look.line_rule == "auto" else look.line / _POINT / (size * _NATURAL)
    if look.line_rule == "atLeast":
        lines = max(lines, 1.0)  # never less than the letters need
    if least - 3 * _LINE_TOLERANCE * (look.line_rule != "auto") - _LINE_TOLERANCE <= lines <= most + _LINE_TOLERANCE:
        return None
    right = least if lines < least else most
    seen = f"{number(lines)} dòng" if look.line_rule == "auto" else f"{number(look.line / _POINT)} pt"
    return seen, f"từ dòng đơn đến {number(most)} dòng", (round(right * _LINE), "auto")


def _pitch_fault(form: ComponentForm, look: ParagraphLook) -> Judged | None:
    assert form.exactly is not None
    least, most = form.exactly
    pitch = look.line / _POINT
    if look.line_rule == "exact" and least - _TOLERANCE <= pitch <= most + _TOLERANCE:
        return None
    seen = f"{number(look.line / _LINE)} dòng" if look.line_rule == "auto" else f"{number(pitch)} pt"
    seen += {"exact": " (chính xác)", "atLeast": " (tối thiểu)"}.get(look.line_rule, "")
    right = min(max(pitch, least), most) if look.line_rule == "exact" else least
    return seen, f"chính xác (exactly) {span_of(least, most)} pt", (round(right * _POINT), "exact")


def paragraph_spacing(context: Context) -> Iterator[Remark]:
    """The space between two paragraphs of the body that follow each other."""
    body = [laid for laid in laid_components(context) if laid.key == "body"]
    faults: list[Fault] = []
    for above, below in pairwise(body):
        least = below.form.space_between if below.form else None
        upper, lower = above.lines[-1], below.lines[0]
        if "center" in (upper.look.alignment, lower.look.alignment):
            continue
        if least is None or lower.paragraph != upper.paragraph + 1 or lower.line.cell != upper.line.cell:
            continue
        joined = upper.look.joined and lower.look.joined and upper.look.style == lower.look.style
        space = 0.0 if joined else (upper.look.after + lower.look.before) / _POINT
        if space < least - _TOLERANCE:
            missing = round(least * _POINT) - upper.look.after
            mends = () if joined else (SetParagraph(lower.paragraph, before=max(missing, 0)),)
            message = f"{{who}} cách đoạn trên {number(space)} pt; phải cách ít nhất {number(least)} pt."
            faults.append((below, space, Remark(below.passage.span, message, revisions=mends)))
    yield from said_once(faults)


def rule_lines(context: Context) -> Iterator[Remark]:
    """The lines drawn below the motto and the issuer's name; where they were anchored tells little."""
    if context.layout is None or context.standard is None or not context.has_letterhead:
        return
    wanted = form_under(context.standard).rules_below
    components = {passage.start: key for key, passage in components_of(context)}
    there = list(context.of(Part.LETTERHEAD))
    names = [form_under(context.standard).components[key].name for key in wanted if key in components.values()]
    if not names:
        return
    drawn = sum(marks.RULE.match(passage.text) is not None and passage.text.strip() != "*" for passage in there)
    for laid in laid_passages(context):
        if laid.passage.part is Part.LETTERHEAD and components.get(laid.passage.start) not in ("kind", "subject"):
            drawn += any(line.drawn or line.look.bordered for line in laid.lines)
            drawn += any(piece.stretch.underline for piece in laid.pieces)
    if drawn < len(names):
        which = " và ".join(f"“{name}”" for name in names)
        few = "Chưa thấy đường kẻ ngang" if not drawn else "Chỉ thấy một đường kẻ ngang"
        yield Remark(None, f"{few} ở phần đầu; phải có đường kẻ dưới {which}.", None if not drawn else Level.INFO)
