"""The desk at which commands are tried, with messages in English."""

from pathlib import Path

import pytest

from tests.cli.desk import Desk, lay


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    monkeypatch.setenv("KSII_LANG", "en")
    return lay(tmp_path)
