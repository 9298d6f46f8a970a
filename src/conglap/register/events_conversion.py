"""Which units may not become joint-stock companies, and what must hold for the others (NĐ 150/2020, law pack)."""

import datetime as dt
from collections.abc import Iterator
from functools import lru_cache
from importlib.resources import files
from typing import Any

import yaml

from conglap.base.citations import Checked, LegalCitation
from conglap.base.findings import Finding, Level
from conglap.base.text import nfc
from conglap.register.events import BodyThen

_PACK = "arrangement/conversion.yaml"
COMPANY = "company"


@lru_cache(maxsize=1)
def _pack() -> dict[str, Any]:
    written = files("conglap_lawpacks").joinpath(_PACK).read_text(encoding="utf-8")
    pack: dict[str, Any] = yaml.safe_load(written)
    return pack


def conversion_findings(body: BodyThen, becomes: str, day: dt.date) -> Iterator[Finding]:
    """Yield what speaks against turning a body into another kind on a day; only companies are restricted."""
    if becomes != COMPANY:
        return
    for entry in _pack()["excluded"]:
        source = _told(_citation(entry["cites"]))
        if _is_one(body.name, entry["name_begins"]):
            yield Finding(
                "event.conversion", Level.ERROR, f"{entry['sentence']}: “{body.name}”. Căn cứ: {source}.", cites=source
            )
        elif body.sector == entry["sector"]:
            yield Finding(
                "event.conversion-sector",
                Level.WARNING,
                f"Kiểm tra lại “{body.name}” có phải {entry['what']} không: {entry['sentence'].lower()}. "
                f"Căn cứ: {source}.",
                cites=source,
            )
    conditions = _pack()["conditions"]
    if day >= conditions["from"]:
        source = _told(_citation(conditions["cites"]))
        needed = "; ".join(conditions["all_of"])
        yield Finding(
            "event.conversion-conditions",
            Level.WARNING,
            f"Chuyển thành công ty cổ phần cần đủ các điều kiện: {needed}. Căn cứ: {source}.",
            cites=source,
        )


def _is_one(name: str, beginnings: list[str]) -> bool:
    """Compare whole words, marks included: “Trường” begins “TRƯỜNG MẦM NON …” and not “Trưởng ban …”."""
    words = nfc(name).lower().split()
    return any(words[: len(one)] == one for one in (beginning.split() for beginning in beginnings))


def _citation(entry: dict[str, str]) -> LegalCitation:
    return LegalCitation(entry["document"], entry["place"], Checked(entry["checked"]))


def _told(citation: LegalCitation) -> str:
    """Say how far it was checked where the text itself was not read."""
    return str(citation) if citation.checked is Checked.TEXT else f"{citation} (chưa đối chiếu nguyên văn)"
