"""Filling a template apart from this process (dựng văn bản): bounded time and memory, nothing of our secrets."""

import base64
import json
import subprocess
import tempfile
from typing import Any

from conglap.documents.starting import command, environment
from conglap.drafting.records import Draft
from conglap.drafting.refusals import TemplateRefused, refused
from conglap.drafting.template_file import LIMITS
from conglap.drafting.wording import words_of

_MODULE = "conglap.drafting.child"


def render(draft: Draft, template: bytes | None = None) -> bytes:
    """Return the draft as a Word file, from a template of the office or the one that comes with the program.

    Raises ``TemplateRefused`` with a sentence for whoever wrote the template.
    """
    job = {
        "template": None if template is None else base64.b64encode(template).decode(),
        "system": draft.issuer.system.value,
        "kind": draft.kind,
        "day": draft.day.isoformat(),
        "words": words_of(draft),
    }
    return _filled(job)


def _filled(job: dict[str, Any]) -> bytes:
    with tempfile.TemporaryDirectory(prefix="conglap-", ignore_cleanup_errors=True) as folder:
        try:
            answer = subprocess.run(  # noqa: S603 - our own interpreter, our own code
                command(_MODULE, "{}"),
                input=json.dumps(job).encode(),
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                cwd=folder,
                env=environment(folder),
                timeout=LIMITS.wall_seconds,
                check=False,
            ).stdout
        except subprocess.TimeoutExpired as error:
            raise refused("too_heavy") from error
    try:
        result = json.loads(answer)
    except ValueError as error:  # the child died at one of its limits
        raise refused("too_heavy") from error
    if "error" in result:
        raise TemplateRefused(str(result["error"]["code"]), str(result["error"]["message"]))
    return base64.b64decode(result["file"])
