"""A part of the results: by rule, by place, by what is new, without waivers."""

import pytest

from ksii.check import narrow
from ksii.rules import catalogue
from tests.report.findings import FINDINGS, OBLIGATIONS, RULES, WAIVED, results

PAGES = [rule.page for rule in catalogue().values()]


@pytest.mark.parametrize(
    ("word", "found"),
    [
        ("no-budget", {"no-budget"}),
        ("BUD010", {"no-budget"}),
        ("bud010", {"no-budget"}),
        ("no-bugdet", set()),
        ("B", set()),
        ("ZZZ", set()),
        ("", set()),
    ],
)
def test_a_rule_goes_by_its_name_or_its_code(word: str, found: set[str]) -> None:
    assert narrow.names(word, PAGES) == found


@pytest.mark.parametrize("word", ["BUD", "bud", "BUD0"])
def test_rules_go_by_the_beginning_of_their_codes(word: str) -> None:
    found = narrow.names(word, PAGES)
    assert {"no-budget", "total-mismatch"} <= found
    assert found == {page.name for page in PAGES if page.code.startswith(word.upper())}


def test_of_some_rules_everything_is_kept_and_nothing_of_the_others() -> None:
    part = narrow.of_rules(results(), {"unknown-id", "kpi-without-baseline", "no-budget"})
    assert part.findings == (FINDINGS[0],)
    assert part.waived == WAIVED
    assert [page.name for page in part.rules] == ["unknown-id", "kpi-without-baseline"]
    assert part.not_run == ("no-budget",)
    assert part.obligations == (OBLIGATIONS[0], OBLIGATIONS[-1])
    assert part.conditions == ()
    assert part.left_out == results().left_out + len(FINDINGS) - 1


def test_a_finding_is_where_any_of_its_places_is() -> None:
    part = narrow.at(results(), lambda place: place.file == "plan.yaml")
    assert [it.name for it in part.findings] == ["unknown-id", "log-commands"]
    assert part.obligations == ()
    assert part.refused == results().refused


def test_what_was_known_is_not_new() -> None:
    known = {it.fingerprint for it in FINDINGS[1:]}
    part = narrow.besides(results(), known)
    assert (part.findings, part.passed) == ((FINDINGS[0],), False)
    assert narrow.besides(results(), known | {FINDINGS[0].fingerprint}).passed


def test_without_waivers_nothing_is_accepted() -> None:
    strict = narrow.unwaived(results())
    assert len(strict.findings) == len(FINDINGS) + len(WAIVED)
    assert [it.place for it in strict.findings] == sorted(it.place for it in strict.findings)
    assert (strict.waived, [it for it in strict.findings if it.waived]) == ((), [])
    assert [it.state for it in strict.obligations[:2]] == ["unmet", "unmet"]
    assert narrow.names("REF", RULES) == {"unknown-id"}
