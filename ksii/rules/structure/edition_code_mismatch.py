"""An edition code that is not made from the edition's date."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.model.strategy import Strategy


def check(strategy: Strategy, context: Context) -> Iterator[Gap]:
    """Yield a gap where the profile makes the code from the date and they differ."""
    edition, form = strategy.identity.edition, context.profile.code_format
    if not (form and edition.code and edition.date):
        return
    expected = edition.date.strftime(form)
    if edition.code != expected:
        yield Gap(("strategy.yaml", "edition", "code"), {"code": edition.code, "expected": expected})
