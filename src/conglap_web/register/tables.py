"""The list of people."""

import datetime as dt
from collections.abc import Iterator

import django_tables2 as tables
from django import forms
from django.db.models import QuerySet
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from conglap.base.text import fold, squeeze
from conglap_web.platform.tables import DayColumn, ListTable
from conglap_web.register.models import Membership, Role


class PeopleFilter(forms.Form):
    """Search by name, body and role."""

    q = forms.CharField(label=_("Họ và tên"), required=False, widget=forms.TextInput(attrs={"type": "search"}))
    body = forms.CharField(label=_("Cơ quan"), required=False)
    role = forms.ChoiceField(label=_("Vai trò"), required=False, choices=[("", _("Tất cả")), *Role.choices])
    ngay = forms.CharField(required=False, widget=forms.HiddenInput)

    def apply(self, posts: QuerySet[Membership]) -> QuerySet[Membership]:
        """Return the posts that match; nothing filled in returns all."""
        asked = self.cleaned_data if self.is_valid() else {}
        for word in fold(squeeze(asked.get("q", ""))).split():
            posts = posts.filter(user__folded__contains=word)
        for word in fold(squeeze(asked.get("body", ""))).split():
            posts = posts.filter(body_folded__contains=word)
        return posts.filter(role=asked["role"]) if asked.get("role") else posts


class PeopleTable(ListTable):
    """Who holds which post in which body."""

    caption = _("Danh sách người giữ chức vụ")
    empty_hint = _("Thử bỏ bớt điều kiện lọc.")
    day_query = ""  # set by the view: links keep the day

    name = tables.Column(
        _("Họ và tên"),
        accessor="user__full_name",
        order_by=("user__folded",),
        linkify=("register:person", {"key": tables.A("user_id")}),
    )
    title = tables.Column(_("Chức vụ"))
    body = tables.Column(_("Cơ quan"), accessor="body_name", order_by=("body_folded",))
    role = tables.Column(_("Vai trò"))
    username = tables.Column(_("Tên đăng nhập"), accessor="user__username")
    start = DayColumn(verbose_name=_("Từ ngày"))

    class Meta(ListTable.Meta):
        order_by = "name"

    def render_body(self, record: Membership, value: str) -> SafeString:
        return format_html(
            '<a href="{}{}">{}</a>', reverse("register:body", args=[record.body_id]), self.day_query, value
        )

    def render_role(self, record: Membership) -> str:
        return record.get_role_display()


PEOPLE_HEADERS = [
    _("Họ và tên"),
    _("Tên đăng nhập"),
    _("Chức vụ"),
    _("Cơ quan"),
    _("Vai trò"),
    _("Đứng đầu"),
    _("Từ ngày"),
]


def people_rows(posts: QuerySet[Membership]) -> Iterator[tuple[str, str, str, str, str, bool, dt.date]]:
    """Yield the rows of the Excel list."""
    for post in posts:
        yield (
            post.user.full_name,
            post.user.username,
            post.title,
            post.body_name or "",
            post.get_role_display(),
            post.is_head,
            post.start,
        )
