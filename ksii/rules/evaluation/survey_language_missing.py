"""A survey that leaves out the speakers of an authentic language."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.model.strategy import Strategy


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per survey whose languages do not cover the authentic ones; one that names none is incomplete."""
    authentic = strategy.identity.languages.authentic
    for survey in strategy.evaluation.surveys:
        missing = [lang for lang in authentic if lang not in survey.languages]
        if survey.languages and missing:
            yield Gap((*strategy.index.path(survey), "languages"), {"id": survey.id, "languages": ", ".join(missing)}, at="key")
