"""Taking a document in: limits, twice the same, the job that reads it."""

from __future__ import annotations

import pytest

from conglap_web.audit.queries import verify_chains
from conglap_web.directives import actions
from conglap_web.directives.actions.intake import JOB
from conglap_web.directives.models import Directive, DirectiveState, Duty
from conglap_web.platform.files import FileRefused
from conglap_web.platform.jobs import ask_cancel, run_one
from conglap_web.platform.models import Job, JobState, StoredFile
from tests.conglap_web.directives.contract_samples import TEXT, sample

pytestmark = pytest.mark.django_db


CONTENT = TEXT.encode()


def receive(province, content=CONTENT, name="ke-hoach.txt"):
    return actions.receive_file(by=province.clerk, receiver=province.ubnd, content=content, name=name)


def test_a_file_is_stored_and_waits_to_be_read(province):
    directive = receive(province)
    assert directive.state == DirectiveState.READING
    assert directive.job.kind == JOB and directive.job.state == JobState.QUEUED
    assert directive.file.size == len(CONTENT)


@pytest.mark.parametrize(
    ("content", "name", "words"),
    [(b"", "a.docx", "rỗng"), (b"  \n ", "a.txt", "rỗng"), (b"MZ\x90", "a.exe", "Chưa đọc được loại tệp")],
)
def test_what_cannot_be_a_document_is_refused_and_nothing_is_kept(province, content, name, words):
    with pytest.raises(FileRefused, match=words):
        receive(province, content, name)
    assert not Directive.objects.exists() and not StoredFile.objects.exists() and not Job.objects.exists()


def test_a_file_over_the_limit_is_refused(province, settings):
    settings.UPLOAD_MAX_BYTES = 1024 * 1024
    with pytest.raises(FileRefused, match="1 MB"):
        receive(province, b"a" * (1024 * 1024 + 1))
    assert not StoredFile.objects.exists()


def test_the_same_file_twice_in_one_inbox_is_refused_and_names_the_first(province):
    first = receive(province)
    with pytest.raises(actions.DuplicateFile) as again:
        receive(province, name="ten-khac.txt")
    assert again.value.first == first
    assert Directive.objects.count() == 1


def test_two_people_who_send_the_same_file_at_once_end_with_one_directive(province, monkeypatch):
    from conglap_web.directives.actions import intake

    first = receive(province)
    look, looked = intake._same, []

    def too_early(receiver, digest):
        looked.append(1)
        return None if len(looked) == 1 else look(receiver, digest)

    monkeypatch.setattr(intake, "_same", too_early)
    with pytest.raises(actions.DuplicateFile) as again:
        receive(province)
    assert again.value.first == first
    assert Directive.objects.count() == 1 and Job.objects.count() == 1 and StoredFile.objects.count() == 1


def test_another_inbox_may_take_the_same_file(province):
    receive(province)
    actions.receive_file(by=province.head_snv, receiver=province.snv, content=CONTENT, name="a.txt")
    assert Directive.objects.count() == 2


def test_when_no_job_can_be_added_nothing_is_kept(province, monkeypatch):
    def broken(*_args, **_kwargs):
        raise RuntimeError("no job")

    monkeypatch.setattr("conglap_web.platform.jobs.enqueue", broken)
    with pytest.raises(RuntimeError):
        receive(province)
    assert not Directive.objects.exists() and not StoredFile.objects.exists()


def test_the_job_reads_the_file_and_the_directive_waits_for_review(province):
    directive = receive(province)
    assert run_one("worker")
    directive.refresh_from_db()
    assert directive.state == DirectiveState.REVIEW, directive.error_message
    assert directive.symbol == "28/KH-UBND"
    assert directive.read["text"] == directive.text
    for duty in directive.duties.all():
        assert directive.text[slice(*duty.spans[0])].strip()
    assert verify_chains()[1] == []


def test_a_worker_killed_in_the_middle_leaves_nothing_and_the_next_one_finishes(province, monkeypatch):
    """A killed process runs no handler: what it wrote in its open transaction is gone, its lease runs out."""
    directive = receive(province)

    class Killed(BaseException):
        pass

    def die(*_args, **_kwargs):
        raise Killed

    with monkeypatch.context() as patch:
        patch.setattr("conglap_web.directives.snapshots.make_bodies", die)
        with pytest.raises(Killed):
            run_one("first")
    directive.refresh_from_db()
    assert directive.state == DirectiveState.READING and not directive.text
    assert not Duty.objects.exists()
    job = Job.objects.get()
    assert job.state == JobState.RUNNING
    Job.objects.update(lease_until=job.created_at)
    assert run_one("second")
    directive.refresh_from_db()
    assert directive.state == DirectiveState.REVIEW
    assert [duty.position for duty in directive.duties.all()] == list(range(1, directive.duties.count() + 1))


def test_a_job_that_runs_again_after_it_was_done_changes_nothing(province, directive):
    before = list(directive.duties.values_list("pk", flat=True))
    assert not actions.keep_reading(by=None, directive=directive, read=sample(), job=directive.job)
    assert list(directive.duties.values_list("pk", flat=True)) == before


def test_a_job_that_was_stopped_says_so_and_the_file_can_be_read_again(province):
    directive = receive(province)
    ask_cancel(directive.job)
    directive.refresh_from_db()
    assert directive.state == DirectiveState.FAILED and "huỷ" in directive.error_message
    actions.read_again(by=province.clerk, directive=directive)
    assert run_one("worker")
    directive.refresh_from_db()
    assert directive.state == DirectiveState.REVIEW


def test_an_old_job_cannot_write_over_a_newer_try(province):
    directive = receive(province)
    old = directive.job
    ask_cancel(old)
    directive = actions.read_again(by=province.clerk, directive=directive)
    assert directive.job != old
    assert not actions.keep_reading(by=None, directive=directive, read=sample(), job=old)
    actions.fail_reading(by=None, directive_id=directive.pk, job=old, code="x", message="x")
    directive.refresh_from_db()
    assert directive.state == DirectiveState.READING


def test_a_damaged_file_fails_with_a_sentence_and_may_be_sent_again_when_mended(province):
    directive = receive(province, b"PK\x03\x04 not a zip at all", "hong.docx")
    assert run_one("worker")
    directive.refresh_from_db()
    assert directive.state == DirectiveState.FAILED
    assert "hong.docx" in directive.error_message and directive.error_code
    assert receive(province, b"PK\x03\x04 not a zip at all", "hong.docx") != directive


def test_bodies_are_suggested_when_the_reading_is_kept(province, directive, duties):
    lead = duties[0].bodies.get(part="lead")
    assert list(lead.matched.all()) == [province.snv] and not lead.checked and lead.match_reason
    group = duties[0].bodies.get(part="coordinating")
    assert group.is_group and set(group.matched.all()) == set(province.communes)
    assert directive.issuing_body == province.ubnd


def test_a_scan_tells_page_by_page_how_far_it_is_and_stops_when_asked(province, monkeypatch):
    from conglap_web.directives import jobs

    seen = []

    def three_pages(content, name, limits, progress):
        for page in (1, 2, 3):
            progress(page, 3)
            job = Job.objects.get()
            seen.append((job.done, job.total, "ảnh quét" in job.message))
            if page == 2:
                ask_cancel(job)
        raise AssertionError("it was not stopped")

    monkeypatch.setattr(jobs, "read_bytes", three_pages)
    directive = receive(province, b"\x89PNG\r\n\x1a\n", "trang.png")
    assert run_one("w1")
    directive.refresh_from_db()
    assert seen == [(1, 3, True), (2, 3, True)]
    assert directive.state == DirectiveState.FAILED and Job.objects.get().state == JobState.CANCELLED
