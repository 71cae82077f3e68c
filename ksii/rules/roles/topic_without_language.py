"""Topics on which nobody can be asked in one of the document's languages."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.finding import Path
from ksii.model.roles import Spokesperson
from ksii.model.strategy import Strategy


def subjects(strategy: Strategy, _: Context) -> Iterator[Path]:
    """Yield the spokespersons whose languages are known."""
    yield from (strategy.index.path(speaker) for speaker in strategy.roles.spokespersons if speaker.languages)


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per spokesperson where neither it nor its deputy speaks one of the authentic languages."""
    for speaker in strategy.roles.spokespersons:
        deputy = strategy.index.get("spokesperson", speaker.deputy)
        spoken = {*speaker.languages, *(deputy.languages if isinstance(deputy, Spokesperson) else ())}
        silent = [lang for lang in strategy.identity.languages.authentic if lang not in spoken]
        if speaker.languages and silent:
            values = {"id": speaker.id, "languages": ", ".join(silent)}
            yield Gap((*strategy.index.path(speaker), "languages"), values, at="key")
