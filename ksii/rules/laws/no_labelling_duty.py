"""A plan with AI-made pictures, sound or video, and no procedure for marking them."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.finding import Path
from ksii.model.registers import SYNTHETIC, AiUse
from ksii.model.strategy import Strategy
from ksii.rules._parts import WHOLE
from ksii.rules._places import place

USED = {
    "kk": "синтетикалық материал осы жерде тіркелген",
    "ru": "синтетический материал учтен здесь",
    "en": "synthetic media is registered here",
}


def subjects(strategy: Strategy, context: Context) -> Iterator[Path]:
    """Yield the strategy, where synthetic media is used or the profile presumes it."""
    if context.profile.labelling or any(_synthetic(use) for use in strategy.registers.ai_uses):
        yield WHOLE


def check(strategy: Strategy, context: Context) -> Iterator[Gap]:
    """Yield a gap where synthetic media is used, or the profile presumes it, and no duty is about marking it."""
    uses = [use for use in strategy.registers.ai_uses if _synthetic(use)]
    duties = [duty for duty in strategy.laws.obligations if duty.subject == "labelling"]
    if duties or not (uses or context.profile.labelling):
        return
    labels = tuple((strategy.index.path(use), USED) for use in uses)
    yield Gap(place(strategy, "laws.yaml", "obligations"), at="key", labels=labels)


def _synthetic(use: AiUse) -> bool:
    return any(kind in SYNTHETIC for kind in use.results)
