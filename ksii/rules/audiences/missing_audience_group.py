"""A group of people that the strategy does not speak to."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.model.strategy import Strategy
from ksii.rules._places import place


def check(strategy: Strategy, context: Context) -> Iterator[Gap]:
    """Yield a gap per group of the profile that no audience carries as a tag."""
    tags = {tag for audience in strategy.audiences.audiences for tag in audience.tags}
    for tag in context.profile.audience_tags:
        if tag not in tags:
            yield Gap(place(strategy, "audiences.yaml", "audiences"), {"tag": tag}, at="key")
