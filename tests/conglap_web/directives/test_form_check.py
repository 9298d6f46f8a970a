"""What is wrong with a document's form and language, kept with the reading; each office chooses its rules."""

from __future__ import annotations

import datetime as dt
import io

import docx
import pytest
from django.urls import reverse

from conglap.directives.reader import read
from conglap.documents import read_bytes
from conglap.linting import RULES
from conglap_web.audit.models import AuditEntry
from conglap_web.directives import actions
from conglap_web.directives.models import Directive, SwitchedOffRule
from conglap_web.directives.snapshots import checked_form, doubts_of
from conglap_web.platform.jobs import run_one
from tests.conglap_web.directives.contract_samples import sample
from tests.conglap_web.factories import signed_in

pytestmark = pytest.mark.django_db

LETTER = """ỦY BAN NHÂN DÂN
TỈNH LAM GIANG
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 5-KH/UBND
Lam Giang, ngày 05 tháng 3 năm 2026
KẾ HOẠCH
Kiểm tra công vụ năm 2026
1. Sở Nội vụ phân đấu hoàn thành việc kiểm tra trước ngày 30/6/2026.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Đinh Trọng Nghĩa
Nơi nhận:
- Như trên;
- Lưu: VT."""
ON = dt.date(2026, 11, 22)


@pytest.fixture
def checked(province) -> Directive:
    source = read_bytes(LETTER.encode(), "a.txt")
    reading = read(source)
    directive = actions.receive_text(by=province.clerk, receiver=province.ubnd, text=LETTER, name="a.txt")
    check = checked_form(reading, on=ON, recognised=False)
    text = sample() | {"text": reading.text, "tasks": [], "citations": []}
    actions.keep_reading(by=None, directive=directive, read=text, job=directive.job, form_check=check)
    directive.refresh_from_db()
    return directive


def page_of(user, directive: Directive) -> str:
    return signed_in(user).get(directive.get_absolute_url()).content.decode()


def test_findings_stand_by_level_with_place_and_law(province, checked):
    html = page_of(province.clerk, checked)
    found = {one["rule"]: one for one in checked.form_check["findings"]}
    assert {"symbol-form", "spelling"} <= set(found)
    for one in found.values():
        assert one["message"].split("“")[0] in html
    assert "Thể thức và ngôn ngữ" in html and "Lỗi:" in html and "Cảnh báo:" in html
    assert "Kiểm tra ngày 22/11/2026 theo Nghị định 30/2020/NĐ-CP (áp dụng từ 05/03/2020)." in html
    assert found["symbol-form"]["cites"] in html and "đối chiếu" in found["symbol-form"]["cites"]
    number = checked.form_check["findings"].index(found["spelling"])
    assert f'data-source="src-form-{number}"' in html and f'<mark class="hl hl-form" id="src-form-{number}">' in html


def test_findings_stand_on_the_page_of_a_confirmed_directive_too(province, checked):
    actions.confirm_directive(by=province.leader, directive=checked, version=checked.version)
    assert checked.form_check["findings"][0]["message"].split("“")[0] in page_of(province.clerk, checked)


def test_a_document_without_faults_says_so(province, directive):
    assert "đọc trước khi có phần kiểm tra thể thức" in page_of(province.clerk, directive)
    Directive.objects.filter(pk=directive.pk).update(
        form_check={
            "on": "2026-11-22",
            "standard": "Nghị định X",
            "since": "2020-03-05",
            "left_alone": False,
            "findings": [],
        }
    )
    html = page_of(province.clerk, directive)
    assert "Không thấy lỗi về thể thức và câu chữ." in html and "không thấy lỗi" in html


def test_a_rule_that_the_office_switched_off_is_counted_and_not_shown(province, checked):
    browser = signed_in(province.clerk)
    address = reverse("directives:office_rules", args=[province.ubnd.pk])
    assert f'href="{address}"' in page_of(province.clerk, checked)
    html = browser.get(address).content.decode()
    assert all(f'value="{rule.name}"' in html for rule in RULES) and html.count("checked") >= len(RULES)
    wanted = [rule.name for rule in RULES if rule.name != "spelling"]
    assert "Đã đổi 1 quy tắc." in browser.post(address, {"on": wanted}, follow=True).content.decode()
    message = next(one["message"] for one in checked.form_check["findings"] if one["rule"] == "spelling")
    html = page_of(province.clerk, checked)
    assert message.split("“")[0] not in html and "1 phát hiện không hiện vì quy tắc đã tắt." in html
    entry = AuditEntry.objects.get(action="directive.rules")
    assert (entry.before, entry.after) == ({"switched_off": []}, {"switched_off": ["spelling"]})
    assert "Không có gì thay đổi." in browser.post(address, {"on": wanted}, follow=True).content.decode()
    browser.post(address, {"on": [rule.name for rule in RULES]})
    assert not SwitchedOffRule.objects.exists()
    assert message.split("“")[0] in page_of(province.clerk, checked)


def test_unknown_rules_are_not_kept(province):
    assert actions.switch_rules(by=province.clerk, body=province.ubnd, switched_off={"no-such-rule"}) == 0


def test_only_an_office_switches_its_own_rules(province):
    address = reverse("directives:office_rules", args=[province.ubnd.pk])
    expected = {"clerk": 200, "leader": 200, "administrator": 200, "officer": 403, "inspector": 403, "stranger": 403}
    assert {who: signed_in(getattr(province, who)).get(address).status_code for who in expected} == expected
    rules = reverse("directives:rules")
    assert signed_in(province.clerk).get(rules).url == address
    assert signed_in(province.officer).get(rules).status_code == 403


def test_the_job_keeps_doubts_and_check_with_the_reading(province, settings):
    directive = actions.receive_text(by=province.clerk, receiver=province.ubnd, text=LETTER, name="a.txt")
    assert run_one("worker")
    directive.refresh_from_db()
    assert directive.state == "review"
    assert directive.form_check["standard"] == "Nghị định 30/2020/NĐ-CP"
    assert directive.doubts == doubts_of(read(read_bytes(LETTER.encode() + b"\n", "a.txt")))


def word_file(text: str) -> bytes:
    """Return the lines as paragraphs of a Word file on American paper, in the program's own font."""
    made, target = docx.Document(), io.BytesIO()
    for line in text.splitlines():
        made.add_paragraph(line)
    made.save(target)
    return target.getvalue()


def test_the_look_of_a_word_file_is_checked_too(province):
    content = word_file(LETTER)
    directive = actions.receive_file(by=province.clerk, receiver=province.ubnd, content=content, name="a.docx")
    assert run_one("worker")
    directive.refresh_from_db()
    assert directive.state == "review"
    assert {"page-size", "margins", "font-family"} & {one["rule"] for one in directive.form_check["findings"]}
