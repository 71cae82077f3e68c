"""An activity on a channel that is not open yet."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.model.channels import Channel
from ksii.model.plan import Activity
from ksii.model.strategy import Strategy

LAUNCH = {"kk": "арна осы күні ашылады", "ru": "канал открывается в этот день", "en": "the channel opens on this day"}


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per activity and channel where the activity is over, or is already repeated, before the channel opens."""
    for activity in strategy.plan.activities:
        for position, name in enumerate(activity.channels):
            channel = strategy.index.get("channel", name)
            if isinstance(channel, Channel) and channel.launch and (day := _too_early(activity, channel)):
                values = {"id": activity.id, "channel": name, "date": day, "launch": channel.launch.isoformat()}
                label = ((*strategy.index.path(channel), "launch"), LAUNCH)
                yield Gap((*strategy.index.path(activity), "channels", position), values, labels=(label,))


def _too_early(activity: Activity, channel: Channel) -> str:
    """Return the day on which the activity needs the channel, where that is before its launch."""
    day = (activity.start or activity.due) if activity.recurrence else (activity.due or activity.start)
    return day.isoformat() if day and channel.launch and day < channel.launch else ""
