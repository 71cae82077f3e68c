"""No comparison with the edition that this one replaces."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.finding import Path
from ksii.model.strategy import Strategy
from ksii.rules._parts import WHOLE


def subjects(strategy: Strategy, context: Context) -> Iterator[Path]:
    """Yield the strategy, where the profile asks and there is another edition to compare with."""
    if context.profile.comparative_table and _replaced(strategy):
        yield WHOLE


def check(strategy: Strategy, context: Context) -> Iterator[Gap]:
    """Yield a gap where an edition replaces another and no listed appendix compares the two."""
    kind, previous = context.profile.comparative_table, _replaced(strategy)
    kinds = {part.kind for part in strategy.appendices if part.id in strategy.identity.appendices}
    if kind and previous and kind not in kinds:
        yield Gap(("strategy.yaml", "edition", "previous"), {"previous": previous, "kind": kind})


def _replaced(strategy: Strategy) -> str | None:
    """Return the code of the edition before; an edition that gives its own code there is another rule's matter."""
    edition = strategy.identity.edition
    return edition.previous if edition.previous != edition.code else None
