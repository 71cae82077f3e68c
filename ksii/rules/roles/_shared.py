"""What rules on roles share."""

import datetime

from ksii.finding import Path
from ksii.model.plan import Activity
from ksii.model.roles import Spokesperson
from ksii.model.strategy import Strategy


def training(strategy: Strategy, speaker: Spokesperson) -> tuple[datetime.date, Path] | None:
    """Return when a spokesperson is trained, and where that is written: its own day, else the last day of the training activity."""
    if speaker.trained_on:
        return speaker.trained_on, (*strategy.index.path(speaker), "trained_on")
    activity = strategy.index.get("activity", speaker.training)
    if isinstance(activity, Activity) and activity.due:
        return activity.due, (*strategy.index.path(activity), "due")
    return None
