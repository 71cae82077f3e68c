"""An activity that is done "regularly" or "as needed", and nothing says how often."""

from collections.abc import Iterator, Mapping

from ksii.check.rule import Context, Gap
from ksii.finding import Path
from ksii.model.strategy import Strategy
from ksii.rules._stems import stems


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per activity without recurrence that is worded in vague terms, at the first language in which it is."""
    for activity in strategy.plan.activities:
        if activity.recurrence:
            continue
        path = strategy.index.path(activity)
        fields = (("title", activity.title), ("completion", activity.completion))
        found = next((hit for name, text in fields if text for hit in _vague(text, (*path, name))), None)
        if found:
            yield Gap(found[0], {"id": activity.id, "word": found[1]})


def _vague(text: Mapping[str, str], path: Path) -> Iterator[tuple[Path, str]]:
    for lang, words in text.items():
        if match := stems("plan", "vague", lang).search(words):
            yield (*path, lang), match[0]
