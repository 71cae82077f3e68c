"""A spokesperson who speaks first and is trained later."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.model.strategy import Strategy
from ksii.rules.roles._shared import training

TRAINED = {"kk": "дайындық осы күні", "ru": "подготовка в этот день", "en": "the training is on this day"}


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per spokesperson whose first appearance comes before the training."""
    for speaker in strategy.roles.spokespersons:
        trained, first = training(strategy, speaker), speaker.first_appearance
        if trained and first and first < trained[0]:
            values = {"id": speaker.id, "first": first.isoformat(), "trained": trained[0].isoformat()}
            yield Gap((*strategy.index.path(speaker), "first_appearance"), values, labels=((trained[1], TRAINED),))
