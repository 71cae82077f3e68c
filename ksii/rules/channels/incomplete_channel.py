"""A channel of which it is not known who runs it, for whom, in which languages or with what effect."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.model.strategy import Strategy


def check(strategy: Strategy, context: Context) -> Iterator[Gap]:
    """Yield a gap per channel without owner, languages, audiences or metric, or a broadcaster without the share the profile asks for."""
    for channel in strategy.channels.channels:
        names = ["owner", "languages", "audiences", "metric"]
        missing = [name for name in names if not getattr(channel, name)]
        if context.profile.broadcast_share and channel.mode == "broadcast" and channel.state_language_share is None:
            missing.append("state_language_share")
        if missing:
            yield Gap(strategy.index.path(channel), {"id": channel.id, "missing": ", ".join(missing)})
