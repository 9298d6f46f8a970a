"""Addresses of the app."""

from django.urls import include, path

from conglap_web.register import change_views, post_views, views, withdrawal_views
from conglap_web.register.maps import views as map_views
from conglap_web.register.trees import views as tree_views
from conglap_web.register.units import compare_views
from conglap_web.register.units import views as unit_views

app_name = "register"
urlpatterns = [
    path("", tree_views.tree, name="tree"),
    path("nhanh/<uuid:key>/", tree_views.branch, name="branch"),
    path("ban-do/", map_views.map_page, name="map"),
    path("ban-do/ranh-gioi/", map_views.outlines, name="outlines"),
    path("ban-do/diem/", map_views.points, name="points"),
    path("ban-do/don-vi/<uuid:key>/", map_views.card, name="map_card"),
    path("so-sanh/", compare_views.compare, name="compare"),
    path("don-vi/", unit_views.units, name="units"),
    path("sap-xep/", include("conglap_web.register.events.urls")),
    path("nhap/", include("conglap_web.register.imports.urls")),
    path("chon/", views.pick, name="pick"),
    path("them/", change_views.add, name="add"),
    path("nguoi/", views.people, name="people"),
    path("nguoi/<uuid:key>/", views.person, name="person"),
    path("nguoi/<uuid:key>/mat-khau/", post_views.reset_password, name="reset_password"),
    path("nguoi/<uuid:key>/khoa/", post_views.close_account, name="close_account"),
    path("nguoi/<uuid:key>/mo/", post_views.open_account, name="open_account"),
    path("chuc-vu/<uuid:key>/ket-thuc/", post_views.end_post, name="end_post"),
    path("chuc-vu/<uuid:key>/rut-lai/", withdrawal_views.post, name="withdraw_post"),
    path("<uuid:key>/rut-lai/ket-thuc/", withdrawal_views.end, name="withdraw_end"),
    path("<uuid:key>/rut-lai/ten/<uuid:row>/", withdrawal_views.name, name="withdraw_name"),
    path("<uuid:key>/rut-lai/thong-tin/<uuid:row>/", withdrawal_views.profile, name="withdraw_profile"),
    path("<uuid:key>/rut-lai/cap-tren/<uuid:row>/", withdrawal_views.parent, name="withdraw_parent"),
    path("<uuid:key>/", views.body, name="body"),
    path("<uuid:key>/ten/", change_views.rename, name="rename"),
    path("<uuid:key>/thong-tin/", change_views.change, name="change"),
    path("<uuid:key>/cap-tren/", change_views.move, name="move"),
    path("<uuid:key>/ket-thuc/", change_views.end, name="end"),
    path("<uuid:key>/them-nguoi/", post_views.add_post, name="add_post"),
]
