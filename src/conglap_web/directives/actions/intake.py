"""Taking a file in, and keeping what the reader found in it."""

import hashlib
import uuid
from collections.abc import Mapping, Sequence
from pathlib import PurePosixPath
from typing import Any

from django.conf import settings
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from conglap.base.text import nfc
from conglap_web.accounts.models import User
from conglap_web.audit.actions import record
from conglap_web.directives import snapshots
from conglap_web.directives.actions.versions import Refused
from conglap_web.directives.models import Directive, DirectiveState
from conglap_web.platform import jobs
from conglap_web.platform.files import FileRefused, clean_name, store
from conglap_web.platform.models import Job
from conglap_web.register.models import Body

JOB = "read_directive"
MEDIA_TYPES = {
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".doc": "application/msword",
    ".rtf": "application/rtf",
    ".pdf": "application/pdf",
    ".html": "text/html",
    ".htm": "text/html",
    ".md": "text/markdown",
    ".txt": "text/plain",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".tif": "image/tiff",
    ".tiff": "image/tiff",
}


class DuplicateFile(Refused):
    """The same file is in this inbox already; ``first`` is the directive it made."""

    def __init__(self, first: Directive) -> None:
        super().__init__(_("Tệp này đã có trong hộp văn bản của cơ quan, không cần nạp lại."))
        self.first = first


def receive_file(*, by: User, receiver: Body, content: bytes, name: str) -> Directive:
    """Take a file into the inbox of a body and start reading it; raises ``FileRefused`` or ``DuplicateFile``.

    The size is checked here too, whoever calls. The same content may come again only after it was discarded or
    could not be read.
    """
    _check(content, name)
    digest = hashlib.sha256(content).hexdigest()
    try:
        with transaction.atomic():
            if first := _same(receiver, digest):
                raise DuplicateFile(first)
            return _receive(by, receiver, content, name, digest)
    except IntegrityError as conflict:
        # Two people sent the same file at the same moment: the constraint let one of them through.
        if first := _same(receiver, digest):
            raise DuplicateFile(first) from conflict
        raise


def receive_text(*, by: User, receiver: Body, text: str, name: str) -> Directive:
    """Take pasted text into the inbox as a plain-text file."""
    content = nfc(text.replace("\r\n", "\n").strip()).encode()
    return receive_file(by=by, receiver=receiver, content=content + b"\n" if content else b"", name=name)


def _check(content: bytes, name: str) -> None:
    limit = settings.UPLOAD_MAX_BYTES
    if not content.strip():
        raise FileRefused(_("Tệp rỗng, không có nội dung. Hãy kiểm tra lại tệp rồi gửi lại."))
    if len(content) > limit:
        raise FileRefused(
            _("Tệp lớn hơn %(limit)s MB. Hãy tách nhỏ hoặc nén ảnh trong tệp rồi gửi lại.")
            % {"limit": limit // (1024 * 1024)}
        )
    if PurePosixPath(clean_name(name)).suffix.lower() not in MEDIA_TYPES:
        raise FileRefused(
            _(
                "Chưa đọc được loại tệp của “%(name)s”. Hãy dùng tệp Word (DOCX, DOC, RTF), PDF, HTML, Markdown,"
                " văn bản thuần (TXT) hoặc ảnh quét (PNG, JPEG, TIFF)."
            )
            % {"name": clean_name(name)}
        )


def _same(receiver: Body, digest: str) -> Directive | None:
    gone = [DirectiveState.DISCARDED, DirectiveState.FAILED]
    return Directive.objects.filter(receiver=receiver, sha256=digest).exclude(state__in=gone).first()


def _receive(by: User, receiver: Body, content: bytes, name: str, digest: str) -> Directive:
    suffix = PurePosixPath(clean_name(name)).suffix.lower()
    file = store(content=content, name=name, media_type=MEDIA_TYPES[suffix], owner_id=by.pk)
    directive = Directive.objects.create(receiver=receiver, file=file, sha256=digest, uploaded_by=by)
    _start_reading(by, directive)
    after = {"file": file.name, "size": file.size, "sha256": digest, "receiver": str(receiver.pk)}
    record(by=by, action="directive.receive", about=directive, after=after)
    return directive


def _start_reading(by: User, directive: Directive) -> None:
    key = f"{JOB}:{directive.pk}"
    directive.job = jobs.enqueue(JOB, {"directive": str(directive.pk)}, key=key, owner_id=by.pk)
    directive.save(update_fields=["job"])


@transaction.atomic
def read_again(*, by: User, directive: Directive) -> Directive:
    """Try once more to read a file that could not be read."""
    fresh = Directive.objects.select_for_update().get(pk=directive.pk)
    if fresh.state != DirectiveState.FAILED:
        raise Refused(_("Chỉ đọc lại được văn bản chưa đọc được. Hãy tải lại trang."))
    if first := _same(fresh.receiver, fresh.sha256):
        raise DuplicateFile(first)
    before = {"state": fresh.state, "error": fresh.error_message}
    fresh.state, fresh.error_code, fresh.error_message = DirectiveState.READING, "", ""
    fresh.version += 1
    fresh.save()
    _start_reading(by, fresh)
    record(by=by, action="directive.read_again", about=fresh, before=before, after={"state": fresh.state})
    return fresh


def keep_reading(
    *,
    by: User | None,
    directive: Directive,
    read: Mapping[str, Any],
    job: Job,
    doubts: Sequence[Mapping[str, Any]] = (),
    form_check: Mapping[str, Any] | None = None,
) -> bool:
    """Keep what was read, all of it or nothing; say whether it was still wanted.

    ``doubts`` and ``form_check`` are what ``snapshots.doubts_of`` and ``snapshots.checked_form`` give.

    Safe to run twice: a directive that has left the state of being read, or waits for another job, stays as it is.
    """
    issuer, matcher = snapshots.matcher_for_reading(read, directive.receiver_id)
    with transaction.atomic():
        fresh = _waiting_for(directive.pk, job)
        if fresh is None:
            return False
        for name, value in snapshots.fields_of(read).items():
            setattr(fresh, name, value)
        fresh.text, fresh.read, fresh.issuing_body_id = read["text"], dict(read), issuer
        fresh.doubts, fresh.seen_doubts = [dict(doubt) for doubt in doubts], []
        fresh.form_check = dict(form_check) if form_check is not None else None
        fresh.state = DirectiveState.REVIEW
        fresh.version += 1
        fresh.save()
        duties = snapshots.make_duties(fresh, read, matcher)
        after = {"state": fresh.state, "symbol": fresh.symbol, "subject": fresh.subject, "duties": len(duties)}
        record(by=by, action="directive.read", about=fresh, after=after)
    return True


@transaction.atomic
def fail_reading(*, by: User | None, directive_id: uuid.UUID, job: Job, code: str, message: str) -> None:
    """Note why a file could not be read; a directive that waits for another job stays as it is."""
    fresh = _waiting_for(directive_id, job)
    if fresh is None:
        return
    fresh.state, fresh.error_code, fresh.error_message = DirectiveState.FAILED, code[:40], message
    fresh.version += 1
    fresh.save()
    record(by=by, action="directive.fail", about=fresh, after={"state": fresh.state, "error": message})


def _waiting_for(directive_id: uuid.UUID, job: Job) -> Directive | None:
    """Lock a directive and return it if it still waits for this job."""
    fresh = Directive.objects.select_for_update().filter(pk=directive_id).first()
    return fresh if fresh and fresh.state == DirectiveState.READING and fresh.job_id == job.pk else None
