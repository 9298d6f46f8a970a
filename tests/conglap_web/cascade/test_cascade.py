"""What became of a superior's duties: computed when documents are confirmed, ruled on by people, shown in few queries."""

import datetime as dt

import pytest
from django.urls import reverse

from conglap_web.audit.models import AuditEntry
from conglap_web.cascade import actions, families, gaps, linking, queries
from conglap_web.cascade.models import Comparison, DutyRule, Link, Ruling
from conglap_web.directives.models import Directive
from conglap_web.platform.jobs import run_one
from tests.conglap_web.cascade.conftest import DISPATCH, confirmed
from tests.conglap_web.factories import signed_in

MOST_QUERIES = 20
TODAY = dt.date(2026, 11, 22)


@pytest.fixture
def compared(family):
    while run_one("test"):
        pass
    return family


def page(person, name, *args, **query):
    return signed_in(person).get(reverse(f"cascade:{name}", args=args), query)


def send(person, name, /, *args, **values):
    return signed_in(person).post(reverse(f"cascade:{name}", args=args), values)


def coverage_of(family) -> dict[str, str]:
    rows = queries.matrix(family.superior, [family.subordinate])
    return {row.duty.label: row.cells[0].coverage if row.cells[0] else "" for row in rows}


def test_confirmed_documents_are_linked_and_compared_by_themselves(compared):
    assert Link.objects.get(source=compared.subordinate).symbol == "28/KH-UBND"
    comparison = Comparison.objects.get()
    assert (comparison.superior, comparison.subordinate) == (compared.superior, compared.subordinate)
    assert comparison.claim["claimed"]
    assert coverage_of(compared) == {"II.1": "full", "II.2": "partial", "II.3": "none"}


def test_a_superior_that_comes_later_is_compared_too(family):
    Comparison.objects.all().delete()
    actions.link_directive(by=None, directive=family.superior)
    assert Comparison.objects.filter(superior=family.superior, subordinate=family.subordinate).exists()


def test_the_job_may_run_twice(compared):
    comparison = Comparison.objects.get()
    actions.compare_again(by=compared.chairman, superior=compared.superior, subordinate=compared.subordinate)
    while run_one("test"):
        pass
    assert Comparison.objects.get().pk == comparison.pk
    assert coverage_of(compared)["II.3"] == "none"


def test_a_person_overrules_with_a_reason_which_is_kept(compared):
    duty = compared.superior.duties.get(label="II.3")
    send(
        compared.chairman,
        "cell",
        compared.superior.pk,
        duty.pk,
        compared.subordinate.pk,
        coverage="full",
        reason="Có ở công văn 12",
    )
    assert coverage_of(compared)["II.3"] == "full"
    send(
        compared.chairman,
        "cell",
        compared.superior.pk,
        duty.pk,
        compared.subordinate.pk,
        coverage="partial",
        reason="Xem lại",
    )
    assert Ruling.objects.filter(withdrawn_at=None).count() == 1
    said = AuditEntry.objects.filter(action="cascade.overrule").order_by("id").values_list("before", "after")
    assert [(before["coverage"], after["coverage"]) for before, after in said] == [("", "full"), ("full", "partial")]
    send(compared.chairman, "withdraw", compared.superior.pk, duty.pk, compared.subordinate.pk)
    assert coverage_of(compared)["II.3"] == "none"


def test_the_list_counts_duties_as_people_ruled_and_tells_what_the_machine_found(compared):
    def tally():
        (row,) = page(compared.chairman, "list").context["rows"]
        return row["below"], row["tally"]["best"], row["tally"]["computed"]

    machine = {"full": 1, "partial": 1, "none": 1}
    assert tally() == (1, machine, machine)
    duty = compared.superior.duties.get(label="II.3")
    ruling = actions.overrule(
        by=compared.chairman, duty=duty, subordinate=compared.subordinate, coverage="full", reason="Có ở phụ lục"
    )
    assert tally() == (1, {"full": 2, "partial": 1, "none": 0}, machine)
    text = page(compared.chairman, "list").content.decode()
    assert text.count("(máy: 1)") == 2
    lower = compared.superior.duties.get(label="II.1")
    actions.overrule(by=compared.chairman, duty=lower, subordinate=compared.subordinate, coverage="none", reason="Sai")
    assert tally()[1] == {"full": 1, "partial": 1, "none": 1}
    actions.withdraw_ruling(by=compared.chairman, ruling=ruling)
    assert tally()[1] == {"full": 0, "partial": 1, "none": 2}
    figures = page(compared.chairman, "matrix", compared.superior.pk).context["counts"]
    assert [(one["number"], one["computed"]) for one in figures] == [(0, 1), (1, 1), (2, 1)]


def test_a_ruling_needs_a_reason_and_the_right(compared):
    duty = compared.superior.duties.get(label="II.3")
    address = (compared.superior.pk, duty.pk, compared.subordinate.pk)
    assert send(compared.chairman, "cell", *address, coverage="full", reason=" ").status_code == 422
    assert send(compared.officer, "cell", *address, coverage="full", reason="x").status_code in (403, 404)
    assert not Ruling.objects.exists()


def test_a_ruling_outlives_a_new_comparison(compared):
    duty = compared.superior.duties.get(label="II.3")
    actions.overrule(by=compared.chairman, duty=duty, subordinate=compared.subordinate, coverage="full", reason="x")
    actions.compare_again(by=compared.chairman, superior=compared.superior, subordinate=compared.subordinate)
    while run_one("test"):
        pass
    assert coverage_of(compared)["II.3"] == "full"


@pytest.mark.parametrize("name", ["matrix", "gaps", "graph"])
def test_pages_are_for_those_who_see_the_document(compared, name):
    assert page(compared.province_clerk, name, compared.superior.pk).status_code == 200
    assert page(compared.stranger, name, compared.superior.pk).status_code == 404


def test_the_cell_shows_both_texts_with_what_was_lost(compared):
    duty = compared.superior.duties.get(label="II.2")
    text = page(compared.chairman, "cell", compared.superior.pk, duty.pk, compared.subordinate.pk).content.decode()
    assert "<del>định giá dịch vụ sự nghiệp công</del>" in text
    right = text[text.index('id="right-title"') :]
    assert "Phòng Văn hóa - Xã hội xây dựng định mức kinh tế - kỹ thuật" in right


def test_the_gaps_name_what_nobody_passed_on_and_what_has_no_teeth(compared):
    text = page(compared.province_clerk, "gaps", compared.superior.pk).content.decode()
    lost, narrowed = text.index('id="lost-title"'), text.index('id="narrow-title"')
    assert "công khai kết quả khảo sát" in text[lost:narrowed]
    assert "xây dựng định mức" not in text[lost:narrowed]
    duty = compared.superior.duties.get(label="II.3")
    assert duty in [toothless for toothless, _missing, _rule in gaps.toothless(compared.superior, [duty], TODAY)]
    form = page(compared.province_clerk, "teeth", compared.superior.pk, duty.pk).content.decode()
    assert "Chấp nhận quy tắc" in form
    send(
        compared.province_clerk,
        "teeth",
        compared.superior.pk,
        duty.pk,
        first="31/03/2027",
        period="FREQ=YEARLY",
        evidence="Báo cáo khảo sát",
        report_to="Sở Nội vụ",
    )
    rule = DutyRule.objects.get()
    assert (rule.first, rule.period) == (dt.date(2027, 3, 31), "FREQ=YEARLY")


def test_a_document_that_is_not_here_stands_in_the_graph_as_a_stub(compared):
    text = DISPATCH.replace("28/KH-UBND", "92/KH-UBND").replace("15/UBND-VP", "16/UBND-VP")
    other = confirmed(compared.commune, text, compared.chairman)
    shown = page(compared.chairman, "graph", other.pk).content.decode()
    assert "92/KH-UBND" in shown
    assert "chưa có trên hệ thống" in shown


def test_a_circle_of_documents_ends(compared):
    actions.link_by_hand(by=compared.chairman, subordinate=compared.superior, superior=compared.subordinate)
    assert page(compared.province_clerk, "graph", compared.superior.pk).status_code == 200
    assert page(compared.province_clerk, "matrix", compared.superior.pk).status_code == 200


def test_a_family_of_many_documents_keeps_to_its_queries(compared, django_assert_max_num_queries):
    original = compared.subordinate
    copies = []
    for place in range(300):
        copy = Directive.objects.get(pk=original.pk)
        copy.pk, copy._state.adding, copy.sha256, copy.symbol = None, True, f"f{place:063d}", f"{place + 100}/UBND-VP"
        copies.append(copy)
    for copy in copies:
        copy.id = type(copy)._meta.pk.default()
    Directive.objects.bulk_create(copies)
    Link.objects.bulk_create(
        Link(source=copy, kind="implements", key=linking.key_of("28/KH-UBND"), symbol="28/KH-UBND") for copy in copies
    )
    client = signed_in(compared.province_clerk)
    for name in ("matrix", "gaps", "graph"):
        with django_assert_max_num_queries(MOST_QUERIES):
            answer = client.get(reverse(f"cascade:{name}", args=[compared.superior.pk]))
        assert answer.status_code == 200
    with django_assert_max_num_queries(MOST_QUERIES):
        assert client.get(reverse("cascade:list")).status_code == 200


def test_two_ways_of_writing_one_symbol_are_one_document(compared):
    text = DISPATCH.replace("28/KH-UBND", "28-KH/UBND").replace("15/UBND-VP", "17/UBND-VP")
    other = confirmed(compared.commune, text, compared.chairman)
    assert other in families.subordinates_of(compared.superior, Directive.objects.all())


def test_a_document_of_another_year_with_the_same_number_is_another(compared):
    text = DISPATCH.replace("05/02/2026", "05/02/2024").replace("15/UBND-VP", "18/UBND-VP")
    other = confirmed(compared.commune, text, compared.chairman)
    assert other not in families.subordinates_of(compared.superior, Directive.objects.all())


def test_the_excel_of_the_matrix_and_of_the_gaps_open(compared):
    for name in ("matrix", "gaps"):
        answer = page(compared.province_clerk, name, compared.superior.pk, format="xlsx")
        assert answer.content.startswith(b"PK")


def test_a_document_can_be_joined_by_hand(compared):
    text = DISPATCH.replace("Thực hiện Kế hoạch số 28/KH-UBND ngày 05/02/2026 của Ủy ban nhân dân tỉnh, ", "")
    other = confirmed(compared.commune, text.replace("15/UBND-VP", "19/UBND-VP"), compared.chairman)
    send(compared.province_clerk, "link", compared.superior.pk, document=other.pk)
    assert other in families.subordinates_of(compared.superior, Directive.objects.all())


def test_the_graph_names_what_amends_a_document(compared):
    link = Link.objects.get(source=compared.subordinate)
    link.pk, link.kind = None, "amends"
    link.id = Link._meta.pk.default()
    link._state.adding = True
    link.save()
    shown = page(compared.province_clerk, "graph", compared.superior.pk).content.decode()
    assert "Văn bản sửa đổi, thay thế văn bản này" in shown
    assert "sửa đổi, bổ sung" in shown
