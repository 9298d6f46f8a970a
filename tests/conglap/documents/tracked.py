"""What Word does when all tracked changes are accepted or rejected, on the XML of the body (duyệt thay đổi)."""

import io
import zipfile
from copy import deepcopy

from lxml import etree

MAIN = "word/document.xml"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def accepted(data: bytes) -> bytes:
    """Return a DOCX with all changes accepted."""
    return _resolved(data, keep="ins", drop="del")


def rejected(data: bytes) -> bytes:
    """Return a DOCX with all changes rejected."""
    return _resolved(data, keep="del", drop="ins")


def changes(data: bytes) -> list[etree._Element]:
    """Return the elements that are tracked changes."""
    names = {f"{W}{name}" for name in ("ins", "del", "rPrChange", "pPrChange", "sectPrChange")}
    return [element for element in _root(data).iter() if element.tag in names]


def parts(data: bytes) -> dict[str, bytes]:
    """Return the parts of a package."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}


def _root(data: bytes) -> etree._Element:
    return etree.fromstring(parts(data)[MAIN])


def _resolved(data: bytes, keep: str, drop: str) -> bytes:
    root = _root(data)
    for element in list(root.iter(f"{W}{drop}")):
        element.getparent().remove(element)
    for element in list(root.iter(f"{W}{keep}")):
        parent = element.getparent()
        at = parent.index(element)
        parent[at : at + 1] = list(element)
    for element in root.iter(f"{W}delText"):
        element.tag = f"{W}t"
    for name in ("rPr", "pPr", "sectPr"):
        for change in list(root.iter(f"{W}{name}Change")):
            _settle(change, name, reject=keep == "del")
    content = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        for part, held in parts(data).items():
            package.writestr(part, content if part == MAIN else held)
    return stream.getvalue()


def _settle(change: etree._Element, name: str, *, reject: bool) -> None:
    properties = change.getparent()
    old = change.find(f"{W}{name}")
    properties.remove(change)
    if not reject:
        return
    beyond = {f"{W}{kept}" for kept in ("rPr", "sectPr", "headerReference", "footerReference")}
    for entry in [entry for entry in properties if entry.tag not in beyond]:
        properties.remove(entry)
    if old is None:
        return
    references = [entry for entry in properties if entry.tag in beyond]
    at = 0 if name != "sectPr" else len(references)
    for offset, entry in enumerate(old):
        properties.insert(at + offset, deepcopy(entry))
