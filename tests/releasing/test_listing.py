"""The list of releases while it is added to: what stopped half way is mended, what somebody changed is not signed again."""

import os
from pathlib import Path

import pytest

from ksii.release import publication
from tests.releasing.office import EDITION, Office

pytestmark = pytest.mark.pdf
DAY = ("--today", "2026-02-03")
LIST = ("index.json", "index.json.p7s")


def unlisted(office: Office) -> Office:
    """The office as it is when the machine stopped after the folder was in place and before the list was."""
    for name in LIST:
        (office.releases / name).unlink()
    return office


def test_a_release_that_never_came_into_the_list_is_listed_by_the_next_call(release: Office) -> None:
    sums = (unlisted(release).release / "SHA256SUMS").read_bytes()
    answer = release.make()
    assert (answer.code, answer.out) == (0, f"released: releases/{EDITION}\n"), answer.err
    assert (release.release / "SHA256SUMS").read_bytes() == sums, "it is the release that was there"
    assert release.verify().code == 0
    assert "already" in release.make("--ui-lang", "en").err


def test_stopped_while_the_list_is_written(release: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(path: Path, _: bytes) -> None:
        raise OSError(28, "No space left on device", str(path))

    unlisted(release)
    monkeypatch.setattr(publication, "put", stop)
    answer = release.make()
    assert (answer.code, "No space left" in answer.err) == (4, True)
    assert not any((release.releases / name).exists() for name in LIST)
    monkeypatch.undo()
    assert release.make().code == 0
    assert release.verify().code == 0


@pytest.mark.parametrize("how", ["edited", "by another key", "of another text", "not closed"])
def test_another_folder_of_that_name_is_not_listed(release: Office, how: str) -> None:
    unlisted(release)
    key = "seal"
    if how == "edited":
        (release.release / "findings.html").write_bytes(b"all is well")
    elif how == "by another key":
        key = "second"
    elif how == "of another text":
        statement = release.release / "release.intoto.json"
        statement.write_bytes(statement.read_bytes().replace(b'"sequence":1', b'"sequence":7'))
    else:
        (release.release / "release.intoto.json").unlink()
    answer = release.run("release", "--seal-p12", *release.key(key), *DAY, "--ui-lang", "en", "--personal-certificate")
    assert (answer.code, "already" in answer.err) == (1, True), answer
    assert not (release.releases / "index.json").exists()


def test_a_list_that_somebody_changed_is_not_signed_again(release: Office) -> None:
    path = release.releases / "index.json"
    changed = path.read_bytes().replace(b'"expires":"2026', b'"expires":"2096')
    path.write_bytes(changed)
    answer = release.run("release", "renew", str(release.releases), "--p12", *release.key("seal"), *DAY)
    assert (answer.code, "not as it was signed" in answer.err) == (6, True)
    again = release.make()
    assert (again.code, "not as it was signed" in again.err) == (6, True)
    assert path.read_bytes() == changed


def test_a_list_without_signature_is_not_added_to(release: Office) -> None:
    (release.releases / "index.json.p7s").unlink()
    answer = release.run("release", "renew", str(release.releases), "--p12", *release.key("seal"), *DAY)
    assert (answer.code, answer.err) == (2, "ksii: index.json.p7s is missing\n")


def test_the_list_has_a_key_of_its_own(quick: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KSII_INDEX_PASSPHRASE", (quick.keys / "passphrase").read_text(encoding="utf-8").strip())
    index = ("--index-p12", str(quick.keys / "index.p12"))
    assert quick.make(*index).code == 0
    assert quick.verify().code == 0
    assert "KSII_INDEX_PASSPHRASE" not in os.environ
    quick.done("release", "renew", str(quick.releases), "--p12", *quick.key("index"), *DAY)
    assert quick.verify().code == 0
