"""The app's entry: what it adds to lower storeys."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class TasksConfig(AppConfig):
    name = "conglap_web.tasks"
    label = "tasks"
    verbose_name = _("Nhiệm vụ")

    def ready(self) -> None:
        from conglap_web.directives.confirmation import follow_confirmation
        from conglap_web.tasks.actions import open_tasks

        follow_confirmation(lambda by, directive: open_tasks(by=by, directive=directive))
