"""Rules of installed packages: used when the settings name them, and never otherwise."""

import datetime
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from ksii.check.settings import Settings, SettingsError
from ksii.lint import lint, load

MINIMAL = Path(__file__).parents[1] / "strategies" / "minimal"
DAY = datetime.date(2026, 1, 16)
MODULE = """
from ksii.check.rule import Gap, Page, Rule
from ksii.house.plugins import Plugin

def page(code, name):
    words = {"kk": "тақырыбы ұзын", "ru": "длинный заголовок", "en": "a long title"}
    levels = dict.fromkeys(("draft", "review", "handover", "release"), "error")
    return Page(code, name, "house", levels, "certain", True, "", "", words, words, "")

def fires(strategy, context):
    yield Gap(("strategy.yaml", "title"))

def fails(strategy, context):
    raise ValueError("no such title")

ministry = Plugin("XMIN", "1.0", (Rule(page("XMIN010", "title-too-long"), fires), Rule(page("XMIN020", "title-unread"), fails)))
rival = Plugin("XMIN", "1.0", ())
stranger = Plugin("XABC", "1.0", ministry.rules)
nothing = "no plugin"
"""
POINTS = "[ksii.rules]\n" + "".join(f"{name} = office_rules:{name}\n" for name in ("ministry", "rival", "stranger", "nothing"))


@pytest.fixture
def _installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Install a package that offers rules."""
    info = tmp_path / "office_rules-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: office-rules\nVersion: 1.0\n", encoding="utf-8")
    (info / "entry_points.txt").write_text(POINTS, encoding="utf-8")
    (tmp_path / "office_rules.py").write_text(MODULE, encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    yield
    sys.modules.pop("office_rules", None)


def found(*plugins: str) -> dict[str, str]:
    """Return what foreign rules find and what is found about them: code → message."""
    results = lint(load(MINIMAL, Settings(plugins=plugins)), "draft", DAY, "en")
    return {it.code: it.message for it in results.findings if it.code.startswith(("X", "CFG"))}


@pytest.mark.usefixtures("_installed")
def test_nothing_is_loaded_by_being_installed() -> None:
    assert found() == {}
    assert "office_rules" not in sys.modules


@pytest.mark.usefixtures("_installed")
def test_a_named_package_is_used_and_its_failure_is_a_finding() -> None:
    assert found("ministry") == {
        "XMIN010": "a long title",
        "CFG900": "the rule title-unread of an installed package failed: ValueError: no such title",
    }


@pytest.mark.usefixtures("_installed")
@pytest.mark.parametrize(
    ("names", "said"),
    [
        (("ministri",), "lint.plugins: no installed package offers ministri; did you mean ministry?"),
        (("ministry", "rival"), "lint.plugins: two packages use the prefix XMIN"),
        (("stranger",), "lint.plugins: stranger: XMIN010, XMIN020 don't begin with XABC"),
        (("nothing",), "lint.plugins: nothing is no ksii.house.plugins.Plugin with a prefix that begins with X"),
    ],
)
def test_what_can_not_be_used_is_refused(names: tuple[str, ...], said: str) -> None:
    with pytest.raises(SettingsError) as caught:
        found(*names)
    assert str(caught.value) == said
