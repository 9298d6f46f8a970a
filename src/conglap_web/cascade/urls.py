"""Addresses of the app."""

from django.urls import path

from conglap_web.cascade import views

app_name = "cascade"
urlpatterns = [
    path("", views.superiors, name="list"),
    path("<uuid:key>/", views.matrix, name="matrix"),
    path("<uuid:key>/khoang-trong/", views.gaps_of, name="gaps"),
    path("<uuid:key>/so-do/", views.graph, name="graph"),
    path("<uuid:key>/noi/", views.link, name="link"),
    path("<uuid:key>/bo-noi/<uuid:subordinate_key>/", views.unlink, name="unlink"),
    path("<uuid:key>/quy-tac/<uuid:duty_key>/", views.teeth, name="teeth"),
    path("<uuid:key>/doi-chieu-lai/<uuid:subordinate_key>/", views.compare, name="compare"),
    path("<uuid:key>/<uuid:duty_key>/<uuid:subordinate_key>/", views.cell, name="cell"),
    path("<uuid:key>/<uuid:duty_key>/<uuid:subordinate_key>/rut/", views.withdraw, name="withdraw"),
]
