"""The documents of the demonstration: written here, days counted from today."""

import datetime as dt
import re
from collections.abc import Mapping
from pathlib import Path

from conglap.drafting.bases import written_month

FOLDER = Path(__file__).with_name("documents")
_DAY = re.compile(r"\{(ngày )?([+-]\d+)\}")
_HEAD = re.compile(r"\{head ([^}]+)\}")


def written(file: str, today: dt.date, heads: Mapping[str, str]) -> str:
    """Return the text of a document: ``{-20}`` a day from today, ``{ngày -20}`` in words, ``{head tu}`` a name."""

    def day(match: re.Match[str]) -> str:
        on = today + dt.timedelta(days=int(match[2]))
        return f"ngày {on.day:02} tháng {written_month(on)} năm {on.year}" if match[1] else f"{on:%d/%m/%Y}"

    text = (FOLDER / file).read_text(encoding="utf-8")
    return _HEAD.sub(lambda match: heads[match[1]], _DAY.sub(day, text))
