"""Law as data: values with their first day, place, citation and how far they were checked (tham số pháp luật)."""

from conglap.law.book import LawBook, LawGap
from conglap.law.checking import check
from conglap.law.differences import Difference, differences
from conglap.law.packs import read_pack, read_packs, the_packs
from conglap.law.records import NATION, Fault, Pack, Parameter, Value

__all__ = [
    "NATION",
    "Difference",
    "Fault",
    "LawBook",
    "LawGap",
    "Pack",
    "Parameter",
    "Value",
    "check",
    "differences",
    "read_pack",
    "read_packs",
    "the_packs",
]
