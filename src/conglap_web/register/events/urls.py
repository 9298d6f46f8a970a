"""Addresses of events and of what they leave open."""

from django.urls import path

from conglap_web.register.events import record_views as event_record_views
from conglap_web.register.events import restating_views
from conglap_web.register.events import views as event_views
from conglap_web.register.orphans import views as orphan_views

urlpatterns = [
    path("", event_views.events, name="events"),
    path("ghi/", event_record_views.add, name="add_event"),
    path("viec-con-treo/", orphan_views.orphans, name="orphans"),
    path("viec-con-treo/chuyen/", orphan_views.hand_over, name="hand_over_orphans"),
    path("quy-doi/", restating_views.restating, name="restate"),
    path("<uuid:key>/", event_views.event, name="event"),
    path("<uuid:key>/rut-lai/", event_views.withdraw, name="withdraw_event"),
    path("<uuid:key>/chuyen/", event_views.hand_over, name="hand_over_event"),
    path("<uuid:key>/hoan-tac/", event_views.take_back, name="take_back_event"),
]
