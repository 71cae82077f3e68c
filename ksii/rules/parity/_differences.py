"""Where the figures of a text's languages do not agree. Read once for all rules that compare them."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations

from ksii.check.rule import Gap
from ksii.finding import Path
from ksii.model.strategy import Strategy
from ksii.rules._languages import tongues
from ksii.rules._texts import corpora
from ksii.rules.parity._compare import Odd, compare
from ksii.rules.parity._figures import Figures, figures

DIGITS = re.compile("[0-9]+")
NOTHING = "–"
KINDS = ("date", "percent", "unit", "number")


@dataclass(frozen=True, slots=True)
class Difference:
    """A text says in one language (`own`) what it does not say in another (`theirs`), or the other way round."""

    kind: str
    path: Path
    language: str
    own: tuple[str, ...]
    other: str
    theirs: tuple[str, ...]


def gaps(strategy: Strategy, kind: str) -> Iterator[Gap]:
    """Yield the gap of every difference of a kind; the label shows the text that it differs from."""
    for it in differences(strategy):
        if it.kind == kind:
            theirs = _listed(it.theirs)
            label = ((*it.path, it.other), {"kk": f"мұнда: {theirs}", "ru": f"здесь: {theirs}", "en": f"here: {theirs}"})
            values = {"language": it.language, "own": _listed(it.own), "other": it.other, "theirs": theirs}
            yield Gap((*it.path, it.language), values, labels=(label,))


@lru_cache(maxsize=1)
def differences(strategy: Strategy) -> Sequence[Difference]:
    """Return all differences, in the order of the texts."""
    known = {lang: corpus for lang, corpus in corpora(strategy).items() if lang in tongues()}
    numbered = {spots.wording for corpus in known.values() for spots in corpus.spots(DIGITS)}
    places = {lang: {wording: place for place, wording in enumerate(it.wordings) if wording in numbered} for lang, it in known.items()}
    found: list[Difference] = []
    for wording in sorted(numbered):
        hidden = {lang: known[lang].hidden(at[wording]) for lang, at in places.items() if wording in at}
        read = {lang: figures(text, lang) for lang, text in hidden.items() if text.strip()}
        found.extend(_among(read, strategy.index.texts[wording].path))
    return found


def _among(read: Mapping[str, Figures], path: Path) -> Iterator[Difference]:
    compared = {pair: compare(read[pair[0]], read[pair[1]]) for pair in combinations(read, 2)}
    for kind in KINDS:
        unequal = {pair: odd[kind] for pair, odd in compared.items() if odd[kind]}
        if unequal:
            yield from _against_the_most(unequal, list(read), kind, path)


def _against_the_most(unequal: Mapping[tuple[str, str], Odd], languages: list[str], kind: str, path: Path) -> Iterator[Difference]:
    """Where two languages agree, the third is the odd one out."""
    base = min(languages, key=lambda lang: sum(lang in pair for pair in unequal))
    for (first, second), odd in unequal.items():
        if first == base:
            yield Difference(kind, path, second, tuple(odd.second), first, tuple(odd.first))
        elif second == base:
            yield Difference(kind, path, first, tuple(odd.first), second, tuple(odd.second))


def _listed(written: tuple[str, ...]) -> str:
    return "; ".join(written) or NOTHING
