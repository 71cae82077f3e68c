"""Success measured in the price of advertising."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.model.strategy import Strategy
from ksii.rules._stems import stems


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per text of an indicator that speaks of advertising value."""
    for wording in strategy.index.texts:
        if wording.path[:2] == ("goals.yaml", "kpis"):
            for lang, text in wording.text.items():
                if found := stems("evaluation", "advertising_value", lang).search(text):
                    yield Gap((*wording.path, lang), {"word": found[0]})
