"""The document tree of whole strategies as text, one file per language: `make golden` writes them anew."""

import os
from pathlib import Path

import pytest

from ksii.compose import compose, languages
from ksii.document.dump import dump
from ksii.lint import as_of, load
from ksii.model.read import read
from ksii.source import parse

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


def test_a_restricted_section_is_in_no_edition() -> None:
    contents = {path.name: path.read_bytes() for path in (TESTS / "strategies" / "minimal").glob("*.yaml")}
    contents["sections/s.yaml"] = b"id: secret\ntitle: {ru: Secret}\nvisibility: restricted\nbody: [{id: p, text: {ru: hidden words}}]\n"
    contents["strategy.yaml"] = b'id: x\nlanguages: {authentic: [ru]}\nedition: {date: "2026-01-16"}\nsections: [secret]\n'
    strategy, _ = read(parse(contents))
    assert "secret" in {part.id for part in strategy.sections}
    shown = dump(compose(strategy, "ru", as_of(strategy, None)))
    assert "hidden words" not in shown
    assert "Secret" not in shown
