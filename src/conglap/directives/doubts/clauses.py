"""Doubts about the tree of clauses (điều, khoản, điểm): numbers that jump, come twice or begin in the middle."""

from collections.abc import Iterator
from functools import lru_cache

from conglap.directives.doubts.reading import Found, Reading
from conglap.directives.records import Clause, Span
from conglap.directives.words.labels import roman_value

_LETTERS = "abcdđeghiklmnopqrstuvxy"
_FOREIGN = "abcdefghijklmnopqrstuvwxyz"  # a list that counts e, f, g


class _Order:
    """What a label counts: its sort ("I", "1", "a", "Điều") and its place in the count."""

    def __init__(self, label: str) -> None:
        last = label.rsplit(" ", 1)[-1].rsplit(".", 1)[-1]
        self.sort, self.value = label[: len(label) - len(last)], 0
        if last.isdigit():
            self.sort, self.value = f"{self.sort}1", int(last)
        elif last.isupper() and (value := roman_value(last)):
            self.sort, self.value = f"{self.sort}I", value
        elif len(last) == 1 and last.isalpha():
            self.sort, self.value = f"{self.sort}a", _LETTERS.find(last.lower()) + 1


@lru_cache(maxsize=1024)
def _order(label: str) -> _Order:
    return _Order(label)


def gaps(reading: Reading) -> Iterator[Found]:
    """ "2." after "4.", "c)" after "a)": a clause between them may have been lost in the one before."""
    last: dict[str | None, _Order] = {}
    before: dict[str | None, Clause] = {}
    for clause in reading.clauses:
        order, earlier = _order(clause.label), last.get(clause.parent)
        last[clause.parent], previous = order, before.get(clause.parent)
        before[clause.parent] = clause
        if not order.value or order.sort.startswith(("PL", "Mẫu", "Biểu")):
            continue
        if earlier is None or previous is None:
            if order.value > 1 and not order.sort.startswith(("Điều", "Khoản")):
                yield Found(
                    clause.id, _beginning(reading, clause), f"Mục {clause.id} là mục đầu tiên đọc được ở cấp này."
                )
        elif order.sort == earlier.sort and not _follows(earlier, order, previous.label, clause.label):
            # A number that jumps ahead: what was lost stands at the end of the clause before.
            of = previous.id if order.value > earlier.value else clause.id
            reason = f"Số mục nhảy từ {previous.label} sang {clause.label}: có thể sót hoặc nhận nhầm mục."
            yield Found(of, _beginning(reading, clause), reason)


def _beginning(reading: Reading, clause: Clause) -> Span:
    """Return the first words of a clause: where the number is seen."""
    start, end = clause.own_span
    line = reading.text.find("\n", start)
    end = min(end, line if line > start else end)
    if end > start + 60:
        end = max(reading.text.rfind(" ", start, start + 60), start + 20)
    return start, max(start + 1, end)


def _follows(earlier: _Order, order: _Order, before: str, now: str) -> bool:
    if order.value == earlier.value + 1:
        return True
    if order.sort.endswith("a") and len(before) == len(now) == 1:
        return {before.lower(), now.lower()} == {"e", "g"} or _FOREIGN.find(now) == _FOREIGN.find(before) + 1
    return False


def twice(reading: Reading) -> Iterator[Found]:
    """One id for two clauses: one of them may be no clause or stand elsewhere."""
    for clause in reading.clauses:
        if clause.id.endswith(")"):
            reason = f"Mục {clause.id.partition('(')[0]} xuất hiện hơn một lần ở cùng một cấp."
            yield Found(clause.id, _beginning(reading, clause), reason)


def mixed(reading: Reading) -> Iterator[Found]:
    """Clauses of two sorts side by side ("II." then "3."): one may belong below or above the other."""
    sorts: dict[str | None, str] = {}
    for clause in reading.clauses:
        sort = _order(clause.label).sort
        known = sorts.setdefault(clause.parent, sort)
        if clause.parent is not None and sort != known and {sort, known} <= {"I", "1", "a"}:
            reason = f"Mục {clause.label} khác kiểu đánh số với các mục cùng cấp, có thể đặt nhầm cấp."
            yield Found(clause.id, _beginning(reading, clause), reason)
