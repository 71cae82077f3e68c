"""A translation of a wording that is not there any more."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.model.strategy import Strategy
from ksii.rules.parity._confirmed import changes


def check(strategy: Strategy, context: Context) -> Iterator[Gap]:
    """Yield a gap per translation that stayed as it was while an authentic text changed."""
    languages = strategy.identity.languages
    for change in changes(strategy, context):
        authentic = [lang for lang in languages.authentic if lang in change.changed]
        for lang in languages.translations:
            if authentic and lang in change.same:
                yield Gap((*change.path, lang), {"language": lang, "changed": ", ".join(authentic)}, at="key")
