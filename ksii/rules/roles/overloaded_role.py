"""A role that answers for more than one can look after."""

from collections import Counter
from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.model.plan import Activity
from ksii.model.strategy import Strategy


def check(strategy: Strategy, context: Context) -> Iterator[Gap]:
    """Yield a gap per role accountable for more activities of one quarter than the profile allows, for its busiest quarter."""
    limit = context.profile.accountable_per_quarter
    for role in strategy.roles.roles if limit else ():
        load = Counter(quarter for it in strategy.plan.activities if it.accountable == role.id for quarter in _quarters(it))
        quarter, count = max(load.items(), key=lambda item: item[1], default=("", 0))
        if count > limit:
            yield Gap(strategy.index.path(role), {"id": role.id, "quarter": quarter, "count": str(count), "limit": str(limit)})


def _quarters(activity: Activity) -> list[str]:
    """Return the quarters in which an activity goes on, written like 2026-Q1."""
    first, last = activity.start or activity.due, activity.due or activity.start
    if not first or not last:
        return []
    numbers = range(_number(first.year, first.month), _number(last.year, last.month) + 1)
    return [f"{number // 4}-Q{number % 4 + 1}" for number in numbers]


def _number(year: int, month: int) -> int:
    return year * 4 + (month - 1) // 3
