"""The closed lists of the unit sheet as officials write them, and the nearest word to what is not in a list."""

from collections.abc import Mapping
from functools import lru_cache

from rapidfuzz import fuzz, process

from conglap.base.text import fold, squeeze

SYSTEMS = {
    "state": "Nhà nước",
    "party": "Đảng",
    "front": "Mặt trận, tổ chức chính trị - xã hội",
    "non_public": "Ngoài công lập",
}
LEVELS = {"central": "Trung ương", "province": "Tỉnh", "district": "Huyện", "commune": "Xã"}
KINDS = {
    "people_council": "Hội đồng nhân dân",
    "people_committee": "Ủy ban nhân dân",
    "department": "Sở, ban, ngành cấp tỉnh",
    "division": "Phòng, ban chuyên môn",
    "office": "Văn phòng",
    "unit": "Đơn vị sự nghiệp công lập",
    "non_public": "Đơn vị sự nghiệp ngoài công lập",
    "company": "Doanh nghiệp, công ty cổ phần",
    "party_committee": "Cấp ủy",
    "party_board": "Cơ quan tham mưu, giúp việc cấp ủy",
    "party_cell": "Chi bộ, đảng bộ cơ sở",
    "front": "Mặt trận, đoàn thể",
    "other": "Cơ quan, tổ chức khác",
}
SECTORS = {
    "education": "Giáo dục và đào tạo",
    "vocational": "Giáo dục nghề nghiệp",
    "health": "Y tế",
    "culture": "Văn hóa, thể thao và du lịch",
    "information": "Thông tin, truyền thông",
    "science": "Khoa học và công nghệ",
    "agriculture": "Nông nghiệp và môi trường",
    "social": "Xã hội, việc làm",
    "economic": "Sự nghiệp kinh tế và sự nghiệp khác",
}
LISTS: Mapping[str, Mapping[str, str]] = {"system": SYSTEMS, "level": LEVELS, "kind": KINDS, "sector": SECTORS}

# Further ways of writing that stand for one thing only, folded.
_ALSO: Mapping[str, Mapping[str, str]] = {
    "system": {"cong lap": "state", "mat tran": "front", "tu thuc": "non_public", "dan lap": "non_public"},
    "level": {
        "cap tinh": "province",
        "thanh pho": "province",
        "cap huyen": "district",
        "cap xa": "commune",
        "phuong": "commune",
        "dac khu": "commune",
        "cap trung uong": "central",
    },
    "kind": {
        "cong lap": "unit",
        "don vi su nghiep": "unit",
        "su nghiep cong lap": "unit",
        "dvsncl": "unit",
        "dvsn cong lap": "unit",
        "ngoai cong lap": "non_public",
        "tu thuc": "non_public",
        "dan lap": "non_public",
        "ubnd": "people_committee",
        "hdnd": "people_council",
        "so": "department",
        "phong": "division",
        "cong ty co phan": "company",
        "doanh nghiep": "company",
    },
    "sector": {
        "giao duc": "education",
        "giao duc - dao tao": "education",
        "gd&dt": "education",
        "gddt": "education",
        "day nghe": "vocational",
        "van hoa": "culture",
        "the thao": "culture",
        "du lich": "culture",
        "van hoa, the thao": "culture",
        "thong tin": "information",
        "truyen thong": "information",
        "thong tin va truyen thong": "information",
        "phat thanh, truyen hinh": "information",
        "khoa hoc": "science",
        "nong nghiep": "agriculture",
        "moi truong": "agriculture",
        "tai nguyen va moi truong": "agriculture",
        "xa hoi": "social",
        "viec lam": "social",
        "lao dong, xa hoi": "social",
        "kinh te": "economic",
        "su nghiep kinh te": "economic",
        "khac": "economic",
    },
}
_NEAR = 60.0  # below, the nearest word would only confuse


@lru_cache(maxsize=4096)
def word_of(column: str, written: str) -> str | None:
    """Return the register's word for what an official wrote in a column of ``LISTS``, ``None`` where it is in none."""
    folded = squeeze(fold(written)).strip(" .")
    return _known(column).get(folded)


@lru_cache(maxsize=1024)
def nearest(column: str, written: str) -> str | None:
    """Return the entry of a list that is nearest to what was written, ``None`` where none is near."""
    words = LISTS[column]
    folded = {word: fold(label) for word, label in words.items()}
    found = process.extractOne(squeeze(fold(written)), folded, scorer=fuzz.WRatio, score_cutoff=_NEAR)
    return words[found[2]] if found else None


@lru_cache(maxsize=8)
def _known(column: str) -> Mapping[str, str]:
    known = {word: word for word in LISTS[column]}
    known |= {squeeze(fold(label)): word for word, label in LISTS[column].items()}
    return {**known, **_ALSO[column]}
