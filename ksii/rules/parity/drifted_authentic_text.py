"""Authentic texts of which one was changed and the other was not."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.model.strategy import Strategy
from ksii.rules.parity._confirmed import changes


def check(strategy: Strategy, context: Context) -> Iterator[Gap]:
    """Yield a gap per authentic text that stayed as it was while another authentic one changed."""
    authentic = strategy.identity.languages.authentic
    for change in changes(strategy, context):
        changed = [lang for lang in authentic if lang in change.changed]
        for lang in authentic:
            if changed and lang in change.same:
                yield Gap((*change.path, lang), {"language": lang, "changed": ", ".join(changed)}, at="key")
