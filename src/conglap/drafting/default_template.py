"""The templates that come with the program (mẫu văn bản): Word documents with tags, ready to be changed by an office.

The layout is that of the State's decree or the Party's guide; ``conglap draft --save-template`` writes one out.
"""

import io

from docx.document import Document as Word
from docx.table import _Cell

from conglap.directives.records import System
from conglap.drafting.form import Form, form_of
from conglap.drafting.page import (
    JUSTIFY,
    LEFT,
    Look,
    blank_page,
    halves,
    rule,
    ruled_table,
    write,
)

_COLUMNS = (  # millimetres
    ("TT", 10.0),
    ("Nhiệm vụ", 58.0),
    ("Cơ quan chủ trì", 26.0),
    ("Cơ quan phối hợp", 26.0),
    ("Thời gian", 20.0),
    ("Sản phẩm", 20.0),
)
_KEYS = ("stt", "noi_dung", "chu_tri", "phoi_hop", "thoi_gian", "san_pham")


def default_template(system: System, kind: str) -> bytes:
    """Return the template of a kind ("Kế hoạch", "Công văn", "Quyết định") as a DOCX file."""
    form = form_of(system)
    made = blank_page(form)
    (_party_head if system is System.PARTY else _state_head)(made, kind)
    body = Look(form.body, align=JUSTIFY, first_line=form.first_line, after=form.between, exactly=form.pitch)
    if kind == "Công văn":
        _dispatch(made, body)
    elif kind == "Quyết định":
        _decision(made, body, form)
    else:
        _plan(made, body)
    (_party_foot if system is System.PARTY else _state_foot)(made)
    _annex(made)
    file = io.BytesIO()
    made.save(file)
    return file.getvalue()


def _when(where: Word | _Cell, condition: str, text: str, look: Look) -> None:
    """Write a paragraph that appears only where the condition holds."""
    write(where, f"{{%p if {condition} %}}", look)
    write(where, text, look)
    write(where, "{%p endif %}", look)


def _each(where: Word | _Cell, one: str, of: str, look: Look) -> None:
    """Write a paragraph for each member of a list."""
    write(where, f"{{%p for {one} in {of} %}}", look)
    write(where, f"{{{{ {one} }}}}", look)
    write(where, "{%p endfor %}", look)


def _state_head(made: Word, kind: str) -> None:
    left, right = halves(made, 64, 102)
    _when(left, "co_quan_cap_tren", "{{ co_quan_cap_tren }}", Look(13))
    write(left, "{{ co_quan_ban_hanh }}", Look(13, bold=True))
    rule(left, 24, 60)
    write(left, "{{ so_ky_hieu }}", Look(13, after=2))
    if kind == "Công văn":
        write(left, "V/v {{ trich_yeu }}", Look(12, before=6))
    write(right, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", Look(12, bold=True))
    write(right, "Độc lập - Tự do - Hạnh phúc", Look(13, bold=True))
    rule(right, 56, 98)
    write(right, "{{ dia_danh_ngay }}", Look(14, italic=True))


def _party_head(made: Word, kind: str) -> None:
    left, right = halves(made, 72, 93)
    _when(left, "co_quan_cap_tren", "{{ co_quan_cap_tren }}", Look(14))
    write(left, "{{ co_quan_ban_hanh }}", Look(14, bold=True))
    write(left, "*", Look(14))
    write(left, "{{ so_ky_hieu }}", Look(14))
    if kind == "Công văn":
        write(left, "về việc {{ trich_yeu }}", Look(12, italic=True))
    write(right, "ĐẢNG CỘNG SẢN VIỆT NAM", Look(15, bold=True))
    rule(right, 72, 90)
    write(right, "{{ dia_danh_ngay }}", Look(14, italic=True, before=6))


def _title(made: Word, form: Form) -> None:
    party = form.system is System.PARTY
    write(made, "{{ ten_loai }}", Look(16 if party else 14, bold=True, before=18))
    write(made, "{{ trich_yeu }}", Look(15 if party else 14, bold=True))
    if party:
        write(made, "-----", Look(14, after=6))
    else:
        rule(made, 50, 160)


def _duties(made: Word, body: Look) -> None:
    """Write the duties by lead body: a heading a body, a paragraph a duty, its attributes below it."""
    write(made, "{%p for n in nhom %}", body)
    write(made, "{{ n.so }}. {{ n.ten }}", body.but(bold=True))
    write(made, "{%p for v in n.nhiem_vu %}", body)
    write(made, "{{ v.ky_hieu }}{{ v.noi_dung }}", body)
    _each(made, "k", "v.kem_theo", body)
    write(made, "{%p endfor %}", body)
    write(made, "{%p endfor %}", body)


def _plan(made: Word, body: Look) -> None:
    party = body.exactly is not None
    _title(made, form_of(System.PARTY if party else System.STATE))
    heading = body.but(bold=True, align=LEFT)
    write(made, "{{ mo_dau }}", body)
    write(made, "I. MỤC ĐÍCH, YÊU CẦU", heading)
    write(made, "1. Mục đích: {{ muc_dich }}", body)
    write(made, "2. Yêu cầu: {{ yeu_cau }}", body)
    write(made, "II. NHIỆM VỤ", heading)
    _duties(made, body)
    write(made, "III. TỔ CHỨC THỰC HIỆN", heading)
    _when(made, "bao_cao", "{{ bao_cao }}", body)
    write(made, "{{ ket_thuc }}", body.but(with_next=True))


def _dispatch(made: Word, body: Look) -> None:
    write(made, "{%p if kinh_gui %}", body)
    write(made, "Kính gửi:", body.but(align=LEFT, first_line=30, before=12))
    _each(made, "k", "kinh_gui", body.but(align=LEFT, first_line=40, after=0))
    write(made, "{%p endif %}", body)
    write(made, "{{ mo_dau }}", body.but(before=12))
    _duties(made, body)
    _when(made, "bao_cao", "{{ so_tiep }}. {{ bao_cao }}", body)
    write(made, "{{ ket_thuc }}", body.but(with_next=True))


def _decision(made: Word, body: Look, form: Form) -> None:
    _title(made, form)
    write(made, "{{ tham_quyen }}", Look(14, bold=True, before=6, after=6))
    _each(made, "k", "can_cu", body.but(italic=True))
    write(made, "QUYẾT ĐỊNH:", Look(14, bold=True, before=6, after=6))
    write(made, "Điều 1. Giao nhiệm vụ cho các cơ quan, đơn vị như sau:", body)
    _duties(made, body)
    _when(made, "bao_cao", "Điều 2. {{ bao_cao }}", body)
    write(made, "Điều {% if bao_cao %}3{% else %}2{% endif %}. Quyết định này có hiệu lực kể từ ngày ký.", body)
    write(made, "Điều {% if bao_cao %}4{% else %}3{% endif %}. {{ ket_thuc }}", body.but(with_next=True))


def _state_foot(made: Word) -> None:
    left, right = halves(made, 82, 80)
    write(left, "Nơi nhận:", Look(12, bold=True, italic=True, align=LEFT))
    _each(left, "k", "noi_nhan", Look(11, align=LEFT))
    _signature(right, Look(14, bold=True), Look(14, bold=True))


def _party_foot(made: Word) -> None:
    left, right = halves(made, 82, 80)
    write(left, "Nơi nhận:", Look(14, underline=True, align=LEFT))
    _each(left, "k", "noi_nhan", Look(12, align=LEFT))
    _signature(right, Look(14, bold=True), Look(14))


def _signature(cell: _Cell, authority: Look, title: Look) -> None:
    _when(cell, "quyen_han", "{{ quyen_han }}", authority)
    _each(cell, "k", "chuc_vu", title)
    for _ in range(4):
        write(cell, "\u00a0", title)
    write(cell, "{{ ho_ten }}", Look(14, bold=True))


def _annex(made: Word) -> None:
    """Write the table of duties on a page of its own; it falls away where there is no annex."""
    small = Look(12, align=LEFT)
    write(made, "{%p if phu_luc %}", small)
    write(made, "Phụ lục", Look(14, bold=True, new_page=True))
    write(made, "{{ phu_luc.ten }}", Look(14, bold=True))
    write(made, "{{ phu_luc.kem_theo }}", Look(14, italic=True, after=6))
    before, row, after = ruled_table(made, _COLUMNS, small, rows=3)
    write(before[0], "{%tr for h in phu_luc.hang %}", small)
    for cell, key in zip(row, _KEYS, strict=True):
        write(cell, f"{{{{ h.{key} }}}}", small)
    write(after[0], "{%tr endfor %}", small)
    write(made, "{%p endif %}", small)
