"""The step in which everything that ending bodies leave gets somebody who takes it over."""

import uuid
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from conglap_web.register import orphans
from conglap_web.register.events.fields import BodiesField
from conglap_web.register.events.forms import StepForm
from conglap_web.register.events.steps import State, day_of, ending, new_references, proposed_receivers
from conglap_web.register.events.succession import DAY
from conglap_web.register.models import BodyParent, Matter, Membership
from conglap_web.register.queries import holding, name_of


@dataclass(frozen=True, slots=True)
class Leaving:
    """What the bodies that end leave: counts of matters, the bodies under them, the people in them."""

    names: Mapping[uuid.UUID, str]
    counts: Mapping[tuple[uuid.UUID, str], int]
    children: Mapping[uuid.UUID, list[uuid.UUID]]  # a source → those under it that do not end themselves
    posts: list[Membership]


def leaving(state: State) -> Leaving:
    """Gather what ending bodies leave on the day; six queries."""
    sources, day = ending(state), day_of(state)
    children: defaultdict[uuid.UUID, list[uuid.UUID]] = defaultdict(list)
    edges = BodyParent.objects.filter(holding(day), parent__in=sources).exclude(body__in=sources)
    for parent, child in edges.values_list("parent_id", "body_id").distinct():
        children[parent].append(child)
    counts = {(uuid.UUID(left.body), str(left.matter)): left.count for left in orphans.left_on(sources)}
    counts |= {(parent, Matter.BODIES): len(below) for parent, below in children.items()}
    posts = Membership.objects.filter(body__in=sources).exclude(end__lte=day).select_related("user")
    names = name_of({*sources, *(child for below in children.values() for child in below)}, day - DAY)
    return Leaving(names, counts, children, list(posts.order_by("body_id", "user__full_name")))


class HandoverForm(StepForm):
    """A receiver for each matter of each body that ends, and for each body under it; the posts that end."""

    def __init__(self, state: State, data: Mapping[str, str] | None = None) -> None:
        super().__init__(state, data)
        self.left = leaving(state)
        self.fields["receivers"] = BodiesField(label=_("Cơ quan tiếp nhận khác"), on=day_of(state), required=False)
        self.initial["receivers"] = state.get("receivers", [])
        self.options = self._options(state, data)
        self._add_matters(state)
        self._add_children(state)
        if self.left.posts:
            count = len(self.left.posts)
            label = ngettext("Kết thúc chức vụ của %(n)d người", "Kết thúc chức vụ của %(n)d người", count)
            self.fields["end_posts"] = forms.BooleanField(label=label % {"n": count}, required=False)
            self.initial["end_posts"] = state.get("end_posts", False)

    def _options(self, state: State, data: Mapping[str, str] | None) -> list[tuple[str, str]]:
        """Return who may take over: the bodies afterwards, the new ones, and those chosen besides."""
        more = data.getlist("receivers") if data is not None else state.get("receivers", [])
        keys = [uuid.UUID(key) for key in dict.fromkeys([*state.get("after", []), *_valid(more)])]
        names = name_of(keys, day_of(state))
        return [*((str(key), names.get(key, "–")) for key in keys), *new_references(state)]

    def _add_matters(self, state: State) -> None:
        kept = {(source, matter): to for source, matter, to in state.get("handovers", [])}
        likely = self.options[0][0] if len(self.options) == 1 else ""
        for source in ending(state):
            for matter in self._matters(source):
                count = self.left.counts.get((source, matter), 0)
                label = f"{matter.label} ({count})" if count else str(matter.label)
                field = forms.ChoiceField(label=label, choices=[("", "–"), *self.options], required=False)
                self.fields[f"{source}:{matter.value}"] = field
                self.initial[f"{source}:{matter.value}"] = kept.get((str(source), matter.value), likely)

    def _matters(self, source: uuid.UUID) -> list[Matter]:
        """Return what a body may leave: bodies only where there are some, the rest may still come before the day."""
        return [matter for matter in Matter if matter != Matter.BODIES or source in self.left.children]

    def _add_children(self, state: State) -> None:
        below = [child for children in self.left.children.values() for child in children]
        kept = state.get("children", {})
        proposed = proposed_receivers(below, day_of(state), {key for key, _name in self.options}) if below else {}
        for child in below:
            choices = [("", _("Như nhận bàn giao chung")), *self.options]
            self.fields[f"child:{child}"] = forms.ChoiceField(
                label=self.left.names.get(child, "–"), choices=choices, required=False
            )
            self.initial[f"child:{child}"] = kept.get(str(child), proposed.get(child, ""))

    def sources(self) -> Iterator[tuple[str, list[forms.BoundField], list[forms.BoundField], list[Membership]]]:
        """Yield each ending body by name with the fields of its matters, of the bodies under it, and its posts."""
        for source in ending(self.state):
            yield (
                self.left.names.get(source, "–"),
                [self[f"{source}:{matter.value}"] for matter in self._matters(source)],
                [self[f"child:{child}"] for child in self.left.children.get(source, [])],
                [post for post in self.left.posts if post.body_id == source],
            )

    def looked(self) -> "HandoverForm":
        """Return the step again after a search: what was chosen stays, who was added is proposed where it fits."""
        self.full_clean()
        state = self.state | self.kept()
        again = HandoverForm(state | {"children": {child: to for child, to in state["children"].items() if to}})
        again.initial["receivers"] = self["receivers"].data
        return again

    def kept(self) -> State:
        """Keep the receivers as handovers and places of children."""
        given = self.cleaned_data
        matters = [name.split(":") for name in given if ":" in name and not name.startswith("child:")]
        return {
            "receivers": given["receivers"],
            "handovers": [[source, matter, given[f"{source}:{matter}"]] for source, matter in matters],
            "children": {name.removeprefix("child:"): to for name, to in given.items() if name.startswith("child:")},
            "end_posts": given.get("end_posts", False),
        }


def _valid(keys: list[str]) -> list[str]:
    found = []
    for key in keys:
        try:
            found.append(str(uuid.UUID(key)))
        except ValueError:
            continue
    return found
