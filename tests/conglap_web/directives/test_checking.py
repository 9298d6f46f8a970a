"""Documents that were read before there were doubts and a check of form are checked later; what is confirmed stays."""

from __future__ import annotations

import pytest
from django.core.management import call_command
from django.urls import reverse

from conglap.directives.contract import as_json
from conglap.directives.reader import read
from conglap.documents import UnreadableFile, read_bytes
from conglap_web.audit.models import AuditEntry
from conglap_web.directives import actions, jobs
from conglap_web.directives.models import Directive, DirectiveState
from conglap_web.platform.jobs import run_one
from conglap_web.platform.models import Job
from tests.conglap_web.directives.test_form_check import LETTER
from tests.conglap_web.factories import signed_in

pytestmark = pytest.mark.django_db
SHAKY = LETTER.replace("30/6/2026.", "30/6/2026.\n2. Sở Tài chính bố trí kinh phí kiểm tra trong năm 2026.")


def read_long_ago(province, text: str = SHAKY) -> Directive:
    """A document as it was kept when there were neither doubts nor a check of form."""
    directive = actions.receive_text(by=province.clerk, receiver=province.ubnd, text=text, name="cu.txt")
    source = read_bytes(text.encode() + b"\n", "cu.txt")
    actions.keep_reading(by=province.clerk, directive=directive, read=as_json(source, read(source)), job=directive.job)
    Job.objects.all().delete()
    directive.refresh_from_db()
    assert directive.form_check is None and directive.doubts == []
    return directive


def confirmed_long_ago(province) -> Directive:
    directive = read_long_ago(province)
    Directive.objects.filter(pk=directive.pk).update(
        state=DirectiveState.CONFIRMED, confirmed_by=province.clerk, confirmed_at=directive.created_at
    )
    directive.refresh_from_db()
    return directive


def record_of(directive: Directive) -> dict[str, object]:
    """All that was confirmed: every column but those of the check, and the duties."""
    of_check = {"doubts", "seen_doubts", "form_check", "checked_at", "job_id"}
    columns = {f.attname: getattr(directive, f.attname) for f in directive._meta.concrete_fields}
    duties = list(directive.duties.order_by("position").values("label", "text", "spans", "version", "due", "as_read"))
    return {name: value for name, value in columns.items() if name not in of_check} | {"duties": duties}


def check(person, directive: Directive) -> Directive:
    answer = signed_in(person).post(reverse("directives:check_again", args=[directive.pk]))
    assert answer.status_code == 302
    while run_one("test"):
        pass
    directive.refresh_from_db()
    return directive


def test_what_is_confirmed_stays_as_it_is_and_gets_its_check(province):
    directive = confirmed_long_ago(province)
    before = record_of(directive)
    page = signed_in(province.clerk).get(directive.get_absolute_url()).content.decode()
    assert "Đọc lại để soát" in page
    assert "đọc trước khi có phần kiểm tra" in page
    check(province.clerk, directive)
    assert record_of(directive) == before
    assert directive.form_check["findings"]
    assert directive.doubts
    page = signed_in(province.clerk).get(directive.get_absolute_url()).content.decode()
    assert "Máy chưa chắc" in page
    assert directive.doubts[0]["reason"] in page
    done = list(AuditEntry.objects.order_by("id").values_list("action", flat=True))[-2:]
    assert done == ["directive.check_again", "directive.checked"]


def test_doubts_of_a_confirmed_document_are_looked_at_and_then_gone(province):
    directive = check(province.clerk, confirmed_long_ago(province))
    client = signed_in(province.clerk)
    client.post(reverse("directives:doubts_seen", args=[directive.pk]), {"doubt": "all"})
    assert "Máy chưa chắc" not in client.get(directive.get_absolute_url()).content.decode()
    others = signed_in(province.inspector).get(directive.get_absolute_url()).content.decode()
    assert "Đã xem tất cả" not in others


def test_a_document_confirmed_with_its_doubts_known_shows_none_afterwards(province):
    directive = confirmed_long_ago(province)
    doubts = [{"rule": "x", "thing": "source", "of": "", "span": [0, 5], "grade": "look", "reason": "Lý do"}]
    Directive.objects.filter(pk=directive.pk).update(doubts=doubts)
    assert "Máy chưa chắc" not in signed_in(province.clerk).get(directive.get_absolute_url()).content.decode()
    answer = signed_in(province.clerk).post(reverse("directives:doubts_seen", args=[directive.pk]), {"doubt": "all"})
    assert answer.status_code == 302
    directive.refresh_from_db()
    assert directive.seen_doubts == []


def test_what_waits_for_review_and_nobody_touched_is_read_anew(province):
    directive = read_long_ago(province)
    directive.duties.all().delete()  # as a reader of long ago read it
    Directive.objects.filter(pk=directive.pk).update(subject="Đọc sai")
    version = directive.version
    check(province.clerk, directive)
    assert directive.subject == "Kiểm tra công vụ năm 2026"
    assert directive.duties.count() == 2
    assert directive.version == version + 1
    assert directive.doubts and directive.form_check
    assert AuditEntry.objects.filter(action="directive.read_anew").exists()


def test_corrections_of_people_are_never_read_over(province):
    directive = read_long_ago(province)
    duty = directive.duties.first()
    actions.drop_duty(by=province.clerk, duty=duty, version=duty.version)
    directive.refresh_from_db()
    before = record_of(directive)
    check(province.clerk, directive)
    assert record_of(directive) == before
    assert directive.form_check
    assert [doubt for doubt in directive.doubts if doubt["rule"] == "read-anew-task"] == []  # left out on purpose


def test_what_a_new_reading_finds_besides_is_a_doubt(province):
    directive = confirmed_long_ago(province)
    gone = directive.duties.get(label="2")
    gone.bodies.all().delete()
    gone.delete()
    Directive.objects.filter(pk=directive.pk).update(
        symbol="", read=directive.read | {"document": directive.read["document"] | {"symbol": None}}
    )
    check(province.clerk, directive)
    reasons = {doubt["rule"]: doubt for doubt in directive.doubts}
    assert directive.text[slice(*reasons["read-anew-task"]["span"])].startswith("Sở Tài chính bố trí")
    assert "5-KH/UBND" in reasons["read-anew-field"]["reason"]
    page = signed_in(province.clerk).get(directive.get_absolute_url()).content.decode()
    assert "mà bản đã ghi không có" in page
    assert "Đọc lại thấy: 5-KH/UBND" in page


def test_what_an_annex_says_once_more_is_no_missed_duty(province):
    again = SHAKY.replace(
        "năm 2026.\nTM.", "năm 2026.\n3. Sở Tài chính bố trí kinh phí kiểm tra trong năm 2026./.\nTM."
    )
    directive = read_long_ago(province, again)
    assert directive.duties.count() == 3
    twin = directive.duties.get(label="3")
    twin.bodies.all().delete()
    twin.delete()
    Directive.objects.filter(pk=directive.pk).update(
        state=DirectiveState.CONFIRMED, confirmed_by=province.clerk, confirmed_at=directive.created_at
    )
    check(province.clerk, directive)
    assert [doubt for doubt in directive.doubts if doubt["rule"] == "read-anew-task"] == []


def test_a_file_that_is_read_otherwise_now_is_checked_on_the_text_of_the_record(province, monkeypatch):
    directive = confirmed_long_ago(province)
    real = jobs.read_bytes
    monkeypatch.setattr(jobs, "read_bytes", lambda content, *rest: real(b"Trang\n" + content, *rest))
    before = record_of(directive)
    check(province.clerk, directive)
    assert record_of(directive) == before
    for finding in directive.form_check["findings"]:
        assert finding["span"] is None or finding["span"][1] <= len(directive.text)
    words = [directive.text[slice(*doubt["span"])] for doubt in directive.doubts if doubt["span"]]
    assert "Sở Nội vụ" in words


def test_a_file_that_cannot_be_read_any_more_leaves_all_as_it_is(province, monkeypatch):
    def refuse(*_given):
        raise UnreadableFile("damaged", "Tệp hỏng.")

    directive = confirmed_long_ago(province)
    monkeypatch.setattr(jobs, "read_bytes", refuse)
    before = record_of(directive)
    check(province.clerk, directive)
    assert record_of(directive) == before
    assert directive.form_check is None
    assert AuditEntry.objects.get(action="directive.fail_check").after["error"] == "Tệp hỏng."


def test_the_job_may_run_twice_and_two_clicks_are_one_job(province):
    directive = confirmed_long_ago(province)
    for _click in range(2):
        signed_in(province.clerk).post(reverse("directives:check_again", args=[directive.pk]))
    job = Job.objects.get(kind=actions.CHECK)
    assert "đang đọc lại" in signed_in(province.leader).get(directive.get_absolute_url()).content.decode()
    while run_one("test"):
        pass
    directive.refresh_from_db()
    first = directive.doubts
    Job.objects.filter(pk=job.pk).update(state="queued")
    while run_one("test"):
        pass
    directive.refresh_from_db()
    assert directive.doubts == first


def test_only_reviewers_ask_for_a_check_and_only_by_a_form(province):
    directive = confirmed_long_ago(province)
    where = reverse("directives:check_again", args=[directive.pk])
    assert signed_in(province.inspector).post(where).status_code == 403
    assert signed_in(province.stranger).post(where).status_code == 404
    assert signed_in(province.clerk).get(where).status_code == 405
    assert "Đọc lại để soát" not in signed_in(province.inspector).get(directive.get_absolute_url()).content.decode()
    Directive.objects.filter(pk=directive.pk).update(state=DirectiveState.DISCARDED)
    assert signed_in(province.clerk).post(where).status_code == 302
    assert not Job.objects.exists()


def test_the_command_queues_what_was_never_checked(province, capsys):
    old, done = confirmed_long_ago(province), read_long_ago(province, LETTER.replace("Kiểm tra công vụ", "Việc khác"))
    Directive.objects.filter(pk=done.pk).update(form_check={"findings": []})
    call_command("check_directives")
    assert [job.payload["directive"] for job in Job.objects.all()] == [str(old.pk)]
    call_command("check_directives", "--all")
    assert Job.objects.count() == 2
    assert "2 văn bản" in capsys.readouterr().out
