"""A message that nobody has tried on people."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.model.narratives import Pretest
from ksii.model.strategy import Strategy


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per message without a test that has a date, a sample and every authentic language."""
    authentic = strategy.identity.languages.authentic
    for message in strategy.narratives.messages:
        missing = _missing(message.pretest, authentic)
        if missing:
            values = {"id": message.id, "missing": ", ".join(missing)}
            yield Gap((*strategy.index.path(message), "pretest"), values, at="key")


def _missing(pretest: Pretest | None, authentic: tuple[str, ...]) -> list[str]:
    test = pretest or Pretest()
    missing = [name for name in ("date", "sample", "languages") if not getattr(test, name)]
    untested = [lang for lang in authentic if test.languages and lang not in test.languages]
    return [*missing, f"languages ({', '.join(untested)})"] if untested else missing
