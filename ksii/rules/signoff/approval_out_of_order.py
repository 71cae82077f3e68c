"""An approval that is older than a step before it."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.model.strategy import Strategy
from ksii.rules.signoff._shared import approvals, deciding

LATER = {"kk": "бұл қадам кейін келісілген", "ru": "этот шаг согласован позже", "en": "this step agreed later"}


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap where the last step, which approves, decided before another step did."""
    steps = deciding(strategy)
    if not steps:
        return
    *before, last = steps
    earlier = [(it.at, step.id, it) for step in before for it in approvals(strategy, step) if it.at]
    for approval in approvals(strategy, last):
        late = [found for found in earlier if approval.at and found[0] > approval.at]
        if late and approval.at:
            day, name, other = max(late, key=lambda found: found[0])
            values = {"id": last.id, "date": approval.at.isoformat(), "other": name, "later": day.isoformat()}
            labels = (((*strategy.index.path(other), "at"), LATER),)
            yield Gap((*strategy.index.path(approval), "at"), values, labels=labels)
