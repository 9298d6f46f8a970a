"""The app's entry: what it adds to lower storeys."""

from django.apps import AppConfig
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class TasksConfig(AppConfig):
    name = "conglap_web.tasks"
    label = "tasks"
    verbose_name = _("Nhiệm vụ")

    def ready(self) -> None:
        from conglap_web.audit.labels import add_actions, add_fields
        from conglap_web.directives.confirmation import follow_confirmation
        from conglap_web.platform.navigation import Entry, add_entry
        from conglap_web.platform.panels import add_panel
        from conglap_web.register.orphans import add_provider
        from conglap_web.tasks import panels, words
        from conglap_web.tasks.actions import open_tasks
        from conglap_web.tasks.orphans import FollowedDirectives, LedTasks

        follow_confirmation(lambda by, directive: open_tasks(by=by, directive=directive))
        add_actions(words.ACTIONS)
        add_fields(words.FIELDS)
        add_provider(LedTasks())
        add_provider(FollowedDirectives())
        add_panel("register.body", panels.tasks_of_body)
        add_panel("directives.directive", panels.tasks_of_directive)
        add_entry(Entry(_("Việc của tôi"), "home", "home", 10, _everybody))
        add_entry(Entry(pgettext_lazy("menu", "Nhiệm vụ"), "tasks:list", "checklist", 15, _everybody))
        add_entry(Entry(_("Tổng quan"), "tasks:overview", "chart-bar", 30, _follows_others))


def _everybody(_request: HttpRequest) -> bool:
    return True


def _follows_others(request: HttpRequest) -> bool:
    """The overview is for those who see more than their own work."""
    from conglap_web.register.standing import SEES_BELOW

    return request.standing.has(*SEES_BELOW)
