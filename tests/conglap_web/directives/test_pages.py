"""The pages of the inbox, as a browser gets them."""

from __future__ import annotations

import io
import re
import zipfile

import openpyxl
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from conglap_web.directives import actions
from conglap_web.directives.models import Directive, DirectiveState
from conglap_web.platform.jobs import run_one
from conglap_web.platform.models import StoredFile
from tests.conglap_web.directives.contract_samples import TEXT
from tests.conglap_web.factories import signed_in

pytestmark = pytest.mark.django_db

UPLOAD, LIST = "/van-ban/them/", "/van-ban/"


def send(province, content: bytes, name: str, who: str = "clerk"):
    file = SimpleUploadedFile(name, content)
    return signed_in(getattr(province, who)).post(UPLOAD, {"file": file}, follow=True)


def docx(parts: dict[str, bytes]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return target.getvalue()


CONTENT_TYPES = (
    b'<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    b'<Default Extension="xml" ContentType="application/vnd.openxmlformats-officedocument.'
    b'wordprocessingml.document.main+xml"/></Types>'
)
XXE = b'<?xml version="1.0"?><!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]><w:document>&x;</w:document>'


def encrypted_pdf() -> bytes:
    from pypdf import PdfWriter

    writer = PdfWriter()
    writer.add_blank_page(200, 200)
    writer.encrypt("bí mật")
    target = io.BytesIO()
    writer.write(target)
    return target.getvalue()


def test_a_document_goes_from_upload_through_reading_to_review(province):
    page = send(province, TEXT.encode(), "ke-hoach.txt")
    assert "Đang bóc tách" in page.content.decode() and "job-" in page.content.decode()
    assert run_one("worker")
    directive = Directive.objects.get()
    page = signed_in(province.clerk).get(directive.get_absolute_url()).content.decode()
    assert directive.state == DirectiveState.REVIEW
    assert "28/KH-UBND" in page and 'class="review"' in page


def test_pasted_text_becomes_a_stored_file(province):
    browser = signed_in(province.clerk)
    assert browser.post(UPLOAD, {"text": TEXT, "name": "Công văn 1"}).status_code == 302
    file = StoredFile.objects.get()
    assert (file.name, file.media_type) == ("Công văn 1.txt", "text/plain")


def test_the_box_says_how_much_may_be_pasted_and_that_much_is_taken(province):
    browser = signed_in(province.clerk)
    page = browser.get(UPLOAD).content.decode()
    most = int(re.search(r'<textarea name="text"[^>]* maxlength="(\d+)"', page)[1])
    assert f"Tối đa {most:,} ký tự".replace(",", ".") in page
    assert browser.post(UPLOAD, {"text": "ộ" * most}).status_code == 302
    assert browser.post(UPLOAD, {"text": "ộ" * (most + 100_000)}).status_code == 400


@pytest.mark.parametrize(
    ("content", "name", "words"),
    [
        (b"", "rong.docx", "rỗng"),
        (b"abc", "anh.exe", "Chưa đọc được loại tệp"),
        (b"abc", "khongduoi", "Chưa đọc được loại tệp"),
    ],
)
def test_what_cannot_be_a_document_is_refused_on_the_form(province, content, name, words):
    page = send(province, content, name)
    assert page.status_code == 422 and words in page.content.decode()
    assert not Directive.objects.exists() and not StoredFile.objects.exists()


def test_a_file_over_the_limit_is_refused_before_it_is_kept(province, settings):
    settings.UPLOAD_MAX_BYTES = 1024 * 1024
    page = send(province, b"a" * (3 * 1024 * 1024), "lon.txt")
    assert page.status_code == 422 and "vượt quá giới hạn 1 MB" in page.content.decode()
    assert not StoredFile.objects.exists()


def test_sending_nothing_or_both_says_what_to_do(province):
    browser = signed_in(province.clerk)
    assert "Hãy chọn một tệp" in browser.post(UPLOAD, {}).content.decode()
    both = {"file": SimpleUploadedFile("a.txt", b"abc"), "text": "abc"}
    assert "một trong hai" in browser.post(UPLOAD, both).content.decode()


@pytest.mark.parametrize(
    ("content", "name", "code"),
    [
        (b"PK\x03\x04" + b"\x00" * 200, "hong.docx", "damaged"),
        (docx({"[Content_Types].xml": CONTENT_TYPES, "word/document.xml": b"a" * 60_000_000}), "bom.docx", "bomb"),
        (docx({"[Content_Types].xml": CONTENT_TYPES, "word/document.xml": XXE}), "ngoai.docx", "unsafe"),
        (encrypted_pdf(), "mat-khau.pdf", "password"),
        (bytes(range(256)) * 50, "nhieu.txt", ""),
        (b"%PDF-1.7 nothing", "hong.pdf", "damaged"),
    ],
)
def test_a_file_that_cannot_be_read_says_why_and_what_to_do(province, content, name, code):
    send(province, content, name)
    assert run_one("worker")
    directive = Directive.objects.get()
    assert directive.state == DirectiveState.FAILED and directive.error_code.startswith(code)
    page = signed_in(province.clerk).get(directive.get_absolute_url()).content.decode()
    assert "Hãy" in directive.error_message and "root:" not in directive.error_message
    assert "Không đọc được tệp này" in page and "Thử lại" in page
    assert signed_in(province.clerk).get(LIST).status_code == 200


def test_the_same_file_twice_shows_a_link_to_the_first(province, directive):
    content = "Một văn bản\n".encode()
    page = send(province, content, "khac.txt")
    assert page.status_code == 422
    assert "đã có trong hộp văn bản" in page.content.decode() and directive.get_absolute_url() in page.content.decode()


def test_markup_in_a_document_or_a_file_name_never_reaches_the_page_as_markup(province, directive, duties):
    browser = signed_in(province.clerk)
    pages = [directive.get_absolute_url(), reverse("directives:confirm", args=[directive.pk])]
    pages += [reverse(f"directives:duty_{n}", args=[directive.pk, duties[1].pk]) for n in ("edit", "split")]
    for url in pages:
        page = browser.get(url).content.decode()
        assert "<script>alert" not in page
    assert "&lt;script&gt;alert(" in browser.get(directive.get_absolute_url()).content.decode()
    page = send(province, b"abc def", "<img src=x onerror=alert(1)>.txt").content.decode()
    assert "<img src=x" not in page


def test_the_list_is_searched_without_marks_and_filtered_by_the_address(province, directive):
    browser = signed_in(province.clerk)
    page = lambda query: browser.get(LIST, query).content.decode()  # noqa: E731
    assert "28/KH-UBND" in page({"q": "sap xep don vi su nghiep cong lap"})
    assert "28/KH-UBND" not in page({"q": "khong co chu nay"})
    assert "28/KH-UBND" in page({"state": "review", "kind": "KH", "start": "01/02/2026", "end": "28/02/2026"})
    assert "28/KH-UBND" not in page({"state": "confirmed"})
    assert "28/KH-UBND" not in page({"start": "06/02/2026"})
    assert "28/KH-UBND" in page({"receiver": str(province.ubnd.pk), "issuer": directive.issuer})


@pytest.mark.parametrize("sort", ["symbol", "-date", "duty_count", "-state", "issuer", "created_at", "nonsense"])
@pytest.mark.parametrize("form", ["", "xlsx"])
def test_the_list_is_sorted_by_any_column_and_survives_a_strange_address(province, directive, sort, form):
    query = {"sort": sort, "format": form, "start": "31/02/2026", "receiver": "x", "page": "99"}
    assert signed_in(province.clerk).get(LIST, query).status_code == 200


def test_an_empty_inbox_says_what_to_do(province):
    assert "Nạp văn bản đầu tiên" in signed_in(province.clerk).get(LIST).content.decode()
    assert "Văn bản sẽ hiện ở đây" in signed_in(province.officer).get(LIST).content.decode()


def test_the_filtered_list_comes_as_excel_with_real_days_and_no_formula(province, take_in, directive):
    Directive.objects.filter(pk=directive.pk).update(subject="=1+1")
    take_in(text="Văn bản khác")
    response = signed_in(province.clerk).get(LIST, {"format": "xlsx", "q": "28/KH", "sort": "symbol"})
    sheet = openpyxl.load_workbook(io.BytesIO(response.content)).active
    rows = list(sheet.iter_rows(values_only=True))
    assert rows[0][0] == "Số, ký hiệu" and len(rows) == 3
    subjects = {row[3] for row in rows[1:]}
    assert "=1+1" in subjects and sheet.cell(2, 4).data_type == "s"
    assert rows[1][1].date() == directive.date and rows[1][9] == 3
    empty = signed_in(province.clerk).get(LIST, {"format": "xlsx", "state": "confirmed"})
    assert openpyxl.load_workbook(io.BytesIO(empty.content)).active.max_row == 1


def test_the_original_file_is_a_download_for_who_may_see_the_directive(province, directive):
    url = reverse("directives:file", args=[directive.pk])
    response = signed_in(province.clerk).get(url + "?xem")
    assert response["Content-Disposition"].startswith("attachment")
    assert b"".join(response.streaming_content).decode().strip() == "Một văn bản"
    assert signed_in(province.stranger).get(url).status_code == 404


def test_a_document_is_discarded_only_with_a_reason(province, directive):
    browser, url = signed_in(province.leader), reverse("directives:discard", args=[directive.pk])
    assert browser.post(url, {"reason": "  "}).status_code == 422
    assert browser.post(url, {"reason": "Nạp nhầm"}).status_code == 302
    directive.refresh_from_db()
    assert (directive.state, directive.discard_reason) == ("discarded", "Nạp nhầm")
    page = browser.get(directive.get_absolute_url()).content.decode()
    assert "Nạp nhầm" in page and "Bỏ văn bản" in page
    with pytest.raises(actions.Refused):
        actions.confirm_directive(by=province.leader, directive=directive, version=directive.version)


def test_an_issuer_that_is_no_key_is_asked_for_again(province):
    send(province, TEXT.encode(), "ke-hoach.txt")
    assert run_one("worker")
    page = f"{Directive.objects.get().get_absolute_url()}noi-ban-hanh/"
    answer = signed_in(province.clerk).post(page, {"body": "abc", "version": "1"}, follow=True)
    assert answer.status_code == 200 and "Hãy chọn một cơ quan trong danh sách." in answer.content.decode()
