"""A region in scope of which the strategy says nothing."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.model.strategy import Strategy

NAMING = frozenset({"id", "name", "kind", "centre", "to_fill"})
"""Fields that name a region but do not describe it."""


def check(strategy: Strategy, context: Context) -> Iterator[Gap]:
    """Yield a gap per region in scope with nothing but its name, and one where profiles are asked for and no region is in scope."""
    scope = strategy.identity.regions
    if "regional-profiles" in context.profile.appendices and not scope:
        yield Gap(("strategy.yaml", "regions"), {"region": "strategy.yaml: regions"}, at="key")
    for region in strategy.regions:
        if region.id in scope and not any(value for name, value in region if name not in NAMING):
            yield Gap(strategy.index.path(region), {"region": region.id})
