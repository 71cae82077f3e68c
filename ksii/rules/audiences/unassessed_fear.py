"""A fear of which nobody says how it is known and how much it weighs."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.model.strategy import Strategy


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per fear without evidence or severity."""
    for fear in strategy.audiences.fears:
        pieces = {"evidence": fear.evidence, "severity": fear.severity}
        missing = [name for name, value in pieces.items() if not value]
        if missing:
            yield Gap(strategy.index.path(fear), {"id": fear.id, "missing": ", ".join(missing)})
