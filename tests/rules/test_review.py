"""The external review of 16 January 2026 as a test: what it remarked on is found by rules, and is gone from the repaired strategy.

`tests/strategies/as-reviewed` is the strategy as the review describes it; the tables are in `review.py`. `docs/rules-origins.md` tells
the same in words.
"""

import datetime
import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path

import pytest

from ksii.build import Order, build
from ksii.check.rule import Phase
from ksii.finding import Finding
from ksii.lint import Reading, lint, load, with_texts
from ksii.rules import catalogue
from tests.rules.review import ACCEPTANCE, AGED, BESIDES, DAY, LATER, MISSED, NOVEMBER, REVIEW, SINCE, Table

ROOT = Path(__file__).parents[2]
AS_REVIEWED = ROOT / "tests" / "strategies" / "as-reviewed"
REPAIRED = ROOT / "strategy"
ORIGINS = (ROOT / "docs" / "rules-origins.md").read_text(encoding="utf-8")


@cache
def reading(folder: Path) -> Reading:
    """Return a strategy as it was read; tests only look at it."""
    return load(folder)


def findings(strategy: Reading, day: datetime.date = DAY, phase: Phase = "handover") -> tuple[Finding, ...]:
    """Return what stands against a strategy on a day."""
    return lint(strategy, phase, day, "en").findings


def kept_up(strategy: Reading) -> Reading:
    """Return the described strategy with its registers as they stood in November."""
    return with_texts(strategy, {name: strategy.sources.files[name].text + added for name, added in SINCE.items()})


def said(found: Iterable[Finding]) -> set[str]:
    """Return the findings as they are written in the tables: by name, and by name and each value."""
    return {it.name for it in found} | {f"{it.name}: {value}" for it in found for value in it.values.values()}


def names(table: Table) -> set[str]:
    """Return the names of the rules in a table."""
    return {wanted.partition(":")[0] for rules in table.values() for wanted in rules}


def lines(found: Iterable[Finding]) -> list[str]:
    """Return findings as lines to read."""
    return [f"{it.place.file}:{it.place.line} {it.name}: {it.message}" for it in found]


@pytest.mark.parametrize("remark", [*REVIEW, *MISSED])
def test_the_remark_is_found(remark: str) -> None:
    wanted = {**REVIEW, **MISSED}[remark]
    assert set(wanted) - said(findings(reading(AS_REVIEWED))) == set()


def test_nothing_else_is_found_and_all_of_it_weighs() -> None:
    found = findings(reading(AS_REVIEWED))
    assert {it.name for it in found} == names(REVIEW) | names(MISSED) | set(BESIDES)
    assert {it.severity for it in found} == {"error", "warning"}


def test_every_group_of_the_acceptance_list_finds_something() -> None:
    codes = {it.code for it in findings(reading(AS_REVIEWED))}
    assert [group for group in ACCEPTANCE.split() if not any(code.startswith(group) for code in codes)] == []


def test_a_release_asks_for_the_public_discussion_besides() -> None:
    later = {it.name for it in findings(reading(AS_REVIEWED), phase="release")}
    assert later - {it.name for it in findings(reading(AS_REVIEWED))} == {"no-public-discussion"}


@pytest.mark.parametrize("change", LATER)
def test_what_time_has_changed_is_found(change: str) -> None:
    assert set(LATER[change]) - said(findings(kept_up(reading(AS_REVIEWED)), NOVEMBER)) == set()


def test_in_november_what_was_missing_is_missing_still_and_time_adds_the_rest() -> None:
    january = {it.fingerprint for it in findings(reading(AS_REVIEWED))}
    november = findings(kept_up(reading(AS_REVIEWED)), NOVEMBER)
    assert january - {it.fingerprint for it in november} == set()
    assert {it.name for it in november if it.fingerprint not in january} == names(LATER)


def test_the_repaired_strategy_has_no_gap_left() -> None:
    assert lines(findings(reading(REPAIRED))) == []


def test_time_ages_the_repaired_strategy_in_no_other_way_than_it_must() -> None:
    found = findings(reading(REPAIRED), NOVEMBER)
    assert lines(it for it in found if it.name not in AGED) == []
    assert {it.name for it in found} == set(AGED)


def test_the_reviewed_strategy_is_well_formed_and_builds_as_a_draft(tmp_path: Path) -> None:
    written = reading(AS_REVIEWED)
    assert written.faults == ()
    assert lint(written, "draft", DAY, "en").passed
    edition = build(written, Order(("kk", "ru"), ("html",), tmp_path, DAY), lambda _: None)
    assert {"ks-ii-as-reviewed-160126-kk.html", "ks-ii-as-reviewed-160126-ru.html"} <= {path.name for path in edition.iterdir()}


def test_the_page_of_origins_names_the_rules_of_every_remark() -> None:
    rows = {match[1]: match[2] for match in re.finditer(r"^\| ([A-Z]\d+) \|(.*)$", ORIGINS, re.MULTILINE)}
    for remark, wanted in {**REVIEW, **MISSED, **LATER}.items():
        for name in names({remark: wanted}):
            assert f"`{catalogue()[name].page.code}` {name}" in rows[remark.split()[0]], remark


def test_the_page_of_origins_names_only_rules_and_answers_that_exist() -> None:
    for code, name in re.findall(r"`([A-Z]{3}\d{3})` ([a-z-]+)", ORIGINS):
        assert catalogue()[name].page.code == code
    answers = re.findall(r"`([a-z_]+)\.([a-z0-9-]+)`", ORIGINS)
    assert {f"{kind}.{name}" for kind, name in answers if not reading(REPAIRED).strategy.index.get(kind, name)} == set()
    assert len(answers) > len(REVIEW)


def test_the_page_of_origins_tells_of_every_demand_what_the_register_tells() -> None:
    rows = re.findall(r"^\| `demand\.([a-z0-9]+)` \|[^|]*\| (\w+) \|(.*)\|$", ORIGINS, re.MULTILINE)
    told = {name: (decision, set(re.findall(r"`([^`]+)`", answers))) for name, decision, answers in rows}
    assert told == {it.id: (it.response, set(it.links)) for it in reading(REPAIRED).strategy.registers.demands}
