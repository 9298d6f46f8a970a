"""A file of units from the upload to the register: checked, shown, decided on, written once, kept to be looked at."""

import datetime as dt
import io

import openpyxl
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from conglap.register.sheet_columns import COLUMNS
from conglap.register.sheet_reading import read_unit_sheet
from conglap.register.sheet_writing import unit_workbook
from conglap.register.unit_rows import UnitRow
from conglap_web.audit.models import AuditEntry
from conglap_web.audit.queries import verify_chains
from conglap_web.platform import jobs
from conglap_web.platform.clock import today
from conglap_web.platform.jobs import ask_cancel, run_one
from conglap_web.register.actions import add_body, importing, unit_imports
from conglap_web.register.models import Body, BodyName, ImportState, UnitImport
from conglap_web.register.queries import name_of
from tests.conglap.documents.sheet_files import workbook
from tests.conglap_web.factories import signed_in

PARENT = "UBND xã Đức Hòa"


def row(number: int, **more: object) -> UnitRow:
    given = {
        "name": f"Trường số {number}",
        "kind": "unit",
        "code": f"K{number}",
        "parent": PARENT,
        "territory": "xã Đức Hòa",
        "start": dt.date(2012, 8, 15),
    }
    return UnitRow(number, **{**given, **more})


def rows(*numbers: int) -> bytes:
    return unit_workbook(row(number) for number in numbers)


def upload(client, content: bytes, name: str = "don-vi.xlsx", on: dt.date | None = None):
    sent = {"file": SimpleUploadedFile(name, content), "on": f"{on or today():%d/%m/%Y}"}
    return client.post(reverse("register:imports"), sent)


def work() -> None:
    while run_one("test"):
        pass


def checked(client, content: bytes, **more: object) -> UnitImport:
    """Upload and let the check run; return the import."""
    answer = upload(client, content, **more)
    assert answer.status_code == 302, answer.content.decode()
    work()
    return UnitImport.objects.order_by("-created_at").first()


def page(client, found: UnitImport, query: str = "") -> str:
    answer = client.get(reverse("register:import", args=[found.pk]) + query)
    assert answer.status_code == 200
    return answer.content.decode()


def write(client, found: UnitImport) -> UnitImport:
    client.post(reverse("register:write_import", args=[found.pk]))
    work()
    found.refresh_from_db()
    return found


def test_a_file_is_checked_shown_and_written_and_stays_to_be_seen(administrator):
    found = checked(administrator, rows(2, 3))
    assert (found.state, found.rows_read, found.counts["create"]) == (ImportState.CHECKED, 2, 2)
    assert not Body.objects.filter(code="K2").exists()
    shown = page(administrator, found)
    assert "Trường số 2" in shown and "Ghi vào sổ đăng ký" in shown
    found = write(administrator, found)
    assert (found.state, Body.objects.filter(code__in=["K2", "K3"]).count()) == (ImportState.WRITTEN, 2)
    assert set(found.rows.values_list("written", flat=True)) == {True}
    assert "đã thêm" in page(administrator, found)
    assert "don-vi.xlsx" in administrator.get(reverse("register:imports")).content.decode()
    assert verify_chains()[1] == []


def test_reasons_are_shown_row_by_row_filtered_and_given_back_as_a_file(administrator):
    content = unit_workbook([row(2), row(3, parent="Sở Không Có"), row(4, start=dt.date(2012, 1, 1), kind="")])
    found = checked(administrator, content)
    assert (found.counts["create"], found.counts["refused"]) == (1, 2)
    shown = page(administrator, found, "?outcome=refused")
    assert "Sở Không Có" in shown and "Trường số 2" not in shown
    assert "Trường số 3" in page(administrator, found, "?q=truong+so+3")
    answer = administrator.get(reverse("register:import_refused", args=[found.pk]))
    sheet = openpyxl.load_workbook(io.BytesIO(answer.content))["Danh sách"]
    assert [sheet.cell(row=n, column=2).value for n in (2, 3)] == ["Trường số 3", "Trường số 4"]
    assert "còn trống" in sheet.cell(row=3, column=len(COLUMNS) + 2).value
    again = read_unit_sheet(answer.content, "a.xlsx")
    assert [one.name for one in again.rows] == ["Trường số 3"]


def test_differences_of_changed_rows_are_shown_before_they_are_written(administrator):
    write(administrator, checked(administrator, rows(2)))
    found = checked(administrator, unit_workbook([row(2, name="Trường Đổi Tên", address="Thôn 1")]))
    assert found.counts["change"] == 1
    shown = page(administrator, found)
    assert "<del>Trường số 2</del>" in shown and "<ins>Trường Đổi Tên</ins>" in shown and "<ins>Thôn 1</ins>" in shown
    write(administrator, found)
    body = Body.objects.get(code="K2")
    assert name_of([body.pk], today())[body.pk] == "Trường Đổi Tên"


def test_the_same_file_again_changes_nothing_and_offers_nothing_to_write(administrator):
    write(administrator, checked(administrator, rows(2, 3)))
    before = AuditEntry.objects.exclude(action__startswith="import.").count()
    found = checked(administrator, rows(2, 3))
    assert found.counts == {"create": 0, "change": 0, "same": 2, "doubtful": 0, "refused": 0}
    assert reverse("register:write_import", args=[found.pk]) not in page(administrator, found)
    assert write(administrator, found).state == ImportState.CHECKED
    assert AuditEntry.objects.exclude(action__startswith="import.").count() == before


def test_a_doubtful_row_waits_until_somebody_says_what_it_is(administrator):
    write(administrator, checked(administrator, unit_workbook([row(2, name="Trường Hoà Bình", code="")])))
    found = checked(administrator, unit_workbook([row(2, name="Trường Hòa Bình", code="K9"), row(3)]))
    assert (found.counts["doubtful"], found.counts["create"]) == (1, 1)
    assert "Là hai đơn vị khác nhau" in page(administrator, found)
    chosen = {"row": "2", "choice": "one", "back": "?outcome=doubtful"}
    answer = administrator.post(reverse("register:choose_row", args=[found.pk]), chosen)
    assert answer["Location"].endswith("?outcome=doubtful")
    found = write(administrator, found)
    assert found.counts == {"create": 1, "change": 1, "same": 0, "doubtful": 0, "refused": 0}
    assert BodyName.objects.filter(body__code="K9").count() == 2


def test_an_undecided_row_is_not_written_and_the_others_are(administrator):
    write(administrator, checked(administrator, unit_workbook([row(2, name="Trường Hoà Bình", code="")])))
    found = checked(administrator, unit_workbook([row(2, name="Trường Hòa Bình", code="K9"), row(3)]))
    found = write(administrator, found)
    assert (found.counts["doubtful"], Body.objects.filter(code="K3").count()) == (1, 1)
    assert not Body.objects.filter(code="K9").exists()


@pytest.mark.parametrize(
    ("content", "name", "sentence"),
    [
        (workbook([["STT", "Tên đơn vị", "Biên chế"], [1, "Trường", 20]]), "a.xlsx", "không theo mẫu danh sách đơn vị"),
        (bytes.fromhex("D0CF11E0A1B11AE1") + b"\0" * 900, "a.xls", "Excel 97-2003"),
        (b"%PDF-1.7 abc", "a.xlsx", "không phải là bảng tính"),
    ],
)
def test_a_file_that_cannot_be_read_says_why(administrator, content, name, sentence):
    found = checked(administrator, content, name=name)
    assert found.state == ImportState.FAILED
    assert sentence in page(administrator, found)


def test_an_empty_file_or_a_far_day_is_refused_at_once(administrator):
    assert upload(administrator, b"").status_code == 422
    assert upload(administrator, rows(2), on=dt.date(2099, 1, 1)).status_code == 422
    assert not UnitImport.objects.exists()


def test_a_csv_is_taken_in_as_well(administrator):
    found = checked(
        administrator,
        f"Tên đơn vị;Loại;Cơ quan quản lý;Thành lập từ ngày\nTrường;unit;{PARENT};15/8/2012\n".encode(),
        name="a.csv",
    )
    assert found.counts["create"] == 1


def test_who_administers_nothing_takes_in_nothing_and_sees_nothing(administrator, province):
    officer = signed_in(province.officer)
    pages = [reverse("register:imports"), reverse("register:import_template")]
    assert [officer.get(address).status_code for address in pages] == [403, 403]
    found = checked(administrator, rows(2))
    for name in ("import", "import_file", "import_refused"):
        assert officer.get(reverse(f"register:{name}", args=[found.pk])).status_code == 404
    for name in ("write_import", "check_import", "choose_row"):
        assert officer.post(reverse(f"register:{name}", args=[found.pk])).status_code == 404


def test_an_administrator_of_a_commune_takes_in_the_units_of_that_commune_only(client, province):
    client.force_login(province.commune_administrator, backend="django.contrib.auth.backends.ModelBackend")
    found = checked(client, unit_workbook([row(2), row(3, parent="Sở Nội vụ tỉnh Lam Giang")]))
    assert (found.counts["create"], found.counts["refused"]) == (1, 1)
    assert "Bạn không quản trị" in page(client, found, "?outcome=refused")


def test_a_row_that_somebody_set_up_meanwhile_is_not_written_twice(administrator, province):
    found = checked(administrator, rows(2, 3))
    body = {"kind": "unit", "system": "state", "level": "commune", "start": today(), "code": "K2"}
    add_body(by=None, name="Trường số 2", parents={"state": Body.objects.get(pk=province.commune.pk)}, **body)
    found = write(administrator, found)
    assert (found.counts["create"], found.counts["refused"]) == (1, 1)
    assert "đã thay đổi từ lúc kiểm tra" in page(administrator, found, "?outcome=refused")
    assert Body.objects.filter(code="K2").count() == 1


def test_a_writer_that_dies_between_two_parts_leaves_whole_parts_and_the_next_goes_on(administrator, monkeypatch):
    monkeypatch.setattr(importing, "BATCH", 2)
    found = checked(administrator, rows(*range(2, 9)))
    administrator.post(reverse("register:write_import", args=[found.pk]))
    whole, calls = unit_imports.write_batch, []

    def dying(**given: object) -> None:
        calls.append(1)
        if len(calls) == 3:
            raise MemoryError  # the worker is gone in the middle
        whole(**given)

    monkeypatch.setattr(unit_imports, "write_batch", dying)
    run_one("one")
    assert Body.objects.filter(code__startswith="K").count() == 4
    assert found.rows.filter(written=True).count() == 4
    monkeypatch.setattr(unit_imports, "write_batch", whole)
    monkeypatch.setattr(jobs, "now", lambda: dt.datetime(2099, 1, 1, tzinfo=dt.UTC))
    work()
    found.refresh_from_db()
    assert (found.state, found.counts["create"]) == (ImportState.WRITTEN, 7)
    assert Body.objects.filter(code__startswith="K").count() == 7
    assert AuditEntry.objects.filter(action="body.add", after__code__startswith="K").count() == 7


def test_a_cancelled_check_and_a_stopped_writing_say_so_and_can_go_on(administrator, monkeypatch):
    upload(administrator, rows(2))
    found = UnitImport.objects.get()
    ask_cancel(found.job)
    found.refresh_from_db()
    assert (found.state, found.message) == (ImportState.FAILED, "Đã huỷ theo yêu cầu.")
    administrator.post(reverse("register:check_import", args=[found.pk]))
    work()
    administrator.post(reverse("register:write_import", args=[found.pk]))
    found.refresh_from_db()
    ask_cancel(found.job)
    found.refresh_from_db()
    assert found.state == ImportState.STOPPED
    assert "Ghi tiếp" in page(administrator, found)
    assert write(administrator, found).state == ImportState.WRITTEN


def test_a_check_that_runs_again_after_its_worker_died_keeps_its_rows_once(administrator, monkeypatch):
    upload(administrator, rows(2))
    monkeypatch.setattr(jobs, "_close", lambda *_: False)  # the worker dies before it can say that it is done
    run_one("one")
    monkeypatch.undo()
    found = UnitImport.objects.get()
    assert (found.state, found.job.state) == (ImportState.CHECKED, "running")
    monkeypatch.setattr(jobs, "now", lambda: dt.datetime(2099, 1, 1, tzinfo=dt.UTC))
    work()
    found.refresh_from_db()
    assert (found.state, found.rows.count(), found.job.state) == (ImportState.CHECKED, 1, "done")


def test_the_template_is_given_as_a_file(administrator):
    answer = administrator.get(reverse("register:import_template"))
    assert openpyxl.load_workbook(io.BytesIO(answer.content)).sheetnames[0] == "Danh sách"
