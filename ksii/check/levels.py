"""How grave a rule is in each phase: as its page says, as the profile of the document says, as the strategy's settings say."""

from collections.abc import Iterator, Mapping

from ksii.check.rule import PHASES, Page, Phase
from ksii.check.settings import Level, Settings, SettingsError
from ksii.model.profile import LevelName, Profile

RANKS: Mapping[LevelName, int] = {"off": 0, "note": 1, "warning": 2, "error": 3}

Levels = Mapping[str, Mapping[Phase, LevelName]]
"""Rule → phase → level."""


def effective(pages: Mapping[str, Page], profile: Profile, settings: Settings) -> Levels:
    """Return the levels of all rules.

    Raise SettingsError where the settings name no rule, make one milder without a reason, or touch a rule that allows no exception;
    and where a later phase would be milder than an earlier one.
    """
    for name, given in profile.levels.items():
        for phase, own_level in zip(PHASES, given, strict=True):
            _refuse_unless_kept(pages.get(name), phase, own_level, f"profile {profile.id}: {name}")
    own = {name: dict(zip(PHASES, profile.levels.get(name) or page.levels.values(), strict=True)) for name, page in pages.items()}
    codes = {page.code.lower(): name for name, page in pages.items()}
    for phase, word, level in _set(settings):
        name = word if word in pages else codes.get(word.lower(), "")
        _refuse_unless_sound(pages.get(name), phase, level, word)
        own[name][phase] = level.name
    for name, levels in own.items():
        ranks = [RANKS[levels[phase]] for phase in PHASES]
        if ranks != sorted(ranks):
            raise SettingsError(f"{name}: a later phase is milder than an earlier one: {', '.join(levels[phase] for phase in PHASES)}")
    return own


def _set(settings: Settings) -> Iterator[tuple[Phase, str, Level]]:
    for phase in PHASES:
        for word, level in settings.levels.get(phase, {}).items():
            yield phase, word, level


def _refuse_unless_sound(page: Page | None, phase: Phase, level: Level, word: str) -> None:
    place = f"lint.levels.{phase}.{word}"
    if page is None:
        raise SettingsError(f"{place}: there is no such rule; all of them: ksii rules")
    _refuse_unless_kept(page, phase, level.name, place)
    if RANKS[level.name] < RANKS[page.levels[phase]] and not level.reason:
        raise SettingsError(
            f'{place}: {page.levels[phase]} becomes {level.name}; say why: {word} = {{ level = "{level.name}", reason = "…" }}'
        )


def _refuse_unless_kept(page: Page | None, phase: Phase, level: LevelName, place: str) -> None:
    """Refuse to make a rule milder that allows no exception."""
    if page and not page.waivable and RANKS[level] < RANKS[page.levels[phase]]:
        raise SettingsError(f"{place}: {page.name} allows no exception and can't be made milder")
