"""The closing (phần cuối văn bản): Nơi nhận and the signature."""

import re

from conglap.base.text import squeeze
from conglap.directives import marks
from conglap.directives.letterhead import clean_item
from conglap.directives.letters import is_upper
from conglap.directives.records import Signatory

_KEPT = re.compile(r"^\W*l[uư][uư]?\b", re.IGNORECASE)


def read_closing(lines: list[str]) -> tuple[tuple[str, ...], Signatory | None]:
    """Return the recipients, one an item, and the signatory."""
    start = next((i for i, line in enumerate(lines) if marks.is_recipients(line)), None)
    recipients: list[str] = []
    signature: list[str] = []
    if start is None:
        return (), _signatory(lines)
    signature += lines[:start]
    rest = lines[start][marks.recipients_length(lines[start]) :].strip(" :.;")
    pending = ([rest] if rest else []) + lines[start + 1 :]
    for line in pending:
        if _is_of_signature(line):
            signature.append(line)
        elif marks.ITEM.match(line) or not signature:
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
    for line in map(squeeze, lines):
        if marks.is_authority(line):
            authorities.append(line.strip(" .,"))
        elif marks.is_post(line) or _may_be_title(line, authorities, title, name):
            title = title or line.strip(" .,")
        elif marks.is_person(line) and name is None:
            name = line
    if not (authorities or title or name):
        return None
    return Signatory(" / ".join(authorities) or None, title, name)


def _may_be_title(line: str, authorities: list[str], title: str | None, name: str | None) -> bool:
    if title or name:
        return False
    return (is_upper(line) and len(line) > 5) or bool(authorities and marks.is_post_in_small_letters(line))
