"""The bodies of province.toml, set up through the register's actions, across 1 July 2025."""

import datetime as dt
import tomllib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from conglap.register.areas import Area, areas_on
from conglap.register.unit_rows import UnitRow
from conglap_web.accounts.actions import create_account
from conglap_web.demo.accounts import ACCOUNTS
from conglap_web.demo.people import people
from conglap_web.demo.reorganisation import end_district, merge_committees, merge_party_committees, transfer
from conglap_web.demo.units import OF_DISTRICT, TWO_LEVELS, Seat, UnitMaker
from conglap_web.register.actions import add_body, add_post, end_body, end_post, import_units, rename_body
from conglap_web.register.models import Body, Level, Role

SOURCE = Path(__file__).with_name("province.toml")
ELECTED = dt.date(2021, 6, 15)  # present heads of older bodies serve since this day
PROVINCE = "Tỉnh Quảng Ngãi"


class DemoBodies:
    """Builds the bodies, their heads and the units, and remembers bodies by the keys of the file."""

    def __init__(self) -> None:
        self.plan = tomllib.loads(SOURCE.read_text(encoding="utf-8"))
        self.by_key: dict[str, Body] = {}
        self._areas = {_place(area): area for area in areas_on(TWO_LEVELS).values() if area.province == PROVINCE}
        self._units = UnitMaker()
        self._people = people()
        self._ending: list[tuple[Body, dt.date]] = []
        self._headed = {account.body for account in ACCOUNTS if account.is_head}

    def build(self) -> None:
        for group in self.plan["province"]:
            for row in group["bodies"]:
                self._add(group | row)
        self._rename()
        old = self._old_communes()
        for body, end in reversed(self._ending):  # what stands below ends first
            end_body(by=None, body=body, version=body.version, end=end)
        self._reorganise(old)
        for place in self._areas:
            self._add_commune(place)
        self._add_units()

    # --- until 30 June 2025
    def _old_communes(self) -> dict[str, list[UnitRow]]:
        """Set up the communes that are to be merged, with their schools; return these by the commune they come to."""
        rows = {merger["into"]: list(self._old_commune(merger)) for merger in self.plan["merger"]}
        seat = self._seat("xã Bình Sơn", self.by_key["ubndh"], self.by_key["cu ub thị trấn Châu Ổ"])
        rows[""] = list(self._units.of_district(seat))
        import_units(by=None, rows=[row for found in rows.values() for row in found], on=ELECTED)
        return rows

    def _old_commune(self, merger: dict) -> Iterator[UnitRow]:
        for above, places in (("hu ubndh", merger["of"]), ("tpu ubndtp", merger.get("from_elsewhere", []))):
            party, state = above.split()
            for place in places:
                for group in self.plan["old_commune"]:
                    under = [one.format(party=party, state=state) for one in group["under"]]
                    for row in group["bodies"]:
                        self._add(group | row | {"under": under}, place)
                seat = self._seat(merger["into"], self.by_key[state], self.by_key[f"cu ub {place}"])
                yield from self._units.old_schools(place, seat)

    # --- 1 July 2025
    def _reorganise(self, old: dict[str, list[UnitRow]]) -> None:
        for merger in self.plan["merger"]:
            place, places = merger["into"], merger["of"] + merger.get("from_elsewhere", [])
            committees, parties = ([self.by_key[f"cu {kind} {one}"] for one in places] for kind in ("ub", "du"))
            committee = merge_committees(place, committees, self.by_key["ubnd"], self._areas[place].code)
            party = merge_party_committees(place, parties, self.by_key["tu"], committee)
            self.by_key |= {f"ub {place}": committee, f"du {place}": party}
        for row, (_name, _sector, taker) in zip(old[""], OF_DISTRICT, strict=True):
            transfer(Body.objects.get(code=row.code), self.by_key[taker])
        self._end_districts(old)
        schools = [row for place, rows in old.items() if place for row in rows]
        moved = [replace(row, level=Level.COMMUNE, parent="", territory="") for row in schools]
        import_units(by=None, rows=moved, on=TWO_LEVELS)

    def _end_districts(self, old: dict[str, list[UnitRow]]) -> None:
        keys = dict(Body.objects.exclude(code="").values_list("code", "pk"))
        heirs = {place: self.by_key[f"ub {place}"] for place in old if place}
        children = {keys[row.code]: str(heir.pk) for place, heir in heirs.items() for row in old[place]}
        committees, parties = list(heirs.values()), [self.by_key[f"du {place}"] for place in heirs]
        end_district(self.by_key["ubndh"], children, committees)
        end_district(self.by_key["hu"], {}, parties)
        # The city's other communes are left out of the demonstration, so nobody is named as its heir.
        end_district(self.by_key["ubndtp"], children)
        end_district(self.by_key["tpu"], {})

    # --- since 1 July 2025
    def _add_commune(self, place: str) -> None:
        for group in self.plan["commune"]:
            if group.get("in_story") and place not in self.plan["communes"]:
                continue
            for row in group["bodies"]:
                if f"{row.get('key', '')} {place}".strip() in self.by_key:  # set up by the merger
                    self._add_head(self.by_key[f"{row['key']} {place}"], group | row | {"start": TWO_LEVELS}, place)
                    continue
                details = {"area_code": self._areas[place].code} if row.get("key") == "ub" else {}
                self._add({"level": "commune", "start": TWO_LEVELS} | group | row, place, details)

    def _add_units(self) -> None:
        made, merged = self._units, {merger["into"] for merger in self.plan["merger"]}
        province = [(replace(row, parent=f"#{self.by_key[key].pk}"), place) for row, key, place in made.of_province()]
        import_units(by=None, rows=[row for row, _place_of in province], on=ELECTED)
        rows = [made.placed(replace(row, parent=""), self._seat(place)) for row, place in province]
        for place in self._areas:
            seat = self._seat(place)
            rows += [] if place in merged else made.of_commune(place, seat)
            rows += [made.station(place, seat), *made.not_public(place, seat)]
        import_units(by=None, rows=rows, on=TWO_LEVELS)

    def _seat(self, place: str, manager: Body | None = None, territory: Body | None = None) -> Seat:
        own = self.by_key.get(f"ub {place}")
        return Seat(self._areas[place], f"#{(manager or own).pk}", f"#{(territory or own).pk}")

    # --- one body
    def _add(self, row: dict, place: str = "", details: dict | None = None) -> None:
        body = add_body(
            by=None,
            name=row["name"].format(place=place),
            short_name=row.get("short", "").format(place=place),
            kind=row["kind"],
            system=row["system"],
            level=row["level"],
            start=row["start"],
            parents=dict(self._parents(row.get("under", ()), place)),
            details=details or {},
        )
        if "key" in row:
            self.by_key[f"{row['key']} {place}".strip()] = body
        self._add_head(body, row, place)
        if end := row.get("end"):
            self._ending.append((body, end))

    def _parents(self, under: list[str], place: str) -> Iterator[tuple[str, Body]]:
        for written in under:
            tree, key = written.split(":", 1)
            yield tree, self.by_key.get(f"{key} {place}".strip()) or self.by_key[key]

    def _add_head(self, body: Body, row: dict, place: str) -> None:
        if f"{row.get('key', '')} {place}".strip() in self._headed:  # an account of accounts.py
            return
        full_name, username = next(self._people)
        user = create_account(by=None, username=username, full_name=full_name, password=None)
        start = max(row["start"], ELECTED)
        post = add_post(by=None, body=body, user=user, title=row["head"], role=Role.HEAD, start=start, is_head=True)
        if end := row.get("end"):
            end_post(by=None, post=post, end=end)

    def _rename(self) -> None:
        for row in self.plan["rename"]:
            body = self.by_key[row["key"]]
            rename_body(
                by=None, body=body, version=body.version, name=row["name"], short_name=row["short"], start=row["start"]
            )


def _place(area: Area) -> str:
    """Return "xã Bình Sơn" for the area "Xã Bình Sơn"."""
    return area.name[0].lower() + area.name[1:]
