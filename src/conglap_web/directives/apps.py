"""The app's entry."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class DirectivesConfig(AppConfig):
    name = "conglap_web.directives"
    label = "directives"
    verbose_name = _("Văn bản")

    def ready(self) -> None:
        """Tell the lower storeys about the job that reads, the entry of the navigation, the words for the audit."""
        from conglap_web.audit.labels import add_actions, add_fields
        from conglap_web.directives import jobs, labels
        from conglap_web.directives.actions import CHECK
        from conglap_web.directives.actions.intake import JOB
        from conglap_web.directives.navigation import ENTRY
        from conglap_web.platform.jobs import register_job
        from conglap_web.platform.navigation import add_entry

        register_job(JOB, jobs.read_directive, jobs.reading_failed)
        register_job(CHECK, jobs.check_directive)
        add_entry(ENTRY)
        add_actions(labels.ACTIONS)
        add_fields(labels.FIELDS)
