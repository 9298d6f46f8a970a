"""Filling a template with the words of a draft (dựng văn bản từ mẫu); runs in the limited child."""

import io
import json
import re
from typing import Any

from docx import Document
from docxtpl import DocxTemplate
from jinja2 import TemplateError

from conglap.drafting.refusals import refused
from conglap.drafting.sandboxed import Sandbox, explained
from conglap.drafting.template_file import judge

_LEFT = re.compile(r"\{[{%]\s*\w{0,20}|\w{0,20}\s*[}%]\}")


def fill(template: bytes, words: dict[str, Any]) -> bytes:
    """Return the Word file that a template and the words make; raises ``TemplateRefused``."""
    judge(template, "mẫu")
    filled = io.BytesIO()
    try:
        document = DocxTemplate(io.BytesIO(template))
        document.render(words, Sandbox(), autoescape=True)
        document.save(filled)
    except (TemplateError, TypeError) as error:
        raise explained(error) from error
    data = filled.getvalue()
    _refuse_leftovers(data, json.dumps(words, ensure_ascii=False))
    return data


def _refuse_leftovers(data: bytes, given: str) -> None:
    """A tag that Word cut into runs of different looks is not seen as a tag: it would stay in the document.

    Braces that stand in the words themselves are words.
    """
    for paragraph in Document(io.BytesIO(data)).element.iter("{*}p"):
        text = "".join(node.text or "" for node in paragraph.iter("{*}t"))
        if (found := _LEFT.search(text)) and found[0] not in given:
            raise refused("unfilled", what=found[0])
