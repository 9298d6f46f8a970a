"""Recipients who have not acknowledged are urged, all or one; they see it on their home page."""

import datetime as dt

import pytest
from django.urls import reverse

from conglap_web.audit.models import AuditEntry
from conglap_web.drafting import actions
from conglap_web.drafting.models import Delivery, DeliveryReminder
from conglap_web.platform import clock
from conglap_web.register.models import Role
from tests.conglap_web.drafting.test_actions import issued
from tests.conglap_web.factories import make_body, make_user, signed_in

WORDS = "Đề nghị xác nhận ngay hôm nay."


@pytest.fixture
def sent(commune, draft):
    """The issued document, with a recipient outside the system too."""
    draft = issued(commune, draft)
    Delivery.objects.create(draft=draft, position=99, name="Hội Khuyến học")
    return draft


def where(draft):
    return reverse("drafting:remind", args=[draft.pk])


def pending(draft):
    return list(draft.deliveries.filter(acknowledged_at=None, body__isnull=False).order_by("position"))


def urge(person, draft, deliveries, text=WORDS):
    return signed_in(person).post(where(draft), {"deliveries": [str(one.pk) for one in deliveries], "text": text})


def test_all_who_have_not_acknowledged_are_urged_at_once_after_a_page_that_asks(commune, sent):
    shown = signed_in(commune.clerk).get(sent.get_absolute_url()).content.decode()
    assert where(sent) in shown
    assert f"Đôn đốc cả {len(pending(sent))} nơi" in shown
    asked = signed_in(commune.clerk).get(where(sent)).content.decode()
    assert asked.count(" checked") == len(pending(sent)) >= 2
    assert "1 nơi ngoài hệ thống" in asked
    assert not DeliveryReminder.objects.exists()
    assert urge(commune.clerk, sent, pending(sent)).status_code == 302
    assert DeliveryReminder.objects.count() == len(pending(sent))
    shown = signed_in(commune.clerk).get(sent.get_absolute_url()).content.decode()
    assert shown.count("đã đôn đốc 1 lần") == len(pending(sent))
    assert f"{clock.today():%d/%m/%Y}" in shown[shown.index("đã đôn đốc 1 lần") :][:200]
    entry = AuditEntry.objects.get(action="draft.remind")
    assert entry.object_id == sent.pk
    assert entry.after["note"] == WORDS
    assert len(entry.after["reminded"]) == len(pending(sent))


def test_one_is_urged_alone(commune, sent):
    one = sent.deliveries.get(body=commune.school)
    asked = signed_in(commune.clerk).get(where(sent), {"noi": str(one.pk)}).content.decode()
    assert asked.count(" checked") == 1
    urge(commune.clerk, sent, [one])
    assert [reminder.delivery for reminder in DeliveryReminder.objects.all()] == [one]


def test_the_urged_see_it_on_their_home_page_and_beside_the_document_until_they_acknowledge(commune, sent):
    one = sent.deliveries.get(body=commune.school)
    assert "được đôn đốc" not in signed_in(commune.principal).get("/").content.decode()
    urge(commune.clerk, sent, [one])
    client = signed_in(commune.principal)
    assert "được đôn đốc" in client.get("/").content.decode()
    assert WORDS in client.get(sent.get_absolute_url()).content.decode()
    neighbour = signed_in(commune.economist)
    assert "được đôn đốc" not in neighbour.get("/").content.decode()
    assert WORDS not in neighbour.get(sent.get_absolute_url()).content.decode()
    client.post(reverse("drafting:acknowledge", args=[sent.pk, one.pk]))
    assert "được đôn đốc" not in client.get("/").content.decode()
    kept = signed_in(commune.clerk).get(sent.get_absolute_url()).content.decode()
    assert "đã đôn đốc 1 lần" in kept  # how it came to be acknowledged stays on record


def test_a_form_sent_twice_urges_nobody_twice_and_says_so(commune, sent):
    urge(commune.clerk, sent, pending(sent))
    again = urge(commune.clerk, sent, pending(sent))
    assert again.status_code == 422
    assert "Hôm nay anh/chị đã đôn đốc" in again.content.decode()
    assert DeliveryReminder.objects.count() == len(pending(sent))
    assert AuditEntry.objects.filter(action="draft.remind").count() == 1
    DeliveryReminder.objects.update(created_at=clock.now() - dt.timedelta(days=2))
    assert urge(commune.clerk, sent, pending(sent)).status_code == 302
    shown = signed_in(commune.clerk).get(sent.get_absolute_url()).content.decode()
    assert "đã đôn đốc 2 lần" in shown


def test_an_old_page_urges_nobody_who_acknowledged_meanwhile(commune, sent):
    seen = pending(sent)
    actions.acknowledge(by=commune.principal, delivery=sent.deliveries.get(body=commune.school))
    urge(commune.clerk, sent, seen)
    assert not DeliveryReminder.objects.filter(delivery__body=commune.school).exists()
    assert DeliveryReminder.objects.exists()
    for one in pending(sent):
        actions.acknowledge(by=commune.clerk, delivery=one)
    with pytest.raises(actions.Refused, match="không cần đôn đốc"):
        actions.remind_recipients(by=commune.clerk, draft=sent, keys=[one.pk for one in seen], text="Lần nữa")
    done = signed_in(commune.clerk).get(where(sent)).content.decode()
    assert "Không còn nơi nào để đôn đốc" in done


@pytest.mark.parametrize("text", ["", "   ", "\x00", "x" * 3000])
def test_odd_words_are_refused_with_the_reason(commune, sent, text):
    answer = urge(commune.clerk, sent, pending(sent), text)
    assert answer.status_code == 422
    assert not DeliveryReminder.objects.exists()


def test_nobody_chosen_and_keys_of_others_urge_nobody(commune, sent):
    outside = sent.deliveries.get(name="Hội Khuyến học")
    assert urge(commune.clerk, sent, []).status_code == 422
    assert urge(commune.clerk, sent, [outside]).status_code == 422
    forged = signed_in(commune.clerk).post(where(sent), {"deliveries": ["x", str(sent.pk)], "text": WORDS})
    assert forged.status_code == 422
    assert not DeliveryReminder.objects.exists()


def test_only_the_issuers_clerk_head_and_leaders_urge(commune, sent):
    onlooker = make_user("Thanh tra xã", commune.committee, Role.INSPECTOR)
    for who, status in ((commune.stranger, 404), (onlooker, 403), (commune.officer, 403), (commune.principal, 403)):
        assert signed_in(who).get(where(sent)).status_code == status, who
        assert urge(who, sent, pending(sent)).status_code == status, who
    assert not DeliveryReminder.objects.exists()
    for who in (commune.clerk, commune.chairman):
        assert signed_in(who).get(where(sent)).status_code == 200


def test_before_it_is_issued_there_is_nobody_to_urge(commune, draft):
    assert signed_in(commune.clerk).get(where(draft)).status_code == 403
    with pytest.raises(actions.Refused, match="đã ban hành"):
        actions.remind_recipients(by=commune.clerk, draft=draft, keys=[], text=WORDS)


def test_two_thousand_recipients_cost_no_more_queries(commune, sent, django_assert_max_num_queries):
    bodies = [make_body(f"Trường số {number}", kind="unit", under=commune.committee) for number in range(60)]
    Delivery.objects.bulk_create(
        Delivery(
            draft=sent, position=200 + number, name=f"Trường {number}", body=bodies[number] if number < 60 else None
        )
        for number in range(2000)
    )
    client = signed_in(commune.clerk)
    with django_assert_max_num_queries(20):
        assert client.get(where(sent)).status_code == 200
    with django_assert_max_num_queries(20):
        assert client.get(sent.get_absolute_url()).status_code == 200
    keys = [one.pk for one in pending(sent)]
    with django_assert_max_num_queries(20):
        assert actions.remind_recipients(by=commune.clerk, draft=sent, keys=keys, text=WORDS) == len(keys)


def test_members_of_a_group_stand_by_their_own_names(commune, draft):
    schools = [make_body(f"Trường Mầm non số {number}", kind="unit", under=commune.committee) for number in (1, 2)]
    draft = issued(commune, draft)
    for place, school in enumerate(schools, 50):
        Delivery.objects.create(draft=draft, position=place, name="các trường mầm non", body=school)
    for where_to in (draft.get_absolute_url(), where(draft)):
        shown = signed_in(commune.clerk).get(where_to).content.decode()
        assert "Trường Mầm non số 1" in shown and "Trường Mầm non số 2" in shown
        assert "các trường mầm non" not in shown
    urge(commune.clerk, draft, draft.deliveries.filter(body__in=schools))
    said = AuditEntry.objects.get(action="draft.remind").after["reminded"]
    assert said == ["Trường Mầm non số 1", "Trường Mầm non số 2"]


def test_a_recipient_finds_what_to_do_above_the_document(commune, sent):
    shown = signed_in(commune.principal).get(sent.get_absolute_url()).content.decode()
    assert shown.index("chưa xác nhận đã nhận văn bản này") < shown.index('id="paper-title"')
