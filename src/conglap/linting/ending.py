"""Rules of marks: the end of the document, blanks before marks, letters that only look right (dấu câu, ký tự)."""

import re
from collections.abc import Iterator

from conglap.base.findings import Level
from conglap.directives.records import Part
from conglap.directives.words.letters import LETTER
from conglap.linting.context import Context, Edit, Passage, Remark

_BLANK_BEFORE = re.compile(rf"(?<=[{LETTER}\d)]) +(?P<mark>[,;.:])(?=\s|$)")
_ETH = re.compile(rf"[Ðð](?=[{LETTER}])|(?<=[{LETTER}])[Ðð]")
_SCRIPTS = r"\u0370-\u03ff\u0400-\u058f\u13a0-\u13ff\uff21-\uff5a"  # Greek, Cyrillic, Armenian, Cherokee, full width
_FOREIGN = re.compile(rf"(?:(?<=[{LETTER}])[{_SCRIPTS}]|[{_SCRIPTS}](?=[{LETTER}]))")
_MANY = 6
_LETTERS = 4
# What each foreign letter looks like: eth, Cyrillic, Greek.
_LATIN = dict(zip("ÐðАВЕКМНОРСТУХаеорсухіјѕΑΒΕΖΗΙΚΜΝΟΡΤΥΧο", "ĐđABEKMHOPCTYXaeopcyxijsABEZHIKMNOPTYXo", strict=True))


def end_mark(context: Context) -> Iterator[Remark]:
    """ "./." closes the State's documents by custom, "." those of the Party."""
    # A stroke of a stamp that OCR took for a letter is no last line.
    body = [p for p in context.of(Part.BODY) if sum(map(str.isalpha, p.text)) >= _LETTERS]
    if not body or not context.own_closing:
        return
    last = body[-1]
    words = last.text.rstrip(" *_")
    if context.of_state and not words.endswith("./."):
        message = "Theo thông lệ, cuối nội dung văn bản của Nhà nước ghi “./.”."
        yield Remark(last.span, message, Level.INFO, (_ended(last, words, "./."),))
    if not context.of_state and words.endswith("/."):
        message = "Văn bản của Đảng kết thúc bằng dấu chấm, không ghi “./.”."
        yield Remark(last.span, message, edits=(_ended(last, words, "."),))


def _ended(last: Passage, words: str, mark: str) -> Edit:
    """Return the change that ends the document with a mark in place of the marks that end it now."""
    end = last.start + len(words)
    return Edit((last.start + len(words.rstrip("./,;:")), end), mark)


def blank_before_mark(context: Context) -> Iterator[Remark]:
    """No blank before comma, stop, colon and semicolon; where there are many, said once."""
    found = [
        (passage.at(mark), mark["mark"])
        for passage in context.of(Part.LETTERHEAD, Part.BODY, Part.ANNEX)
        for mark in _BLANK_BEFORE.finditer(passage.text)
    ]
    if len(found) > _MANY:
        edits = tuple(Edit((span[0], span[1] - 1), "") for span, _ in found)
        message = f"Thừa dấu cách trước dấu câu ở {len(found)} chỗ; đây là chỗ đầu tiên."
        yield Remark(found[0][0], message, edits=edits)
        return
    for span, mark in found:
        yield Remark(span, f"Thừa dấu cách trước dấu “{mark}”.", edits=(Edit((span[0], span[1] - 1), ""),))


def look_alikes(context: Context) -> Iterator[Remark]:
    """Ð (eth) for Đ, Greek or Cyrillic letters inside words: they look right and are not found by a search."""
    for pattern, what in ((_ETH, "Đ, đ"), (_FOREIGN, "chữ cái tiếng Việt")):
        places = list(pattern.finditer(context.text))
        if places:
            edits = tuple(Edit(place.span(), _LATIN[place[0]]) for place in places if place[0] in _LATIN)
            yield Remark(places[0].span(), f"Ký tự “{places[0][0]}” trông giống {what} nhưng là ký tự khác "
                         f"({len(places)} chỗ), tìm kiếm sẽ không thấy; cần gõ lại.",
                         edits=edits if len(edits) == len(places) else ())  # fmt: skip
