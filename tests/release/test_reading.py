"""A folder of a release as it is found, and the list of hashes in it."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ksii.release import reading
from ksii.release.manifest import digest, sums
from ksii.release.shape import MalformedError

names = st.from_regex(r"[a-zә][a-z0-9./-]{0,20}", fullmatch=True)


@given(st.dictionaries(names, st.binary(max_size=9), max_size=5))
def test_the_list_is_read_as_it_was_written(files: dict[str, bytes]) -> None:
    assert reading.listed(sums(files)) == {name: digest(content) for name, content in files.items()}


@pytest.mark.parametrize("content", [b"short  x\n", b"\xff", f"{'0' * 64} x\n".encode(), f"{'0' * 64}  x\n{'0' * 64}  x\n".encode()])
def test_any_other_list_is_refused(content: bytes) -> None:
    with pytest.raises(MalformedError, match="SHA256SUMS"):
        reading.listed(content)


def test_what_does_not_agree_is_named() -> None:
    found = {"a": b"1", "b": b"2", "c": b"3", "SHA256SUMS": b"", "SHA256SUMS.p7s": b""}
    listed = {"a": digest(b"1"), "b": digest(b"other"), "d": digest(b"4")}
    assert list(reading.disagreements(found, listed)) == ["b is not the file that was released", "d is missing", "c is not in SHA256SUMS"]


def test_files_are_found_by_their_path_and_links_are_refused(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a").write_bytes(b"1")
    assert reading.files(tmp_path) == {"in/a": b"1"}
    (tmp_path / "b").symlink_to(tmp_path / "in" / "a")
    with pytest.raises(MalformedError, match="b: not a file"):
        reading.files(tmp_path)


def test_too_many_files_are_not_looked_at(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "MOST_FILES", 1)
    for name in "ab":
        (tmp_path / name).write_bytes(b"")
    with pytest.raises(MalformedError, match="too many"):
        reading.files(tmp_path)
