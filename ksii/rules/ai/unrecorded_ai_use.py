"""A registered use of an AI tool of which too little is known."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.model.strategy import Strategy

FIELDS = ("item", "tool", "reviewer", "date")


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per use without tool, purpose, human reviewer or date."""
    for use in strategy.registers.ai_uses:
        missing = [name for name in FIELDS if not getattr(use, name)]
        if missing:
            yield Gap(strategy.index.path(use), {"id": use.id, "missing": ", ".join(missing)})
