"""`ksii.toml`: what it may say, and what is said of anything else."""

from pathlib import Path

import pytest

from ksii.check.rule import PHASES
from ksii.check.settings import FILE, Settings, SettingsError, read
from tests.cli.desk import lay


def _read(folder: Path, text: str) -> Settings:
    (folder / FILE).write_text(text, encoding="utf-8")
    return read(folder)


def test_without_the_file_there_are_defaults(tmp_path: Path) -> None:
    assert read(tmp_path) == Settings("draft")


@pytest.mark.parametrize("text", ["", "# nothing yet\n", "[lint]\n"])
def test_what_is_not_set_keeps_its_default(text: str, tmp_path: Path) -> None:
    assert _read(tmp_path, text) == Settings("draft")


@pytest.mark.parametrize("phase", PHASES)
def test_every_phase_can_be_set(phase: str, tmp_path: Path) -> None:
    assert _read(tmp_path, f'[lint]\nprofile = "{phase}"\n').phase == phase


def test_a_mark_at_the_beginning_of_the_file_does_no_harm(tmp_path: Path) -> None:
    assert _read(tmp_path, '\ufeff[lint]\r\nprofile = "review"\r\n').phase == "review"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            '\n\n[lint]\n"profil" = "review"\n',
            "ksii.toml:4: unknown key lint.profil; did you mean profile? Known: profile, levels, rules, plugins",
        ),
        ("[colours]\n", "ksii.toml:1: unknown key colours; known: lint, gate, release"),
        ("lint.colour = 1\n", "ksii.toml:1: unknown key lint.colour; known: profile, levels, rules, plugins"),
        ("lint = []\n", "ksii.toml:1: lint is a table; write [lint], and below it its keys: profile, levels, rules, plugins"),
        ("[lint]\nprofile = 3\n", "ksii.toml:2: unknown profile 3; known: draft, review, handover, release"),
        (
            "[lint]\nprofile = ['draft']\n",
            "ksii.toml:2: unknown profile ['draft']; did you mean draft? Known: draft, review, handover, release",
        ),
        ("[lint]\nprofile =\n", "ksii.toml: Invalid value (at line 2, column 10)"),
    ],
)
def test_anything_else_is_refused_with_its_place(text: str, words: str, tmp_path: Path) -> None:
    with pytest.raises(SettingsError) as caught:
        _read(tmp_path, text)
    assert str(caught.value) == words


def test_another_encoding_is_refused(tmp_path: Path) -> None:
    (tmp_path / FILE).write_bytes("# настройки".encode("windows-1251"))
    with pytest.raises(SettingsError) as caught:
        read(tmp_path)
    assert str(caught.value) == "ksii.toml: it is not saved in UTF-8"


def test_a_folder_of_that_name_is_the_machines_trouble(tmp_path: Path) -> None:
    desk = lay(tmp_path)
    (desk.strategy / FILE).mkdir()
    answer = desk.run("lint")
    assert answer.code == 4
    assert answer.err == f"ksii: Is a directory: {desk.strategy / FILE}\n"
