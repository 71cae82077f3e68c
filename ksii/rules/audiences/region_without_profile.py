"""A region in scope of which the strategy says nothing."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.finding import Path
from ksii.model.regions import Region
from ksii.model.strategy import Strategy

NAMING = frozenset({"id", "name", "kind", "centre", "local_body", "to_fill"})
"""Fields that name a region and who answers for it but do not describe it."""
SCOPE = ("strategy.yaml", "regions")


def subjects(strategy: Strategy, context: Context) -> Iterator[Path]:
    """Yield the regions in scope, and the scope itself where profiles are asked for and no region is in it."""
    if _scopeless(strategy, context):
        yield SCOPE
    yield from (strategy.index.path(region) for region in _regions(strategy))


def check(strategy: Strategy, context: Context) -> Iterator[Gap]:
    """Yield a gap per region in scope with nothing but names, and one where profiles are asked for and no region is in scope."""
    if _scopeless(strategy, context):
        yield Gap(SCOPE, {"region": "strategy.yaml: regions"}, at="key")
    for region in _regions(strategy):
        if not any(value for name, value in region if name not in NAMING):
            yield Gap(strategy.index.path(region), {"region": region.id})


def _scopeless(strategy: Strategy, context: Context) -> bool:
    return "regional-profiles" in context.profile.appendices and not strategy.identity.regions


def _regions(strategy: Strategy) -> list[Region]:
    return [region for region in strategy.regions if region.id in strategy.identity.regions]
