"""Appendices that are not in the order in which the text mentions them."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.finding import Path
from ksii.model.strategy import Strategy
from ksii.rules._parts import printed
from ksii.rules.appendices._mentions import mentions

FIRST = {"kk": "мәтінде бірінші рет осы жерде аталған", "ru": "впервые упомянуто здесь", "en": "first mentioned here"}


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap at the first appendix whose place in the list is not that of its first mention among the appendices."""
    first = _first_mentions(strategy)
    listed = [name for name in strategy.identity.appendices if name in first]
    for name, expected in zip(listed, first, strict=True):
        if name != expected:
            place = strategy.identity.appendices.index(name)
            yield Gap(("strategy.yaml", "appendices", place), {"id": name, "expected": expected}, labels=((first[expected], FIRST),))
            return


def _first_mentions(strategy: Strategy) -> dict[str, Path]:
    """Map the listed appendices to where a section first refers to each, in the order in which that happens."""
    parts = {strategy.index.path(part)[0]: place for place, part in enumerate(printed(strategy))}
    texts = [(path, found) for path, found in mentions(strategy).items() if path[0] in parts]
    found: dict[str, Path] = {}
    for path, mentioned in sorted(texts, key=lambda it: parts[it[0][0]]):
        for name in mentioned.referred:
            if name in strategy.identity.appendices:
                found.setdefault(name, path)
    return found
