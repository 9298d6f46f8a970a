"""What people typed or pasted, made fit to be stored, printed and put into a Word file."""

import unicodedata

from django.utils.translation import gettext as _

from conglap.base.text import nfc
from conglap_web.drafting.actions.refusals import Refused

_KEPT = "\n\t"


def typed(text: str) -> str:
    """Return the text in NFC, trimmed, without control characters: PostgreSQL and Word files take none of them."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    return nfc("".join(c if c in _KEPT or unicodedata.category(c) not in ("Cc", "Cs") else " " for c in lines)).strip()


def typed_at_most(text: str, most: int, what: str) -> str:
    """Return what was typed; refuse more than ``most`` characters. ``what`` names it, for the sentence."""
    words = typed(text)
    if len(words) > most:
        raise Refused(_("%(what)s dài quá %(most)s ký tự. Hãy viết ngắn lại.") % {"what": what, "most": most})
    return words
