"""No comparison with the rules of other countries."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.model.strategy import Strategy


def check(strategy: Strategy, context: Context) -> Iterator[Gap]:
    """Yield a gap where the profile asks for the comparison and no listed appendix is one."""
    kind = context.profile.legal_comparison
    kinds = {part.kind for part in strategy.appendices if part.id in strategy.identity.appendices}
    if kind and kind not in kinds:
        yield Gap(("strategy.yaml", "appendices"), {"kind": kind}, at="key")
