"""Two bodies whose names are taken for each other."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import combinations

from ksii.check.rule import Context, Gap
from ksii.model.profile import Profile
from ksii.model.roles import Body
from ksii.model.strategy import Strategy

STEM = 5
"""So many first letters of a word count, for its endings differ."""
OTHER = {"kk": "ұқсас атау осында", "ru": "похожее название здесь", "en": "the similar name is here"}


def check(strategy: Strategy, context: Context) -> Iterator[Gap]:
    """Yield a gap per pair of bodies with near-equal names, in the first such language, unless the strategy says how they differ."""
    profile = context.profile
    for first, second in combinations(strategy.roles.bodies, 2) if profile.name_likeness else ():
        if (first.region and second.region) or _told_apart(first, second) or _told_apart(second, first):
            continue
        (there, names), (here, others) = _called(first), _called(second)
        alike = {lang: _likeness(names[lang], others[lang], profile) for lang in names if lang in others}
        lang = next((lang for lang, likeness in alike.items() if likeness >= profile.name_likeness), None)
        if lang:
            values = {"name": names[lang], "other": others[lang], "likeness": str(alike[lang])}
            label = ((*strategy.index.path(first), there, lang), OTHER)
            yield Gap((*strategy.index.path(second), here, lang), values, labels=(label,))


def _told_apart(body: Body, other: Body) -> bool:
    return bool(other.id in body.distinct_from and body.distinction)


def _called(body: Body) -> tuple[str, dict[str, str]]:
    """Return the field and the name by which readers meet a body: its short name, else its full one."""
    return ("short", dict(body.short)) if body.short else ("name", dict(body.name or {}))


def _likeness(name: str, other: str, profile: Profile) -> int:
    """Return the share of words, in per cent, that two names have in common in the same order."""
    first, second = _stems(name, profile), _stems(other, profile)
    return round(SequenceMatcher(None, first, second, autojunk=False).ratio() * 100) if first and second else 0


def _stems(name: str, profile: Profile) -> list[str]:
    fillers = {word.casefold() for word in profile.name_fillers}
    return [word[:STEM] for word in re.findall(r"\w+", name.casefold()) if word not in fillers]
