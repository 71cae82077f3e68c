"""A whole build of a small strategy: what lies in the folder, that it is the same everywhere, and that a killed one does no harm."""

import hashlib
import html.parser
import json
import os
import pty
import shutil
import signal
import subprocess
import sys
import time
from base64 import b64encode
from collections.abc import Mapping
from pathlib import Path

import pytest
import tinyhtml5  # type: ignore[import-untyped]

from ksii.release.guard import listed
from ksii.release.lock import NAME

pytestmark = pytest.mark.pdf

MINIMAL = Path(__file__).parent / "strategies" / "minimal"
FILES = [f"minimal-160126-{lang}.{ending}" for lang in ("kk", "ru") for ending in ("docx", "html", "pdf")] + [
    "minimal-160126-parallel.html"
]
ABROAD = {"PYTHONHASHSEED": "7", "TZ": "Pacific/Kiritimati", "LC_ALL": "tr_TR.UTF-8", "LANG": "kk_KZ.PT154", "COLUMNS": "40"}


def _command(*words: str) -> list[str]:
    return [sys.executable, "-m", "ksii", "build", *words]


def _environment(**variables: str) -> dict[str, str]:
    """Return the environment without what tells Python to complain, and with these variables."""
    return {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")} | variables


def _build(folder: Path, *words: str, umask: int = -1, **environment: str) -> subprocess.CompletedProcess[str]:
    """Build in a process of its own the strategy of a folder, which is put there first."""
    if not (folder / "strategy").is_dir():
        shutil.copytree(MINIMAL, folder / "strategy")
    return subprocess.run(
        _command(*words), cwd=folder, env=_environment(**environment), umask=umask, capture_output=True, encoding="utf-8", check=False
    )


def _hashes(folder: Path) -> Mapping[str, str]:
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in sorted(folder.iterdir())}


@pytest.fixture(scope="module")
def edition(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build all languages and formats once."""
    folder = tmp_path_factory.mktemp("desk")
    answer = _build(folder)
    assert (answer.returncode, answer.stdout, answer.stderr) == (0, "build/160126\n", "")
    return folder / "build" / "160126"


def test_every_language_is_there_in_every_format(edition: Path) -> None:
    assert [path.name for path in sorted(edition.iterdir())] == sorted([*FILES, "SHA256SUMS", "index.html", "manifest.json"])
    assert [path.name for path in sorted(edition.parent.iterdir())] == [NAME, "160126"]


def test_the_list_of_hashes_is_right(edition: Path) -> None:
    assert {**listed(edition), "SHA256SUMS": _hashes(edition)["SHA256SUMS"]} == _hashes(edition)


def test_the_manifest_is_right(edition: Path) -> None:
    said = json.loads((edition / "manifest.json").read_text(encoding="utf-8"))
    others = {"SHA256SUMS", "manifest.json"}
    assert {name: file["sha256"] for name, file in said["files"].items()} == {
        name: digest for name, digest in _hashes(edition).items() if name not in others
    }
    assert said["sources"] == {
        path.relative_to(MINIMAL).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in MINIMAL.rglob("*.yaml")
    }
    assert (said["strategy"], said["edition"], said["date"], said["status"]) == ("minimal", "160126", "2026-01-16", "draft")
    assert set(said["text"]) == {"kk", "ru"}


class _Page(html.parser.HTMLParser):
    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))


def _ask_for_nothing_and_lead_somewhere(folder: Path) -> None:
    """See that no page of an edition asks for anything, and that all its links lead to what is there."""
    for path in folder.glob("*.html"):
        text = path.read_text(encoding="utf-8")
        for tag, attributes in _Page(text).tags:
            assert not {"src", "srcset", "data", "poster", "style"} & attributes.keys(), tag
            if tag == "a":
                target, _, anchor = str(attributes["href"]).partition("#")
                assert not target or (folder / target).is_file(), target
                assert not anchor or f'id="{anchor}"' in text, anchor
            else:
                assert "href" not in attributes, tag


def test_pages_ask_for_nothing_and_their_links_lead_somewhere(edition: Path) -> None:
    _ask_for_nothing_and_lead_somewhere(edition)


def test_the_index_page_is_well_formed_and_its_policy_lets_its_style_in(edition: Path) -> None:
    text = (edition / "index.html").read_text(encoding="utf-8")
    parser = tinyhtml5.parser.HTMLParser()
    parser.parse(text)
    assert parser.errors == []
    style = text.partition("<style>")[2].partition("</style>")[0]
    digest = b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert f"default-src 'none'; style-src 'sha256-{digest}'" in text


def test_a_build_elsewhere_gives_the_same_bytes(edition: Path, tmp_path: Path) -> None:
    answer = _build(tmp_path, umask=0o077, HOME=str(tmp_path), **ABROAD)
    assert answer.returncode == 0
    assert (tmp_path / "build" / "160126" / "SHA256SUMS").read_bytes() == (edition / "SHA256SUMS").read_bytes()


def test_a_part_of_an_edition_takes_the_place_of_the_whole(edition: Path, tmp_path: Path) -> None:
    shutil.copytree(edition, tmp_path / "build" / "160126")
    assert _build(tmp_path, "--lang", "ru", "--format", "html").returncode == 0
    assert set(_hashes(tmp_path / "build" / "160126")) == {"minimal-160126-ru.html", "index.html", "manifest.json", "SHA256SUMS"}
    _ask_for_nothing_and_lead_somewhere(tmp_path / "build" / "160126")


def _on_terminal(folder: Path, *words: str, **environment: str) -> str:
    """Build with standard error on a terminal; return what was shown on it."""
    shutil.copytree(MINIMAL, folder / "strategy")
    ours, theirs = pty.openpty()
    command = _command("--lang", "ru", "--format", "html", *words)
    variables = _environment(**{"TERM": "xterm", **environment})
    with subprocess.Popen(command, cwd=folder, env=variables, stdout=subprocess.PIPE, stderr=theirs) as run:
        os.close(theirs)
        shown = b""
        while True:
            try:
                shown += os.read(ours, 1024)
            except OSError:  # the other end is closed
                break
    os.close(ours)
    assert run.returncode == 0
    return shown.decode()


def test_progress_is_one_line_that_goes_away(tmp_path: Path) -> None:
    shown = _on_terminal(tmp_path)
    steps = ["composing", "rendering ru", "rendered ru", "publishing", ""]
    assert shown == "".join(f"\r\x1b[2K{step}" for step in steps)


@pytest.mark.parametrize(("words", "environment"), [(["--quiet"], {}), ([], {"TERM": "dumb"})])
def test_progress_keeps_quiet_where_it_should(words: list[str], environment: dict[str, str], tmp_path: Path) -> None:
    assert _on_terminal(tmp_path, *words, **environment) == ""


@pytest.mark.slow
def test_a_killed_build_leaves_the_edition_before(edition: Path, tmp_path: Path) -> None:
    shutil.copytree(edition, tmp_path / "build" / "160126")
    shutil.copytree(MINIMAL, tmp_path / "strategy")
    start = time.monotonic()
    assert _build(tmp_path).returncode == 0
    took = time.monotonic() - start
    for moment in range(20):
        with subprocess.Popen(_command(), cwd=tmp_path, stdout=subprocess.DEVNULL) as run:
            time.sleep(took * (moment + 0.5) / 20)
            run.send_signal(signal.SIGKILL)
        assert _hashes(tmp_path / "build" / "160126") == _hashes(edition)
    assert _build(tmp_path).returncode == 0
    assert [path.name for path in sorted((tmp_path / "build").iterdir())] == [NAME, "160126"]


@pytest.mark.slow
def test_builds_at_once_give_one_edition_and_wait_for_nobody(edition: Path, tmp_path: Path) -> None:
    shutil.copytree(MINIMAL, tmp_path / "strategy")
    runs = [subprocess.Popen(_command(), cwd=tmp_path, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) for _ in range(4)]
    codes = [run.wait() for run in runs]
    assert set(codes) <= {0, 5}
    assert 0 in codes
    assert _hashes(tmp_path / "build" / "160126") == _hashes(edition)


def test_the_index_says_what_validators_found_in_the_same_files_and_nothing_of_others(edition: Path, tmp_path: Path) -> None:
    digest = _hashes(edition)["minimal-160126-ru.html"]
    said = {digest: [{"validator": "Nu Html Checker", "version": "26.9.27", "findings": 0, "alarms": 0}], "0" * 64: []}
    (tmp_path / "build").mkdir()
    path = tmp_path / "build" / "160126.validation.json"
    path.write_text(json.dumps({"schema": "ksii-validation/1", "files": said}), encoding="utf-8")
    assert _build(tmp_path, "--format", "html").returncode == 0
    same = [_hashes(folder)["minimal-160126-kk.html"] for folder in (edition, tmp_path / "build" / "160126")]
    index = (tmp_path / "build" / "160126" / "index.html").read_text(encoding="utf-8")
    assert same[0] != same[1]  # this one has no PDF and DOCX to link to, so that what was said is of another file
    assert "Nu Html Checker" not in index
    shutil.rmtree(tmp_path / "build" / "160126")
    assert _build(tmp_path).returncode == 0
    assert (tmp_path / "build" / "160126" / "index.html").read_text(encoding="utf-8").count("Nu Html Checker 26.9.27: ") == 1
    assert path.is_file()


def test_damaged_words_of_validators_are_named_and_nothing_is_published(tmp_path: Path) -> None:
    (tmp_path / "build").mkdir()
    (tmp_path / "build" / "160126.validation.json").write_text("[]", encoding="utf-8")
    answer = _build(tmp_path, "--format", "html", "--lang", "ru")
    assert answer.returncode == 6
    assert "160126.validation.json: it is not in the form of ksii-validation/1" in answer.stderr
    assert not (tmp_path / "build" / "160126").exists()
