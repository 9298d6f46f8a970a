"""Addresses of the app."""

from django.urls import path

from conglap_web.tasks import list_views, overview_views, views

app_name = "tasks"
urlpatterns = [
    path("", list_views.task_list, name="list"),
    path("tong-quan/", overview_views.show_overview, name="overview"),
    path("hang-loat/", list_views.bulk, name="bulk"),
    path("<uuid:key>/", views.task, name="task"),
    path("<uuid:key>/bao-cao/", views.report, name="report"),
    path("<uuid:key>/minh-chung/<uuid:file_key>/", views.evidence, name="evidence"),
    path("<uuid:key>/<slug:slug>/", views.act, name="act"),
]
