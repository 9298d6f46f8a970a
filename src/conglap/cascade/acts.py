"""Orders cut into acts: verbs of command, what they are done to, and what limits them (hành động trong nhiệm vụ)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import takewhile

from conglap.cascade.lexicon import Role
from conglap.cascade.units import Unit
from conglap.directives.records import Span

_BEFORE_ACTS = frozenset({"và", "hoặc", "đồng thời", "cũng như", "song song với", "kết hợp", "qua đó", "từ đó", "rồi"})
_LISTS = frozenset({"và", "hoặc", "cùng", "cũng như"})
_OF_LISTS = frozenset({"về", "gồm", "bao gồm", "như"})
_WORK = frozenset({"việc", "công tác"})
_DOCUMENTS = frozenset({"quyết định", "báo cáo"})
_VERBS = frozenset({Role.VERB, Role.LIGHT})


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words between two marks or joining words: one object, one purpose, one limit (cụm từ)."""

    units: tuple[Unit, ...]
    opener: Unit | None  # "và", "nhất là", "để"; ``None`` after a mark or at the beginning
    goes_on: bool = False  # with the limit that a phrase before it began: "ưu tiên người cao tuổi, trẻ em"

    @property
    def span(self) -> Span:
        """Return the characters from the opening word of a limit, else from the first unit that says something."""
        said = [unit for unit in self.units if unit.counts] or list(self.units)
        first = self.opener if self.opener and self.opener.role is Role.NARROWING else said[0]
        return first.span[0], said[-1].span[1]

    @property
    def limits(self) -> bool:
        """Say whether it only limits or stresses what stands before it."""
        return self.goes_on or (self.opener is not None and self.opener.role is Role.NARROWING)


@dataclass(slots=True)
class Act:
    """One act of an order: its verbs, then its phrases (hành động: động từ và đối tượng)."""

    verbs: list[Unit] = field(default_factory=list)
    opening: tuple[Unit, ...] = ()  # what stands before the verbs: "kịp thời", "hiệu quả hoạt động được"
    phrases: list[Phrase] = field(default_factory=list)

    @property
    def units(self) -> list[Unit]:
        """Return all units in the order of the text."""
        return [*self.verbs, *(unit for phrase in self.phrases for unit in phrase.units)]

    @property
    def span(self) -> Span:
        """Return the characters from the first unit to the last."""
        units = [*self.opening, *self.units]
        return min(unit.span[0] for unit in units), max(unit.span[1] for unit in units)

    @property
    def only_limits(self) -> bool:
        """Say whether it is no act but a limit in a part of its own: "; bảo đảm không thấp hơn 3%"."""
        strong = any(verb.role is Role.VERB for verb in self.verbs)
        return not strong and bool(self.phrases) and self.phrases[0].limits


def split_acts(units: Sequence[Unit]) -> list[Act]:
    """Return the acts of one sentence; a verb after a mark or "và" that has an object of its own begins a new act."""
    return [act for part in _parts(units) for act in _acts_of_part(part)]


def _parts(units: Sequence[Unit]) -> Iterator[list[Unit]]:
    """Yield what stands between semicolons."""
    part: list[Unit] = []
    for unit in units:
        if ";" in unit.before and part:
            yield part
            part = []
        part.append(unit)
    if part:
        yield part


def _acts_of_part(units: Sequence[Unit]) -> list[Act]:
    acts: list[Act] = []
    waiting: list[Phrase] = []  # verbs alone: "rà soát," before "xây dựng định mức"
    for phrase in _phrases(units):
        head, rest = _verbs_and_rest(phrase)
        if head and not rest and _may_begin(phrase):
            waiting.append(phrase)
        elif (
            head
            and _may_begin(phrase)
            and not _is_listed(acts, waiting)
            and not (acts and _is_work(phrase))
            and (any(u.counts for u in rest) or any(v.role is Role.VERB for v in head))
        ):
            acts.append(_new_act([*waiting, phrase]))
            waiting = []
        else:
            if waiting and (not acts or _opens_object(phrase)):  # "tuyên truyền | về chữ ký số"
                acts.append(_new_act(waiting))
                waiting = []
            if not acts:
                acts.append(Act())
            acts[-1].phrases += _going_on(acts[-1], [*waiting, phrase])
            waiting = []
    if waiting and (_is_listed(acts, waiting) or (acts and _names_work(acts[-1]))):
        acts[-1].phrases += _going_on(acts[-1], waiting)
    elif waiting:
        acts.append(_new_act(waiting))
    return [act for act in acts if act.units]


def _going_on(act: Act, phrases: Sequence[Phrase]) -> list[Phrase]:
    """Return phrases as parts of an act: after a limit, what a comma or "và" joins to it limits too."""
    last = act.phrases[-1] if act.phrases else None
    joined = []
    for phrase in phrases:
        if last is not None and last.limits and (phrase.opener is None or phrase.opener.key in _LISTS):
            phrase = replace(phrase, goes_on=True)
        joined.append(phrase)
        last = phrase
    return joined


def _is_work(phrase: Phrase) -> bool:
    """Say whether a phrase names work as a thing: "thanh tra việc thu phí, việc sử dụng tiền tài trợ"."""
    return phrase.units[0].key in _WORK


def _names_work(act: Act) -> bool:
    """Say whether an act is about kinds of work: "kiểm tra việc kê khai tài sản, tuyển dụng và bổ nhiệm"."""
    return any(unit.key in _WORK for unit in act.units)


def _opens_object(phrase: Phrase) -> bool:
    return phrase.opener is not None and phrase.opener.key not in _LISTS


def _is_listed(acts: Sequence[Act], waiting: Sequence[Phrase]) -> bool:
    """Say whether verbs stand in a list of things: "về đất đai, xây dựng và đăng ký kinh doanh", "trong mua sắm, …"."""
    phrases = acts[-1].phrases if acts else []
    opened = next((phrase for phrase in reversed(phrases) if phrase.opener and phrase.opener.key not in _LISTS), None)
    if not waiting or opened is None or opened.opener is None:
        return False
    return opened.opener.key in _OF_LISTS or (opened.opener.key == "trong" and opened.units[0].role is Role.VERB)


def _new_act(phrases: Sequence[Phrase]) -> Act:
    verbs = [verb for phrase in phrases for verb in _verbs_and_rest(phrase)[0]]
    rest = _verbs_and_rest(phrases[-1])[1]
    opening = takewhile(lambda unit: unit.role is Role.EMPTY, phrases[0].units)
    return Act(verbs, tuple(opening), [Phrase(tuple(rest), None)] if rest else [])


def _may_begin(phrase: Phrase) -> bool:
    return phrase.opener is None or phrase.opener.key in _BEFORE_ACTS


def _verbs_and_rest(phrase: Phrase) -> tuple[list[Unit], list[Unit]]:
    """Return the verbs at the head of a phrase, and what follows."""
    units = list(phrase.units)
    start = 0
    while start < len(units) and (units[start].role is Role.EMPTY or _belongs_to_doer(units, start)):
        start += 1
    end = start
    while end < len(units) and units[end].role in _VERBS and not _is_thing(units, end, start):
        end += 1
    return units[start:end], units[end:]


def _belongs_to_doer(units: Sequence[Unit], place: int) -> bool:
    """Say whether a word between a body and its verb says which bodies: "UBND các xã | ven sông | lập tổ …"."""
    after = units[place + 1] if place + 1 < len(units) else None
    return units[place].role is Role.QUALIFIER and after is not None and after.role in _VERBS and not after.before


def _is_thing(units: Sequence[Unit], index: int, start: int) -> bool:
    """Say whether what can be a verb is a document that one is made of: "ban hành quyết định", "gửi báo cáo"."""
    return index > start and units[index].key in _DOCUMENTS and units[index - 1].role is Role.VERB


def _phrases(units: Sequence[Unit]) -> Iterator[Phrase]:
    current: list[Unit] = []
    opener: Unit | None = None
    for unit in units:
        opens = unit.role in (Role.JOINING, Role.NARROWING)
        if (unit.before or opens) and current:
            if any(one.counts or one.role is Role.LIGHT for one in current):
                yield Phrase(tuple(current), opener)
            current, opener = [], None
        if opens:  # "nhất là tại các chợ tạm" limits, wherever it leads
            opener = opener if not current and opener and opener.role is Role.NARROWING else unit
        else:
            current.append(unit)
    if any(one.counts or one.role is Role.LIGHT for one in current):
        yield Phrase(tuple(current), opener)
