"""Addresses of the app."""

from django.urls import path

from conglap_web.audit import views

app_name = "audit"
urlpatterns = [path("", views.journal, name="journal")]
