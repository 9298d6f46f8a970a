"""``manage.py link_directives``: links and comparisons of directives that were confirmed before there were any."""

from typing import Any

from django.core.management.base import BaseCommand

from conglap_web.cascade.actions import link_directive
from conglap_web.directives.models import Directive, DirectiveState


class Command(BaseCommand):
    """Once after an update; safe to run again."""

    help = "Nối và đối chiếu lại mọi văn bản đã xác nhận (chạy một lần sau khi nâng cấp; chạy lại không hại gì)."

    def handle(self, *args: Any, **options: Any) -> None:
        """Link every confirmed directive, oldest first."""
        found = Directive.objects.filter(state=DirectiveState.CONFIRMED).order_by("confirmed_at")
        for directive in found.iterator(chunk_size=100):
            link_directive(by=None, directive=directive)
        self.stdout.write(f"Đã nối {found.count()} văn bản.")
