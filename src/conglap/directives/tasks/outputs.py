"""What a task must bring forth (sản phẩm): as its own line or column says, or the document that the order names."""

import re

from conglap.directives.records import Span
from conglap.directives.tasks.attributes import Attribute, Role

_DOCUMENT = (
    r"Kế hoạch|Chương trình|Đề án|Nghị quyết|Quyết định|Quy chế|Quy định|Chỉ thị|Hướng dẫn|Báo cáo|"
    r"Tờ trình|Phương án|Danh mục|Bộ tiêu chí|Nghị định|Thông tư|Quy hoạch|Dự án"
)
_DRAWN_UP = re.compile(
    rf"(?:[Xx]ây dựng|[Bb]an hành|[Ss]oạn thảo|[Dd]ự thảo|[Ll]ập|[Xx]ây dựng, (?:trình )?ban hành|"
    rf"[Tt]rình\s[^,;.]{{3,60}}?ban hành)\s+(?P<what>(?:{_DOCUMENT})\b[^,;.:()]{{0,140}})"
)
_NAMES_DOCUMENT = re.compile(_DOCUMENT)  # capitals are rare: a cheap look
_VERBS = ("xây dựng", "ban hành", "soạn thảo", "dự thảo", "lập ", "trình ")
_TIME = re.compile(
    r"(?<![Cc]hương)\s+(?:trước|trong|chậm nhất|xong|hoàn thành|trình|gửi|để|nhằm|và|theo|tại|bảo đảm|đảm bảo|"
    r"báo cáo)\b.*$"
)


def output_of(text: str, lowered: str, span: Span, attributes: list[Attribute]) -> str | None:
    """Return the output as written, ``None`` when nothing says it for certain."""
    for attribute in attributes:
        if attribute.role is Role.OUTPUT and attribute.value[1] > attribute.value[0]:
            return text[slice(*attribute.value)]
    if not _NAMES_DOCUMENT.search(text, *span):
        return None
    places = [at for at in [lowered.find(verb, *span) for verb in _VERBS] if at >= 0]
    if not places:
        return None
    match = _DRAWN_UP.search(text, min(places), span[1])
    if not match:
        return None
    named = _TIME.sub("", match.group("what")).strip()
    return named if len(named.split()) >= 2 else None
