"""The approval route: which steps decide on which text, and which must have agreed before."""

from collections.abc import Sequence

from ksii.model.identity import Step
from ksii.model.strategy import Strategy


def deciding(strategy: Strategy) -> tuple[Step, ...]:
    """Return the steps in which somebody decides, in the order of the route."""
    return tuple(step for step in strategy.identity.route if not step.follow_up)


def covered(strategy: Strategy, step: Step) -> tuple[str, ...]:
    """Return the languages of the texts that a step is about: the authentic ones where it names none."""
    return step.languages or strategy.identity.languages.authentic


def steps(strategy: Strategy, lang: str) -> tuple[Step, ...]:
    """Return the steps that decide on the text in one language."""
    return tuple(step for step in deciding(strategy) if lang in covered(strategy, step))


def before(step: Step, route: Sequence[Step]) -> tuple[str, ...]:
    """Return the steps of a language's route that must have agreed before one of them: the named ones, else all earlier ones."""
    names = [it.id for it in route]
    return tuple(name for name in (names[: names.index(step.id)] if step.after is None else step.after) if name in names)
