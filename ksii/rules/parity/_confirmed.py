"""Which wordings have changed since the texts were confirmed to say the same."""

from collections.abc import Iterator
from dataclasses import dataclass

from ksii.check.confirmed import digest
from ksii.check.rule import Context
from ksii.finding import Path
from ksii.model.strategy import Strategy


@dataclass(frozen=True, slots=True)
class Change:
    """A text that was confirmed, or should be: the languages whose wording is another now, and those in which it is the same."""

    path: Path
    known: bool
    changed: frozenset[str]
    same: frozenset[str]


def changes(strategy: Strategy, context: Context) -> Iterator[Change]:
    """Yield every text that differs from what was confirmed; nothing where nothing ever was."""
    if not context.confirmed:
        return
    for wording in strategy.index.texts:
        then = context.confirmed.get(strategy.index.address(wording.path))
        now = {lang: digest(text) for lang, text in wording.text.items() if text.strip()}
        if then != now:
            same = frozenset(lang for lang, value in now.items() if then and then.get(lang) == value)
            yield Change(wording.path, then is not None, frozenset(now) - same, same)
