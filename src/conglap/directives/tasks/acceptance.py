"""Which orders count where: a preamble must name whom it orders, a rule that binds the public orders nobody."""

import re

from conglap.directives.records import NamedBody, Span
from conglap.directives.tasks.attributes import Role
from conglap.directives.tasks.bodies import split_bodies
from conglap.directives.tasks.by_place import Place
from conglap.directives.tasks.items import Item, Mark
from conglap.directives.tasks.name_lists import list_end, names_body_at
from conglap.directives.tasks.order_rules import OrderKind
from conglap.directives.tasks.orders import late_demand, read_order
from conglap.directives.tasks.sections import Above, Ground, ground_of_heading
from conglap.directives.tasks.sentences import sentences
from conglap.directives.tasks.told import Order

# A member of an enumeration takes ten times as long as a name of the module.
_ORDERS, _NAMED, _EXPLICIT, _NONE = Ground.ORDERS, Ground.NAMED, Ground.EXPLICIT, Ground.NONE
_SUBMIT = re.compile(
    r"(?:(?:về|riêng|đối với|mọi|các|những)\s+)?(?:báo cáo|kế hoạch|kết quả|danh sách|văn bản|hồ sơ|ý kiến|"
    r"nội dung|số liệu|phiếu|biên bản|tham luận|dự toán|đề xuất|bản đăng ký)\b"
    r"[^.]{0,250}?\b(?:(?:đề nghị |xin )?gửi)\s+(?:về|đến|cho|qua|bằng)?.{0,250}?"
    r"(?:trước|chậm nhất|muộn nhất|hạn chót|trong ngày)\b"
)
# "Chậm nhất là ngày 30/4, việc rà soát phải hoàn thành", "Việc rà soát phải hoàn thành trước ngày 30/4"
_DONE = r"\bphải\s(?:được\s)?(?:[\w]+\s){0,3}?(?:xong|hoàn thành|hoàn tất|kết thúc)\b"
_BE_DONE = re.compile(
    rf"(?:chậm nhất|trước|muộn nhất)\s[^;:]{{4,60}}?,\s(?:việc|công tác|mọi|toàn bộ)\s[^.;]{{5,250}}?{_DONE}|"
    rf"(?:việc|công tác)\s[^.;]{{5,200}}?{_DONE}[^.;]{{0,60}}?(?:trước|chậm nhất|muộn nhất|trong)\s[^.;]{{0,20}}?\d"
)
_NAMED_TASK = re.compile(r"tên (?:nhiệm vụ|đề án|công việc)\s*:\s*")
CARRY_OUT = re.compile(
    r"chịu trách nhiệm (?:thi hành|thực hiện|tổ chức thực hiện)\b[^.;]{0,30}\bnày\b"
    r"|(?:có|chịu) trách nhiệm\b[^.;]{0,140}\b(?:thực hiện|thi hành) (?:quyết định|quy định|quy chế|kế hoạch|đề án|"
    r"chương trình|nghị quyết)\b"
    r"|căn cứ (?:quyết định|nghị quyết|thông tư|quy định|quy chế)(?: này)? (?:chịu trách nhiệm )?(?:tổ chức )?thi hành"
)
INTRODUCES = re.compile(
    r"(?:nội dung|nhiệm vụ|công việc|việc|vấn đề|biện pháp|giải pháp|yêu cầu|công tác|điểm|ý kiến)"
    r"(?:\s(?!hướng|mẫu|biểu|đề)\w+,?){0,5}?\s(?:sau|sau đây|dưới đây)\s*:\s*$"
    r"|(?:văn bản|công văn|công điện|chỉ thị) (?:yêu cầu|đề nghị)\b[^.]*:\s*$"
    r"|như sau\s*:|cụ thể\s*:|\b(?:thực hiện|triển khai)\s*:\s*$"
)
_HEADING_PREFIX = re.compile(
    r"(?:(?:kính\s+)?(?:giao|đề nghị|yêu cầu đối với|yêu cầu|phân công|đối với|với|về phía|trách nhiệm của|"
    r"nhiệm vụ(?:\s\w+){0,3}\scủa|"
    r"trách nhiệm|nhiệm vụ)\s+(?:cho\s+)?)?"
)
_OF_GROUP = re.compile(r"(?:nhiệm vụ|trách nhiệm) của (?:tổ|đoàn|ban|tiểu ban|hội đồng|nhóm|đội|bộ phận)\b")
_OF_WHOM = ("yêu cầu đối với ",)
# "3. Cán bộ phụ trách lĩnh vực văn hóa và thông tin", "Phó Chủ tịch UBND xã phụ trách lĩnh vực kinh tế"
_IN_CHARGE = re.compile(
    r"(?:các\s+)?(?:đồng chí\s+|đ/c\s+)?(?:cán bộ|công chức|viên chức|chuyên viên|phó \w+|chủ tịch|bí thư|giám đốc)\b"
    r"[^;:.,]{0,60}?\sphụ trách\s+(?:lĩnh vực|mảng|công tác|khối|nội dung|nhiệm vụ|địa bàn)\s"
    r"(?:(?!\b(?:tham mưu|chủ trì|phối hợp|chịu trách nhiệm|có trách nhiệm|thực hiện|hướng dẫn|chỉ đạo|triển khai)\b)"
    r"[^;:.])+$"
)
# "… các Bộ đã có báo cáo Chính phủ như sau:" tells what is below, and orders nothing.
TELLS_BACK = re.compile(
    r"đ(?<!\wđ)ã (?:có |được )?(?:báo cáo|thực hiện|triển khai|đạt|ban hành|tiếp thu|làm)\b[^.;:]{0,120}sau\s*:\s*$"
)
_OFFICE_OF = re.compile(r"^(?:phó )?(?:chủ tịch|giám đốc|bộ trưởng|bí thư|chánh văn phòng)\s+")
_OF = re.compile(r"\bcủa\s+")
_CARRIES = frozenset(
    {"có trách nhiệm", "có nhiệm vụ", "chịu trách nhiệm", "thực hiện", "triển khai", "tổ chức", "cần", "phải"}
)


class Judge:
    """Says of a sentence in its place whether it orders; knows the issuer and whether the document has clauses."""

    def __init__(self, text: str, lowered: str, issuer: str, *, numbered: bool) -> None:
        self.text = text
        self.lowered = lowered
        self.issuer = issuer
        self.numbered = numbered
        self._place = Place(text, lowered, self.order)
        self._read: dict[Span, Order | None] = {}  # a heading is asked for itself, for what is below it, for its kind

    def order(self, span: Span) -> Order | None:
        """Return how a sentence orders, read once."""
        if span not in self._read:
            self._read[span] = read_order(self.text, self.lowered, *span)
        return self._read[span]

    def allowed(self, item: Item, above: Above) -> Ground:
        """Preambles and unnumbered closings must name whom they order."""
        if above.permanent:
            return _NONE
        listed = above.under_body and item.parent is not None and item.parent.colon
        if listed and not item.before_clauses:
            return above.ground
        if item.before_clauses or item.after_clauses or (item.clause is None and not self.numbered):
            return max(above.ground, _NAMED)
        return above.ground

    def inline_ground(self, item: Item) -> Ground:
        """ "- Thời gian: …", "Mục đích: …" open a place of their own kind."""
        start, end = item.span
        colon = self.lowered.find(":", start, min(end, start + 70))
        if colon < 0 or (self.lowered.startswith("căn cứ ", start) and self.lowered.find(",", start, colon) > 0):
            return _ORDERS  # "Căn cứ Kế hoạch này, chủ động giám sát: …" is no heading
        order = self.order(item.span) if self.lowered.startswith(("yêu cầu", "đề nghị", "giao"), start) else None
        if order and order.kind is OrderKind.DEMAND and order.at > colon:
            return _ORDERS
        return ground_of_heading(self.lowered[start:colon]) or _ORDERS

    def order_in(self, item: Item, ground: Ground) -> Order | None:
        """Return the first order in an item's words that counts."""
        if ground is _NONE:
            return None
        for span in sentences(self.text, self.lowered, *item.span):
            order = self._heard(item, span)
            if order and _counts(order, ground):
                return order
        return None

    def _heard(self, item: Item, span: Span) -> Order | None:
        """Return how a sentence orders; where the issuer states what it does, whom it then asks ("… và yêu cầu X")."""
        order = self.order(span)
        if order and order.kind is not OrderKind.DEMAND and self._states(item, order):
            return late_demand(self.text, self.lowered, order.at, span[1]) or order
        return order

    def accepted(self, item: Item, ground: Ground, above: Above, span: Span) -> Order | None:
        """Return the order of one sentence if it counts in its place."""
        order = self._heard(item, span)
        if order and order.kind is not OrderKind.DEMAND and self._states(item, order):
            return None
        if named := _NAMED_TASK.match(self.lowered, *span):
            return Order(OrderKind.BARE, span, (), "nhiệm vụ", named.end())
        if order and (_counts(order, ground) or (ground is _EXPLICIT and _funds(order))):
            return order
        if ground <= _EXPLICIT and (submit := _SUBMIT.match(self.lowered, *span)):
            return (
                order
                if order and order.told
                else Order(OrderKind.BARE, span, self._who_submits(submit), "gửi", span[0])
            )
        if ground <= _EXPLICIT and _BE_DONE.match(self.lowered, *span):
            return Order(OrderKind.BARE, span, (), "hoàn thành", span[0])
        if ground is _ORDERS and item.mark is not Mark.PLAIN and span[0] == item.span[0] and _has_doer(item):
            return self._place.loose(span)
        if above.under_body and ground is _ORDERS and item.mark is not Mark.PLAIN and not item.colon:
            return self._place.loose(span)
        if ground is _ORDERS and span[0] == item.span[0] and not item.colon:
            return self._place.between_orders(item, span)
        return None

    def _states(self, item: Item, order: Order) -> bool:
        """Say whether an unnumbered "X does …" is a statement: in a preamble, or the issuer speaking of itself."""
        if item.before_clauses:
            return True
        if item.clause is not None:
            return False
        names = [
            _OFFICE_OF.sub("", body.name.lower()).replace("ubnd", "ủy ban nhân dân").replace("bhxh", "bảo hiểm xã hội")
            for body in order.told
        ]
        return bool(
            (names and all(name in self.issuer or (self.issuer and name.startswith(self.issuer)) for name in names))
            or "ban hành" in order.predicate
        )

    def _who_submits(self, match: re.Match[str]) -> tuple[NamedBody, ...]:
        """Return the bodies in "Báo cáo của các cơ quan, đơn vị gửi về …"."""
        of = _OF.search(self.lowered, match.start(), min(match.end(), match.start() + 120))
        if of is None or not names_body_at(self.lowered, of.end()):
            return ()
        stop, _ = list_end(self.text, self.lowered, of.end(), match.end())
        return split_bodies(self.text, self.lowered, (of.end(), stop))


def _has_doer(item: Item) -> bool:
    """Say whether the item itself tells in "Đơn vị chủ trì: …" who does it."""
    return any(attribute.role is Role.LEAD for attribute in item.attributes)


_FUNDING = frozenset(
    {"phối hợp", "cân đối", "bố trí", "tham mưu", "hướng dẫn", "chỉ đạo", "thẩm định", "tổng hợp", "lập", "chủ động"}
)


def _funds(order: Order) -> bool:
    """Say whether a named office is told of money, even below "Kinh phí": "Sở Tài chính cân đối, bố trí kinh phí"."""
    named = order.told and order.told[0].name[1:] != order.told[0].name[1:].lower()
    return order.kind is OrderKind.SUBJECT and bool(named) and order.predicate in _FUNDING


def is_title(words: str) -> bool:
    """Say whether words are a title in capitals."""
    if len(words) > 300 or words[:12].upper() != words[:12]:
        return False
    letters = [character for character in words if character.isalpha()]
    return bool(letters) and sum(map(str.isupper, letters)) > 0.6 * len(letters)


def _counts(order: Order, ground: Ground) -> bool:
    if ground is _NONE:
        return False
    if ground is _EXPLICIT:
        return order.kind in (OrderKind.DEMAND, OrderKind.DUTY)
    if ground is _NAMED:
        return order.kind is not OrderKind.BARE
    return True


def other_bodies(order: Order, before: Order) -> bool:
    """Say whether a later sentence orders bodies of its own."""
    if not order.told:
        return False
    names = {body.name.lower() for body in before.told}
    return not names & {body.name.lower() for body in order.told}


def bodies_of_heading(text: str, lowered: str, span: Span, *, only: bool = False) -> tuple[NamedBody, ...]:
    """Return the bodies that a heading consists of: "2. Giao Phòng Nội vụ", "Sở Tài chính:", "X có trách nhiệm:".

    With ``only`` nothing may stand beside the names.
    """
    start, end = span
    while end > start and text[end - 1] in " :.*":
        end -= 1
    if end - start > 500:
        return ()
    prefix = _HEADING_PREFIX.match(lowered, start, end)
    place = prefix.end() if prefix else start
    if not names_body_at(lowered, place):
        return ()
    if lowered.startswith(_OF_WHOM, start):
        return split_bodies(text, lowered, (place, end))
    if _IN_CHARGE.match(lowered, place, end):
        return (NamedBody(text[place:end], (place, end)),)
    stop, predicate = list_end(text, lowered, place, end)
    if stop < end and predicate and _OF_GROUP.match(lowered, start, end) and text[end : end + 1] == ":":
        stop = end  # "Nhiệm vụ của Tổ tiếp công dân, xử lý đơn thư:"
    if predicate == "tham gia" and end - stop < 40:
        stop = end  # "Các đơn vị tham gia tập huấn:" are named by what they take part in
    if predicate == "" and end - place < 100 and text[end : end + 1] != ".":
        stop = end  # a heading says whose work it is, in words of a name that we do not know
    if stop < end and (only or not (predicate in _CARRIES and end - stop < 90)):
        return ()
    return split_bodies(text, lowered, (place, stop))
