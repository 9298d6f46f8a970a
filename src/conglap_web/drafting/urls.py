"""Addresses of the app."""

from django.urls import path, re_path

from conglap_web.drafting import delivery_views, edit_views, start_views, step_views, template_views, views

app_name = "drafting"
_FORMS = r"(?P<system>state|party)/(?P<kind>ke-hoach|cong-van|quyet-dinh)"
_ACTS = r"(?P<act>submit|withdraw|forward|return|approve|discard|restore)"
_KEY = r"(?P<key>[0-9a-f-]{36})"
urlpatterns = [
    path("", views.drafts, name="list"),
    path("soan/", start_views.choose, name="choose"),
    path("soan/<uuid:key>/", start_views.start, name="start"),
    path("mau/", template_views.templates, name="templates"),
    re_path(rf"^mau/chung/{_FORMS}/$", template_views.common_file, name="template_common"),
    path("mau/<uuid:key>/", template_views.own_file, name="template_file"),
    path("mau/<uuid:key>/thoi/", template_views.retire, name="template_retire"),
    path("<uuid:key>/", views.draft, name="draft"),
    path("<uuid:key>/tep/", views.word_file, name="file"),
    path("<uuid:key>/the-thuc/", views.check, name="check"),
    path("<uuid:key>/phien-ban/<int:number>/", views.version, name="version"),
    path("<uuid:key>/phien-ban/luu/", edit_views.keep, name="keep"),
    path("<uuid:key>/sua/", edit_views.words, name="words"),
    path("<uuid:key>/nhiem-vu/them/", start_views.more, name="more"),
    path("<uuid:key>/nhiem-vu/them/chon/", start_views.add, name="add"),
    path("<uuid:key>/nhiem-vu/moi/", edit_views.new_duty, name="new_duty"),
    path("<uuid:key>/nhiem-vu/<uuid:duty_key>/", edit_views.duty, name="duty"),
    path("<uuid:key>/nhiem-vu/<uuid:duty_key>/bo/", edit_views.drop_duty, name="drop_duty"),
    path("<uuid:key>/nhiem-vu/<uuid:duty_key>/chuyen/", edit_views.move_duty, name="move_duty"),
    path("<uuid:key>/gop-y/", edit_views.comment, name="comment"),
    path("<uuid:key>/gop-y/<uuid:comment_key>/xong/", edit_views.settle, name="settle"),
    path("<uuid:key>/ban-hanh/", step_views.issue, name="issue"),
    path("<uuid:key>/noi-nhan/don-doc/", delivery_views.remind, name="remind"),
    path("<uuid:key>/noi-nhan/<uuid:delivery_key>/", delivery_views.acknowledge, name="acknowledge"),
    re_path(rf"^{_KEY}/{_ACTS}/$", step_views.decide, name="decide"),
]
