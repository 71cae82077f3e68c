"""A document without the one page that decision makers read."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.finding import Path
from ksii.model.strategy import Strategy
from ksii.rules._parts import WHOLE, printed, views


def subjects(_: Strategy, context: Context) -> Iterator[Path]:
    """Yield the strategy, where the profile asks."""
    if context.profile.summary_views:
        yield WHOLE


def check(strategy: Strategy, context: Context) -> Iterator[Gap]:
    """Yield a gap where the profile asks for a summary made from the data and no printed part shows one."""
    asked = context.profile.summary_views
    shown = {view.view for part in printed(strategy) for view in views(part)}
    if asked and not shown.intersection(asked):
        yield Gap(("strategy.yaml", "sections"), {"views": ", ".join(asked)}, at="key")
