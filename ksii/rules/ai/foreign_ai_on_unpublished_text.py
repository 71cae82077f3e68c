"""A foreign AI or translation service that was given an unpublished text."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.finding import Path
from ksii.model.registers import AiUse
from ksii.model.strategy import Strategy
from ksii.rules.ai._shared import foreign


def subjects(strategy: Strategy, context: Context) -> Iterator[Path]:
    """Yield every use of a foreign tool."""
    yield from (strategy.index.path(use) for use in _foreign(strategy, context))


def check(strategy: Strategy, context: Context) -> Iterator[Gap]:
    """Yield a gap per foreign use on unpublished material of which nobody has said what was done about it."""
    for use in _foreign(strategy, context):
        if not use.published_input and not use.incident:
            yield Gap((*strategy.index.path(use), _field(use)), {"id": use.id, "country": use.country or "?"})


def _foreign(strategy: Strategy, context: Context) -> Iterator[AiUse]:
    yield from (use for use in strategy.registers.ai_uses if foreign(use, context.profile))


def _field(use: AiUse) -> str:
    return "published_input" if "published_input" in use.model_fields_set else "id"
