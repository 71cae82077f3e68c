"""An audience to which no channel speaks in its language."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.finding import Path
from ksii.model.audiences import Audience
from ksii.model.strategy import Strategy


def subjects(strategy: Strategy, _: Context) -> Iterator[Path]:
    """Yield the audiences whose languages are stated and which channels of known languages reach."""
    yield from (strategy.index.path(audience) for audience, _ in _reached(strategy))


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per language of an audience that none of the channels that reach it speaks."""
    for audience, spoken in _reached(strategy):
        for position, lang in enumerate(audience.languages):
            if lang not in spoken:
                path = (*strategy.index.path(audience), "languages", position)
                yield Gap(path, {"id": audience.id, "language": lang, "spoken": ", ".join(sorted(spoken))})


def _reached(strategy: Strategy) -> Iterator[tuple[Audience, set[str]]]:
    for audience in strategy.audiences.audiences:
        channels = [channel for channel in strategy.channels.channels if audience.id in channel.audiences]
        if audience.languages and channels and all(channel.languages for channel in channels):
            yield audience, {lang for channel in channels for lang in channel.languages}
