"""Television or radio with less of the state language than the law asks."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.model.strategy import Strategy
from ksii.rules._places import years


def check(strategy: Strategy, context: Context) -> Iterator[Gap]:
    """Yield a gap per broadcasting channel whose share is too low in some year of the period, for the first such year."""
    owed = {year: _owed(context, year) for year in years(strategy) or [context.as_of.year]}
    for channel in strategy.channels.channels:
        share = channel.state_language_share
        if channel.mode != "broadcast" or share is None:
            continue
        year = next((year for year in owed if share < owed[year]), None)
        if year:
            values = {"id": channel.id, "share": f"{share:f}", "owed": str(owed[year]), "year": str(year)}
            yield Gap((*strategy.index.path(channel), "state_language_share"), values)


def _owed(context: Context, year: int) -> int:
    """Return the share of the latest year that has come."""
    shares = context.profile.broadcast_share
    return shares[max(since)] if (since := [it for it in shares if it <= year]) else 0
