"""The wheel is the whole tool: installed alone, far from the repository, it lints and builds a strategy."""

import os
import shutil
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

from ksii import __version__

pytestmark = [pytest.mark.wheel, pytest.mark.slow]

REPOSITORY = Path(__file__).parents[1]
MINIMAL = REPOSITORY / "tests" / "strategies" / "minimal"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel from a copy of what it is made of, so that the repository stays as it is."""
    source = tmp_path_factory.mktemp("source")
    for name in ("ksii", "templates", "profiles"):
        shutil.copytree(REPOSITORY / name, source / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(REPOSITORY / name, source)
    _succeed(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", "out", folder=source)
    (made,) = (source / "out").glob("*.whl")
    return made


@pytest.fixture(scope="module")
def command(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Install the wheel into an environment of its own; the libraries come from this one, ksii from the wheel alone."""
    home = tmp_path_factory.mktemp("home") / "venv"
    venv.create(home, with_pip=False)
    python = home / "bin" / "python"
    _succeed(sys.executable, "-m", "pip", "--python", str(python), "install", "--no-deps", "--no-index", str(wheel), folder=home)
    site = Path(_succeed(str(python), "-c", "import sysconfig; print(sysconfig.get_path('purelib'))", folder=home).strip())
    (site / "libraries.pth").write_text(sysconfig.get_path("purelib"), encoding="utf-8")
    return home / "bin" / "ksii"


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """Make a folder with nothing in it but a strategy."""
    shutil.copytree(MINIMAL, tmp_path / "strategy")
    return tmp_path


def _succeed(*words: str, folder: Path) -> str:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    answer = subprocess.run(words, cwd=folder, env=environment, capture_output=True, encoding="utf-8", check=False)
    assert answer.returncode == 0, answer.stdout + answer.stderr
    return answer.stdout


def test_the_wheel_holds_the_package_its_templates_and_profiles(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
    for folder in ("templates", "profiles"):
        wanted = {f"ksii/{path.relative_to(REPOSITORY).as_posix()}" for path in (REPOSITORY / folder).rglob("*") if path.is_file()}
        assert wanted
        assert wanted <= names
    assert f"ksii-{__version__}.dist-info/licenses/LICENSE" in names
    assert {name.partition("/")[0] for name in names} == {"ksii", f"ksii-{__version__}.dist-info"}


def test_the_rules_carry_their_pages(wheel: Path) -> None:
    pages = {f"ksii/{path.relative_to(REPOSITORY / 'ksii').as_posix()}" for path in (REPOSITORY / "ksii").rglob("*.md")}
    with zipfile.ZipFile(wheel) as archive:
        assert pages
        assert pages <= set(archive.namelist())


def test_the_package_is_the_wheels_own(command: Path, tmp_path: Path) -> None:
    place = _succeed(str(command.parent / "python"), "-c", "import ksii; print(ksii.__file__)", folder=tmp_path).strip()
    assert Path(place).is_relative_to(command.parents[1])
    assert _succeed(str(command), "--version", folder=tmp_path) == f"ksii {__version__}\n"


def test_it_lints_a_strategy(command: Path, desk: Path) -> None:
    _succeed(str(command), "lint", "--profile", "draft", folder=desk)


def test_it_builds_every_edition_of_a_strategy(command: Path, desk: Path) -> None:
    _succeed(str(command), "build", folder=desk)
    made = {path.suffix for path in (desk / "build").rglob("*") if path.is_file() and path.stat().st_size}
    assert {".docx", ".pdf", ".html"} <= made
