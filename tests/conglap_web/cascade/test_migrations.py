"""An update keeps what was compared, and lets a job of the new program tell the kinds of links apart."""

import pytest
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from conglap_web.cascade.actions import RELINK
from conglap_web.cascade.models import Comparison, Link
from conglap_web.platform.jobs import run_one
from conglap_web.platform.models import Job
from tests.conglap_web.cascade.conftest import DISPATCH, confirmed

BEFORE, AFTER = [("cascade", "0001_initial")], [("cascade", "0002_kinds_of_links")]


@pytest.mark.django_db(transaction=True)
def test_links_of_before_count_as_implementing_until_the_job_has_told_them_apart(family):
    text = DISPATCH.replace("Thực hiện Kế hoạch", "Căn cứ Kế hoạch").replace("15/UBND-VP", "16/UBND-VP")
    ground = confirmed(family.commune, text, family.chairman)
    Job.objects.all().delete()
    executor = MigrationExecutor(connection)
    old = executor.loader.project_state(BEFORE).apps
    executor.migrate(BEFORE)
    links = old.get_model("cascade", "Link").objects
    assert set(links.values_list("role", flat=True)) == {"basis"}
    links.create(source_id=ground.pk, role="repeals", key="9/qd", symbol="9/QĐ-UBND")
    executor = MigrationExecutor(connection)
    executor.migrate(AFTER)
    kinds = Link.objects.order_by("kind").values_list("source", "kind")
    assert sorted(kind for _source, kind in kinds) == ["implements", "implements", "replaces"]
    (job,) = Job.objects.all()
    assert job.kind == RELINK
    while run_one("test"):
        pass
    assert dict(Link.objects.values_list("source", "kind")) == {
        family.subordinate.pk: "implements",
        ground.pk: "basis",
    }
    assert set(Comparison.objects.values_list("subordinate", flat=True)) == {family.subordinate.pk}
