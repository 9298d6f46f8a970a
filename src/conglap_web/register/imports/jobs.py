"""The jobs of an import: reading a file and comparing it with the register, and writing what was agreed to."""

import uuid
from collections.abc import Iterable, Mapping
from itertools import chain, islice

from django.conf import settings
from django.utils.translation import gettext as _

from conglap.base.text import fold
from conglap.documents.records import UnreadableFile
from conglap.documents.sheets import SheetLimits
from conglap.register.sheet_header import OtherForm
from conglap.register.sheet_reading import UnitSheet, read_unit_sheet
from conglap.register.unit_rows_sentences import reason
from conglap_web.platform.files import content_of
from conglap_web.platform.jobs import Running
from conglap_web.platform.models import Job
from conglap_web.register.actions import unit_imports
from conglap_web.register.actions.importing import batches
from conglap_web.register.imports.plan import Plan, plan_rows
from conglap_web.register.imports.planned import PlannedRow
from conglap_web.register.imports.shown import cells_shown, changes_shown, reasons_shown
from conglap_web.register.models import ImportState, Role, RowOutcome, UnitImport, UnitImportRow
from conglap_web.register.standing import standing_of

_PART = 1000


def check_units(running: Running) -> None:
    """Read the file and keep what each row would do; a file that cannot be read is an answer, not a failure."""
    found = _wanted(running.job, ImportState.CHECKING)
    if found is None:
        return
    try:
        sheet, plan = _planned(running, found)
    except (UnreadableFile, OtherForm) as refused:
        unit_imports.fail(by=None, key=found.pk, job=running.job, message=str(refused))
        return
    if not unit_imports.begin_keeping(key=found.pk, job=running.job):
        return
    counts = plan.counts()
    counts[RowOutcome.REFUSED] += len(sheet.refused)
    rows = chain(_refused_rows(found, sheet), (_row(found, done, plan) for done in plan.rows if _is_told(done)))
    kept = 0
    while part := list(islice(rows, _PART)):
        running.progress(kept, sheet.read, _("Đang lưu kết quả kiểm tra"))
        unit_imports.keep_rows(key=found.pk, job=running.job, rows=part)
        kept += len(part)
    unit_imports.keep_check(by=found.by, key=found.pk, job=running.job, counts=counts, read=sheet.read)


def write_units(running: Running) -> None:
    """Write the agreed rows part by part; what was written before this job died is passed over."""
    found = _wanted(running.job, ImportState.WRITING)
    if found is None:
        return
    try:
        _sheet, plan = _planned(running, found)
    except (UnreadableFile, OtherForm) as refused:
        unit_imports.fail(by=None, key=found.pk, job=running.job, message=str(refused))
        return
    kept = {row.number: row for row in found.rows.defer("cells", "reasons", "name", "folded")}
    unit_imports.keep_outcomes(by=None, key=found.pk, rows=list(_changed_meanwhile(plan, kept, found)))
    total, done = sum(row.is_written for row in plan.rows), 0
    for batch in batches(plan):
        running.progress(done, total, _("Đang ghi vào sổ đăng ký"))
        unit_imports.write_batch(by=found.by, key=found.pk, plan=plan, rows=batch)
        done += len(batch)
    unit_imports.finish(by=found.by, key=found.pk)


def import_failed(job: Job, why: str) -> None:
    """Tell the import that its job failed or was cancelled."""
    unit_imports.fail(by=None, key=uuid.UUID(job.payload["import"]), job=job, message=why)


def _wanted(job: Job, state: str) -> UnitImport | None:
    wanted = UnitImport.objects.filter(pk=job.payload["import"], state=state, job=job)
    return wanted.select_related("file", "by").first()


def _planned(running: Running, found: UnitImport) -> tuple[UnitSheet, Plan]:
    reading = _("Đang đọc tệp: %(n)d dòng")
    running.progress(0, 0, _("Đang mở tệp"))
    limits = SheetLimits(max_bytes=settings.UPLOAD_MAX_BYTES)
    sheet = read_unit_sheet(
        content_of(found.file), found.file.name, limits, lambda n: running.progress(0, 0, reading % {"n": n})
    )
    running.progress(0, 0, _("Đang so với sổ đăng ký"))
    scope = standing_of(found.by).scope_of(Role.ADMINISTRATOR) if found.by.is_active else frozenset()
    choices = {int(number): choice for number, choice in found.choices.items()}
    return sheet, plan_rows(sheet.rows, on=found.on, scope_ids=scope, choices=choices)


def _changed_meanwhile(plan: Plan, kept: Mapping[int, UnitImportRow], found: UnitImport) -> Iterable[PlannedRow]:
    """Yield the rows that would now do something else than was agreed to; they are refused, others go on."""
    for done in plan.rows:
        row = kept.get(done.row.number)
        if row is None or row.written:
            if done.is_written:
                done.outcome = RowOutcome.SAME  # nothing was agreed to, or it is written
            continue
        if str(done.row.number) in found.choices:
            if not done.is_written:
                yield done
            continue
        agreed = row.outcome == done.outcome and row.changes == changes_shown(done, plan)
        if row.outcome in (RowOutcome.CREATE, RowOutcome.CHANGE) and not agreed:
            done.outcome = RowOutcome.REFUSED
            done.reasons.append(reason(done.row.number, "", "changed_meanwhile"))
            yield done


def _is_told(done: PlannedRow) -> bool:
    """Rows that change nothing, and of which nothing is to be said, are only counted."""
    return done.outcome != RowOutcome.SAME or bool(done.reasons)


def _row(found: UnitImport, done: PlannedRow, plan: Plan) -> UnitImportRow:
    taken = done.outcome in (RowOutcome.CREATE, RowOutcome.CHANGE, RowOutcome.SAME)
    return UnitImportRow(
        imported=found,
        number=done.row.number,
        outcome=done.outcome,
        code=done.row.code,
        name=done.row.name,
        folded=fold(f"{done.row.name} {done.row.code}"),
        reasons=reasons_shown(done),
        changes=changes_shown(done, plan),
        cells={} if taken else cells_shown(done.row),
        body_id=done.body,
    )


def _refused_rows(found: UnitImport, sheet: UnitSheet) -> Iterable[UnitImportRow]:
    """Yield the rows that gave no unit at all."""
    said: dict[int, list[str]] = {}
    for one in sheet.reasons:
        said.setdefault(one.row, []).append(one.message)
    for number, cells in sheet.refused.items():
        shown = cells_shown(cells)
        yield UnitImportRow(
            imported=found,
            number=number,
            outcome=RowOutcome.REFUSED,
            code=str(shown.get("code", ""))[:60],
            name=str(shown.get("name", ""))[:300],
            folded=fold(f"{shown.get('name', '')} {shown.get('code', '')}")[:400],
            reasons=said[number],
            cells=shown,
        )
