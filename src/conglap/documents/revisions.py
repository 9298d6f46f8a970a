"""What is to be changed in a Word file, each as a tracked change (đề nghị sửa).

Lines, paragraphs and sections are named by their numbers in the ``Layout`` of the same bytes.
"""

from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Replace:
    """Other characters in place of ``[start, end)`` of a line, which read ``was``."""

    line: int
    start: int
    end: int
    was: str
    new: str


@dataclass(frozen=True, slots=True)
class SetRuns:
    """Another look for the characters ``[start, end)`` of a line; ``None`` leaves a property as it is."""

    line: int
    start: int
    end: int
    font: str | None = None
    size: float | None = None  # points
    bold: bool | None = None
    italic: bool | None = None
    underline: bool | None = None
    colour: str | None = None  # "auto" or "RRGGBB"


@dataclass(frozen=True, slots=True)
class SetParagraph:
    """Another setting for a paragraph, in twips; ``first_line`` is counted from the margin."""

    paragraph: int
    alignment: str | None = None  # "left" | "center" | "right" | "both"
    first_line: int | None = None
    before: int | None = None
    after: int | None = None
    line: int | None = None
    line_rule: str | None = None


@dataclass(frozen=True, slots=True)
class SetSection:
    """Other paper or margins for a section, in twips."""

    section: int
    width: int | None = None
    height: int | None = None
    top: int | None = None
    bottom: int | None = None
    left: int | None = None
    right: int | None = None
    own_first_page: bool | None = None


Revision = Replace | SetRuns | SetParagraph | SetSection

_KINDS: dict[str, type[Revision]] = {
    "replace": Replace,
    "runs": SetRuns,
    "paragraph": SetParagraph,
    "section": SetSection,
}

# Why a change could not be made (lý do không sửa được), for a person.
OBSTACLES = {
    "tracked": "chỗ này đang có thay đổi được theo dõi (Track Changes) chưa duyệt",
    "generated": "chữ ở đây do Word tự sinh ra (đánh số tự động, ký hiệu)",
    "field": "chữ ở đây là kết quả của một trường (field) của Word",
    "boxed": "chữ ở đây nằm trong khung (text box)",
    "changed": "không xác định được đúng chỗ này trong tệp Word",
}


def revisions_of(records: list[dict[str, Any]]) -> list[Revision]:
    """Return the changes that were told as JSON."""
    return [_KINDS[record.pop("kind")](**record) for record in map(dict, records)]


def as_records(revisions: list[Revision]) -> list[dict[str, Any]]:
    """Return the changes as JSON, for the child process."""
    names = {kind: name for name, kind in _KINDS.items()}
    return [{"kind": names[type(one)], **asdict(one)} for one in revisions]
