"""The same act on many tasks: every row is checked again, what is refused is said with its reason."""

import uuid
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from conglap.tasks import Act, Refused, State, decide
from conglap_web.accounts.models import User
from conglap_web.audit.actions import recorded_together
from conglap_web.register.standing import standing_of
from conglap_web.tasks.access import parties_of, tasks_for
from conglap_web.tasks.actions.changing import lock
from conglap_web.tasks.actions.handling import apply_assignment, apply_deadline
from conglap_web.tasks.actions.moves import apply_approval
from conglap_web.tasks.actions.refusals import TaskRefused
from conglap_web.tasks.actions.talking import apply_reminder
from conglap_web.tasks.models import Task
from conglap_web.tasks.own_report import refusal_of_own, said_done_by
from conglap_web.tasks.rule_words import in_words

# Each writes and records nothing when it refuses, so a refused row needs no savepoint of its own.
BULK_ACTS: Mapping[Act, Callable[..., object]] = {
    Act.REMIND: apply_reminder,
    Act.ASSIGN: apply_assignment,
    Act.APPROVE: apply_approval,
    Act.MOVE_DEADLINE: apply_deadline,
}
Versions = Mapping[uuid.UUID, int]
# Rows of one transaction: so long the others wait.
CHUNK = 200


@dataclass(slots=True)
class Outcome:
    """What came of a bulk act: how many were done, how many refused for which reason."""

    done: int = 0
    refused: Counter[str] = field(default_factory=Counter)

    @property
    def refused_count(self) -> int:
        return self.refused.total()

    @property
    def reasons(self) -> list[tuple[str, int]]:
        """The reasons with how often each, the most frequent first."""
        return self.refused.most_common()


def act_on_many(
    *, by: User, act: Act, keys: Iterable[uuid.UUID], seen_versions: Versions | None = None, **given: object
) -> Outcome:
    """Do the act to each task that the person may do it to; ``given`` is what the act needs besides.

    A row that changed since the version in ``seen_versions`` is refused; rows chosen by a filter have none.
    """
    versions = seen_versions or {}
    outcome, standing = Outcome(), standing_of(by)
    for chunk in _chunks(list(keys)):
        with recorded_together():
            seen = set(tasks_for(standing).filter(pk__in=chunk).values_list("pk", flat=True))
            tasks = lock(seen)
            parties = parties_of(standing, tasks)
            for task in tasks:
                try:
                    if versions.get(task.pk, task.version) != task.version:
                        raise TaskRefused.stale()
                    BULK_ACTS[act](by, task, parties[task.pk], **given)
                except TaskRefused as refusal:
                    outcome.refused[str(refusal)] += 1
                else:
                    outcome.done += 1
    return outcome


def try_on_many(*, by: User, act: Act, tasks: Iterable[Task]) -> Outcome:
    """Say what the table of states would answer, without doing anything; for the page that asks to confirm."""
    outcome, tasks, standing = Outcome(), list(tasks), standing_of(by)
    parties = parties_of(standing, tasks)
    own = said_done_by(by, [task.pk for task in tasks]) if act == Act.APPROVE else set()
    for task in tasks:
        answer = decide(State(task.state), act, parties[task.pk])
        if task.pk in own and not isinstance(answer, Refused):
            answer = refusal_of_own(by, task, standing.on)
        if isinstance(answer, Refused):
            outcome.refused[str(in_words(answer))] += 1
        else:
            outcome.done += 1
    return outcome


def _chunks(keys: list[uuid.UUID]) -> Iterator[list[uuid.UUID]]:
    for at in range(0, len(keys), CHUNK):
        yield keys[at : at + CHUNK]
