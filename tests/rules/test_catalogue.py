"""The catalogue itself: complete, in order, named after faults, worded in three languages."""

import re
import string
from pathlib import Path

import pytest

from ksii.check.rule import PHASES, Page
from ksii.check.wording import LANGUAGES
from ksii.rules import CATALOGUE, HERE, catalogue
from tests.rules.pages import headings

PAGES = [rule.page for rule in catalogue().values()]
ORDER = ("What it finds", "Why it matters", "Gap", "Closed", "More cases", "Where it comes from")
RANK = {"off": 0, "note": 1, "warning": 2, "error": 3}


def test_every_page_is_in_the_catalogue() -> None:
    assert {path.relative_to(HERE).with_suffix("").as_posix() for path in HERE.rglob("*.md")} == set(CATALOGUE)


def test_every_check_has_a_page() -> None:
    checks = {path.with_suffix("") for path in HERE.glob("*/*.py") if not path.stem.startswith("_")}
    assert {path for path in checks if not Path(f"{path}.md").is_file()} == set()


def test_codes_and_names_are_unique() -> None:
    assert len({page.code for page in PAGES}) == len({page.name for page in PAGES}) == len(CATALOGUE)


def test_codes_are_in_order_within_a_theme() -> None:
    for theme in dict.fromkeys(line.split("/")[0] for line in CATALOGUE):
        codes = [page.code for page, line in zip(PAGES, CATALOGUE, strict=True) if line.startswith(f"{theme}/")]
        areas = list(dict.fromkeys(code[:3] for code in codes))
        assert codes == sorted(codes, key=lambda code: (areas.index(code[:3]), code)), theme


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_page_is_complete(page: Page) -> None:
    assert re.fullmatch(r"[A-Z]{3}\d{3}", page.code)
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", page.name)
    assert not re.match(r"(use|avoid|prefer|add|check|must)-", page.name), "a rule is named after the fault, not the cure"
    assert page.body.startswith(f"# {page.name}\n")
    assert [title for title in ORDER if title in headings(page.body)] == headings(page.body)
    assert {"What it finds", "Why it matters", "Gap", "Closed", "Where it comes from"} <= set(headings(page.body))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_levels_never_become_milder(page: Page) -> None:
    ranks = [RANK[page.levels[phase]] for phase in PHASES]
    assert ranks == sorted(ranks)
    assert max(ranks) > 0
    if page.confidence == "guess":
        assert max(ranks) < RANK["error"]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_words_are_there_in_three_languages_with_the_same_gaps(page: Page) -> None:
    for words in (page.message, page.help):
        assert set(words) == set(LANGUAGES)
        fields = {lang: {field for _, field, _, _ in string.Formatter().parse(text) if field} for lang, text in words.items()}
        assert len({frozenset(names) for names in fields.values()}) == 1, fields
        assert not any(text.endswith(".") for text in words.values()), "no final stop"
    assert len({page.message[lang] for lang in LANGUAGES}) == len(LANGUAGES)
