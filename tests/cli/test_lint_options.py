"""The options of `ksii lint`: what is told, where it is written, and what the exit code is about."""

import json
import os
import stat
import sys
from pathlib import Path

import pytest

from ksii.cli import reports
from ksii.cli.console import prefix
from tests.cli.desk import Desk, codes


@pytest.mark.parametrize("form", reports.FORMATS)
def test_every_format_is_printed_and_written_alike(form: str, desk: Desk) -> None:
    answer = desk.run("lint", "--format", form, "--output", f"{form}=found.txt")
    assert (answer.code, answer.err) == (0, "")
    assert (desk.folder / "found.txt").read_text(encoding="utf-8") == answer.out
    assert str(desk.folder) not in answer.out
    assert desk.run("lint", "--format", form).out == answer.out


def test_several_files_in_one_run(desk: Desk) -> None:
    answer = desk.run("lint", "--output", "html=a.html", "--output", "sarif=b.sarif", "--quiet")
    assert answer.code == 0
    assert (desk.folder / "a.html").read_text(encoding="utf-8").startswith("<!doctype html>")
    assert json.loads((desk.folder / "b.sarif").read_bytes())["version"] == "2.1.0"


def test_a_file_is_replaced_in_one_step(desk: Desk) -> None:
    (desk.folder / "kept.txt").write_text("before", encoding="utf-8")
    (desk.folder / "found.txt").hardlink_to(desk.folder / "kept.txt")
    assert desk.run("lint", "--output", "concise=found.txt").code == 0
    assert (desk.folder / "kept.txt").read_text(encoding="utf-8") == "before"
    assert not list(desk.folder.glob(".*.part"))


def test_a_link_stays_a_link(desk: Desk) -> None:
    (desk.folder / "found.txt").symlink_to("real.txt")
    assert desk.run("lint", "--output", "concise=found.txt").code == 0
    assert (desk.folder / "found.txt").is_symlink()
    assert "draft: passed" in (desk.folder / "real.txt").read_text(encoding="utf-8")


def test_what_is_no_file_is_written_to_and_not_replaced(desk: Desk) -> None:
    pipe = desk.folder / "pipe"
    os.mkfifo(pipe)
    reading = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    try:
        assert desk.run("lint", "--output", "concise=pipe").code == 0
        assert b"draft: passed" in os.read(reading, 1 << 16)
    finally:
        os.close(reading)
    assert stat.S_ISFIFO(pipe.stat().st_mode)


@pytest.mark.parametrize(
    ("word", "code", "said"),
    [
        ("html", 2, "--output html: write it like --output html=report.html"),
        ("html=", 2, "--output html=: write it like --output html=report.html"),
        ("htm=x", 2, "unknown format htm; did you mean html? Known: "),
        ("html=nowhere/x.html", 4, "No such file or directory: nowhere/x.html\n"),
        ("html=build", 4, "Is a directory: build\n"),
        ("html=strategy/goals.yaml", 2, "--output: strategy/goals.yaml is a file of the strategy"),
    ],
)
def test_where_a_report_cannot_go(word: str, code: int, said: str, desk: Desk) -> None:
    before = (desk.strategy / "goals.yaml").read_bytes()
    answer = desk.run("lint", "--output", word)
    assert (answer.code, answer.out) == (code, "")
    assert answer.err.startswith(f"ksii: {said}")
    assert (desk.strategy / "goals.yaml").read_bytes() == before


def test_one_file_for_two_reports_is_a_mistake(desk: Desk) -> None:
    answer = desk.run("lint", "--output", "html=x", "--output", "json=./x")
    assert (answer.code, answer.err) == (2, "ksii: --output: x is named twice\n")


def test_some_rules_only(desk: Desk) -> None:
    everything = codes(desk)
    audiences = {code for code in everything if code.startswith("AUD")}
    assert {"AUD050", "AUD070"} <= audiences < everything
    assert codes(desk, "--select", "AUD") == audiences
    assert codes(desk, "--select", "AUD", "--ignore", "unanswered-fear") == audiences - {"AUD050"}
    assert codes(desk, "--select", "AUD05", "--select", "fear-without-channel") == {"AUD050", "AUD070"}
    assert codes(desk, "--ignore", "AUD") == everything - audiences


def test_a_rule_that_there_is_none(desk: Desk) -> None:
    answer = desk.run("lint", "--select", "no-bugdet")
    assert (answer.code, answer.err) == (2, "ksii: there is no rule no-bugdet; did you mean no-budget? All of them: ksii rules\n")
    assert desk.run("lint", "--ignore", "QQQ").code == 2


def test_the_exit_code_is_about_what_is_told(desk: Desk) -> None:
    desk.change("strategy/goals.yaml", "goal: trust\n    due", "goal: trsut\n    due")
    assert desk.run("lint").code == 1
    assert desk.run("lint", "--ignore", "REF101").code == 0
    assert desk.run("lint", "--only", "strategy/plan.yaml").code == 0
    assert desk.run("lint", "--only", "strategy/goals.yaml").code == 1


@pytest.mark.parametrize("path", ["strategy/goals.yaml", "goals.yaml", "./strategy/../strategy/goals.yaml"])
def test_some_files_only(path: str, desk: Desk) -> None:
    found = json.loads(desk.run("lint", "--format", "json", "--only", path).out)
    assert {finding["file"] for finding in found["findings"]} == {"strategy/goals.yaml"}
    assert found["left_out"] > 0


def test_a_folder_of_files_or_all(desk: Desk) -> None:
    assert codes(desk, "--only", "strategy") == codes(desk)
    assert codes(desk, "--only", "strategy/sections", "--only", "strategy/plan.yaml") <= codes(desk)


def test_a_file_that_the_strategy_has_not(desk: Desk) -> None:
    answer = desk.run("lint", "--only", "strategy/gaols.yaml")
    assert answer.code == 2
    assert answer.err.startswith("ksii: unknown file or folder of the strategy gaols.yaml; did you mean goals.yaml? Known: ")
    assert desk.run("lint", "--only", "build").code == 2


def test_a_refused_file_is_an_incomplete_result_whatever_is_told(desk: Desk) -> None:
    (desk.strategy / "goals.yaml").write_text("goals: [\n", encoding="utf-8")
    for words in ([], ["--only", "strategy/plan.yaml"], ["--select", "BUD"], ["--fail-on", "never"]):
        assert desk.run("lint", *words).code == 3


@pytest.mark.parametrize(("level", "code"), [("error", 0), ("warning", 0), ("note", 1), ("never", 0)])
def test_from_which_level_on_a_command_fails(level: str, code: int, desk: Desk) -> None:
    assert desk.run("lint", "--fail-on", level).code == code


def test_nothing_fails_a_command_that_must_not(desk: Desk) -> None:
    assert desk.run("lint", "--profile", "release").code == 1
    assert desk.run("lint", "--profile", "release", "--fail-on", "never").code == 0
    assert desk.run("lint", "--fail-on", "errors").err.startswith("ksii: unknown level errors; did you mean error? Known: ")


def test_statistics(desk: Desk) -> None:
    assert "    1  note[AUD050] unanswered-fear\n" in desk.run("lint", "--statistics").out
    assert desk.run("lint", "--statistics", "--format", "json").code == 2


WAIVER = """\
waivers:
  - id: no-baseline-yet
    rule: unanswered-fear
    entity: fear.job-loss
    reason: The answer to this fear is being agreed with the Ministry of Labour.
    approved_by: ministry
    created: "2026-01-10"
    expires: "2026-03-31"
"""


def test_waivers_are_left_aside_when_asked(desk: Desk) -> None:
    (desk.strategy / "waivers.yaml").write_text(WAIVER, encoding="utf-8")
    waived = json.loads(desk.run("lint", "--format", "json").out)
    assert [finding["code"] for finding in waived["waived"]] == ["AUD050"]
    strict = json.loads(desk.run("lint", "--format", "json", "--no-waivers").out)
    assert strict["waived"] == []
    assert "AUD050" in {finding["code"] for finding in strict["findings"]}


@pytest.mark.parametrize(("name", "value", "coloured"), [("NO_COLOR", "", True), ("NO_COLOR", "1", False), ("TERM", "dumb", False)])
def test_colour_is_for_terminals_that_want_it(name: str, value: str, *, coloured: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    monkeypatch.setenv(name, value)
    assert reports._coloured() is coloured


def test_files_are_never_named_from_the_root_of_the_machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    assert prefix(tmp_path / "strategy") == "../strategy/"
    assert prefix(tmp_path / "here") == ""
    assert prefix(tmp_path / "here" / "strategy") == "strategy/"
