"""What a person must still decide in a draft (việc cần bổ sung trước khi trình ký)."""

from collections.abc import Iterator

from conglap.base.findings import Finding, Level
from conglap.base.text import fold
from conglap.directives.records import System, TimingKind
from conglap.directives.tasks.timing import read_timing
from conglap.drafting.records import Draft, DraftDuty

_UNSAID = TimingKind.UNSPECIFIED


def remarks_on(draft: Draft) -> list[Finding]:
    """Return what the superior documents do not tell and nobody may invent."""
    return [*_about_sources(draft), *_about_duties(draft), *_about_signing(draft)]


def _remark(rule: str, message: str) -> Finding:
    return Finding(rule, Level.WARNING, message)


def _about_sources(draft: Draft) -> Iterator[Finding]:
    for source in draft.sources:
        missing = [
            word for word, value in (("số, ký hiệu", source.symbol), ("ngày ban hành", source.date)) if value is None
        ]
        if missing:
            yield _remark("source", f"{source.kind} của cấp trên chưa có {' và '.join(missing)}: bổ sung vào căn cứ.")


def _about_duties(draft: Draft) -> Iterator[Finding]:
    nobody = [duty for duty in draft.duties if not duty.lead]
    if nobody:
        yield _remark("lead", f"{_named(nobody)} chưa có cơ quan chủ trì.")
    if own := [duty for duty in draft.duties if duty.lead and _leads_itself(duty, draft)]:
        yield _remark("lead", f"{_named(own)} giao chính {own[0].lead[0]}: chọn cơ quan tham mưu, thực hiện.")
    if toothless := [duty for duty in draft.duties if not duty.output and not _has_time(duty, draft)]:
        yield _remark("teeth", f"{_named(toothless)} chưa có thời gian và sản phẩm.")
    if draft.reporting is None:
        yield _remark("reporting", "Chưa ghi nơi nhận báo cáo và thời hạn báo cáo kết quả thực hiện.")


def _named(duties: list[DraftDuty]) -> str:
    """Return "Nhiệm vụ II.1, II.3"; a duty that no superior orders by its first words."""
    return "Nhiệm vụ " + ", ".join(duty.task or f"“{duty.text[:40]}…”" for duty in duties)


def _has_time(duty: DraftDuty, draft: Draft) -> bool:
    """Say whether the duty's attribute or its own words tell a time."""
    words = duty.text
    return bool(duty.time) or read_timing(words, words.lower(), (0, len(words)), draft.day).kind is not _UNSAID


def _leads_itself(duty: DraftDuty, draft: Draft) -> bool:
    own = fold(draft.issuer.name).replace("uy ban nhan dan", "ubnd")
    return any(own.startswith(fold(lead).replace("uy ban nhan dan", "ubnd")) for lead in duty.lead)


def _about_signing(draft: Draft) -> Iterator[Finding]:
    if draft.issuer.system is System.STATE and draft.kind == "Công văn" and not draft.unit:
        yield _remark("unit", "Ký hiệu công văn chưa có chữ viết tắt đơn vị soạn thảo, ví dụ “/UBND-NV”.")
    if draft.signature.name is None:
        yield _remark("signer", "Chưa ghi họ tên người ký.")
    if draft.issuer.place is None:
        yield _remark("place", "Chưa ghi địa danh ở dòng ngày, tháng, năm.")
