"""The strategy declares a language for which ksii has no labels."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.compose.labels import languages
from ksii.model.strategy import Strategy
from ksii.source.suggest import ALIASES


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per declared language that cannot be printed; a wrong code for a language that can has a rule of its own."""
    known = languages()
    declared = strategy.identity.languages
    for field, names in (("authentic", declared.authentic), ("translations", declared.translations)):
        for position, name in enumerate(names):
            if name not in known and name not in ALIASES:
                yield Gap(("strategy.yaml", "languages", field, position), {"language": name, "allowed": ", ".join(known)})
