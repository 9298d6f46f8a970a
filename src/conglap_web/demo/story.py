"""What happened in the fictional province: documents taken in, confirmed, tasks reported, urged and approved."""

import tomllib
from collections import Counter
from pathlib import Path

from conglap_web.accounts.models import User
from conglap_web.cascade.actions import overrule
from conglap_web.demo.bodies import DemoBodies
from conglap_web.demo.cast import Cast
from conglap_web.demo.documents import written
from conglap_web.demo.drafts import DemoDrafts
from conglap_web.demo.past import days_from_now
from conglap_web.demo.word_files import as_word
from conglap_web.directives import actions as directives
from conglap_web.directives.models import Directive, DirectiveState, Part
from conglap_web.platform import jobs
from conglap_web.platform.clock import today
from conglap_web.tasks import actions as tasks
from conglap_web.tasks.models import Task

SOURCE = Path(__file__).with_name("story.toml")


class Story:
    """Tells story.toml, day by day, each step by the person who would do it."""

    def __init__(self, bodies: DemoBodies) -> None:
        self.bodies = bodies.by_key
        self.plan = tomllib.loads(SOURCE.read_text(encoding="utf-8"))
        self.today = today()
        self.cast = Cast(self.bodies)
        self.directives: dict[str, Directive] = {}
        self.drafts = DemoDrafts(self.bodies, self.cast, self.directives)

    def tell(self) -> None:
        happenings = [(row["received"], 0, self._receive, row) for row in self.plan["document"]]
        happenings += [(row["confirmed"], 1, self._confirm, row) for row in self.plan["document"] if "confirmed" in row]
        happenings += [(row["day"], 2, self._step, row) for row in self.plan["step"]]
        happenings += [(row["day"], 3, self.drafts.start, row) for row in self.plan["draft"]]
        happenings += [(row["day"], 4, self.drafts.step, row) for row in self.plan["draft_step"]]
        happenings += [(row["day"], 5, self._rule, row) for row in self.plan["ruling"]]
        told: Counter[int] = (
            Counter()
        )  # by day: each happening begins a minute after the one before, in its turn's hour
        for day, turn, happen, row in sorted(happenings, key=lambda one: one[:2]):
            with days_from_now(day, hour=8 + turn, minute=told[day]):
                happen(row)
                _do_jobs()
            told[day] += 1

    def _receive(self, row: dict) -> None:
        directive = directives.receive_file(
            by=self.cast.person(row["clerk"]),
            receiver=self.bodies[row["receiver"]],
            content=as_word(written(row["file"], self.today, self.cast.head_names)),
            name=row["name"],
        )
        _do_jobs()
        directive.refresh_from_db()
        if directive.state != DirectiveState.REVIEW:
            raise RuntimeError(f"{row['file']}: {directive.state} {directive.error_message}")
        self.directives[row["key"]] = directive

    def _confirm(self, row: dict) -> None:
        """Do what a clerk does: drop what is no task, note outputs, choose or accept the bodies found, confirm."""
        clerk, directive = self.cast.person(row["clerk"]), self.directives[row["key"]]
        for duty in directive.duties.all():
            if duty.label in row.get("drop", ()):
                directives.drop_duty(by=clerk, duty=duty, version=duty.version)
                continue
            if output := row.get("outputs", {}).get(duty.label):
                duty = directives.edit_duty(by=clerk, duty=duty, version=duty.version, values={"output": output})
            if kind := row.get("members", {}).get(duty.label):
                members = [body.pk for key, body in self.bodies.items() if key.startswith(f"{kind} ")]
                named = duty.bodies.select_related("duty").get(part=Part.LEAD)
                directives.set_members(by=clerk, named=named, version=duty.version, body_ids=members)
                continue
            directives.accept_bodies(by=clerk, duty=duty, version=duty.version)
        directive.refresh_from_db()
        directives.confirm_directive(by=clerk, directive=directive, version=directive.version)

    def _step(self, row: dict) -> None:
        key, label = row["duty"].split(" ", 1)
        for name in row["bodies"]:
            body = self.bodies[name]
            task = Task.objects.get(duty__directive=self.directives[key], duty__label=label, body=body)
            self._act(row, task, self.cast.person(row["by"], body))

    def _rule(self, row: dict) -> None:
        """Judge what a document passes on of a duty otherwise than the comparison did."""
        key, label = row["duty"].split(" ", 1)
        overrule(
            by=self.cast.person(row["by"]),
            duty=self.directives[key].duties.get(label=label),
            subordinate=self.directives[row["subordinate"]],
            coverage=row["coverage"],
            reason=row["text"],
        )

    def _act(self, row: dict, task: Task, by: User) -> None:
        text = row.get("text", "")
        match row["act"]:
            case "assign":
                tasks.assign(by=by, task=task, assignee=self.cast.person(row["to"]))
            case "start":
                tasks.start(by=by, task=task)
            case "report":
                obstacles = row.get("obstacles", "")
                tasks.report(by=by, task=task, text=text, percent=row["percent"], obstacles=obstacles)
            case "report_done":
                tasks.report(by=by, task=task, text=text, percent=100, says_done=True)
            case "approve":
                tasks.approve(by=by, task=task, note=text)
            case "send_back" | "pause" as act:
                {"send_back": tasks.send_back, "pause": tasks.pause}[act](by=by, task=task, reason=text)
            case "remind":
                tasks.remind(by=by, task=task, text=text)
            case "comment":
                tasks.comment(by=by, task=task, text=text)
            case unknown:
                raise ValueError(unknown)


def _do_jobs() -> None:
    """Read and compare at once what the last happening asked for."""
    while jobs.run_one("demo"):
        pass
