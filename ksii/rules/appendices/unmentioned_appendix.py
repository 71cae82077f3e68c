"""An appendix that no text mentions."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.finding import Path
from ksii.model.sections import Appendix
from ksii.model.strategy import Strategy
from ksii.rules._parts import printed, unprinted_files
from ksii.rules.appendices._mentions import Mentions, mentions


def subjects(strategy: Strategy, _: Context) -> Iterator[Path]:
    """Yield every appendix that is printed."""
    yield from (strategy.index.path(part) for part in _appendices(strategy))


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per printed appendix to which no printed text but its own leads, by reference, number or title."""
    parts = _appendices(strategy)
    home = {part.id: strategy.index.path(part)[0] for part in parts}
    hidden = unprinted_files(strategy)
    shown = [(path, found) for path, found in mentions(strategy).items() if path[0] not in hidden]
    mentioned = {name for path, found in shown for name in _named(parts, found) if home.get(name) != path[0]}
    for part in parts:
        if part.id not in mentioned:
            yield Gap(strategy.index.path(part), {"id": part.id})


def _appendices(strategy: Strategy) -> list[Appendix]:
    return [part for part in printed(strategy) if isinstance(part, Appendix)]


def _named(parts: list[Appendix], found: Mentions) -> Iterator[str]:
    yield from found.referred
    yield from (parts[number - 1].id for number in found.numbers if 0 < number <= len(parts))
    yield from (part.id for part in parts if part.kind in found.kinds)
