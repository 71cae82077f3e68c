"""A week in which one role has more milestones than it can keep."""

from collections import defaultdict
from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.model.plan import Activity, Milestone
from ksii.model.strategy import Strategy
from ksii.rules._places import deadline, iso_week


def check(strategy: Strategy, context: Context) -> Iterator[Gap]:
    """Yield a gap per role and week with more milestones than the profile allows, at the first one too many."""
    most = context.profile.milestones_per_week
    weeks: dict[tuple[str, str], list[Milestone]] = defaultdict(list)
    for milestone in strategy.plan.milestones:
        activity = strategy.index.get("activity", milestone.activity)
        _, day = deadline(milestone)
        if day and isinstance(activity, Activity) and activity.accountable:
            weeks[activity.accountable, iso_week(day)].append(milestone)
    for (role, week), found in weeks.items():
        if most and len(found) > most:
            words = {"kk": "сол аптада", "ru": "на той же неделе", "en": "in the same week"}
            labels = tuple((strategy.index.path(it), words) for it in found[:most])
            values = {"role": role, "week": week, "count": str(len(found)), "most": str(most)}
            yield Gap(strategy.index.path(found[most]), values, labels=labels)
