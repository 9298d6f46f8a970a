"""The app's entry: navigation, words for the audit, who may read the audit."""

from django.apps import AppConfig
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from conglap_web.platform.navigation import Entry, add_entry


def _everybody(_request: HttpRequest) -> bool:
    return True


class RegisterConfig(AppConfig):
    name = "conglap_web.register"
    label = "register"
    verbose_name = _("Cơ quan, đơn vị")

    def ready(self) -> None:
        from conglap_web.audit.access import follow_rules
        from conglap_web.platform.jobs import register_job
        from conglap_web.platform.panels import add_panel
        from conglap_web.register import words
        from conglap_web.register.actions import unit_imports
        from conglap_web.register.events.succession_panel import succession_of_body
        from conglap_web.register.imports import jobs as import_jobs
        from conglap_web.register.journal import JournalByPosts
        from conglap_web.register.orphans import add_provider
        from conglap_web.register.orphans.own import BodiesBelow, OpenPosts

        words.give()
        register_job(unit_imports.CHECK, import_jobs.check_units, import_jobs.import_failed)
        register_job(unit_imports.WRITE, import_jobs.write_units, import_jobs.import_failed)
        follow_rules(JournalByPosts())
        add_panel("register.body", succession_of_body, 20)
        add_provider(BodiesBelow())
        add_provider(OpenPosts())
        add_entry(Entry(pgettext_lazy("menu", "Cơ quan"), "register:tree", "sitemap", 40, _everybody))
