"""Syllables that no word has, with a mark on the wrong vowel or without the mark that their end needs."""

import pytest

from conglap.linting.syllables import lost_tones, misplaced_tones


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("qủa", "quả"), ("qúy", "quý"), ("hòan", "hoàn"), ("tóan", "toán"), ("tíên", "tiến"), ("cúôi", "cuối"),
        ("đựơc", "được"), ("nứơc", "nước"), ("húynh", "huýnh"), ("Tòan", "Toàn"), ("khúyên", "khuyến"),
    ],
)  # fmt: skip
def test_a_mark_before_the_vowel_that_bears_it_is_moved(wrong: str, right: str) -> None:
    assert [(word, mended) for _, word, mended in misplaced_tones(f"đạt {wrong} cao")] == [(wrong, right)]


@pytest.mark.parametrize("word", ["thưc", "triêt", "viêc", "đôc", "chât", "câp", "tiêp", "tuyêt", "suôt", "nươc"])
def test_a_syllable_that_ends_in_a_stop_has_a_tone(word: str) -> None:
    assert [found for _, found in lost_tones(f"một {word} hai")] == [word]


@pytest.mark.parametrize("word", ["thực", "Đăk", "internet", "thích", "cách", "Êđêt", "top", "hotline", "sốt", "ước"])
def test_words_with_their_tone_and_names_of_others_are_left_alone(word: str) -> None:
    assert list(lost_tones(f"một {word} hai")) == []
    assert list(misplaced_tones(f"một {word} hai")) == []
