"""The sentences of a draft (câu chữ của dự thảo): a ``Draft`` becomes the words that a template puts in their places.

The keys are Vietnamese without diacritics: officials write them in their own Word templates (``docs/drafting.md``).
"""

from typing import Any

from conglap.directives.records import System
from conglap.directives.words.kinds import kind_named
from conglap.drafting.bases import in_full, known_short, written_month
from conglap.drafting.issuers import letterhead_name
from conglap.drafting.records import Draft, DraftDuty, Purpose
from conglap.linting.standards import standard_on

Words = dict[str, Any]  # strings, lists and dictionaries of such only: all that a template may see

_BLANK = "\u00a0" * 8  # for the number; no-break, so that it never parts from its symbol
_LETTERS = "abcdđeghiklmnopqrstuvxy"  # điểm: the Vietnamese alphabet
_NOBODY = "Các cơ quan, đơn vị liên quan"
_EVERYBODY = "các cơ quan, đơn vị, địa phương"


def words_of(draft: Draft) -> Words:
    """Return everything that a template may write, as plain strings, lists and dictionaries."""
    groups = _groups(draft)
    return {
        "co_quan_cap_tren": (draft.issuer.parent or "").upper(),
        "co_quan_ban_hanh": letterhead_name(draft.issuer).upper(),
        "so_ky_hieu": symbol_line(draft),
        "dia_danh_ngay": f"{draft.issuer.place or '…………'}, {day_line(draft)}",
        "ten_loai": draft.kind.upper(),
        "trich_yeu": _subject(draft),
        "kinh_gui": _listed(draft.addressees),
        "can_cu": _bases(draft),
        "mo_dau": opening(draft),
        "muc_dich": _aim(draft),
        "yeu_cau": _demand(),
        "tham_quyen": _authority(draft),
        "nhom": groups,
        "bao_cao": _reporting(draft),
        "so_tiep": str(len(groups) + 1),
        "ket_thuc": _closing(draft),
        "noi_nhan": _listed(draft.recipients),
        "quyen_han": draft.signature.authority or "",
        "chuc_vu": list(draft.signature.titles),
        "ho_ten": draft.signature.name or "",
        "phu_luc": _annex(draft),
    }


def _subject(draft: Draft) -> str:
    """Under the name of a kind the subject begins with a capital; behind "V/v" and "về việc" it goes on."""
    if draft.kind == "Công văn" or draft.issuer.system is System.PARTY:
        return draft.subject
    words = f"về việc {draft.subject}" if draft.kind == "Quyết định" else draft.subject
    return _capital(words)


def symbol_line(draft: Draft) -> str:
    """Return ``Số:      /KH-UBND`` or ``Số      -KH/HU``; with the number once the document is issued."""
    word = "Số" if draft.issuer.system is System.PARTY else "Số:"
    return f"{word} {symbol_of(draft)}" if draft.number else f"{word}{_BLANK}{_behind_number(draft)}"


def symbol_of(draft: Draft) -> str:
    """Return number and symbol without blanks, ``05/KH-UBND``; without a number what stands behind it."""
    number = draft.number or ""
    return (f"0{number}" if len(number) == 1 else number) + _behind_number(draft)


def _behind_number(draft: Draft) -> str:
    code = kind_code(draft)
    if draft.issuer.system is System.PARTY:
        return f"-{code}/{draft.issuer.code}"
    # A công văn of the State shows no kind but the unit that drafted it, where there is one.
    after = draft.issuer.code if code is None else f"{code}-{draft.issuer.code}"
    return f"/{after}" + (f"-{draft.unit}" if code is None and draft.unit else "")


def day_line(draft: Draft) -> str:
    """Return ``ngày 05 tháng 02 năm 2026``; day and month blank until the document is issued."""
    if draft.issued is None:
        return f"ngày{_BLANK}tháng{_BLANK}năm {draft.day.year}"
    return f"ngày {draft.issued.day:02d} tháng {written_month(draft.issued)} năm {draft.issued.year}"


def kind_code(draft: Draft) -> str | None:
    """Return the code of the kind under the standard of the draft's day; ``None``: the symbol shows no kind."""
    standard = standard_on(draft.issuer.system.value, draft.day)
    if standard is not None:
        return standard.kinds.get(draft.kind)
    kind = kind_named(draft.kind)
    return kind.code if kind else None


def _bases(draft: Draft) -> list[str]:
    ends = [";"] * (len(draft.sources) - 1) + ["."]
    named = (f"Căn cứ {in_full(source, draft.issuer.system)}" for source in draft.sources)
    return [words + end for words, end in zip(named, ends, strict=True)] if draft.sources else []


def opening(draft: Draft) -> str:
    """Return the paragraph that names the bases and says what the document does."""
    bases = "; ".join(in_full(source, draft.issuer.system) for source in draft.sources)
    begin = f"Thực hiện {bases}, {draft.issuer.name}" if bases else draft.issuer.name
    if draft.purpose is Purpose.REMINDING:
        return (
            f"{begin} đã giao nhiệm vụ cho các cơ quan, đơn vị, đến nay còn nhiệm vụ chưa hoàn thành. "
            f"{draft.issuer.name} đôn đốc các cơ quan, đơn vị thực hiện các nội dung sau:"
        )
    if draft.kind == "Công văn":
        return f"{begin} yêu cầu các cơ quan, đơn vị thực hiện các nhiệm vụ sau:"
    return f"{begin} ban hành {draft.kind} với những nội dung sau:"


def _aim(draft: Draft) -> str:
    named = ", ".join(known_short(source) for source in draft.sources) or "văn bản của cấp trên"
    return f"Triển khai đầy đủ các nhiệm vụ nêu tại {named}, phù hợp với tình hình của cơ quan, đơn vị, địa phương."


def _demand() -> str:
    return "Xác định rõ cơ quan chủ trì, cơ quan phối hợp, thời gian và kết quả của từng nhiệm vụ."


def _authority(draft: Draft) -> str:
    """Return who decides, as decisions write it above their bases."""
    head = f"{draft.signature.titles[0]} " if draft.signature.authority is None and draft.signature.titles else ""
    return (head + letterhead_name(draft.issuer)).upper()


def _groups(draft: Draft) -> list[Words]:
    """Return the duties by lead body, in the order in which the bodies are first told to do something."""
    by_lead: dict[tuple[str, ...], list[DraftDuty]] = {}
    for duty in draft.duties:
        by_lead.setdefault(duty.lead, []).append(duty)
    return [
        {
            "so": str(number),
            "ten": "; ".join(lead) or _NOBODY,
            "nhiem_vu": [_item(duty, index, len(duties)) for index, duty in enumerate(duties)],
        }
        for number, (lead, duties) in enumerate(by_lead.items(), 1)
    ]


def _item(duty: DraftDuty, index: int, of: int) -> Words:
    label = "" if of == 1 else f"{letter(index)}) "
    return {"ky_hieu": label, "noi_dung": duty.text, "kem_theo": attribute_lines(duty)}


def letter(index: int) -> str:
    """Return the label of a điểm, counted from 0: a, b, c, d, đ … y, aa, ab."""
    if index < len(_LETTERS):
        return _LETTERS[index]
    return letter(index // len(_LETTERS) - 1) + _LETTERS[index % len(_LETTERS)]


def attribute_lines(duty: DraftDuty) -> list[str]:
    """Return what stands below a duty: who directs and coordinates, the time, the output."""
    named = (
        ("Cơ quan chỉ đạo", "; ".join(duty.directing)),
        ("Cơ quan phối hợp", "; ".join(duty.coordinating)),
        ("Thời gian thực hiện", duty.time),
        ("Sản phẩm", duty.output),
    )
    return [f"{label}: {value.rstrip('.')}." for label, value in named if value]


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:].rstrip(".")


def _reporting(draft: Draft) -> str:
    if draft.reporting is None:
        return ""
    return (
        f"Các cơ quan, đơn vị báo cáo kết quả thực hiện về {draft.reporting.to} {draft.reporting.when} "
        f"để tổng hợp, báo cáo {draft.issuer.name}."
    )


def _closing(draft: Draft) -> str:
    end = "." if draft.issuer.system is System.PARTY else "./."
    return (
        f"Yêu cầu {_EVERYBODY} nghiêm túc triển khai thực hiện {draft.kind} này; kịp thời báo cáo, đề xuất về "
        f"{draft.issuer.name} những vướng mắc trong quá trình tổ chức thực hiện{end}"
    )


def _listed(lines: tuple[str, ...]) -> list[str]:
    """Return a list's lines with their marks: ";" after each, "." after the last."""
    ends = [";"] * (len(lines) - 1) + ["."]
    return [f"- {line.rstrip(' ;.')}{end}" for line, end in zip(lines, ends, strict=True)] if lines else []


def _annex(draft: Draft) -> Words | None:
    if not draft.annex or not draft.duties:
        return None
    rows = [
        {
            "stt": str(number),
            "noi_dung": duty.text,
            "chu_tri": "; ".join(duty.lead),
            "phoi_hop": "; ".join(duty.coordinating),
            "thoi_gian": _capital(duty.time or ""),
            "san_pham": _capital(duty.output or ""),
        }
        for number, duty in enumerate(draft.duties, 1)
    ]
    symbol = f" {symbol_of(draft)}" if draft.number else f"{_BLANK}{symbol_of(draft)}"
    attached = f"(Kèm theo {draft.kind} số{symbol} {day_line(draft)} của {letterhead_name(draft.issuer)})"
    return {"ten": "PHÂN CÔNG NHIỆM VỤ", "kem_theo": attached, "hang": rows}
