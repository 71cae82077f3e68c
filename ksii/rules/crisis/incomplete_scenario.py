"""A scenario that does not say how the crisis is recognised and who answers when, where and with what."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.model.strategy import Strategy

NEEDED = ("trigger", "level", "owner", "slas", "channels", "messages")


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per scenario with the names of what it lacks."""
    for scenario in strategy.crisis.scenarios:
        missing = [name for name in NEEDED if not getattr(scenario, name)]
        if missing:
            yield Gap(strategy.index.path(scenario), {"id": scenario.id, "missing": ", ".join(missing)})
