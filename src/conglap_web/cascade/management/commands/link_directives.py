"""``manage.py link_directives``: tell again what every confirmed directive has to do with those it names."""

from typing import Any

from django.core.management.base import BaseCommand

from conglap_web.cascade.actions import link_everything


class Command(BaseCommand):
    """Queues the job; safe to run again."""

    help = "Xếp việc nền: nối lại mọi văn bản đã xác nhận theo quy tắc hiện hành và đối chiếu các cặp chưa đối chiếu."

    def handle(self, *args: Any, **options: Any) -> None:
        """Queue the job that the worker does."""
        job = link_everything()
        self.stdout.write(f"Đã xếp việc nối lại văn bản ({job.get_state_display().lower()}).")
