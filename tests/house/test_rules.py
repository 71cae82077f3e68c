"""Rules that an institution writes itself: found on their lines, in the reader's language, and refused with a line where they are wrong."""

import datetime
import shutil
from pathlib import Path

import pytest

from ksii.check.settings import Settings, SettingsError
from ksii.finding import Finding
from ksii.house.load import load as load_house
from ksii.house.load import untrue
from ksii.lint import lint, load

MINIMAL = Path(__file__).parents[1] / "strategies" / "minimal"
DAY = datetime.date(2026, 1, 16)
RULE = """\
rules:
  - code: XMCD010
    name: kpi-without-review
    levels: [note, warning, error, error]
    given: $.goals.kpis[*]
    when: [{field: unit, assert: defined}]
    then: [{field: target.value, assert: range, max: 30}]
    message: {kk: "«{title}» мақсаты {value}, шегі {expected}", ru: "у «{title}» цель {value}, предел {expected}"}
    help: {ru: снизьте цель}
    examples:
      pass: [{goals: {kpis: [{id: a, unit: percent, target: {value: 30}}]}}]
      fail: [{goals: {kpis: [{id: a, unit: percent, target: {value: 31}}]}}]
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a small strategy with a folder for rules."""
    shutil.copytree(MINIMAL, tmp_path / "strategy")
    (tmp_path / "strategy" / "rules").mkdir()
    return tmp_path / "strategy"


def found(folder: Path, text: str, lang: str = "ru") -> list[Finding]:
    """Return what house rules find, and what is found about them."""
    (folder / "rules" / "own.yaml").write_text(text, encoding="utf-8")
    reading = load(folder, Settings(rules=("rules/own.yaml",)))
    return [it for it in lint(reading, "handover", DAY, lang).findings if it.code.startswith(("X", "CFG"))]


def refusal(folder: Path, text: str) -> str:
    """Return why a file of rules is refused."""
    (folder / "rules" / "own.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(SettingsError) as caught:
        lint(load(folder, Settings(rules=("rules/own.yaml",))), "handover", DAY, "en")
    return str(caught.value)


def test_a_gap_is_found_on_its_line_in_the_language_of_the_reader(folder: Path) -> None:
    (finding,) = found(folder, RULE)
    assert (finding.code, finding.name, finding.severity) == ("XMCD010", "kpi-without-review", "error")
    goals = (folder / "goals.yaml").read_text(encoding="utf-8").splitlines()
    assert goals[finding.place.line - 1].strip().startswith("value: 60")
    assert finding.message == "у «Осведомлённость» цель 60, предел 30"
    assert finding.help == "снизьте цель"
    assert finding.entity == "kpi.awareness"
    assert found(folder, RULE, "kk")[0].message.endswith("мақсаты 60, шегі 30")


def test_a_rule_that_holds_is_silent(folder: Path) -> None:
    assert found(folder, RULE.replace("max: 30}]\n    message", "max: 60}]\n    message")) == []


def test_a_rule_that_selects_nothing_is_told(folder: Path) -> None:
    (finding,) = found(folder, RULE.replace("$.goals.kpis[*]", "$.gaols.kpis[*]"))
    assert (finding.code, finding.place.file, finding.place.line) == ("CFG040", "rules/own.yaml", 2)


def test_house_rules_can_be_waived(folder: Path) -> None:
    waiver = (
        "waivers:\n  - {id: w, rule: XMCD010, entity: kpi.awareness, reason: The target was set by the government itself.,"
        ' approved_by: lead, expires: "2026-03-01"}\n'
    )
    (folder / "waivers.yaml").write_text(waiver, encoding="utf-8")
    assert [it.code for it in found(folder, RULE)] == []


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("$.goals.kpis[*]", "$.goals.kpis[", "rules/own.yaml:2: XMCD010: $.goals.kpis[:"),
        ("code: XMCD010", "code: MCD010", "rules/own.yaml:2: rules.0.code: String should match pattern"),
        ("assert: range", "assert: ranges", "rules/own.yaml:7: rules.0.then.0.assert: Input should be 'defined',"),
        ("{title}", "{titel}", "rules/own.yaml:2: XMCD010: unknown placeholder {titel}; known: expected, field, id, title, value"),
        ("fail: [{goals: {kpis: [{id: a, unit: percent, target: {value: 31}}]}}]", "fail: []", "examples: at least one under pass and one"),
        ("name: kpi-without-review", "name: no-budget", "no-budget is taken by another rule"),
        ("rules:\n", "rulez:\n", "rules/own.yaml:1: rules: Field required"),
        ("code: XMCD010", "code: XMCD010\n    code: XMCD020", "rules/own.yaml:3: duplicate-key"),
    ],
)
def test_a_mistake_is_named_with_its_line(folder: Path, old: str, new: str, said: str) -> None:
    assert said in refusal(folder, RULE.replace(old, new))


def test_a_file_that_is_not_there_is_no_silent_gap(folder: Path) -> None:
    with pytest.raises(FileNotFoundError):
        load_house(folder, ("rules/none.yaml",))


def test_examples_are_run(folder: Path) -> None:
    (folder / "rules" / "own.yaml").write_text(
        RULE.replace("value: 31", "value: 29").replace("value: 30}}", "value: 35}}"), encoding="utf-8"
    )
    (file,) = load_house(folder, ("rules/own.yaml",))
    assert list(untrue(file.rules[0])) == ["pass 1: the rule finds something", "fail 1: the rule finds nothing"]
