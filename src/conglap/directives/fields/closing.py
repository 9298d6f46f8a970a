"""The closing (phần cuối văn bản): Nơi nhận and the signature."""

import re

from conglap.base.text import fold, squeeze
from conglap.directives.fields.letterhead import clean_item
from conglap.directives.records import Signatory
from conglap.directives.words import marks
from conglap.directives.words.letters import UPPER, is_upper

_RUN_TOGETHER = re.compile(rf"(?<=[;,.])\s+(?=[-–]\s+[{UPPER}])")  # "- Như trên; - UBND tỉnh;" on one line


def read_closing(lines: list[str]) -> tuple[tuple[str, ...], Signatory | None]:
    """Return the recipients, one an item, and the signatory."""
    start = next((i for i, line in enumerate(lines) if marks.is_recipients(line)), None)
    recipients: list[str] = []
    signature: list[str] = []
    if start is None:
        items = [line for line in lines if marks.is_item(line)]
        kept = any(fold(line).lstrip(" -").startswith("luu") for line in items)  # "Nơi nhận" itself is lost
        return tuple(map(clean_item, items)) if kept else (), _signatory([line for line in lines if line not in items])
    signature += lines[:start]
    rest = lines[start][marks.recipients_length(lines[start]) :].strip(" :.;")
    pending = ([rest] if rest else []) + lines[start + 1 :]
    for line in (part for text in pending for part in _RUN_TOGETHER.split(text)):
        if _is_of_signature(line):
            signature.append(line)
        elif marks.is_item(line) or not signature:
            recipients.append(line)
        else:
            signature.append(line)
    return tuple(item for item in map(clean_item, recipients) if item), _signatory(signature)


def _is_of_signature(line: str) -> bool:
    return marks.is_post(line) or marks.is_person(line) or marks.is_signed(line)


def _signatory(lines: list[str]) -> Signatory | None:
    authorities: list[str] = []
    title: str | None = None
    name: str | None = None
    signed = any(map(marks.is_signed, lines))
    for line in map(squeeze, lines):
        if marks.is_authority(line):
            authorities.append(line.strip(" .,"))
        elif marks.is_post(line) or _may_be_title(line, bool(authorities) or signed, title, name):
            title = title or line.strip(" .,")
        elif marks.is_person(line) and name is None:
            name = marks.without_rank(line)
        elif title and name is None and is_upper(line) and 2 <= len(line.split()) <= 5 and not marks.is_signed(line):
            name = line.title()  # some offices print the name in capitals
    if not (authorities or title or name):
        return None
    return Signatory(" / ".join(authorities) or None, title, name)


def _may_be_title(line: str, signs: bool, title: str | None, name: str | None) -> bool:
    if title or name:
        return False
    return (is_upper(line) and len(line) > 5) or bool(signs and marks.is_post_in_small_letters(line))
