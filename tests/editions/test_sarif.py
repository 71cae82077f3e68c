"""SARIF reports are what the standard's own schema says, and the schema notices when they are not."""

import json
import os
from pathlib import Path

import pytest

from ksii.lint import as_of, lint, load
from ksii.report import sarif
from tools.validate import place
from tools.validate.programs import run

ROOT = Path(__file__).parents[2]
REVIEWED = ROOT / "tests" / "strategies" / "as-reviewed"
pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def report() -> str:
    """Return the report on a strategy with many gaps, in an interface language of its own letters."""
    reading = load(REVIEWED)
    return sarif.render(lint(reading, "release", as_of(reading.strategy, None), "kk"), "strategy/")


def complaints(text: str, folder: Path) -> list[str]:
    """Return what the schema says of a report."""
    if place.missing(("node", "jest-sarif")) and os.environ.get("KSII_VALIDATORS") != "needed":
        pytest.skip("make validate installs the schema")
    file = folder / "report.sarif"
    file.write_text(text, encoding="utf-8")
    done = run(["node", Path(place.__file__).with_name("sarif.mjs"), place.MODULES, file])
    found: list[str] = json.loads(done.stdout)
    return found


def test_a_report_is_valid(report: str, tmp_path: Path) -> None:
    assert complaints(report, tmp_path) == []


@pytest.mark.parametrize("key", ["message", "ruleId"])
def test_a_seeded_fault_is_noticed(report: str, key: str, tmp_path: Path) -> None:
    data = json.loads(report)
    data["runs"][0]["results"][0][key] = 1
    assert complaints(json.dumps(data), tmp_path) != []
