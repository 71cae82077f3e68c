"""A document of which nobody knows which text decides."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.model.strategy import Strategy


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap where no language is declared authentic, or several are and no clause says what holds when they differ."""
    languages = strategy.identity.languages
    if not languages.authentic:
        yield Gap(("strategy.yaml", "languages", "authentic"), at="key")
    elif len(languages.authentic) > 1 and not languages.clause:
        yield Gap(("strategy.yaml", "languages", "clause"), at="key")
