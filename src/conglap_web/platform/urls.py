"""Addresses of the ground floor: language, health, progress of jobs."""

from django.contrib.auth.decorators import login_not_required
from django.urls import path
from django.views.i18n import set_language

from conglap_web.platform import views

urlpatterns = [
    path("ngon-ngu/", login_not_required(set_language), name="set_language"),
    path("suc-khoe/", views.health, name="health"),
    path("viec/<uuid:key>/", views.job_progress, name="job_progress"),
    path("viec/<uuid:key>/huy/", views.cancel_job, name="cancel_job"),
]
