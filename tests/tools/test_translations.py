"""Translations are compiled without GNU gettext, and only when they changed."""

import gettext
import os

from tools.translations import compile_translations

CATALOGUE = """msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"

msgid "Nhiệm vụ"
msgstr "Task"

msgid "%(n)s cơ quan"
msgid_plural "%(n)s cơ quan"
msgstr[0] "%(n)s body"
msgstr[1] "%(n)s bodies"
"""


def test_a_compiled_catalogue_speaks_english(tmp_path):
    folder = tmp_path / "en" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    (folder / "django.po").write_text(CATALOGUE, encoding="utf-8")
    assert compile_translations(tmp_path) == 1
    english = gettext.translation("django", tmp_path, ["en"])
    assert english.gettext("Nhiệm vụ") == "Task"
    assert english.ngettext("%(n)s cơ quan", "%(n)s cơ quan", 2) == "%(n)s bodies"
    assert compile_translations(tmp_path) == 0
    os.utime(folder / "django.po", (2**31, 2**31))
    assert compile_translations(tmp_path) == 1
