"""Who issues, with which code, and how it signs."""

import pytest

from conglap.directives.records import System
from conglap.drafting.issuers import code_of, issuer_named, letterhead_name, usual_signature


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Ủy ban nhân dân xã Bình An", "UBND"),
        ("UBND tỉnh Lâm Hải", "UBND"),
        ("Ban Thường vụ Tỉnh ủy Lâm Hải", "TU"),
        ("Đảng ủy phường An Phú", "ĐU"),
        ("Văn phòng Đảng ủy xã Bình An", "VPĐU"),
        ("Sở Nội vụ", "SNV"),
        ("Sở Giáo dục và Đào tạo tỉnh Lâm Hải", "SGDĐT"),
    ],
)
def test_the_code_of_a_body_in_symbols(name, code):
    assert code_of(name) == code


@pytest.mark.parametrize(
    ("name", "system"),
    [
        ("Đảng ủy xã Bình An", System.PARTY),
        ("Ban Thường vụ Huyện uỷ An Hà", System.PARTY),
        ("Ủy ban nhân dân xã Bình An", System.STATE),
        ("Sở Y tế", System.STATE),
    ],
)
def test_the_family_of_forms_follows_from_the_name(name, system):
    assert issuer_named(name).system is system


def test_the_place_is_that_of_the_name_unless_told():
    assert issuer_named("Ủy ban nhân dân xã Bình An").place == "Bình An"
    assert issuer_named("Sở Y tế").place is None
    assert issuer_named("Sở Y tế", place="Lâm Hải").place == "Lâm Hải"


def test_a_standing_committee_writes_under_the_name_of_its_committee():
    assert letterhead_name(issuer_named("Ban Thường vụ Tỉnh ủy Lâm Hải")) == "Tỉnh ủy Lâm Hải"


def test_signatures_of_the_state_and_of_the_party():
    commune = issuer_named("Ủy ban nhân dân xã Bình An")
    assert usual_signature(commune).authority == "TM. ỦY BAN NHÂN DÂN"
    assert usual_signature(commune, deputy=True).titles == ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")
    standing = issuer_named("Ban Thường vụ Tỉnh ủy Lâm Hải")
    assert usual_signature(standing, deputy=True).authority == "T/M BAN THƯỜNG VỤ"
    assert usual_signature(standing, deputy=True).titles == ("PHÓ BÍ THƯ",)
    assert usual_signature(issuer_named("Sở Y tế"), deputy=True).titles == ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC")
