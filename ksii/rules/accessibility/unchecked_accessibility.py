"""Accessibility requirements that nobody sees to."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.finding import Path
from ksii.model.strategy import Strategy
from ksii.rules._parts import WHOLE


def subjects(strategy: Strategy, _: Context) -> Iterator[Path]:
    """Yield the strategy, where it states requirements."""
    stated = strategy.identity.accessibility
    if stated and stated.text:
        yield WHOLE


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap where requirements are stated without an owner or without an activity that checks them."""
    stated = strategy.identity.accessibility
    if not (stated and stated.text):
        return
    missing = [name for name in ("owner", "checks") if not getattr(stated, name)]
    if missing:
        yield Gap(("strategy.yaml", "accessibility"), {"missing": ", ".join(missing)}, at="key")
