"""Which paragraph is which component of the form (thành phần thể thức): Quốc hiệu, số ký hiệu, trích yếu, nơi nhận…"""

import re
from collections.abc import Iterator

from conglap.base.text import fold, squeeze
from conglap.directives.fields.issuer import begins_name
from conglap.directives.paragraphs.titles import is_title
from conglap.directives.records import Part
from conglap.directives.words import marks
from conglap.directives.words.dateline import find_dateline
from conglap.directives.words.letters import is_upper
from conglap.linting.bases import bases_of
from conglap.linting.context import Context, Passage

Named = tuple[str, Passage]  # key of a component in the law pack, its paragraph

_IN_PLACE_OF = re.compile(r"(?:TM|KT|TL|TUQ|T/M|K/T|T/L|Q)\b", re.IGNORECASE)
_UNFINISHED = ("uy", "hoi", "hoi dong", "so", "bo", "thuong truc")


def components_of(context: Context) -> list[Named]:
    """Return the paragraphs whose component is known, in order; what stands in a table of the body is left out."""
    return [*_letterhead(context), *_body(context), *_closing(context), *_annexes(context)]


def _letterhead(context: Context) -> Iterator[Named]:
    names: list[Passage] = []
    titled = addressed = False
    for passage in context.of(Part.LETTERHEAD):
        line = squeeze(passage.text)
        if addressed or marks.is_addressed_to(line):
            addressed = True
        elif marks.RULE.match(line):
            continue
        elif titled:
            yield "subject", passage
        elif marks.is_national(line):
            yield _title(line), passage
        elif passage is context.number_line:
            yield "number", passage
        elif len(line) < 120 and find_dateline(line) and not marks.is_about(line):
            yield "dateline", passage
        elif marks.is_about(line):
            yield "about", passage
        elif is_title(line):
            titled = True
            yield "kind", passage
        elif is_upper(line) or begins_name(line):
            names.append(passage)
    yield from _issuers(names)


def _title(line: str) -> str:
    folded = fold(line)
    if "dang cong san" in folded:
        return "party-title"
    return "motto" if "doc lap" in folded else "national"


def _issuers(names: list[Passage]) -> Iterator[Named]:
    """Lines of the left half: those of the last name are the issuer's, those above its superior's."""
    groups: list[list[Passage]] = []
    for passage in names:
        line = fold(squeeze(passage.text))
        if groups and (not begins_name(line) or fold(squeeze(groups[-1][-1].text)) in _UNFINISHED):
            groups[-1].append(passage)
        else:
            groups.append([passage])
    for group in groups:
        for passage in group:
            yield ("issuer" if group is groups[-1] else "superior"), passage


def _body(context: Context) -> Iterator[Named]:
    bases = {passage.start for passage in bases_of(context)}
    for passage, paragraph in zip(context.passages, context.directive.paragraphs, strict=True):
        if passage.part is Part.BODY and paragraph.table is None and not marks.RULE.match(passage.text):
            yield ("basis" if passage.start in bases else "body"), passage


def _closing(context: Context) -> Iterator[Named]:
    signatory = context.fields.signatory
    beside = {p.span[0] for p in context.directive.paragraphs if p.column}  # beside the list stands the signature
    listed = False
    for passage in context.own_closing:
        line = squeeze(passage.text)
        if marks.is_recipients(line):
            listed = True
            yield "recipients", passage
        elif marks.ITEM.match(line):
            yield "recipient-list", passage
        elif signatory and signatory.name and line.endswith(signatory.name):
            yield "signer", passage
        elif is_upper(line) and (marks.is_authority(line) or marks.is_post(line)):
            yield ("authority" if marks.is_authority(line) else "post"), passage
        elif marks.is_post_in_small_letters(line):
            yield "post", passage
        elif passage.start in beside:
            if _IN_PLACE_OF.match(line):
                yield "authority", passage
        elif listed and not is_upper(line) and not marks.is_signed(line) and not marks.is_person(line):
            yield "recipient-list", passage


def _annexes(context: Context) -> Iterator[Named]:
    for passage in context.of(Part.ANNEX):
        if passage.text.startswith("(") and marks.is_attached(passage.text):
            yield "attached", passage
