"""What Django itself says about a field is said as an official would, in the catalogue of this site."""

from pathlib import Path

import polib
import pytest
from django import forms
from django.utils import translation
from django.utils.translation import trans_real

import conglap_web
from tools.translations import compile_translations

LOCALE = Path(conglap_web.__file__).parent / "locale"


class Everything(forms.Form):
    """One field of each kind that officials fill in."""

    day = forms.DateField()
    number = forms.IntegerField(max_value=5)
    text = forms.CharField(max_length=3)
    kind = forms.ChoiceField(choices=[("a", "A")])
    file = forms.FileField()


@pytest.fixture
def compiled(monkeypatch):
    """The catalogues as they are now, read anew."""
    compile_translations(LOCALE)
    monkeypatch.setattr(trans_real, "_translations", {})


def said(language: str, **sent: str) -> dict[str, str]:
    with translation.override(language):
        return {name: str(errors[0]) for name, errors in Everything(sent, {}).errors.items()}


def test_sentences_of_forms_are_ours(compiled):
    assert said("vi", day="31/02/2026", number="x", text="abcd", kind="z") == {
        "day": "Ngày không đúng. Hãy nhập theo dạng ngày/tháng/năm, ví dụ 05/03/2026.",
        "number": "Hãy nhập một số nguyên.",
        "text": "Chỉ nhập được tối đa 3 ký tự (đang có 4).",
        "kind": "“z” không có trong danh sách. Hãy chọn lại.",
        "file": "Mục này là bắt buộc.",
    }
    assert said("vi", number="9")["number"] == "Chỉ nhập được số không lớn hơn 5."
    assert "không nhìn thấy" in said("vi", text="a\0")["text"]


def test_english_stays_djangos(compiled):
    assert said("en", text="a\0")["text"] == "Null characters are not allowed."


def test_every_sentence_replaced_is_one_of_djangos_and_fills_the_same_gaps():
    english = Path(forms.__file__).parents[1] / "conf/locale/en/LC_MESSAGES/django.po"
    known = {(entry.msgid, entry.msgid_plural) for entry in polib.pofile(str(english))}
    for entry in polib.pofile(str(LOCALE / "vi/LC_MESSAGES/django.po")):
        assert (entry.msgid, entry.msgid_plural) in known
        shown = entry.msgstr or entry.msgstr_plural[0]
        values = {"value": "v", "pk": "v", "limit_value": 1, "show_value": 2, "max": 1, "length": 2}
        assert shown % values and (entry.msgid % values)
