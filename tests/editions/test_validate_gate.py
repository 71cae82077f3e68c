"""What `make validate` makes of the validators' verdicts."""

import hashlib
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from ksii import __version__
from ksii.render import verdicts
from tools.validate import __main__ as gate
from tools.validate import record
from tools.validate.known import Alarm, alarms, real
from tools.validate.outcome import BrokenError, Check, Finding

KNOWN = Alarm("ears", "R1", r"\d+ headings", "it counts twice")


def silent(_: Sequence[Path]) -> Iterator[Finding]:
    return iter(())


def loud(files: Sequence[Path]) -> Iterator[Finding]:
    yield Finding(files[0].name, "R2", "a fault")


def failing(_: Sequence[Path]) -> Iterator[Finding]:
    raise BrokenError("no Java")


def run(monkeypatch: pytest.MonkeyPatch, folder: Path, check: Check, *options: str) -> int:
    """Return the exit code of the gate with one validator."""
    (folder / "edition.pdf").write_bytes(b"")
    monkeypatch.setattr(gate, "CHECKS", (check,))
    monkeypatch.setattr(gate, "install", lambda _: None)
    monkeypatch.setattr(gate, "missing", lambda needs: [name for name in needs if name == "no-such-program"])
    monkeypatch.setattr(sys, "argv", ["validate", str(folder), *options])
    return gate.main()


@pytest.mark.parametrize(
    ("check", "options", "code", "said"),
    [
        (Check("ears", ".pdf", (), silent), (), 0, "clean  ears"),
        (Check("ears", ".pdf", (), loud), (), 1, "edition.pdf: R2: a fault"),
        (Check("ears", ".pdf", (), loud), ("--allow-missing",), 1, "found  ears"),
        (Check("ears", ".pdf", (), failing), (), 4, "no verdict: no Java"),
        (Check("ears", ".pdf", ("no-such-program",), silent), (), 4, "not asked: it needs no-such-program"),
        (Check("ears", ".pdf", ("no-such-program",), silent), ("--allow-missing",), 0, "1 without a verdict"),
        (Check("ears", ".html", (), silent), (), 2, "there are no editions"),
    ],
)
def test_the_exit_code_and_what_is_said(
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    check: Check,
    options: tuple[str, ...],
    code: int,
    said: str,
) -> None:
    assert run(monkeypatch, tmp_path, check, *options) == code
    spoken = capsys.readouterr()
    assert said in spoken.out + spoken.err


@pytest.mark.parametrize(
    ("check", "rule", "message", "left"),
    [
        ("ears", "R1", "12 headings", 0),
        ("eyes", "R1", "12 headings", 1),
        ("ears", "R2", "12 headings", 1),
        ("ears", "R1", "12 headings and more", 1),
    ],
)
def test_a_known_false_alarm_is_of_one_validator_one_rule_and_a_whole_message(check: str, rule: str, message: str, left: int) -> None:
    assert len(real(check, [Finding("a.pdf", rule, message)], [KNOWN])[0]) == left


def test_every_known_false_alarm_is_of_a_validator_and_explained() -> None:
    explained = (Path(__file__).parents[2] / "docs" / "validators.md").read_text(encoding="utf-8")
    for alarm in alarms():
        assert alarm.check in {check.name for check in gate.CHECKS}
        assert alarm.rule.removesuffix("-open") in explained


def test_the_newest_edition_is_the_last_by_name(tmp_path: Path) -> None:
    for name in ("160126", "170126"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "manifest.json").write_text("{}", encoding="utf-8")
    assert gate.newest(tmp_path) == tmp_path / "170126"
    assert gate.newest(tmp_path / "none") == tmp_path / "none"


def test_what_was_said_is_written_down_by_the_digest_of_the_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    folder = tmp_path / "160126"
    folder.mkdir()
    assert run(monkeypatch, folder, Check("ears", ".pdf", (), loud)) == 1
    said = verdicts.parse((tmp_path / "160126.validation.json").read_bytes())
    digest = hashlib.sha256(b"").hexdigest()
    assert said == {digest: (verdicts.Verdict("ksii ears", __version__, 1, 0),)}


def test_another_validator_is_added_and_a_file_that_is_gone_is_forgotten(tmp_path: Path) -> None:
    folder = tmp_path / "160126"
    folder.mkdir()
    kept, gone = folder / "kept.pdf", folder / "gone.pdf"
    for file in (kept, gone):
        file.write_text(file.name, encoding="utf-8")
    false_alarm = Finding("kept.pdf", "R1", "2 headings")
    record.write(folder, [record.entries("ears", [kept, gone], [false_alarm], [])])
    gone.unlink()
    path = record.write(folder, [record.entries("eyes", [kept], [], [])])
    ((_, words),) = verdicts.parse(path.read_bytes()).items()
    assert [(it.validator, it.findings, it.alarms) for it in words] == [("ksii ears", 0, 1), ("ksii eyes", 0, 0)]


def test_programs_are_those_of_checks_that_exist() -> None:
    assert record.PROGRAMS.keys() <= {check.name for check in gate.CHECKS}
