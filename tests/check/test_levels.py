"""How grave a rule is: its page, then the profile of the document, then the settings, each of which must be sound."""

import pytest

from ksii.check.levels import effective
from ksii.check.rule import Phase
from ksii.check.settings import DEFAULTS, Level, Settings, SettingsError
from ksii.model.profile import Profile
from ksii.rules import catalogue

PAGES = {name: rule.page for name, rule in catalogue().items()}
PLAIN = Profile(id="any", title={})


def levels_of(settings: Settings, rule: str = "no-budget", profile: Profile = PLAIN) -> list[str]:
    """Return the levels of a rule from draft to release."""
    return list(effective(PAGES, profile, settings)[rule].values())


def test_a_page_says_how_grave_its_rule_is() -> None:
    assert levels_of(DEFAULTS) == ["off", "warning", "error", "error"]


def test_a_profile_and_the_settings_may_say_otherwise() -> None:
    softer = Profile(id="any", title={}, levels={"no-budget": ("off", "note", "note", "warning")})
    assert levels_of(DEFAULTS, profile=softer) == ["off", "note", "note", "warning"]
    assert levels_of(Settings(levels={"review": {"BUD010": Level("error")}})) == ["off", "error", "error", "error"]
    milder: dict[Phase, dict[str, Level]] = {"handover": {"no-budget": Level("warning", "the budget is a separate paper here")}}
    assert levels_of(Settings(levels=milder)) == ["off", "warning", "warning", "error"]


@pytest.mark.parametrize(
    ("phase", "word", "level", "said"),
    [
        ("review", "no-bugdet", Level("error"), "lint.levels.review.no-bugdet: there is no such rule"),
        ("handover", "no-budget", Level("note"), 'error becomes note; say why: no-budget = { level = "note", reason = "…" }'),
        ("release", "unknown-id", Level("note", "later"), "unknown-id allows no exception and can't be made milder"),
        ("release", "no-budget", Level("note", "no money needed"), "no-budget: a later phase is milder than an earlier one"),
    ],
)
def test_what_is_not_sound_is_refused(phase: Phase, word: str, level: Level, said: str) -> None:
    with pytest.raises(SettingsError) as caught:
        effective(PAGES, PLAIN, Settings(levels={phase: {word: level}}))
    assert said in str(caught.value)


def test_no_profile_can_soften_what_refuses_a_file() -> None:
    soft = Profile(id="any", title={}, levels={"yaml-syntax": ("off", "off", "off", "off")})
    with pytest.raises(SettingsError) as caught:
        effective(PAGES, soft, DEFAULTS)
    assert "yaml-syntax allows no exception" in str(caught.value)
