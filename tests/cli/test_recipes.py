"""The recipes of docs/: their files can be read, and their commands do what they say."""

import json
import re
import shlex
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from ksii.finding import Finding, Place
from ksii.report.concise import line
from tests.cli.desk import Desk, lay

ROOT = Path(__file__).parents[2]
RECIPES = ROOT / "docs" / "recipes"
BLOCK = re.compile(r"^```(?P<kind>yaml|json) (?P<file>\S+)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)
VARIABLE = re.compile(r"\$\w+")


def _files(kind: str) -> Iterator[tuple[str, str]]:
    for page in sorted(RECIPES.glob("*.md")):
        for block in BLOCK.finditer(page.read_text(encoding="utf-8")):
            if block["kind"] == kind:
                yield f"{page.name} {block['file']}", block["text"]


def _commands(data: Any) -> Iterator[str]:  # noqa: ANN401  (YAML can be anything)
    """Yield every text below some data that is a ksii command."""
    if isinstance(data, str) and data.startswith("ksii "):
        yield data
    elif isinstance(data, dict):
        yield from (it for value in data.values() for it in _commands(value))
    elif isinstance(data, list):
        yield from (it for value in data for it in _commands(value))


COMMANDS = sorted({command for _, text in _files("yaml") for command in _commands(yaml.safe_load(text))})


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    monkeypatch.setenv("KSII_LANG", "en")
    desk, git = lay(tmp_path), shutil.which("git") or "git"
    for words in (["init", "--quiet"], ["add", "strategy"], ["-c", "user.name=a", "-c", "user.email=a@b.kz", "commit", "-qm", "begin"]):
        subprocess.run([git, *words], cwd=desk.folder, check=True, capture_output=True)
    return desk


def test_there_are_recipes() -> None:
    assert len(COMMANDS) >= 5
    listed = set(re.findall(r"\]\((\S+\.md)\)", (RECIPES / "README.md").read_text(encoding="utf-8")))
    assert listed == {page.name for page in RECIPES.glob("*.md")} - {"README.md"}


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_of_a_recipe_runs(command: str, desk: Desk) -> None:
    answer = desk.run(*shlex.split(VARIABLE.sub("HEAD", command))[1:])
    assert (answer.err, answer.code in {0, 1}) == ("", True)
    for name in re.findall(r"--output \w+=(\S+)", command):
        assert (desk.folder / name).stat().st_size


def test_hooks_are_commands_about_the_whole_strategy(desk: Desk) -> None:
    hooks = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    for hook in hooks:
        assert hook["pass_filenames"] is False
        assert re.search(hook["files"], "strategy/sections/01-introduction.yaml")
        assert re.search(hook["files"], "strategy/ksii.toml")
        assert not re.search(hook["files"], "docs/strategy/goals.yaml")
        answer = desk.run(*shlex.split(hook["entry"])[1:], "--profile", "draft")
        assert answer.code in {0, 1}


def test_an_editor_recognises_a_finding() -> None:
    (text,) = [text for _, text in _files("json")]
    pattern = json.loads(text)["tasks"][0]["problemMatcher"]["pattern"]
    place = Place("goals.yaml", 12, 5, 12, 9)
    finding = Finding("GOL020", "kpi-without-baseline", "error", "certain", place, "no: baseline", "")
    match = re.fullmatch(pattern["regexp"], line(finding, "en", "strategy/"))
    assert match is not None
    told = {name: match[group] for name, group in pattern.items() if name != "regexp"}
    assert told == {
        "file": "strategy/goals.yaml",
        "line": "12",
        "column": "5",
        "severity": "error",
        "code": "GOL020",
        "message": "kpi-without-baseline: no: baseline",
    }
