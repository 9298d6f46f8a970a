"""Text in TCVN3, VNI, VISCII and Windows-1258 is read as Unicode, or refused; never read wrongly."""

import shutil
import subprocess
import unicodedata

import pytest

from conglap.documents import UnreadableFile, read_bytes
from conglap.documents.old_codes import CODES, TCVN3, VISCII, VNI, WINDOWS_1258, OldCode, disguise, recognise
from conglap.documents.syllables import is_syllable
from tests.conglap.documents.word_files import p, word_file

_VOWELS = "aăâeêioôơuưy"
LETTERS = "".join(
    unicodedata.normalize("NFC", vowel + tone)
    for vowel in _VOWELS
    for tone in ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
    if vowel + tone not in "aeiouy"
)
LETTERS += "đ" + LETTERS.upper() + "Đ"
# Every accented letter of the language at least once, in the words of offices.
SENTENCES = (
    "Uỷ ban nhân dân huyện đề nghị các phòng, xã, thị trấn rà soát, bổ sung chỉ tiêu, giữ vững kỷ cương.",
    "Những đơn vị đã tự chủ cần sẵn sàng, nỗ lực, khẩn trương; mỗi đồng chí lãnh đạo phải gương mẫu, tỉ mỉ, kỹ lưỡng.",
    "Trường hợp vướng mắc, hãy phản ánh về Phòng Nội vụ để tổng hợp, tháo gỡ, xử lý trước ngày 5 tháng 3, chậm nhất quý này.",
    "Chuẩn bị đầy đủ hồ sơ, giấy tờ; thẻ, sổ và bản vẽ kèm theo; nếu trễ hạn thì chịu trách nhiệm với cấp trên, chẳng hạn kỵ binh.",
    "Ngữ văn, lịch sử, ngoại ngữ; bằng khen, tặng thưởng; nhẫn nại, dễ dãi, lẽ phải, ngõ hẻm, cũng ngủ, mũi thuỷ, ở bờ sông.",
    "Bé nhỏ, thứ tố, nghĩ, có, họ, thú vị, kỳ nghỉ, lù lù, đèn lồng, rõ ràng, ngoẻo, tù và, cỏ dại, thù lao, tỷ lệ, hiểu ngầm, vừa ý, uỵch.",
    "Ông Lỹ ở Hoà Mỹ, Ý Yên: ý kiến, ví dụ, ích lợi, ngờ vực, đặt chỗ, ỗ, ẵm, ẳng, ẫm ờ, ỡm ờ, ễnh ương, ẽo ẹt, Ỷ lại.",
)  # fmt: skip


def _old_bytes(text: str, code: OldCode) -> bytes:
    """Write text in an old code by looking up each letter in what the code reads."""
    written: dict[str, str] = {}
    pairs = [first + second for first in "aeouyôöAEOUYÔÖ" for second in map(chr, range(0xC0, 0x100))]
    for shown in [*(pairs if code is VNI else []), *map(chr, range(1, 0x100))]:
        written.setdefault(code.to_unicode(shown), shown)
    return "".join(written.get(character, character) for character in text).encode("latin-1")


def _cp1258(text: str) -> bytes:
    """Write text as Windows-1258 does: letters with their hats, tones as marks after them."""
    out = ""
    for character in text:
        parts = unicodedata.normalize("NFD", character)
        tones = [mark for mark in parts if mark in "\u0300\u0301\u0303\u0309\u0323"]
        base = unicodedata.normalize("NFC", "".join(mark for mark in parts if mark not in tones))
        out += base + "".join(tones)
    return out.encode("cp1258")


def _written(text: str, code: OldCode) -> bytes:
    return _cp1258(text) if code is WINDOWS_1258 else _old_bytes(text, code)


def test_the_sentences_hold_every_small_letter() -> None:
    assert len(LETTERS) == 134
    assert set(LETTERS[:67]) <= set("".join(SENTENCES).lower())


@pytest.mark.parametrize("code", [VNI, VISCII, WINDOWS_1258], ids=lambda code: code.name)
def test_every_letter_goes_there_and_back(code: OldCode) -> None:
    for letter in LETTERS:
        assert code.to_unicode(_written(letter, code).decode("latin-1")) == letter


def test_every_small_letter_of_tcvn3_goes_there_and_back() -> None:
    for letter in LETTERS[:67]:
        assert TCVN3.to_unicode(_written(letter, TCVN3).decode("latin-1")) == letter


@pytest.mark.parametrize("code", CODES, ids=lambda code: code.name)
@pytest.mark.parametrize("sentence", SENTENCES)
def test_sentences_are_recognised_and_read(code: OldCode, sentence: str) -> None:
    written = sentence.replace("Ỷ", "ỷ").replace("Ý", "ý") if code is TCVN3 else sentence
    source = read_bytes(_written(written, code), "van-ban.txt")

    assert source.lines[0].text == written


@pytest.mark.skipif(shutil.which("iconv") is None, reason="iconv is not on this machine")
@pytest.mark.parametrize(("code", "foreign"), [(TCVN3, "TCVN"), (VISCII, "VISCII"), (WINDOWS_1258, "CP1258")])
def test_the_tables_agree_with_iconv(code: OldCode, foreign: str) -> None:
    for letter in LETTERS[:67] if code is TCVN3 else LETTERS:
        by_iconv = subprocess.run(
            ["iconv", "-f", "UTF-8", "-t", foreign], input=letter.encode(), capture_output=True, check=True
        ).stdout
        assert code.to_unicode(disguise(by_iconv)) == letter


def test_capitals_that_tcvn3_cannot_write_are_restored_where_the_line_shows_them() -> None:
    assert TCVN3.to_unicode("CéNG HßA X· HéI CHñ NGHÜA VIÖT NAM") == "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    assert TCVN3.to_unicode("§ång chÝ Lý, Bµ Tõ") == "Đồng chí Lý, Bà Từ"


def test_western_letters_in_a_file_of_another_language_are_not_taken_for_vietnamese() -> None:
    for text in (
        "Résumé déjà vu à la carte, élève très sérieux, forêt où naïve, Français",
        "Größe für Übung schön über",
    ):
        assert recognise(text) is None
    assert recognise("Привет товарищ, как ваши дела сегодня".encode("cp1251").decode("latin-1")) is None


def test_text_in_a_code_that_nobody_can_tell_is_refused_with_what_to_do() -> None:
    with pytest.raises(UnreadableFile, match="Hãy mở tệp, chuyển sang Unicode") as caught:
        read_bytes("Привет товарищ, как ваши дела".encode("cp1251"), "a.txt")
    assert caught.value.code == "encoding"


def _font(name: str) -> str:
    return f'<w:rFonts w:ascii="{name}" w:hAnsi="{name}"/>'


def _shown(*paragraphs: str, styles: str = "") -> list[str]:
    return [line.text for line in read_bytes(word_file("".join(paragraphs), styles=styles), "a.docx").lines]


def test_word_runs_are_read_by_the_code_of_their_font() -> None:
    assert _shown(
        p("Céng hßa x· héi", run=_font(".VnTime")),
        p("Céng hßa x· héi", run=_font(".VnTimeH")),
        p("Ñoäc laäp - Töï do", run=_font("VNI-Times")),
        p("Độc lập, à", run=_font("Times New Roman")),
        p("Độc lập, là Unicode", run=_font(".VnTime")),
    ) == ["Cộng hòa xã hội", "CỘNG HÒA XÃ HỘI", "Độc lập - Tự do", "Độc lập, à", "Độc lập, là Unicode"]  # fmt: skip


def test_the_soft_hyphen_that_is_a_letter_in_tcvn3_is_kept() -> None:
    assert _shown(p("®­êng", run=_font(".VnTime"))) == ["đường"]


def test_a_font_of_the_default_style_counts_and_capitals_are_made_after_the_letters() -> None:
    styles = f"<w:docDefaults><w:rPrDefault><w:rPr>{_font('.VnTime')}</w:rPr></w:rPrDefault></w:docDefaults>"

    assert _shown(p("NghÞ quyÕt", run="<w:caps/>"), styles=styles) == ["NGHỊ QUYẾT"]


def test_a_font_of_the_theme_goes_before_the_old_font_of_the_style() -> None:
    styles = f"<w:docDefaults><w:rPrDefault><w:rPr>{_font('.VnTime')}</w:rPr></w:rPrDefault></w:docDefaults>"

    assert _shown(p("cá và chè", run='<w:rFonts w:asciiTheme="minorHAnsi"/>'), styles=styles) == ["cá và chè"]


def test_a_mark_of_vni_that_word_has_parted_from_its_letter_finds_it_again() -> None:
    run = f"<w:r><w:rPr>{_font('VNI-Times')}</w:rPr><w:t>%s</w:t></w:r>"

    assert _shown(f"<w:p>{run % 'Tö'}{run % 'ï do'}</w:p>") == ["Tự do"]


def test_word_text_in_an_old_code_without_a_telling_font_is_known_by_its_words() -> None:
    old = _old_bytes(SENTENCES[0], TCVN3).decode("latin-1")

    assert _shown(p(old, run=_font("Arial"))) == [SENTENCES[0]]


@pytest.mark.parametrize("code", CODES, ids=lambda code: code.name)
def test_a_page_in_an_old_code_is_read(code: OldCode) -> None:
    page = b"<html><body><p>" + _written(SENTENCES[0], code) + b"</p></body></html>"

    assert [line.text for line in read_bytes(page, "a.html").lines] == [SENTENCES[0]]


def test_fonts_in_a_page_tell_the_code() -> None:
    page = '<html><p><font face=".VnTimeH">NghÞ</font> <span style="font-family: .VnTime">quyÕt</span> số 19</p></html>'

    assert [line.text for line in read_bytes(page.encode(), "a.html").lines] == ["NGHỊ quyết số 19"]


def test_syllables_are_told_from_noise() -> None:
    assert all(
        map(
            is_syllable,
            ["nghiêng", "quyết", "giữ", "gìn", "khuỷu", "tuyệt", "ƯỚC", "hoà", "hòa", "quý", "yêu", "ý", "quỳnh"],
        )
    )
    assert not any(map(is_syllable, ["quyêt", "bcà", "tàc", "chñ", "nghÜa", "mắtt", "ạá"]))
