"""Rules of number, symbol and kind (số, ký hiệu, tên loại): their form, and that they fit each other."""

import re
from collections.abc import Iterator

from conglap.base.findings import Level
from conglap.base.text import fold, squeeze
from conglap.directives.records import Span
from conglap.directives.words.letters import LETTER
from conglap.directives.words.symbols import Symbol, find_symbols
from conglap.linting.context import Context, Edit, Passage, Remark
from conglap.linting.standards import newest, organs_of

_LOOSE = re.compile(rf"\d+(?:\s?[-–/]\s?[{LETTER}\d.&]+)+")
_SPACED = re.compile(rf"\d\s+[-–/]|[-–/]\s+[{LETTER}\d]|[{LETTER}]\s+[-–/]\s*[{LETTER}]")
_WRONG_CODES = {"GN": "GNP", "TTh": "TTr", "NP": "GNP", "QCh": "QC", "DAn": "DA", "TCG": "", "CV": ""}
_LONGEST_CODE = 4


def own_symbol(context: Context) -> tuple[Passage, Symbol] | None:
    """Return the number line and the symbol in it."""
    line = context.number_line
    symbols = find_symbols(squeeze(line.text)) if line else []
    return (line, symbols[0]) if line and symbols else None


def symbol_form(context: Context) -> Iterator[Remark]:
    """State ``28/KH-UBND``, Party ``28-KH/HU``: never the other's form."""
    line = context.number_line
    if line is None:
        return
    party_form = re.search(
        rf"(?:\d|Số:?)[\s.…_]*(?P<form>-\s?(?P<kind>[{LETTER}]{{1,8}})\s?/\s?(?P<organ>[{LETTER}]+))", line.text
    )
    state_form = re.search(rf"/\s?(?P<kind>[{LETTER}]{{1,4}})\s?-\s?(?P<organ>[{LETTER}]{{2,}})", line.text)
    if context.of_state and party_form and not organs_of("party").has(party_form["organ"]):
        right = f"/{party_form['kind']}-{party_form['organ']}"
        message = f"Ký hiệu viết theo lối của Đảng; văn bản của Nhà nước ghi số trước gạch chéo: “…{right}”."
        yield Remark(line.span, message, edits=(Edit(line.at(party_form, "form"), right),))
    if not context.of_state and state_form and not organs_of("state").has(state_form["organ"]):
        right = f"-{state_form['kind']}/{state_form['organ']}"
        message = f"Ký hiệu viết theo lối của Nhà nước; văn bản của Đảng ghi “…{right}”."
        yield Remark(line.span, message, edits=(Edit(line.at(state_form), right),))


def number_line(context: Context) -> Iterator[Remark]:
    """ "Số:" with colon for the State, without for the Party."""
    line = context.number_line
    if line is None or not (found := re.match(r"^\W{0,3}(?P<word>S[ốỐ])(?P<colon>\s*:)?", line.text)):
        return
    if context.of_state and not found["colon"]:
        edit = Edit((line.at(found)[1],) * 2, ":")
        yield Remark(line.at(found), "Sau từ “Số” phải có dấu hai chấm: “Số: …”.", edits=(edit,))
    if not context.of_state and found["colon"]:
        edit = Edit(line.at(found, "colon"), "" if line.text[found.end() : found.end() + 1] == " " else " ")
        message = "Văn bản của Đảng ghi “Số …”, không có dấu hai chấm sau từ “Số”."
        yield Remark(line.at(found), message, edits=(edit,))


def symbol_spacing(context: Context) -> Iterator[Remark]:
    """No blank inside number and symbol."""
    line = context.number_line
    written = _LOOSE.search(line.text) if line else None
    if line and written and _SPACED.search(written[0]):
        right = "".join(written[0].split()).replace("–", "-")
        message = f"Số, ký hiệu viết liền, không cách chữ: “{right}”."
        yield Remark(line.at(written), message, edits=(Edit(line.at(written), right),))


def _symbol_span(line: Passage, symbol: Symbol) -> Span:
    return line.start + symbol.span[0], line.start + symbol.span[1]


def number_zero(context: Context) -> Iterator[Remark]:
    """Numbers below ten have a zero before them."""
    own = own_symbol(context)
    if own and re.fullmatch(r"[1-9]", own[1].number):
        edit = Edit((_symbol_span(*own)[0],) * 2, "0")
        yield Remark(own[0].span, f"Số nhỏ hơn 10 ghi thêm số 0 phía trước: “0{own[1].number}”.", edits=(edit,))


def kind_code(context: Context) -> Iterator[Remark]:
    """The code in the symbol is that of the kind in the title."""
    line, kind, standard = context.number_line, context.fields.kind, context.standard
    if line is None or kind is None or standard is None or kind.name not in standard.kinds:
        return
    form = r"/\s?(?P<code>[^\W\d_]{1,8})\s?-" if context.of_state else r"-\s?(?P<code>[^\W\d_]{1,8})\s?/"
    found = re.search(form, line.text)
    right = standard.kinds[kind.name]
    if not found or found["code"] == right:
        return
    code = found["code"]
    if right is None:
        if code in _WRONG_CODES and _WRONG_CODES[code] == "":
            yield Remark(line.at(found), f"{kind.name} không ghi chữ viết tắt tên loại: bỏ “{code}” trong ký hiệu.")
        return
    one, other = fold(code), fold(right)
    spelt_out = one.startswith(other) or other.startswith(one) or not code.isupper()  # "TBao", "TT" for "TTr"
    if spelt_out or code in standard.kinds.values() or code in _WRONG_CODES:
        yield Remark(line.at(found), f"Chữ viết tắt của “{kind.name}” là “{right}”, không phải “{code}”.")
    elif len(code) <= _LONGEST_CODE and right not in re.split(r"[^\w]+", line.text):
        message = f"Ký hiệu không có chữ viết tắt “{right}” của “{kind.name}”; xem lại “{code}”."
        yield Remark(line.at(found), message, Level.WARNING)


def kind_known(context: Context) -> Iterator[Remark]:
    """The Party's own kinds are none of the State's 29; conclusions of an inspection follow their own law."""
    kind, standard = context.fields.kind, context.standard
    if kind is None or standard is None or not context.has_letterhead or kind.name in standard.kinds:
        return
    of_inspection = re.search(
        r"\b(?:thanh tra|kiem tra|to cao|khieu nai|kiem toan)\b", fold(context.fields.subject or "")
    )
    if kind.name in newest("party").kinds and not of_inspection:
        yield Remark(None, f"“{kind.name}” là loại văn bản của Đảng, không có trong 29 loại văn bản hành chính.")
