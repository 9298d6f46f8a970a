"""Word files as nobody should write them: numbering in rings, absurd spans, deep nesting, parts that lie."""

import struct

from hypothesis import strategies as st

from tests.conglap.documents.word_files import W, p, word_file, zipped

SPACES = f'xmlns:w="{W}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
_TEXTS = st.sampled_from(
    ("Kế hoạch", "1. Một", "", " ", "a\u0301", "&#x202e;x", "&#xA0;", "ﬁ", "\ue000", "Céng hßa", "Coäng hoøa", "x" * 5000)
)  # fmt: skip
_NUMBERS = st.sampled_from(
    ("0", "1", "2", "-1", "-99999999999", "63", "2147483648", "9" * 5000, "1e9", "", "đ", "0x10", "١", "²", " 3 ", "1.5")
)  # fmt: skip
_WORDS = st.sampled_from(
    ("decimal", "upperRoman", "lowerLetter", "bullet", "none", "%1%2%9", "%1" * 500, "A", "B", "đ", "x" * 2_000)
)


def _element(name: str, inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return inner.map(lambda content: f"<w:{name}>{content}</w:{name}>")


def _valued(*names: str) -> st.SearchStrategy[str]:
    return st.tuples(st.sampled_from(names), _NUMBERS | _WORDS).map(lambda pair: f'<w:{pair[0]} w:val="{pair[1]}"/>')


_NUMBERED = st.tuples(_NUMBERS, _NUMBERS).map(
    lambda pair: f'<w:numPr><w:ilvl w:val="{pair[0]}"/><w:numId w:val="{pair[1]}"/></w:numPr>'
)
_PARAGRAPH_LOOK = st.lists(_NUMBERED | _valued("pStyle", "outlineLvl"), max_size=3).map("".join)
_RUN_LOOK = st.lists(_valued("rStyle", "b", "i", "caps", "vanish", "sz"), max_size=3).map("".join)
_IN_RUN = (
    _element("t", _TEXTS)
    | st.sampled_from(("<w:br/>", "<w:tab/>", "<w:cr/>", "<w:softHyphen/>", "<w:noBreakHyphen/>", "<w:t/>", "<w:sym/>"))
    | _NUMBERS.map(lambda code: f'<w:sym w:font="Symbol" w:char="{code}"/>')
    | st.sampled_from(('<w:fldChar w:fldCharType="begin"/>', '<w:fldChar w:fldCharType="end"/>', "<w:instrText>REF x</w:instrText>"))
)  # fmt: skip
_RUN = st.tuples(_RUN_LOOK, st.lists(_IN_RUN, max_size=4).map("".join)).map(
    lambda pair: f"<w:r><w:rPr>{pair[0]}</w:rPr>{pair[1]}</w:r>"
)
_WRAPPED_RUNS = st.tuples(
    st.sampled_from(("ins", "del", "hyperlink", "smartTag", "sdt", "sdtContent", "moveFrom", "fldSimple", "x")), _RUN
).map(lambda pair: f"<w:{pair[0]}>{pair[1]}</w:{pair[0]}>")
_PARAGRAPH = st.tuples(_PARAGRAPH_LOOK, st.lists(_RUN | _WRAPPED_RUNS, max_size=4).map("".join)).map(
    lambda pair: f"<w:p><w:pPr>{pair[0]}</w:pPr>{pair[1]}</w:p>"
)


def _holding(blocks: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """Return what holds blocks: tables with any spans, text boxes, content controls, tracked rows."""
    content = st.lists(blocks, max_size=3).map("".join)
    looks = st.lists(_valued("gridSpan", "vMerge", "hMerge"), max_size=2).map("".join)
    cell = st.tuples(looks, content).map(lambda pair: f"<w:tc><w:tcPr>{pair[0]}</w:tcPr>{pair[1]}</w:tc>")
    row_looks = st.lists(_valued("gridBefore", "gridAfter", "del", "ins"), max_size=1).map("".join)
    row = st.tuples(row_looks, st.lists(cell, max_size=3).map("".join)).map(
        lambda pair: f"<w:tr><w:trPr>{pair[0]}</w:trPr>{pair[1]}</w:tr>"
    )
    box = content.map(lambda inner: f"<w:p><w:r><w:pict><w:txbxContent>{inner}</w:txbxContent></w:pict></w:r></w:p>")
    twice = content.map(
        lambda inner: "<w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent>" + inner
        + "</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>" + inner
        + "</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r></w:p>"
    )  # fmt: skip
    wrapped = st.tuples(st.sampled_from(("sdt", "ins", "del", "customXml", "moveTo", "moveFrom", "body")), content).map(
        lambda pair: f"<w:{pair[0]}>{pair[1]}</w:{pair[0]}>"
    )
    return _element("tbl", st.lists(row, max_size=3).map("".join)) | box | twice | wrapped


_BLOCKS = st.recursive(_PARAGRAPH, _holding, max_leaves=8)
_LEVEL = st.tuples(_NUMBERS, st.lists(_valued("start", "numFmt", "lvlText", "lvlRestart", "pStyle", "isLgl"), max_size=5)).map(
    lambda pair: f'<w:lvl w:ilvl="{pair[0]}">{"".join(pair[1])}</w:lvl>'
)  # fmt: skip
_LISTS = st.tuples(
    st.lists(_LEVEL, max_size=4).map("".join), _valued("numStyleLink", "styleLink"), st.sampled_from("012"), _LEVEL
).map(
    lambda four: (
        f'<w:abstractNum w:abstractNumId="1">{four[0]}{four[1]}</w:abstractNum>'
        f'<w:num w:numId="1"><w:abstractNumId w:val="{four[2]}"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/>'
        f'<w:lvlOverride w:ilvl="0"><w:startOverride w:val="{four[2] * 9}"/>{four[3]}</w:lvlOverride></w:num>'
    )
)
_STYLES = st.lists(
    st.tuples(st.sampled_from("ABđ012"), st.sampled_from("ABđ012"), st.sampled_from(("paragraph", "character")), _NUMBERED),
    max_size=5,
).map(
    lambda styles: "".join(
        f'<w:style w:type="{kind}" w:styleId="{own}" w:default="1"><w:basedOn w:val="{other}"/><w:pPr>{numbered}</w:pPr>'
        "<w:rPr><w:b/></w:rPr></w:style>"
        for own, other, kind, numbered in styles
    )
)  # fmt: skip
strange_files = st.builds(
    lambda body, numbering, styles: word_file("".join(body), numbering=numbering, styles=styles),
    st.lists(_BLOCKS, min_size=1, max_size=4), _LISTS, _STYLES,
)  # fmt: skip


def _deep(opening: str, closing: str, times: int) -> bytes:
    return word_file(p("a") + opening * times + p("b") + closing * times + p("c"))


def _document(content: str | bytes) -> bytes:
    return word_file("", extra={"word/document.xml": content})


def _relation(target: str) -> bytes:
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" '
        f'Target="{target}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/>'
        "</Relationships>"
    )
    return word_file(p("a"), extra={"_rels/.rels": relations})


def _with_directory(offset: int, form: str, value: int) -> bytes:
    """Return a good file whose first entry in the ZIP directory lies at an offset."""
    data = bytearray(word_file(p("Kế hoạch")))
    struct.pack_into(form, data, data.index(b"PK\x01\x02") + offset, value)
    return bytes(data)


_ATTRIBUTES = " ".join(f'a{n}="{n}"' for n in range(100_000))
_LAUGHS = '<!ENTITY l0 "ha">' + "".join(f'<!ENTITY l{n} "{10 * f"&l{n - 1};"}">' for n in range(1, 12))
BY_NAME: dict[str, bytes] = {
    "nested tables": _deep("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>", 400),
    "nested tables beyond the parser": _deep("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>", 90_000),
    "nested content controls": _deep("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>", 120),
    "nested insertions in a paragraph": _document(
        f"<w:document {SPACES}><w:body><w:p>{'<w:ins>' * 240}<w:r><w:t>a</w:t></w:r>{'</w:ins>' * 240}</w:p></w:body></w:document>"
    ),
    "nested text boxes": _deep("<w:p><w:r><w:pict><w:txbxContent>", "</w:txbxContent></w:pict></w:r></w:p>", 60),
    "laughing entities": _document(f"<!DOCTYPE a [{_LAUGHS}]><w:document {SPACES}><w:body>&l11;</w:body></w:document>"),
    "entities in UTF-16": _document(f'<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE a [{_LAUGHS}]><a>&l11;</a>'.encode("utf-16")),
    "a document in UTF-16": _document(f'<?xml version="1.0" encoding="UTF-16"?><w:document {SPACES}><w:body>{p("Kế hoạch")}</w:body></w:document>'.encode("utf-16")),
    "a document in an unknown code": _document(b'<?xml version="1.0" encoding="klingon"?><a/>'),
    "a huge attribute": _document(f'<w:document {SPACES} w:x="{"a" * 9_000_000}"><w:body>{p("a")}</w:body></w:document>'),
    "very many attributes": _document(f"<w:document {SPACES} {_ATTRIBUTES}><w:body>{p('a')}</w:body></w:document>"),
    "a huge text": word_file(p("a" * 11_000_000)),
    "a million paragraphs": word_file(p("ế") * 150_000),
    "very many numbered paragraphs": word_file(
        p("a", '<w:numPr><w:numId w:val="1"/></w:numPr>') * 2000,
        numbering=f'<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:lvlText w:val="{"%1" * 3000}"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>',
    ),
    "a body of another namespace": _document(b'<document xmlns="urn:x"><body><p><r><t>a</t></r></p></body></document>'),
    "no body": _document(b"<a/>"),
    "a path out of the package": _relation("../../../../etc/passwd"),
    "a path on the web": _relation("http://127.0.0.1:9/x"),
    "a path to itself": _relation("/_rels/.rels"),
    "a part of a wrong type": word_file(p("a"), extra={"[Content_Types].xml": "<Types/>"}),
    "names that climb": zipped({"../../word/document.xml": "<a/>", "word/../../x": "a", "/etc/x": "a"}),
    "a part that is a directory": zipped({"word/document.xml/": b"", "word/": b""}),
    "styles that are no XML": word_file(p("a"), styles="<w:style"),
    "a size that lies below": _with_directory(24, "<I", 3),
    "a size that lies above": _with_directory(24, "<I", 0x7FFF_FFFF),
    "a place outside the file": _with_directory(42, "<I", 0x7FFF_FFFF),
    "an unknown compression": _with_directory(10, "<H", 99),
    "a locked part": _with_directory(8, "<H", 1),
    "a part in a part": zipped({"word/document.xml": word_file(p("a"))}),
}  # fmt: skip
