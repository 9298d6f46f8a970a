"""Addresses of signing in."""

from django.contrib.auth.views import LogoutView
from django.urls import path

from conglap_web.accounts import token_views, views

app_name = "accounts"
urlpatterns = [
    path("dang-nhap/", views.SignIn.as_view(), name="login"),
    path("dang-xuat/", LogoutView.as_view(), name="logout"),
    path("mat-khau/", views.password, name="password"),
    path("ma-truy-cap/", token_views.tokens, name="tokens"),
    path("ma-truy-cap/<uuid:key>/huy/", token_views.revoke, name="revoke_token"),
]
