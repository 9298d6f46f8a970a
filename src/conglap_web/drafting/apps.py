"""The app's entry."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class DraftingConfig(AppConfig):
    name = "conglap_web.drafting"
    label = "drafting"
    verbose_name = _("Dự thảo")

    def ready(self) -> None:
        """Tell the lower storeys about the entry of the navigation, the panels and the words for the audit."""
        from conglap_web.audit.labels import add_actions, add_fields, add_pages
        from conglap_web.drafting import panels, words
        from conglap_web.drafting.navigation import ENTRY
        from conglap_web.drafting.orphans import UnfinishedDrafts, UnreadDeliveries
        from conglap_web.platform.navigation import add_entry
        from conglap_web.platform.panels import add_panel
        from conglap_web.register.orphans import add_provider

        add_entry(ENTRY)
        add_provider(UnreadDeliveries())
        add_provider(UnfinishedDrafts())
        add_panel("directives.directive", panels.drafts_of_directive)
        add_panel("tasks.home", panels.waiting_for_person)
        add_actions(words.ACTIONS)
        add_fields(words.FIELDS)
        add_pages(words.PAGES)
