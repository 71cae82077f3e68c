"""A response that takes less responsibility than people will see in the crisis."""

from collections.abc import Iterator, Mapping

from ksii.check.rule import Context, Gap
from ksii.model.strategy import Strategy

FIT: Mapping[str, tuple[str, ...]] = {
    "victim": ("deny", "diminish", "rebuild", "bolster"),
    "accident": ("diminish", "rebuild"),
    "preventable": ("rebuild",),
}
"""Cluster → responses that fit it (situational crisis communication theory); a stronger one than needed always fits."""


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per scenario whose kind of response does not fit its cluster."""
    for scenario in strategy.crisis.scenarios:
        cluster, response = scenario.cluster, scenario.response_type
        if cluster and response and response not in FIT[cluster]:
            values = {"id": scenario.id, "cluster": cluster, "response": response}
            path = strategy.index.path(scenario)
            label = {"kk": "жағдайдың тобы", "ru": "группа случая", "en": "the cluster of the case"}
            yield Gap((*path, "response_type"), values, labels=(((*path, "cluster"), label),))
