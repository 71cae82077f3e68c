"""Nothing of the strategy is lost: every text is printed in the document of its language, but for a short list with reasons."""

import re
from collections.abc import Iterator, Mapping

import pytest

from ksii.compose import compose, languages
from ksii.document.walk import notes, units
from ksii.finding import Path as Place
from ksii.lint import as_of, load
from ksii.model.evidence import Fact
from ksii.model.index import Wording
from ksii.model.prose import Anchor, Bold, Line, Malformed, Piece, Placeholder, Words, parse
from ksii.model.strategy import Strategy
from tests import shipped

STRATEGY = shipped.reading().strategy

CALL = re.compile(r"\{\{ note\..*?\}\}")

EXCEPTIONS: Mapping[str, str] = {
    "strategy.yaml/short": "running heads, which every format adds by itself",
    "laws.yaml/laws/short": "the name by which sentences call an act; the table of acts prints its full reference",
    "roles.yaml/bodies/short": "the name by which tables call a body; its own table prints the official name",
    "terms.yaml/names/name": "the form of a proper name against which other texts are checked",
    "budget.yaml/indexes/title": "a figure by which sums are checked; readers find it among the facts",
}
"""Fields that no reader has to find, and why. Facts in dispute and what is not public are left out on purpose; waivers are for others."""


def due(strategy: Strategy, lang: str) -> Iterator[Wording]:
    """Yield the texts that the document of a language owes its readers."""
    for wording in strategy.index.texts:
        if lang in wording.text and field(wording.path) not in EXCEPTIONS and not withheld(strategy, wording.path):
            yield wording


def field(path: Place) -> str:
    """Return a path without the positions in lists."""
    return "/".join(str(step) for step in path if not isinstance(step, int))


def withheld(strategy: Strategy, path: Place) -> bool:
    """Tell whether a text belongs to a waiver, to a fact in dispute or to a part that is in no edition."""
    file = str(path[0])
    parts = (*strategy.sections, *strategy.appendices)
    restricted = {strategy.index.path(part)[0] for part in parts if part.visibility == "restricted"}
    kind, _, name = strategy.index.entity_at(path).partition(".")
    entity = strategy.index.get(kind, name)
    return file == "waivers.yaml" or file in restricted or (isinstance(entity, Fact) and entity.disputed)


def printed(strategy: Strategy, lang: str) -> str:
    """Return what the document of a language prints, block by block."""
    document = compose(strategy, lang, as_of(strategy, None))
    return "\n".join("".join(unit.texts) for unit in (*units(document), *notes(document)))


def pattern(pieces: tuple[Piece, ...]) -> str:
    """Return a text as a pattern in which every placeholder stands for some words of the same block."""
    return "".join(_pattern(piece) for piece in pieces)


def _pattern(piece: Piece) -> str:
    match piece:
        case Words(text) | Malformed(text) | Anchor(_, text):
            return re.escape(text)
        case Bold(pieces):
            return pattern(pieces)
        case Line():
            return " "
        case Placeholder():
            return "[^\n]*?"


@pytest.mark.parametrize("lang", languages(STRATEGY))
def test_every_text_is_printed(lang: str) -> None:
    shown = printed(STRATEGY, lang)
    assert [it.path for it in due(STRATEGY, lang) if not re.search(pattern(parse(it.text[lang])), shown)] == []


@pytest.mark.parametrize("lang", languages(STRATEGY))
def test_every_text_is_printed_in_its_own_place(lang: str) -> None:
    """Every text is replaced by a word that nothing else has: two texts with the same words can't stand in for one another.

    The calls of notes stay: a note is printed where it is called.
    """
    strategy = load(shipped.FOLDER).strategy
    for number, wording in enumerate(strategy.index.texts):
        assert isinstance(wording.text, dict)
        wording.text[lang] = f"text{number:05}" + "".join(CALL.findall(wording.text.get(lang, "")))
    shown = set(re.findall(r"text\d{5}", printed(strategy, lang)))
    assert [it.path for it in due(strategy, lang) if it.text[lang][:9] not in shown] == []


def test_every_exception_is_still_needed() -> None:
    assert set(EXCEPTIONS) - {field(it.path) for it in STRATEGY.index.texts} == set()
