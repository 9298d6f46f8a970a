"""Items whose verb nobody listed: their place and shape tell that they order (mục giao việc theo vị trí)."""

import re
from collections.abc import Callable

from conglap.directives.records import Span
from conglap.directives.tasks.items import Item, Mark
from conglap.directives.tasks.name_lists import names_body_at, predicate_word_at
from conglap.directives.tasks.order_rules import OrderKind
from conglap.directives.tasks.told import Order

_NOUN_START = re.compile(
    r"(?:kinh phí|thời gian|địa điểm|nội dung|công tác|việc|số|sổ|đối tượng|mục|hình thức|nguồn|bộ|kết quả|chứng từ|"
    r"hồ sơ|giấy|danh sách|danh mục|tài liệu|khoản|điểm|điều|đối với|tổng|tỷ lệ|mức|chi phí|quy mô|phạm vi|trường hợp|"
    r"bản|người|những|các|mỗi|đây|nếu|khi|để|theo|căn cứ|ngoài|riêng)\b"
)
_SENTENCE = re.compile(r"[^\W\d_]+(?:\s(?!là\b|được\b)[^\s:]+){3,}[.;]$")  # four words and more to their end
# "Đồng ý chủ trương …", "Nghị quyết này có hiệu lực …" stand beside orders and are none.
_DECIDES = re.compile(
    r"(?:cơ bản\s+)?(?:đồng ý|thống nhất|nhất trí|chấp thuận|ghi nhận|hoan nghênh|cho phép|phê duyệt|"
    r"công nhận|thông qua)\b|"
    r"(?:nghị quyết|quyết định|quy định|kế hoạch|chỉ thị|kết luận|hướng dẫn|chương trình|thông báo|"
    r"quy chế|đề án) (?:này|số)\b|"
    r"hiệu lực\b"
)
_TOLD_BACK = re.compile(r"\b(?:đã|đạt|được|đang|là|gồm|bao gồm|có \d+|chiếm|do)\b")
_NEAR = 3  # items before and after


class Place:
    """Says of items below a body or between orders whether they order; ``order`` reads a sentence by its words."""

    def __init__(self, text: str, lowered: str, order: Callable[[Span], Order | None]) -> None:
        self.text, self.lowered, self.order = text, lowered, order

    def between_orders(self, item: Item, span: Span) -> Order | None:
        """Return the order of an item between items of the same list of which more order than tell."""
        if item.parent is None or item.mark is Mark.PLAIN or self._tells(item):
            return None
        if item.clause is not None and item.clause.label.startswith("Điều") and item.mark is Mark.CLAUSE:
            return None
        alike = [other for other in item.parent.children if other.mark is item.mark]
        place = alike.index(item)
        near = [other for other in alike[max(0, place - _NEAR) : place + _NEAR + 1] if other is not item]
        ordering = sum(self.order(other.span) is not None for other in near)
        telling = sum(self.order(other.span) is None and self._tells(other) for other in near)
        return self.loose(span) if ordering > telling else None

    def _tells(self, item: Item) -> bool:
        """Say whether an item states: a decision, what was done, something that is no verb."""
        if _DECIDES.match(self.lowered, item.span[0]) or _TOLD_BACK.search(self.lowered, *item.span):
            return True
        return self.loose(item.span) is None

    def loose(self, span: Span) -> Order | None:
        """Under a heading that names a body, an item that soon comes to a verb is told to that body."""
        start, end = span
        if _NOUN_START.match(self.lowered, start):
            return None
        colon = self.lowered.find(":", start, min(end, start + 60)) + 1
        start = colon or start
        for match in re.finditer(r"\w+", self.lowered[start : min(end, start + 18)]):
            place = start + match.start()
            predicate = predicate_word_at(self.lowered, place)
            if predicate and len(predicate) > 4:
                return Order(OrderKind.BARE, span, (), predicate, place)
        if not colon and self.text[start].isupper() and _SENTENCE.match(self.lowered, start, end):
            return None if names_body_at(self.lowered, start) else Order(OrderKind.BARE, span, (), "", start)
        return None
