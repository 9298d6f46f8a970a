"""The page of one task: who sees it, what each may do there, reports with evidence."""

import io
import zipfile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from conglap_web.platform.models import StoredFile
from conglap_web.tasks import actions, evidence
from conglap_web.tasks.models import ProgressReport, Task
from tests.conglap_web.factories import make_task, signed_in

PDF = b"%PDF-1.7\n1 0 obj"
PNG = b"\x89PNG\r\n\x1a\n" + b"\0" * 32


def address(task, end=""):
    return f"/nhiem-vu/{task.pk}/{end}"


@pytest.mark.parametrize(
    ("who", "sees"),
    [
        ("officer", True),
        ("finance_officer", True),
        ("board_head", True),
        ("chairman", True),
        ("secretary", True),
        ("clerk", True),
        ("inspector", True),
        ("administrator", True),
        ("commune_head", False),
        ("stranger", False),
    ],
)
def test_the_page_opens_only_to_those_who_see_the_task(district, who, sees):
    client = signed_in(getattr(district, who))
    assert client.get(address(district.task)).status_code == (200 if sees else 404)
    assert client.post(address(district.task, "trao-doi/"), {"text": "x"}).status_code == (302 if sees else 404)
    assert client.post(address(district.task, "bao-cao/"), {"text": "x"}).status_code == (422 if sees else 404)


def offered(client, task):
    return {one.act.slug for one in client.get(address(task)).context["acts"]}


def test_each_person_is_offered_what_that_person_may_do(district):
    assert offered(signed_in(district.officer), district.task) == {"nhan-viec"}
    assert offered(signed_in(district.head), district.task) == {"nhan-viec", "phan-cong"}
    approver = {"don-doc", "thoi-han", "chuyen-chu-tri", "tam-dung", "thoi-giao"}
    assert offered(signed_in(district.chairman), district.task) == approver
    assert offered(signed_in(district.clerk), district.task) == {"don-doc"}
    assert offered(signed_in(district.inspector), district.task) == {"don-doc"}
    assert offered(signed_in(district.finance_officer), district.task) == set()
    page = signed_in(district.officer).get(address(district.task)).content.decode()
    assert "Người làm được: lãnh đạo cơ quan tiếp nhận văn bản" in page


def test_what_is_offered_can_be_done_from_the_page(district):
    officer, chairman = signed_in(district.officer), signed_in(district.chairman)
    assert officer.post(address(district.task, "nhan-viec/"), {"version": 1}).status_code == 302
    assert chairman.post(address(district.task, "don-doc/"), {"text": "Đề nghị báo cáo"}).status_code == 302
    sent = {"text": "Đã xong", "percent": 90, "says_done": "on", "version": 2}
    assert officer.post(address(district.task, "bao-cao/"), sent).status_code == 302
    back = chairman.post(address(district.task, "tra-lai/"), {"reason": "Thiếu phụ lục", "version": 3}, follow=True)
    assert "Bị trả lại: Thiếu phụ lục" in back.content.decode()
    assert "Đã trả lại cho cơ quan chủ trì." in back.content.decode()
    assert officer.post(address(district.task, "bao-cao/"), sent | {"version": 4}).status_code == 302
    assert chairman.post(address(district.task, "duyet/"), {"note": "", "version": 5}).status_code == 302
    assert Task.objects.get(pk=district.task.pk).state == "done"
    again = officer.get(address(district.task)).content.decode()
    assert "Nhiệm vụ đã hoàn thành." in again and "Công nhận hoàn thành" in again


def test_assignment_deadline_and_handing_over_from_the_page(district):
    chairman = signed_in(district.chairman)
    signed_in(district.head).post(address(district.task, "phan-cong/"), {"assignee": district.officer.pk, "version": 1})
    chairman.post(address(district.task, "thoi-han/"), {"due": "31/12/2090", "reason": "Chờ tỉnh", "version": 2})
    task = Task.objects.get(pk=district.task.pk)
    assert task.assignee == district.officer and f"{task.due:%d/%m/%Y}" == "31/12/2090"
    chairman.post(
        address(task, "chuyen-chu-tri/"), {"body": district.finance.pk, "reason": "Đúng chức năng", "version": 3}
    )
    task.refresh_from_db()
    assert task.body == district.finance


def test_a_body_outside_the_scope_is_no_choice_for_handing_over(district):
    other = district.stranger.memberships.get().body
    answer = signed_in(district.chairman).post(
        address(district.task, "chuyen-chu-tri/"), {"body": other.pk, "reason": "x", "version": 1}
    )
    assert answer.status_code == 422 and Task.objects.get(pk=district.task.pk).body == district.inner


def test_a_stale_version_comes_back_with_what_was_typed(district):
    actions.start(by=district.officer, task=district.task)
    sent = {"text": "Đã viết dài", "percent": 20, "version": 1}
    answer = signed_in(district.officer).post(address(district.task, "bao-cao/"), sent)
    page = answer.content.decode()
    assert answer.status_code == 422 and "vừa được người khác cập nhật" in page and "Đã viết dài" in page
    assert not ProgressReport.objects.exists()
    assert signed_in(district.chairman).post(address(district.task, "tam-dung/"), {"reason": "x"}).status_code == 422


@pytest.mark.parametrize(
    ("who", "slug", "sent"),
    [
        ("officer", "duyet", {}),
        ("officer", "thoi-giao", {"reason": "x"}),
        ("inspector", "tam-dung", {"reason": "x"}),
        ("finance_officer", "don-doc", {"text": "x"}),
        ("head", "don-doc", {"text": "x"}),
    ],
)
def test_a_sent_act_without_right_changes_nothing_and_says_why(district, who, slug, sent):
    answer = signed_in(getattr(district, who)).post(address(district.task, f"{slug}/"), sent | {"version": 1})
    assert answer.status_code == 422 and "Người làm được" in answer.content.decode()
    assert "Anh/chị không có quyền làm việc này." in answer.content.decode()
    task = Task.objects.get(pk=district.task.pk)
    assert (task.state, task.version, task.reminders.count()) == ("new", 1, 0)


def test_unknown_acts_and_get_requests_do_nothing(district):
    client = signed_in(district.chairman)
    assert client.post(address(district.task, "xoa/")).status_code == 404
    assert client.get(address(district.task, "tam-dung/")).status_code == 405


def office(folder):
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as package:
        package.writestr("[Content_Types].xml", "<Types/>")
        package.writestr(f"{folder}x.xml", "<x/>")
    return content.getvalue()


def plain_zip():
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as package:
        package.writestr("a.exe", "MZ")
    return content.getvalue()


def report_with(district, *uploads):
    sent = {"text": "Kèm minh chứng", "percent": 10, "version": 1, "files": list(uploads)}
    return signed_in(district.officer).post(address(district.task, "bao-cao/"), sent)


@pytest.mark.parametrize(
    ("name", "content", "why"),
    [
        ("rong.pdf", b"", "rỗng"),
        ("anh.png", b"<html><script>alert(1)</script></html>", "không nhận loại tệp"),
        ("goi.zip", plain_zip(), "giải nén"),
        ("hong.docx", b"PK\x03\x04hong", "không nhận loại tệp"),
        ("chay.exe", b"MZ\x90", "không nhận loại tệp"),
        ("vẽ.svg", b"<svg xmlns='http://www.w3.org/2000/svg'/>", "không nhận loại tệp"),
    ],
)
def test_bad_evidence_is_refused_with_a_reason_and_nothing_is_kept(district, name, content, why):
    files = StoredFile.objects.count()
    answer = report_with(district, SimpleUploadedFile("tot.pdf", PDF), SimpleUploadedFile(name, content))
    page = answer.content.decode()
    assert answer.status_code == 422 and why in page and 'href="#id_report_files"' in page
    assert not ProgressReport.objects.exists() and StoredFile.objects.count() == files


def test_evidence_that_is_too_large_or_too_many_is_refused(district, settings):
    settings.EVIDENCE_MAX_BYTES = 1024 * 1024
    answer = report_with(district, SimpleUploadedFile("to.pdf", PDF + b"0" * (1024 * 1024)))
    assert answer.status_code == 422 and "lớn hơn 1 MB" in answer.content.decode()
    answer = report_with(district, *(SimpleUploadedFile(f"{n}.pdf", PDF) for n in range(evidence.MOST_FILES + 1)))
    assert answer.status_code == 422 and "nhiều nhất 10 tệp" in answer.content.decode()
    assert not ProgressReport.objects.exists()


def test_the_kind_of_evidence_is_told_by_its_content():
    assert evidence.media_type_of(office("word/"), "x.png").endswith("wordprocessingml.document")
    assert evidence.media_type_of(office("xl/"), "x").endswith("spreadsheetml.sheet")
    assert evidence.media_type_of(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "CU.XLS") == "application/vnd.ms-excel"
    assert evidence.media_type_of(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "cu.msi") is None
    assert evidence.media_type_of(PNG, "x.html") == "image/png"


def test_several_files_are_kept_and_sent_only_to_who_sees_the_task(district):
    docx = SimpleUploadedFile("Đề án.docx", office("word/"), content_type="text/html")
    assert report_with(district, SimpleUploadedFile("anh.png", PNG), docx).status_code == 302
    files = list(ProgressReport.objects.get().files.order_by("name"))
    assert [file.name for file in files] == ["anh.png", "Đề án.docx"]
    where = address(district.task, f"minh-chung/{files[0].pk}/")
    answer = signed_in(district.chairman).get(where)
    assert answer["Content-Disposition"].startswith("attachment") and b"".join(answer) == PNG
    assert signed_in(district.chairman).get(where + "?xem")["Content-Disposition"].startswith("inline")
    assert signed_in(district.commune_head).get(where).status_code == 404
    other = make_task(district.duty, district.commune)
    assert signed_in(district.chairman).get(address(other, f"minh-chung/{files[0].pk}/")).status_code == 404


def test_a_page_that_got_in_as_evidence_is_downloaded_and_never_shown(district):
    made = actions.report(
        by=district.officer,
        task=district.task,
        text="x",
        percent=1,
        evidence=[evidence.Evidence("trang.html", b"<script>alert(1)</script>", "text/html")],
    )
    answer = signed_in(district.officer).get(address(district.task, f"minh-chung/{made.files.get().pk}/?xem"))
    assert answer["Content-Disposition"].startswith("attachment")
    assert answer["Content-Type"] == "application/octet-stream" and answer["X-Content-Type-Options"] == "nosniff"


def test_what_people_type_is_shown_as_text(district):
    actions.comment(by=district.officer, task=district.task, text="<script>alert(1)</script>")
    page = signed_in(district.chairman).get(address(district.task)).content.decode()
    assert "<script>alert(1)" not in page and "&lt;script&gt;alert(1)" in page


def test_sister_tasks_and_history_stand_on_the_page(district):
    sister = make_task(district.duty, district.commune, state="done")
    actions.start(by=district.officer, task=district.task)
    page = signed_in(district.officer).get(address(district.task)).content.decode()
    assert str(sister.pk) in page and "Ủy ban nhân dân xã Bình Đông" in page
    assert "Nhận việc" in page and "199-KH/HU" in page and f"#task-{district.duty.pk}" in page


def test_the_page_costs_few_queries(district, django_assert_max_num_queries):
    for n in range(5):
        actions.report(by=district.officer, task=district.task, text=f"Lần {n}", percent=n)
        actions.comment(by=district.chairman, task=district.task, text="Rõ")
    client = signed_in(district.chairman)
    with django_assert_max_num_queries(26):
        client.get(address(district.task))


def test_a_version_of_thousands_of_digits_is_as_stale_as_an_old_one(district):
    sent = {"version": "9" * 5000}
    answer = signed_in(district.officer).post(address(district.task, "nhan-viec/"), sent)
    assert answer.status_code == 422 and "vừa được người khác cập nhật" in answer.content.decode()


def test_a_package_that_lists_tens_of_thousands_of_parts_is_not_even_opened(monkeypatch):
    package = io.BytesIO()
    with zipfile.ZipFile(package, "w") as archive:
        for name in ("[Content_Types].xml", "word/document.xml"):
            archive.writestr(name, "")
    whole = package.getvalue()
    word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    assert evidence.media_type_of(whole, "a.docx") == word
    at = whole.index(b"PK\x01\x02")
    padded = whole[:at] + b"PK\x01\x02" * 20_001 + whole[at:]  # zipfile passes over what stands before its list
    assert zipfile.ZipFile(io.BytesIO(padded)).namelist()
    assert evidence.media_type_of(padded, "a.docx") is None
