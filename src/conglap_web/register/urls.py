"""Addresses of the app."""

app_name = "register"
urlpatterns: list = []
