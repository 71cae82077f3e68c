"""A narrative that promises to speak to somebody and has nothing to say to them."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.model.strategy import Strategy


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per narrative that lacks a message for some of its audiences; it has all of them where it names none."""
    told = {(message.narrative, name) for message in strategy.narratives.messages for name in message.audiences}
    everyone = tuple(audience.id for audience in strategy.audiences.audiences)
    for narrative in strategy.narratives.narratives:
        missed = [name for name in narrative.audiences or everyone if (narrative.id, name) not in told]
        if missed:
            values = {"id": narrative.id, "audiences": ", ".join(missed)}
            yield Gap((*strategy.index.path(narrative), "audiences"), values, at="key")
