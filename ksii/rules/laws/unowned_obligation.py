"""A duty under a law that nobody has taken on."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.finding import Path
from ksii.model.evidence import Law
from ksii.model.strategy import Strategy
from ksii.rules._places import in_period


def subjects(strategy: Strategy, _: Context) -> Iterator[Path]:
    """Yield every obligation, and every law in force within the period."""
    yield from (strategy.index.path(thing) for thing in (*strategy.laws.obligations, *_new(strategy)))


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per obligation without owner or activity, and per law in force within the period without any obligation."""
    for duty in strategy.laws.obligations:
        missing = [name for name in ("owner", "activities") if not getattr(duty, name)]
        if missing:
            yield Gap(strategy.index.path(duty), {"id": f"obligation.{duty.id}", "missing": ", ".join(missing)})
    mapped = {duty.law for duty in strategy.laws.obligations}
    for law in _new(strategy):
        if law.id not in mapped:
            yield Gap(strategy.index.path(law), {"id": f"law.{law.id}", "missing": "obligations"})


def _new(strategy: Strategy) -> Iterator[Law]:
    yield from (law for law in strategy.laws.laws if law.form == "law" and in_period(strategy, law.in_force))
