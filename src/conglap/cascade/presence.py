"""Whether an act was passed on at all (hành động có được chuyển xuống không)."""

from collections.abc import Sequence

from conglap.cascade.alignment import Match, SuperiorAct
from conglap.cascade.claims import Claims
from conglap.cascade.lexicon import Role
from conglap.cascade.passages import Passage
from conglap.cascade.rewording import Counterpart, is_reworded
from conglap.cascade.standing import is_anchor
from conglap.cascade.weights import Weights

_SURE = 0.55  # of an act's weight found: it is there
_PERHAPS = 0.3  # found, and the rest stands in other words at the right place
_WITH_VERB = 0.4  # enough where the verb stands there too: some of its objects were dropped
_OBJECT = 0.75  # of the first object's weight found: the act is there, if under another verb
_ALL = 0.99  # of the first object, where little else was found
_FULLY = 0.7  # of an act's weight found: it is its own counterpart
_AHEAD = 0.25  # of its weight that another act must have found more
_SUBJECT = 0.5  # of the weight of those words that may be missing
_LONG = 4  # syllables
_HEAVY = 1.0  # weight below which an object alone is no evidence: "trường, lớp" stand everywhere
_BORROWED = 0.8  # of what was found that answers another act


def settle(
    acts: Sequence[SuperiorAct],
    matches: Sequence[Match],
    claims: Claims,
    passages: Sequence[Passage],
    weights: Weights,
    *,
    named: bool = True,
) -> list[bool]:
    """Say of every act whether it was passed on; acts that were not give back the words they claimed.

    ``named``: the subordinate names the superior. Where it does not, the words that say what an act is about must stand
    there, not only those of administration.

    The weakest are settled first, so that words borrowed from a neighbour go back to it.
    """
    present = [True] * len(acts)
    for number in sorted(range(len(acts)), key=lambda one: matches[one].share):
        one = Counterpart(acts[number].act, matches[number], claims, weights)
        strange = not named and _lacks_its_subject(one)
        if strange or _is_anothers(one, number, acts, matches) or not _is_present(one, number):
            present[number] = False
            claims.withdraw(number, matches[number])
    return present


def _is_present(one: Counterpart, number: int) -> bool:
    share = one.match.share
    if not any(unit.counts for unit in one.act.units):
        return bool(one.match.passages)
    if _is_borrowed(one, number) or _lacks_its_ban(one):
        return False
    if share < _PERHAPS:  # a short object before long purposes: "thực hiện định mức" without what it is for
        return _is_long(one) and _object_share(one) >= _ALL and _core_share(one) >= _OBJECT
    sure = max(share, _core_share(one), _named_share(one)) >= _SURE or _object_share(one) >= _OBJECT
    sure = sure or (_has_its_verb(one) and (share >= _WITH_VERB or _has_whole_thing(one)))
    return sure or share + _reworded_share(one) >= _SURE


def _lacks_its_limit(one: Counterpart) -> bool:
    """Say whether a part that only limits lacks the word that opens it: "; ưu tiên các xã chưa có bác sĩ"."""
    if not one.act.only_limits:
        return False
    opener = one.act.phrases[0].opener
    return opener is not None and not any(one.claims.says(number, opener.key) for number in one.match.passages)


def _lacks_its_subject(one: Counterpart) -> bool:
    """Say whether only words of administration were found, none of those that say what the act is about."""
    units = one.act.units
    anchors = [index for index, unit in enumerate(units) if is_anchor(unit)]
    if not anchors:
        return True  # "báo cáo kết quả thực hiện" stands in every document
    missing = [index for index in anchors if index not in one.match.places and not is_reworded(one, [index])]
    return one.weights.sum(one.act.units[n] for n in missing) > _SUBJECT * one.weights.sum(
        one.act.units[n] for n in anchors
    )


def _lacks_its_ban(one: Counterpart) -> bool:
    """Say whether what is forbidden is not forbidden there: "không chi trả" is not "chi trả"."""
    return any(verb.forms[0] == "không" and number not in one.match.places for number, verb in enumerate(one.act.verbs))


def _has_its_verb(one: Counterpart) -> bool:
    return any(verb.role is Role.VERB and number in one.match.places for number, verb in enumerate(one.act.verbs))


def _has_whole_thing(one: Counterpart) -> bool:
    """Say whether one of the things that an act lists stands there whole: the others were dropped, not the act."""
    index = len(one.act.verbs)
    for phrase in one.act.phrases:
        numbers = [number for number in range(index, index + len(phrase.units)) if one.act.units[number].counts]
        index += len(phrase.units)
        heavy = one.weights.sum(one.act.units[number] for number in numbers) >= _HEAVY
        if heavy and not phrase.limits and all(number in one.match.places for number in numbers):
            return True
    return False


def _core_share(one: Counterpart) -> float:
    """Return the share found of an act's verbs and first object: what follows may have been cut."""
    core = range(len(one.act.verbs) + _first_object(one))
    plain = [index for index in core if one.act.units[index].role in (Role.CONTENT, Role.VERB)]
    return _share_of(one, plain or core)


def _named_share(one: Counterpart) -> float:
    """Return the share found of what an act names, its figures and limits left out: those are lost by themselves."""
    named, index = list(range(len(one.act.verbs))), len(one.act.verbs)
    for phrase in one.act.phrases:
        named += [] if phrase.limits else range(index, index + len(phrase.units))
        index += len(phrase.units)
    units = one.act.units
    after_figure = {number + 1 for number in named if units[number].role is Role.NUMBER}  # "30 triệu", "2.000 bản"
    return _share_of(one, [n for n in named if units[n].role is not Role.NUMBER and n not in after_figure])


def _object_share(one: Counterpart) -> float:
    """Return the share found of an act's first object: where it stands whole, only the verb can have changed."""
    start = len(one.act.verbs)
    numbers = range(start, start + _first_object(one))
    says_enough = one.weights.sum(one.act.units[index] for index in numbers) >= _HEAVY
    return _share_of(one, numbers) if says_enough else 0.0


def _first_object(one: Counterpart) -> int:
    """Return how many units the first phrase has that says something."""
    return next((len(phrase.units) for phrase in one.act.phrases if any(unit.counts for unit in phrase.units)), 0)


def _is_long(one: Counterpart) -> bool:
    """Say whether the first object is more than a word or two, so that it stands nowhere by chance."""
    start = len(one.act.verbs)
    return sum(len(unit.forms) for unit in one.act.units[start : start + _first_object(one)]) >= _LONG


def _share_of(one: Counterpart, numbers: Sequence[int]) -> float:
    total = one.weights.sum(one.act.units[index] for index in numbers)
    found = one.weights.sum(one.act.units[index] for index in numbers if index in one.match.places)
    return found / total if total else 0.0


def _is_borrowed(one: Counterpart, number: int) -> bool:
    """Say whether the verb is missing and almost all that was found answers another act as well."""
    verbs = [index for index, verb in enumerate(one.act.verbs) if verb.role is Role.VERB]
    if any(index in one.match.places for index in verbs):
        return False
    if not verbs and one.match.share >= _SURE and not _lacks_its_limit(one):
        return False
    found = [(index, at) for index, at in one.match.places.items() if one.act.units[index].counts]
    weight = one.weights.sum(one.act.units[index] for index, _ in found)
    shared = one.weights.sum(one.act.units[index] for index, at in found if one.claims.others(at, number))
    return bool(weight) and shared >= _BORROWED * weight


def _is_anothers(one: Counterpart, number: int, acts: Sequence[SuperiorAct], matches: Sequence[Match]) -> bool:
    """Say whether all that was found of an act answers an act of another task, which is found much more fully."""
    if one.match.share >= _FULLY:
        return False
    rivals: set[int] | None = None
    for index, at in one.match.places.items():
        if one.act.units[index].counts:
            also = one.claims.others(at, number)
            rivals = also if rivals is None else rivals & also
    return any(
        acts[rival].task is not acts[number].task and matches[rival].share >= one.match.share + _AHEAD
        for rival in rivals or ()
    )


def _reworded_share(one: Counterpart) -> float:
    """Return the share of an act's weight that stands in other words."""
    units = one.act.units
    total = one.weights.sum(units)
    missing = [index for index, unit in enumerate(units) if unit.counts and index not in one.match.places]
    reworded = [index for index in missing if is_reworded(one, [index])]
    return one.weights.sum(units[index] for index in reworded) / total if total else 0.0
