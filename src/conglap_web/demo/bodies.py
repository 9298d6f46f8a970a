"""The fictional province of province.toml, set up through the register's actions."""

import datetime as dt
import tomllib
from collections.abc import Iterator
from pathlib import Path

from conglap_web.accounts.actions import create_account
from conglap_web.demo.accounts import ACCOUNTS
from conglap_web.demo.people import people
from conglap_web.register.actions import add_body, add_post, end_body, end_post, move_body, rename_body
from conglap_web.register.models import Body, Role

SOURCE = Path(__file__).with_name("province.toml")
TWO_LEVELS = dt.date(2025, 7, 1)
ELECTED = dt.date(2021, 6, 15)  # present heads of older bodies serve since this day


class DemoBodies:
    """Builds the bodies and heads, and remembers bodies by the keys of the file."""

    def __init__(self) -> None:
        self.plan = tomllib.loads(SOURCE.read_text(encoding="utf-8"))
        self.by_key: dict[str, Body] = {}
        self._people = people()
        self._ending: list[tuple[Body, dt.date]] = []
        self._headed = {account.body for account in ACCOUNTS if account.is_head}

    def build(self) -> None:
        for group in self.plan["province"]:
            for row in group["bodies"]:
                self._add(group | row)
        for place in self.plan["communes"]:
            for group in self.plan["commune"]:
                for row in group["bodies"]:
                    self._add({"level": "commune", "start": TWO_LEVELS} | group | row, place)
        self._change()
        for body, end in reversed(self._ending):  # what stands below ends first
            end_body(by=None, body=body, version=body.version, end=end)

    def _add(self, row: dict, place: str = "") -> None:
        body = add_body(
            by=None,
            name=row["name"].format(place=place),
            short_name=row.get("short", "").format(place=place),
            kind=row["kind"],
            system=row["system"],
            level=row["level"],
            start=row["start"],
            parents=dict(self._parents(row.get("under", ()), place)),
        )
        key = f"{row.get('key', '')} {place}".strip()
        if "key" in row:
            self.by_key[key] = body
        if key not in self._headed:
            self._add_head(body, row["head"], row)
        if end := row.get("end"):
            self._ending.append((body, end))

    def _parents(self, under: list[str], place: str) -> Iterator[tuple[str, Body]]:
        for written in under:
            tree, key = written.split(":", 1)
            yield tree, self.by_key.get(f"{key} {place}".strip()) or self.by_key[key]

    def _add_head(self, body: Body, title: str, row: dict) -> None:
        full_name, username = next(self._people)
        user = create_account(by=None, username=username, full_name=full_name, password=None)
        post = add_post(
            by=None,
            body=body,
            user=user,
            title=title,
            role=Role.HEAD,
            start=max(row["start"], ELECTED),
            is_head=True,
        )
        if end := row.get("end"):
            end_post(by=None, post=post, end=end)

    def _change(self) -> None:
        for row in self.plan["rename"]:
            body = self.by_key[row["key"]]
            rename_body(
                by=None,
                body=body,
                version=body.version,
                name=row["name"],
                short_name=row["short"],
                start=row["start"],
            )
        for row in self.plan["move"]:
            tree, key = row["under"].split(":", 1)
            body = self.by_key[row["key"]]
            move_body(by=None, body=body, version=body.version, tree=tree, parent=self.by_key[key], start=row["start"])
