"""The document tree of whole strategies as text, one file per language: `make golden` writes them anew."""

import os
from pathlib import Path

import pytest

from ksii.compose import compose, languages
from ksii.document.dump import dump
from ksii.lint import as_of, load

TESTS = Path(__file__).parent.parent
STRATEGIES = ("minimal", "as-reviewed")


def trees(name: str) -> dict[str, str]:
    """Return the dump of every language of a test strategy."""
    strategy = load(TESTS / "strategies" / name).strategy
    return {lang: dump(compose(strategy, lang, as_of(strategy, None))) for lang in languages(strategy)}


@pytest.mark.parametrize("name", STRATEGIES)
def test_the_tree_is_the_golden(name: str) -> None:
    for lang, text in trees(name).items():
        golden = TESTS / "golden" / f"{name}-{lang}.txt"
        if os.environ.get("KSII_GOLDEN") == "write":
            golden.parent.mkdir(exist_ok=True)
            golden.write_text(text, encoding="utf-8")
        assert text == golden.read_text(encoding="utf-8")


def test_composing_twice_gives_the_same_tree() -> None:
    assert trees("minimal") == trees("minimal")
