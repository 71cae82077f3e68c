"""No policy on AI tools in communications."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.finding import Path
from ksii.model.strategy import Strategy
from ksii.rules._parts import WHOLE


def subjects(_: Strategy, context: Context) -> Iterator[Path]:
    """Yield the strategy, where the profile asks."""
    if context.profile.ai_policy:
        yield WHOLE


def check(strategy: Strategy, context: Context) -> Iterator[Gap]:
    """Yield a gap where the profile asks for the policy and no listed appendix is one."""
    kind = context.profile.ai_policy
    kinds = {part.kind for part in strategy.appendices if part.id in strategy.identity.appendices}
    if kind and kind not in kinds:
        yield Gap(("strategy.yaml", "appendices"), {"kind": kind}, at="key")
