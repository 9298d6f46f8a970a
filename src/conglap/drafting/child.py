"""The child process that fills a template: sets its own limits, writes JSON (tiến trình con)."""

import base64
import datetime as dt
import json
import os
import resource
import sys
from typing import Any

from conglap.directives.records import System
from conglap.drafting.default_template import default_template
from conglap.drafting.filling import fill
from conglap.drafting.refusals import TemplateRefused, refused
from conglap.drafting.template_file import LIMITS


def main() -> None:
    """Read ``{"template", "system", "kind", "words"}`` from standard input; write ``{"file"}`` or ``{"error"}``."""
    answer = os.dup(1)
    os.dup2(2, 1)
    resource.setrlimit(resource.RLIMIT_AS, (LIMITS.child_memory, LIMITS.child_memory))
    resource.setrlimit(resource.RLIMIT_CPU, (LIMITS.cpu_seconds, LIMITS.cpu_seconds + 1))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    result = _result(json.load(sys.stdin))
    with open(answer, "w", encoding="utf-8") as pipe:  # noqa: PTH123 - a descriptor, not a path
        json.dump(result, pipe)


def _result(job: dict[str, Any]) -> dict[str, Any]:
    try:
        given = job["template"]
        template = base64.b64decode(given) if given else _common(job)
        return {"file": base64.b64encode(fill(template, job["words"])).decode()}
    except TemplateRefused as error:
        return _told(error)
    except (MemoryError, RecursionError):
        return _told(refused("too_heavy"))
    except Exception:
        return _told(refused("damaged"))


def _common(job: dict[str, Any]) -> bytes:
    return default_template(System(job["system"]), job["kind"], dt.date.fromisoformat(job["day"]))


def _told(error: TemplateRefused) -> dict[str, Any]:
    return {"error": {"code": error.code, "message": str(error)}}
