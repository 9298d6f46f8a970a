"""Rules of the legal bases (căn cứ ban hành): one a line, each ends with ";", the last with "."."""

import re
from collections.abc import Iterator

from conglap.base.text import fold
from conglap.directives.records import Part
from conglap.linting.context import Context, Edit, Passage, Remark

_BASIS = re.compile(r"^\W{0,3}(?:can cu|theo de nghi|xet|tren co so)\b")
_NUMBERED_LAW = re.compile(
    r"\b(?:Luật|Bộ luật|Pháp lệnh)\b[^;.]{0,120}?"
    r"(?P<number>,? số:? ?\d+/\d{4}/(?:QH|UBTVQH)\d*|,? số:? ?\d+/(?:QH|UBTVQH)\d+)"
)
_FIRST = 5  # so many lines may stand before the first basis: "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH"


def run_of_bases(context: Context) -> list[Passage]:
    """The run of paragraphs "Căn cứ …" at the head of the body; a sentence that goes on to the order is none."""
    run: list[Passage] = []
    for index, passage in enumerate(context.of(Part.BODY)):
        if _BASIS.match(fold(passage.text[:40])) or (run and _goes_on(passage.text)):
            run.append(passage)
        elif run or index >= _FIRST:
            break
    return [] if len(run) == 1 and not run[0].text.rstrip().endswith((";", ".", ",")) else run


def _goes_on(words: str) -> bool:
    """A basis may begin with other words; an item of a list is none."""
    return words.rstrip().endswith(";") and not re.match(r"\W*(?:\w{1,3}[.)]|[-–+•])\s", words)


def bases_of(context: Context) -> list[Passage]:
    """Return the legal bases: several in a row, or one in a decision or resolution; else it is a sentence."""
    run = run_of_bases(context)
    kind = context.fields.kind
    return run if len(run) > 1 or (run and kind and kind.code in ("QĐ", "NQ")) else []


def bases_punctuation(context: Context) -> Iterator[Remark]:
    """Each basis ends with ";", the last with "."."""
    run = bases_of(context)
    if not run:
        return
    for passage in run[:-1]:
        if not passage.text.rstrip().endswith(";"):
            yield Remark(passage.span, "Mỗi căn cứ kết thúc bằng dấu chấm phẩy.", edits=(end_with(passage, ";"),))
    end = run[-1].text.rstrip()
    if end.endswith((";", ",")) or end[-1:].isalnum():
        yield Remark(run[-1].span, "Căn cứ cuối cùng kết thúc bằng dấu chấm.", edits=(end_with(run[-1], "."),))


def end_with(passage: Passage, mark: str) -> Edit:
    """Return the change that ends a paragraph with a mark, in place of the comma or stop that ends it now."""
    end = passage.start + len(passage.text.rstrip())
    ends = passage.text.rstrip()[-1:] in (".", ",", ";", ":")
    return Edit((end - 1 if ends else end, end), mark)


def law_number(context: Context) -> Iterator[Remark]:
    """Laws and ordinances among the bases are named without number and symbol."""
    for passage in run_of_bases(context):
        for found in _NUMBERED_LAW.finditer(passage.text):
            number = found["number"].strip(" ,")
            message = f"Căn cứ là luật, pháp lệnh thì chỉ ghi tên (và ngày ban hành), không ghi “{number}”."
            yield Remark(passage.at(found, "number"), message, edits=(Edit(passage.at(found, "number"), ""),))
