"""The one way in which a task's row changes: locked, allowed by the rules, one version up, one audit row."""

import uuid
from collections.abc import Iterable, Mapping

from conglap.tasks import Act, Party, Refused, State, decide
from conglap_web.accounts.models import User
from conglap_web.audit.actions import record
from conglap_web.register.standing import standing_of
from conglap_web.tasks.access import parties_of, tasks_for
from conglap_web.tasks.actions.refusals import TaskRefused
from conglap_web.tasks.models import Task
from conglap_web.tasks.queries import light

Parties = frozenset[Party]


def lock(keys: Iterable[uuid.UUID]) -> list[Task]:
    """Return the tasks as they are now, locked until the transaction ends, in a fixed order against deadlocks."""
    rows = light(Task.objects.select_for_update(of=("self",)).filter(pk__in=list(keys)))
    return list(rows.order_by("pk"))


def lock_one(task: Task, version: int | None) -> Task:
    """Return the task as it is now, locked; refuse when somebody changed it since the caller read it."""
    current = lock([task.pk])[0]
    if version is not None and current.version != version:
        raise TaskRefused.stale()
    return current


def allow(by: User, task: Task, act: Act, parties: Parties | None = None) -> State:
    """Return the state that the act leads to, or refuse with the reason; bulk acts know the parties beforehand."""
    if parties is None:
        standing = standing_of(by)
        seen = tasks_for(standing).filter(pk=task.pk).exists()
        parties = parties_of(standing, [task])[task.pk] if seen else frozenset()
    outcome = decide(State(task.state), act, parties)
    if isinstance(outcome, Refused):
        raise TaskRefused.by_rule(outcome)
    return outcome.state


def given(text: str, otherwise: str) -> str:
    """Return the text trimmed, or refuse with this sentence where there is none."""
    text = text.strip()
    if not text:
        raise TaskRefused(otherwise, "missing")
    return text


def change(by: User, task: Task, act: Act, values: Mapping[str, object], note: str = "") -> Task:
    """Set these fields of a locked task and record what changed; ``note`` is the reason or the text given."""
    before = {name: getattr(task, name) for name in values}
    for name, value in values.items():
        setattr(task, name, value)
    task.version += 1
    task.save(update_fields=[*(name.removesuffix("_id") for name in values), "version"])
    changed = {name: value for name, value in values.items() if before[name] != value and name != "remark"}
    after = _plain(changed) | ({"note": note} if note else {})
    record(by=by, action=f"task.{act}", about=task, before=_plain({n: before[n] for n in changed}), after=after)
    return task


def _plain(values: Mapping[str, object]) -> dict[str, object]:
    """Return the values as an audit row keeps them: a person by name, everything else as it is."""
    return {name: str(value) if isinstance(value, User) else value for name, value in values.items()}
