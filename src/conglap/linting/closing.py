"""Rules of the foot: authority, signer, recipients, the file copy (quyền hạn ký, nơi nhận, lưu)."""

import re
from collections.abc import Iterator

from conglap.base.findings import Level
from conglap.base.text import fold, squeeze
from conglap.directives.records import Part
from conglap.directives.words import marks
from conglap.directives.words.letters import is_upper
from conglap.linting.bases import end_with
from conglap.linting.context import Context, Edit, Passage, Remark

_SLASHED = re.compile(r"\b(?P<a>[TK])\s?/\s?(?P<b>[MTL]|UQ)\b\.?")
_DOTTED = re.compile(r"\b(?P<word>TM|KT|TL|TUQ)\s?\.")
_BARE = re.compile(r"^\W*(?P<word>TM|KT|TL|TUQ)\s+(?=[^\W\d])")
_CLOSE = re.compile(r"\b(?:TM|KT|TL|TUQ)\.(?=[^\W\d])")
_TITLE = r"(?:GS|PGS|TSKH|TS|ThS|Th\.S|(?:BS|DS)(?:[. ]?CK)?|KS|CN)(?:I{1,2}|[12])?"
_DEGREE = re.compile(rf"^(?:{_TITLE}[.,]?\s?)+(?=[^\W\d_]{{2,}} )")


def authority_form(context: Context) -> Iterator[Remark]:
    """ "TM." for the State, "T/M" for the Party."""
    for passage in context.own_closing:
        if not is_upper(passage.text) or marks.ITEM.match(passage.text):
            continue
        if context.of_state:
            if found := _SLASHED.search(passage.text):
                right = "TUQ." if found["b"] == "UQ" else f"{found['a']}{found['b']}."
                message = f"Văn bản của Nhà nước ghi “{right}”, không ghi “{found[0]}”."
                yield Remark(passage.at(found), message, edits=(Edit(passage.at(found), right),))
            elif found := _BARE.match(passage.text):
                edit = Edit((passage.at(found, "word")[1],) * 2, ".")
                message = f"Sau “{found['word']}” phải có dấu chấm: “{found['word']}.”."
                yield Remark(passage.at(found, "word"), message, edits=(edit,))
            elif found := _CLOSE.search(passage.text):
                edit = Edit((passage.at(found)[1],) * 2, " ")
                yield Remark(passage.at(found), f"Sau “{found[0]}” cần một dấu cách.", Level.INFO, (edit,))
        elif found := (_DOTTED.search(passage.text) or _BARE.match(passage.text)):
            word = found["word"]
            right = f"{word[0]}/{word[1:]}"
            written = (passage.at(found, "word")[0], passage.start + len(passage.text[: found.end()].rstrip()))
            message = f"Văn bản của Đảng ghi “{right}”, không ghi “{context.text[slice(*written)]}”."
            yield Remark(written, message, edits=(Edit(written, right),))


def deputy_signs(context: Context) -> Iterator[Remark]:
    """A deputy signs "KT." his head, also below "TM. ỦY BAN NHÂN DÂN"."""
    signatory = context.fields.signatory
    if (
        signatory is None
        or signatory.title is None
        or not re.match(r"PHÓ (?:CHỦ TỊCH|GIÁM ĐỐC|TRƯỞNG|CHÁNH|CỤC|CHI CỤC)", signatory.title)
    ):
        return
    authority = signatory.authority or ""
    if any(re.match(r"\W*K/?T\b", p.text, re.IGNORECASE) for p in context.own_closing):
        return
    on_behalf_of_committee = re.match(r"TM\b", authority) and "ỦY BAN NHÂN DÂN" not in authority.replace("UỶ", "ỦY")
    if re.search(r"\b(?:KT|TUQ|TL|Q|K/T|T/L)\b", authority) or on_behalf_of_committee:
        return
    place = next((p for p in context.own_closing if signatory.title in squeeze(p.text)), None)
    if place:
        yield Remark(
            place.span, f"Cấp phó ký thay phải ghi “KT.” và chức vụ của cấp trưởng ở dòng trên “{signatory.title}”."
        )


def signer_name(context: Context) -> Iterator[Remark]:
    """No academic title before the signer's name."""
    name = context.fields.signatory.name if context.fields.signatory else None
    for passage in context.own_closing:
        if name and passage.text.strip().endswith(name) and (found := _DEGREE.match(passage.text.strip())):
            start = passage.start + passage.text.find(found[0])
            edit = Edit((start, start + len(found[0])), "")
            message = f"Trước họ tên người ký không ghi học hàm, học vị (“{found[0].strip()}”)."
            yield Remark(passage.span, message, edits=(edit,))


def _listed(context: Context) -> list[Passage]:
    """The lines of "Nơi nhận" in order, without the signature."""
    lines: list[Passage] = []
    begun = False
    for passage in context.own_closing:
        if marks.is_recipients(passage.text):
            begun = True
        elif begun and marks.ITEM.match(passage.text):
            lines.append(passage)
        elif lines:
            break
    return lines


def recipients_punctuation(context: Context) -> Iterator[Remark]:
    """Each line ends with ";", the last with "."."""
    lines = _listed(context)
    for passage in lines[:-1]:
        if not passage.text.rstrip().endswith(";"):
            message = "Mỗi dòng trong “Nơi nhận” kết thúc bằng dấu chấm phẩy."
            yield Remark(passage.span, message, edits=(end_with(passage, ";"),))
    if lines and not lines[-1].text.rstrip().endswith("."):
        message = "Dòng cuối của “Nơi nhận” kết thúc bằng dấu chấm."
        yield Remark(lines[-1].span, message, edits=(end_with(lines[-1], "."),))


def archive_line(context: Context) -> Iterator[Remark]:
    """ "Lưu: VT" for the State, "Lưu Văn phòng …" for the Party."""
    lines = _listed(context)
    kept = [p for p in lines if fold(p.text).lstrip(" -–+•*").startswith("luu")]
    if lines and not kept:
        yield Remark(lines[-1].span, "“Nơi nhận” thiếu dòng lưu: "
                     + ("“Lưu: VT, …”." if context.of_state else "“Lưu Văn phòng …”."))  # fmt: skip
    for passage in kept:
        words = squeeze(passage.text)
        if not context.of_state and (re.search(r"\b[Ll]ưu\s*:", words) or re.search(r"\bVT\b", words)):
            colon = re.search(r"(?<=ưu)\s*:", passage.text)
            edits = (Edit(passage.at(colon), ""),) if colon and not re.search(r"\bVT\b", words) else ()
            message = "Văn bản của Đảng ghi “Lưu Văn phòng …”, không có dấu hai chấm, không ghi “VT”."
            yield Remark(passage.span, message, edits=edits)
        elif context.of_state and not re.search(r"[Ll]ưu\s*:", words):
            kept_word = re.search(r"[Ll]ưu", passage.text)
            edits = (Edit((passage.at(kept_word)[1],) * 2, ":"),) if kept_word else ()
            yield Remark(passage.span, "Sau từ “Lưu” phải có dấu hai chấm: “Lưu: VT, …”.", edits=edits)
        elif context.of_state and not re.search(r"\b(?:VT|HCTC|VP|HC)\b", words):
            yield Remark(passage.span, "Dòng lưu phải có “VT” (lưu tại Văn thư): “Lưu: VT, …”.")


def as_above(context: Context) -> Iterator[Remark]:
    """ "Như trên" stands first where there is Kính gửi, and only there."""
    addressed = any(marks.is_addressed_to(p.text) for p in context.of(Part.LETTERHEAD, Part.BODY))
    lines = _listed(context)
    said = [p for p in lines if re.match(r"\W*nhu (?:tren|kinh gui)\b", fold(p.text))]
    if said and not addressed and context.has_letterhead:
        yield Remark(
            said[0].span, "Văn bản không có “Kính gửi” thì không ghi “Như trên” ở “Nơi nhận”; ghi rõ tên nơi nhận."
        )
    if addressed and lines and not said:
        yield Remark(lines[0].span, "Văn bản có “Kính gửi” thì dòng đầu của “Nơi nhận” ghi “Như trên;”.")
