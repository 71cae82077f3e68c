"""What rules on channels share."""

from collections.abc import Iterator

from ksii.model.audiences import Audience
from ksii.model.channels import Channel
from ksii.model.strategy import Strategy


def reached(strategy: Strategy) -> Iterator[tuple[Audience, tuple[Channel, ...]]]:
    """Yield every audience with the channels that name it."""
    for audience in strategy.audiences.audiences:
        yield audience, tuple(channel for channel in strategy.channels.channels if audience.id in channel.audiences)
