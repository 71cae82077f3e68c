"""Two different values of one series for the same day."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.model.evidence import Fact
from ksii.model.strategy import Strategy
from ksii.rules.evidence._shared import comparable, series, shown

HERE = {"kk": "екінші мәні", "ru": "другое значение", "en": "the other value"}


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per value that differs from the first one of its series for that day; disputed facts are known to differ."""
    for name, facts in series(strategy).items():
        first: dict[object, Fact] = {}
        for fact in comparable(facts):
            if fact.as_of is None or (fact.value is None and fact.text is None):
                continue
            known = first.setdefault(fact.as_of, fact)
            if (known.value, known.text) != (fact.value, fact.text):
                values = {"id": fact.id, "other": known.id, "series": name, "date": fact.as_of.isoformat()}
                field = "value" if fact.value is not None else "text"
                path = (*strategy.index.path(fact), field)
                yield Gap(path, values | {"value": shown(fact), "other_value": shown(known)}, labels=((_place(strategy, known), HERE),))


def _place(strategy: Strategy, fact: Fact) -> tuple[str | int, ...]:
    return (*strategy.index.path(fact), "value" if fact.value is not None else "text")
