"""A source on which nothing rests."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.model.prose import Placeholder
from ksii.model.strategy import Strategy
from ksii.rules._texts import every_placeholder


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per source that no text cites and nothing links to; other sources that retell it do not count."""
    cited = {it.path[1] for it, _ in every_placeholder(strategy) if isinstance(it, Placeholder) and it.path[0] in {"cite", "source"}}
    for source in strategy.sources.sources:
        links = [link for link in strategy.index.referring("source", source.id) if link.path[0] != "sources.yaml"]
        if not links and source.id not in cited:
            yield Gap(strategy.index.path(source), {"id": source.id})
