"""The words after the last clause that speak for the whole document: "Yêu cầu các cấp ủy …", "Trên đây là …"."""

import re

from conglap.base.text import fold
from conglap.directives.clauses.nodes import Node
from conglap.directives.records import Paragraph
from conglap.directives.words.labels import Rank

_OPENINGS = re.compile(
    r"^(?:yeu cau|de nghi|tren day|can cu|trong qua trinh|nhan duoc|rat mong|kinh (?:de nghi|mong|trinh)|tran trong"
    r"|tu (?:nhung )?(?:co so|noi dung)|(?:tren|voi) (?:co so|noi dung)|giao (?:van phong|so|ban)|noi dung (?:nay|tren)"
    r"|(?:ke hoach|nghi quyet|chi thi|quyet dinh|huong dan|thong bao|chuong trinh|cong van|cong dien|quy che"
    r"|quy dinh) nay"
    r"|(?:uy ban nhan dan|ubnd|chu tich|so|ban|bo|van phong|thu tuong|huyen uy|tinh uy|thanh uy|dang uy)\b.{0,80}"
    r"\b(?:yeu cau|de nghi|bao cao|thong bao|trinh|mong|kinh))\b"
)
_THIS_DOCUMENT = re.compile(
    r"\b(?:ke hoach|nghi quyet|chi thi|quyet dinh|huong dan|thong bao|chuong trinh|cong van|van ban|cong dien"
    r"|noi dung) "
    r"(?:nay|tren)\b"
)


def closes_the_document(text: str, paragraph: Paragraph, inner: Node) -> bool:
    """Say whether an unnumbered paragraph at the end of the body stands outside the clause before it.

    The last words of an article ("Các ông … chịu trách nhiệm thi hành") still belong to it.
    """
    folded = fold(text[slice(*paragraph.span)])
    if inner.rank is None or any(node.rank is Rank.ARTICLE for node in inner.chain()):
        return False
    if _OPENINGS.match(folded):
        return True
    a_sentence = text[inner.start : inner.own_end].rstrip().endswith((".", ";", "./.", "!"))
    heading_only = inner.own_end == inner.first_end and not a_sentence
    return not heading_only and bool(_THIS_DOCUMENT.search(folded) or folded.rstrip().endswith("./."))
