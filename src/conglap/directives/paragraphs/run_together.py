"""A document whose lines were run together into one, as some pages give the text of a PDF: parted at plain signs."""

import re

from conglap.directives.words.letters import UPPER

RUN_TOGETHER = 600  # characters: fewer are no document
_MAY_BEGIN = re.compile(r"CỘNG H(?:ÒA|OÀ) XÃ HỘI CHỦ NGHĨA VIỆT NAM|ĐẢNG CỘNG SẢN VIỆT NAM")
_CUTS = re.compile(
    r" (?=CỘNG H(?:ÒA|OÀ) XÃ HỘI|ĐẢNG CỘNG SẢN VIỆT NAM)|(?<=CHỦ NGHĨA VIỆT NAM) | (?=Độc lập ?[-–])"
    r"|(?<=[Hh]ạnh [Pp]húc) | (?=Số ?: ?\d)"
    rf"|(?<=năm \d\d\d\d) (?=[{UPPER}]{{2}}|V/v )| (?=Kính gửi ?:)"
    rf"| (?=(?:BỘ TRƯỞNG|THỦ TƯỚNG|CHỦ TỊCH|[UỦ][ỶY]? ?BAN NHÂN DÂN|HỘI ĐỒNG NHÂN DÂN)[{UPPER}\s,–-]{{0,80}} Căn cứ )"
    rf"|(?<=[;,.{UPPER}]) (?=(?:Căn cứ|Theo đề nghị|Xét đề nghị|Xét) )"
    r"| (?=(?:QUYẾT ĐỊNH|QUYẾT NGHỊ) ?:)|(?<=QUYẾT ĐỊNH:) |(?<=QUYẾT NGHỊ:) "
    rf"|(?<=[.;:{UPPER}]) (?=(?:Điều \d{{1,3}}[.:]|Chương [IVX]+|Nơi nhận ?:))"
    rf"|(?<=[.;/]) (?=(?:TM|KT|TL|TUQ|T/M|K/T|T/L)\b|(?:PHÓ )?(?:GIÁM ĐỐC|CHỦ TỊCH|BỘ TRƯỞNG|BÍ THƯ|CỤC TRƯỞNG)\b)"
    rf"|(?<=[.;:]) (?=(?:\d{{1,2}}\.|[a-zđ]\)|[-–+]) [{UPPER}])"
)


def is_run_together(line: str) -> bool:
    """Say whether one line holds the letterhead and the text below it."""
    return len(line) >= RUN_TOGETHER and "Số" in line and _MAY_BEGIN.search(line) is not None


def parted(line: str) -> list[str]:
    """Return the lines that a line was made of, as far as their signs tell."""
    return [part.strip() for part in _CUTS.split(line) if part.strip()]
