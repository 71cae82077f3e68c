"""The campaign begins before anybody has measured where people stand."""

import datetime
from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.finding import Path
from ksii.model.strategy import Strategy
from ksii.rules._places import place

SECOND = slice(1, 2)


def subjects(strategy: Strategy, _: Context) -> Iterator[Path]:
    """Yield the list of surveys where the second stage has a first day."""
    for _name, _start in _second(strategy):
        yield place(strategy, "evaluation.yaml", "surveys")


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap where no survey is due before the second stage."""
    for name, start in _second(strategy):
        if not any(survey.date and survey.date < start for survey in strategy.evaluation.surveys):
            values = {"stage": name, "date": start.isoformat()}
            yield Gap(place(strategy, "evaluation.yaml", "surveys"), values, at="key", labels=_labels(strategy, name))


def _second(strategy: Strategy) -> Iterator[tuple[str, datetime.date]]:
    for stage in strategy.plan.stages[SECOND]:
        if stage.start:
            yield stage.id, stage.start


def _labels(strategy: Strategy, name: str) -> tuple[tuple[Path, dict[str, str]], ...]:
    stage = strategy.index.get("stage", name)
    words = {"kk": "екінші кезеңнің басталуы", "ru": "начало второго этапа", "en": "the second stage begins"}
    return (((*strategy.index.path(stage), "start"), words),) if stage else ()
