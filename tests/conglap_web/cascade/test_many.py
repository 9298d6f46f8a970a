"""Hundreds of comparisons at one confirmation: begun part by part, each once, whatever dies in between."""

import pytest

from conglap_web.cascade import actions, jobs, linking, queries
from conglap_web.cascade.actions import comparing
from conglap_web.cascade.models import Comparison, Link
from conglap_web.directives.models import Directive
from conglap_web.platform import jobs as platform_jobs
from conglap_web.platform.jobs import Running, run_one
from conglap_web.platform.models import Job, JobState
from tests.conglap_web.cascade.test_cascade import page
from tests.conglap_web.cascade.test_families import copies

MANY = 250


@pytest.fixture
def crowd(family):
    """A plan with 250 dispatches below it, none of them compared."""
    made = copies(family.subordinate, MANY)
    key = linking.key_of("28/KH-UBND")
    Link.objects.bulk_create(Link(source=copy, kind="implements", key=key, symbol="28/KH-UBND") for copy in made)
    Comparison.objects.all().delete()
    Job.objects.all().delete()
    return family


@pytest.fixture
def quick(monkeypatch):
    """Comparing itself is not what is tested here: each costs nothing and leaves its mark."""
    done = []

    def keep(running: Running) -> None:
        done.append(running.job.payload["comparison"])
        Comparison.objects.filter(pk=running.job.payload["comparison"]).update(computed_at=running.job.created_at)

    monkeypatch.setitem(platform_jobs._functions, actions.COMPARE, (keep, None))
    return done


def test_all_are_compared_once_in_parts(crowd, quick):
    actions.link_directive(by=crowd.province_clerk, directive=crowd.superior)
    assert Comparison.objects.count() == comparing.AT_ONCE
    shown = page(crowd.province_clerk, "matrix", crowd.superior.pk).content.decode()
    assert f"xong 0/{MANY + 1} văn bản" in shown
    while run_one("test"):
        pass
    assert len(quick) == len(set(quick)) == MANY + 1 == Comparison.objects.count()
    assert Job.objects.filter(kind=actions.BEGIN).count() == 2
    assert not Job.objects.exclude(state=JobState.DONE).exists()
    shown = page(crowd.province_clerk, "matrix", crowd.superior.pk).content.decode()
    assert "Máy đang đối chiếu" not in shown


def test_progress_is_told_while_jobs_run(crowd, quick):
    actions.link_directive(by=None, directive=crowd.superior)
    for _job in range(30):
        run_one("test")
    columns = list(Directive.objects.exclude(pk=crowd.superior.pk))
    progress = queries.progress_of(crowd.superior, columns)
    assert (progress.total, progress.running) == (MANY + 1, True)
    assert 25 <= progress.done <= 30


def test_a_part_that_is_begun_twice_compares_nothing_twice(crowd, quick):
    actions.link_directive(by=None, directive=crowd.superior)
    for _job in range(60):
        run_one("test")
    begins = list(Job.objects.filter(kind=actions.BEGIN))
    for job in begins:  # a worker died after the part was written and before its job was closed
        jobs.begin_comparisons(Running(job))
        jobs.begin_comparisons(Running(job))
    while run_one("test"):
        pass
    assert len(quick) == len(set(quick)) == MANY + 1


def test_what_dies_in_the_middle_of_a_part_leaves_nothing_half_done(crowd, quick, monkeypatch):
    actions.link_directive(by=None, directive=crowd.superior)
    real, begun = comparing.begin, []

    def dying(*given):
        if len(begun) == 40:
            raise KeyboardInterrupt
        begun.append(given)
        return real(*given)

    monkeypatch.setattr(comparing, "begin", dying)
    before = Comparison.objects.count()
    (job,) = Job.objects.filter(kind=actions.BEGIN)
    with pytest.raises(KeyboardInterrupt):
        jobs.begin_comparisons(Running(job))
    assert Comparison.objects.count() == before
    monkeypatch.undo()
    mark = (lambda running: quick.append(running.job.payload["comparison"]), None)
    monkeypatch.setitem(platform_jobs._functions, actions.COMPARE, mark)
    while run_one("test"):
        pass
    assert len(quick) == len(set(quick)) == MANY + 1


def test_a_document_that_was_taken_away_meanwhile_ends_its_jobs_quietly(crowd, quick):
    actions.link_directive(by=None, directive=crowd.superior)
    Directive.objects.filter(pk=crowd.superior.pk).update(state="review")
    while run_one("test"):
        pass
    assert not Job.objects.filter(state=JobState.FAILED).exists()
