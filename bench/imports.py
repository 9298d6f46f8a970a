"""Taking in 50,000 units by the jobs that the pages start: check, write, the same file again, and out as Excel.

Run in a process of its own, so that its memory is its own: ``python -m bench.imports 50000``. The database is SQLite
in a temporary folder, or the one that DATABASE_URL names (``python -m tests.postgres python -m bench imports``).
"""

from __future__ import annotations

import datetime as dt
import json
import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from bench.figures import Figure

if TYPE_CHECKING:
    from conglap.register.unit_rows import UnitRow

ROOT = Path(__file__).resolve().parents[1]
UNITS, COMMUNES = 50_000, 100
FOUNDED, SCHOOLS = dt.date(2010, 1, 1), dt.date(2012, 8, 15)


def figures() -> Iterator[Figure]:
    """Yield processor seconds, wall seconds and peak memory of each step."""
    for step, (processor, wall) in measured(UNITS).items():
        if step == "memory":
            yield Figure("imports: peak memory of the worker", processor, "MB")
            yield Figure("imports: peak memory of the reading child", wall, "MB")
        else:
            yield Figure(f"imports: {UNITS:,} units, {step}, processor", processor, "s")
            yield Figure(f"imports: {UNITS:,} units, {step}, wall", wall, "s")


def measured(units: int) -> dict[str, tuple[float, float]]:
    """Return by step the processor and wall seconds; under "memory" the peaks in MB of this process and its child."""
    words = [sys.executable, "-m", "bench.imports", str(units)]
    done = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=True)
    return {step: tuple(pair) for step, pair in json.loads(done.stdout).items()}


def rows(units: int, address: str = "") -> Iterator[UnitRow]:
    """Yield schools, each with every column that people fill in."""
    from decimal import Decimal

    from conglap.register.unit_rows import UnitRow

    for n in range(units):
        commune = f"Bình An {n % COMMUNES}"
        yield UnitRow(
            n + 2,
            f"Trường Tiểu học và Trung học cơ sở số {n}",
            "unit",
            code=f"TH{n:06}",
            system="state",
            level="commune",
            sector="education",
            parent=f"UBND xã {commune}",
            territory=f"xã {commune}",
            sector_manager="Sở Giáo dục và Đào tạo",
            legal_personality=True,
            address=f"Thôn {n % 17}, xã {commune}{address}",
            latitude=Decimal("15.1") + Decimal(n % 1000) / 10000,
            longitude=Decimal("108.7"),
            start=SCHOOLS,
        )


def main(units: int) -> None:
    """Measure and print."""
    prepare()
    from conglap.register.sheet_writing import unit_workbook

    steps: dict[str, tuple[float, float]] = {}
    new, changed = unit_workbook(rows(units)), unit_workbook(rows(units, ", tầng 2"))
    for title, content in (("new", new), ("the same again", new), ("all changed", changed)):
        taken: list[object] = []
        steps[f"{title}: check"] = timed(lambda content=content, taken=taken: taken.append(check(content)))
        steps[f"{title}: write"] = timed(lambda taken=taken: write(taken[0]))
    steps["out as Excel"] = timed(export)
    peaks = [resource.getrusage(who).ru_maxrss / 1024 for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    steps["memory"] = (peaks[0], peaks[1])
    print(json.dumps(steps))


def prepare() -> None:
    """Set up an empty database with a province of a hundred communes and somebody who administers it."""
    os.environ["DJANGO_SETTINGS_MODULE"] = "tests.settings"
    import django
    from django.core.management import call_command

    django.setup()
    call_command("migrate", verbosity=0)
    from conglap_web.accounts.models import User
    from conglap_web.register.actions import add_body, add_post

    common = {"by": None, "system": "state", "start": FOUNDED}
    top = add_body(**common, name="UBND tỉnh", kind="people_committee", level="province")
    add_body(**common, name="Sở Giáo dục và Đào tạo", kind="department", level="province", parents={"state": top})
    for n in range(COMMUNES):
        name = f"UBND xã Bình An {n}"
        add_body(**common, name=name, kind="people_committee", level="commune", parents={"state": top})
    person = User.objects.create_user("quantri", full_name="Người quản trị")
    add_post(by=None, body=top, user=person, title="Quản trị", role="administrator", start=FOUNDED)


def check(content: bytes) -> object:
    """Take a file in and let the job check it."""
    from conglap_web.accounts.models import User
    from conglap_web.platform.clock import today
    from conglap_web.register.actions import unit_imports

    found = unit_imports.receive_units(by=User.objects.get(), content=content, name="don-vi.xlsx", on=today())
    work()
    return found.pk


def write(key: object) -> None:
    """Let the job write what was checked; a file that changes nothing has nothing to write."""
    from conglap_web.accounts.models import User
    from conglap_web.register.actions import RegisterRefused, unit_imports
    from conglap_web.register.models import UnitImport

    found = UnitImport.objects.get(pk=key)
    if found.state != "checked" or found.counts["refused"] or found.counts["doubtful"]:
        raise RuntimeError(f"{found.state} {found.message} {found.counts}")
    try:
        unit_imports.start_writing(by=User.objects.get(), key=key)
    except RegisterRefused:
        return
    work()
    found.refresh_from_db()
    if found.state != "written":
        raise RuntimeError(f"{found.state} {found.message}")


def export() -> None:
    """Write all units as Excel."""
    from conglap_web.platform.clock import today
    from conglap_web.register.units.listing import UnitList, UnitsAsked
    from conglap_web.register.units.sheet import units_xlsx

    units_xlsx(UnitList(UnitsAsked(), today()))


def work() -> None:
    """Do the waiting jobs as the worker does."""
    from conglap_web.platform.jobs import run_one

    while run_one("bench"):
        pass


def timed(act: Callable[[], object]) -> tuple[float, float]:
    """Return the processor seconds, ours and our child's, and the wall seconds of a piece of work."""

    def used() -> float:
        each = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
        return sum(one.ru_utime + one.ru_stime for one in each)

    processor, wall = used(), time.perf_counter()
    act()
    return round(used() - processor, 2), round(time.perf_counter() - wall, 2)


if __name__ == "__main__":
    main(int(sys.argv[1]))
