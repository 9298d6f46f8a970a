"""Every rule of doubt: readings that must raise it and readings that must not."""

import datetime as dt
from dataclasses import replace

import pytest

from conglap.directives.doubts import RULES, find_doubts
from conglap.directives.records import Clause, Directive, DocumentFields, Kind, Signatory, Thing
from tests.conglap.directives.doubts.readings import (
    citing,
    of,
    one_task,
    rules_raised,
    task,
    timing,
    with_fields,
    with_letterhead,
)

_JUNE = dt.date(2024, 6, 29)
_IN_2017 = dt.date(2017, 10, 25)
_TWO = "Giao Phòng Nội vụ rà soát. Sở Y tế có trách nhiệm:"


def _three(last: str, *, tasks: int = 3) -> Directive:
    """Four numbered clauses, the first three of them tasks."""
    lines = [
        "1. Sở A rà soát các đơn vị thuộc sở.",
        "2. Sở B tổng hợp số liệu của ngành.",
        "3. Sở C trình kế hoạch.",
        last,
    ]
    text = "\n".join(lines)
    made = tuple(task(text, line[3:], id=line[0], clause=line[0], lead=line[3:7]) for line in lines[:tasks])
    return of(text, tasks=made, clauses=True)


def _with_one_unled() -> Directive:
    """Four tasks, the last without a lead."""
    made = _three("4. Rà soát các đơn vị thuộc phạm vi.")
    last = task(made.text, "Rà soát các đơn vị thuộc phạm vi.", id="4", clause="4")
    return replace(made, tasks=(*made.tasks, last))


_TOLD_TO_DIRECT = "Sở đề nghị UBND các xã chỉ đạo các cơ quan chuyên môn thực hiện:\n1. Rà soát các ao nuôi tôm."


_LONG_HEADING = "1. Công chức mảng địa chính và xây dựng\n- Rà soát diện tích đất công."
_WHOLE_HEADING = "1. Phòng Kinh tế có trách nhiệm\n- Rà soát diện tích đất công."
RAISING: dict[str, list[Directive]] = {
    "unsure-symbol-missing": [with_letterhead("Số: 15 /KH SNV", symbol=None, number=None)],
    "unsure-kind-missing": [with_fields(kind=None)],
    "unsure-issuer-missing": [with_fields(issuer=None)],
    "unsure-date-missing": [with_letterhead("Hà Nam, ngày 12 tháng o3 năm 2024", date=None)],
    "unsure-subject": [with_fields(subject=None), with_fields(subject="Kiểm tra công vụ " * 30)],
    "unsure-date-order": [
        with_fields(*citing("Theo 19-NQ/TW", ("19-NQ/TW", "NQ", _IN_2017)).citations, date=dt.date(2014, 3, 20))
    ],
    "unsure-kind-symbol": [with_fields(symbol="15/BC-SNV")],
    "unsure-issuer-symbol": [with_fields(issuer="Bệnh viện Đa khoa tỉnh")],
    "unsure-signer-name": [with_fields(signatory=Signatory("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", None))],
    "unsure-signer-title": [with_fields(signatory=Signatory(None, None, "Lê Văn An"))],
    "unsure-signer-deputy": [
        with_fields(signatory=Signatory(None, "PHÓ GIÁM ĐỐC", "Lê Văn An")),
        with_fields(signatory=Signatory("KT. GIÁM ĐỐC", "GIÁM ĐỐC", "Lê Văn An")),
    ],
    "unsure-recipients-end": [with_fields(recipients=("Như trên", "UBND tỉnh"))],
    "unsure-field-signs": [
        with_fields(recipients=("Như trên: Ñ. TRƯỞNG", "Lưu: VT")),
        with_fields(recipients=("T", "Lưu")),
    ],
    "unsure-clause-gap": [
        of("1. Mục đích.\n2. Yêu cầu.\n4. Nhiệm vụ.", clauses=True),
        of("1. Nội dung:\na) Một.\nc) Ba.", clauses=True),
        of("II. NHIỆM VỤ\n1. Một.", clauses=True),
    ],
    "unsure-clause-twice": [of("Điều 1. Một.\n1. Khoản.\nĐiều 1. Hai.", clauses=True)],
    "unsure-clause-mixed": [
        replace(
            of("I. MỘT\n1. Một.\n2. Hai.\nII. Ba."),
            clauses=tuple(
                Clause(id, "I", label, None, (0, 5), (0, 5))
                for id, label in (("I.1", "1"), ("I.2", "2"), ("I.II", "II"))
            ),
        )
    ],
    "unsure-citation-twin": [
        citing(
            "Theo 19-NQ/TW năm 2012, 19-NQ/TW năm 2017; quán triệt Nghị quyết 19-NQ/TW.",
            ("19-NQ/TW", "NQ", dt.date(2012, 10, 31)),
            ("19-NQ/TW", "NQ", _IN_2017),
            ("19-NQ/TW", "NQ", None),
        )
    ],
    "unsure-citation-day": [
        citing("Theo Quyết định số 12/QĐ-SYT, ngày 2l tháng 2 năm 2012", ("12/QĐ-SYT", "QĐ", None))
    ],
    "unsure-citation-future": [citing("Theo 12/QĐ-SYT", ("12/QĐ-SYT", "QĐ", dt.date(2025, 1, 2)))],
    "unsure-citation-kind": [citing("Theo Quyết định số 12/QĐĐ-SYT", ("12/QĐĐ-SYT", "QĐ", None))],
    "unsure-citation-letters": [citing("Theo công văn số 04/GAÚI", ("04/GAÚI", "CV", None))],
    "unsure-citation-missed": [
        of("Căn cứ Giấy chứng nhận số 01-GCN-MT của Sở."),
        of("Theo Văn bản số 11/2026CV-TNHH."),
    ],
    "unsure-task-several": [
        one_task("Rà soát các đơn vị thuộc phạm vi quản lý; giao Sở Y tế tổng hợp báo cáo."),
        one_task("Triển khai các nội dung trên. Căn cứ nội dung đó, yêu cầu các sở, ngành thực hiện."),
    ],
    "unsure-task-order": [one_task("Hội nghị về công tác cán bộ tại hội trường lớn của tỉnh vào buổi sáng.")],
    "unsure-task-slogan": [one_task("Cử tri tích cực xây dựng nông thôn mới!")],
    "unsure-task-past": [one_task("Các cấp ủy quan tâm công tác cán bộ, đạt nhiều kết quả quan trọng.")],
    "unsure-task-sentence": [
        one_task("Sở Tài chính cấp vốn. Từ ngày 01/4/2024, Sở Y tế báo cáo việc sử dụng.", lead="Sở Tài chính")
    ],
    "unsure-task-letters": [of("1. Bộ Tài chính xemxétvà nghiên cứu kiến nghị của tỉnh.")],
    "unsure-task-missed": [
        of("Chánh Văn phòng, Giám đốc các Sở chịu trách nhiệm thi hành Quyết định này."),
        of("1. Phòng Nội vụ\n- Phóng sự về cải cách hành chính trên sóng phát thanh huyện."),
        of("Sở Nội vụ nhận được báo cáo của các đơn vị.\nĐê nghị các phòng, ban cử cán bộ tham dự đầy đủ."),
        of(
            "Các cơ quan chủ quản cơ sở dữ liệu có trách nhiệm:\n1. Cập nhật kịp thời thông tin.\n2. Hướng dẫn khai thác."
        ),
        _three("4. Vụ Kế hoạch bố tri kinh phí để thực hiện các nhiệm vụ được giao."),
        of("5. Biên bản họp phải nộp về Văn phòng chậm nhất ngày 30/4/2024."),
        of("6. Đối với hộ ở vùng sạt lở thì xã sở tại có trách nhiệm di dời người và tài sản."),
        of("7. Nội dung: Trạm Y tế phối hợp với các trường học khám sức khỏe."),
    ],
    "unsure-lead-long": [
        one_task("Sở " + "Nội vụ và Tài chính " * 8 + "rà soát.", lead="Sở " + "Nội vụ và Tài chính " * 8)
    ],
    "unsure-lead-verb": [
        one_task("Phòng Công nghệ thông tin biên soạn tài liệu.", lead="Phòng Công nghệ thông tin biên soạn tài liệu")
    ],
    "unsure-lead-beginning": [one_task("Nghiên cứu kỹ hồ sơ, trình ký.", lead="Nghiên cứu kỹ hồ sơ")],
    "unsure-lead-cut": [one_task("Hội Thân nhân kiều bào tỉnh tổ chức gặp mặt.", lead="Hội Thân nhân")],
    "unsure-lead-unfinished": [
        one_task("Cán bộ phụ trách lĩnh vực giám sát tham mưu.", lead="Cán bộ phụ trách lĩnh vực"),
        one_task("Ban gồm (Chủ tịch) và các phòng rà soát.", lead="Chủ tịch) và các phòng"),
        of(_LONG_HEADING, tasks=(task(_LONG_HEADING, "Rà soát diện tích đất công.", lead="Công chức"),)),
    ],
    "unsure-lead-asks": [one_task("UBND tỉnh yêu cầu: từ ngày 30/4 trực tại cơ quan.", lead="UBND tỉnh")],
    "unsure-lead-front": [
        one_task("Nếu vướng mắc thì cơ quan, đơn vị, địa phương báo cáo.", lead="đơn vị, địa phương")
    ],
    "unsure-lead-letters": [
        one_task("Ban Chỉ đạo các tỉnh, thành ph ố rà soát.", lead="Ban Chỉ đạo các tỉnh"),
        one_task("Các đồngchí Bộ trưởng báo cáo.", lead="Các đồngchí Bộ trưởng"),
    ],
    "unsure-lead-heading": [
        (
            lambda text: of(
                text,
                clauses=True,
                tasks=(task(text, "Rà soát các đơn vị thuộc phạm vi.", id="1.a", clause="1.a"),),
            )
        )("1. Ban Giám hiệu nhà trường\na) Rà soát các đơn vị thuộc phạm vi.\nb) Báo cáo.")
    ],
    "unsure-lead-nobody": [one_task("Từng thành viên chuẩn bị tài liệu.", lead="Từng thành viên")],
    "unsure-lead-joined": [
        one_task("Chủ tịch, Giám đốc các Tập đoàn rà soát.", lead="Chủ tịch, Giám đốc các Tập đoàn"),
        one_task("Bảo hiểm xã hội tỉnh, Y tế rà soát.", lead="Bảo hiểm xã hội tỉnh, Y tế"),
        one_task("Công an xã và lực lượng dân quân tự vệ trực.", lead="Công an xã và lực lượng dân quân tự vệ"),
        one_task(
            "các ban của Hội đồng nhân dân, đại biểu Hội đồng nhân dân giám sát.",
            lead="các ban của Hội đồng nhân dân, đại biểu Hội đồng nhân dân",
        ),
    ],
    "unsure-lead-chair": [
        one_task("Tổ chức hội thảo do Sở Y tế chủ trì.", lead="hội thảo"),
        one_task("Chủ trì, phối hợp với các bên rà soát danh mục."),
    ],
    "unsure-lead-missing": [_with_one_unled()],
    "unsure-lead-inherited": [
        (lambda text: of(text, tasks=(task(text, "Vườn quốc gia Hoàng Liên rà soát diện tích.", lead="Sở Y tế"),)))(
            "Kính gửi: Sở Y tế\nVườn quốc gia Hoàng Liên rà soát diện tích."
        )
    ],
    "unsure-coordinating-cut": [
        one_task("Phối hợp với lực lượng chức năng cơ động tỉnh để tuần tra.", coordinating="lực lượng chức năng")
    ],
    "unsure-coordinating-joined": [
        one_task(
            "Phối hợp với các cơ quan chức năng và cộng đồng dân cư tuyên truyền.",
            coordinating="các cơ quan chức năng và cộng đồng dân cư",
        )
    ],
    "unsure-coordinating-letters": [one_task("Chủ trì, phốihợpvới các Ban rà soát.")],
    "unsure-coordinating-missing": [
        one_task("Chủ động phối hợp với Sở Tài chính rà soát."),
        one_task("Lập kế hoạch phối hợp cụ thể với Sở Tài chính."),
    ],
    "unsure-directing-missing": [one_task("Tập trung chỉ đạo các phòng, ban rà soát.")],
    "unsure-directing-above": [
        of(_TOLD_TO_DIRECT, tasks=(task(_TOLD_TO_DIRECT, "Rà soát các ao nuôi tôm.", lead="UBND các xã"),))
    ],
    "unsure-timing-missing": [
        one_task("Báo cáo kết quả trước ngày l5 tháng sau, chậm nhất là ngày 15 tháng sau."),
        one_task("Hoàn thành việc rà soát trong quý III tới đây."),
    ],
    "unsure-timing-ahead": [one_task("Chuẩn bị tài liệu, ngày 15/5/2024 là hội nghị.")],
    "unsure-timing-brackets": [
        (lambda t: one_task(t, timing=timing(t, "trong 48 giờ")))(
            "Trực ban (theo bản tin, vùng nguy hiểm trong 48 giờ là phía Bắc vĩ tuyến 19, phía Đông kinh tuyến 115)."
        )
    ],
    "unsure-timing-letters": [one_task("Rà soát, xong trước thờihạn của tháng 8 tới.")],
    "unsure-timing-thing": [
        (lambda t: one_task(t, timing=timing(t, "hàng tháng", "recurring", rule="FREQ=MONTHLY")))(
            "Hướng dẫn người có công thụ hưởng đầy đủ mức tiền hàng tháng."
        )
    ],
    "unsure-timing-recurs": [
        (lambda t: one_task(t, timing=timing(t, "trước ngày 15/6", due=_JUNE)))("Định kỳ báo cáo trước ngày 15/6.")
    ],
    "unsure-timing-two": [
        (lambda t: one_task(t, timing=timing(t, "trước ngày 30/6/2024", due=_JUNE)))(
            "Báo cáo đợt một trước ngày 30/6/2024, đợt hai trước ngày 30/9/2024."
        )
    ],
    "unsure-timing-order": [
        (lambda t: one_task(t, timing=timing(t, "ngày 30/6/2021", due=dt.date(2021, 6, 30))))("Xong ngày 30/6/2021."),
        (lambda t: one_task(t, timing=timing(t, "năm 2204", due=dt.date(2204, 12, 31))))("Xong trong năm 2204."),
    ],
    "unsure-timing-year": [
        (lambda t: one_task(t, timing=timing(t, "ngày 15/02", due=dt.date(2025, 2, 15))))("Gửi trước ngày 15/02."),
        (lambda t: one_task(t, timing=timing(t, "ngày 15/02")))("Gửi trước ngày 15/02."),
    ],
    "unsure-timing-rule": [(lambda t: one_task(t, timing=timing(t, "định kỳ", "recurring")))("Báo cáo định kỳ về Sở.")],
    "unsure-output": [one_task("Xây dựng Kế hoạch.", output="Kế hoạch " + "rà soát các đơn vị " * 10)],
}

SILENT: dict[str, list[Directive]] = {
    "unsure-symbol-missing": [with_letterhead("Số:      /KH-SNV", symbol=None, number=None), with_letterhead("Số: 15/KH-SNV")],
    "unsure-kind-missing": [with_fields()],
    "unsure-issuer-missing": [with_fields()],
    "unsure-date-missing": [with_letterhead("Hà Nam, ngày    tháng 3 năm 2024", date=None)],
    "unsure-subject": [with_fields(), with_fields(subject=None, kind=Kind("CĐ", "Công điện"))],
    "unsure-date-order": [with_fields(*citing("Theo 19-NQ/TW", ("19-NQ/TW", "NQ", _IN_2017)).citations)],
    "unsure-kind-symbol": [with_fields(), with_fields(symbol="15/SNV-TCCB", kind=Kind("CV", "Công văn"))],
    "unsure-issuer-symbol": [
        with_fields(),
        with_fields(symbol="28/KH-UBND", issuer="Ủy ban nhân dân huyện Bình Lục"),
        with_fields(symbol="199-KH/HU", issuer="Ban Thường vụ Huyện ủy Bình Lục"),
        with_fields(symbol="5/QĐ-SGDĐT", issuer="Sở Giáo dục và Đào tạo"),
    ],
    "unsure-signer-name": [with_fields(), with_fields(signatory=None)],
    "unsure-signer-title": [with_fields(), with_fields(signatory=Signatory("T/M ỦY BAN", None, "Lê Văn An"))],
    "unsure-signer-deputy": [with_fields(), with_fields(signatory=Signatory("KT. BỘ TRƯỞNG", "THỨ TRƯỞNG", "Lê Văn An"))],
    "unsure-recipients-end": [with_fields(), with_fields(recipients=())],
    "unsure-field-signs": [with_fields(), with_fields(recipients=("BGĐ Sở (b/c)", "Lưu: VT, TH (02b)"))],
    "unsure-clause-gap": [
        of("1. Một.\n2. Hai.\n3. Ba.", clauses=True),
        of("1. Nội dung:\na) Một.\nb) Hai.\nc) Ba.\nd) Bốn.\nđ) Năm.\ne) Sáu.\ng) Bảy.", clauses=True),
        of("I. MỘT\n1. A.\n2. B.\nII. HAI\n1. C.", clauses=True),
    ],
    "unsure-clause-twice": [of("I. MỘT\n1. A.\nII. HAI\n1. C.", clauses=True)],
    "unsure-clause-mixed": [of("I. MỘT\n1. Một.\n2. Hai.\nII. HAI\na) Điểm.\nb) Điểm.", clauses=True)],
    "unsure-citation-twin": [citing("Theo 19-NQ/TW và 19-NQ/TW.", ("19-NQ/TW", "NQ", _IN_2017), ("19-NQ/TW", "NQ", None))],
    "unsure-citation-day": [citing("Theo Quyết định số 12/QĐ-SYT của Sở Y tế.", ("12/QĐ-SYT", "QĐ", None))],
    "unsure-citation-future": [citing("Theo 12/QĐ-SYT", ("12/QĐ-SYT", "QĐ", _IN_2017))],
    "unsure-citation-kind": [citing("Theo 12/QĐ-SYT, 15/SNV-TC", ("12/QĐ-SYT", "QĐ", None), ("15/SNV-TC", "CV", None))],
    "unsure-citation-letters": [citing("Theo 04/QĐ-ĐHTN", ("04/QĐ-ĐHTN", "QĐ", None))],
    "unsure-citation-missed": [
        citing("Theo Quyết định số 12/QĐ-SYT", ("12/QĐ-SYT", "QĐ", None)),
        of("Một số đơn vị đạt chỉ số 15/20, dân số 12.500 người."),
    ],
    "unsure-task-several": [one_task("Rà soát các đơn vị; đề nghị khen thưởng theo quy định và báo cáo kết quả.")],
    "unsure-task-order": [one_task("Rà soát các đơn vị."), one_task("Sở Y tế lo việc này.", lead="Sở Y tế")],
    "unsure-task-slogan": [one_task("Cử tri các thôn bầu trưởng thôn.")],
    "unsure-task-past": [
        one_task("Khắc phục hạn chế đã được chỉ ra.", lead="hạn chế"),
        one_task("Sở Y tế rà soát danh mục.", lead="Sở Y tế"),
    ],
    "unsure-task-sentence": [
        one_task("Sở Tài chính cấp vốn. Sở Tài chính báo cáo việc sử dụng.", lead="Sở Tài chính"),
        one_task("Rà soát danh mục. Tổ chức tập huấn cho cán bộ."),
    ],
    "unsure-task-letters": [of("1. Bộ Tài chính ở địa phương ý kiến về kiến nghị của tỉnh.")],
    "unsure-task-missed": [
        of("3. Quyết định này có hiệu lực từ ngày ký và thay thế Quyết định cũ."),
        of("Thực hiện Kế hoạch số 5/KH-UBND của Ủy ban nhân dân tỉnh yêu cầu các sở rà soát, Sở báo cáo như sau:"),
        of("Công tác cải cách hành chính đã đạt nhiều kết quả tích cực trong năm qua."),
        _three("4. Sở D báo cáo.", tasks=3),
        of("- Địa điểm: Phòng họp số 1, thành phần dự họp phải có mặt trước 7 giờ 30."),
        of("Ngày 19/02/2024, Sở Y tế có văn bản yêu cầu các phòng báo cáo, phải gửi trước ngày 25/02/2024."),
    ],
    "unsure-lead-long": [one_task("Sở Nội vụ rà soát.", lead="Sở Nội vụ")],
    "unsure-lead-verb": [
        one_task("Ban Quản lý dự án đầu tư xây dựng tỉnh rà soát.", lead="Ban Quản lý dự án đầu tư xây dựng tỉnh"),
        one_task("Các phòng tham gia đào tạo cử người.", lead="Các phòng tham gia đào tạo"),
    ],
    "unsure-lead-beginning": [one_task("Sở Nội vụ rà soát.", lead="Sở Nội vụ"), one_task("Lê Văn An soạn.", lead="Lê Văn An")],
    "unsure-lead-cut": [
        one_task("Sở Nội vụ rà soát.", lead="Sở Nội vụ"),
        one_task("Giao Sở Nội vụ, Sở Y tế và các phòng rà soát.", lead="Sở Nội vụ | Sở Y tế"),
    ],
    "unsure-lead-unfinished": [
        one_task("Các chi bộ trực thuộc quán triệt.", lead="Các chi bộ trực thuộc"),
        of(_WHOLE_HEADING, tasks=(task(_WHOLE_HEADING, "Rà soát diện tích đất công.", lead="Phòng Kinh tế"),)),
    ],
    "unsure-lead-asks": [one_task("UBND tỉnh yêu cầu Sở Y tế báo cáo.", lead="Sở Y tế")],
    "unsure-lead-front": [one_task("các cơ quan, đơn vị, địa phương báo cáo.", lead="các cơ quan, đơn vị, địa phương")],
    "unsure-lead-letters": [one_task("Trưởng thôn ở xã có ý kiến.", lead="Trưởng thôn ở xã")],
    "unsure-lead-heading": [_three("4. Sở D báo cáo.")],
    "unsure-lead-nobody": [one_task("Các đơn vị rà soát.", lead="Các đơn vị")],
    "unsure-lead-joined": [
        one_task("các sở, ban, ngành, địa phương rà soát.", lead="các sở, ban, ngành, địa phương"),
        one_task("Sở Văn hóa, Thể thao và Du lịch rà soát.", lead="Sở Văn hóa, Thể thao và Du lịch"),
        one_task("UBND các xã và thị trấn rà soát.", lead="UBND các xã và thị trấn"),
        one_task("Văn phòng HĐND và UBND xã tổng hợp.", lead="Văn phòng HĐND và UBND xã"),
        one_task("các bộ, cơ quan ngang bộ, cơ quan thuộc Chính phủ rà soát.", lead="các bộ, cơ quan ngang bộ, cơ quan thuộc Chính phủ"),
    ],
    "unsure-lead-chair": [one_task("Sở Y tế chủ trì, phối hợp rà soát.", lead="Sở Y tế")],
    "unsure-lead-missing": [one_task("Rà soát các đơn vị."), of("Không có nhiệm vụ.")],
    "unsure-lead-inherited": [one_task("Sở Y tế rà soát.", lead="Sở Y tế")],
    "unsure-coordinating-cut": [one_task("Phối hợp với lực lượng công an để tuần tra.", coordinating="lực lượng công an")],
    "unsure-coordinating-joined": [one_task("Phối hợp với các sở, ngành liên quan.", coordinating="các sở, ngành liên quan")],
    "unsure-coordinating-letters": [one_task("Phối hợp với Sở Tài chính rà soát nghiêng ngả.", coordinating="Sở Tài chính")],
    "unsure-coordinating-missing": [
        one_task("Phối hợp với Sở Tài chính rà soát.", coordinating="Sở Tài chính"),
        one_task("Quy chế phối hợp trong công tác."),
    ],
    "unsure-directing-missing": [
        one_task("Sở Y tế chỉ đạo các phòng, ban rà soát.", directing="Sở Y tế"),
        one_task("Thực hiện ý kiến chỉ đạo của Chủ tịch."),
    ],
    "unsure-directing-above": [
        of(
            _TOLD_TO_DIRECT,
            tasks=(task(_TOLD_TO_DIRECT, "Rà soát các ao nuôi tôm.", lead="UBND các xã", directing="UBND các xã"),),
        ),
        (lambda text: of(text, tasks=(task(text, "Rà soát các ao nuôi tôm."),)))(
            "Thực hiện ý kiến chỉ đạo của Tỉnh ủy, Sở yêu cầu:\n1. Rà soát các ao nuôi tôm."
        ),
    ],
    "unsure-timing-missing": [one_task("Rà soát các đơn vị thuộc phạm vi quản lý trong thời gian tới.")],
    "unsure-timing-ahead": [
        one_task("Theo kết quả ngày 15/02/2024, rà soát danh mục."),
        (lambda t: one_task(t, timing=timing(t, "ngày 30/6/2024", due=_JUNE)))("Xong ngày 30/6/2024."),
    ],
    "unsure-timing-brackets": [
        (lambda t: one_task(t, timing=timing(t, "trước ngày 30/6/2024", due=_JUNE)))(
            "Báo cáo (trước ngày 30/6/2024) kết quả."
        )
    ],
    "unsure-timing-letters": [one_task("Rà soát danh mục của tháng 8.")],
    "unsure-timing-thing": [
        (lambda t: one_task(t, timing=timing(t, "hàng tháng", "recurring", rule="FREQ=MONTHLY")))(
            "Rà soát danh mục, tổng hợp kết quả và lập báo cáo hàng tháng."
        )
    ],
    "unsure-timing-recurs": [(lambda t: one_task(t, timing=timing(t, "trước ngày 15/6", due=_JUNE)))("Báo cáo trước ngày 15/6.")],
    "unsure-timing-two": [
        (lambda t: one_task(t, timing=timing(t, "trước ngày 30/6/2024", due=_JUNE)))(
            "Theo Kế hoạch ngày 15/2/2024, báo cáo trước ngày 30/6/2024."
        )
    ],
    "unsure-timing-order": [(lambda t: one_task(t, timing=timing(t, "ngày 30/6/2024", due=_JUNE)))("Xong ngày 30/6/2024.")],
    "unsure-timing-year": [
        (lambda t: one_task(t, timing=timing(t, "ngày 30/6", due=_JUNE)))("Gửi trước ngày 30/6."),
        (lambda t: one_task(t, timing=timing(t, "năm 2025", due=dt.date(2025, 12, 31))))("Xong trong năm 2025."),
    ],
    "unsure-timing-rule": [
        (lambda t: one_task(t, timing=timing(t, "hằng quý", "recurring", rule="FREQ=MONTHLY;INTERVAL=3")))("Báo cáo hằng quý.")
    ],
    "unsure-output": [one_task("Xây dựng Kế hoạch.", output="Kế hoạch kiểm tra năm 2024")],
}  # fmt: skip

_CASES = [(name, number) for name in sorted(RAISING) for number in range(len(RAISING[name]))]
_QUIET = [(name, number) for name in sorted(SILENT) for number in range(len(SILENT[name]))]


@pytest.mark.parametrize(("name", "number"), _CASES)
def test_a_rule_doubts_what_it_should(name: str, number: int) -> None:
    assert name in rules_raised(RAISING[name][number])


@pytest.mark.parametrize(("name", "number"), _QUIET)
def test_a_rule_leaves_alone_what_is_right(name: str, number: int) -> None:
    assert name not in rules_raised(SILENT[name][number])


def test_every_rule_has_readings_that_raise_it_and_readings_that_do_not() -> None:
    by_picture = {"unsure-source"}
    assert set(RAISING) == set(SILENT) == {rule.name for rule in RULES} - by_picture
    assert len({rule.name for rule in RULES}) == len(RULES)


def test_a_text_read_from_a_picture_is_doubted_as_a_whole() -> None:
    quiet = of("Nội dung.", fields=DocumentFields(kind=Kind("CV", "Công văn"), issuer="Sở Y tế", subject="Họp"))
    assert [doubt.thing for doubt in find_doubts(quiet, recognised=True)] == [Thing.SOURCE]
    assert find_doubts(quiet) == ()


def test_each_doubt_says_which_thing_and_where() -> None:
    text = "Tổ chức hội thảo do Sở Y tế chủ trì."
    found = next(d for d in find_doubts(one_task(text, lead="hội thảo", id="II.3")) if d.rule == "unsure-lead-chair")
    assert (found.thing, found.of) == (Thing.LEAD, "II.3")
    assert found.span is not None and text[slice(*found.span)] == "Sở Y tế"
    assert "Sở Y tế chủ trì" in found.reason
