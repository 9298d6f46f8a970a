"""Opening a template (tệp mẫu): a Word package without anything that acts, fetches or hides."""

import zipfile

from lxml import etree

from conglap.documents.limits import Limits
from conglap.documents.package import Package
from conglap.documents.records import UnreadableFile
from conglap.drafting.refusals import TemplateRefused, refused
from conglap.drafting.template_fields import judge_fields

LIMITS = Limits(max_bytes=10 * 1024 * 1024, cpu_seconds=10, wall_seconds=20.0)
_ACTIVE = (
    ("vbaproject", "macro"),
    ("activex/", "điều khiển ActiveX"),
    ("embeddings/", "đối tượng nhúng"),
    ("externallinks/", "liên kết ra ngoài"),
    ("afchunk", "đoạn nhúng từ tệp khác"),
    ("attachedtoolbars", "thanh công cụ kèm theo"),
)
_LINK = "/hyperlink"  # a hyperlink fetches nothing by itself
_LINKED = ("http://", "https://", "mailto:")


def judge(data: bytes, name: str) -> None:
    """Raise ``TemplateRefused`` for a file that is no Word template or holds something active."""
    if len(data) > LIMITS.max_bytes:
        raise refused("too_large", limit=LIMITS.max_bytes // (1024 * 1024))
    if not data.startswith(b"PK"):
        raise refused("not_word")
    try:
        package = Package(data, name, LIMITS)
        package.refuse_doctypes()
        names = package.names()
        if "word/document.xml" not in names:
            raise refused("not_word")
        _judge_names(names)
        for part in names:
            if part.endswith(".rels"):
                _judge_relations(package.part(part) or b"")
            elif part.startswith("word/") and part.endswith(".xml"):
                judge_fields(etree.fromstring(package.part(part) or b"", _parser()))
    except UnreadableFile as error:
        raise TemplateRefused(error.code, str(error)) from error
    except (etree.XMLSyntaxError, zipfile.BadZipFile) as error:
        raise refused("damaged") from error


def _judge_names(names: list[str]) -> None:
    for name in names:
        for fragment, what in _ACTIVE:
            if fragment in name.lower():
                raise refused("active", what=what)


def _judge_relations(content: bytes) -> None:
    for relation in etree.fromstring(content, _parser()):
        if relation.get("TargetMode") == "External":
            is_link = relation.get("Type", "").endswith(_LINK)
            if not is_link or not relation.get("Target", "").lower().startswith(_LINKED):
                raise refused("active", what="tham chiếu tới tệp bên ngoài")
        if "afChunk" in relation.get("Type", "") or "attachedTemplate" in relation.get("Type", ""):
            raise refused("active", what="tham chiếu tới tệp khác")


def _parser() -> etree.XMLParser:
    return etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
