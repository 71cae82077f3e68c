"""A document above, in force on the day in question, that the strategy does not answer to."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.finding import Path
from ksii.model.evidence import Law
from ksii.model.strategy import Strategy
from ksii.rules._parts import WHOLE


def subjects(_: Strategy, context: Context) -> Iterator[Path]:
    """Yield the strategy, where a document of the profile applies."""
    if any(document.since <= context.as_of for document in context.profile.parent_documents):
        yield WHOLE


def check(strategy: Strategy, context: Context) -> Iterator[Gap]:
    """Yield a gap per document of the profile that applies on the day in question and is not among the parents."""
    laws = [strategy.index.get("law", parent.law) for parent in strategy.identity.parents]
    known = {(law.number, law.date) for law in laws if isinstance(law, Law)}
    named = ", ".join(parent.id for parent in strategy.identity.parents) or "–"
    for document in context.profile.parent_documents:
        if document.since <= context.as_of and (document.number, document.date) not in known:
            days = {"date": document.date.isoformat(), "since": document.since.isoformat()}
            values = {"title": document.title, "number": document.number, "named": named, **days}
            yield Gap(("strategy.yaml", "parents"), values, at="key")
