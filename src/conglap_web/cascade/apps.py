"""The app's entry."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CascadeConfig(AppConfig):
    name = "conglap_web.cascade"
    label = "cascade"
    verbose_name = _("Đối chiếu")

    def ready(self) -> None:
        """Follow confirmations; tell the lower storeys of the jobs, the entry, the panel, the words for the audit."""
        from conglap_web.audit.labels import add_actions, add_fields
        from conglap_web.cascade import actions, jobs, panels, words
        from conglap_web.directives.confirmation import follow_confirmation
        from conglap_web.platform.jobs import register_job
        from conglap_web.platform.navigation import Entry, add_entry
        from conglap_web.platform.panels import add_panel

        register_job(actions.COMPARE, jobs.compare_directives, jobs.comparison_failed)
        register_job(actions.BEGIN, jobs.begin_comparisons)
        register_job(actions.RELINK, jobs.link_directives)
        follow_confirmation(lambda by, directive: actions.link_directive(by=by, directive=directive))
        add_panel("directives.directive", panels.cascade_of_directive)
        add_actions(words.ACTIONS)
        add_fields(words.FIELDS)
        add_entry(Entry(_("Đối chiếu"), "cascade:list", "hierarchy", 24, lambda request: True))
