"""What a person must still decide in a draft (việc cần bổ sung trước khi trình ký)."""

from collections.abc import Iterator

from conglap.base.findings import Finding, Level
from conglap.base.text import fold
from conglap.drafting.records import Draft, DraftDuty


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
    for duty in draft.duties:
        name = f"Nhiệm vụ {duty.task}" if duty.task else f"Nhiệm vụ “{duty.text[:40]}…”"
        if not duty.lead:
            yield _remark("lead", f"{name} chưa có cơ quan chủ trì.")
        elif _leads_itself(duty, draft):
            yield _remark("lead", f"{name} giao chính {duty.lead[0]}: chọn cơ quan tham mưu, thực hiện.")
        if not duty.time and not duty.output:
            yield _remark("teeth", f"{name} chưa có thời gian và sản phẩm.")
    if draft.reporting is None:
        yield _remark("reporting", "Chưa ghi nơi nhận báo cáo và thời hạn báo cáo kết quả thực hiện.")


def _leads_itself(duty: DraftDuty, draft: Draft) -> bool:
    own = fold(draft.issuer.name).replace("uy ban nhan dan", "ubnd")
    return any(own.startswith(fold(lead).replace("uy ban nhan dan", "ubnd")) for lead in duty.lead)


def _about_signing(draft: Draft) -> Iterator[Finding]:
    if draft.signature.name is None:
        yield _remark("signer", "Chưa ghi họ tên người ký.")
    if draft.issuer.place is None:
        yield _remark("place", "Chưa ghi địa danh ở dòng ngày, tháng, năm.")
