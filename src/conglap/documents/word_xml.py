"""Small reading aids for WordprocessingML: names without namespaces, on-off values, a safe parser."""

from collections.abc import Iterator

from lxml import etree

from conglap.documents.refusals import refusal

Element = etree._Element

_OFF = {"0", "false", "off", "none"}


def parse(content: bytes, name: str) -> Element:
    """Parse an XML part without entities, document types, network or huge nodes; ``damaged`` where it is not XML."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        return etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        raise refusal("damaged", name) from error


def local(element: Element) -> str:
    """Return an element's name without its namespace: transitional and strict files differ only there."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def children(element: Element, *names: str) -> Iterator[Element]:
    """Yield the children with one of the names."""
    for child in element:
        if local(child) in names:
            yield child


def child(element: Element | None, *path: str) -> Element | None:
    """Return the first descendant along a path of names, or ``None``."""
    for name in path:
        if element is None:
            return None
        element = next(children(element, name), None)
    return element


def attribute(element: Element | None, name: str) -> str | None:
    """Return an attribute by its name without namespace."""
    if element is None:
        return None
    for key, value in element.attrib.items():
        if str(key).rpartition("}")[2] == name:
            return str(value)
    return None


def value(element: Element | None, *path: str) -> str | None:
    """Return the ``val`` attribute of the descendant along a path."""
    return attribute(child(element, *path), "val")


def number(element: Element | None, *path: str) -> int | None:
    """Return a ``val`` attribute as a whole number; ``None`` where it is none."""
    written = value(element, *path)
    try:
        return int(written) if written is not None else None
    except ValueError:
        return None


def level_number(written: str | None) -> int:
    """Return the level of a list that an attribute names, the first (0) where it names none of the nine."""
    return int(written) if written and len(written) == 1 and written in "012345678" else 0


def switch(properties: Element | None, name: str) -> bool | None:
    """Return an on-off property (``<w:b/>``, ``<w:b w:val="0"/>``), ``None`` where it is not said."""
    found = child(properties, name)
    if found is None:
        return None
    return (attribute(found, "val") or "1").lower() not in _OFF
