"""One office that everybody has agreed in, and one release of it, for all tests; each test works on a copy."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from ksii import build
from ksii.document.nodes import Document
from ksii.releasing import again
from tests.releasing.office import Office, furnish

Built = tuple[dict[str, Document], dict[str, bytes]]


@pytest.fixture(scope="session")
def agreed(tmp_path_factory: pytest.TempPathFactory) -> Office:
    """An office in which every step has agreed, nothing is released yet."""
    office = furnish(tmp_path_factory.mktemp("agreed"))
    office.approve_all()
    office.commit("agreed")
    return office


@pytest.fixture
def office(agreed: Office, tmp_path: Path) -> Office:
    """A copy of it to work in."""
    return _copy(agreed, tmp_path)


@pytest.fixture(scope="session")
def released(agreed: Office, tmp_path_factory: pytest.TempPathFactory) -> Office:
    """The office after its first release, built once only: that the second build is the same has a test of its own."""
    office = _copy(agreed, tmp_path_factory.mktemp("released"))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(again, "compare", lambda *_: None)
        patch.setattr(build, "editions", _kept(build.editions))
        answer = office.make()
    assert answer.code == 0, answer
    return office


@pytest.fixture
def release(released: Office, tmp_path: Path) -> Office:
    """A copy of the released office to attack."""
    return _copy(released, tmp_path)


@pytest.fixture
def quick(released: Office, agreed: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Office:
    """A copy of the agreed office whose editions are at hand already: a release of it takes seconds."""
    assert released.release.is_dir()
    monkeypatch.setattr(again, "compare", lambda *_: None)
    monkeypatch.setattr(build, "editions", lambda *_: _BUILT[0])
    return _copy(agreed, tmp_path)


_BUILT: list[Built] = []


def _kept(make: Callable[..., Built]) -> Callable[..., Built]:
    def made(*words: Any) -> Built:  # noqa: ANN401  (passed on as they are)
        _BUILT.append(make(*words))
        return _BUILT[0]

    return made


def _copy(office: Office, place: Path) -> Office:
    shutil.copytree(office.folder.parent, place / "copy")
    return Office(place / "copy" / "office")
