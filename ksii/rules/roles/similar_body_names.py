"""Two bodies whose names are taken for each other."""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import combinations

from ksii.check.rule import Context, Gap
from ksii.model.profile import Profile
from ksii.model.roles import Body
from ksii.model.strategy import Strategy

STEM = 5
"""So many first letters of a word count, for its endings differ."""
OTHER = {"kk": "ұқсас атау осында", "ru": "похожее название здесь", "en": "the similar name is here"}


@dataclass(frozen=True, slots=True)
class Called:
    """By what readers meet a body: the field, its names by language, and the stems of their words."""

    body: Body
    field: str
    names: Mapping[str, str]
    stems: Mapping[str, list[str]]


def check(strategy: Strategy, context: Context) -> Iterator[Gap]:
    """Yield a gap per pair of bodies with near-equal names, in the first such language, unless the strategy says how they differ."""
    least = context.profile.name_likeness
    bodies = [_called(body, context.profile) for body in strategy.roles.bodies] if least else []
    for first, second in combinations(bodies, 2):
        if first.body.region and second.body.region:
            continue
        alike = ((lang, _likeness(first.stems[lang], second.stems[lang], least)) for lang in first.names if lang in second.names)
        lang, likeness = next(((lang, likeness) for lang, likeness in alike if likeness >= least), ("", 0))
        if lang and not (_told_apart(first.body, second.body) or _told_apart(second.body, first.body)):
            values = {"name": first.names[lang], "other": second.names[lang], "likeness": str(likeness)}
            label = ((*strategy.index.path(first.body), first.field, lang), OTHER)
            yield Gap((*strategy.index.path(second.body), second.field, lang), values, labels=(label,))


def _told_apart(body: Body, other: Body) -> bool:
    return bool(other.id in body.distinct_from and body.distinction)


def _called(body: Body, profile: Profile) -> Called:
    """Return the name by which readers meet a body: its short name, else its full one."""
    field, names = ("short", body.short) if body.short else ("name", body.name or {})
    fillers = {word.casefold() for word in profile.name_fillers}
    return Called(body, field, names, {lang: _stems(name, fillers) for lang, name in names.items()})


def _stems(name: str, fillers: Collection[str]) -> list[str]:
    return [word[:STEM] for word in re.findall(r"\w+", name.casefold()) if word not in fillers]


def _likeness(first: list[str], second: list[str], least: int) -> int:
    """Return the share of words, in per cent, that two names have in common in the same order; 0 where it can't reach the least."""
    if not first or not second or _share(sum(word in second for word in first), first, second) < least:
        return 0
    return round(SequenceMatcher(None, first, second, autojunk=False).ratio() * 100)


def _share(common: int, first: list[str], second: list[str]) -> int:
    return round(2 * common / (len(first) + len(second)) * 100)
