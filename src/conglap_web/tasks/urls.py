"""Addresses of the app."""

app_name = "tasks"
urlpatterns: list = []
