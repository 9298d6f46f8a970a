"""What speaks against an event of the register (kiểm tra sự kiện sắp xếp); each check with its sentence."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from conglap.base.dates import format_day
from conglap.base.findings import Finding, Level
from conglap.register.events import BodyThen, Event, EventKind, Left, Matter
from conglap.register.events_conversion import conversion_findings

MATTER_WORDS: Mapping[Matter, str] = {
    Matter.TASKS: "nhiệm vụ chưa xong",
    Matter.REPORTS: "nghĩa vụ báo cáo",
    Matter.HEADCOUNT: "số lượng người làm việc được giao",
    Matter.BODIES: "cơ quan, đơn vị trực thuộc",
}


@dataclass(frozen=True, slots=True)
class Situation:
    """An event with what it touches: the bodies named, what hangs on them, the other events of these bodies."""

    event: Event
    bodies: Mapping[str, BodyThen]
    left: tuple[Left, ...] = ()
    others: tuple[Event, ...] = ()

    def name(self, body: str) -> str:
        """Return the name of a body, or its key where nothing is known of it."""
        return self.bodies[body].name if body in self.bodies else body


def event_findings(situation: Situation) -> list[Finding]:
    """Return what speaks against an event (phát hiện); an error means that it must not be recorded."""
    return [finding for check in _CHECKS for finding in check(situation)]


def _error(rule: str, message: str) -> Finding:
    return Finding(f"event.{rule}", Level.ERROR, message)


def _decision(situation: Situation) -> Iterator[Finding]:
    if not situation.event.decision.strip():
        yield _error("decision", "Chưa ghi số, ký hiệu văn bản quyết định.")


def _shape(situation: Situation) -> Iterator[Finding]:
    """How many bodies each kind needs before and after."""
    event = situation.event
    before, after = len(set(event.before)), len(set(event.after))
    match event.kind:
        case EventKind.ESTABLISH:
            if event.before or not after:
                yield _error("shape", "Thành lập: chỉ ghi cơ quan, đơn vị được thành lập, không có cơ quan trước đó.")
        case EventKind.MERGE:
            if before < 2:
                yield _error("sources", "Hợp nhất, sáp nhập cần ít nhất hai cơ quan, đơn vị trước khi sắp xếp.")
            if after != 1:
                yield _error("results", "Hợp nhất, sáp nhập chỉ có một cơ quan, đơn vị sau khi sắp xếp.")
        case EventKind.SPLIT:
            if before != 1:
                yield _error("sources", "Chia, tách: chọn đúng một cơ quan, đơn vị trước khi sắp xếp.")
            if after < 2:
                yield _error("results", "Chia, tách cần ít nhất hai cơ quan, đơn vị sau khi sắp xếp.")
        case EventKind.TRANSFER:
            if not before:
                yield _error("sources", "Chưa chọn cơ quan, đơn vị được chuyển.")
            if len(set(event.takers)) != 1:
                yield _error("taker", "Chưa chọn cơ quan tiếp nhận.")
        case EventKind.DISSOLVE:
            if not before or event.after:
                yield _error("shape", "Giải thể, kết thúc hoạt động: chỉ chọn cơ quan, đơn vị kết thúc.")
        case EventKind.RENAME | EventKind.CONVERT:
            if before != 1 or after != 1:
                yield _error("shape", "Chọn đúng một cơ quan, đơn vị trước và một sau khi thay đổi.")


def _existence(situation: Situation) -> Iterator[Finding]:
    """Nothing happens to a body before its first day or after its last."""
    event = situation.event
    day = format_day(event.day)
    for key in dict.fromkeys((*event.before, *event.after, *event.takers)):
        body = situation.bodies.get(key)
        if body is None:
            yield _error("unknown", "Có cơ quan, đơn vị không còn trong danh sách. Hãy chọn lại.")
        elif body.start > event.day or (body.start == event.day and key in event.before):
            since = format_day(body.start)
            yield _error("too-early", f"“{body.name}” thành lập từ {since}, chưa có trước ngày {day}.")
        elif body.end is not None and (body.end < event.day or (body.end == event.day and key not in event.ending)):
            yield _error("too-late", f"“{body.name}” đã kết thúc hoạt động từ {format_day(body.end)}.")
        elif event.kind is EventKind.ESTABLISH and key in event.after and body.start != event.day:
            since = format_day(body.start)
            yield _error("established", f"“{body.name}” hoạt động từ {since}, không phải từ ngày {day}.")


def _one_fate(situation: Situation) -> Iterator[Finding]:
    """On one day a body merges once, and ends by one event only."""
    event = situation.event
    same_day = [other for other in situation.others if other.day == event.day]
    for other in same_day:
        if event.kind is other.kind is EventKind.MERGE:
            for body in sorted({*event.before, *event.after} & {*other.before, *other.after}):
                yield _error(
                    "two-merges",
                    f"“{situation.name(body)}” đã có trong một lần hợp nhất, sáp nhập khác cùng ngày "
                    f"{format_day(event.day)} (văn bản {other.decision}). Hãy ghi chung một lần.",
                )
        else:
            for body in sorted(set(event.ending) & set(other.ending)):
                yield _error(
                    "ended-twice",
                    f"“{situation.name(body)}” đã kết thúc trong một lần sắp xếp khác cùng ngày "
                    f"{format_day(event.day)} (văn bản {other.decision}).",
                )


def _handovers(situation: Situation) -> Iterator[Finding]:
    """What a body that ends leaves goes to somebody who exists."""
    event = situation.event
    named = {(handover.source, handover.matter) for handover in event.handovers}
    for left in situation.left:
        if left.count > 0 and left.body in event.ending and (left.body, left.matter) not in named:
            yield _unnamed(situation, left)
    for handover in event.handovers:
        source, receiver = situation.name(handover.source), situation.bodies.get(handover.receiver)
        if handover.source not in event.ending:
            yield _error("handover-source", f"“{source}” không kết thúc trong lần sắp xếp này nên không bàn giao.")
        elif receiver is None or handover.receiver == handover.source or handover.receiver in event.ending:
            yield _error("receiver", f"Cơ quan nhận bàn giao của “{source}” phải là cơ quan còn hoạt động.")
        elif receiver.start > event.day or (receiver.end is not None and receiver.end <= event.day):
            yield _error("receiver", f"“{receiver.name}” không hoạt động vào ngày {format_day(event.day)}.")


def _unnamed(situation: Situation, left: Left) -> Finding:
    """Refuse what nobody takes over; after a split a person may choose among the parts for each thing later."""
    still = f"“{situation.name(left.body)}” kết thúc khi còn {left.count} {MATTER_WORDS[left.matter]}."
    if situation.event.kind is EventKind.SPLIT and left.matter is not Matter.BODIES:
        later = "Chưa chọn cơ quan tiếp nhận chung; từng việc sẽ được chọn ở danh sách “Việc còn treo”."
        return Finding("event.to-choose", Level.WARNING, f"{still} {later}")
    return _error("no-successor", f"{still} Hãy chọn cơ quan tiếp nhận.")


def _conversion(situation: Situation) -> Iterator[Finding]:
    event = situation.event
    if event.kind is EventKind.CONVERT:
        for body in event.before:
            if body in situation.bodies:
                yield from conversion_findings(situation.bodies[body], event.becomes, event.day)


_CHECKS: tuple[Callable[[Situation], Iterable[Finding]], ...] = (
    _decision,
    _shape,
    _existence,
    _one_fate,
    _handovers,
    _conversion,
)
