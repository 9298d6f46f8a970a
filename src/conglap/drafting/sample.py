"""A draft of invented bodies (dữ liệu mẫu) on which an office's template is tried before it is used."""

import datetime as dt

from conglap.directives.records import System
from conglap.drafting.issuers import issuer_named, usual_signature
from conglap.drafting.records import Draft, DraftDuty, Reporting, Source

_DAY = dt.date(2026, 9, 14)


def sample_draft(system: System, kind: str) -> Draft:
    """Return a draft with two lead bodies, three duties, one of them without time and output."""
    party = system is System.PARTY
    issuer = (
        issuer_named("Đảng ủy xã Long Khê", parent="Đảng bộ tỉnh Lâm Hải")
        if party
        else issuer_named("Ủy ban nhân dân xã Long Khê")
    )
    source = Source(
        "Kế hoạch",
        "12-KH/TU",
        dt.date(2026, 8, 3),
        "Ban Thường vụ Tỉnh ủy Lâm Hải",
        "về sắp xếp các đơn vị sự nghiệp công lập",
    )
    return Draft(
        issuer=issuer,
        kind=kind,
        subject="triển khai thực hiện Kế hoạch số 12-KH/TU của Ban Thường vụ Tỉnh ủy Lâm Hải",
        sources=(source,),
        duties=_duties(),
        signature=usual_signature(issuer, name="Trần Văn Mẫu"),
        recipients=_recipients(party, kind),
        day=_DAY,
        addressees=("Phòng Văn hóa - Xã hội", "Phòng Kinh tế") if kind == "Công văn" else (),
        reporting=Reporting("Phòng Văn hóa - Xã hội", "trước ngày 15/11/2026"),
        unit="VHXH" if kind == "Công văn" and not party else None,
    )


def _duties() -> tuple[DraftDuty, ...]:
    return (
        DraftDuty(
            "Rà soát quy mô trường, lớp trên địa bàn và đề xuất phương án sắp xếp các điểm trường lẻ.",
            ("Phòng Văn hóa - Xã hội",),
            ("Phòng Kinh tế", "các trường học"),
            time="Hoàn thành trước ngày 30/10/2026",
            output="phương án sắp xếp",
            task="II.1",
        ),
        DraftDuty("Tuyên truyền để Nhân dân đồng thuận với việc sắp xếp.", ("Phòng Văn hóa - Xã hội",), task="II.2"),
        DraftDuty("Bố trí kinh phí thực hiện theo phân cấp.", ("Phòng Kinh tế",), time="Thường xuyên", task="II.3"),
    )


def _recipients(party: bool, kind: str) -> tuple[str, ...]:
    first = "Như trên" if kind == "Công văn" else "Phòng Văn hóa - Xã hội"
    return (first, "Tỉnh ủy (báo cáo)", "Lưu Văn phòng Đảng ủy" if party else "Lưu: VT")
