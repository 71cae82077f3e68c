"""A monitoring tool of which nobody knows what it may collect."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.model.strategy import Strategy


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per tool that lacks data, legal basis, retention or access."""
    for tool in strategy.channels.tools:
        basis = tool.legal_basis
        pieces = {"data": tool.data, "legal_basis": basis and (basis.law or basis.note), "retention": tool.retention, "access": tool.access}
        missing = [name for name, value in pieces.items() if not value]
        if missing:
            yield Gap(strategy.index.path(tool), {"id": tool.id, "missing": ", ".join(missing)})
