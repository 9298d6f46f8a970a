"""Addresses of the app."""

app_name = "drafting"
urlpatterns: list = []
