"""A correction that says the myth once more."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.model.audiences import Debunk
from ksii.model.strategy import Strategy
from ksii.rules.narratives._shared import same_words

FIRST = {"kk": "миф осында бірінші рет аталған", "ru": "здесь миф назван впервые", "en": "the myth is named here first"}


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per text of a correction that repeats the claim word for word."""
    for myth in strategy.audiences.myths:
        claim, path = myth.claim or {}, strategy.index.path(myth)
        for field in Debunk.model_fields if myth.debunk else ():
            for lang, text in (getattr(myth.debunk, field) or {}).items():
                if same_words(claim.get(lang, ""), text):
                    values = {"id": myth.id, "field": field, "claim": claim[lang]}
                    yield Gap((*path, "debunk", field, lang), values, labels=(((*path, "claim", lang), FIRST),))
