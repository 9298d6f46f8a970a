"""Finding the bodies of the register that a name in a directive stands for (đối chiếu tên cơ quan)."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from rapidfuzz import fuzz, process

from conglap.register.groups import ONLY_CONCERNED, GroupRule, group_rule, name_in_every_commune
from conglap.register.naming import canonical, without_standing_part, without_title
from conglap.register.records import BodyCandidate, Suggestion

SURE, LIKELY, UNSURE = 1.0, 0.9, 0.5
ALIKE = 93.0  # rapidfuzz ratio from which two names of different spelling are taken for one


class BodyIndex:
    """The bodies of one day, prepared for matching many names. Fast for 5,000 bodies and 60 names."""

    def __init__(self, candidates: Sequence[BodyCandidate]) -> None:
        self._bodies = {candidate.id: candidate for candidate in candidates}
        self._ancestors: dict[str, dict[str, int]] = {}
        self._aliases = sorted(self._all_aliases())
        self._alias_keys = [alias for alias, _ in self._aliases]

    def suggest(self, name: str, *, near: str | None = None) -> Suggestion:
        """Return the bodies that ``name`` stands for; ``near`` is the id of the body whose document or inbox it is.

        "UBND huyện", "các phòng, ban, ngành" are looked for around ``near``: under it, then under what it stands
        under. Nothing is suggested when two bodies fit equally well.
        """
        written = canonical(name)
        plain = without_title(written)
        for form in dict.fromkeys((written, plain, without_standing_part(plain))):
            if rule := group_rule(form):
                return self._group(rule, written, near)
            if found := self._by_name(form, near):
                return found
        if each := name_in_every_commune(plain):
            return self._in_every_commune(each, near)
        return self._by_likeness(plain)

    def _all_aliases(self) -> Iterator[tuple[str, str]]:
        for body in self._bodies.values():
            names = {canonical(body.name), canonical(body.short_name)} - {""}
            for own in names:
                yield own, body.id
                for parent in body.parents:
                    if parent in self._bodies:
                        yield f"{own} {canonical(self._bodies[parent].name)}", body.id

    def _by_name(self, form: str, near: str | None) -> Suggestion | None:
        """Match a whole name, or its beginning where the place is left out ("Sở Y tế", "UBND tỉnh")."""
        exact, longer = set(), set()
        for index in range(bisect_left(self._alias_keys, form), len(self._aliases)):
            alias, body_id = self._aliases[index]
            if alias == form:
                exact.add(body_id)
            elif alias.startswith(form + " "):
                longer.add(body_id)
            elif not alias.startswith(form):
                break
        if exact:
            return self._nearest(exact, near, SURE, "Trùng tên trong danh mục.")
        if longer and len(form.split()) > 1:
            return self._nearest(longer, near, LIKELY, "Tên rút gọn; chọn cơ quan gần nhất trong cùng hệ thống.")
        return None

    def _by_likeness(self, form: str) -> Suggestion:
        best = process.extract(form, self._alias_keys, scorer=fuzz.ratio, score_cutoff=ALIKE, limit=3)
        bodies = {self._aliases[index][1] for _alias, _score, index in best}
        if len(bodies) == 1:
            score = round(best[0][1] / 100 * LIKELY, 2)
            return Suggestion(tuple(bodies), False, score, f"Tên gần giống “{self._name(next(iter(bodies)))}”.")
        return Suggestion((), False, 0.0, "Chưa tìm thấy cơ quan có tên này trong danh mục; hãy chọn.")

    def _nearest(self, found: set[str], near: str | None, score: float, reason: str) -> Suggestion:
        if len(found) == 1:
            return Suggestion(tuple(found), False, score, reason)
        by_distance: dict[tuple[int, int], list[str]] = {}
        for body_id in found:
            by_distance.setdefault(self._place(body_id, near), []).append(body_id)
        closest = by_distance[min(by_distance)]
        if len(closest) == 1 and near is not None:
            return Suggestion(tuple(closest), False, min(score, LIKELY), reason)
        return Suggestion((), False, 0.0, f"Có {len(found)} cơ quan cùng tên; hãy chọn cơ quan đúng.")

    def _group(self, rule: GroupRule, written: str, near: str | None) -> Suggestion:
        fitting = [
            body
            for body in self._bodies.values()
            if body.kind in rule.kinds and (not rule.levels or body.level in rule.levels) and body.id != near
        ]
        members = self._around(fitting, near, all_depths=rule.all_depths)
        if not members:
            return Suggestion((), True, 0.0, f"Nhóm “{rule.name}” không có cơ quan nào trong danh mục ngày này.")
        if ONLY_CONCERNED.search(written):
            why = f"Nhóm “{rule.name}”, chỉ những nơi có liên quan: hãy bỏ bớt nơi không liên quan."
            return Suggestion(members, True, UNSURE, why)
        return Suggestion(members, True, LIKELY, f"Nhóm “{rule.name}”: {len(members)} cơ quan.")

    def _in_every_commune(self, name: str, near: str | None) -> Suggestion:
        named = {body_id for alias, body_id in self._aliases if alias == name or alias.startswith(name + " ")}
        fitting = [self._bodies[body_id] for body_id in sorted(named) if self._bodies[body_id].level == "commune"]
        members = self._around(fitting, near, all_depths=True)
        if not members:
            return Suggestion((), True, 0.0, "Không xã, phường nào có cơ quan tên này trong danh mục.")
        return Suggestion(members, True, LIKELY, f"Cơ quan cùng tên ở {len(members)} xã, phường.")

    def _around(self, fitting: Sequence[BodyCandidate], near: str | None, *, all_depths: bool) -> tuple[str, ...]:
        """Return those under ``near``; where there are none, under the closest body above it that has some."""
        if near is None or not fitting:
            return tuple(body.id for body in fitting)
        places = {body.id: self._place(body.id, near) for body in fitting}
        up = min(steps_up for steps_up, _ in places.values())
        inside = {body_id: down for body_id, (steps_up, down) in places.items() if steps_up == up}
        deepest = max(inside.values()) if all_depths else min(inside.values())
        return tuple(body_id for body_id, down in inside.items() if down <= deepest)

    def _place(self, body_id: str, near: str | None) -> tuple[int, int]:
        """Return how many steps up from ``near`` and then down lead to the body; large numbers for no way."""
        if near is None:
            return 0, 0
        up = self._up(near)
        return min(((up[above], down) for above, down in self._up(body_id).items() if above in up), default=(99, 99))

    def _up(self, body_id: str) -> dict[str, int]:
        """Return the body and all it stands under, with the number of steps up."""
        if body_id not in self._ancestors:
            steps = {body_id: 0}
            queue = [body_id]
            for current in queue:
                for parent in self._bodies[current].parents if current in self._bodies else ():
                    if parent not in steps:
                        steps[parent] = steps[current] + 1
                        queue.append(parent)
            self._ancestors[body_id] = steps
        return self._ancestors[body_id]

    def _name(self, body_id: str) -> str:
        return self._bodies[body_id].name
