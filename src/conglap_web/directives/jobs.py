"""The jobs that read a directive: outside of any transaction, in a limited child process, safe to run twice."""

import uuid
from collections.abc import Callable

from django.conf import settings
from django.utils.translation import gettext as _

from conglap.directives.contract import as_json
from conglap.directives.reader import read
from conglap.documents import Limits, UnreadableFile, read_bytes
from conglap.documents.layout import Layout
from conglap.documents.looking import read_with_layout
from conglap.documents.records import SourceText
from conglap.linting import is_gazette
from conglap_web.accounts.models import User
from conglap_web.directives import actions
from conglap_web.directives.checking import doubts_against
from conglap_web.directives.models import Directive, DirectiveState
from conglap_web.directives.snapshots import checked_form, doubts_of, stored_source
from conglap_web.platform.clock import today
from conglap_web.platform.files import content_of
from conglap_web.platform.jobs import Running
from conglap_web.platform.models import Job

MEGABYTE = 1024 * 1024


def reading_limits() -> Limits:
    """Return the limits of the readers, from the site's settings."""
    return Limits(
        max_bytes=settings.UPLOAD_MAX_BYTES,
        child_memory=settings.READING_MEMORY_MB * MEGABYTE,
        wall_seconds=float(settings.READING_SECONDS),
    )


def _pages_told(running: Running) -> Callable[[int, int], None]:
    """Return what a reader of scans calls after every page: the job shows how far it is, and can be stopped."""
    return lambda done, pages: running.progress(done, pages, _("Đang nhận dạng chữ trên các trang ảnh quét"))


def _layout_of(content: bytes, source: SourceText) -> Layout | None:
    """Return how the parts of a Word file look, for the check of form; a file that gives none is read all the same."""
    if not source.name.lower().endswith(".docx"):
        return None
    try:
        laid, layout = read_with_layout(content, source.name, reading_limits())
    except UnreadableFile:
        return None
    return layout if laid.lines == source.lines else None


def read_directive(running: Running) -> None:
    """Read the file of a directive; a file that cannot be read is an answer, not a failure of the job."""
    job = running.job
    directive = Directive.objects.select_related("file").filter(pk=job.payload["directive"]).first()
    if directive is None or directive.state != DirectiveState.READING:
        return
    try:
        running.progress(0, 3, _("Đang mở tệp"))
        content = content_of(directive.file)
        source = read_bytes(content, directive.file.name, reading_limits(), _pages_told(running))
        running.progress(1, 3, _("Đang bóc tách nội dung và nhiệm vụ"))
        reading = read(source)
        layout = _layout_of(content, source)
        form_check = checked_form(reading, on=today(), recognised=source.ocr, layout=layout, gazette=is_gazette(source))
    except UnreadableFile as refusal:
        actions.fail_reading(by=None, directive_id=directive.pk, job=job, code=refusal.code, message=str(refusal))
        return
    running.progress(2, 3, _("Đang đối chiếu cơ quan"))
    by = User.objects.filter(pk=job.owner_id).first()
    actions.keep_reading(
        by=by,
        directive=directive,
        read=as_json(source, reading),
        job=job,
        doubts=doubts_of(reading),
        form_check=form_check,
    )


def check_directive(running: Running) -> None:
    """Read a directive once more to check it: anew where nobody has touched it, else beside what stands."""
    job = running.job
    directive = Directive.objects.select_related("file").filter(pk=job.payload["directive"]).first()
    if directive is None or directive.job_id != job.pk:
        return
    by = User.objects.filter(pk=job.owner_id).first()
    try:
        running.progress(0, 3, _("Đang mở tệp"))
        content = content_of(directive.file)
        source = read_bytes(content, directive.file.name, reading_limits(), _pages_told(running))
        running.progress(1, 3, _("Đang đọc lại để soát"))
        reading = read(source)
        layout = _layout_of(content, source)
    except UnreadableFile as refusal:
        actions.fail_check(by=by, directive_id=directive.pk, job=job, message=str(refusal))
        return
    form = {"on": today(), "recognised": source.ocr, "gazette": is_gazette(source)}
    running.progress(2, 3, _("Đang so với bản đã ghi"))
    if actions.is_untouched(directive) and actions.read_anew(
        by=by,
        directive=directive,
        job=job,
        read=as_json(source, reading),
        doubts=doubts_of(reading),
        form_check=checked_form(reading, layout=layout, **form),
    ):
        return
    if reading.text != directive.text:  # the file is read otherwise now: what stands in the record has its own places
        source, layout = stored_source(directive), None
        reading = read(source)
    doubts = doubts_against(directive, source, reading)
    form_check = checked_form(reading, layout=layout, **form)
    actions.keep_check(by=by, directive=directive, job=job, doubts=doubts, form_check=form_check)


def reading_failed(job: Job, why: str) -> None:
    """Tell the directive that its job failed or was cancelled."""
    actions.fail_reading(
        by=None, directive_id=uuid.UUID(job.payload["directive"]), job=job, code="stopped", message=why
    )
