"""`ksii lint --new-since`: what a change brings, judged by the findings themselves."""

import os
import shutil
import subprocess

import pytest

from tests.cli.desk import Desk, codes

GIT = shutil.which("git") or "git"


def _git(desk: Desk, *words: str) -> None:
    subprocess.run([GIT, "-c", "user.name=a", "-c", "user.email=a@example.kz", *words], cwd=desk.folder, check=True, capture_output=True)


@pytest.fixture
def repository(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Desk:
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    _git(desk, "init", "--quiet", "--initial-branch", "main")
    _git(desk, "add", "strategy")
    _git(desk, "commit", "--quiet", "--message", "begin")
    return desk


def test_what_was_there_is_not_new(repository: Desk) -> None:
    assert codes(repository, "--new-since", "main") == set()


def test_what_came_with_a_change_is_new_wherever_it_stands(repository: Desk) -> None:
    path = repository.strategy / "goals.yaml"
    path.write_text("# moved down\n\n" + path.read_text(encoding="utf-8"), encoding="utf-8")
    repository.change("strategy/goals.yaml", "goal: trust\n    due", "goal: trsut\n    due")
    assert codes(repository, "--new-since", "main") == {"REF101"}
    assert repository.run("lint", "--new-since", "HEAD").code == 1


def test_a_gap_that_a_deletion_left_is_new(repository: Desk) -> None:
    lines = (repository.strategy / "plan.yaml").read_text(encoding="utf-8").splitlines(keepends=True)
    kept = [line for line in lines if "accountable" not in line]
    assert len(kept) < len(lines)
    (repository.strategy / "plan.yaml").write_text("".join(kept), encoding="utf-8")
    assert "ROL010" in codes(repository, "--profile", "review", "--new-since", "main")


def test_what_the_other_branch_mended_meanwhile_is_not_new_here(repository: Desk) -> None:
    _git(repository, "checkout", "--quiet", "-b", "work")
    _git(repository, "checkout", "--quiet", "main")
    shutil.rmtree(repository.strategy)
    _git(repository, "commit", "--quiet", "--all", "--message", "gone")
    _git(repository, "checkout", "--quiet", "work")
    assert codes(repository, "--new-since", "main") == set()


def test_before_the_strategy_was_there_everything_is_new(desk: Desk) -> None:
    _git(desk, "init", "--quiet", "--initial-branch", "main")
    _git(desk, "commit", "--quiet", "--allow-empty", "--message", "begin")
    assert codes(desk, "--new-since", "main") == codes(desk)


def test_a_commit_that_is_not_there(repository: Desk) -> None:
    for ref in ("mian", "--help", ""):
        answer = repository.run("lint", f"--new-since={ref}")
        assert (answer.code, answer.out) == (2, "")
        assert answer.err.startswith(f"ksii: --new-since: there is no commit {ref} here; fetch it first")


def test_without_a_repository_or_without_git(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(desk.folder.parent))
    answer = desk.run("lint", "--new-since", "main")
    assert (answer.code, answer.err) == (2, "ksii: --new-since: the strategy is not in a Git repository\n")
    monkeypatch.setattr(shutil, "which", lambda _: None)
    assert desk.run("lint", "--new-since", "main").err == "ksii: --new-since: Git is not installed\n"
