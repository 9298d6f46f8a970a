"""Reading links and comparisons across rows: families, matrices, gaps."""

import uuid
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from django.db.models import Q, QuerySet

from conglap_web.cascade.linking import may_be_one
from conglap_web.cascade.models import Comparison, DutyCoverage, DutyRule, Link, Node, Role, Ruling
from conglap_web.directives.models import Directive, Duty

DEEPEST = 8  # levels of a family: from the Politburo to a commune there are five


@dataclass(slots=True)
class Named:
    """A document in a family: here, or known only by how others name it (văn bản chưa có)."""

    directive: Directive | None
    link: Link | None  # how it is named, where it is not here
    below: list["Named"] = field(default_factory=list)
    again: bool = False  # shown already in this family: a circle, or two ways to one document

    @property
    def title(self) -> str:
        return str(self.directive) if self.directive else (self.link.symbol if self.link else "")


def nodes_named(links: Iterable[Link], seen: QuerySet[Directive]) -> dict[uuid.UUID, list[Directive]]:
    """Return for each link the directives that it means, of those that the person may see; one query."""
    links = list(links)
    keys = {link.key for link in links if link.key}
    by_key: defaultdict[str, list[Node]] = defaultdict(list)
    for node in Node.objects.filter(key__in=keys, directive__in=seen).select_related("directive"):
        by_key[node.key].append(node)
    return {
        link.pk: [node.directive for node in by_key[link.key] if may_be_one(link.key, link.date, node.key, node.date)]
        for link in links
    }


def links_to(directives: Sequence[Directive], seen: QuerySet[Directive]) -> list[Link]:
    """Return the links of visible documents that rest on one of these, by key and day or by hand; two queries."""
    named = Q(target__in=directives)
    for node in Node.objects.filter(directive__in=directives).exclude(key=""):
        day = Q(date=None) | Q(date=node.date) if node.date else Q()
        named |= Q(key=node.key) & day
    return list(
        Link.objects.filter(named, role=Role.BASIS, source__in=seen).select_related("source").order_by("source__date")
    )


def subordinates_of(directive: Directive, seen: QuerySet[Directive]) -> list[Directive]:
    """Return the visible documents that name this one as their basis, oldest first."""
    return list(dict.fromkeys(link.source for link in links_to([directive], seen) if link.source_id != directive.pk))


def family_below(directive: Directive, seen: QuerySet[Directive]) -> Named:
    """Return the documents that implement this one, level by level: three queries a level, circles cut."""
    root = Named(directive, None)
    shown, level = {directive.pk}, {directive.pk: root}
    for _depth in range(DEEPEST):
        tops = [one.directive for one in level.values() if one.directive]
        below: dict[uuid.UUID, Named] = {}
        keys = {node.directive_id: node for node in Node.objects.filter(directive__in=tops)}
        for link in links_to(tops, seen):
            for top in tops:
                if _names(link, top, keys.get(top.pk)) and link.source_id != top.pk:
                    again = link.source_id in shown
                    child = Named(link.source, None, again=again)
                    level[top.pk].below.append(child)
                    if not again:
                        shown.add(link.source_id)
                        below[link.source_id] = child
        if not below:
            break
        level = below
    return root


def _names(link: Link, directive: Directive, node: Node | None) -> bool:
    if link.target_id == directive.pk:
        return True
    return node is not None and bool(node.key) and may_be_one(link.key, link.date, node.key, node.date)


def family_above(directive: Directive, seen: QuerySet[Directive]) -> Named:
    """Return the documents on which this one rests, level by level, those that are not here as stubs."""
    root = Named(directive, None)
    shown, level = {directive.pk}, [root]
    for _depth in range(DEEPEST):
        links = list(
            Link.objects.filter(source__in=[one.directive for one in level if one.directive]).select_related("target")
        )
        found = nodes_named(links, seen)
        children: list[Named] = []
        for one in level:
            for link in (link for link in links if one.directive and link.source_id == one.directive.pk):
                target = link.target or next(iter(found[link.pk]), None)
                again = target is not None and target.pk in shown
                child = Named(target, link, again=again)
                one.below.append(child)
                if target is not None and not again:
                    shown.add(target.pk)
                    children.append(child)
        if not children:
            break
        level = children
    return root


@dataclass(frozen=True, slots=True)
class Cell:
    """What one document passes on of one duty: as computed, and as a person ruled."""

    coverage: str
    computed: str
    ruling: Ruling | None


@dataclass(frozen=True, slots=True)
class Row:
    """A duty of the superior with its cells in the order of the columns; ``best`` over all of them."""

    duty: Duty
    cells: list[Cell | None]
    best: str


_RANK = {"none": 0, "partial": 1, "full": 2}


def comparisons_of(superior: Directive, columns: Sequence[Directive]) -> dict[uuid.UUID, Comparison]:
    """Return the comparisons of a superior by subordinate; one query."""
    found = Comparison.objects.filter(superior=superior, subordinate__in=columns).select_related("job")
    return {comparison.subordinate_id: comparison for comparison in found}


def matrix(superior: Directive, columns: Sequence[Directive]) -> list[Row]:
    """Return the matrix of a superior's duties by subordinate documents; three queries."""
    duties = list(superior.duties.filter(dropped=False).order_by("position", "id"))
    computed = {
        (duty, subordinate): coverage
        for duty, subordinate, coverage in DutyCoverage.objects.filter(
            comparison__superior=superior, comparison__subordinate__in=columns
        ).values_list("duty_id", "comparison__subordinate_id", "coverage")
    }
    rulings = {
        (ruling.duty_id, ruling.subordinate_id): ruling
        for ruling in Ruling.objects.filter(duty__in=duties, subordinate__in=columns, withdrawn_at=None)
    }
    return [_row(duty, columns, computed, rulings) for duty in duties]


def _row(
    duty: Duty,
    columns: Sequence[Directive],
    computed: dict[tuple[uuid.UUID, uuid.UUID], str],
    rulings: dict[tuple[uuid.UUID, uuid.UUID], Ruling],
) -> Row:
    cells: list[Cell | None] = []
    for column in columns:
        found, ruling = computed.get((duty.pk, column.pk)), rulings.get((duty.pk, column.pk))
        if found is None and ruling is None:
            cells.append(None)
            continue
        cells.append(Cell(ruling.coverage if ruling else found or "none", found or "none", ruling))
    best = max((cell.coverage for cell in cells if cell), key=lambda name: _RANK[name], default="")
    return Row(duty, cells, best)


def with_rules(duties: Iterable[Duty]) -> dict[uuid.UUID, DutyRule]:
    """Return the operational rules of duties by duty; one query."""
    return {rule.duty_id: rule for rule in DutyRule.objects.filter(duty__in=list(duties)).select_related("by")}
