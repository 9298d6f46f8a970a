"""Addresses of lists of units taken in from files."""

from django.urls import path

from conglap_web.register.imports import views as import_views

urlpatterns = [
    path("", import_views.imports, name="imports"),
    path("mau.xlsx", import_views.import_template, name="import_template"),
    path("<uuid:key>/", import_views.one_import, name="import"),
    path("<uuid:key>/tep/", import_views.import_file, name="import_file"),
    path("<uuid:key>/chua-nhan/", import_views.import_refused, name="import_refused"),
    path("<uuid:key>/ghi/", import_views.write_import, name="write_import"),
    path("<uuid:key>/kiem-tra/", import_views.check_import, name="check_import"),
    path("<uuid:key>/xac-dinh/", import_views.choose_row, name="choose_row"),
]
