"""What a manifest says, and the list of hashes that other programs can check."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from ksii import __version__
from ksii.release.manifest import LIBRARIES, Facts, digest, manifest, sums

FACTS = Facts(
    strategy="пример",
    edition="160126",
    date="2026-01-16",
    as_of="2026-02-01",
    status="draft",
    words={"ru": "f" * 64},
    sources={"goals.yaml": "0" * 64},
    system={"pango": "1.50.12"},
)
FILES = {"ru.html": "Ә".encode(), "ru.pdf": b"%PDF", "index.html": b""}


def test_it_lists_every_file_with_its_hash_and_size() -> None:
    said = json.loads(manifest(FACTS, FILES))
    assert said["files"] == {name: {"sha256": digest(content), "bytes": len(content)} for name, content in FILES.items()}


def test_it_says_what_was_built_from_what_with_what() -> None:
    said = json.loads(manifest(FACTS, FILES))
    assert said["schema"] == "ksii-manifest/1"
    assert said["tool"] == {"name": "ksii", "version": __version__}
    assert (said["strategy"], said["edition"], said["date"], said["as_of"]) == ("пример", "160126", "2026-01-16", "2026-02-01")
    assert (said["text"], said["sources"]) == (FACTS.words, FACTS.sources)
    assert set(said["versions"]) == {*LIBRARIES, "python", "zlib", "pango"}


def test_the_order_in_which_files_were_made_does_not_show() -> None:
    other = dict(reversed(FILES.items()))
    assert manifest(FACTS, FILES) == manifest(FACTS, other)
    assert sums(FILES) == sums(other)


@pytest.mark.skipif(shutil.which("sha256sum") is None, reason="needs sha256sum")
def test_another_program_can_check_the_hashes(tmp_path: Path) -> None:
    for name, content in {**FILES, "SHA256SUMS": sums(FILES)}.items():
        (tmp_path / name).write_bytes(content)
    check = ["sha256sum", "--check", "--strict", "SHA256SUMS"]
    assert subprocess.run(check, cwd=tmp_path, capture_output=True, check=False).returncode == 0
    (tmp_path / "ru.html").write_bytes(b"other")
    assert subprocess.run(check, cwd=tmp_path, capture_output=True, check=False).returncode == 1
