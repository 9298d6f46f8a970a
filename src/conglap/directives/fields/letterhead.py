"""The letterhead (phần đầu văn bản): system, number, symbol, issuer, place, date, kind, subject, Kính gửi."""

import datetime as dt
import re
from dataclasses import dataclass, field

from conglap.base.text import fold, squeeze
from conglap.directives.fields.issuer import begins_name
from conglap.directives.paragraphs.titles import begins_subject, is_title
from conglap.directives.records import Kind, System
from conglap.directives.words import marks
from conglap.directives.words.dateline import find_dateline
from conglap.directives.words.kinds import kind_of_code, kind_of_title
from conglap.directives.words.letters import is_upper, starts_lower
from conglap.directives.words.symbols import canonical, find_symbols

_NUMBER_WORD = re.compile(r"^\W{0,3}(?:\w+ )?s[oóốôòồ6]z?\b\W{0,3}?\s*[:;.?]?\s*", re.IGNORECASE)
_SEPARATE = re.compile(r";\s+(?=\S)")
_ABOUT_WORD = re.compile(r"^\W{0,3}(?:[VvMm]\s?[/.]\s?[Vv]\b|[Vv]ề việc)[\s:.-]*")
_BLANK_SYMBOL = re.compile(r"^[\s.…_]*(?:/\s*(?P<state>[^\W\d][\w&.,-]*)|-\s*(?P<party>[^\W\d]+\s?/\s?[^\W\d][\w.-]*))")


@dataclass(slots=True)
class Letterhead:
    """What the letterhead says; what was not found is ``None`` or empty."""

    system: System | None = None
    kind: Kind | None = None
    number: str | None = None
    symbol: str | None = None
    blank_tail: str | None = None  # "KH-SCT" of "Số:   /KH-SCT"
    issuer_lines: list[str] = field(default_factory=list)
    place: str | None = None
    date: dt.date | None = None
    subject: str | None = None
    about: str | None = None
    addressees: list[str] = field(default_factory=list)


def read_letterhead(lines: list[str]) -> Letterhead:
    """Read the paragraphs of the letterhead, in order."""
    head = Letterhead()
    index = 0
    titled = False
    bare = not any(marks.is_national(line) or marks.is_number_line(line) for line in lines)
    above = _above_letterhead(lines)
    while index < len(lines):
        line = lines[index]
        if marks.is_addressed_to(line):
            head.addressees = _addressees(lines[index:])
            break
        if marks.is_national(line):
            head.system = head.system or _system_of_title(line)
        elif not titled and marks.is_number_line(line):
            _read_number(head, line)
        elif not titled and (dateline := find_dateline(line)):
            head.place, head.date = dateline.place, dateline.date
        elif not titled and (marks.is_about(line) or (head.date and begins_subject(line))):
            head.about = _ABOUT_WORD.sub("", line).strip(" .") or None
        elif not titled and index >= above and (is_title(line) or (bare and kind_of_title(line))):
            titled = True
            head.kind = _kind_of_title(line, head)
            head.subject = _subject(line, head.kind, lines[index + 1 : index + 2])
        elif not titled and not marks.is_rule(line) and _may_name_issuer(head, line):
            head.issuer_lines.append(line.lstrip(" .,;:-–*~'`").rstrip(" .,;:*~"))
        index += 1
    return head


def _kind_of_title(line: str, head: Letterhead) -> Kind | None:
    """Return the kind of a title; where a page lost the title, "HƯỚNG DẪN VIỆC …" of a circular begins the subject."""
    named, shown = kind_of_title(line), kind_from_symbol(head)
    lost = named and shown and shown.code in ("TT", "NĐ", "NQ", "QĐ", "CT") and shown.code != named.code
    return shown if lost and begins_subject(line) else named


def _above_letterhead(lines: list[str]) -> int:
    """How many lines stand above the national title: a web page may name the kind there already, in a table."""
    first = next((index for index, line in enumerate(lines) if marks.is_national(line)), 0)
    in_capitals = any(is_upper(line) and is_title(line) for line in lines[:first])
    return 0 if in_capitals and not any(is_title(line) for line in lines[first:]) else first


_BEGUN_TITLES = frozenset({"cong", "cong hoa", "cong hoa xa", "cong hoa xa hoi", "dang", "dang cong", "dang cong san"})
_STAMP = re.compile(
    r"^\W*(?:du thao|hoa toc|thuong khan|khan\b|mat\b|toi mat|tuyet mat|ban sao|sao y|cong bao|khoa [ivx\d]|nhiem ky"
    r"|ky hop|ban chinh)"
)


def _may_name_issuer(head: Letterhead, line: str) -> bool:
    """Say whether a line of the left half may be a name: in capitals, or beginning with the word for a body."""
    if _STAMP.match(fold(line)) or fold(line) in _BEGUN_TITLES or re.search(r"\d\s?/\s?\S", line):
        return False
    if is_upper(line):
        return True
    no_number_yet = head.symbol is None and head.blank_tail is None
    return (
        no_number_yet
        and len(line) < 70
        and line[:1].isupper()
        and not re.search(r"[:;.,\d]", line)
        and begins_name(line)
    )


def _system_of_title(line: str) -> System:
    return System.PARTY if "dang cong san" in fold(line) else System.STATE


def _read_number(head: Letterhead, line: str) -> None:
    rest = _NUMBER_WORD.sub("", line, count=1)
    symbols = find_symbols(squeeze(rest))
    if symbols and not rest[: symbols[0].span[0]].strip():
        head.symbol, head.number = symbols[0].canonical, symbols[0].number
        return
    blank = _BLANK_SYMBOL.match(rest)
    if blank:
        head.blank_tail = canonical(blank["state"] or "-" + blank["party"])


def _subject(title: str, kind: Kind | None, following: list[str]) -> str | None:
    name = fold(title).find(fold(kind.name)) if kind else -1
    rest = title[name + len(kind.name) :].strip(" :.*") if kind and name >= 0 else ""
    after = (
        following[0]
        if following and not marks.is_addressed_to(following[0]) and not marks.is_rule(following[0])
        else ""
    )
    if rest and after and len(rest.split()) <= 2 and is_upper(title):
        rest = (
            rest.capitalize() if starts_lower(after) else ""
        )  # "GIẤY MỜI HỌP" / "Về …"; "THÔNG BÁO KẾT LUẬN" / "của …"
    return squeeze(f"{rest} {after}").strip(" .") or None


def _addressees(lines: list[str]) -> list[str]:
    first = "" if lines[0].endswith(":") else re.sub(r"^\W{0,3}\w+\s+\w+\s*[:;.]?\s*", "", lines[0])
    found = [first] if first.strip(" .;:") else []
    for line in lines[1:]:
        if line.startswith("("):
            continue
        found.append(line)
    parts = [part for line in found for part in _SEPARATE.split(line)]
    return [item for item in map(clean_item, parts) if item]


def clean_item(line: str) -> str:
    """Return an item of a list without its dash and its end mark."""
    return squeeze(marks.ITEM.sub("", line, count=1)).strip(" ;,:").rstrip(".").strip(" ;,")


def without_about(subject: str | None) -> str | None:
    """Return a subject without a leading "V/v"; "Về việc" is part of it."""
    return re.sub(r"^[Vv]\s?/\s?[Vv]\b[\s:.-]*", "", subject) if subject else None


def kind_from_symbol(head: Letterhead) -> Kind | None:
    """Return the kind that the symbol's code shows, also where the number is blank."""
    if head.symbol:
        symbols = find_symbols(head.symbol)
        code = symbols[0].kind if symbols else None
    else:
        code = re.split(r"[-/]", head.blank_tail.lstrip("-"))[0] if head.blank_tail else None
    return kind_of_code(code, head.system) if code else None
