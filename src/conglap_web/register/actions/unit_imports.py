"""Files of units: taken in, checked, decided on, written; what became of each row is kept."""

import datetime as dt
from collections.abc import Sequence

from django.conf import settings
from django.db import transaction
from django.db.models import Count, Q
from django.utils.translation import gettext as _

from conglap_web.accounts.models import User
from conglap_web.audit.actions import record
from conglap_web.platform import jobs
from conglap_web.platform.clock import now
from conglap_web.platform.export import MEDIA_TYPE
from conglap_web.platform.files import FileRefused, store
from conglap_web.platform.models import Job
from conglap_web.register.actions.importing import write_rows
from conglap_web.register.actions.refusals import RegisterRefused
from conglap_web.register.imports.plan import Plan
from conglap_web.register.imports.planned import PlannedRow
from conglap_web.register.imports.shown import cells_shown, reasons_shown
from conglap_web.register.models import ImportState, RowOutcome, UnitImport, UnitImportRow

CHECK, WRITE = "check_units", "write_units"
_PART = 500
_OPEN = (ImportState.CHECKED, ImportState.STOPPED)


@transaction.atomic
def receive_units(*, by: User, content: bytes, name: str, on: dt.date) -> UnitImport:
    """Take in a file of units and start checking it; nothing of the register changes. Raises ``FileRefused``."""
    if not content.strip():
        raise FileRefused(_("Tệp rỗng, không có nội dung. Hãy kiểm tra lại tệp rồi gửi lại."))
    if len(content) > settings.UPLOAD_MAX_BYTES:
        raise FileRefused(
            _("Tệp lớn hơn %(limit)s MB. Hãy tách thành nhiều tệp rồi gửi lại.")
            % {"limit": settings.UPLOAD_MAX_BYTES // (1024 * 1024)}
        )
    file = store(content=content, name=name, media_type=MEDIA_TYPE, owner_id=by.pk)
    made = UnitImport.objects.create(file=file, by=by, on=on)
    _start(by, made, CHECK)
    record(by=by, action="import.receive", about=made, after={"file": file.name, "sha256": file.sha256, "on": on})
    return made


@transaction.atomic
def check_again(*, by: User, key: object) -> UnitImport:
    """Check the file once more: the register may have changed since."""
    found = _locked(key, *_OPEN, ImportState.FAILED)
    if found.rows.filter(written=True).exists():
        raise RegisterRefused(_("Tệp này đã ghi một phần; hãy ghi tiếp, hoặc nạp lại tệp để kiểm tra từ đầu."))
    found.state, found.message = ImportState.CHECKING, ""
    _start(by, found, CHECK)
    return found


@transaction.atomic
def start_writing(*, by: User, key: object) -> UnitImport:
    """Let the checked rows be written, or go on where writing stopped."""
    found = _locked(key, *_OPEN)
    if not _to_write(found):
        raise RegisterRefused(_("Không có dòng nào cần ghi."))
    found.state, found.message = ImportState.WRITING, ""
    _start(by, found, WRITE)
    record(by=by, action="import.write", about=found, after={"on": found.on, **found.counts})
    return found


@transaction.atomic
def choose(*, by: User, key: object, number: int, choice: str) -> UnitImport:
    """Say of a doubtful row whether it is the unit that it looks like ("one") or another ("apart")."""
    found = _locked(key, *_OPEN)
    row = found.rows.filter(number=number, outcome=RowOutcome.DOUBTFUL).first()
    if row is None or choice not in ("one", "apart"):
        raise RegisterRefused(_("Dòng này không cần xác định. Hãy tải lại trang."))
    before = found.choices.get(str(number))
    found.choices[str(number)] = choice
    found.save(update_fields=["choices"])
    about = {"row": number, "name": row.name}
    record(by=by, action="import.choose", about=found, before={**about, "choice": before}, after={"choice": choice})
    return found


@transaction.atomic
def begin_keeping(*, key: object, job: Job) -> bool:
    """Drop what an earlier check kept; say whether this one is still wanted."""
    found = _checking(key, job)
    if found is not None:
        found.rows.all().delete()
    return found is not None


@transaction.atomic
def keep_rows(*, key: object, job: Job, rows: Sequence[UnitImportRow]) -> None:
    """Keep some rows of a check: part by part, so that nobody else's write waits for tens of thousands."""
    if _checking(key, job) is not None:
        UnitImportRow.objects.bulk_create(rows, batch_size=_PART)


@transaction.atomic
def keep_check(*, by: User | None, key: object, job: Job, counts: dict[str, int], read: int) -> None:
    """Say that a check is through; its rows are kept before. Safe to run twice, as all of them."""
    found = _checking(key, job)
    if found is None:
        return
    found.state, found.rows_read, found.counts, found.choices = ImportState.CHECKED, read, counts, {}
    found.save()
    record(by=by, action="import.check", about=found, after={"rows": read, **counts})


@transaction.atomic
def fail(*, by: User | None, key: object, job: Job, message: str) -> None:
    """Say why a file could not be checked, or why writing stopped; what was written stays written."""
    for state, after in ((ImportState.CHECKING, ImportState.FAILED), (ImportState.WRITING, ImportState.STOPPED)):
        for found in UnitImport.objects.select_for_update().filter(pk=key, state=state, job=job):
            found.state, found.message = after, message
            found.save(update_fields=["state", "message"])
            record(by=by, action="import.stop", about=found, after={"state": after, "note": message})


@transaction.atomic
def write_batch(*, by: User, key: object, plan: Plan, rows: Sequence[PlannedRow]) -> None:
    """Write some rows of a plan and note beside each that it is written, both or neither."""
    write_rows(by=by, plan=plan, rows=rows)
    keep_outcomes(by=by, key=key, rows=rows)


@transaction.atomic
def keep_outcomes(*, by: User | None, key: object, rows: Sequence[PlannedRow]) -> None:
    """Note what became of rows when they were to be written (the audit has a row for each unit that changed)."""
    planned = {done.row.number: done for done in rows}
    numbers = sorted(planned)
    for start in range(0, len(numbers), _PART):
        of_part = UnitImportRow.objects.filter(imported=key, number__in=numbers[start : start + _PART])
        pairs = of_part.values_list("number", "outcome")
        as_planned = [n for n, outcome in pairs if planned[n].is_written and planned[n].outcome == outcome]
        of_part.filter(number__in=as_planned).update(written=True)
        for row in of_part.exclude(number__in=as_planned):
            done = planned[row.number]
            row.outcome, row.written, row.body_id = done.outcome, done.is_written, done.body
            row.reasons = reasons_shown(done)
            if not done.is_written:
                row.cells = cells_shown(done.row)
            row.save()


@transaction.atomic
def finish(*, by: User | None, key: object) -> None:
    """Say that everything that could be written is."""
    found = UnitImport.objects.select_for_update().get(pk=key)
    of_rows = dict(found.rows.values_list("outcome").annotate(n=Count("*")).order_by())
    listed = found.rows.count()
    same = max(0, found.rows_read - listed)
    found.counts = {outcome: of_rows.get(outcome, 0) for outcome in RowOutcome.values}
    found.counts[RowOutcome.SAME] += same
    found.state, found.written_at = ImportState.WRITTEN, now()
    found.save(update_fields=["counts", "state", "written_at"])
    record(by=by, action="import.written", about=found, after=dict(found.counts))


def _checking(key: object, job: Job) -> UnitImport | None:
    return UnitImport.objects.select_for_update().filter(pk=key, state=ImportState.CHECKING, job=job).first()


def _to_write(found: UnitImport) -> bool:
    ready = Q(outcome__in=(RowOutcome.CREATE, RowOutcome.CHANGE), written=False)
    return found.rows.filter(ready | Q(number__in=[int(number) for number in found.choices])).exists()


def _locked(key: object, *states: str) -> UnitImport:
    found = UnitImport.objects.select_for_update().select_related("file").get(pk=key)
    if found.state not in states:
        raise RegisterRefused(_("Tệp này không còn ở bước đó nữa. Hãy tải lại trang."))
    return found


def _start(by: User, found: UnitImport, kind: str) -> None:
    found.job = jobs.enqueue(kind, {"import": str(found.pk)}, key=f"{kind}:{found.pk}", owner_id=by.pk)
    found.save()
