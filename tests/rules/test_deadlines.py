"""What becomes of deadlines as time goes by: the same plan looked at on different days."""

import datetime
from pathlib import Path

import pytest

from ksii import source
from ksii.lint import Reading, lint
from ksii.model.read import read
from tests.rules.pages import BASE

PLAN = """\
activities:
  - {id: portal, due: "2026-01-30"}
  - {id: course, due: "2026-01-30", moved_to: "2026-04-30"}
  - {id: council, due: "2026-03-13", done: "2026-03-12"}
milestones:
  - {id: portal-open, date: "2026-01-30", activity: portal}
  - {id: alone, date: "2026-02-13"}
"""


@pytest.mark.parametrize(
    ("day", "late"),
    [
        ("2026-01-30", []),
        ("2026-01-31", ["portal"]),
        ("2026-02-14", ["portal", "alone"]),
        ("2026-04-30", ["portal", "alone"]),
        ("2026-11-21", ["portal", "course", "alone"]),
    ],
)
def test_a_plan_grows_stale(day: str, late: list[str]) -> None:
    sources = source.parse({"strategy.yaml": BASE["strategy.yaml"].encode(), "plan.yaml": PLAN.encode()}, Path("strategy"))
    strategy, faults = read(sources)
    reading = Reading(sources, strategy, (*sources.faults, *faults))
    found = lint(reading, "release", datetime.date.fromisoformat(day), "en", only=("deadline-passed",)).findings
    assert [finding.values["id"] for finding in found] == late
