"""The templates that come with the program (mẫu văn bản): Word documents with tags, ready to be changed by an office.

The layout is that of the State's decree or the Party's guide; ``conglap draft --save-template`` writes one out.
"""

import datetime as dt
import io

from docx.document import Document as Word
from docx.table import _Cell

from conglap.directives.records import System
from conglap.drafting.form import Form, form_on
from conglap.drafting.page import Look, Margins, blank_page, halves, rule, ruled_table, write

_COLUMNS = (  # millimetres
    ("TT", 10.0),
    ("Nhiệm vụ", 51.0),
    ("Cơ quan chủ trì", 25.0),
    ("Cơ quan phối hợp", 25.0),
    ("Thời gian", 25.0),  # a day stands on one line
    ("Sản phẩm", 24.0),
)
_KEYS = ("stt", "noi_dung", "chu_tri", "phoi_hop", "thoi_gian", "san_pham")


def default_template(system: System, kind: str, day: dt.date | None = None) -> bytes:
    """Return the template of a kind ("Kế hoạch", "Công văn", "Quyết định") as a DOCX file, in the form of a day."""
    form = form_on(system, day)
    body = form.body
    made = blank_page(Margins(*(form.margin(side) for side in ("top", "bottom", "left", "right"))), body.size)
    (_party_head if system is System.PARTY else _state_head)(made, form, kind)
    {"Công văn": _dispatch, "Quyết định": _decision}.get(kind, _plan)(made, form, body)
    _foot(made, form)
    _annex(made, form)
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


def _state_head(made: Word, form: Form, kind: str) -> None:
    left, right = halves(made, 64, 102)
    _when(left, "co_quan_cap_tren", "{{ co_quan_cap_tren }}", form.look("superior", Look(13)))
    write(left, "{{ co_quan_ban_hanh }}", form.look("issuer", Look(13)))
    rule(left, 24, 60)
    write(left, "{{ so_ky_hieu }}", form.look("number", Look(13, after=2)))
    if kind == "Công văn":
        write(left, "V/v {{ trich_yeu }}", form.look("about", Look(12, before=6)))
    write(right, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", form.look("national", Look(12)))
    write(right, "Độc lập - Tự do - Hạnh phúc", form.look("motto", Look(13)))
    rule(right, 56, 98)
    write(right, "{{ dia_danh_ngay }}", form.look("dateline", Look(13)))


def _party_head(made: Word, form: Form, kind: str) -> None:
    left, right = halves(made, 72, 93)
    _when(left, "co_quan_cap_tren", "{{ co_quan_cap_tren }}", form.look("superior", Look(14)))
    write(left, "{{ co_quan_ban_hanh }}", form.look("issuer", Look(14)))
    write(left, "*", Look(14))
    write(left, "{{ so_ky_hieu }}", form.look("number", Look(14)))
    if kind == "Công văn":
        write(left, "về việc {{ trich_yeu }}", form.look("about", Look(12)))
    write(right, "ĐẢNG CỘNG SẢN VIỆT NAM", form.look("party-title", Look(15)))
    rule(right, 72, 90)
    write(right, "{{ dia_danh_ngay }}", form.look("dateline", Look(14, before=6)))


def _title(made: Word, form: Form) -> None:
    write(made, "{{ ten_loai }}", form.look("kind", Look(16, bold=True, before=18)))
    write(made, "{{ trich_yeu }}", form.look("subject", Look(15, bold=True)))
    if form.system is System.PARTY:
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


def _plan(made: Word, form: Form, body: Look) -> None:
    _title(made, form)
    heading = body.but(bold=True)
    write(made, "{{ mo_dau }}", body)
    write(made, "I. MỤC ĐÍCH, YÊU CẦU", heading)
    write(made, "1. Mục đích: {{ muc_dich }}", body)
    write(made, "2. Yêu cầu: {{ yeu_cau }}", body)
    write(made, "II. NHIỆM VỤ", heading)
    _duties(made, body)
    write(made, "III. TỔ CHỨC THỰC HIỆN", heading)
    _when(made, "bao_cao", "{{ bao_cao }}", body)
    write(made, "{{ ket_thuc }}", body.but(with_next=True))


def _dispatch(made: Word, form: Form, body: Look) -> None:
    write(made, "{%p if kinh_gui %}", body)
    write(made, "Kính gửi:", body.but(align="left", first_line=30, before=12))
    _each(made, "k", "kinh_gui", body.but(align="left", first_line=40, after=0))
    write(made, "{%p endif %}", body)
    write(made, "{{ mo_dau }}", body.but(before=12))
    _duties(made, body)
    _when(made, "bao_cao", "{{ so_tiep }}. {{ bao_cao }}", body)
    write(made, "{{ ket_thuc }}", body.but(with_next=True))


def _decision(made: Word, form: Form, body: Look) -> None:
    _title(made, form)
    write(made, "{{ tham_quyen }}", Look(14, bold=True, before=6, after=6))
    _each(made, "k", "can_cu", form.look("basis", body))
    write(made, "QUYẾT ĐỊNH:", Look(14, bold=True, before=6, after=6))
    write(made, "Điều 1. Giao nhiệm vụ cho các cơ quan, đơn vị như sau:", body)
    _duties(made, body)
    _when(made, "bao_cao", "Điều 2. {{ bao_cao }}", body)
    write(made, "Điều {% if bao_cao %}3{% else %}2{% endif %}. Quyết định này có hiệu lực kể từ ngày ký.", body)
    end = "Điều {% if bao_cao %}4{% else %}3{% endif %}. {{ ket_thuc }}"
    write(made, end, body.but(with_next=True))


def _foot(made: Word, form: Form) -> None:
    left, right = halves(made, 82, 80)
    write(left, "Nơi nhận:", form.look("recipients", Look(12, align="left")))
    _each(left, "k", "noi_nhan", form.look("recipient-list", Look(11, align="left")))
    _when(right, "quyen_han", "{{ quyen_han }}", form.look("authority", Look(14, bold=True)))
    _each(right, "k", "chuc_vu", form.look("post", Look(14, bold=True)))
    for _ in range(4):
        write(right, "\u00a0", Look(14))
    write(right, "{{ ho_ten }}", form.look("signer", Look(14, bold=True)))


def _annex(made: Word, form: Form) -> None:
    """Write the table of duties on a page of its own; it falls away where there is no annex."""
    small = Look(12, align="left")
    write(made, "{%p if phu_luc %}", small)
    write(made, "Phụ lục", Look(14, bold=True, new_page=True))
    write(made, "{{ phu_luc.ten }}", Look(14, bold=True))
    write(made, "{{ phu_luc.kem_theo }}", form.look("attached", Look(14, italic=True, after=6)))
    before, row, after = ruled_table(made, _COLUMNS, small, rows=3)
    write(before[0], "{%tr for h in phu_luc.hang %}", small)
    for cell, key in zip(row, _KEYS, strict=True):
        write(cell, f"{{{{ h.{key} }}}}", small)
    write(after[0], "{%tr endfor %}", small)
    write(made, "{%p endif %}", small)
