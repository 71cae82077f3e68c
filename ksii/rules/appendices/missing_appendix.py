"""An appendix that this kind of document must have."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.finding import Path
from ksii.model.strategy import Strategy
from ksii.rules._parts import WHOLE
from ksii.rules.appendices._mentions import called


def subjects(_: Strategy, context: Context) -> Iterator[Path]:
    """Yield the strategy, where the profile asks."""
    if context.profile.appendices:
        yield WHOLE


def check(strategy: Strategy, context: Context) -> Iterator[Gap]:
    """Yield a gap per kind of appendix that the profile asks for and no listed appendix is; two kinds have rules of their own."""
    profile = context.profile
    kinds = {part.kind for part in strategy.appendices if part.id in strategy.identity.appendices}
    settled = {*kinds, profile.ai_policy, profile.legal_comparison}
    for kind in profile.appendices:
        if kind not in settled:
            yield Gap(("strategy.yaml", "appendices"), {"kind": kind, **called(kind)}, at="key")
