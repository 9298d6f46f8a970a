"""Losses of one task as records with both places (nội dung bị mất, kèm vị trí ở hai văn bản)."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from conglap.cascade.acts import Act
from conglap.cascade.alignment import At, Match
from conglap.cascade.bases import citations_within, lost_bases
from conglap.cascade.bodies import lost_bodies
from conglap.cascade.claims import Claims
from conglap.cascade.objects import missing_words
from conglap.cascade.passages import Passage, parts
from conglap.cascade.records import Loss, LossKind
from conglap.cascade.rewording import Counterpart
from conglap.cascade.times import Times, lost_times
from conglap.cascade.verbs import verb_losses
from conglap.cascade.weights import Weights
from conglap.directives.records import Directive, NamedBody, Span, Task

_NEAREST = 0.2  # of an act's weight, from which a passage is shown beside a lost act


class Losing:
    """Makes the losses of the tasks of one superior against one subordinate."""

    def __init__(
        self,
        superior: Directive,
        subordinate: Directive,
        passages: Sequence[Passage],
        claims: Claims,
        weights: Weights,
    ) -> None:
        self._superior = superior
        self._subordinate = subordinate
        self._passages = list(passages)
        self._claims = claims
        self._weights = weights
        self._lowered = superior.text.lower()
        self._homes: dict[str | None, set[int]] = defaultdict(set)  # clauses and tasks, with their passages
        for number, passage in enumerate(passages):
            for home in {passage.clause, *(one.id for one in passage.tasks)} - {None}:
                self._homes[home].add(number)
        self._times_above = Times(superior)
        self._times_below = Times(subordinate)

    def whole(self, act: Act, match: Match) -> Loss:
        """Return the loss of a whole act, or of a limit that stands as a part of its own: "; ít nhất 60% học viên"."""
        near = match.passages[0] if match.passages and match.share >= _NEAREST else None
        kind = LossKind.QUALIFIER if act.only_limits else LossKind.ACT
        return self._loss(kind, act.span, None if near is None else self._passages[near].span)

    def inside(self, act: Act, match: Match) -> Iterator[Loss]:
        """Yield what an act that was passed on lost: objects, qualifiers, bodies, force."""
        one = Counterpart(act, match, self._claims, self._weights)
        for missing in missing_words(one):
            yield self._loss(missing.kind, missing.span, self._span_at(missing.near, match))
        for verb in () if act.only_limits else verb_losses(one, self._passages):
            yield self._loss(verb.kind, verb.span, verb.subordinate_span or self._span_at(verb.at, match))

    def around(self, task: Task, region: Sequence[int]) -> Iterator[Loss]:
        """Yield what a task lost beside its acts: bodies, times, documents."""
        spans = [self._passages[number].span for number in region]
        tasks = list({one.id: one for number in region for one in self._passages[number].tasks}.values())
        yield from self._bodies(task, tasks, spans)
        yield from self._times(task, tasks, region)
        above = citations_within(self._superior, [task.span])
        beside = [self._passages[number].span for number in self._beside(region)]
        for lost, instead in lost_bases(above, citations_within(self._subordinate, beside)):
            yield self._loss(LossKind.BASIS, lost.span, instead.span if instead else spans[0])

    def _bodies(self, task: Task, tasks: Sequence[Task], spans: Sequence[Span]) -> Iterator[Loss]:
        words = " ; ".join(self._subordinate.text[start:end] for start, end in [*spans, *self._headings(spans)])
        issuers = (self._superior.document.issuer, self._subordinate.document.issuer)
        for body in lost_bodies(task, tasks, words, issuers):
            nearest: NamedBody | None = next((named for one in tasks for named in (*one.coordinating, *one.lead)), None)
            yield self._loss(LossKind.BODY, body.span, nearest.span if nearest else spans[0])

    def _headings(self, spans: Sequence[Span]) -> Iterator[Span]:
        for clause in self._subordinate.clauses:
            if any(clause.span[0] <= start < clause.span[1] for start, _ in spans):
                yield clause.own_span

    def _beside(self, region: Sequence[int]) -> list[int]:
        """Return the passages of the same tasks and clauses, where a time may stand by itself: "Thời hạn: …"."""
        beside = set(region)
        for number in region:
            passage = self._passages[number]
            for home in (passage.clause, *(one.id for one in passage.tasks)):
                beside |= self._homes.get(home, set())
        return sorted(beside)

    def _times(self, task: Task, tasks: Sequence[Task], region: Sequence[int]) -> Iterator[Loss]:
        inside = self._times_above.within(parts(self._superior.text, self._lowered, task.span))
        inside += self._times_above.of_tasks([task])
        inside += self._times_above.named_days([task.span], inside)
        above = {one.span: one for one in inside}
        beside = [self._passages[number].span for number in self._beside(region)]
        below = [*self._times_below.within(beside), *self._times_below.of_tasks(tasks)]
        for one, instead in lost_times(above.values(), below):
            if not self._times_below.says(one.timing, beside):
                yield self._loss(LossKind.TIME, one.span, instead.span if instead else self._passages[region[0]].span)

    def _span_at(self, at: At | None, match: Match) -> Span | None:
        number = at.passage if at else match.passages[0] if match.passages else None
        return None if number is None else self._passages[number].span

    def _loss(self, kind: LossKind, above: Span, below: Span | None) -> Loss:
        return Loss(
            kind,
            self._superior.text[slice(*above)],
            above,
            self._subordinate.text[slice(*below)] if below else None,
            below,
        )
