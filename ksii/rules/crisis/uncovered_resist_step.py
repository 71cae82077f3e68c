"""A step of the work against disinformation for which the strategy holds nothing."""

from collections.abc import Iterator, Mapping

from ksii.check.rule import Context, Gap
from ksii.finding import Path
from ksii.model.strategy import Strategy
from ksii.rules._places import place


def subjects(strategy: Strategy, _: Context) -> Iterator[Path]:
    """Yield the list of scenarios where there are scenarios."""
    if strategy.crisis.scenarios:
        yield place(strategy, "crisis.yaml", "scenarios")


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per step that is not covered; a strategy without scenarios has a rule of its own."""
    if strategy.crisis.scenarios:
        for step, covered in _steps(strategy).items():
            if not covered:
                yield Gap(place(strategy, "crisis.yaml", "scenarios"), {"step": step}, at="key")


def _steps(strategy: Strategy) -> Mapping[str, bool]:
    """Return the six steps in their order, each with whether something in the strategy serves it."""
    crisis = strategy.crisis
    return {
        "recognise": any(it.trigger for it in crisis.scenarios),
        "early-warning": bool(strategy.channels.tools),
        "insight": bool(strategy.evaluation.surveys or strategy.audiences.fears),
        "impact": sum(1 for it in crisis.levels if it.trigger) > 1,
        "communication": any(it.messages and it.channels for it in crisis.scenarios),
        "tracking": any(it.kpi for it in crisis.scenarios),
    }
