"""Which files of a folder are read, and which are refused."""

import os
from pathlib import Path

import pytest

from ksii.source import Sources, limits, read
from ksii.source import folder as folder_module


def told(sources: Sources) -> list[tuple[str, str, str]]:
    """Return file, rule and the salient value of each fault."""
    keys = ("reason", "suggestion", "what")
    return [
        (fault.place.file, fault.rule, next((fault.values[key] for key in keys if key in fault.values), "")) for fault in sources.faults
    ]


def write(root: Path, *names: str) -> None:
    for name in names:
        path = root / name
        path.parent.mkdir(exist_ok=True, parents=True)
        path.write_text("id: a\n", encoding="utf-8")


def test_yaml_files_of_the_root_and_the_known_folders_are_read(tmp_path: Path) -> None:
    write(tmp_path, "goals.yaml", "waivers.yaml", "sections/02-goals.yaml", "appendices/a_b.yaml", "regions/abai.yaml")
    write(tmp_path, "README.md", "ksii.toml", "sections/notes.txt", "assets/data.yaml", ".git/x.yaml", ".goals.yaml.swp", ".#goals.yaml")
    sources = read(tmp_path)
    assert list(sources.files) == ["appendices/a_b.yaml", "goals.yaml", "regions/abai.yaml", "sections/02-goals.yaml", "waivers.yaml"]
    assert sources.faults == ()
    assert sources.root == tmp_path


@pytest.mark.parametrize(
    ("name", "suggestion"),
    [
        ("goals.yml", "goals.yaml"),
        ("Goals.yaml", "goals.yaml"),
        ("sections/My Section.yaml", "sections/my-section.yaml"),
        ("sections/Цели.yaml", ""),
        ("goals (копия).yaml", ""),
        ("goals.yaml~", ""),
        ("goals.yaml.bak", ""),
        (".hidden.yaml", ""),
        ("sections/con.yaml", ""),
        ("sections/й.yaml", ""),
    ],
)
def test_misnamed_files_are_not_skipped_in_silence(tmp_path: Path, name: str, suggestion: str) -> None:
    write(tmp_path, name)
    sources = read(tmp_path)
    assert told(sources) == [(name, "unknown-file", suggestion)]
    assert sources.files == {}


def test_an_unknown_folder_with_yaml_in_it_is_reported(tmp_path: Path) -> None:
    write(tmp_path, "section/a.yaml", "drafts/a.yaml", "pictures/a.png")
    assert told(read(tmp_path)) == [("drafts/", "unknown-file", ""), ("section/", "unknown-file", "sections/")]


def test_symbolic_links_are_refused(tmp_path: Path) -> None:
    (tmp_path / "secret").mkdir()
    write(tmp_path / "secret", "s.yaml")
    root = tmp_path / "strategy"
    root.mkdir()
    (root / "goals.yaml").symlink_to(tmp_path / "secret" / "s.yaml")
    (root / "plan.yaml").symlink_to(root / "nowhere")
    (root / "sections").symlink_to(tmp_path / "secret")
    sources = read(root)
    assert told(sources) == [(name, "file-unreadable", "symlink") for name in ("goals.yaml", "plan.yaml", "sections")]
    assert sources.broken == {"goals.yaml", "plan.yaml", "sections"}


def test_only_regular_files_are_read(tmp_path: Path) -> None:
    (tmp_path / "goals.yaml").mkdir()
    os.mkfifo(tmp_path / "plan.yaml")
    assert told(read(tmp_path)) == [(name, "file-unreadable", "not-a-file") for name in ("goals.yaml", "plan.yaml")]


@pytest.mark.parametrize(("error", "reason"), [(PermissionError, "permission"), (FileNotFoundError, "missing"), (OSError, "input-output")])
def test_what_the_system_refuses_is_reported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: type[OSError], reason: str) -> None:
    def refuse(_path: Path, _flags: int) -> int:
        raise error

    write(tmp_path, "goals.yaml")
    monkeypatch.setattr("ksii.source.folder.os.open", refuse)
    assert told(read(tmp_path)) == [("goals.yaml", "file-unreadable", reason)]


def test_a_folder_that_is_not_there_is_reported(tmp_path: Path) -> None:
    assert told(read(tmp_path / "none")) == [(".", "file-unreadable", "missing")]
    write(tmp_path, "file")
    assert told(read(tmp_path / "file")) == [(".", "file-unreadable", "not-a-folder")]


def test_a_file_that_changes_while_it_is_read_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, "goals.yaml")
    opening = os.open

    def open_changed(path: Path, flags: int) -> int:
        Path(path).write_text("id: something else\n", encoding="utf-8")
        return opening(path, flags)

    monkeypatch.setattr("ksii.source.folder.os.open", open_changed)
    assert told(read(tmp_path)) == [("goals.yaml", "file-unreadable", "changed-while-read")]


def test_limits_of_number_and_size(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, "a.yaml", "b.yaml", "c.yaml")
    monkeypatch.setattr(folder_module, "FILES", 2)
    assert told(read(tmp_path)) == [("c.yaml", "too-large", "files")]
    monkeypatch.setattr(folder_module, "FILES", 10)
    monkeypatch.setattr(folder_module, "TOTAL_BYTES", 13)
    assert told(read(tmp_path)) == [("c.yaml", "too-large", "total")]


def test_an_oversized_file_is_not_read_to_its_end(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_bytes(b"#" * (limits.FILE_BYTES * 2))
    assert told(read(tmp_path)) == [("a.yaml", "too-large", "file")]
