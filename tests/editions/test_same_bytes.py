"""The whole strategy, built twice on what might be two desks, is the same to the byte."""

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

STRATEGY = Path(__file__).parents[2] / "strategy"
DESKS = (
    {"PYTHONHASHSEED": "1", "TZ": "UTC", "LANG": "C", "LC_ALL": "C", "USER": "aidana", "LOGNAME": "aidana"},
    {"PYTHONHASHSEED": "4242", "TZ": "Pacific/Kiritimati", "LANG": "kk_KZ.PT154", "LC_ALL": "tr_TR.UTF-8", "USER": "root", "LOGNAME": "x"},
)
UMASKS = (0o022, 0o077)


def built(folder: Path, desk: dict[str, str], umask: int) -> Path:
    """Build all editions in a folder of their own; return the folder of the edition."""
    home = folder / "home"
    home.mkdir(parents=True)
    shutil.copytree(STRATEGY, folder / "strategy")
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")} | desk | {"HOME": str(home)}
    command = [sys.executable, "-m", "ksii", "build", "strategy", "-o", "out"]
    answer = subprocess.run(command, cwd=folder, env=environment, umask=umask, capture_output=True, encoding="utf-8", check=False)
    assert answer.returncode == 0, answer.stderr
    return next((folder / "out").glob("*/SHA256SUMS")).parent


def test_two_builds_are_the_same_to_the_byte(tmp_path: Path) -> None:
    one, two = (built(tmp_path / f"desk {place}", desk, UMASKS[place]) for place, desk in enumerate(DESKS))
    sums = (one / "SHA256SUMS").read_text(encoding="utf-8")
    assert sums == (two / "SHA256SUMS").read_text(encoding="utf-8")
    listed = {name: digest for digest, name in (line.split("  ", 1) for line in sums.splitlines())}
    files = {path.name for path in one.iterdir()} - {"SHA256SUMS"}
    assert listed.keys() == files
    assert {name.rsplit(".", 1)[1] for name in files} >= {"docx", "html", "pdf", "json"}
    for folder in (one, two):
        assert {name: hashlib.sha256((folder / name).read_bytes()).hexdigest() for name in files} == listed
