"""What the machine or a slip can do to a release: one line says it, with the right exit code, and nothing half made stays."""

import errno
import os
import shutil
from functools import partial
from pathlib import Path
from typing import NoReturn

import pytest

from tests.cli.desk import Answer
from tests.releasing.office import Office

pytestmark = pytest.mark.pdf


def said(answer: Answer, code: int, words: str) -> None:
    """See that a command ended like this, with one line and no trace of the program."""
    assert (answer.code, answer.err.count("\n"), "Traceback" in answer.err) == (code, 1, False), answer
    assert words in answer.err


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EROFS, errno.EACCES])
def test_a_disk_that_refuses(quick: Office, monkeypatch: pytest.MonkeyPatch, number: int) -> None:
    def refuse(*_: object) -> NoReturn:
        raise OSError(number, os.strerror(number), "releases")

    monkeypatch.setattr("ksii.release.stage.write", partial(refuse))
    said(quick.make(), 4, os.strerror(number))
    assert not quick.release.exists()
    assert [it.name for it in quick.releases.iterdir()] == [".ksii.lock"]


def test_a_disk_that_refuses_the_register(quick: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> NoReturn:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), "registers.yaml")

    quick.done("approve", "prepare", "--lang", "en", "--step", "assembly")
    statement = max((quick.strategy / "approvals/2026-1/en").glob("*-assembly-agreed.json"))
    monkeypatch.setattr("ksii.cli.decisions.rewrite", refuse)
    answer = quick.run("approve", "record", str(statement))
    said(answer, 4, "No space left")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_may_not_be_written_into(quick: Office) -> None:
    quick.folder.chmod(0o555)
    answer = quick.make()
    quick.folder.chmod(0o755)
    said(answer, 4, "Permission denied")


def test_a_release_folder_that_is_a_file(quick: Office) -> None:
    quick.releases.write_bytes(b"")
    said(quick.make(), 4, "is not a folder")


def test_no_git_where_there_is_a_repository(quick: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    find = shutil.which
    monkeypatch.setattr(shutil, "which", lambda name, *more: None if name == "git" else find(name, *more))
    said(quick.make(), 4, "there is no git here")


def test_no_repository_at_all(quick: Office) -> None:
    shutil.rmtree(quick.folder / ".git")
    assert quick.make().code == 0
    assert b'"commit":""' in (quick.release / "release.intoto.json").read_bytes()


def test_a_bill_of_materials_that_is_not_there(quick: Office, tmp_path: Path) -> None:
    said(quick.make("--sbom", str(tmp_path / "none.json")), 4, "No such file")
    assert not quick.release.exists()


@pytest.mark.parametrize("name", ["nothere", "keys", "office/strategy/strategy.yaml"])
def test_folders_that_are_no_release(quick: Office, name: str) -> None:
    place = str(quick.folder.parent / name)
    said(quick.run("release", "renew", place, "--p12", *quick.key("seal"), "--today", "2026-02-03"), 2, "no index.json")
    said(quick.run("release", "close", place, "--seal-p12", *quick.key("seal"), "--today", "2026-02-03"), 2, "no pending.json")
