"""A channel that no activity uses."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.model.strategy import Strategy


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per channel that no activity names; a plan without activities is other rules' concern."""
    activities = strategy.plan.activities
    used = {name for activity in activities for name in activity.channels}
    for channel in strategy.channels.channels if activities else ():
        if channel.id not in used:
            yield Gap(strategy.index.path(channel), {"id": channel.id})
