"""Reports for programs: JSON, JSON lines, SARIF and JUnit."""

import datetime
import json
from dataclasses import replace
from typing import Any

import pytest
from lxml import etree

from ksii.finding import Finding, Place
from ksii.report import jsonl, junit, machine, sarif
from tests.report import sarif_shape
from tests.report.findings import FINDINGS, RULES, WAIVED, nothing, results

PLACE = Place("goals.yaml", 1, 1, 1, 2)


def _json(root: str = "") -> Any:  # noqa: ANN401  (JSON can be anything)
    return json.loads(machine.render(results(), root))


def _run(root: str = "") -> Any:  # noqa: ANN401  (JSON can be anything)
    return json.loads(sarif.render(results(), root))["runs"][0]


def test_programs_get_the_text_as_it_is() -> None:
    report = _json()
    assert [finding["message"] for finding in report["findings"]] == [finding.message for finding in FINDINGS]
    assert report["findings"][7]["file"] == "::error file=x::y\n.yaml"
    assert (report["passed"], report["profile"], report["as_of"]) == (False, "review", "2026-01-16")
    assert report["refused"] == ["::error file=x::y\n.yaml"]


def test_a_strategy_without_a_day_is_looked_at_on_none() -> None:
    nowhen = nothing(as_of=datetime.date.min)
    assert json.loads(machine.render(nowhen, ""))["as_of"] is None
    assert json.loads(sarif.render(nowhen, ""))["runs"][0]["properties"]["asOf"] is None


def test_json_tells_of_the_gate_and_of_readiness() -> None:
    report = _json()
    assert report["gate"]["conditions"][1] == {"asked": "readiness >= 90%", "actual": "50%", "met": False}
    assert (report["gate"]["passed"], report["gate"]["errors"]) == (False, 3)
    assert report["readiness"]["areas"]["goals"] == {"applicable": 3, "met": 1, "waived": 1}
    assert (report["readiness"]["applicable"], report["readiness"]["met"]) == (6, 3)
    assert [it["state"] for it in report["obligations"]] == ["waived", "unmet", "met", "unmet"]
    assert report["texts_met"] == [
        {"rule": "missing-language", "language": "kk", "count": 1},
        {"rule": "missing-language", "language": "ru", "count": 1},
    ]


def test_json_tells_what_is_known_of_a_finding() -> None:
    first, second, third = _json("strategy/")["findings"][:3]
    assert first["labels"][1]["file"] == "strategy/plan.yaml"
    assert (first["entity"], first["owner"], first["address"]) == ("kpi.awareness", "lead", "goals.yaml/kpis/awareness/goal")
    assert (first["area"], first["fix"], "waiver" in first) == ("references", None, False)
    assert (second["fix"], third["fix"]) == ({"safe": True}, {"safe": False})


def test_what_is_waived_carries_its_waiver() -> None:
    assert _json()["waived"][0]["waiver"] == {
        "id": "no-survey-yet",
        "reason": "The survey | is made in </script> February; @everyone #1.",
        "approved_by": "minister",
        "expires": "2026-02-28",
    }


def test_json_lines_are_one_per_finding_whatever_takes_what_for_a_line() -> None:
    broken = replace(FINDINGS[0], message="a\u2028b\u2029c\x85d\ne")
    said = jsonl.render(replace(results(), findings=(broken,)), "")
    assert [json.loads(line)["code"] for line in said.splitlines()] == ["REF101", "GOL020", "BUD010"]
    assert json.loads(said.splitlines()[0])["message"] == broken.message


@pytest.mark.parametrize("root", ["", "strategy/", "../стратегия/"])
def test_sarif_has_the_shape_of_its_standard(root: str) -> None:
    sarif_shape.check(json.loads(sarif.render(results(), root)))
    sarif_shape.check(json.loads(sarif.render(nothing(), root)))


def test_the_shape_is_worth_something() -> None:
    with pytest.raises(AssertionError, match="/runs/0: a run has no result"):
        sarif_shape.check({"version": "2.1.0", "runs": [{"tool": {"driver": {"name": "x"}}, "result": []}]})


def test_sarif_lists_every_rule_in_the_language_of_the_reader() -> None:
    rules = json.loads(sarif.render(results("kk"), ""))["runs"][0]["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == [page.code for page in RULES]
    assert rules[0]["help"]["text"] == "kk: write it & mend it"
    assert rules[0]["defaultConfiguration"] == {"enabled": True, "level": "note"}


def test_sarif_results_know_their_rule_entity_and_fix() -> None:
    first, second, third = _run()["results"][:3]
    assert (first["ruleId"], first["ruleIndex"]) == ("REF101", 0)
    assert first["locations"][0]["logicalLocations"][0]["fullyQualifiedName"] == "kpi.awareness"
    assert [it["message"]["text"] for it in first["relatedLocations"]] == ["the goals begin here", "used here as well", "and here"]
    change = second["fixes"][0]["artifactChanges"][0]["replacements"][0]
    assert change == {
        "deletedRegion": {"startLine": 6, "startColumn": 42, "endLine": 6, "endColumn": 57},
        "insertedContent": {"text": "<b>Ә</b>"},
    }
    assert "fixes" not in third


def test_sarif_suppresses_what_is_waived_and_says_why() -> None:
    suppressed = [it for it in _run()["results"] if "suppressions" in it]
    assert [it["ruleId"] for it in suppressed] == ["GOL020", "BUD010"]
    assert suppressed[0]["suppressions"] == [{"kind": "external", "justification": WAIVED[0].waived and WAIVED[0].waived.reason}]


def test_sarif_names_files_as_links_below_a_folder_that_it_does_not_tell() -> None:
    run = _run("strategy/")
    assert run["results"][7]["locations"][0]["physicalLocation"]["artifactLocation"] == {
        "uri": "strategy/%3A%3Aerror%20file%3Dx%3A%3Ay%0A.yaml",
        "uriBaseId": "%SRCROOT%",
    }
    assert "uri" not in run["originalUriBaseIds"]["%SRCROOT%"]


def test_sarif_says_that_rules_could_not_be_run() -> None:
    invocation = _run()["invocations"][0]
    assert invocation["executionSuccessful"] is False
    assert len(invocation["toolExecutionNotifications"]) == 2
    assert json.loads(sarif.render(nothing(), ""))["runs"][0]["invocations"] == [{"executionSuccessful": True}]


SUITES = {"name", "tests", "failures", "errors", "time", "disabled"}
SUITE = SUITES | {"skipped", "timestamp", "hostname", "id", "package"}
JUNIT = {
    "testsuites": (SUITES, ("testsuite",)),
    "testsuite": (SUITE, ("testcase",)),
    "testcase": ({"name", "classname", "time"}, ("skipped", "error", "failure", "system-out")),
    "skipped": ({"message"}, ()),
    "error": ({"type", "message"}, ()),
    "failure": ({"type", "message"}, ()),
    "system-out": (set(), ()),
}
"""Element → attributes and children that programs which read such reports know."""


def _suites(report: str) -> etree._Element:
    return etree.fromstring(report.encode())


def test_junit_has_the_shape_that_programs_know() -> None:
    for element in _suites(junit.render(results(), "")).iter():
        attributes, children = JUNIT[str(element.tag)]
        assert {str(name) for name in element.attrib} <= attributes
        assert {str(child.tag) for child in element} <= set(children)
        if element.tag in {"testsuites", "testsuite"}:
            assert int(element.get("tests", "")) == len(list(element.iter("testcase")))


def test_junit_has_a_case_for_every_rule_that_ran_or_could_not_be_run() -> None:
    cases = {case.get("name"): [child.tag for child in case] for case in _suites(junit.render(results(), "")).iter("testcase")}
    assert cases == {
        "REF101 unknown-id": ["failure"],
        "YML138 unusual-character": ["system-out"],
        "YML136 forbidden-character": ["failure"],
        "STR100 unfinished-text": ["system-out"],
        "YML170 no-such-file": ["failure"],
        "GOL020 kpi-without-baseline": ["skipped"],
        "GOL030 kpi-without-method": [],
        "no-budget": ["error"],
        "total-mismatch": ["error"],
    }


def test_junit_tells_why_something_is_waived() -> None:
    reason = _suites(junit.render(results("ru"), "")).findtext(".//skipped") or ""
    skipped = _suites(junit.render(results("ru"), "")).find(".//skipped")
    assert skipped is not None
    assert (reason, str(skipped.get("message")).startswith("допущено по 2026-02-28: The survey")) == ("", True)


@pytest.mark.parametrize("letters", ["\x00\x1b", "\ufffe\uffff", "]]>", "<a>&"])
def test_junit_can_be_read_whatever_is_in_it(letters: str) -> None:
    finding = Finding("REF101", "unknown-id", "error", "certain", PLACE, letters, letters)
    assert len(_suites(junit.render(replace(results(), findings=(finding,)), "")).findall(".//failure")) == 1
