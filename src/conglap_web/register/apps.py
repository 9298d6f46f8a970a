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
        from conglap_web.register import words
        from conglap_web.register.journal import JournalByPosts
        from conglap_web.register.orphans import add_provider
        from conglap_web.register.own_orphans import BodiesBelow, OpenPosts

        words.give()
        follow_rules(JournalByPosts())
        add_provider(BodiesBelow())
        add_provider(OpenPosts())
        add_entry(Entry(pgettext_lazy("menu", "Cơ quan"), "register:tree", "sitemap", 40, _everybody))
