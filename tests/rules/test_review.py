"""The external review of 16 January 2026 as a test: what it remarked on is found by rules, and is gone from the repaired strategy.

`tests/strategies/as-reviewed` is the strategy as the review describes it. A rule stands here as `name`, or as `name: value` where one of
the values in its message matters. `docs/rules-origins.md` tells the same in words.
"""

import datetime
import re
from functools import cache
from pathlib import Path

import pytest

from ksii.build import Order, build
from ksii.finding import Finding
from ksii.lint import Reading, lint, load
from ksii.report.summary import passed
from ksii.rules import catalogue

ROOT = Path(__file__).parents[2]
AS_REVIEWED = ROOT / "tests" / "strategies" / "as-reviewed"
REPAIRED = ROOT / "strategy"
ORIGINS = (ROOT / "docs" / "rules-origins.md").read_text(encoding="utf-8")
DAY = datetime.date(2026, 1, 16)

REVIEW = {
    "G1 no section on funding": ["no-budget", "missing-appendix: budget"],
    "G2 the Law on AI takes force in two days, uncommunicated": [
        "unexplained-law: kz-ai",
        "unowned-obligation: law.kz-ai",
        "unaccompanied-event: law-in-force",
    ],
    "G3 nothing dated for January": [
        "first-weeks-without-actions: 2026-W03",
        "first-weeks-without-actions: 2026-W04",
        "first-weeks-without-actions: 2026-W05",
        "activity-without-completion-form: council-set-up",
        "activity-without-accountable: council-set-up",
    ],
    "G4 regional profiles and fear matrix mentioned, not attached": [
        "mentioned-appendix-absent: regional-profiles",
        "mentioned-appendix-absent: fear-matrix",
        "missing-appendix: regional-profiles",
        "missing-appendix: fear-matrix",
        "region-without-profile",
        "unanswered-fear: job-loss",
    ],
    "G5 no guideline on AI tools in communications": ["no-ai-policy"],
    "T1 few global benchmarks": ["no-legal-comparison"],
    "T2 nothing for underperformance": ["kpi-without-escalation: awareness"],
    "T3 diaspora and international audiences": ["missing-audience-group: diaspora", "missing-audience-group: international"],
    "T4 static examples": ["narrative-without-living-case: ai-for-humans"],
    "T5 unequal access to digital channels": ["rural-audience-without-offline-channel: villagers"],
    "T6 overlapping functions, no arbitration": ["shared-function-without-arbitration: coordination", "incomplete-arbitration"],
    "T7 no drills": ["too-few-drills: 2026", "too-few-drills: 2027"],
    "T8 no data privacy in monitoring": ["tool-without-data-protection: media-monitoring", "no-privacy-rule"],
    "T9 vague resources": ["activity-without-budget-line: campaign", "no-budget"],
    "T10 no review triggers, no annual audit": ["no-review-trigger", "no-annual-audit: 2026", "no-annual-audit: 2027"],
    "I1 cost campaigns, training and monitoring": ["no-budget", "activity-without-budget-line: officials-training"],
    "I2 portal by the end of January, first consultations": ["first-weeks-without-actions: 2026-W05"],
    "I3 risks of AI itself, bias audits": ["missing-scenario: algorithmic-bias", "no-bias-audit"],
    "J1 launch the portal": ["first-weeks-without-actions: 2026-W05", "activity-without-accountable: portal-launch"],
    "J2 train speakers, brief the media": ["first-weeks-without-actions: 2026-W04", "missing-appendix: speakers"],
    "J3 watch the mood once the law is in force": ["first-weeks-without-actions: 2026-W03", "unaccompanied-event: law-in-force"],
}
"""Five gaps, ten table rows, three improvements and three actions for January → what must report them."""

MISSED = {
    "M1 languages and their authenticity": ["undeclared-authenticity"],
    "M2 indicators without baseline, source, method": ["kpi-without-baseline: awareness", "kpi-without-method: trust-recovery"],
}
"""What the review overlooked in the same text."""

BESIDES = {"fear-without-spokesperson", "fear-without-channel", "too-few-reviews"}
"""What else is true of the described strategy: fears without the matrix that answers them, quarterly reviews without dates."""


@cache
def reading(folder: Path) -> Reading:
    """Return a strategy as it was read; tests only look at it."""
    return load(folder)


def handover(folder: Path) -> tuple[Finding, ...]:
    """Return what stands against handing a strategy over on the day of the review."""
    return lint(reading(folder), "handover", DAY, "en").findings


def said(findings: tuple[Finding, ...]) -> set[str]:
    """Return the findings as they are written in the tables: by name, and by name and each value."""
    return {it.name for it in findings} | {f"{it.name}: {value}" for it in findings for value in it.values.values()}


def names(table: dict[str, list[str]]) -> set[str]:
    """Return the names of the rules in a table."""
    return {wanted.partition(":")[0] for rules in table.values() for wanted in rules}


@pytest.mark.parametrize("remark", [*REVIEW, *MISSED])
def test_the_remark_is_found(remark: str) -> None:
    wanted = {**REVIEW, **MISSED}[remark]
    assert set(wanted) - said(handover(AS_REVIEWED)) == set()


def test_nothing_else_is_found_and_all_of_it_weighs() -> None:
    findings = handover(AS_REVIEWED)
    assert {it.name for it in findings} == names(REVIEW) | names(MISSED) | BESIDES
    assert {it.severity for it in findings} == {"error", "warning"}
    assert not passed(findings)


def test_the_repaired_strategy_has_no_gap_left() -> None:
    assert [f"{it.place.file}:{it.place.line} {it.name}: {it.message}" for it in handover(REPAIRED)] == []


def test_the_reviewed_strategy_is_well_formed_and_builds_as_a_draft(tmp_path: Path) -> None:
    written = reading(AS_REVIEWED)
    assert written.faults == ()
    assert passed(lint(written, "draft", DAY, "en").findings)
    edition = build(written, Order(("kk", "ru"), ("html",), tmp_path, DAY), lambda _: None)
    assert {"ks-ii-as-reviewed-160126-kk.html", "ks-ii-as-reviewed-160126-ru.html"} <= {path.name for path in edition.iterdir()}


def test_the_page_of_origins_names_the_rules_of_every_remark() -> None:
    rows = {match[1]: match[2] for match in re.finditer(r"^\| ([A-Z]\d+) \|(.*)$", ORIGINS, re.MULTILINE)}
    for remark, wanted in {**REVIEW, **MISSED}.items():
        for name in names({remark: wanted}):
            assert f"`{catalogue()[name].page.code}` {name}" in rows[remark.split()[0]], remark


def test_the_page_of_origins_names_only_rules_and_answers_that_exist() -> None:
    for code, name in re.findall(r"`([A-Z]{3}\d{3})` ([a-z-]+)", ORIGINS):
        assert catalogue()[name].page.code == code
    answers = re.findall(r"`([a-z_]+)\.([a-z0-9-]+)`", ORIGINS)
    assert {f"{kind}.{name}" for kind, name in answers if not reading(REPAIRED).strategy.index.get(kind, name)} == set()
    assert len(answers) > len(REVIEW)
