"""The name of a body in one comparable form: folded, abbreviations written out, the person's title taken off."""

import re

from conglap.base.text import fold, squeeze

# Abbreviations that offices use for bodies, in folded form. Only those that stand for one thing.
ABBREVIATIONS = {
    "ubnd": "uy ban nhan dan",
    "hdnd": "hoi dong nhan dan",
    "ubmttq": "uy ban mat tran to quoc",
    "ubmttqvn": "uy ban mat tran to quoc viet nam",
    "mttq": "mat tran to quoc",
    "ubkt": "uy ban kiem tra",
    "btv": "ban thuong vu",
    "bch": "ban chap hanh",
    "btc": "ban to chuc",
    "vp": "van phong",
    "vphu": "van phong huyen uy",
    "vptu": "van phong tinh uy",
    "vpub": "van phong uy ban nhan dan",
    "tt": "thuong truc",
    "gd&dt": "giao duc va dao tao",
    "gddt": "giao duc va dao tao",
    "gd-dt": "giao duc va dao tao",
    "tn&mt": "tai nguyen va moi truong",
    "tnmt": "tai nguyen va moi truong",
    "nn&mt": "nong nghiep va moi truong",
    "nnmt": "nong nghiep va moi truong",
    "ptnt": "phat trien nong thon",
    "nn&ptnt": "nong nghiep va phat trien nong thon",
    "vh&tt": "van hoa va thong tin",
    "vhtt": "van hoa va thong tin",
    "vhttdl": "van hoa, the thao va du lich",
    "vhtt&dl": "van hoa, the thao va du lich",
    "vhxh": "van hoa - xa hoi",
    "vh-xh": "van hoa - xa hoi",
    "tc-kh": "tai chinh - ke hoach",
    "tckh": "tai chinh - ke hoach",
    "kh&dt": "ke hoach va dau tu",
    "kh&cn": "khoa hoc va cong nghe",
    "khcn": "khoa hoc va cong nghe",
    "ld-tb&xh": "lao dong - thuong binh va xa hoi",
    "ldtbxh": "lao dong - thuong binh va xa hoi",
    "ldtb&xh": "lao dong - thuong binh va xa hoi",
    "kt-ht": "kinh te va ha tang",
    "ttyt": "trung tam y te",
    "ldld": "lien doan lao dong",
    "thpt": "trung hoc pho thong",
    "thcs": "trung hoc co so",
}
_WORD = re.compile(r"[^\s,;:()/]+")

# Somebody named by post stands for the body: "Chủ tịch UBND huyện", "Giám đốc Sở Y tế", "Thủ trưởng các cơ quan".
_TITLE = re.compile(
    r"^(?:(?:cac )?dong chi |ong |ba )?"
    r"(?:thu truong|nguoi dung dau|lanh dao|chu tich|pho chu tich|giam doc|pho giam doc|truong|pho truong"
    r"|bi thu|pho bi thu|hieu truong|chanh|cuc truong|chu nhiem) "
    r"(?=(?:cac )?(?:co quan|uy ban|hoi dong|so |phong |ban |truong |van phong|chi cuc|trung tam|benh vien|don vi"
    r"|mat tran|doan the|tinh uy|huyen uy|dang uy|thanh uy|xa uy|chi bo|cap uy|lien doan|hoi |cong an|thanh tra))"
)
# A standing part of a committee acts for it: "Ban Thường vụ Huyện ủy", "Thường trực HĐND tỉnh".
_STANDING_PART = re.compile(
    r"^(?:ban thuong vu|thuong truc|ban chap hanh|tap the|ban can su dang|lanh dao) "
    r"(?=(?:tinh uy|thanh uy|huyen uy|dang uy|xa uy|quan uy|hoi dong nhan dan|uy ban nhan dan|dang bo|chi bo|mat tran))"
)


def canonical(name: str) -> str:
    """Return the name folded on one line, abbreviations written out, dashes and blanks in one form."""
    text = squeeze(fold(name)).strip(" .,;:-–")
    text = _WORD.sub(lambda word: ABBREVIATIONS.get(word[0].strip("."), word[0]), text)
    text = re.sub(r"\s*[-–]\s*", " - ", text)
    return squeeze(text.replace("mat tran to quoc viet nam", "mat tran to quoc").replace(" & ", " va "))


def without_title(name: str) -> str:
    """Return a canonical name without the post of the person who stands for the body."""
    return _TITLE.sub("", name, count=1)


def without_standing_part(name: str) -> str:
    """Return a canonical name without the standing part that acts for the whole."""
    return _STANDING_PART.sub("", name, count=1)
