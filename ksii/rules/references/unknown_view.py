"""A section asks for a view that ksii does not have."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.compose.views import VIEWS
from ksii.model.sections import View
from ksii.model.strategy import Strategy
from ksii.source.suggest import nearest


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per unknown view."""
    for part in (*strategy.sections, *strategy.appendices):
        for block in part.body:
            if isinstance(block, View) and block.view not in VIEWS:
                near = nearest(block.view, VIEWS) or "—"
                yield Gap((*strategy.index.path(block), "view"), {"view": block.view, "suggestion": near})
