"""A text prints a figure for which there is a newer one."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.model.strategy import Strategy
from ksii.rules.evidence._shared import shown, successors, uses

NEWER = {"kk": "жаңа мәні осында", "ru": "новое значение здесь", "en": "the newer value is here"}


def check(strategy: Strategy, context: Context) -> Iterator[Gap]:
    """Yield a gap per text or link that uses a fact which another one had replaced by the day."""
    replaced = successors(strategy, context.as_of)
    for name, path in uses(strategy):
        if newer := replaced.get(name):
            values = {"id": name, "newer": newer.id, "value": shown(newer), "date": newer.as_of.isoformat() if newer.as_of else "–"}
            yield Gap(path, values, labels=((strategy.index.path(newer), NEWER),))
