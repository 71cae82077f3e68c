"""A term that a law defines, of which the glossary does not say how or where."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.finding import Path
from ksii.model.evidence import Law
from ksii.model.strategy import Strategy
from ksii.model.words import Term


def subjects(strategy: Strategy, _: Context) -> Iterator[Path]:
    """Yield every term that a law defines."""
    yield from (strategy.index.path(term) for term in strategy.terms.terms if term.law)


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per such term without a definition, or without the article where the register lists articles of the law."""
    for term in strategy.terms.terms:
        missing = list(_missing(strategy, term)) if term.law else []
        if missing:
            values = {"id": term.id, "law": term.law or "", "missing": ", ".join(missing)}
            yield Gap((*strategy.index.path(term), "law"), values)


def _missing(strategy: Strategy, term: Term) -> Iterator[str]:
    if not term.definition:
        yield "definition"
    law = strategy.index.get("law", term.law)
    if isinstance(law, Law) and law.articles and not term.article:
        yield "article"
