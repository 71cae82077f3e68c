"""The shipped strategy, read once and composed once a language for all tests."""

from functools import cache
from pathlib import Path

from ksii.compose import compose, languages
from ksii.document.nodes import Document
from ksii.lint import Reading, as_of, load

FOLDER = Path(__file__).parent.parent / "strategy"


@cache
def reading() -> Reading:
    return load(FOLDER)


@cache
def document(lang: str) -> Document:
    """Return the strategy in a language as it is while nobody has agreed to it."""
    strategy = reading().strategy
    return compose(strategy, lang, as_of(strategy, None))


def documents() -> dict[str, Document]:
    return {lang: document(lang) for lang in languages(reading().strategy)}
