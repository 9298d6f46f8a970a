"""Jobs: background work in a table, taken under a lease by any worker on any machine.

An app registers a function per kind in its ``jobs.py``; ``enqueue`` adds a row; ``manage.py worker`` takes rows.
A worker that dies leaves a lease that runs out, and another takes the job again, so every job function must be safe
to run twice. Tested on SQLite (IMMEDIATE) and PostgreSQL (SKIP LOCKED).
"""

import datetime as dt
import logging
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass

from django.conf import settings
from django.db import IntegrityError, OperationalError, close_old_connections, connection, transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from conglap_web.platform.clock import now
from conglap_web.platform.models import Job, JobState

logger = logging.getLogger(__name__)


class JobCancelled(Exception):
    """Raised inside a job when its owner asked to stop, or when its lease was lost."""


@dataclass(slots=True)
class Running:
    """What a job function gets: its row, and the way to tell how far it is."""

    job: Job

    def progress(self, done: int, total: int, message: str = "") -> None:
        """Tell how far the job is and keep its lease; raise ``JobCancelled`` when it should stop."""
        kept = Job.objects.filter(pk=self.job.pk, state=JobState.RUNNING, worker=self.job.worker).update(
            done=done, total=total, message=message[:300], lease_until=_lease_end()
        )
        if not kept or Job.objects.filter(pk=self.job.pk, cancel_asked=True).exists():
            raise JobCancelled


JobFunction = Callable[[Running], None]
FailureFunction = Callable[[Job, str], None]
_functions: dict[str, tuple[JobFunction, FailureFunction | None]] = {}


def register_job(kind: str, function: JobFunction, on_failure: FailureFunction | None = None) -> None:
    """Say which function does jobs of this kind; ``on_failure(job, why)`` runs when one failed or was cancelled."""
    _functions[kind] = (function, on_failure)


def enqueue(kind: str, payload: dict[str, object], *, key: str = "", owner_id: object = None) -> Job:
    """Add a job, or return the open one with the same key."""
    try:
        with transaction.atomic():
            return Job.objects.create(kind=kind, payload=payload, key=key, owner_id=owner_id, run_after=now())
    except IntegrityError:
        return Job.objects.get(key=key, state__in=[JobState.QUEUED, JobState.RUNNING])


def ask_cancel(job: Job) -> None:
    """Ask a job to stop: at once if nobody runs it, else at its next sign of progress."""
    Job.objects.filter(pk=job.pk).update(cancel_asked=True)
    with transaction.atomic():
        queued = Job.objects.filter(pk=job.pk, state=JobState.QUEUED)
        if queued.update(state=JobState.CANCELLED, finished_at=now()):
            _tell_failure(job, _("Đã huỷ theo yêu cầu."))


def run_one(worker: str) -> bool:
    """Take one job and do it, or give it up after too many tries; say whether there was one."""
    job = _claim(worker)
    if job is None:
        return False
    if job.attempts > settings.JOB_ATTEMPTS:
        why = _("Việc nền dừng giữa chừng nhiều lần. Hãy thử lại; nếu vẫn vậy, báo người quản trị.")
        _give_up(job, JobState.FAILED, "worker died", why)
        return True
    function, _on_failure = _functions[job.kind]
    stop = threading.Event()
    keeper = threading.Thread(target=_keep_lease, args=(job, stop), daemon=True)
    if not connection.in_atomic_block:  # inside a test's transaction another connection would not see the row
        keeper.start()
    try:
        function(Running(job))
    except JobCancelled:
        _give_up(job, JobState.CANCELLED, "", _("Đã huỷ theo yêu cầu."))
    except Exception as problem:
        logger.exception("Job %s %s failed", job.kind, job.pk)
        _fail(job, f"{type(problem).__name__}: {problem}")
    else:
        _close(job, JobState.DONE)
    finally:
        stop.set()
        if keeper.is_alive():
            keeper.join(timeout=5)
    return True


def _lease_end() -> dt.datetime:
    return now() + dt.timedelta(seconds=settings.JOB_LEASE_SECONDS)


def _claim(worker: str) -> Job | None:
    moment = now()
    free = Q(state=JobState.QUEUED, run_after__lte=moment) | Q(state=JobState.RUNNING, lease_until__lt=moment)
    with transaction.atomic():
        rows = Job.objects.filter(free, kind__in=_functions).order_by("run_after", "id")
        if connection.features.has_select_for_update_skip_locked:
            rows = rows.select_for_update(skip_locked=True)
        job = rows.first()
        if job is None:
            return None
        job.attempts += 1
        job.worker = worker
        job.state = JobState.RUNNING
        job.lease_until = _lease_end()
        job.save(update_fields=["attempts", "worker", "state", "lease_until"])
    return job


def _keep_lease(job: Job, stop: threading.Event) -> None:
    """Prolong the lease while the function works, so that only a dead worker loses it."""
    try:
        while not stop.wait(settings.JOB_LEASE_SECONDS / 3):
            with suppress(OperationalError):  # SQLite was busy with somebody's long write: the next time is soon enough
                Job.objects.filter(pk=job.pk, worker=job.worker, state=JobState.RUNNING).update(
                    lease_until=_lease_end()
                )
    finally:
        connection.close()


def _close(job: Job, state: str, error: str = "") -> bool:
    """End a job, and say whether it was still this worker's to end."""
    mine = Job.objects.filter(pk=job.pk, worker=job.worker, state=JobState.RUNNING)
    return bool(mine.update(state=state, error=error, finished_at=now(), lease_until=None))


def _give_up(job: Job, state: str, error: str, why: str) -> None:
    """End a job that came to nothing and tell who waits for it, both or neither.

    A worker that lost its lease (it was held up, another reads on) has nothing to tell.
    """
    with transaction.atomic():
        if _close(job, state, error):
            _tell_failure(job, why)


def _fail(job: Job, error: str) -> None:
    if job.attempts < settings.JOB_ATTEMPTS:
        Job.objects.filter(pk=job.pk, worker=job.worker, state=JobState.RUNNING).update(
            state=JobState.QUEUED,
            error=error,
            lease_until=None,
            run_after=now() + dt.timedelta(seconds=2**job.attempts),
        )
        return
    why = _("Việc nền gặp lỗi. Hãy thử lại; nếu vẫn vậy, báo người quản trị.")
    _give_up(job, JobState.FAILED, error, why)


def _tell_failure(job: Job, why: str) -> None:
    _function, on_failure = _functions.get(job.kind, (None, None))
    if on_failure is not None:
        on_failure(job, why)


def rest() -> None:
    """Give back connections that are too old; a worker calls it between jobs."""
    close_old_connections()
