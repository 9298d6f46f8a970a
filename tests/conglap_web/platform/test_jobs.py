"""Jobs: taken once, taken again when a worker dies, retried with a pause, cancelled, told apart by key."""

import datetime as dt
import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path
from urllib.parse import quote

import pytest
from django.conf import settings
from django.core.management import call_command
from django.db import connection
from django.urls import reverse

from conglap_web.accounts.models import User
from conglap_web.platform import jobs
from conglap_web.platform.clock import now
from conglap_web.platform.models import Job, JobState

BACKEND = "django.contrib.auth.backends.ModelBackend"


@pytest.fixture
def kind(monkeypatch):
    """Register a function for jobs of kind ``test``, only for this test."""
    monkeypatch.setattr(jobs, "_functions", {})

    def register(function, on_failure=None) -> None:
        jobs.register_job("test", function, on_failure)

    return register


def fresh(job: Job) -> Job:
    return Job.objects.get(pk=job.pk)


def test_a_job_gets_its_payload_and_is_done(db, kind):
    seen = []
    kind(lambda running: seen.append(running.job.payload))
    job = jobs.enqueue("test", {"n": 1})
    assert jobs.run_one("a") is True
    assert seen == [{"n": 1}]
    assert fresh(job).state == JobState.DONE and fresh(job).finished_at
    assert jobs.run_one("a") is False


def test_jobs_run_in_the_order_in_which_they_came(db, kind):
    seen = []
    kind(lambda running: seen.append(running.job.payload["n"]))
    for n in range(5):
        jobs.enqueue("test", {"n": n})
    while jobs.run_one("a"):
        pass
    assert seen == [0, 1, 2, 3, 4]


def test_a_job_of_an_unknown_kind_waits_for_a_worker_that_knows_it(db, kind):
    job = jobs.enqueue("other", {})
    kind(lambda running: None)
    assert jobs.run_one("a") is False
    assert fresh(job).state == JobState.QUEUED


def test_one_open_job_a_key_and_a_new_one_after_it_ended(db, kind):
    kind(lambda running: None)
    first = jobs.enqueue("test", {"n": 1}, key="document:1")
    assert jobs.enqueue("test", {"n": 2}, key="document:1").pk == first.pk
    assert jobs.enqueue("test", {"n": 3}, key="document:2").pk != first.pk
    while jobs.run_one("a"):
        pass
    assert jobs.enqueue("test", {"n": 4}, key="document:1").pk != first.pk


def test_a_failing_job_is_tried_again_after_longer_and_longer_pauses_and_then_fails(db, kind):
    told = []

    def fail(_running) -> None:
        raise RuntimeError("không mở được")

    kind(fail, on_failure=lambda job, why: told.append(why))
    job = jobs.enqueue("test", {})
    pauses = []
    for attempt in range(1, settings.JOB_ATTEMPTS + 1):
        assert jobs.run_one("a") is True
        row = fresh(job)
        assert row.attempts == attempt and "không mở được" in row.error
        if row.state == JobState.QUEUED:
            pauses.append((row.run_after - now()).total_seconds())
            assert jobs.run_one("a") is False, "it must not be taken before its pause is over"
            Job.objects.filter(pk=job.pk).update(run_after=now())
    assert fresh(job).state == JobState.FAILED
    assert pauses == sorted(pauses) and pauses[0] > 1 and pauses[1] > 3
    assert len(told) == 1 and "Hãy thử lại" in told[0]


def test_progress_is_told_and_prolongs_the_lease(db, kind):
    seen = []

    def work(running: jobs.Running) -> None:
        Job.objects.filter(pk=running.job.pk).update(lease_until=now())
        running.progress(3, 10, "Đang đọc trang 3")
        seen.append(fresh(running.job))

    kind(work)
    jobs.enqueue("test", {})
    jobs.run_one("a")
    assert (seen[0].done, seen[0].total, seen[0].message) == (3, 10, "Đang đọc trang 3")
    assert seen[0].lease_until > now() + dt.timedelta(seconds=settings.JOB_LEASE_SECONDS / 2)


def test_a_running_job_stops_at_its_next_sign_of_progress(db, kind):
    told, reached = [], []

    def work(running: jobs.Running) -> None:
        jobs.ask_cancel(running.job)
        running.progress(1, 2)
        reached.append("after")

    kind(work, on_failure=lambda job, why: told.append(why))
    job = jobs.enqueue("test", {})
    jobs.run_one("a")
    assert fresh(job).state == JobState.CANCELLED
    assert reached == [] and told == ["Đã huỷ theo yêu cầu."]


def test_a_waiting_job_is_cancelled_at_once(db, kind):
    kind(lambda running: pytest.fail("must not run"))
    job = jobs.enqueue("test", {})
    jobs.ask_cancel(job)
    assert fresh(job).state == JobState.CANCELLED
    assert jobs.run_one("a") is False


def test_a_worker_that_lost_its_lease_writes_nothing_more(db, kind):
    def work(running: jobs.Running) -> None:
        Job.objects.filter(pk=running.job.pk).update(worker="b")  # another one took it in the meantime
        running.progress(1, 2)

    kind(work)
    job = jobs.enqueue("test", {})
    jobs.run_one("a")
    row = fresh(job)
    assert (row.state, row.worker, row.done) == (JobState.RUNNING, "b", 0)


def test_a_job_that_kills_every_worker_is_given_up_with_a_sentence(db, kind):
    told = []
    kind(lambda running: None, on_failure=lambda job, why: told.append(why))
    job = jobs.enqueue("test", {})
    past = now() - dt.timedelta(seconds=1)
    Job.objects.filter(pk=job.pk).update(state=JobState.RUNNING, attempts=settings.JOB_ATTEMPTS, lease_until=past)
    behind = jobs.enqueue("test", {"n": 2})
    call_command("worker", once=True)
    assert fresh(job).state == JobState.FAILED
    assert "dừng giữa chừng nhiều lần" in told[0]
    assert fresh(behind).state == JobState.DONE, "what waits behind a job given up is done all the same"


@pytest.mark.django_db(transaction=True)
def test_two_workers_do_every_job_exactly_once(kind):
    done, lock = [], threading.Lock()

    def work(running: jobs.Running) -> None:
        with lock:
            done.append(running.job.payload["n"])

    kind(work)
    for n in range(40):
        jobs.enqueue("test", {"n": n})
    problems = []

    def worker(name: str) -> None:
        try:
            while jobs.run_one(name):
                pass
        except Exception as problem:
            problems.append(problem)
        finally:
            connection.close()

    threads = [threading.Thread(target=worker, args=(name,)) for name in ("a", "b")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=60)
    assert problems == []
    assert sorted(done) == list(range(40))
    assert set(Job.objects.values_list("state", "attempts")) == {(JobState.DONE, 1)}


WORKER = """
import os, sys, time
import django
django.setup()
from django.core.management import call_command
from conglap_web.platform import jobs
def work(running):
    open(sys.argv[1], "w").close()
    time.sleep(120)
jobs.register_job("test", work)
call_command("worker", poll=0.1)
"""


@pytest.mark.django_db(transaction=True)
def test_a_job_whose_worker_was_killed_is_done_by_another(kind, tmp_path):
    seen = []
    kind(lambda running: seen.append(running.job.attempts))
    job = jobs.enqueue("test", {})
    started = tmp_path / "started"
    surroundings = {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "conglap_web.settings",
        "DATABASE_URL": database_url(),
        "CONGLAP_VAR": str(tmp_path),
        "CONGLAP_JOB_LEASE_SECONDS": "2",
        "PYTHONPATH": os.pathsep.join(sys.path),
    }
    worker = subprocess.Popen([sys.executable, "-c", WORKER, str(started)], env=surroundings)
    try:
        wait_until(started.exists, 30)
        assert fresh(job).state == JobState.RUNNING
        assert jobs.run_one("b") is False, "its lease still holds"
        os.kill(worker.pid, signal.SIGKILL)
        worker.wait(timeout=10)
        wait_until(lambda: jobs.run_one("b"), 15)
    finally:
        worker.kill()
        worker.wait(timeout=10)
    assert seen == [2]
    assert (fresh(job).state, fresh(job).worker) == (JobState.DONE, "b")


def database_url() -> str:
    """Return the address of the test database for another process."""
    given = connection.settings_dict
    if connection.vendor == "sqlite":
        return f"sqlite:///{Path(given['NAME']).resolve()}"
    login = f"{quote(given['USER'])}:{quote(given['PASSWORD'])}" if given["PASSWORD"] else quote(given["USER"])
    return f"postgres://{login}@{quote(given['HOST'], safe='')}:{given['PORT']}/{given['NAME']}"


def wait_until(holds, seconds: float) -> None:
    end = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < end, "it took too long"
        time.sleep(0.1)


@pytest.fixture
def owner(client, db) -> User:
    user = User.objects.create_user("chu", None, full_name="Chủ Việc")
    client.force_login(user, backend=BACKEND)
    return user


def test_the_owner_sees_progress_and_the_page_is_asked_to_reload_at_the_end(client, owner, kind):
    kind(lambda running: None)
    job = jobs.enqueue("test", {}, owner_id=owner.pk)
    address = reverse("job_progress", args=[job.pk])
    waiting = client.get(address)
    assert waiting.status_code == 200 and "HX-Refresh" not in waiting
    jobs.run_one("a")
    assert client.get(address)["HX-Refresh"] == "true"


def test_nobody_else_sees_or_cancels_a_job(client, owner, kind):
    kind(lambda running: None)
    foreign = jobs.enqueue("test", {}, owner_id=User.objects.create_user("khac", None, full_name="Khác").pk)
    assert client.get(reverse("job_progress", args=[foreign.pk])).status_code == 404
    assert client.post(reverse("cancel_job", args=[foreign.pk])).status_code == 404
    assert fresh(foreign).state == JobState.QUEUED


def test_the_owner_cancels_and_comes_back_but_to_no_other_site(client, owner, kind):
    kind(lambda running: None)
    job = jobs.enqueue("test", {}, owner_id=owner.pk)
    assert client.get(reverse("cancel_job", args=[job.pk])).status_code == 405
    answer = client.post(reverse("cancel_job", args=[job.pk]), {"next": "/co-quan/"})
    assert answer["Location"] == "/co-quan/" and fresh(job).state == JobState.CANCELLED
    other = client.post(reverse("cancel_job", args=[job.pk]), {"next": "//ke-gian.vn/"})
    assert other["Location"] == "/"


def test_a_worker_that_lost_its_lease_tells_nobody_that_the_job_failed(db, kind):
    told = []

    def held_up(running):
        Job.objects.filter(pk=running.job.pk).update(worker="b")  # meanwhile another worker took it over
        running.progress(1, 2)

    kind(held_up, lambda job, why: told.append(why))
    job = jobs.enqueue("test", {})
    jobs.run_one("a")
    assert told == [] and fresh(job).state == JobState.RUNNING


def test_a_worker_that_lost_its_lease_and_fails_for_the_last_time_tells_nobody(db, kind):
    told = []

    def held_up(running):
        Job.objects.filter(pk=running.job.pk).update(worker="b")
        raise ValueError

    kind(held_up, lambda job, why: told.append(why))
    job = jobs.enqueue("test", {})
    Job.objects.update(attempts=settings.JOB_ATTEMPTS - 1)
    jobs.run_one("a")
    assert told == [] and fresh(job).state == JobState.RUNNING
