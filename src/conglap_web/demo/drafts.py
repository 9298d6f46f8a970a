"""The drafts of the demonstration: begun, talked about, submitted, approved, issued and acknowledged."""

from conglap_web.accounts.models import User
from conglap_web.demo.cast import Cast
from conglap_web.directives.models import Directive
from conglap_web.drafting import actions, queries
from conglap_web.drafting.models import Draft
from conglap_web.drafting.moves import Act
from conglap_web.platform.clock import today
from conglap_web.register.models import Body


class DemoDrafts:
    """Begins the drafts of story.toml and takes their steps; ``directives`` fills while the story is told."""

    def __init__(self, bodies: dict[str, Body], cast: Cast, directives: dict[str, Directive]) -> None:
        self.bodies, self.cast, self.directives = bodies, cast, directives
        self.drafts: dict[str, Draft] = {}

    def start(self, row: dict) -> None:
        """Begin a draft from duties of one document; the head of the body that issues it is to sign."""
        by = self.cast.person(row["by"])
        offered = queries.duties_to_pass_on(self.directives[row["passes_on"]])
        draft = actions.start_draft(
            by=by,
            unit=self.bodies[row["unit"]],
            issuing_body=self.bodies[row["issuer"]],
            kind=row["kind"],
            purpose=row.get("purpose", "passing_on"),
            duties=[duty for duty in offered if duty.label in row["duties"]],
        )
        values = row.get("words", {}) | {"signer": self.cast.head_names[row["issuer"]]}
        self.drafts[row["key"]] = actions.edit_draft(by=by, draft=draft, version=draft.version, values=values)

    def step(self, row: dict) -> None:
        """Take one step with a draft."""
        key = row["draft"]
        draft = self.drafts[key]
        if row["act"] == "comment":
            actions.comment(by=self.cast.person(row["by"]), draft=draft, text=row["text"])
        elif row["act"] == "acknowledge":
            self._acknowledge(row, draft)
        else:
            self.drafts[key] = self._moved(row, draft, self.cast.person(row["by"]))

    def _acknowledge(self, row: dict, draft: Draft) -> None:
        for name in row["bodies"]:
            body = self.bodies[name]
            delivery = draft.deliveries.get(body=body)
            actions.acknowledge(by=self.cast.person(row["by"], body), delivery=delivery)

    def _moved(self, row: dict, draft: Draft, by: User) -> Draft:
        if row["act"] == "edit_duty":
            duty = draft.duties.get(source__label=row["duty"])
            return actions.edit_duty(by=by, duty=duty, version=draft.version, values=row["values"])
        if row["act"] == "issue":
            issued = actions.issue_draft(by=by, draft=draft, version=draft.version, number=row["number"], day=today())
            self.directives[row["draft"]] = issued.directive
            return issued
        remark = row.get("text", "")
        return actions.decide(by=by, draft=draft, version=draft.version, act=Act(row["act"]), remark=remark)
