"""Kinds of documents (tên loại văn bản): State, Party and legal normative, with their codes.

Codes: Nghị định 30/2020/NĐ-CP, Phụ lục III; Party: Hướng dẫn 36-HD/VPTW and 05-HD/VPTW.
"""

import re
from functools import lru_cache

from conglap.base.text import fold, squeeze
from conglap.directives.records import Kind, System

_STATE = {
    "NQ": "Nghị quyết", "QĐ": "Quyết định", "CT": "Chỉ thị", "QC": "Quy chế", "QyĐ": "Quy định", "TC": "Thông cáo",
    "TB": "Thông báo", "HD": "Hướng dẫn", "CTr": "Chương trình", "KH": "Kế hoạch", "PA": "Phương án", "ĐA": "Đề án",
    "DA": "Dự án", "BC": "Báo cáo", "BB": "Biên bản", "TTr": "Tờ trình", "HĐ": "Hợp đồng", "CV": "Công văn",
    "CĐ": "Công điện", "BGN": "Bản ghi nhớ", "BTT": "Bản thỏa thuận", "GUQ": "Giấy ủy quyền", "GM": "Giấy mời",
    "GGT": "Giấy giới thiệu", "GNP": "Giấy nghỉ phép", "PG": "Phiếu gửi", "PC": "Phiếu chuyển", "PB": "Phiếu báo",
    "TCg": "Thư công",
}  # fmt: skip
_LEGAL = {
    "HP": "Hiến pháp", "BL": "Bộ luật", "L": "Luật", "PL": "Pháp lệnh", "NĐ": "Nghị định", "TT": "Thông tư",
    "TTLT": "Thông tư liên tịch", "NQLT": "Nghị quyết liên tịch", "L-CTN": "Lệnh",
}  # fmt: skip
_PARTY = {"KL": "Kết luận", "TTri": "Thông tri", "ĐL": "Điều lệ", "BS": "Bản sao", "CTPH": "Chương trình phối hợp"}
_MORE = {
    "GP": "Giấy phép", "GCN": "Giấy chứng nhận",
}  # fmt: skip

NAMES: dict[str, str] = {**_STATE, **_LEGAL, **_PARTY, **_MORE}
_BY_NAME: dict[str, str] = {fold(name): code for code, name in NAMES.items()}
_BY_NAME["van ban"] = "CV"
_TITLES = sorted(_BY_NAME, key=len, reverse=True)
_BY_LETTERS = {name.replace(" ", ""): code for name, code in _BY_NAME.items() if " " in name}
_LONGEST_PARTED = 40
_STRAY = re.compile(r"^\W*[a-z]\s(?=[a-z]{3})")  # "m THÔNG BÁO": a stroke of a stamp that OCR took for a letter
_TITLE = re.compile(
    rf"^\W{{0,3}}(?P<name>{'|'.join(re.escape(name) for name in _TITLES if name != 'van ban')})\b(?P<rest>.*)$"
)


@lru_cache(maxsize=2048)
def kind_of_title(line: str) -> Kind | None:
    """Return the kind that a title line names, such as ``KẾ HOẠCH`` or ``Chỉ thị về việc …``; else ``None``."""
    folded = fold(squeeze(line))[:200]
    found = _TITLE.match(_STRAY.sub("", folded))
    code = _BY_NAME[found["name"]] if found else _code_of_parted_letters(folded)
    return Kind(code, NAMES[code]) if code else None


def _code_of_parted_letters(folded: str) -> str | None:
    """ "K Ế H O Ạ C H" was set wide, "K ẾT LUẬN" is how recognition reads a wide first letter; nothing follows them."""
    if folded[1:2] != " " or len(folded) > _LONGEST_PARTED:
        return None
    return _BY_LETTERS.get("".join(filter(str.isalpha, folded)))


def kind_named(name: str) -> Kind | None:
    """Return the kind with exactly this name, marks and capitals aside."""
    code = _BY_NAME.get(fold(squeeze(name)))
    return Kind(code, NAMES[code]) if code else None


def in_system(kind: Kind, system: System | None) -> Kind:
    """Return the kind with the code that its system uses: the Party writes QĐ for Quy định too."""
    if kind.code == "QyĐ" and system is System.PARTY:
        return Kind("QĐ", kind.name)
    return Kind("TT", kind.name) if kind.code == "TTri" else kind


def kind_of_code(code: str, system: System | None = None) -> Kind | None:
    """Return the kind of a code in a symbol (``QĐ`` → Quyết định); TT is Thông tri in the Party, Thông tư else."""
    if code == "TT" and system is System.PARTY:
        return Kind("TT", "Thông tri")
    return Kind(code, NAMES[code]) if code in NAMES else None
