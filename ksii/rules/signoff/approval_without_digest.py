"""An approval that does not say what was approved."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.finding import Path
from ksii.model.digest import languages
from ksii.model.strategy import Strategy
from ksii.rules.signoff._digests import standing


def subjects(strategy: Strategy, _: Context) -> Iterator[Path]:
    """Yield every decision by which a step agreed and which still stands."""
    yield from (strategy.index.path(approval) for approval, _langs in standing(strategy))


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per such decision that lacks the digest of a text to which it agrees; a statement holds its own."""
    known = languages(strategy)
    for approval, covered in standing(strategy):
        missing = [lang for lang in covered if lang in known and lang not in approval.digests]
        if missing and not approval.statement:
            values = {"id": approval.id, "languages": ", ".join(missing)}
            yield Gap((*strategy.index.path(approval), "digests"), values, at="key")
