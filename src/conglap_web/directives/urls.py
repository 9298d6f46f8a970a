"""Addresses of the app."""

from django.urls import path

from conglap_web.directives import body_views, closing_views, duty_views, fields_views, mark_views, views

app_name = "directives"
urlpatterns = [
    path("", views.inbox, name="list"),
    path("them/", views.upload, name="upload"),
    path("quy-tac/", mark_views.rules, name="rules"),
    path("quy-tac/<uuid:key>/", mark_views.office_rules, name="office_rules"),
    path("<uuid:key>/da-xem/", mark_views.see, name="doubts_seen"),
    path("<uuid:key>/", views.directive, name="directive"),
    path("<uuid:key>/tep/", views.original, name="file"),
    path("<uuid:key>/doc-lai/", views.read_again, name="read_again"),
    path("<uuid:key>/soat-lai/", mark_views.check_again, name="check_again"),
    path("<uuid:key>/bo/", closing_views.discard, name="discard"),
    path("<uuid:key>/xac-nhan/", closing_views.confirm, name="confirm"),
    path("<uuid:key>/the-thuc/", fields_views.edit_fields, name="fields"),
    path("<uuid:key>/noi-ban-hanh/", fields_views.pick_issuer, name="issuer"),
    path("<uuid:key>/nhiem-vu/them/", duty_views.add, name="duty_add"),
    path("<uuid:key>/nhiem-vu/gop/", duty_views.merge, name="duty_merge"),
    path("<uuid:key>/nhiem-vu/bo/", duty_views.drop_chosen, name="duty_drop_chosen"),
    path("<uuid:key>/nhiem-vu/<uuid:duty_key>/", duty_views.card, name="duty"),
    path("<uuid:key>/nhiem-vu/<uuid:duty_key>/sua/", duty_views.edit, name="duty_edit"),
    path("<uuid:key>/nhiem-vu/<uuid:duty_key>/tach/", duty_views.split, name="duty_split"),
    path("<uuid:key>/nhiem-vu/<uuid:duty_key>/gop/", duty_views.merge_with_next, name="duty_merge_next"),
    path("<uuid:key>/nhiem-vu/<uuid:duty_key>/bo/", duty_views.drop, name="duty_drop"),
    path("<uuid:key>/nhiem-vu/<uuid:duty_key>/lay-lai/", duty_views.restore, name="duty_restore"),
    path("<uuid:key>/nhiem-vu/<uuid:duty_key>/khoi-phuc/", duty_views.as_read, name="duty_as_read"),
    path("<uuid:key>/nhiem-vu/<uuid:duty_key>/dung/", body_views.accept_all, name="bodies_accept"),
    path("<uuid:key>/nhiem-vu/<uuid:duty_key>/co-quan/", body_views.add, name="body_add"),
    path("<uuid:key>/co-quan/<uuid:named_key>/dung/", body_views.accept, name="body_accept"),
    path("<uuid:key>/co-quan/<uuid:named_key>/chon/", body_views.pick, name="body_pick"),
    path("<uuid:key>/co-quan/<uuid:named_key>/thanh-vien/", body_views.members, name="body_members"),
    path("<uuid:key>/co-quan/<uuid:named_key>/bo-noi/", body_views.clear, name="body_clear"),
    path("<uuid:key>/co-quan/<uuid:named_key>/vai-tro/", body_views.part, name="body_part"),
    path("<uuid:key>/co-quan/<uuid:named_key>/xoa/", body_views.remove, name="body_remove"),
]
