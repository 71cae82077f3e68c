"""A milestone that does not lie in its stage."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.model.plan import Stage
from ksii.model.strategy import Strategy
from ksii.rules._places import deadline


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per milestone before the first or after the last day of its stage."""
    for milestone in strategy.plan.milestones:
        stage = strategy.index.get("stage", milestone.stage)
        field, day = deadline(milestone)
        if day is None or not isinstance(stage, Stage):
            continue
        early, late = stage.start and day < stage.start, stage.end and day > stage.end
        if early or late:
            values = {"id": milestone.id, "date": day.isoformat(), "stage": stage.id, "start": str(stage.start), "end": str(stage.end)}
            words = {"kk": "кезең шегі", "ru": "граница этапа", "en": "the bound of the stage"}
            bound = (*strategy.index.path(stage), "start" if early else "end")
            yield Gap((*strategy.index.path(milestone), field), values, labels=((bound, words),))
