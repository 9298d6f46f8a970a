"""Addresses of the app."""

app_name = "directives"
urlpatterns: list = []
