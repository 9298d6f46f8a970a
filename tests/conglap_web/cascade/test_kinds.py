"""What a document implements is compared, what it only rests on is named; a person may join any two."""

import pytest

from conglap_web.cascade import actions, families
from conglap_web.cascade.models import Comparison, Link, LinkKind
from conglap_web.directives.models import Directive
from conglap_web.platform.jobs import run_one
from tests.conglap_web.cascade.conftest import DISPATCH, PLAN, confirmed
from tests.conglap_web.cascade.test_cascade import compared, page, send

__all__ = ["compared"]
OPENING = "Thực hiện Kế hoạch số 28/KH-UBND ngày 05/02/2026 của Ủy ban nhân dân tỉnh"


def dispatch(family, opening: str, number: str) -> Directive:
    """A dispatch of the commune that opens otherwise."""
    return confirmed(family.commune, DISPATCH.replace(OPENING, opening).replace("15/UBND-VP", number), family.chairman)


@pytest.fixture
def resting(compared):
    """A dispatch for which the plan is only a ground."""
    return dispatch(compared, "Căn cứ Kế hoạch số 28/KH-UBND ngày 05/02/2026 của Ủy ban nhân dân tỉnh", "31/UBND-VP")


def test_what_only_rests_on_a_document_is_not_compared_with_it(compared, resting):
    assert Link.objects.get(source=resting).kind == LinkKind.BASIS
    assert not Comparison.objects.filter(subordinate=resting).exists()
    assert resting not in families.subordinates_of(compared.superior, Directive.objects.all())
    shown = page(compared.province_clerk, "graph", compared.superior.pk).content.decode()
    ground = shown[shown.index('id="resting-title"') :]
    assert "31/UBND-VP" in ground and "relation-basis" in ground
    assert "15/UBND-VP" in shown[shown.index('id="below-title"') : shown.index('id="resting-title"')]


def test_the_graph_says_what_a_document_has_to_do_with_each(compared):
    opening = f"Căn cứ Luật Giá số 16/2023/QH15 ngày 19/6/2023; {OPENING[0].lower()}{OPENING[1:]}"
    below = dispatch(compared, opening, "32/UBND-VP")
    shown = page(compared.chairman, "graph", below.pk).content.decode()
    law, plan = shown.index("16/2023/QH15"), shown.index("28/KH-UBND")
    assert plan < law  # what is implemented stands first
    assert "relation-implements" in shown[:plan][-300:]
    assert "relation-basis" in shown[:law][-300:]
    assert "Luật 16/2023/QH15" in shown  # a stub with its kind
    assert "chưa có trên hệ thống" in shown[law : law + 400]


def test_a_person_asks_for_a_comparison_with_a_ground(compared, resting):
    send(compared.province_clerk, "link", compared.superior.pk, document=resting.pk)
    while run_one("test"):
        pass
    assert Comparison.objects.get(subordinate=resting).computed_at
    assert resting in families.subordinates_of(compared.superior, Directive.objects.all())


def test_documents_that_are_not_joined_are_compared_only_after_they_are(compared, resting):
    with pytest.raises(actions.Refused, match="Nối văn bản"):
        actions.compare_again(by=compared.chairman, superior=compared.superior, subordinate=resting)
    answer = send(compared.chairman, "compare", compared.superior.pk, resting.pk)
    assert answer.status_code == 302
    assert not Comparison.objects.filter(subordinate=resting).exists()


def test_linking_anew_forgets_comparisons_with_mere_grounds_but_not_what_people_ruled(compared, resting):
    ruled = dispatch(compared, "Căn cứ Kế hoạch số 28/KH-UBND ngày 05/02/2026 của Ủy ban nhân dân tỉnh", "33/UBND-VP")
    for one in (resting, ruled):  # as it was while every basis was compared
        Link.objects.filter(source=one).update(kind=LinkKind.IMPLEMENTS)
        actions.begin_comparisons(by=None, directive=one)
    duty = compared.superior.duties.first()
    actions.overrule(by=compared.chairman, duty=duty, subordinate=ruled, coverage="full", reason="Đã xem")
    actions.link_everything()
    actions.link_everything()
    while run_one("test"):
        pass
    assert not Comparison.objects.filter(subordinate=resting).exists()
    assert Comparison.objects.get(subordinate=ruled).computed_at
    assert ruled in families.subordinates_of(compared.superior, Directive.objects.all())
    assert Comparison.objects.filter(subordinate=compared.subordinate).exists()


def test_a_circle_is_told_on_the_graph(compared):
    assert "viện dẫn vòng" not in page(compared.province_clerk, "graph", compared.superior.pk).content.decode()
    actions.link_by_hand(by=compared.chairman, subordinate=compared.superior, superior=compared.subordinate)
    for one in (compared.superior, compared.subordinate):
        assert "viện dẫn vòng" in page(compared.province_clerk, "graph", one.pk).content.decode()


def test_documents_that_may_name_one_without_a_number_are_offered(compared):
    unnumbered = confirmed(
        compared.province, PLAN.replace("Số: 28/KH-UBND", "Số:      /KH-UBND"), compared.province_clerk
    )
    assert unnumbered.symbol == ""
    naming = dispatch(
        compared, "Thực hiện Kế hoạch số 44/KH-UBND ngày 05/02/2026 của Ủy ban nhân dân tỉnh Lâm Hải", "34/UBND-VP"
    )
    other = dispatch(compared, "Thực hiện Kế hoạch số 45/KH-SNV ngày 05/02/2026 của Sở Nội vụ", "35/UBND-VP")
    found = page(compared.province_clerk, "link", unnumbered.pk)
    assert [link.source for link in found.context["may_name"]] == [naming]
    assert "viện dẫn 44/KH-UBND" in found.content.decode()
    assert other not in [link.source for link in found.context["may_name"]]
    assert page(compared.province_clerk, "link", compared.superior.pk).context["may_name"] == []


def test_subjects_that_a_person_worded_anew_still_tell_what_is_implemented(compared, resting):
    resting.subject = "Triển khai Kế hoạch số 28/KH-UBND của tỉnh"
    resting.save()
    actions.link_directive(by=None, directive=resting)
    assert Link.objects.get(source=resting).kind == LinkKind.IMPLEMENTS
    assert Comparison.objects.filter(subordinate=resting).exists()


def test_who_reviews_only_the_lower_document_joins_that_one_and_no_other(compared, resting):
    own = page(compared.chairman, "link", compared.superior.pk)
    assert own.status_code == 200
    others = confirmed(compared.province, PLAN.replace("28/KH-UBND", "77/KH-UBND"), compared.province_clerk)
    offered = [one.pk for one in page(compared.chairman, "link", compared.superior.pk).context["found"]]
    assert resting.pk in offered and others.pk not in offered
    assert compared.subordinate.pk not in offered  # joined already
    assert send(compared.chairman, "link", compared.superior.pk, document=others.pk).status_code == 404
    send(compared.chairman, "link", compared.superior.pk, document=resting.pk)
    assert resting in families.subordinates_of(compared.superior, Directive.objects.all())
    send(compared.chairman, "unlink", compared.superior.pk, resting.pk)
    assert resting not in families.subordinates_of(compared.superior, Directive.objects.all())
