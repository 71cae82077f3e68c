from pathlib import Path

import pytest

from ksii.signing.keys import Key, open_p12
from tests.signing.authority import PASSPHRASE, authority


@pytest.fixture
def person(tmp_path: Path) -> Key:
    """The minister's key, opened from a file."""
    return open_p12(authority().person.p12(tmp_path, "person.p12"), PASSPHRASE)


@pytest.fixture
def seal_key(tmp_path: Path) -> Key:
    """The ministry's seal, opened from a file."""
    return open_p12(authority().seal.p12(tmp_path, "seal.p12"), PASSPHRASE)
