"""Files that people keep by hand stay theirs: line ends, permissions, and all of it or nothing."""

from pathlib import Path

from ksii.cli.files import rewrite
from tests.cli.desk import Desk

WAIVE = ("waive", "AUD050", "--entity", "fear.job-loss", "--reason", "The message is tested in February.", "--expires", "2026-03-01")


def test_line_ends_and_permissions_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "waivers.yaml"
    path.write_bytes(b"# one\r\nwaivers: []\r\n")
    path.chmod(0o640)
    rewrite(path, "# one\n# two\n")
    assert path.read_bytes() == b"# one\r\n# two\r\n"
    assert path.stat().st_mode & 0o777 == 0o640


def test_a_waiver_is_added_in_the_line_ends_of_its_file(desk: Desk) -> None:
    path = desk.folder / "strategy" / "waivers.yaml"
    path.write_bytes(b"# ours\r\nwaivers: []\r\n")
    assert desk.run(*WAIVE, "--by", "secretary").code == 0
    content = path.read_bytes()
    assert content.startswith(b"# ours\r\n")
    assert content.count(b"\n") == content.count(b"\r\n") > 5
