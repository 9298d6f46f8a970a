"""The frame of every page: who is signed in, for which body; what is shown where something goes wrong."""

import pytest
from django.urls import reverse

from tests.conglap_web.factories import give_post, make_body, make_user


@pytest.mark.django_db
def test_the_menu_of_a_person_names_the_posts_with_their_bodies(client):
    office = make_body("Văn phòng UBND tỉnh Lam Giang")
    user = make_user("Nguyễn Thị Phước", office, "clerk")
    give_post(user, make_body("Sở Nội vụ tỉnh Lam Giang"), "officer")
    client.force_login(user)
    menu = client.get(reverse("accounts:password")).content.decode().split('class="menu-who"')[1].split("</details>")[0]
    assert "Nguyễn Thị Phước" in menu
    assert "Văn thư<br>Văn phòng UBND tỉnh Lam Giang" in menu
    assert "Chuyên viên<br>Sở Nội vụ tỉnh Lam Giang" in menu


@pytest.mark.django_db
def test_an_address_that_does_not_exist_says_so_in_the_frame_of_the_site(client):
    client.force_login(make_user("Nguyễn Thị Phước"))
    response = client.get("/khong-co-trang-nay/")
    assert response.status_code == 404
    assert "Không tìm thấy trang" in response.content.decode()


@pytest.mark.django_db
def test_an_error_of_the_server_shows_a_page_that_needs_nothing_to_work(client, monkeypatch):
    def broken(*args, **kwargs):
        raise RuntimeError("broken on purpose")

    monkeypatch.setattr("conglap_web.accounts.access.own_account", broken)
    client.force_login(make_user("Nguyễn Thị Phước"))
    client.raise_request_exception = False
    response = client.get(reverse("accounts:password"))
    assert response.status_code == 500
    assert "Máy chủ gặp lỗi" in response.content.decode()


@pytest.mark.django_db
def test_the_demonstration_says_on_every_page_that_nothing_in_it_is_real(client, settings):
    settings.DEMO = True
    assert "đơn vị, người và văn bản ở đây là hư cấu" in client.get(reverse("accounts:login")).content.decode()
    settings.DEMO = False
    assert "hư cấu" not in client.get(reverse("accounts:login")).content.decode()


@pytest.mark.django_db
def test_an_address_that_only_takes_forms_says_so_when_it_is_opened(client):
    client.force_login(make_user("Nguyễn Thị Phước"))
    response = client.get(reverse("tasks:bulk"))
    assert response.status_code == 405
    assert "Hãy quay lại, tải lại trang rồi gửi lần nữa." in response.content.decode()
