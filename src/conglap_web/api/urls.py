"""Addresses of the API: signing in is its own affair, with 401 instead of the page for it."""

from django.contrib.auth.decorators import login_not_required

from conglap_web.api.site import api

urlpatterns, _of_ninja, app_name = api.urls
for pattern in urlpatterns:
    login_not_required(pattern.callback)
