"""``manage.py check_directives``: look for doubts and faults of form in documents read before that was done."""

from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from conglap_web.directives.actions import check_again
from conglap_web.directives.actions.checking import CHECKED
from conglap_web.directives.models import Directive


class Command(BaseCommand):
    """Queues one job a document; safe to run again."""

    help = (
        "Xếp việc nền: đọc lại để soát các văn bản được đọc trước khi có phần soát. Bản đã xác nhận giữ nguyên;"
        " bản chờ xác nhận mà chưa ai sửa được thay bằng bản đọc mới."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--all", action="store_true", help="soát cả văn bản đã có kết quả soát")

    def handle(self, *args: Any, **options: Any) -> None:
        """Queue the jobs that the worker does."""
        found = Directive.objects.filter(state__in=CHECKED).order_by("created_at")
        if not options["all"]:
            found = found.filter(form_check__isnull=True)
        keys = list(found.values_list("pk", flat=True))
        for key in keys:
            check_again(by=None, directive=Directive(pk=key))
        self.stdout.write(f"Đã xếp {len(keys)} văn bản để soát.")
